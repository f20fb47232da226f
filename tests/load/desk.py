"""How fast the duty desk is in a house that is full, and in one that is nearly empty."""

import asyncio
import os
import random
import statistics
import time
from collections.abc import Mapping, Sequence

from tests.load.accounting import cpu_seconds
from tests.load.crowd import WORKER_HOLDS
from tests.load.full_house import FullHouse
from tests.load.generator import NothingMeasuredError
from tests.load.meter import body
from tests.load.product import House, Visitor
from tests.load.screen import Room, Screen, room
from tests.load.systems import System
from tests.load.workloads import Figures, Plan

EMPTY_DESKS = 2
"""The one on the screen, and another that takes who comes."""
SETTLE_SECONDS = 2.0


async def desk(system: System, plan: Plan) -> Figures:
    """The desk beside a full queue and many colleagues, and the same nearly alone (`empty_…`): the control.

    Times in ms, medians and 95th percentiles: claim (from a desk's frame to the talk on it), event (from the sending
    of a visitor's message until it is painted in Chromium), arrival (from a visitor's start until the row in the queue
    is painted); first_load (from the navigation of a browser without cache until queue and talks are painted). server,
    screen: the shares of one core that the server and the page's main thread used meanwhile. load: the machine's load
    average, everything on it together.
    Raises NothingMeasuredError when something that was sent was not painted.
    """
    empty = await _measured(system, plan, "empty", EMPTY_DESKS, 0)
    full = await _measured(system, plan, "full", plan.desks, plan.desk_waiting)
    return full | {f"empty_{name}": value for name, value in empty.items()}


async def _measured(system: System, plan: Plan, name: str, desks: int, waiting: int) -> Figures:
    try:
        house = system.start()
        assert isinstance(house, House)
        full = FullHouse(house)
        await full.fill(desks, waiting)
        port = int(house.hosts[0].rsplit(":", 1)[1])
        async with room(system.ground.directory, f"{system.name}-{name}", port, house.sessions[desks - 1]) as place:
            async with place.screen(waiting, WORKER_HOLDS) as screen:
                figures = await _at_work(system, full, plan, screen)
            loads = [await _load(place, waiting) for _ in range(plan.desk_loads)]
        await house.close()
    finally:
        system.stop()
    return figures | {"first_load_ms": statistics.median(loads) * 1000}


async def _load(place: Room, waiting: int) -> float:
    async with place.screen(waiting, WORKER_HOLDS) as screen:
        return screen.load_seconds


async def _at_work(system: System, full: FullHouse, plan: Plan, screen: Screen) -> Figures:
    """Talks go on, some end, others are taken, visitors come, and a visitor writes to the desk on the screen."""
    shown = [talk.visitor for talk in full.hand_over_last_desk()]
    await asyncio.sleep(SETTLE_SECONDS)
    await screen.look()
    chatter = asyncio.create_task(full.talk(plan.desk_rate))
    begun, server, busy = time.monotonic(), cpu_seconds(system.parts)["server"], await screen.busy_seconds()
    async with asyncio.TaskGroup() as group:
        turns = group.create_task(_take_turns(full, plan))
        said = group.create_task(_say(full.house, shown, plan))
    server, busy = cpu_seconds(system.parts)["server"] - server, await screen.busy_seconds() - busy
    seconds = time.monotonic() - begun
    await asyncio.sleep(SETTLE_SECONDS)
    chatter.cancel()
    claims, came = turns.result()
    messages, rows = await screen.painted()
    return {
        **_times("claim", claims),
        **_times("event", since(said.result(), messages)),
        **_times("arrival", since(dict(enumerate(came)), dict(enumerate(rows)))),
        "server": server / seconds,
        "screen": busy / seconds,
        "load": os.getloadavg()[0],
    }


async def _take_turns(full: FullHouse, plan: Plan) -> tuple[list[float], list[float]]:
    """Talks end, a visitor comes for each, and another one is taken: seconds of the claims, and who came when."""
    claims, came = [], []
    for _ in range(plan.desk_repeats):
        free = await full.finish()
        await _pause(plan)
        came.append(await full.come())
        await _pause(plan)
        claims.append(await full.claim(free))
    return claims, came


async def _say(house: House, visitors: Sequence[Visitor], plan: Plan) -> dict[int, float]:
    """Write to the desk on the screen; the wall time of each message, by its number."""
    sent = {}
    for turn in range(plan.desk_repeats):
        await _pause(plan)
        number = house.take_numbers(1)
        sent[number] = time.time()
        visitors[turn % len(visitors)].say(number, body(number))
    return sent


async def _pause(plan: Plan) -> None:
    """Uneven, so that it falls into step with nothing in the server."""
    await asyncio.sleep(random.uniform(0.5, 1.5) * plan.desk_pause)


def since(sent: Mapping[int, float], painted: Mapping[int, float]) -> list[float]:
    """The seconds until each was painted. Raises NothingMeasuredError when not exactly these were."""
    if sent.keys() != painted.keys():
        raise NothingMeasuredError(f"{len(sent)} were sent, and {len(painted)} were painted")
    return [painted[name] - at for name, at in sent.items()]


def _times(name: str, seconds: Sequence[float]) -> Figures:
    p95 = statistics.quantiles(seconds, n=20)[-1]
    return {f"{name}_ms": statistics.median(seconds) * 1000, f"{name}_p95_ms": p95 * 1000}
