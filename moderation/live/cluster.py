"""Publishing and subscribing in a Redis Cluster, where any node will do.

What is published at one node of a cluster reaches the subscribers at every node (classic PUBLISH, which belongs to
no slot), so neither a map of the slots nor redirections are needed: only another node when one is gone. The layer
keeps one connection to listen and one to publish; they go to different nodes while there are two, so that the
pings of `moderation/live/line.py` also prove that the nodes hear each other.
"""

import contextlib
import secrets
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from redis.asyncio.connection import Connection, SSLConnection
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

Address = tuple[str, int]


class Nodes:
    """Addresses of the cluster's nodes, in the order in which they are tried."""

    def __init__(self, addresses: Sequence[Address]) -> None:
        """Each process begins with another one, so that they share the load."""
        self.addresses = tuple(addresses)
        self._next = deque(secrets.SystemRandom().sample(addresses, len(addresses)))
        self._failed: deque[Address] = deque()

    def in_turn(self) -> Iterator[Address]:
        """Those to try now. Each counts as failed until it is said to have answered."""
        # Of those that have failed one gets another chance each time: waiting for all of them takes too long.
        for _ in range(min(1, len(self._failed)) if self._next else len(self._failed)):
            self._next.append(self._failed.popleft())
        while self._next:
            self._failed.append(self._next.popleft())
            yield self._failed[-1]

    def answered(self, address: Address) -> None:
        """It is good; the next connection goes to another one all the same."""
        with contextlib.suppress(ValueError):  # another connection has it among the next already
            self._failed.remove(address)
            self._next.append(address)


class NodeConnection(Connection):
    """A connection to the next node that answers."""

    def __init__(self, *, nodes: Nodes, **kwargs: Any) -> None:
        """`nodes` is shared by all connections of the process; the rest is redis-py's."""
        super().__init__(**kwargs)
        self._nodes = nodes

    async def connect(self) -> None:
        """Connect to one of the nodes. Raises what the last one raised when none answers."""
        if self.is_connected:
            return
        failure: Exception = RedisConnectionError("no node is left to try")
        for address in self._nodes.in_turn():
            self.host, self.port = address
            try:
                await super().connect()  # type: ignore[no-untyped-call]
            except (RedisConnectionError, RedisTimeoutError) as error:
                failure = error
            else:
                self._nodes.answered(address)
                return
        raise failure


class EncryptedNodeConnection(NodeConnection, SSLConnection):
    """The same over TLS."""
