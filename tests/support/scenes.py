"""Where a test of a running house begins: somebody is on duty, somebody talks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.support.desk_client import DeskClient
from tests.support.house import House
from tests.support.seeding import Bench
from tests.support.visitor_client import VisitorClient

ROUND_TRIP_SECONDS = 5.0
"""Within this every message of an untouched talk must be acked, whatever somebody else sends."""


@dataclass
class Talk:
    """A visitor and a worker in an open talk."""

    visitor: VisitorClient
    desk: DeskClient
    contact: str


@asynccontextmanager
async def on_duty(house: House, bench: Bench, worker: int = 0, host: str | None = None) -> AsyncIterator[DeskClient]:
    """A worker of the bench at the desk, on duty for its service."""
    async with house.desk(bench.workers[worker], host) as desk:
        await desk.hello()
        await desk.go_on_duty(bench.service)
        yield desk


@asynccontextmanager
async def talk(house: House, bench: Bench) -> AsyncIterator[Talk]:
    """An open talk that nothing was said in yet."""
    async with on_duty(house, bench) as desk, house.visitor() as visitor:
        await visitor.start(bench.service)
        waiting = await desk.waiting(bench.service)
        await desk.accept(waiting.contact)
        await visitor.eventually(lambda: visitor.state == "open")
        yield Talk(visitor, desk, waiting.contact)


@asynccontextmanager
async def chattering(t: Talk) -> AsyncIterator[None]:
    """Both write all the time; at the end both hold the same, complete and in order."""

    async def write() -> None:
        number = 0
        while not over.is_set():
            async with asyncio.timeout(ROUND_TRIP_SECONDS):
                await t.visitor.say(f"vierailija {number}")
                await t.desk.say(t.contact, f"päivystäjä {number}")
            said.extend([f"vierailija {number}", f"päivystäjä {number}"])
            number += 1
            await asyncio.sleep(0.1)

    said: list[str] = []
    over = asyncio.Event()
    writing = asyncio.create_task(write())
    yield
    over.set()
    await writing
    assert said
    await t.visitor.eventually(lambda: t.visitor.log.texts == said)
    await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == said)
