"""What everything costs with one server process, two and four: the numbers that docs/scale.md calculates with.

Costs are CPU time, memory and bytes, never latency: with more processes than cores, or beside other work, those still
are what they are.
"""

import asyncio
import itertools
import json
import os
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection

import psycopg
from channels_redis.pubsub import RedisPubSubChannelLayer
from psycopg import sql

from deploy.layers import channel_layers
from moderation.live.line import send
from tests.load.accounting import cpu_seconds, memory_kb
from tests.load.generator import NothingMeasuredError, measure
from tests.load.meter import Measured
from tests.load.product import House, Product, page_headers
from tests.load.rooms import enter
from tests.load.seeding import SERVICE
from tests.load.systems import System, name_of
from tests.load.workloads import Figures, Plan
from tests.support.servers import run

PUBLICATION_BYTES = 640
"""As large as those of talks in the same run: two messages, sealed."""


@dataclass(frozen=True)
class Used:
    """What has been used so far, in CPU seconds, transactions and bytes."""

    at: float
    cpu: Mapping[str, float]
    commits: int
    wal: int
    redis: int
    """Bytes that Redis has sent to its clients."""
    heard: int
    """Bytes of frames that the generator's pages have received."""


async def scale(system: System, plan: Plan) -> Figures:
    """A house alone, with talks nobody writes in, talks, groups and pages; CPU is in ms, by server, database and redis.

    `bare_…`: CPU per second and process with nobody there; bare_kb: memory of a process; backends: connections of a
    process to the database. member_kb: memory of a group's page; `member_…`: CPU per second and 1,000 of them, beats
    included, above that of nobody; socket_kb and `socket_…`: the same of a page in a talk, the board included. Above
    all that rests: `open_…`, CPU per talk that begins; `message_…`, of a message in a talk, with message_commits, and
    bytes that PostgreSQL logs, Redis sends and both pages receive; `post_…`, of a post that `fan` others of a group
    receive; `heard_…`, of a publication that no page reads, in all processes together; `page_…`, of a visitor's page.
    sockets, members, rate, post_rate: at which these were measured; load: the machine's, of five minutes. Raises
    NothingMeasuredError when something did not arrive.
    """
    assert isinstance(system, Product)
    house = system.start()
    try:
        assert isinstance(house, House)
        return await Measuring(system, house, plan).all()
    finally:
        await house.close()
        system.stop()


