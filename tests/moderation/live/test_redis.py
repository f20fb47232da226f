"""The layers that REDIS_URL can name, with real servers: two processes hear each other, and heal by themselves."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
from pytest_django import Settings

from deploy import layers
from deploy.layers import channel_layers
from moderation.live import line as lines
from moderation.live.hub import Hub, Notice
from tests.support.eventually import eventually
from tests.support.house import Layer
from tests.support.redises import Cluster, Guarded, Shards, certificate
from tests.support.servers import Redis

pytestmark = pytest.mark.integration

PASSWORD = "kuutamo"
HEALS_SECONDS = 30.0
DEATHS = ["killed", "frozen"]


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything of the layer three times as fast, to spare time."""
    monkeypatch.setattr(layers, "PATIENCE", {name: seconds / 3 for name, seconds in layers.PATIENCE.items()})
    monkeypatch.setattr(lines, "PING_SECONDS", lines.PING_SECONDS / 3)
    monkeypatch.setattr(lines, "DEAF_SECONDS", lines.DEAF_SECONDS / 3)


def _note(heard: set[bytes], notice: Notice) -> None:
    heard.add(notice.payload)


class Pair:
    """Two processes, and what each has heard of the other."""

    def __init__(self, hubs: tuple[Hub, Hub]) -> None:
        """Both have started."""
        self.hubs = hubs
        self.heard: tuple[set[bytes], set[bytes]] = (set(), set())
        self._number = 0
        for hub, heard in zip(hubs, self.heard, strict=True):
            hub.subscribe("a", partial(_note, heard))

    async def are_up(self) -> None:
        """Wait until both trust every layer."""
        await eventually(lambda: all(hub.layer_is_up for hub in self.hubs), HEALS_SECONDS)

    async def notice_a_loss(self) -> None:
        """Wait until both know that not everybody is heard: they ask the database then."""
        await eventually(lambda: not any(hub.layer_is_up for hub in self.hubs), HEALS_SECONDS)

    async def hear_each_other(self) -> None:
        """What either publishes now reaches the other. Raises TimeoutError."""
        for index in range(2):
            payload = self._publish(index)
            await eventually(partial(self._has_heard, 1 - index, payload))

    async def hear_each_other_again(self) -> None:
        """After a moment in which publications may be lost. Raises TimeoutError."""
        async with asyncio.timeout(HEALS_SECONDS):
            for index in range(2):
                payload = self._publish(index)
                while not self._has_heard(1 - index, payload):
                    await asyncio.sleep(0.2)
                    if not self._has_heard(1 - index, payload):
                        payload = self._publish(index)
        await self.are_up()
        await self.hear_each_other()

    def _publish(self, index: int) -> bytes:
        self._number += 1
        payload = str(self._number).encode()
        self.hubs[index].publish([Notice("a", payload)])
        return payload

    def _has_heard(self, index: int, payload: bytes) -> bool:
        return payload in self.heard[index]


Start = Callable[[str], AbstractAsyncContextManager[Pair]]


@pytest.fixture
def pair(settings: Settings) -> "Start":
    """Starts two processes that look for each other where the address says."""

    @asynccontextmanager
    async def start(address: str) -> AsyncIterator[Pair]:
        hubs = []
        for _ in range(2):
            settings.CHANNEL_LAYERS = channel_layers(address)  # each process has layers of its own
            hubs.append(Hub())
            hubs[-1].start()
        try:
            pair = Pair((hubs[0], hubs[1]))
            await pair.are_up()
            yield pair
        finally:
            for hub in hubs:
                await hub.stop()
                for line in hub._lines:
                    with suppress(TimeoutError):  # the farewell of a connection over TLS may take its time
                        async with asyncio.timeout(5):
                            await line._layer.flush()

    return start


@contextmanager
def running(layer: Layer) -> Iterator[None]:
    """Start it, and stop it."""
    try:
        layer.start()
        yield
    finally:
        layer.stop()


