"""Which nodes of a cluster are tried, and in which order."""

from collections.abc import Callable, Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.asyncio.connection import Connection
from redis.exceptions import ConnectionError as RedisConnectionError

from moderation.live.cluster import Address, NodeConnection, Nodes

ADDRESSES = [("a", 1), ("b", 2), ("c", 3)]
Dead = Callable[[Collection[Address]], None]


@pytest.fixture
def dead(monkeypatch: pytest.MonkeyPatch) -> Dead:
    """Sets which nodes do not answer."""

    def set_dead(addresses: Collection[Address]) -> None:
        async def connect(self: Connection) -> None:
            if (self.host, self.port) in addresses:
                raise RedisConnectionError(self.host)

        monkeypatch.setattr(Connection, "connect", connect)

    set_dead([])
    return set_dead


async def connected(nodes: Nodes) -> Address:
    """Where a new connection goes."""
    connection = NodeConnection(nodes=nodes)
    await connection.connect()
    return connection.host, connection.port


async def test_two_connections_go_to_two_nodes_and_the_next_two_to_others(dead: Dead) -> None:
    nodes = Nodes(ADDRESSES)
    rounds = [[await connected(nodes) for _ in range(3)] for _ in range(2)]
    assert set(rounds[0]) == set(ADDRESSES)
    assert rounds[0] == rounds[1]


async def test_a_dead_node_is_passed_by_and_used_again_when_it_is_back(dead: Dead) -> None:
    nodes = Nodes(ADDRESSES)
    dead(ADDRESSES[:1])
    assert {await connected(nodes) for _ in range(6)} == set(ADDRESSES[1:])
    dead([])
    assert {await connected(nodes) for _ in range(6)} == set(ADDRESSES)


async def test_when_none_answers_the_last_failure_is_told_and_all_are_tried_again(dead: Dead) -> None:
    nodes = Nodes(ADDRESSES)
    dead(ADDRESSES)
    for _ in range(3):
        with pytest.raises(RedisConnectionError, match=r"^[abc]$"):
            await connected(nodes)
    dead(ADDRESSES[1:])
    assert await connected(nodes) == ADDRESSES[0]


@given(st.lists(st.sets(st.sampled_from(ADDRESSES), max_size=2), min_size=1, max_size=8))
def test_while_one_answers_it_is_found_and_once_the_dead_are_known_at_once(row: list[set[Address]]) -> None:
    nodes = Nodes(ADDRESSES)
    for dead in row:
        for attempt in range(3):
            tried = []
            for address in nodes.in_turn():
                tried.append(address)
                if address not in dead:
                    nodes.answered(address)
                    break
            assert tried[-1] not in dead
            assert attempt < 2 or len(tried) <= 2, "at most one is waited for in vain"
