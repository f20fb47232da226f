"""The ASGI application: pages by Django, sockets by the house."""

import asyncio
import contextlib
import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")

from django.core.asgi import get_asgi_application

pages = get_asgi_application()

# The rest imports models, and so comes after Django is set up.
from django.utils import timezone  # noqa: E402

from chat.house import House  # noqa: E402
from deploy import sockets  # noqa: E402
from deploy.collector import Collector  # noqa: E402
from deploy.media_types import readable  # noqa: E402
from moderation.live.socket import CLOSE_SECONDS, Receive, Scope, Send  # noqa: E402
from rooms.house import Rooms  # noqa: E402

DRAIN_SECONDS = CLOSE_SECONDS + 0.5
"""How long sockets may take to end once they were told to; they are abandoned before that."""


class Application:
    """Routes by protocol, and starts and stops the house of this process."""

    def __init__(self) -> None:
        """The house begins with `start`: it needs the running event loop."""
        self.rooms: Rooms | None = None
        self._connections = 0
        self._empty = asyncio.Event()
        self._empty.set()
        self._collector = Collector()

    async def start(self) -> None:
        """Begin, before the first connection."""
        self.rooms = Rooms(House(timezone.now))
        await self.rooms.house.start()

    async def stop(self) -> None:
        """Drain: commit what was accepted, tell the sockets to come back, wait for them a moment."""
        if self.rooms is None:
            return
        await self.rooms.stop()
        await self.rooms.house.stop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._empty.wait(), DRAIN_SECONDS)
        self.rooms.close()
        self.rooms.house.close()
        self.rooms = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await pages(readable(scope), receive, send)  # type: ignore[arg-type]  # asgiref types scopes as TypedDicts

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        rooms = self.rooms
        if rooms is None:
            await send({"type": "websocket.close", "code": 1012})
            return
        self._connections += 1
        self._empty.clear()
        self._collector.came()
        try:
            await sockets.serve(rooms, scope, receive, send)
        finally:
            self._connections -= 1
            if not self._connections:
                self._empty.set()
            if rooms.house.is_running:  # a process that ends needs no room for others
                self._collector.left(self._connections)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        """Servers that have a lifespan (uvicorn) start and stop the house by it; Daphne's does it by `serve`."""
        while True:
            event: dict[str, Any] = await receive()
            if event["type"] == "lifespan.startup":
                await self.start()
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.stop()
                await send({"type": "lifespan.shutdown.complete"})
                return


application = Application()
