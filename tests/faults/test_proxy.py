"""The proxy loses what a network loses, and nothing that it cannot lose."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.faults.proxy import Link, Proxy

Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[Ends, Link]]:
    """A client of an echo behind the proxy, and its link."""

    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(100):
            writer.write(data)
        writer.close()

    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    proxy = Proxy(server.sockets[0].getsockname()[1])
    await proxy.start()
    async with server:
        ends = await asyncio.open_connection("127.0.0.1", proxy.port)
        await exchange(ends, b"hello")
        yield ends, next(iter(proxy.links))
        proxy.stop()


async def exchange(ends: Ends, words: bytes) -> None:
    """Send, and wait for the echo. Raises TimeoutError."""
    reader, writer = ends
    writer.write(words)
    async with asyncio.timeout(1):
        assert await reader.readexactly(len(words)) == words


async def test_what_is_held_back_arrives_in_the_end() -> None:
    async with connected() as (ends, link):
        link.freeze()
        ends[1].write(b"one")
        link.thaw()
        async with asyncio.timeout(1):
            assert await ends[0].readexactly(3) == b"one"


@pytest.mark.parametrize("direction", ["up", "down"])
async def test_no_stream_goes_on_behind_a_hole(direction: str) -> None:
    async with connected() as (ends, link):
        link.swallow(up=direction == "up", down=direction == "down")
        link.swallow(up=False, down=False)
        with pytest.raises(TimeoutError):
            await exchange(ends, b"two")