class Measuring:
    """One system that runs, step by step."""

    def __init__(self, system: Product, house: House, plan: Plan) -> None:
        """Nobody is there yet."""
        self._system, self._house, self._plan = system, house, plan
        self._processes = len(system.servers)
        self._resting: dict[str, float] = {}
        """CPU of each part in ms a second, with those who are there."""

    async def all(self) -> Figures:
        """As `scale`."""
        self._resting = await self._at_rest()
        bare = {f"bare_{part}": ms / self._processes for part, ms in self._resting.items()}
        bare |= {
            "bare_kb": memory_kb(self._system.servers) / self._processes,
            "backends": self._backends() / self._processes,
        }
        groups, talks = await self._groups(), await self._talks()
        return bare | groups | talks | await self._heard() | await self._pages() | {"load": os.getloadavg()[1]}

    async def _groups(self) -> Figures:
        plan = self._plan
        sizes = [str(plan.scale_groups), str(plan.members), "0"]
        tokens: list[list[str]] = json.loads(run(["-m", "tests.load.groups", *sizes], self._system.env))
        came = await self._came("member", enter(self._house, tokens))
        posts = await self._written("post", plan.scale_post_rate, fan=plan.members - 1)
        return came | posts | {"post_rate": plan.scale_post_rate, "fan": float(plan.members - 1)}

    async def _talks(self) -> Figures:
        plan = self._plan
        self._house.members.clear()
        before = self._used()

        async def come() -> None:
            await self._house.open_workers(plan.scale_talks)
            await self._house.open_conversations(plan.scale_talks)
            opening.update(self._above_rest("open", before, self._used(), plan.scale_talks))

        opening: Figures = {}
        came = await self._came("socket", come())
        messages = await self._written("message", plan.scale_rate, fan=1)
        return opening | came | messages | {"rate": plan.scale_rate}

    async def _came(self, name: str, coming: Awaitable[None]) -> Figures:
        """What those cost who come now and then do nothing, above all who were there before."""
        memory, there, before = memory_kb(self._system.servers), len(self._house.lines), self._resting
        await coming
        self._resting = await self._at_rest()
        count = len(self._house.lines) - there
        cpu = {f"{name}_{part}": (ms - before[part]) * 1000 / count for part, ms in self._resting.items()}
        return {f"{name}s": float(count), f"{name}_kb": (memory_kb(self._system.servers) - memory) / count, **cpu}

    async def _at_rest(self) -> dict[str, float]:
        """CPU of each part while nobody writes, in ms a second."""
        await asyncio.sleep(self._plan.scale_rest)
        before = self._used()
        await asyncio.sleep(self._plan.scale_seconds)
        after = self._used()
        return {part: (after.cpu[part] - before.cpu[part]) * 1000 / (after.at - before.at) for part in after.cpu}

    async def _pages(self) -> Figures:
        await asyncio.to_thread(self._ask_for_pages, len(self._house.hosts))  # what is read once is not measured
        before = self._used()
        await asyncio.to_thread(self._ask_for_pages, self._plan.scale_pages)
        return self._above_rest("page", before, self._used(), self._plan.scale_pages)

    async def _heard(self) -> Figures:
        """Publications about what no page reads: what each process does for those of all others."""
        layer = RedisPubSubChannelLayer(**channel_layers(self._system.ground.redis.url)["default"]["CONFIG"])
        before = self._used()
        for _ in range(self._plan.scale_publications):
            await send(layer, "bench", [("nobody", bytes(PUBLICATION_BYTES))])
        await asyncio.sleep(1)
        used = self._used()
        await layer.flush()
        return self._above_rest("heard", before, used, self._plan.scale_publications)

    def _above_rest(self, name: str, before: Used, after: Used, by: float) -> Figures:
        """CPU of each part for each of so many, without what goes on by itself."""
        seconds = after.at - before.at
        return {
            f"{name}_{part}": (after.cpu[part] - before.cpu[part]) * 1000 / by - self._resting[part] * seconds / by
            for part in after.cpu
        }

    def _ask_for_pages(self, count: int) -> None:
        for number, host in zip(range(count), itertools.cycle(self._house.hosts), strict=False):
            with closing(HTTPConnection(host, timeout=10)) as connection:
                connection.request("GET", f"/chat/{SERVICE}", headers=page_headers(self._house.scheme, host, number))
                answer = connection.getresponse()
                answer.read()
            if answer.status != HTTPStatus.OK:
                raise NothingMeasuredError(f"a page was refused: {answer.status}")

    async def _written(self, name: str, rate: float, fan: int) -> Figures:
        """Everybody of the house's members writes in turn."""
        before = self._used()
        measured = await measure(self._house, self._system.parts, rate, self._plan.scale_seconds, fan=fan)
        print(f"      {measured.summary}", flush=True)
        if min(measured.received_share, measured.acked_share) < 1:
            raise NothingMeasuredError("messages were lost, or late by seconds")
        cpu = {f"{name}_{part}": ms - self._resting[part] / rate for part, ms in measured.cpu.items()}
        return cpu | _bytes(name, before, self._used(), measured)

    def _used(self) -> Used:
        with psycopg.connect(self._system.ground.postgresql.url, autocommit=True) as connection:
            commits, wal = connection.execute(
                "SELECT xact_commit, pg_current_wal_lsn() - '0/0'::pg_lsn FROM pg_stat_database WHERE datname = %s",
                [name_of(self._system.database)],
            ).fetchone() or (0, 0)
        with self._system.ground.redis.client() as client:
            redis = client.info("stats")["total_net_output_bytes"]
        heard = sum(line.received for line in self._house.lines)
        return Used(time.monotonic(), cpu_seconds(self._system.parts), int(commits), int(wal), int(redis), heard)

    def _backends(self) -> int:
        query = sql.SQL("SELECT count(*) FROM pg_stat_activity WHERE datname = {}")
        with psycopg.connect(self._system.ground.postgresql.url) as connection:
            row = connection.execute(query.format(name_of(self._system.database))).fetchone()
        return int(row[0]) if row else 0


def _bytes(name: str, before: Used, after: Used, measured: Measured) -> Figures:
    """Of each message; those that warmed up are counted on both sides."""
    sent = measured.sent + round(measured.rate)
    counted: Mapping[str, Callable[[Used], int]] = {
        "commits": lambda used: used.commits,
        "wal_bytes": lambda used: used.wal,
        "redis_bytes": lambda used: used.redis,
        "heard_bytes": lambda used: used.heard,
    }
    return {f"{name}_{what}": (of(after) - of(before)) / sent for what, of in counted.items()}
