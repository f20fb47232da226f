"""What one process tells its own sockets and the other processes. Alone touches the channel layer.

The layer may lose anything at any time: everything published here is either a hint to look at the
database again, or carries a seq by which a gap is noticed. Payloads are sealed or say nothing.
"""

import asyncio
import logging
import secrets
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.conf import settings
from django.db import transaction

from moderation.live.line import Line, Pairs, send

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, repr=False)
class Notice:
    """Something happened to `topic`.

    `payload` goes to other processes and so holds no readable text; `local` is what subscribers in this
    process get in its place, to spare them the decoding.
    """

    topic: str
    payload: bytes = b""
    local: Any = None


Receiver = Callable[[Notice], None]


class Hub:
    """Topics and their subscribers in this process, joined to the other processes by the channel layers."""

    def __init__(self) -> None:
        """Listens to every layer of the settings, and publishes through one of them."""
        self.id = secrets.token_hex(8)
        self._receivers: defaultdict[str, set[Receiver]] = defaultdict(set)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lines = [Line(layer, self.id, self._heard) for layer in _layers()]

    @property
    def layer_is_up(self) -> bool:
        """Whether all other processes are heard, whichever layer they publish through; true where there are none."""
        return all(line.is_up for line in self._lines)

    def start(self) -> None:
        """Begin to listen and to send; call it on the event loop. Actions publish here from then on."""
        global _current
        self._loop = asyncio.get_running_loop()
        _current = self
        for line in self._lines:
            line.start()

    async def stop(self) -> None:
        """Stop listening; what still waits to be sent is dropped (the log has it)."""
        global _current
        _current = None
        for line in self._lines:
            await line.stop()

    def subscribe(self, topic: str, receiver: Receiver) -> None:
        """Call the receiver, on the event loop, for every notice of the topic. It must not block."""
        self._receivers[topic].add(receiver)

    def unsubscribe(self, topic: str, receiver: Receiver) -> None:
        """Undo `subscribe`."""
        self._receivers[topic].discard(receiver)
        if not self._receivers[topic]:
            del self._receivers[topic]

    def publish(self, notices: Sequence[Notice]) -> None:
        """Tell this process's subscribers now, and the other processes in one publication."""
        for notice in notices:
            self._deliver(notice)
        if self._lines and notices:
            self._line().send([(notice.topic, notice.payload) for notice in notices])

    def publish_from_thread(self, notices: Sequence[Notice]) -> None:
        """The same, from a thread of the database pool."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.publish, notices)

    def _line(self) -> Line:
        """Where this process publishes: each has its own order of the layers, so that they share the load."""
        return next((line for line in self._lines if line.is_up), self._lines[0])

    def _heard(self, pairs: Pairs) -> None:
        for topic, payload in pairs:
            self._deliver(Notice(topic, payload))

    def _deliver(self, notice: Notice) -> None:
        for receiver in tuple(self._receivers.get(notice.topic, ())):
            try:
                receiver(notice)
            except Exception:  # one subscriber's fault must not silence the others
                logger.exception("a subscriber failed")


def _layers() -> list[Any]:
    """The layers that join this process to others, in an order of its own; an in-memory one joins it to nobody."""
    layers = [get_channel_layer(alias) for alias in settings.CHANNEL_LAYERS]
    joining = [layer for layer in layers if not isinstance(layer, InMemoryChannelLayer)]
    return secrets.SystemRandom().sample(joining, len(joining))


_current: Hub | None = None


def is_layer_up() -> bool:
    """Whether the server in this process reaches the other processes, as far as it needs to."""
    return _current is not None and _current.layer_is_up


def publish_after_commit(*notices: Notice) -> None:
    """Publish once the transaction that the caller is in has committed; never if it rolls back.

    In a process without a hub (a management command) the notices go to the layer directly.
    """
    transaction.on_commit(lambda: _publish_now(notices))


def _publish_now(notices: Sequence[Notice]) -> None:
    if _current is not None:
        _current.publish_from_thread(notices)
        return
    pairs = [(notice.topic, notice.payload) for notice in notices]
    for layer in _layers():
        try:
            async_to_sync(send)(layer, "command", pairs)
        except Exception as error:  # the servers also look at the database by themselves
            logger.warning("publishing failed: %s", type(error).__name__)
        else:
            return
