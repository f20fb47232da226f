"""What `REDIS_URL` may say, as settings of channel layers.

One variable and one grammar, that of the addresses of Redis clients, so that no two variables can contradict
each other:

    redis://[[user]:password@]host[:6379][/0]           one Redis; rediss:// with TLS, unix:///path a socket
    redis://a,redis://b                                 several that share the load
    redis+sentinel://[[user]:password@]host[:26379],host…/name[/0]      the master that the sentinels name
    redis+cluster://[[user]:password@]host[:6379],host…                 any node of a Redis Cluster

Options of redis-py follow after `?`, such as `ssl_ca_certs=/path`; `sentinel_username` and `sentinel_password` are
for the sentinels themselves. Special characters of a password are percent-encoded.
"""

import re
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from django.core.exceptions import ImproperlyConfigured
from redis.asyncio.connection import Connection, SSLConnection, parse_url
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from moderation.live.cluster import EncryptedNodeConnection, NodeConnection, Nodes

BACKEND = "channels_redis.pubsub.RedisPubSubChannelLayer"
PREFIX = "vierella"
PATIENCE = {"socket_timeout": 1.0, "socket_connect_timeout": 1.0}
"""Seconds until a Redis that says nothing counts as gone: less than the layer's own patience (DEAF_SECONDS), so that
another one can be tried meanwhile. Options of the address go before.
"""
PLAIN, SENTINEL, CLUSTER = ("redis", "rediss", "unix"), "sentinel", "cluster"
_HINT = "special characters of a password are written as %xx"
_SEVERAL_HOSTS = re.compile(r"(rediss?)\+(sentinel|cluster)://(?:([^@/]*)@)?([^/?]*)([^?]*)\??(.*)")

Options = dict[str, Any]
"""Arguments of redis-py, and of the layer's `hosts`."""


def channel_layers(address: str) -> dict[str, Any]:
    """The setting CHANNEL_LAYERS for `REDIS_URL`; the layer of a single process when it is empty.

    Raises ImproperlyConfigured, which says what is wrong and quotes nothing: there may be a password in it.
    """
    if not address:
        return {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    try:
        layers = _several_hosts(address) or [_checked(_plain(part)) for part in address.split(",")]
    except _UnclearError as error:
        raise ImproperlyConfigured(f"REDIS_URL is not understood: {error}.") from None
    names = ["default", *(f"shard-{number}" for number in range(2, len(layers) + 1))]
    return {
        name: {"BACKEND": BACKEND, "CONFIG": {"hosts": [layer], "prefix": PREFIX}}
        for name, layer in zip(names, layers, strict=True)
    }


class _UnclearError(Exception):
    """Says what is wrong with an address without quoting it."""


def _plain(address: str) -> Options:
    parts = _split(address.strip())
    if parts.scheme not in PLAIN:
        raise _UnclearError("it begins with redis://, rediss://, unix://, redis+sentinel:// or redis+cluster://")
    if not (parts.path if parts.scheme == "unix" else parts.hostname):
        raise _UnclearError("a host is missing")
    if parts.scheme != "unix" and not re.fullmatch(r"/?\d*", parts.path):
        raise _UnclearError("after the host comes the number of a database")
    return _options(address.strip())


def _several_hosts(address: str) -> list[Options] | None:
    """One layer over sentinels or a cluster; None when the address is of another kind."""
    matching = _SEVERAL_HOSTS.fullmatch(address.strip())
    if matching is None:
        return None
    scheme, kind, login, hosts, path, query = matching.groups()
    options = parse_qs(query, keep_blank_values=True)
    of_sentinels = {name: options.pop(f"sentinel_{name}", [""])[0] for name in ("username", "password")}
    at = f"{login}@" if login else ""
    # What redis-py makes of the address of one host holds for all of them.
    base = _options(f"{scheme}://{at}host?{urlencode(options, doseq=True)}")
    if kind == CLUSTER:
        return [_cluster(_addresses(hosts, 6379), path, base)]
    return [_sentinel(_addresses(hosts, 26379), path, base, of_sentinels)]


def _sentinel(addresses: list[tuple[str, int]], path: str, options: Options, of_sentinels: dict[str, str]) -> Options:
    named = re.fullmatch(r"/([\w.-]+)(?:/(\d+))?", path)
    if named is None:
        raise _UnclearError("after the sentinels comes the name of the master, redis+sentinel://host/name")
    del options["host"]
    is_encrypted = options.pop("connection_class", Connection) is SSLConnection
    _checked({**options, "connection_class": SSLConnection if is_encrypted else Connection})
    encryption = {name: value for name, value in options.items() if name.startswith(("ssl_", "socket_"))}
    login = {name: value for name, value in of_sentinels.items() if value}
    return {
        **options,
        "db": int(named[2] or 0),
        "ssl": is_encrypted,
        "master_name": named[1],
        "sentinels": addresses,
        # A sentinel that is gone is not asked again: the next one is.
        "sentinel_kwargs": {**encryption, **login, "ssl": is_encrypted, "retry": Retry(NoBackoff(), 0)},
    }


def _cluster(addresses: list[tuple[str, int]], path: str, options: Options) -> Options:
    if path not in ("", "/", "/0"):
        raise _UnclearError("a cluster has no numbered databases")
    del options["host"]
    is_encrypted = options.pop("connection_class", Connection) is SSLConnection
    kind = EncryptedNodeConnection if is_encrypted else NodeConnection
    return _checked({**options, "connection_class": kind, "nodes": Nodes(addresses)})


def _addresses(hosts: str, default_port: int) -> list[tuple[str, int]]:
    found = [_split(f"//{host}") for host in hosts.split(",")]
    if not all(parts.hostname for parts in found):
        raise _UnclearError("a host is missing")
    return [(str(parts.hostname), parts.port or default_port) for parts in found]


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise _UnclearError(f"a port is a number up to 65535 ({_HINT})") from None
    if parts.fragment:
        raise _UnclearError(f"it holds a # ({_HINT})")
    return parts


def _options(address: str) -> Options:
    """Host, login, encryption and options of one address, as redis-py reads them."""
    try:
        return {**PATIENCE, **parse_url(address)}
    except ValueError:
        raise _UnclearError("an option after the question mark has a wrong value") from None


def _checked(options: Options) -> Options:
    """The options, when a connection can be made with them."""
    arguments = dict(options)
    kind = arguments.pop("connection_class", Connection)
    arguments.pop("max_connections", None)  # the pool's
    try:
        kind(**arguments)
    except (TypeError, ValueError):
        raise _UnclearError("an option after the question mark is none of redis-py's") from None
    return options
