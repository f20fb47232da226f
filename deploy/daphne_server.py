"""Runs the application under Daphne: frames bounded, connections given back, logs without addresses."""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable
from typing import Any

# Importing the module installs Twisted's reactor on an event loop of its own.
from daphne.http_protocol import WebRequest
from daphne.server import Server, reactor, twisted_loop
from daphne.ws_protocol import WebSocketProtocol
from django.conf import settings
from twisted.web.http import HTTPChannel

from deploy.asgi import Application
from deploy.server import BACKLOG, LINGER_SECONDS, REQUEST_SECONDS, STOP_SECONDS, exit_in_any_case
from moderation.live.core import Bucket
from moderation.live.socket import Event, Receive, Scope, Send
from moderation.live.wire import MAX_FRAME_BYTES

UNREAD_FRAMES = 4
"""Frames that wait for the application; then nothing more is read from the connection until one was taken."""
MESSAGES = (WebSocketProtocol.MESSAGE_TYPE_TEXT, WebSocketProtocol.MESSAGE_TYPE_BINARY)
CONNECTION = "vierella.connection"
LONGEST_LENGTH = 20
"""Digits of a Content-Length."""


class Request(WebRequest):  # type: ignore[misc]  # Daphne has no types
    """A request or a handshake; what Daphne would stumble over (500) is refused like every other bad request."""

    def process(self) -> Any:
        """Serve it."""
        self.requestHeaders.removeHeader(b"daphne-root-path")  # for proxies that serve below a path: none of ours
        texts = [self.method, *self.requestHeaders.getRawHeaders(b"sec-websocket-protocol", ())]
        if all(text.isascii() for text in texts):
            return super().process()
        self.basic_error(400, b"Bad Request", "Invalid characters in the request")
        return None


class Channel(HTTPChannel):
    """An HTTP connection whose requests must be complete in time, however they trickle in."""

    abortTimeout = LINGER_SECONDS

    def connectionMade(self) -> None:
        """Daphne has named its own kind of request by now."""
        self.requestFactory = Request
        super().connectionMade()  # type: ignore[no-untyped-call]  # nor has Twisted, here

    def headerReceived(self, line: bytes) -> bool:
        """Take a header. Twisted passes over codings that others would read, and fails over the longest lengths."""
        name, _, value = (part.strip().lower() for part in line.partition(b":"))
        is_chunked = name != b"transfer-encoding" or value == b"chunked"
        if is_chunked and (name != b"content-length" or len(value) <= LONGEST_LENGTH):
            return bool(super().headerReceived(line))  # type: ignore[no-untyped-call]
        self._respondToBadRequestAndDisconnect()  # type: ignore[no-untyped-call]
        return False

    def resetTimeout(self) -> None:
        """Twisted would begin to wait anew after each byte."""


class WebSocket(WebSocketProtocol):  # type: ignore[misc]  # Daphne has no types
    """A WebSocket that reads no faster than the application."""

    is_paused = False
    maxMessagePayloadSize: int
    """In bytes; Autobahn's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As Autobahn calls it."""
        super().__init__(*args, **kwargs)
        self._untold = Bucket.of_frames(time.monotonic())

    def onFrameBegin(self) -> None:
        """Begin a frame. Those that are no message (pings, say) the application is not told of: their limit is here."""
        frame = self.current_frame
        if (frame.fin and frame.opcode in MESSAGES) or self._untold.take(1, time.monotonic()):
            super().onFrameBegin()
        else:
            self.dropConnection(abort=True)

    def serverClose(self, code: int = 1000) -> None:
        """Close; Daphne's `sendClose` refuses 1001, 1009 and 1012, which are ours to send."""
        self.sendCloseFrame(code=code)

    def onMessage(self, payload: bytes, isBinary: bool) -> None:
        """Take a frame for the application; Daphne would take any number of them."""
        super().onMessage(payload, isBinary)
        if not self.is_paused and self.application_queue.qsize() >= UNREAD_FRAMES:
            self.is_paused = True
            self.transport.pauseProducing()

    def sendMessage(self, payload: bytes, isBinary: bool = False, **options: Any) -> None:
        """Send a frame of any size: Autobahn would hold the limit for clients against a desk with many colleagues."""
        limit, self.maxMessagePayloadSize = self.maxMessagePayloadSize, 0
        try:
            super().sendMessage(payload, isBinary, **options)
        finally:
            self.maxMessagePayloadSize = limit

    def frame_taken(self) -> None:
        """The application has taken a frame."""
        if self.is_paused and self.application_queue.empty():
            self.is_paused = False
            self.transport.resumeProducing()


class DaphneServer(Server):  # type: ignore[misc]  # Daphne has no types
    """Daphne, which can stop listening, and tells the application what connection it serves."""

    port: Any = None

    def listen_success(self, port: Any) -> None:
        """Connections are accepted."""
        super().listen_success(port)
        self.port = port

    def stop_listening(self) -> None:
        """Accept no more connections."""
        if self.port is not None:
            self.port.stopListening()

    def create_application(self, protocol: Any, scope: Scope) -> Any:
        """Begin to serve a connection."""
        scope["extensions"] = {CONNECTION: protocol}
        return super().create_application(protocol, scope)


def _with_connection(application: Application) -> Callable[[Scope, Receive, Send], Any]:
    """The application, whose reading the connection hears of."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await application(scope, receive, send)
            return
        connection: WebSocket = scope["extensions"][CONNECTION]

        async def receive_one() -> Event:
            event = await receive()
            connection.frame_taken()
            return event

        await application(scope, receive_one, send)

    return serve


def run(application: Application, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, then drain. `ready` is called once connections are accepted."""

    def configure() -> None:
        server.http_factory.protocol = Channel
        server.http_factory.timeOut = REQUEST_SECONDS
        server.ws_factory.protocol = WebSocket
        # A frame too big is answered with 1009, not a reset; a page has a moment to answer a close.
        server.ws_factory.setProtocolOptions(failByDrop=False, closeHandshakeTimeout=LINGER_SECONDS)

    server = DaphneServer(
        application=_with_connection(application),
        endpoints=[f"tcp:port={port}:interface={settings.LISTEN_ON}:backlog={BACKLOG}"],
        signal_handlers=False,  # Twisted's would cancel every talk at once instead of draining
        action_logger=None,  # it would print addresses
        server_name="",
        websocket_max_message_size=MAX_FRAME_BYTES,
        websocket_max_frame_size=MAX_FRAME_BYTES,
        websocket_timeout=-1,
        websocket_handshake_timeout=REQUEST_SECONDS,
        ready_callable=configure,
    )
    stopping: list[asyncio.Task[None]] = []

    async def stop() -> None:
        server.stop_listening()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), STOP_SECONDS)
        server.stop()

    def on_signal() -> None:
        if not stopping:
            exit_in_any_case()
            stopping.append(asyncio.ensure_future(stop()))

    async def start() -> None:
        await application.start()
        ready()

    for number in (signal.SIGTERM, signal.SIGINT):
        twisted_loop.add_signal_handler(number, on_signal)
    reactor.callWhenRunning(lambda: asyncio.ensure_future(start()))
    server.run()
    if not stopping:  # it stopped by itself: the port could not be had
        raise SystemExit(
            f"Cannot listen on {settings.LISTEN_ON}:{port}. Is something else there? Set PORT to another number."
        )
