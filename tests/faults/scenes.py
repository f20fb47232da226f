"""What must go on while Redis is down, and must heal after it: played by the strict clients, across processes."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from chat.contacts.wire import DeskGone, DeskVisitor, DeskVisitorTyping
from tests.faults.ground import Ground
from tests.faults.proxy import Proxy
from tests.faults.threads import to_the_end
from tests.support.desk_client import DeskClient
from tests.support.seeding import Bench
from tests.support.visitor_client import VisitorClient
from tests.support.web import sign_in

TYPING_SECONDS = 30.0


class Stage:
    """A worker on duty at the second process; visitors come to the first."""

    def __init__(self, ground: Ground, bench: Bench, desk: DeskClient) -> None:
        """`desk` is on duty for the bench's service."""
        self.bench, self.desk = bench, desk
        self._networks = (f"10.{number % 250}.0.1" for number in itertools.count())
        self._ground = ground

    async def talk_goes_on(self) -> None:
        """Claims, words both ways, deletion (rule 14) and ends arrive. Raises AssertionError, TimeoutError."""
        async with AsyncExitStack() as stack:
            stays, deletes = [await stack.enter_async_context(self.visitor()) for _ in range(2)]
            kept, deleted = await self.answered(stays), await self.answered(deletes)
            await stays.say("Kuuluuko vielä?")
            await self._desk_reads(kept, "Kuuluuko vielä?")
            await self.desk.say(kept, "Kuuluu.")
            await stays.eventually(lambda: stays.log.texts[-1:] == ["Kuuluu."])
            await deletes.say("Tämän haluan pois.")
            await self._desk_reads(deleted, "Tämän haluan pois.")
            await deletes.delete()
            await self.desk.until(DeskGone, lambda frame: frame.contact == deleted and frame.reason == "deleted")
            await self.desk.end(kept)
            await stays.eventually(lambda: stays.state == "ended")
            for contact in (kept, deleted):
                await self.desk.record(contact)

    async def layer_carries(self) -> None:
        """What is never stored arrives, so the processes hear each other again. Raises TimeoutError."""
        async with self.visitor() as visitor:
            contact = await self.answered(visitor)
            async with asyncio.timeout(TYPING_SECONDS):
                while not await self._typing_arrives(visitor, contact):
                    pass
            await visitor.end()
            await self.desk.eventually(lambda: contact not in self.desk.contacts)  # nothing was written

    async def _typing_arrives(self, visitor: VisitorClient, contact: str) -> bool:
        await visitor.type()
        try:
            async with asyncio.timeout(1):
                await self.desk.until(DeskVisitorTyping, lambda frame: frame.contact == contact)
        except TimeoutError:
            return False
        return True

    async def answered(self, visitor: VisitorClient) -> str:
        """The visitor starts, is seen in the queue and accepted; the contact."""
        known = set(self.desk.queue)
        await visitor.start(self.bench.service)
        await self.desk.eventually(lambda: bool(self._mine() - known))
        contact = (self._mine() - known).pop()
        await self.desk.accept(contact)
        await visitor.eventually(lambda: visitor.state == "open")
        return contact

    def _mine(self) -> set[str]:
        return {name for name, row in self.desk.queue.items() if row.service == self.bench.service}

    async def _desk_reads(self, contact: str, text: str) -> None:
        await self.desk.eventually(lambda: self.desk.contacts[contact].texts[-1:] == [text])

    def visitor(self, host: str = "") -> VisitorClient:
        """A visitor's page at the first process, or at `host`."""
        scheme = self._ground.scheme
        headers = {"X-Forwarded-Proto": scheme, "X-Forwarded-For": next(self._networks)}
        return VisitorClient(host or self._ground.hosts[0], scheme=scheme, headers=headers)


@asynccontextmanager
async def stage(ground: Ground) -> AsyncIterator[Stage]:
    """A worker of a new bench signs in and goes on duty. Enter it once in a house."""
    bench = await to_the_end(ground.new_bench)
    browser = await asyncio.to_thread(sign_in, ground.hosts[-1], bench.workers[0], scheme=ground.scheme)
    async with DeskClient(browser.host, scheme=ground.scheme, headers=browser.headers) as desk:
        await desk.hello()
        await desk.go_on_duty(bench.service)
        yield Stage(ground, bench, desk)


async def dead_visitor(stage: Stage, proxy: Proxy, seconds: float) -> None:
    """A visitor whose line dies without a word is shown as gone within so long. Raises TimeoutError."""
    visitor = stage.visitor(proxy.host)
    links = set(proxy.links)
    contact = await stage.answered(visitor)
    for link in proxy.links - links:
        link.swallow(up=True, down=True)
    async with asyncio.timeout(seconds):
        while stage.desk.contacts[contact].visitor == "here":
            with contextlib.suppress(TimeoutError):  # `until` waits less long
                await stage.desk.until(DeskVisitor, lambda frame: frame.contact == contact)
    await visitor.cut()
    await stage.desk.end(contact)
    await stage.desk.record(contact)
