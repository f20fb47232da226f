"""Connections that do what no page and no library does: written byte by byte, and read or not as the test likes."""

import asyncio
import base64
import os
import struct
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from moderation.live.wire import Frame, encode


class RawConnection:
    """A TCP connection to a server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Use `open`."""
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, host: str) -> Self:
        """Connect to `name:port`."""
        name, port = host.split(":")
        return cls(*await asyncio.open_connection(name, int(port)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()

    async def write(self, raw: bytes) -> None:
        """Send bytes. Raises ConnectionError when the server has gone."""
        self._writer.write(raw)
        await self._writer.drain()

    async def upgrade(self, path: str, headers: Mapping[str, str]) -> None:
        """Make it a WebSocket, and answer for nothing that comes from then on."""
        key = base64.b64encode(os.urandom(16)).decode()
        fields = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Key": key, **headers}
        lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        await self.write("\r\n".join([*lines, "Sec-WebSocket-Version: 13", "", ""]).encode())
        answer = await self._reader.readuntil(b"\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 101"), answer

    async def send(self, frame: Frame) -> None:
        """Send a frame on the WebSocket."""
        await self.write(masked(encode(frame)))

    async def until(self, raw: bytes) -> None:
        """Read until these bytes have come."""
        await self._reader.readuntil(raw)

    def stop_reading(self) -> None:
        """Leave everything that comes from now on in the network's buffers."""
        self._writer.transport.pause_reading()  # type: ignore[attr-defined]  # it is a transport for both ways

    async def over(self) -> None:
        """Wait until the server has ended the connection; what it sent is thrown away."""
        try:
            while await self._reader.read(65_536):
                pass
        except ConnectionError:
            pass

    def abort(self) -> None:
        """Be gone."""
        self._writer.transport.abort()


def masked(payload: bytes) -> bytes:
    """A text frame as clients send it. The mask is zero, which is allowed and saves the work."""
    size = len(payload)
    if size < 126:
        head = struct.pack("!BB", 0x81, 0x80 | size)
    elif size < 65_536:
        head = struct.pack("!BBH", 0x81, 0x80 | 126, size)
    else:
        head = struct.pack("!BBQ", 0x81, 0x80 | 127, size)
    return head + bytes(4) + payload
