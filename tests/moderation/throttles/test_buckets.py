"""Buckets of one process, and those that processes share over every kind of Redis."""

import logging
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from deploy import layers
from deploy.layers import channel_layers
from moderation.throttles import buckets as kept
from moderation.throttles.buckets import PREFIX, LocalBuckets, SharedBuckets, buckets
from moderation.throttles.core import Limit
from tests.support.redises import Cluster, Guarded, Shards, certificate
from tests.support.servers import Redis

LIMIT = Limit("tries", burst=3, seconds=60.0)
LONG = 59.0


def exhaust(shared: LocalBuckets | SharedBuckets, name: str) -> None:
    assert [shared.spend(LIMIT, name) for _ in range(LIMIT.burst)] == [0] * LIMIT.burst
    assert LONG < shared.spend(LIMIT, name) <= LIMIT.seconds


def test_buckets_of_one_process_know_each_name_and_each_limit_apart() -> None:
    local = LocalBuckets()
    exhaust(local, "one")
    exhaust(local, "another")
    assert local.spend(Limit("other tries", 1, 60.0), "one") == 0


def test_a_crowd_of_names_pushes_out_those_that_have_hardly_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MAX_LOCAL", 100)
    local = LocalBuckets()
    exhaust(local, "one")
    for number in range(1_000):
        local.spend(LIMIT, f"crowd {number}")
        assert len(local._full_at) <= 100
    assert local.spend(LIMIT, "one") > LONG


@pytest.fixture(params=["one", "encrypted", "shards", "sentinel", "cluster"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    servers: Redis | Shards | Guarded | Cluster
    match request.param:
        case "one":
            servers = Redis(tmp_path, password="kuutamo")
        case "encrypted":
            servers = Redis(tmp_path, password="kuutamo", certificate=certificate(tmp_path))
        case "shards":
            servers = Shards(tmp_path, "kuutamo")
        case "sentinel":
            servers = Guarded(tmp_path, "kuutamo")
        case _:
            servers = Cluster(tmp_path, "kuutamo")
    servers.start()
    yield servers.url
    servers.stop()


@pytest.mark.integration
def test_processes_share_their_buckets_whatever_redis_there_is(address: str, caplog: pytest.LogCaptureFixture) -> None:
    one, other = (buckets(channel_layers(address)) for _ in range(2))
    for name in ("a", "b", "c", "d"):
        waits = [process.spend(LIMIT, name) for _ in range(2) for process in (one, other)]
        assert waits[:3] == [0] * 3
        assert LONG < waits[3] <= LIMIT.seconds
    assert not caplog.records, "both have counted in Redis"


@pytest.mark.integration
def test_redis_keeps_a_moment_under_a_hash_and_forgets_it_when_the_bucket_is_full(tmp_path: Path) -> None:
    redis = Redis(tmp_path)
    redis.start()
    try:
        buckets(channel_layers(redis.url)).spend(LIMIT, "hash")
        with redis.client() as client:
            (name,) = client.keys(f"{PREFIX}*")
            assert 0 < client.pttl(name) <= LIMIT.seconds * 1000
            float(client.get(name))
    finally:
        redis.stop()


@pytest.mark.integration
def test_without_redis_each_process_counts_alone_and_comes_back_to_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "PATIENCE", {"socket_timeout": 0.2, "socket_connect_timeout": 0.2})
    redis = Redis(tmp_path)
    redis.start()
    shared = buckets(channel_layers(redis.url))
    assert isinstance(shared, SharedBuckets)
    exhaust(shared, "one")
    redis.stop()
    exhaust(shared, "one")  # anew, but bounded all the same
    assert [record.levelno for record in caplog.records] == [logging.WARNING], "it is left alone for a while"
    redis.start()
    shared._again_at = 0.0  # the while is over
    exhaust(shared, "another")
    with redis.client() as client:
        assert client.exists(f"{PREFIX}{LIMIT.name}:another")
    redis.stop()


def test_a_redis_that_says_nothing_is_asked_once_and_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "PATIENCE_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        shared = buckets(channel_layers(f"redis://127.0.0.1:{silent.getsockname()[1]}"))
        exhaust(shared, "one")
        silent.setblocking(False)
        asked = 0
        with suppress(BlockingIOError):
            while True:
                silent.accept()[0].close()
                asked += 1
    assert asked == 1


@pytest.mark.parametrize("address", ["redis+cluster://127.0.0.1:1", "redis+sentinel://127.0.0.1:1/name"])
def test_a_server_starts_without_redis(address: str) -> None:
    exhaust(buckets(channel_layers(address)), "one")


def test_a_socket_file_is_a_redis_like_any(tmp_path: Path) -> None:
    redis = Redis(tmp_path, options={"unixsocket": str(tmp_path / "redis.sock")})
    redis.start()
    buckets(channel_layers(f"unix://{tmp_path / 'redis.sock'}")).spend(LIMIT, "one")
    with redis.client() as client:
        assert client.keys(f"{PREFIX}*")
    redis.stop()


def test_one_process_needs_no_redis() -> None:
    assert isinstance(buckets(channel_layers("")), LocalBuckets)
