"""What `make faults` consists of: each fault with the house it happens to, and how often."""

import random
import tempfile
import time
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from tests.faults import drill, faults, scenes, upgrades
from tests.faults.checker import DOUBLE_OWNED
from tests.faults.crowd import Crowd
from tests.faults.ground import Ground, embedded, production
from tests.faults.proxy import Proxy
from tests.faults.run import Run
from tests.faults.rush import Rush
from tests.faults.threads import to_the_end
from tests.faults.upgraded import LAST
from tests.support.disks import small_disk
from tests.support.faketime import clock_environment, set_clock
from tests.support.servers import Redis

DISK_MEGABYTES = 320
UNLOCKED = ("-m", "tests.faults.unlocked")


@dataclass(frozen=True)
class Part:
    """One fault, many times."""

    name: str
    fault: Callable[[Run], Awaitable[None]]
    acked: int = 0
    """Goes on until so many messages are acknowledged, or claims answered …"""
    rounds: int = 12
    """… and the fault has happened so often …"""
    seconds: float = 300.0
    """… or so much time has passed."""
    talks: int = 90
    """In a rush, the contacts that wait."""
    workers: int = 45
    spare_workers: int = 0
    """Take the places of workers whose desks die."""
    talk_messages: tuple[int, int] = (60, 500)
    pace: float = 0.9
    """Probability that a page writes at a tick, while its window is open."""
    between: tuple[float, float] = (1.0, 4.0)
    """Seconds between two faults."""
    proxied_share: float = 0.0
    """Share of the pages that reach their server through a proxy."""
    has_stage: bool = False
    """Scenes are played besides."""
    may_expire: bool = False
    """By the clock of a server the time of an ended talk's text may be over, or that of a page to come back."""
    catches: str = ""
    """A control: the kind of broken promise that must be found."""
    place: str = "production"
    finale: Callable[[Run], Awaitable[None]] | None = None
    """Happens once, after everything was judged."""

    @property
    def is_control(self) -> bool:
        """Whether it shows that a fault is found."""
        return bool(self.catches)

    def scaled(self, scale: float) -> Self:
        """The same with more or less of everything that lasts; a control that is cut short would catch nothing."""
        if self.is_control:
            return self
        rounds = max(1, round(self.rounds * scale))
        return replace(self, acked=round(self.acked * scale), rounds=rounds, seconds=self.seconds * scale)


# Together more than a million acknowledged messages, in less than an hour on two cores.
PARTS = [
    Part("kill", faults.kill, acked=130_000, rounds=20),
    Part("redis", faults.redis_restart, acked=100_000, talks=40, workers=20, has_stage=True, place="redis"),
    Part("postgresql_restart", faults.postgresql_restart, acked=100_000, rounds=30),
    Part("postgresql_refuses", faults.postgresql_refuses, acked=70_000, rounds=20),
    Part("black_hole", faults.black_hole, acked=160_000, proxied_share=0.5, has_stage=True),
    Part("slow_reader", faults.slow_reader, acked=190_000),
    Part("storm", faults.storm, acked=80_000, rounds=3, seconds=400, talks=2_900, workers=100, pace=0.15),
    Part("rolling_restart", faults.rolling_restart, acked=140_000),
    Part("rotation", faults.rotation, acked=40_000, rounds=3),
    Part("upgrade", upgrades.upgrade, acked=40_000, rounds=LAST, seconds=1_200, place="upgrade"),
    Part(
        *("restore", drill.dump_under_traffic),
        acked=20_000,
        rounds=3,
        talks=40,
        workers=20,
        finale=drill.lose_everything,
    ),
    Part("clock", faults.clock_jump, acked=40_000, place="clock", talk_messages=(1_000, 4_000), may_expire=True),
    Part("disk_full", faults.disk_full, acked=90_000, rounds=20, talks=60, workers=30, place="disk"),
    Part(
        *("claims", faults.kill_while_claiming),
        acked=50_000,  # a thousand for each worker
        seconds=1_200,
        talks=8,
        workers=50,
        spare_workers=6,
        between=(8, 16),
        place="rush",
    ),
    Part("control", faults.kill_all, rounds=6, seconds=90, catches="acked_not_stored", place="hasty"),
    Part(
        *("claims_control", faults.kill_while_claiming),
        acked=2_000,
        rounds=2,
        seconds=90,
        talks=8,
        workers=50,
        catches=DOUBLE_OWNED,
        place="unlocked",
    ),
]
_NAMED = {part.name: part for part in PARTS}
QUICK_PARTS = [
    replace(
        _NAMED["redis"], name="kill_and_redis", fault=faults.kill_and_redis, acked=0, rounds=1, talks=20, workers=10
    ),
    replace(_NAMED["claims"], acked=80, rounds=1, seconds=60, workers=12, spare_workers=0, between=(1.0, 3.0)),
    replace(_NAMED["control"], rounds=2, talks=20, workers=10, between=(0.5, 1.5)),
]
LONGER_QUICK_PARTS = [
    replace(_NAMED["rotation"], acked=0, rounds=1, talks=20, workers=10, pace=0.2, between=(0.5, 1.5)),
    replace(_NAMED["upgrade"], acked=0, talks=20, workers=10, pace=0.2, between=(0.5, 1.5)),
    replace(_NAMED["restore"], acked=0, rounds=1, talks=10, workers=5, pace=0.1, between=(0.5, 1.5)),
]
"""Run by name alone."""


