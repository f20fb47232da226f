"""The crowd's connections notice whatever happens to them."""

import asyncio

import pytest

from tests.faults.connection import Connection


async def test_a_server_that_dies_during_the_handshake() -> None:
    async def die(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(die, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(ConnectionError):
            await Connection(lambda _: None).open(f"ws://127.0.0.1:{port}/", {})
