"""Where a test of a running house begins: somebody is on duty, somebody talks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.support.client import DeskClient, VisitorClient
from tests.support.house import House
from tests.support.seeding import Bench


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