async def run_part(part: Part, seed: int) -> Run:
    """Run one part in a house of its own. Raises PermissionError or FileNotFoundError when the machine cannot."""
    own_seed = zlib.crc32(f"{seed} {part.name}".encode())
    with tempfile.TemporaryDirectory(prefix="vierella-faults-") as directory:
        async with AsyncExitStack() as stack:
            run = await stack.enter_async_context(_PLACES[part.place](part, Path(directory), own_seed))
            if part.has_stage:
                run.stage = await stack.enter_async_context(scenes.stage(run.ground))
            try:
                await run.crowd.open(part.talks, run.ground.sessions[: part.workers])
                await _repeat(part, run)
                await _judge(part, run)
            finally:
                await run.crowd.leave()
            if part.finale is not None:
                await part.finale(run)
    return run


async def _repeat(part: Part, run: Run) -> None:
    run.began_at = time.monotonic()
    while not _is_enough(part, run):
        await run.pause(*part.between)
        await part.fault(run)
        run.rounds += 1


def _is_enough(part: Part, run: Run) -> bool:
    is_time_over = time.monotonic() - run.began_at > part.seconds
    return is_time_over or (run.rounds >= part.rounds and run.crowd.acked >= part.acked)


async def _judge(part: Part, run: Run) -> None:
    """After the last fault everything heals by itself; then compare. A control need not heal."""
    if part.is_control:
        await run.crowd.leave()
    else:
        if stuck := await run.crowd.settle():
            run.break_promise("not_settled", f"{len(stuck)} pages, the first: {stuck[0]}")
        for kind, words in await run.crowd.heal(run.ground):
            run.break_promise(kind, words)
    verdict = await to_the_end(run.crowd.judge, run.ground, may_expire=part.may_expire)
    for kind, count in verdict.broken.items():
        run.verdict.broken[kind] += count
    verdict.broken.clear()
    run.verdict.add(verdict)
    if failures := run.crowd.failures:
        run.break_promise("page_failed", f"{len(failures)} times, the first: {failures[0]}")
    for line in run.ground.faults_in_logs():
        run.break_promise("unforeseen_error", line)
    for proxy in run.proxies:
        for seconds in proxy.found_after:
            run.measure("half_open_found_after_s", round(seconds, 1))
    if run.verdict.broken and not part.is_control:
        print(f"  the logs are kept in {run.ground.keep_logs(part.name)}", flush=True)


