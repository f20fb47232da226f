"""Where frames are tried out one by one: a talk is open, others come and go, and every frame has its answer."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest

from moderation.live import core, socket
from moderation.live.wire import Error, Frame
from tests.support.actors import Actors
from tests.support.client import Client
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.visitor_client import VisitorClient

CANARY = "Kanarialintu lauloi kolmesti."
"""What the visitor writes to the colleague, and nobody else may see."""
VIOLENCE = "apua-vakivaltaan"
OK = "ok"


class Heard:
    """In the place of a client's decoder: keeps everything that arrives."""

    def __init__(self, client: Client) -> None:
        """Listens from now on."""
        self.raw: list[str] = []
        self._decoder = client._decoder
        client._decoder = self  # type: ignore[assignment]

    def decode(self, raw: str) -> Frame:
        """As the decoder does."""
        self.raw.append(raw)
        return self._decoder.decode(raw)


class Stage:
    """A house in which Eero of another association talks with somebody, and others come and go."""

    def __init__(self, processes: Processes, actors: Actors, colleague: DeskClient) -> None:
        """`colleague` is Eero's desk."""
        self.processes, self.actors, self.colleague = processes, actors, colleague
        self.visitors: list[VisitorClient] = []

    async def waiting(self) -> str:
        """Somebody in the queue; one who waits already, if there is one."""
        if not self.colleague.queue:
            visitor = self.processes.visitor("one")
            await visitor.start(VIOLENCE)
            self.visitors.append(visitor)
        return (await self.colleague.waiting(VIOLENCE)).contact

    async def answer(self, client: DeskClient | VisitorClient, tag: str, fields: Mapping[str, Any]) -> str:
        """The code that answers the frame, or ok."""
        client._unread.clear()
        log = client.contacts.get(fields.get("contact", "")) if isinstance(client, DeskClient) else client.log
        if isinstance(client, DeskClient) and tag == "line_say":
            log = client.line
        key = fields.get("key", "") if tag in ("say", "line_say") else ""
        if log is not None and key:  # the clients are strict: an ack is for something that they have sent
            log.outbox[key] = fields["text"]
        await client.send_raw(json.dumps({"t": tag, **fields}))
        await client.send_raw('{"t": "sing"}')  # frames are answered in their order, and this one always
        await client.until(Error, lambda error: error.re == "sing")
        await client.eventually(lambda: log is None or key not in log.outbox)  # but a message, when it is stored
        if tag == "say" and log is not None:  # it is stored beside the frames that follow, and refused after an end
            stored = log
            await client.eventually(lambda: fields["key"] not in stored.outbox)
        errors = [frame for frame in client._unread if isinstance(frame, Error)]
        assert len(errors) <= 1
        return errors[0].code if errors else OK


@asynccontextmanager
async def stage(actors: Actors, eero: Mapping[str, str], patch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """The house, as long as it stands."""
    # After each frame comes one that nobody knows: more, and faster, than a socket may.
    patch.setattr(socket, "MAX_BAD_FRAMES", 1_000)
    patch.setattr(core, "FRAMES_AT_ONCE", 1_000.0)
    async with Processes(["one"], Clock(), patch).running() as processes:
        colleague = processes.desk("one", eero)
        on = Stage(processes, actors, colleague)
        await colleague.hello()
        await colleague.go_on_duty(VIOLENCE)
        contact = await on.waiting()
        await colleague.accept(contact)
        await on.visitors[0].say(CANARY)
        await colleague.eventually(lambda: colleague.contacts[contact].texts == [CANARY])
        await colleague.eventually(lambda: not colleague.queue)
        yield on
