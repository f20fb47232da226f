"""What is measured, part by part. Each function starts a system anew, measures, and stops it."""

import asyncio
import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.load.accounting import cpu_seconds, memory_kb
from tests.load.crowd import WORKER_HOLDS, Crowd
from tests.load.generator import NothingMeasuredError, highest, measure
from tests.load.meter import Measured
from tests.load.product import House, start
from tests.load.systems import System
from tests.support.servers import ROOT

Figures = dict[str, float]
"""What one run of one part found, by name. Every part documents its own."""


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    rounds: int = 3
    workers: int = 1700
    """Who are seeded: as many as the part with the most conversations needs."""
    conversations: int = 1000
    step_seconds: float = 4.0
    latency_seconds: float = 6.0
    most: float = 60_000.0
    """Messages a second that are tried at most."""
    rooms: int = 20
    members: int = 30
    idle_sockets: int = 5000
    idle_seconds: float = 15.0
    churn: int = 50_000
    churn_first: int = 5_000
    churn_minutes: float = 10.0
    churn_talks: int = 200
    flood_conversations: int = 300
    flood_rate: float = 1000.0
    flood_seconds: float = 8.0
    soak_conversations: int = 300
    soak_rate: float = 1000.0
    soak_seconds: float = 240.0
    shift_hours: int = 8
    shift_control_hours: int = 2
    shift_messages: int = 30
    desks: int = 60
    desk_waiting: int = 200
    desk_repeats: int = 120
    """Claims, arrivals in the queue, and messages to the desk on the screen."""
    desk_pause: float = 0.4
    """Seconds between two of each kind, on average."""
    desk_rate: float = 20.0
    """Messages a second in the other talks."""
    desk_loads: int = 9
    roster_services: int = 8
    roster_pages: int = 30
    group_rooms: int = 300
    """Closed groups, of `members` each."""
    group_posts: int = 50_000
    """In the largest of them."""
    group_rate: float = 50.0
    """Posts a second, in all of them together."""
    group_one_rate: float = 3.0
    """In one of them, while nobody else is there."""
    partition_rows: int = 10_000_000
    partition_inserts: int = 20_000
    scale_talks: int = 400
    scale_rate: float = 200.0
    """Messages a second in all talks together: far from the limit of a process."""
    scale_groups: int = 20
    scale_post_rate: float = 10.0
    scale_pages: int = 150
    scale_publications: int = 4000
    scale_rest: float = 4.0
    scale_seconds: float = 20.0
    """Whole rounds of beats (4 and 20 s) and of upkeep (10 s)."""
    screened_posts: int = 300
    opening_asked: int = 5000
    opening_repeats: int = 25
    """Four changes each."""
    case_pages: int = 30
    cases_decided: int = 50_000
    cases_open: int = 500
    past_contacts: int = 10_000_000
    figure_pages: int = 15
    reports: int = 31
    """Of a year: everybody's, and those of so many associations less one."""
    endings: int = 120
    """Talks that are ended and recorded, beside the contacts of the past and without."""
    curious: int = 12
    """Years of which somebody asks for overlapping tables."""
    differencing_reports: int = 60
    small_years: int = 50


QUICK = Plan(
    rounds=1,
    workers=30,
    conversations=30,
    step_seconds=1.0,
    latency_seconds=2.0,
    most=200.0,
    rooms=2,
    members=8,
    idle_sockets=60,
    idle_seconds=1.0,
    churn=200,
    churn_first=100,
    churn_talks=20,
    flood_conversations=20,
    flood_rate=50.0,
    flood_seconds=2.0,
    soak_conversations=20,
    soak_rate=50.0,
    soak_seconds=4.0,
    roster_services=1,
    roster_pages=2,
    case_pages=2,
    cases_decided=300,
    cases_open=60,
    past_contacts=3_000,
    figure_pages=2,
    reports=2,
    endings=12,
    curious=2,
    differencing_reports=12,
    small_years=2,
    group_rooms=3,
    group_posts=60,
    group_rate=2.0,
    group_one_rate=1.0,
    partition_rows=5_000,
    partition_inserts=100,
    scale_talks=20,
    scale_rate=50.0,
    scale_groups=2,
    scale_post_rate=4.0,
    scale_pages=20,
    scale_publications=100,
    scale_rest=1.0,
    scale_seconds=4.0,
    screened_posts=30,
    opening_asked=50,
    opening_repeats=1,
    shift_hours=3,
    shift_control_hours=1,
    shift_messages=4,
    desks=3,
    desk_waiting=6,
    desk_repeats=6,
    desk_rate=5.0,
    desk_loads=1,
)


async def one_to_one(system: System, plan: Plan) -> Figures:
    """Conversations of two: how fast they open, the latency when little is written, and the highest rate.

    conversations_per_second; kb_per_socket; p50, p99 (ms, at 100 messages/s); rate, cpu (seconds per 1,000
    messages, all parts), server_cpu, database_cpu, redis_cpu, generator_cpu, ack_p99, receipt_p99 at the highest.
    """
    async with _running(system, _conversations(plan.conversations)) as run:
        figures = await _open_measured(run, plan.conversations)
        quiet = await _measure_stored(run, plan)
        best = await run.search(plan, system.hint)
    return figures | {"p50": quiet.receipt.p50, "p99": quiet.receipt.p99} | _at_the_highest(best)


