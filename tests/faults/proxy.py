"""A TCP proxy that does what networks do: it freezes, swallows, and forgets to say that an end is gone."""

import asyncio
import time
from typing import cast


class Link:
    """One connection through the proxy."""

    def __init__(self) -> None:
        """Passes everything."""
        self.client: asyncio.Transport | None = None
        self.server: asyncio.Transport | None = None
        self.swallows_up = False
        """What the client sends is lost, its goodbye too."""
        self.swallows_down = False
        """What the server sends is lost, its goodbye too."""
        self.silent_since = 0.0
        """When the server heard the client for the last time."""
        self._waiting: list[bytes] = []

    @property
    def is_whole(self) -> bool:
        """Whether both ends are connected."""
        return all(end is not None and not end.is_closing() for end in (self.client, self.server))

    def swallow(self, *, up: bool, down: bool) -> None:
        """From now on, for ever, lose everything in these directions (no stream has a hole); neither end is told."""
        if up and not self.swallows_up:
            self.silent_since = time.monotonic()
        self.swallows_up, self.swallows_down = self.swallows_up or up, self.swallows_down or down

    def freeze(self) -> None:
        """Hold everything back, as a network does that loses and repeats packets."""
        for end in (self.client, self.server):
            if end is not None and not end.is_closing():
                end.pause_reading()

    def thaw(self) -> None:
        """Deliver what was held back, and go on."""
        for end in (self.client, self.server):
            if end is not None and not end.is_closing():
                end.resume_reading()

    def take_up(self, data: bytes) -> None:
        """From the client to the server."""
        if self.server is None:
            self._waiting.append(data)
        elif not self.swallows_up and not self.server.is_closing():
            self.server.write(data)

    def take_down(self, data: bytes) -> None:
        """From the server to the client."""
        if not self.swallows_down and self.client is not None and not self.client.is_closing():
            self.client.write(data)

    def joined(self, server: asyncio.Transport) -> None:
        """The server accepted."""
        self.server = server
        for data in self._waiting:
            server.write(data)
        self._waiting.clear()


class _End(asyncio.Protocol):
    """One end of a link."""

    def __init__(self, proxy: "Proxy", link: Link, *, is_client: bool) -> None:
        self._proxy, self._link, self._is_client = proxy, link, is_client

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        end = cast(asyncio.Transport, transport)  # uvloop's is none by inheritance
        if self._is_client:
            self._link.client = end
            self._proxy.accepted(self._link)
        else:
            self._link.joined(end)

    def data_received(self, data: bytes) -> None:
        if self._is_client:
            self._link.take_up(data)
        else:
            self._link.take_down(data)

    def connection_lost(self, _error: Exception | None) -> None:
        self._proxy.lost(self._link, is_client=self._is_client)


class Proxy:
    """Listens on a free port and passes every connection on to one server."""

    def __init__(self, target: int) -> None:
        """`target` is the server's port."""
        self.port = 0
        self.links: set[Link] = set()
        self.found_after: list[float] = []
        """Seconds after which a server closed a connection whose client had fallen silent."""
        self._target = target
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def host(self) -> str:
        """Name and port, as in a `Host` header."""
        return f"localhost:{self.port}"

    async def start(self) -> None:
        """Begin to listen."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _End(self, Link(), is_client=True), "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    def stop(self) -> None:
        """Stop listening and cut everything."""
        if self._server is not None:
            self._server.close()
        for link in tuple(self.links):
            for end in (link.client, link.server):
                if end is not None:
                    end.abort()

    def accepted(self, link: Link) -> None:
        """A client connected: connect to the server."""
        self.links.add(link)
        task = asyncio.create_task(self._reach(link))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def lost(self, link: Link, *, is_client: bool) -> None:
        """One end is gone: the other is told, unless that is swallowed."""
        other = link.server if is_client else link.client
        if not is_client and link.swallows_up:
            self.found_after.append(time.monotonic() - link.silent_since)
        is_told = not (link.swallows_up if is_client else link.swallows_down)
        if other is None or other.is_closing():
            self.links.discard(link)
        elif is_told:
            other.abort()
            self.links.discard(link)

    async def _reach(self, link: Link) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.create_connection(lambda: _End(self, link, is_client=False), "127.0.0.1", self._target)
        except OSError:
            if link.client is not None:
                link.client.abort()