# --- houses ---------------------------------------------------------------------------------------


@asynccontextmanager
async def _production(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    async with _entered(production(directory, workers=part.workers)) as ground, _proxies(ground) as proxies:
        yield _run(part, seed, ground, proxies=proxies)


@asynccontextmanager
async def _with_redis_behind_proxies(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    redis = Redis(directory)
    between = [Proxy(redis.port) for _ in range(2)]
    for proxy in between:
        await proxy.start()
    ports = [proxy.port for proxy in between]
    async with _entered(production(directory, workers=part.workers, redis=redis, redis_ports=ports)) as ground:
        run = _run(part, seed, ground)
        run.proxies_of_redis = between
        yield run
        for proxy in between:
            proxy.stop()


@asynccontextmanager
async def _with_a_clock(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    clock = directory / "clock"
    set_clock(clock, 0)
    env = clock_environment(clock)
    async with _entered(production(directory, workers=part.workers, servers_env=env)) as ground:
        run = _run(part, seed, ground)
        run.clock = clock
        yield run


@asynccontextmanager
async def _hasty(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    command = ("-m", "tests.faults.hasty")
    async with _entered(production(directory, workers=part.workers, command=command)) as ground:
        yield _run(part, seed, ground)


@asynccontextmanager
async def _upgradable(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    command = (*upgrades.UPGRADED, "serve")
    async with _entered(production(directory, workers=part.workers, command=command)) as ground:
        yield _run(part, seed, ground)


@asynccontextmanager
async def _rush(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    async with _racing(part, directory, seed) as run:
        yield run


@asynccontextmanager
async def _unlocked(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    async with _racing(part, directory, seed, command=UNLOCKED) as run:
        yield run


@asynccontextmanager
async def _racing(
    part: Part, directory: Path, seed: int, *, command: Sequence[str] = ("manage.py", "serve")
) -> AsyncIterator[Run]:
    workers = part.workers + part.spare_workers
    async with _entered(production(directory, workers=workers, services=2, command=command)) as ground:
        spare = ground.sessions[part.workers :]
        yield Run(part.name, random.Random(seed), ground, Rush(ground, spare=spare, seed=seed))


@asynccontextmanager
async def _on_a_small_disk(part: Part, directory: Path, seed: int) -> AsyncIterator[Run]:
    disk = directory / "disk"
    with small_disk(disk, DISK_MEGABYTES):
        async with _entered(embedded(directory, disk / "state", workers=part.workers)) as ground:
            run = _run(part, seed, ground)
            run.disk = disk
            yield run


_PLACES = {
    "production": _production,
    "redis": _with_redis_behind_proxies,
    "clock": _with_a_clock,
    "disk": _on_a_small_disk,
    "hasty": _hasty,
    "rush": _rush,
    "unlocked": _unlocked,
    "upgrade": _upgradable,
}


def _run(part: Part, seed: int, ground: Ground, *, proxies: list[Proxy] | None = None) -> Run:
    crowd = Crowd(
        ground.hosts,
        proxies=[proxy.host for proxy in proxies or ()],
        proxied_share=part.proxied_share,
        scheme=ground.scheme,
        seed=seed,
        talk_messages=part.talk_messages,
        pace=part.pace,
    )
    return Run(part.name, random.Random(seed), ground, crowd, proxies=proxies or [])


@asynccontextmanager
async def _proxies(ground: Ground) -> AsyncIterator[list[Proxy]]:
    proxies = [Proxy(product.port) for product in ground.products]
    for proxy in proxies:
        await proxy.start()
    yield proxies
    for proxy in proxies:
        proxy.stop()


@asynccontextmanager
async def _entered(manager: AbstractContextManager[Ground]) -> AsyncIterator[Ground]:
    """Start and stop the servers in a thread: they may need what this event loop serves."""
    ground = await to_the_end(manager.__enter__)
    try:
        yield ground
    finally:
        await to_the_end(manager.__exit__, None, None, None)