async def group(system: System, plan: Plan) -> Figures:
    """Rooms in which everybody hears everybody: deliveries a second, and the same as in `one_to_one`."""
    async with _running(system, _rooms(plan)) as run:
        await run.open()
        best = await run.search(plan, max(20, system.hint // 8), fan=plan.members - 1)
    return _at_the_highest(best) | {"deliveries": best.rate * (plan.members - 1)}


async def idle(system: System, plan: Plan) -> Figures:
    """Sockets on which nothing is written: sockets, kb_per_socket, conversations_per_second."""
    conversations = round(plan.idle_sockets / (1 + 1 / WORKER_HOLDS))
    async with _running(system, _conversations(conversations)) as run:
        figures = await _open_measured(run, conversations, plan.idle_seconds)
        return figures | {"sockets": len(run.crowd.lines)}


async def connect(system: System, plan: Plan) -> Figures:
    """How fast conversations open: conversations_per_second, cpu_per_conversation (ms, all parts)."""
    async with _running(system, _conversations(plan.conversations)) as run:
        return await _open_measured(run, plan.conversations)


async def flood(system: System, plan: Plan) -> Figures:
    """What the others notice while one client floods: quiet_p99, flood_p99 (ms, the worse of receipt and ack)."""
    quiet, flooded, frames = [], [], 0
    async with _running(system, _conversations(plan.flood_conversations)) as run:
        await run.open()
        for _ in range(plan.rounds):
            quiet.append(await run.measure(plan.flood_rate, plan.flood_seconds))
            flooder = _Flooder(run.house, plan.flood_seconds)
            flooded.append(await run.measure(plan.flood_rate, plan.flood_seconds))
            frames += await flooder.frames()
    if not frames:
        raise NothingMeasuredError("nobody flooded")
    _all_arrived(*quiet, *flooded)
    p99 = [statistics.median(max(m.receipt.p99, m.ack.p99) for m in measured) for measured in (quiet, flooded)]
    return {"quiet_p99": p99[0], "flood_p99": p99[1], "frames": frames}


async def churn(system: System, plan: Plan) -> Figures:
    """Visitors who come and go: four of five come back to their talk, every fifth starts one and leaves it.

    connects, connects_per_second, first_kb and last_kb (memory after the first of them and after all), memory_ratio.
    Raises NothingMeasuredError when they do not come to an end in time.
    """
    async with _running(system, _conversations(plan.churn_talks)) as run:
        await run.open()
        for visitor in run.house.visitors:
            visitor.line.close()
        numbers = iter(range(plan.churn))
        deadline = time.monotonic() + plan.churn_minutes * 60
        await _come_and_go(run.house, itertools.islice(numbers, plan.churn_first), deadline)
        first = await _settled_memory(system, plan.idle_seconds)
        begun = time.monotonic()
        await _come_and_go(run.house, numbers, deadline)
        seconds = time.monotonic() - begun
        last = await _settled_memory(system, plan.idle_seconds)
    if left := sum(1 for _ in numbers):
        raise NothingMeasuredError(f"{left} of {plan.churn} connects were not done in {plan.churn_minutes:.0f} minutes")
    return {
        "connects": plan.churn,
        "connects_per_second": (plan.churn - plan.churn_first) / seconds,
        "first_kb": first,
        "last_kb": last,
        "memory_ratio": last / first,
    }


async def soak(system: System, plan: Plan) -> Figures:
    """A long run at a steady rate: messages, first_kb (memory after a quarter), last_kb, memory_ratio, p99."""
    async with _running(system, _conversations(plan.soak_conversations)) as run:
        await run.open()
        await run.measure(plan.soak_rate, plan.soak_seconds / 4)
        first = await _settled_memory(system, plan.idle_seconds)
        measured = await run.measure(plan.soak_rate, plan.soak_seconds * 3 / 4)
        last = await _settled_memory(system, plan.idle_seconds)
    _all_arrived(measured)
    return {
        "messages": plan.soak_rate * plan.soak_seconds,
        "first_kb": first,
        "last_kb": last,
        "memory_ratio": last / first,
        "p99": measured.receipt.p99,
    }


# --- a system and its crowd ---------------------------------------------------------------------


class Run:
    """A system that runs, and everybody who talks over it."""

    def __init__(self, system: System, opening: Callable[[Crowd], Awaitable[None]]) -> None:
        """Start the system; `opening` lets everybody come."""
        self.system = system
        self.crowd = system.start()
        self._opening = opening

    @property
    def house(self) -> House:
        """The crowd of our own product."""
        assert isinstance(self.crowd, House)
        return self.crowd

    async def open(self) -> None:
        """Let everybody come."""
        await self._opening(self.crowd)
        await asyncio.sleep(1)

    async def again(self) -> None:
        """Start anew, and let everybody come."""
        await self.crowd.close()
        self.system.stop()
        self.crowd = self.system.start()
        await self.open()

    async def measure(self, rate: float, seconds: float, fan: int = 1) -> Measured:
        """As `generator.measure`."""
        return await measure(self.crowd, self.system.parts, rate, seconds, fan=fan)

    async def search(self, plan: Plan, start: float, fan: int = 1) -> Measured:
        """The highest rate. Raises NothingMeasuredError when none is carried."""

        async def at_rate(rate: float) -> Measured:
            return await self.measure(rate, plan.step_seconds, fan)

        best = await highest(at_rate, start, self.again, plan.most)
        if best is None:
            raise NothingMeasuredError("no rate was carried")
        return best


@asynccontextmanager
async def _running(system: System, opening: Callable[[Crowd], Awaitable[None]]) -> AsyncIterator[Run]:
    try:
        run = Run(system, opening)
        yield run
        await run.crowd.close()
    finally:
        system.stop()


def _rooms(plan: Plan) -> Callable[[Crowd], Awaitable[None]]:
    return lambda crowd: crowd.open_rooms(plan.rooms, plan.members)


def _conversations(count: int) -> Callable[[Crowd], Awaitable[None]]:
    async def opening(crowd: Crowd) -> None:
        await crowd.open_workers(count)
        await crowd.open_conversations(count)

    return opening


async def _open_measured(run: Run, count: int, idle_seconds: float = 1.0) -> Figures:
    """Connect the workers, then open the conversations. Memory is of both, time and CPU of the second."""
    before = memory_kb(run.system.servers)
    await run.crowd.open_workers(count)
    cpu, begun = sum(cpu_seconds(run.system.parts).values()), time.monotonic()
    await run.crowd.open_conversations(count)
    seconds, cpu = time.monotonic() - begun, sum(cpu_seconds(run.system.parts).values()) - cpu
    await asyncio.sleep(idle_seconds)
    return {
        "conversations_per_second": count / seconds,
        "cpu_per_conversation": cpu * 1000 / count,
        "kb_per_socket": (memory_kb(run.system.servers) - before) / len(run.crowd.lines),
    }


async def _measure_stored(run: Run, plan: Plan) -> Measured:
    """Measure at 100 messages/s, and see that what was acknowledged is in the database."""
    before = run.system.stored()
    measured = await run.measure(100, plan.latency_seconds)
    for _ in range(20):
        if run.system.stored() - before >= measured.sent * measured.acked_share:
            return measured
        await asyncio.sleep(0.25)
    raise NothingMeasuredError(f"{run.system.name} does not store what it acknowledges")


def _all_arrived(*measured: Measured) -> None:
    for one in measured:
        if min(one.received_share, one.acked_share) < 1:
            raise NothingMeasuredError(f"messages were lost, or late by seconds: {one}")


def _at_the_highest(best: Measured) -> Figures:
    return {
        "rate": best.rate,
        "receipt_p99": best.receipt.p99,
        "ack_p99": best.ack.p99,
        "cpu": sum(best.cpu.values()),
        **{f"{part}_cpu": seconds for part, seconds in best.cpu.items()},
        "generator_cpu": best.generator_cpu,
    }


# --- coming and going, flooding -----------------------------------------------------------------


async def _come_and_go(house: House, numbers: Iterator[int], deadline: float, at_once: int = 20) -> None:
    """Connect, greet, be answered and go, once for each number, until the deadline."""

    async def work(tokens: Iterator[str]) -> None:
        for number in numbers:
            line = await house.connect_visitor(number)
            if number % 5:
                await line.ask(b'{"t":"resume","token":"%s","after":0}' % next(tokens).encode(), b'{"t":"talk"')
            else:
                await start(line)
                await line.ask(b'{"t":"leave"}', b'"t":"ended"')
            line.close()
            house.forget(line)
            if time.monotonic() > deadline:
                return

    async with asyncio.TaskGroup() as tasks:
        for worker in range(at_once):
            mine = [visitor.token for visitor in house.visitors[worker::at_once]]
            tasks.create_task(work(itertools.cycle(mine)))


async def settled(crowd: Crowd, system: System, rate: float, seconds: float, fan: int) -> Measured:
    """As `generator.measure`, after a pause. Raises NothingMeasuredError when something did not arrive."""
    await asyncio.sleep(1)
    measured = await measure(crowd, system.parts, rate, seconds, fan=fan)
    _all_arrived(measured)
    return measured


async def _settled_memory(system: System, seconds: float) -> float:
    """Memory of the servers once what was going on is over, in KB."""
    await asyncio.sleep(seconds)
    return memory_kb(system.servers)


class _Flooder:
    """One client that floods, in a process of its own. It yields to the server: its machine is not the server's."""

    def __init__(self, house: House, seconds: float) -> None:
        command = [sys.executable, "-m", "tests.load.flooder", house.scheme, house.hosts[0], str(seconds)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)

    async def frames(self) -> int:
        """How many frames it has sent, once it is done."""
        output, _ = await asyncio.to_thread(self._process.communicate)
        return int(output)
