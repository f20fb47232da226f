"""One client's WebSocket connection, as light as Python allows: the generator must not be what is measured."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Self

import picows

OPEN_SECONDS = 60.0
"""How long an answer to a handshake may take; a server at its limit takes its time."""

Hear = Callable[["Line", bytes], None]


class Line(picows.WSListener):
    """A connection. Every text frame goes to `hear`; a handshake waits for single frames with `ask`."""

    def __init__(self, number: int, hear: Hear) -> None:
        """`number` tells lines apart in the measurements."""
        super().__init__()
        self.number = number
        self.is_open = False
        self.received = 0
        """Bytes of frames that came."""
        self.close_code: int | picows.WSCloseCode = 1006
        """Why the server closed; 1006 as long as it has not said."""
        self._hear = hear
        self._transport: picows.WSTransport | None = None
        self._awaited: list[tuple[bytes, asyncio.Future[bytes]]] = []

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

    def promise(self, part: bytes) -> "asyncio.Future[bytes]":
        """The next frame that holds `part`. ConnectionError when the connection ends before it."""
        future: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._awaited.append((part, future))
        return future

    async def ask(self, frame: bytes, part: bytes) -> bytes:
        """Send, and wait for the answer: a frame that holds `part`. Raises TimeoutError, ConnectionError."""
        answer = self.promise(part)
        self.send(frame)
        return await within(answer)

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
            self.received += len(payload)
            if self._awaited:
                self._settle(payload)
            self._hear(self, payload)
        elif frame.msg_type == picows.WSMsgType.CLOSE:
            self.close_code = frame.get_close_code()
            transport.disconnect()

    def on_ws_disconnected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        self.is_open = False
        for _, future in self._awaited:
            if not future.done():
                future.set_exception(ConnectionError(f"the server closed the connection ({self.close_code})"))
                future.exception()  # whether somebody waits for it or not
        self._awaited.clear()

    def _settle(self, frame: bytes) -> None:
        for awaited in [awaited for awaited in self._awaited if awaited[0] in frame]:
            self._awaited.remove(awaited)
            if not awaited[1].done():
                awaited[1].set_result(frame)


async def within(promise: "asyncio.Future[bytes]") -> bytes:
    """The promised frame. Raises TimeoutError after OPEN_SECONDS, ConnectionError."""
    return await asyncio.wait_for(promise, OPEN_SECONDS)