def lose(redis: Redis, how: str) -> None:
    """It dies, or stands still."""
    if how == "killed":
        redis.daemon.kill()
    else:
        redis.daemon.freeze()


def bring_back(redis: Redis, how: str) -> None:
    """Undo `lose`."""
    if how == "killed":
        redis.start()
    else:
        redis.daemon.thaw()


async def test_one_redis_with_a_password(pair: Start, tmp_path: Path) -> None:
    redis = Redis(tmp_path, password=PASSWORD)
    with running(redis):
        async with pair(redis.url) as both:
            await both.hear_each_other()


async def test_one_redis_over_tls(pair: Start, tmp_path: Path) -> None:
    redis = Redis(tmp_path, password=PASSWORD, certificate=certificate(tmp_path))
    with running(redis):
        async with pair(redis.url) as both:
            await both.hear_each_other()


@pytest.mark.parametrize("how", DEATHS)
async def test_a_redis_that_was_gone_is_found_again(pair: Start, tmp_path: Path, how: str) -> None:
    redis = Redis(tmp_path)
    with running(redis):
        async with pair(redis.url) as both:
            lose(redis, how)
            await both.notice_a_loss()
            await asyncio.to_thread(bring_back, redis, how)
            await both.are_up()
            await both.hear_each_other()


@pytest.mark.parametrize("how", DEATHS)
async def test_when_the_master_dies_and_a_sentinel_with_it_the_others_name_another(
    pair: Start, tmp_path: Path, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    guarded = Guarded(tmp_path, PASSWORD)
    with running(guarded):
        async with pair(guarded.url) as both:
            await both.hear_each_other()
            dead = [guarded.sentinels[0], guarded.master.daemon]  # the sentinel that is asked first
            for daemon in dead:
                daemon.kill() if how == "killed" else daemon.freeze()
            try:
                await both.notice_a_loss()
                await both.are_up()
                await both.hear_each_other()
            finally:
                if how == "frozen":
                    for daemon in dead:
                        daemon.thaw()
            with guarded.replica.client() as client:
                assert client.role()[0] == b"master"
    assert PASSWORD not in caplog.text
    assert any(record.levelno == logging.WARNING for record in caplog.records), "the loss is told"


@pytest.mark.parametrize("how", DEATHS)
async def test_when_nodes_of_the_cluster_die_the_others_carry_on(pair: Start, tmp_path: Path, how: str) -> None:
    cluster = Cluster(tmp_path, PASSWORD)
    with running(cluster):
        async with pair(cluster.url) as both:
            await both.hear_each_other()
            try:
                for dead in cluster.nodes[:2]:  # wherever the processes are, both lose a node
                    lose(dead, how)
                    await both.hear_each_other_again()
            finally:
                for dead in cluster.nodes[:2]:
                    await asyncio.to_thread(bring_back, dead, how)


async def test_a_node_that_has_lost_the_others_is_noticed_and_left(pair: Start, tmp_path: Path) -> None:
    cluster = Cluster(tmp_path, PASSWORD)
    with running(cluster):
        async with pair(cluster.url) as both:
            await both.hear_each_other()
            with cluster.nodes[0].client() as client:  # it answers everybody, and forwards nothing
                client.execute_command("CLUSTER", "RESET", "HARD")
            await both.hear_each_other_again()


async def test_two_that_share_the_load_stand_in_for_each_other(pair: Start, tmp_path: Path) -> None:
    shards = Shards(tmp_path, PASSWORD)
    with running(shards):
        async with pair(shards.url) as both:
            for dead in shards.servers:
                await both.hear_each_other()
                lose(dead, "killed")
                await both.notice_a_loss()
                await both.hear_each_other()  # by the other one, at once
                await asyncio.to_thread(bring_back, dead, "killed")
                await both.are_up()
            await both.hear_each_other()
