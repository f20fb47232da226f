"""One WebSocket of the crowd, as light as Python allows: a thousand messages a second are written and read."""

import asyncio
from collections.abc import Callable, Mapping

import picows

OPEN_SECONDS = 20.0
GOING_AWAY = 1001
BROKEN_OFF = 1006


class Connection(picows.WSListener):
    """A connection that tells its page of every text frame, and of its end."""

    def __init__(self, hear: Callable[[bytes], None]) -> None:
        """`hear` gets the text frames."""
        super().__init__()
        self.is_open = False
        self.over: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        """Resolves with the server's close code, GOING_AWAY when the page closed, or BROKEN_OFF."""
        self._hear = hear
        self._code = BROKEN_OFF
        self._transport: picows.WSTransport | None = None

    async def open(self, url: str, headers: Mapping[str, str]) -> None:
        """Connect. Raises OSError, TimeoutError or picows.WSError."""
        async with asyncio.timeout(OPEN_SECONDS):
            await picows.ws_connect(lambda: self, url, extra_headers=headers, max_redirects=0)
        if self._transport is None:  # picows tells nobody when the connection is lost before the server has answered
            raise ConnectionResetError("the connection was lost during the handshake")

    def send(self, frame: bytes) -> None:
        """Send a text frame; into the void once the connection is over."""
        if self._transport is not None and self.is_open:
            self._transport.send(picows.WSMsgType.TEXT, frame)

    def close(self) -> None:
        """Close as a browser does when its tab is closed."""
        if self._transport is not None and self.is_open:
            self._code = GOING_AWAY
            self._transport.send_close(picows.WSCloseCode.GOING_AWAY)
            self._transport.disconnect()

    def abort(self) -> None:
        """Lose the connection without a goodbye."""
        if self._transport is not None and self.is_open:
            self._transport.underlying_transport.abort()
            self._end()

    def stop_reading(self) -> None:
        """Leave everything that comes from now on in the network's buffers."""
        if self._transport is not None and self.is_open:
            self._transport.underlying_transport.pause_reading()

    def on_ws_connected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        self._transport = transport
        self.is_open = True

    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        """Called by picows."""
        if frame.msg_type == picows.WSMsgType.TEXT:
            if self.is_open:
                self._hear(frame.get_payload_as_bytes())
        elif frame.msg_type == picows.WSMsgType.CLOSE:
            self._code = frame.get_close_code().value
            transport.disconnect()

    def on_ws_disconnected(self, transport: picows.WSTransport) -> None:
        """Called by picows."""
        self._end()

    def _end(self) -> None:
        self.is_open = False
        if not self.over.done():
            self.over.set_result(self._code)
