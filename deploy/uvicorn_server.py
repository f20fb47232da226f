"""Runs the application under uvicorn: frames bounded, connections given back, logs without addresses."""

import asyncio
import contextlib
import signal
import sys
import time
from asyncio import TimerHandle
from collections.abc import Callable, Sequence
from typing import Any

import h11
import uvicorn
from django.conf import settings
from h11._connection import DEFAULT_MAX_INCOMPLETE_EVENT_SIZE
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State

from deploy.asgi import Application
from deploy.server import BACKLOG, LINGER_SECONDS, REQUEST_SECONDS, STOP_SECONDS, exit_in_any_case
from moderation.live.core import Bucket
from moderation.live.wire import MAX_FRAME_BYTES

PART_BYTES = 16 * 1024
"""So much of what came is parsed at a time: one read can hold thousands of frames, and meanwhile everybody waits."""
LENGTHS = {b"content-length", b"transfer-encoding"}
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Connection(h11.Connection):
    """Reads requests. One that gives its length in two ways is none: it may hide another (RFC 9112, 6.3)."""

    def next_event(self) -> Any:
        """What comes next. Raises RemoteProtocolError."""
        event = super().next_event()
        if isinstance(event, h11.Request) and LENGTHS.issubset(name for name, _ in event.headers):
            raise h11.RemoteProtocolError("two lengths")
        return event


class Http(H11Protocol):
    """An HTTP connection whose requests must be complete in time, however they trickle in, and its answers read.

    uvicorn itself waits without end for a first request, for the rest of one, and for whoever does not read.
    """

    _deadline: TimerHandle | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As uvicorn calls it."""
        super().__init__(*args, **kwargs)
        self.conn = Connection(h11.SERVER, DEFAULT_MAX_INCOMPLETE_EVENT_SIZE)

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is over."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take part of a request; once it is complete, the application has its own time."""
        super().data_received(data)
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._stop_waiting()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """The request was a handshake: the connection is a WebSocket's from here on."""
        self._stop_waiting()
        super().handle_websocket_upgrade(event)

    def on_response_complete(self) -> None:
        """Wait for the next request, or for the answer to be read."""
        super().on_response_complete()
        self._wait()

    def pause_writing(self) -> None:
        """More was written than is read: wait for that, too."""
        super().pause_writing()
        self._wait()

    def resume_writing(self) -> None:
        """It was read."""
        super().resume_writing()
        if self.cycle.response_complete:
            self._wait()
        else:
            self._stop_waiting()

    def _wait(self) -> None:
        self._stop_waiting()
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class WebSocket(WebSocketsSansIOProtocol):
    """A WebSocket that parses no more than the application takes, and is given back when the application has ended.

    `transport.close`, which uvicorn calls, waits without end until everything written was read.
    """

    _linger: TimerHandle | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As uvicorn calls it."""
        super().__init__(*args, **kwargs)
        self._unparsed = bytearray()
        self._untold = Bucket.of_frames(time.monotonic())

    def data_received(self, data: bytes) -> None:
        """Parse what came, or its first part; the next when the application has taken what was in that."""
        if self._unparsed or len(data) > PART_BYTES:
            self._unparsed += data
            self._parse()
        else:
            super().data_received(data)

    async def receive(self) -> Any:
        """The next event for the application."""
        event = await super().receive()
        self._parse()
        return event

    async def send(self, event: Any) -> None:
        """Carry out what the application sends; once the handshake is accepted, nobody reads its headers any more."""
        await super().send(event)
        if event["type"] == "websocket.accept":
            self.scope["headers"] = []
            self.request.headers.clear()
            self.response.headers.clear()

    def _parse(self) -> None:
        while self._unparsed and not (self.read_paused or self.transport.is_closing()):
            part = bytes(self._unparsed[:PART_BYTES])
            del self._unparsed[:PART_BYTES]
            super().data_received(part)

    def handle_events(self) -> None:
        """Act on what came; uvicorn would leave a handshake open that cannot be read (one that is no GET, say).

        Of frames that are no message (pings, say) the application is not told, so its limits do not hold for them.
        """
        untold = sum(1 for event in self.conn.events if isinstance(event, Frame) and not self._is_message(event))
        if untold and not self._untold.take(untold, time.monotonic()):
            self.transport.abort()
            return
        super().handle_events()
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            self.handshake_initiated = True
            self.transport.write(BAD_REQUEST)
            self.transport.close()

    def _is_message(self, frame: Frame) -> bool:
        return frame.fin and frame.opcode in (Opcode.TEXT, Opcode.BINARY) and not self.close_sent

    def send_receive_event_to_app(self) -> None:
        """Take a message. Text that is not UTF-8 ends the connection (1007); uvicorn would log it as a failure."""
        if self.curr_msg_data_type != "text" or self.close_sent or _is_text(self.frames):
            super().send_receive_event_to_app()
        elif self.conn.state is State.OPEN:  # otherwise the page's own goodbye came with it, and is dealt with next
            self.conn.send_close(1007)
            self.handle_parser_exception()

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        """The application has ended."""
        super().on_task_complete(task)
        if not self.disconnected:
            self._linger = self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is over."""
        if self._linger is not None:
            self._linger.cancel()
        super().connection_lost(exc)


def _is_text(frames: Sequence[bytes]) -> bool:
    try:
        b"".join(frames).decode()
    except UnicodeDecodeError:
        return False
    return True


class Server(uvicorn.Server):
    """uvicorn, which lets the house take leave before it closes what is still open."""

    def __init__(self, config: uvicorn.Config, application: Application, ready: Callable[[], None]) -> None:
        """`ready` is called once connections are accepted."""
        super().__init__(config)
        self._application, self._ready = application, ready

    async def startup(self, sockets: list[Any] | None = None) -> None:
        """Listen."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        """Stop listening, drain the house, then end what is left.

        uvicorn by itself would first cut the sockets off, and commit what they had sent afterwards.
        """
        exit_in_any_case()
        for server in self.servers:
            server.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._application.stop(), STOP_SECONDS)
        for connection in tuple(self.server_state.connections):
            if isinstance(connection, WebSocket):
                connection.transport.abort()
        await super().shutdown(sockets)


def run(application: Application, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, then drain. `ready` is called once connections are accepted."""
    config = uvicorn.Config(
        application,
        host=settings.LISTEN_ON,
        port=port,
        backlog=BACKLOG,
        loop="uvloop",
        http=Http,
        ws=WebSocket,
        ws_max_size=MAX_FRAME_BYTES,
        ws_ping_interval=None,  # beats find dead pages; a ping answered late closes living ones (1011)
        ws_per_message_deflate=False,  # 55 KB instead of 20 for each idle socket
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,  # for pages that are being made; the house has stopped by then
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal anew once it has stopped: stopping as asked is a success, not a crash.
        signal.signal(number, lambda *_: sys.exit(0))
    Server(config, application, ready).run()
