"""A house at work: desks on duty whose workers have all the talks that they may have, and a queue before them."""

import asyncio
import itertools
import random
import time
from collections import deque
from dataclasses import dataclass

from tests.load.crowd import WORKER_HOLDS
from tests.load.line import OPEN_SECONDS, Line
from tests.load.product import Answering, House, Visitor, start


@dataclass(frozen=True)
class Talk:
    """An open talk and both who are in it."""

    visitor: Visitor
    worker: Answering


class FullHouse:
    """Who is on duty, talks and waits. Everything happens in order: the longest waiting is always the next."""

    def __init__(self, house: House) -> None:
        """Nobody is there yet."""
        self.house = house
        self.talks: deque[Talk] = deque()
        """Of desks that are served by this process; the one that goes on longest stands first."""
        self._queue: deque[Visitor] = deque()
        self._numbers = itertools.count()

    async def fill(self, desks: int, waiting: int) -> None:
        """So many desks, each with as many talks as it may have, and so many who wait."""
        for number in range(desks):
            desk = await self.house.open_desk(number)
            for _ in range(WORKER_HOLDS):
                await self.come()
                await self.claim(desk)
        for _ in range(waiting):
            await self.come()

    def hand_over_last_desk(self) -> list[Talk]:
        """The desk that was filled last is served by somebody else from now on: its line closes; its talks."""
        talks = [self.talks.pop() for _ in range(WORKER_HOLDS)]
        line = talks[0].worker.line
        line.close()
        self.house.forget(line)
        return talks

    async def come(self) -> float:
        """A visitor comes and waits; the wall time at which the visitor asked for it."""
        line = await self.house.connect_visitor(next(self._numbers))
        asked_at = time.time()
        self._queue.append(Visitor(line, await start(line)))
        return asked_at

    async def claim(self, desk: Line) -> float:
        """The desk takes the longest waiting; the seconds from its frame to the talk on the desk.

        Raises TimeoutError when nobody waits, or the desk is not given the talk.
        """
        contact = (await self._next()).encode()
        asked = time.monotonic()
        await desk.ask(b'{"t":"accept","contact":"%s"}' % contact, b'{"t":"contact","contact":"%s"' % contact)
        took = time.monotonic() - asked
        self.talks.append(Talk(self._queue.popleft(), Answering(desk, contact.decode())))
        return took

    async def finish(self) -> Line:
        """The talk that goes on longest ends and is recorded; its desk, which can take another one."""
        talk = self.talks.popleft()
        desk, contact = talk.worker.line, talk.worker.contact.encode()
        await desk.ask(b'{"t":"end","contact":"%s"}' % contact, b'"t":"ended"')
        await desk.ask(
            b'{"t":"record","contact":"%s","contact_type":"counselling","role":"self","reason":"violence",'
            b'"escalation":"none"}' % contact,
            b'{"t":"dropped","contact":"%s"' % contact,
        )
        talk.visitor.line.close()
        self.house.forget(talk.visitor.line)
        return desk

    async def talk(self, rate: float) -> None:
        """Write `rate` messages a second in the talks, until cancelled: now the visitor, now the worker."""
        while True:
            await asyncio.sleep(random.expovariate(rate))
            talk = random.choice(self.talks)
            random.choice((talk.visitor, talk.worker)).say(self.house.take_numbers(1))

    async def _next(self) -> str:
        async with asyncio.timeout(OPEN_SECONDS):
            while (contact := self.house.pick_longest_waiting()) is None:  # noqa: ASYNC110  (the observer's desk is told)
                await asyncio.sleep(0.01)
        return contact
