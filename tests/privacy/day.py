"""A day in the house: who is on duty, who comes, and the talk that lasts through all of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from types import TracebackType
from typing import Self

from websockets.exceptions import ConnectionClosed, WebSocketException

from chat.contacts.wire import VisitorGone
from tests.privacy.ground import Ground
from tests.privacy.marks import Marks
from tests.privacy.people import Desk, Surfer, Visitor, Way, signed_in
from tests.support.client import RefusedError
from tests.support.seeding import Bench

HEALING_SECONDS = 40.0
Act = Callable[[], Awaitable[object]]


class Day:
    """Two workers are on duty. Scenes use `visitor`, `answered` and the rest; what is written comes from `marks`."""

    def __init__(self, ground: Ground, marks: Marks) -> None:
        """Enter it to begin."""
        self.ground, self.marks = ground, marks
        self.bench: Bench = ground.house.bench()
        self.heard: list[str] = []
        """Every frame that a page was sent."""
        self.lasting: list[str] = []
        """What was said in the talk that lasts all day, by both."""
        self._stack = AsyncExitStack()
        self._desks: list[Desk] = []

    async def __aenter__(self) -> Self:
        for worker in range(2):
            self._desks.append(await self._on_duty(worker))
        self.talker = await self.visitor()
        self.contact = await self.answered(self.talker, self.desk_of_the_talk, first=self._lasting())
        await self.goes_on()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    @property
    def desk_of_the_talk(self) -> Desk:
        """Where the talk is that lasts."""
        return self._desks[0]

    @property
    def desk(self) -> Desk:
        """Where others are answered."""
        return self._desks[1]

    # --- people -----------------------------------------------------------------------------

    def way(self) -> Way:
        """Somebody who has not been here."""
        return Way.new(self.ground.caddy, self.marks, self.heard)

    async def visitor(self) -> Visitor:
        """A visitor's page that has not connected yet."""
        return await self._stack.enter_async_context(Visitor(self.way()))

    def surfer(self) -> Surfer:
        """A browser that nobody has signed in with."""
        return Surfer(self.way())

    async def _on_duty(self, worker: int) -> Desk:
        way = self.way()
        browser = await signed_in(way, self.bench.workers[worker])
        desk = await self._stack.enter_async_context(Desk(way, browser))
        await desk.hello()
        await desk.go_on_duty(self.bench.service)
        return desk

    # --- what they do -----------------------------------------------------------------------

    async def answered(self, visitor: Visitor, desk: Desk, *, first: str = "") -> str:
        """The visitor begins, writes while waiting, and is answered; the contact."""
        known = set(desk.queue)
        await visitor.start(self.bench.service)
        await visitor.say(first or self.marks.text("kirjoitan jo odottaessa"))
        await desk.eventually(lambda: bool(set(desk.queue) - known))
        contact = (set(desk.queue) - known).pop()
        await desk.accept(contact)
        await visitor.eventually(lambda: visitor.state == "open")
        return contact

    @asynccontextmanager
    async def somebody_waits(self, number: int = 1) -> AsyncIterator[None]:
        """After the block the desk shows that so many have begun to wait in it, and takes none of them for another."""
        known = set(self.desk.queue)
        yield
        await self.desk.eventually(lambda: len(set(self.desk.queue) - known) >= number)

    async def talk(self) -> tuple[Visitor, str]:
        """A visitor, and a talk in which both have written."""
        visitor = await self.visitor()
        contact = await self.answered(visitor, self.desk)
        await visitor.type()
        await visitor.say(self.marks.text())
        await self.desk.type(contact)
        await self.desk.say(contact, self.marks.text("olet tehnyt oikein kun kirjoitit"))
        return visitor, contact

    async def finish(self, contact: str) -> None:
        """The worker makes the record of a contact that has ended."""
        await self.desk.eventually(lambda: self.desk.contacts[contact].state == "ended")
        await self.desk.record(contact)

    async def goes_on(self) -> None:
        """Both write in the talk that lasts, and read each other."""
        for say in (self._visitor_says, self._worker_says):
            await say(self._lasting())
        texts = self.desk_of_the_talk.contacts[self.contact]
        await self.desk_of_the_talk.eventually(lambda: texts.texts == self.lasting)
        await self.talker.eventually(lambda: self.talker.log.texts == self.lasting)

    def _lasting(self) -> str:
        self.lasting.append(self.marks.text())
        return self.lasting[-1]

    async def _visitor_says(self, text: str) -> None:
        await self.talker.say(text)

    async def _worker_says(self, text: str) -> None:
        await self.desk_of_the_talk.say(self.contact, text)

    async def come_back(self) -> None:
        """Everybody whose connection was lost connects again."""
        await self.until_it_works(self._resume)
        for desk in self._desks:
            await self.until_it_works(desk.hello)

    async def _resume(self) -> None:
        await self.talker.resume()

    async def until_it_works(self, act: Act) -> None:
        """Try again while what was broken heals. Raises TimeoutError."""
        async with asyncio.timeout(HEALING_SECONDS):
            while True:
                try:
                    await act()
                    return
                except (RefusedError, ConnectionClosed, WebSocketException, OSError, EOFError):
                    await asyncio.sleep(0.2)

    async def healed(self) -> None:
        """Wait until every process says that it is ready."""
        products = self.ground.house.products

        async def ready() -> None:
            for product in products:
                if not await asyncio.to_thread(product.is_ready):
                    raise OSError(f"{product.daemon.name} is not ready")

        await self.until_it_works(ready)

    async def end_the_talk(self) -> None:
        """In the evening the visitor ends the talk that lasted all day."""
        await self.talker.end()
        desk = self.desk_of_the_talk
        await desk.eventually(lambda: desk.contacts[self.contact].state == "ended")
        await desk.record(self.contact)

    async def is_forgotten(self) -> None:
        """The page that is still open has heard that the text is gone. Raises TimeoutError."""
        await self.talker.until(VisitorGone)
