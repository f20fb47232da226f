"""A network cable between a browser and the server that tests can cut and mend.

`BrowserContext.set_offline` will not do: it tells the page that it is offline, which a dead mobile network or a router
that sleeps does not.
"""

import asyncio
import contextlib
from types import TracebackType


class Cable:
    """While cut, nothing passes in either direction and no connection ends. When mended, what was sent arrives late.

    This is how TCP meets a network that is gone for a while: nobody is told, and packets are sent again until they
    get through.
    """

    def __init__(self, port: int) -> None:
        """`port`: where the server listens on the loopback interface."""
        self._to = port
        self._whole = asyncio.Event()
        self._whole.set()
        self._server: asyncio.Server | None = None
        self._relays: set[asyncio.Task[None]] = set()

    @property
    def host(self) -> str:
        """Name and port of the near end, as in a `Host` header."""
        assert self._server is not None, "the cable is not laid"
        return f"localhost:{self._server.sockets[0].getsockname()[1]}"

    def cut(self) -> None:
        """From now on nothing passes."""
        self._whole.clear()

    def mend(self) -> None:
        """Let everything pass again, what was held back first."""
        self._whole.set()

    def hang_up(self) -> None:
        """End every connection at both ends, as a server that restarts does."""
        for relay in tuple(self._relays):
            relay.cancel()

    async def __aenter__(self) -> "Cable":
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        self.hang_up()
        await asyncio.gather(*self._relays, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._relays.add(task)
        task.add_done_callback(self._relays.discard)
        with contextlib.suppress(asyncio.CancelledError):  # hung up
            await self._join(reader, writer)
        writer.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._whole.wait()
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._relay(reader, far_writer))
                group.create_task(self._relay(far_reader, writer))
        finally:
            far_writer.close()

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, RuntimeError):  # uvloop's word for a connection that is closed
            while data := await reader.read(64 * 1024):
                await self._whole.wait()
                writer.write(data)
                await writer.drain()
        await self._whole.wait()
        with contextlib.suppress(OSError):  # the other direction may have closed it
            writer.write_eof()
