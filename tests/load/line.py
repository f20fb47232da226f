"""One client's WebSocket connection, as light as Python allows: the generator must not be what is measured."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Self

import picows

OPEN_SECONDS = 60.0
"""How long an answer to a handshake may take; a server at its limit takes its time."""

Hear = Callable[["Line", bytes], None]


class Line(picows.WSListener):  # type: ignore[misc]  # compiled, so untyped for mypy
    """A connection. Every text frame goes to `hear`; a handshake waits for single frames with `expect`."""

    def __init__(self, number: int, hear: Hear) -> None:
        """`number` tells lines apart in the measurements."""
        super().__init__()
        self.number = number
        self.last = b""
        """The last frame that its driver wanted to remember."""
        self.is_open = False
        self._hear = hear
        self._transport: picows.WSTransport | None = None
        self._awaited: tuple[bytes, asyncio.Future[bytes]] | None = None

    @classmethod
    async def connect(cls, number: int, url: str, hear: Hear, headers: Mapping[str, str] | None = None) -> Self:
        """Open a connection. Raises what the network, the handshake or its time limit raises."""
        line = cls(number, hear)
        await picows.ws_connect(
            lambda: line, url, extra_headers=headers or {}, websocket_handshake_timeout=OPEN_SECONDS, max_redirects=0
        )
        return line

    def send(self, frame: bytes) -> None:
        """Send a text frame; into the void once the connection is over."""
        if self._transport is not None and self.is_open:
            self._transport.send(picows.WSMsgType.TEXT, frame)

    def awaited(self, part: bytes) -> "asyncio.Future[bytes]":
        """The next frame that holds `part`. ConnectionError when the connection ends before it."""
        future: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._awaited = (part, future)
        return future

    async def expect(self, part: bytes) -> bytes:
        """Wait for `awaited`. Raises TimeoutError, ConnectionError."""
        return await asyncio.wait_for(self.awaited(part), OPEN_SECONDS)

    async def ask(self, frame: bytes, part: bytes) -> bytes:
        """Send, and expect the answer."""
        answer = self.awaited(part)
        self.send(frame)
        return await asyncio.wait_for(answer, OPEN_SECONDS)

    def close(self) -> None:
        """Close as a browser does when its tab is closed."""
        if self._transport is not None and self.is_open:
            self._transport.send_close(picows.WSCloseCode.GOING_AWAY)
            self._transport.disconnect()

    def on_ws_connected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        self._transport = transport
        self.is_open = True

    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        """Called by picows."""
        if frame.msg_type == picows.WSMsgType.TEXT:
            payload = frame.get_payload_as_bytes()
            if self._awaited is not None and self._awaited[0] in payload:
                self._settle(payload)
            self._hear(self, payload)
        elif frame.msg_type == picows.WSMsgType.CLOSE:
            transport.disconnect()

    def on_ws_disconnected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        self.is_open = False
        if self._awaited is not None:
            self._settle(ConnectionError("the server closed the connection"))

    def _settle(self, outcome: bytes | ConnectionError) -> None:
        if self._awaited is None:
            return
        future = self._awaited[1]
        self._awaited = None
        if future.done():
            return
        if isinstance(outcome, bytes):
            future.set_result(outcome)
        else:
            future.set_exception(outcome)
