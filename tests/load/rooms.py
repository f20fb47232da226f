"""Closed groups: how fast a post reaches everybody in a room, with one room open and with all, and how a room opens."""

import asyncio
import json
import statistics
import time

from tests.load.generator import NothingMeasuredError
from tests.load.line import Line
from tests.load.meter import Measured, mark
from tests.load.product import TEXT, House, Product
from tests.load.systems import System
from tests.load.workloads import Figures, Plan, settled
from tests.support.servers import run

OPENINGS = 30
AT_ONCE = 20


class InRoom:
    """A member with a page open."""

    def __init__(self, line: Line) -> None:
        """Already in the room."""
        self.line = line

    def say(self, number: int) -> None:
        """Begin a thread."""
        self.line.send(b'{"t":"post","key":"%s","text":"%s"}' % (mark(number), TEXT))


async def rooms(system: System, plan: Plan) -> Figures:
    """Members of closed groups, in the order: a room opens, one room writes, all rooms write.

    open_ms: from a page's first frame to the room on it, in the room that holds `posts`; open_small_ms: the same in a
    room with nothing in it, the control. one_p50, one_p99: a post of a room alone on the machine, until the others have
    it; all_p50, all_p99, all_ack_p99: likewise with everybody online, at `rate` posts a second in all rooms together
    (each counts for the slowest share of its receipts). sockets: pages online. ms, but for sockets, posts and rate.
    Raises NothingMeasuredError when a post did not arrive or a page was refused.
    """
    house = system.start()
    try:
        assert isinstance(house, House)
        assert isinstance(system, Product)
        sizes = [str(plan.group_rooms + 1), str(plan.members), str(plan.group_posts)]
        tokens: list[list[str]] = json.loads(run(["-m", "tests.load.groups", *sizes], system.env))
        large, small = [await _opened(house, room) for room in (tokens[0], tokens[-1])]
        fan = plan.members - 1
        await enter(house, [tokens[1]])
        one = await settled(house, system, plan.group_one_rate, plan.latency_seconds, fan)
        await enter(house, [tokens[0], *tokens[2:-1]])  # the pages of the last room are long closed
        everybody = await settled(house, system, plan.group_rate, 2 * plan.latency_seconds, fan)
        sockets = len(house.lines)
        await house.close()
    finally:
        system.stop()
    return {
        "open_ms": large,
        "open_small_ms": small,
        "one_p50": one.receipt.p50,
        "one_p99": one.receipt.p99,
        **_at_large(everybody),
        "sockets": float(sockets),
        "posts": float(plan.group_posts),
    }


def _at_large(measured: Measured) -> Figures:
    return {
        "all_p50": measured.receipt.p50,
        "all_p99": measured.receipt.p99,
        "all_ack_p99": measured.ack.p99,
        "rate": measured.rate,
        "generator": measured.generator_cpu,
    }


async def enter(house: House, tokens: list[list[str]]) -> None:
    """Everybody of these rooms opens their page."""
    pages = iter([token for room in tokens for token in room])

    async def come() -> None:
        for token in pages:
            line = await house.connect_member(len(house.lines))
            await line.ask(b'{"t":"enter","token":"%s"}' % token.encode(), b'{"t":"view"')
            house.members.append(InRoom(line))

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(come())


async def _opened(house: House, tokens: list[str]) -> float:
    """The median of many openings of a room, by its members in turn. Raises NothingMeasuredError when one is empty."""
    took = []
    for number in range(OPENINGS):
        line = await house.connect_member(number)
        begun = time.perf_counter()
        view = await line.ask(b'{"t":"enter","token":"%s"}' % tokens[number % len(tokens)].encode(), b'{"t":"view"')
        took.append((time.perf_counter() - begun) * 1000)
        if json.loads(view)["here"]["standing"] != "active":
            raise NothingMeasuredError("a member was not let in")
        line.close()
        house.forget(line)
    return statistics.median(took)
