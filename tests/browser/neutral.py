"""The page where leaving fast leads, on a server of the tests' own: nothing leaves the machine."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

TITLE = "Sää tänään"
PAGE = f"<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>{TITLE}</title><p>Poutaa."


class Neutral:
    """Another site than the product's, which tests can make slow."""

    def __init__(self) -> None:
        """Listens nowhere yet."""
        self._answers = asyncio.Event()
        self._answers.set()
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """The page's address."""
        assert self._server is not None, "not started"
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/"

    @contextmanager
    def slow(self) -> Iterator[None]:
        """Answer nothing for now, like a site on a slow network; afterwards answer what was asked."""
        self._answers.clear()
        try:
            yield
        finally:
            self._answers.set()

    async def __aenter__(self) -> "Neutral":
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            await self._answers.wait()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + PAGE.encode())
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):  # a connection that was opened ahead and not used
            pass
        finally:
            writer.close()
