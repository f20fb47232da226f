"""What REDIS_URL may say, and how it is refused. tests/moderation/live/test_redis.py connects to what it names."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from redis.asyncio.connection import SSLConnection, UnixDomainSocketConnection

from deploy.layers import channel_layers
from moderation.live.cluster import EncryptedNodeConnection, NodeConnection

PASSWORD = "kuutamo"


def hosts(address: str) -> list[dict[str, Any]]:
    """What each layer of the address connects to."""
    layers = channel_layers(address)
    assert next(iter(layers)) == "default"
    assert all(len(layer["CONFIG"]["hosts"]) == 1 for layer in layers.values())
    return [layer["CONFIG"]["hosts"][0] for layer in layers.values()]


def test_nothing_is_a_single_process() -> None:
    assert channel_layers("") == {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("redis://h", {"host": "h"}),
        ("redis://h:7000/3", {"host": "h", "port": 7000, "db": 3}),
        ("redis://[::1]:7000", {"host": "::1", "port": 7000}),
        ("redis://vierella:p%40ss%2Cword@h", {"host": "h", "username": "vierella", "password": "p@ss,word"}),
        ("redis://:kuutamo@h", {"host": "h", "password": "kuutamo"}),
        ("rediss://h?ssl_ca_certs=/ca", {"host": "h", "ssl_ca_certs": "/ca", "connection_class": SSLConnection}),
        ("unix:///run/redis?db=2", {"path": "/run/redis", "db": 2, "connection_class": UnixDomainSocketConnection}),
        ("redis://h?socket_timeout=5", {"host": "h", "socket_timeout": 5.0}),
    ],
)
def test_one_redis(address: str, expected: dict[str, Any]) -> None:
    (host,) = hosts(address)
    assert host == {"socket_timeout": 1.0, "socket_connect_timeout": 1.0, **expected}


def test_several_share_the_load() -> None:
    first, second = hosts("redis://a, rediss://:kuutamo@b:7000")
    assert (first["host"], second["host"], second["port"], second["password"]) == ("a", "b", 7000, PASSWORD)


def test_the_master_that_sentinels_name() -> None:
    (host,) = hosts("redis+sentinel://vierella:kuutamo@a,b:7000,[::1]/chat.1/2")
    assert host["sentinels"] == [("a", 26379), ("b", 7000), ("::1", 26379)]
    assert (host["master_name"], host["db"], host["ssl"]) == ("chat.1", 2, False)
    assert (host["username"], host["password"]) == ("vierella", PASSWORD)
    assert "password" not in host["sentinel_kwargs"], "the sentinels have another one, or none"


def test_sentinels_with_a_password_of_their_own_and_tls_throughout() -> None:
    address = "rediss+sentinel://:kuutamo@a/chat?sentinel_username=s&sentinel_password=p%40&ssl_ca_certs=/ca"
    (host,) = hosts(address)
    assert (host["ssl"], host["ssl_ca_certs"], host["password"]) == (True, "/ca", PASSWORD)
    told = host["sentinel_kwargs"]
    assert (told["ssl"], told["ssl_ca_certs"]) == (True, "/ca")
    assert (told["username"], told["password"]) == ("s", "p@")
    assert told["socket_timeout"] == 1.0


def test_any_node_of_a_cluster() -> None:
    (host,) = hosts("redis+cluster://:kuutamo@a,b:7000")
    assert (host["connection_class"], host["password"]) == (NodeConnection, PASSWORD)
    assert set(host["nodes"].in_turn()) == {("a", 6379), ("b", 7000)}
    (host,) = hosts("rediss+cluster://a?ssl_ca_certs=/ca")
    assert (host["connection_class"], host["ssl_ca_certs"]) == (EncryptedNodeConnection, "/ca")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("localhost:6379", "it begins with"),
        ("http://:kuutamo@h", "it begins with"),
        ("redis+ring://h", "it begins with"),
        ("redis://h,", "it begins with"),
        ("redis://h,other", "it begins with"),
        ("redis+sentinel://h/chat,redis://h", "name of the master"),
        ("redis://", "host is missing"),
        ("redis://:kuutamo@:6379", "host is missing"),
        ("unix://", "host is missing"),
        ("redis+cluster://", "host is missing"),
        ("redis+sentinel://a,,b/chat", "host is missing"),
        ("redis://h:port", "port is a number"),
        ("redis://h:65536", "port is a number"),
        ("redis+cluster://h:port", "port is a number"),
        ("redis://:kuu/tamo@h", "written as %xx"),
        ("redis://:kuu#tamo@h", "written as %xx"),
        ("redis://kuutamo#@h", "written as %xx"),
        ("redis+cluster://:kuu/tamo@h", "written as %xx"),
        ("redis://h/chat", "number of a database"),
        ("redis+sentinel://h", "name of the master"),
        ("redis+sentinel://h/", "name of the master"),
        ("redis+sentinel://h/chat/kuutamo", "name of the master"),
        ("redis+cluster://h/1", "no numbered databases"),
        ("redis://h?socket_timeout=kuutamo", "wrong value"),
        ("redis://h?kuutamo=1", "none of redis-py's"),
        ("redis+cluster://h?kuutamo=1", "none of redis-py's"),
        ("redis+sentinel://h/chat?kuutamo=1", "none of redis-py's"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_reason_and_quotes_nothing(address: str, reason: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=reason) as refused:
        channel_layers(address)
    assert "REDIS_URL" in str(refused.value)
    for secret in ("kuu", "tamo"):
        assert secret not in str(refused.value)
