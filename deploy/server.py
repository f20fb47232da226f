"""Runs the application under Daphne or uvicorn: bound to loopback, frames bounded, logs without addresses."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable

from deploy.asgi import Application
from moderation.live.wire import MAX_FRAME_BYTES

HOST = "127.0.0.1"
"""Servers listen on loopback; a reverse proxy on the same machine faces the network (DESIGN §5)."""
STOP_SECONDS = 8


def run_daphne(application: Application, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, then drain. `ready` is called once connections are accepted."""
    # Importing the module installs Twisted's reactor on an event loop of its own.
    from daphne.server import Server, reactor, twisted_loop
    from daphne.ws_protocol import WebSocketProtocol

    class Protocol(WebSocketProtocol):  # type: ignore[misc]  # Daphne has no types
        def serverClose(self, code: int = 1000) -> None:
            self.sendCloseFrame(code=code)  # sendClose refuses 1001, 1009 and 1012, which are ours to send

    def configure() -> None:
        server.ws_factory.protocol = Protocol
        server.ws_factory.setProtocolOptions(failByDrop=False)  # a frame too big is answered with 1009, not a reset

    server = Server(
        application=application,
        endpoints=[f"tcp:port={port}:interface={HOST}"],
        signal_handlers=False,  # Twisted's would cancel every talk at once instead of draining
        action_logger=None,  # it would print addresses
        server_name="",
        websocket_max_message_size=MAX_FRAME_BYTES,
        websocket_max_frame_size=MAX_FRAME_BYTES,
        websocket_timeout=-1,
        ready_callable=configure,
    )
    stopping: list[asyncio.Task[None]] = []

    async def stop() -> None:
        for listener in server.listeners:
            listener.addCallback(lambda port: port.stopListening())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), STOP_SECONDS)
        server.stop()

    def on_signal() -> None:
        if not stopping:
            stopping.append(asyncio.ensure_future(stop()))

    async def start() -> None:
        await application.start()
        ready()

    for number in (signal.SIGTERM, signal.SIGINT):
        twisted_loop.add_signal_handler(number, on_signal)
    reactor.callWhenRunning(lambda: asyncio.ensure_future(start()))
    server.run()
    if not stopping:  # it stopped by itself: the port could not be had
        raise SystemExit(f"Cannot listen on {HOST}:{port}. Is something else there? Set PORT to another number.")


def run_uvicorn(application: Application, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, then drain. `ready` is called once connections are accepted."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
            await super().startup(sockets=None)
            if self.started:
                ready()

    config = uvicorn.Config(
        application,
        host=HOST,
        port=port,
        loop="uvloop",
        ws="websockets-sansio",
        ws_max_size=MAX_FRAME_BYTES,
        ws_ping_interval=None,  # beats find dead pages; a ping answered late closes living ones (1011)
        ws_per_message_deflate=False,  # 55 KB instead of 20 for each idle socket
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal anew once it has stopped: stopping as asked is a success, not a crash.
        signal.signal(number, lambda *_: sys.exit(0))
    Server(config).run()
