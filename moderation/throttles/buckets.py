"""Where buckets are kept: in Redis for all processes, in this process when there is no Redis or it is gone.

What is kept is a hash and a moment. The hash cannot be turned back into a network without the hour's secret, which is
in the keyring, and nobody can once that is destroyed.
"""

import hashlib
import logging
import time
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any, Protocol

import redis
from redis.backoff import NoBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.exceptions import RedisClusterException
from redis.retry import Retry
from redis.sentinel import Sentinel

from moderation.live.reasons import reason
from moderation.throttles.core import Limit, spend

logger = logging.getLogger(__name__)

UNREACHABLE = (redis.RedisError, RedisClusterException, OSError)
"""What a Redis raises that is gone or refuses; a cluster's exception is no RedisError."""

PREFIX = "vierella:throttle:"
MAX_LOCAL = 50_000
"""Buckets in one process; beyond that those that are full are forgotten, then those that will be full first."""
PATIENCE_SECONDS = 0.5
"""For a Redis that says nothing, asked once: those who begin at that moment wait for it, all together."""
REDIS_AGAIN_SECONDS = 10.0
"""Redis that failed is left alone for so long."""

SPEND = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local full_at = tonumber(redis.call('GET', KEYS[1]) or '0')
local seconds, fills_in = tonumber(ARGV[1]), tonumber(ARGV[2])
local after = math.max(full_at, now) + seconds
local wait = after - now - fills_in
if wait > 0 then return tostring(wait) end
redis.call('SET', KEYS[1], string.format('%.6f', after), 'PX', math.ceil((after - now) * 1000))
return '0'
"""
"""`core.spend`, by the clock of Redis: that of all processes."""


class Buckets(Protocol):
    """Token buckets by name."""

    def spend(self, limit: Limit, name: str) -> float:
        """Take a token out of the bucket; 0, or the seconds until there is one."""
        ...

    def check(self) -> None:
        """Raises what keeps a server from writing buckets."""
        ...


class LocalBuckets:
    """Buckets of one process."""

    def __init__(self) -> None:
        """All are full."""
        self._full_at: dict[tuple[str, str], float] = {}
        self._lock = Lock()

    def spend(self, limit: Limit, name: str) -> float:
        """Take a token, by this process's clock."""
        now = time.monotonic()
        with self._lock:
            after, wait = spend(limit, self._full_at.pop((limit.name, name), 0.0), now)
            self._full_at[limit.name, name] = after
            if len(self._full_at) > MAX_LOCAL:
                self._forget(now)
        return wait

    def check(self) -> None:
        """There is room for MAX_LOCAL."""

    def _forget(self, now: float) -> None:
        """Drop the full ones; if hardly any is full, the half that will be full first, who come nearest to it."""
        kept = {key: at for key, at in self._full_at.items() if at > now}
        if len(kept) > MAX_LOCAL // 2:
            kept = dict(sorted(kept.items(), key=lambda item: item[1])[-MAX_LOCAL // 2 :])
        self._full_at = kept


class SharedBuckets:
    """Buckets in Redis, of which there may be several servers; in this process while Redis is away."""

    def __init__(self, servers: Sequence[Mapping[str, Any]]) -> None:
        """`servers`, as layers name them, share the buckets among them by name."""
        self._servers = servers
        self._clients: dict[int, redis.Redis | RedisCluster] = {}
        self._local = LocalBuckets()
        self._again_at = 0.0

    def spend(self, limit: Limit, name: str) -> float:
        """Take a token, by the clock of Redis."""
        if time.monotonic() < self._again_at:
            return self._local.spend(limit, name)
        key = f"{PREFIX}{limit.name}:{name}"
        try:
            return float(self._client(key).eval(SPEND, 1, key, limit.seconds, limit.fills_in))
        except UNREACHABLE as error:
            self._again_at = time.monotonic() + REDIS_AGAIN_SECONDS
            logger.warning("throttles count in this process alone: %s", reason(error))
            return self._local.spend(limit, name)

    def check(self) -> None:
        """Write to each server. Raises one of UNREACHABLE."""
        for number in range(len(self._servers)):
            self._client_of(number).set(f"{PREFIX}check", 1, px=1)

    def _client(self, key: str) -> redis.Redis | RedisCluster:
        """A client of the server that has this bucket, made when it is first needed: a cluster's connects at once."""
        return self._client_of(hashlib.sha256(key.encode()).digest()[0] % len(self._servers))

    def _client_of(self, number: int) -> redis.Redis | RedisCluster:
        if number not in self._clients:
            self._clients[number] = _client(dict(self._servers[number]))
        return self._clients[number]


def buckets(channel_layers: Mapping[str, Any]) -> LocalBuckets | SharedBuckets:
    """The buckets of an installation, in the Redis of its channel layers (the setting CHANNEL_LAYERS)."""
    servers = [layer["CONFIG"]["hosts"][0] for layer in channel_layers.values() if "CONFIG" in layer]
    return SharedBuckets(servers) if servers else LocalBuckets()


def _client(options: dict[str, Any]) -> redis.Redis | RedisCluster:
    """A client of the same servers as the layer's, whose options name classes of asyncio, but with less patience."""
    asynchronous = options.pop("connection_class", None)
    kind = asynchronous.__name__ if asynchronous else ""
    hasty = {
        "socket_timeout": PATIENCE_SECONDS,
        "socket_connect_timeout": PATIENCE_SECONDS,
        "retry": Retry(NoBackoff(), 0),  # redis-py would ask three times more, and wait in between
    }
    options |= hasty
    if "nodes" in options:
        nodes = [ClusterNode(host, port) for host, port in options.pop("nodes").addresses]  # type: ignore[no-untyped-call]
        return RedisCluster(startup_nodes=nodes, ssl=kind.startswith("Encrypted"), **options)
    if "sentinels" in options:
        sentinels, master = options.pop("sentinels"), options.pop("master_name")
        of_sentinels = {**options.pop("sentinel_kwargs"), **hasty}
        guard = Sentinel(sentinels, sentinel_kwargs=of_sentinels, **options)  # type: ignore[no-untyped-call]
        client: redis.Redis = guard.master_for(master)  # type: ignore[no-untyped-call]
        return client
    if kind == "UnixDomainSocketConnection":
        return redis.Redis(unix_socket_path=options.pop("path"), **options)
    return redis.Redis(ssl=kind == "SSLConnection", **options)
