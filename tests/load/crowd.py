"""The clients of one system: who is connected, and who may write to whom."""

import asyncio
import itertools
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from tests.load.line import OPEN_SECONDS, Line
from tests.load.meter import Meter

WORKER_HOLDS = 2
"""Conversations of one worker, all over one connection where the protocol allows it (capacity by rule 18)."""


class Member(Protocol):
    """One side of a conversation, or one participant of a room."""

    @property
    def line(self) -> Line:
        """The connection that it writes over."""
        ...

    def say(self, number: int) -> None:
        """Write message `number`."""
        ...


class Crowd(ABC):
    """Everybody who is connected to a system that has been started anew for them."""

    def __init__(self) -> None:
        """Nobody is connected yet."""
        self.members: list[Member] = []
        self.lines: list[Line] = []
        self.meter: Meter | None = None
        """Where frames are noted while something is measured."""
        self._line_numbers = itertools.count()
        self._messages = 0

    async def open_conversations(self, count: int, at_once: int = 200) -> None:
        """Open so many conversations with workers who are ready, some at a time. Raises when one cannot be opened."""
        await self._each(self.open_conversation, count, at_once)
        await self._complete(2 * count)

    async def open_workers(self, conversations: int, at_once: int = 20) -> None:
        """Connect the workers for so many conversations, ready to answer."""
        await self._each(self.open_worker, -(-conversations // WORKER_HOLDS), at_once)

    async def open_rooms(self, count: int, size: int) -> None:
        """Open rooms of `size` members who all hear each other."""
        await self._each(lambda number: self.open_room(number, size), count, 10)
        await self._complete(count * size)

    async def _complete(self, members: int) -> None:
        """Wait until everybody is there: some hear of it a little later."""
        async with asyncio.timeout(OPEN_SECONDS):
            while len(self.members) < members:  # noqa: ASYNC110  (they come too fast to tell of each)
                await asyncio.sleep(0.01)

    @abstractmethod
    async def open_worker(self, number: int) -> None:
        """Connect one worker."""

    @abstractmethod
    async def open_conversation(self, number: int) -> None:
        """A visitor comes and is answered: adds both as members."""

    @abstractmethod
    async def open_room(self, number: int, size: int) -> None:
        """Connect the members of one room, and add them."""

    @abstractmethod
    def hear(self, line: Line, frame: bytes) -> None:
        """Take a frame that came."""

    async def connect(self, url: str, headers: Mapping[str, str] | None = None) -> Line:
        """One more connection."""
        line = await Line.connect(next(self._line_numbers), url, self.hear, headers)
        self.lines.append(line)
        return line

    def take_numbers(self, count: int) -> int:
        """The first of `count` message numbers, never used twice: what arrives late is not taken for something else."""
        first, self._messages = self._messages, self._messages + count
        return first

    def forget(self, line: Line) -> None:
        """The line is closed and does not count any more."""
        self.lines.remove(line)

    @property
    def closed(self) -> int:
        """How many connections the server has closed."""
        return sum(not line.is_open for line in self.lines)

    async def close(self) -> None:
        """Everybody leaves."""
        for number, line in enumerate(self.lines):
            line.close()
            if number % 200 == 199:
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)

    @staticmethod
    async def _each(open_one: Callable[[int], Awaitable[None]], count: int, at_once: int) -> None:
        """Call `open_one` with 0…count-1, some at a time; the first failure stops the rest."""
        numbers = iter(range(count))

        async def work() -> None:
            for number in numbers:
                await open_one(number)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(at_once, count)):
                group.create_task(work())
