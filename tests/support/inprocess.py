"""The strict clients without a network: their frames go straight to the application, all on one event loop.

Nothing is hidden in buffers of sockets, so that a test can wait until everything has arrived.
"""

import asyncio
import threading
import types
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, ParamSpec, Self, TypeVar, cast

import pytest
from channels.layers import channel_layers
from websockets.asyncio.client import ClientConnection

import chat.board
import chat.house
import moderation.live.group_commit
from chat.house import House
from deploy import sockets
from moderation.live.database import DatabasePool
from moderation.live.hub import Hub, Notice
from rooms.house import Rooms
from tests.support.asgi import Connection, Event
from tests.support.client import Client
from tests.support.desk_client import DeskClient
from tests.support.layers import FakeLayer
from tests.support.room_client import FacilitatorClient, MemberClient
from tests.support.visitor_client import VisitorClient

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", bound=Client)
HOST = "localhost"
CALM_TURNS = 50
"""Turns of the event loop in a row without work for the database: every chain of callbacks is shorter."""


class Line(Connection):
    """A connection as both ends see it: an ASGI server here, `websockets` there."""

    def __init__(self) -> None:
        """Connecting."""
        super().__init__()
        self.close_code: int | None = None
        self.transport = types.SimpleNamespace(abort=lambda: self._end(1006))
        self._arrived: asyncio.Queue[str | None] = asyncio.Queue()
        self._closed = asyncio.Event()

    async def send(self, event: Any) -> None:
        """From the application, an event; from the client, a frame."""
        if isinstance(event, str | bytes):
            self.text(event.decode() if isinstance(event, bytes) else event)
        elif event["type"] == "websocket.send":
            self._arrived.put_nowait(cast(Event, event)["text"])
        elif event["type"] == "websocket.close":
            self._end(event["code"])

    async def close(self, code: int) -> None:
        """The client says goodbye."""
        self._end(code)

    async def wait_closed(self) -> None:
        """Until either end has closed."""
        await self._closed.wait()

    async def __aiter__(self) -> AsyncIterator[str]:
        """The frames as they arrive."""
        while (raw := await self._arrived.get()) is not None:
            yield raw

    def _end(self, code: int) -> None:
        if self.close_code is None:
            self.close_code = code
            self.disconnect(code)
            self._arrived.put_nowait(None)
            self._closed.set()


class Watch:
    """What is under way in the database, on behalf of all processes."""

    def __init__(self) -> None:
        """Nothing is, and nothing is held back."""
        self.under_way = 0
        self.held_back: set[Callable[..., Any]] = set()
        """Functions whose results are on their way for as long as they stand here."""
        self.let_go = asyncio.Event()


class WatchedPool(DatabasePool):
    """A pool of one process: what its threads publish is published there."""

    watch: Watch
    hub: Hub | None = None

    async def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """As the pool does; the result may be held back."""

        def work() -> R:
            _thread.hub = self.hub
            return function(*args, **kwargs)

        self.watch.under_way += 1
        try:
            result = await super().run(work)
        finally:
            self.watch.under_way -= 1
        while function in self.watch.held_back:
            await self.watch.let_go.wait()
        return result


_thread = threading.local()


def _publish_now(notices: Sequence[Notice]) -> None:
    """In place of the hub's: here one Python process is several of the product's."""
    _thread.hub.publish_from_thread(notices)


class Processes:
    """Server processes over one database, joined by a layer that tests can break. Beats come when a test says so."""

    def __init__(self, names: Sequence[str], now: Callable[[], datetime], patch: pytest.MonkeyPatch) -> None:
        """Made on the event loop that they run on. `patch` lasts as long as they do."""
        self.watch = Watch()
        self._connections: set[asyncio.Task[None]] = set()
        self._clients: list[Client] = []
        patch.setattr(channel_layers, "backends", {"default": FakeLayer()})
        self.layer: FakeLayer = channel_layers["default"]
        patch.setattr("moderation.live.hub._publish_now", _publish_now)
        pool = type("Pool", (WatchedPool,), {"watch": self.watch})
        for module in (chat.house, moderation.live.group_commit):
            patch.setattr(module, "DatabasePool", pool)
        for constant in ("TICK_SECONDS", "UPKEEP_SECONDS", "ALARM_SECONDS", "WORDS_SECONDS"):
            patch.setattr(chat.house, constant, float("inf"))
        patch.setattr(chat.board, "PAUSE_SECONDS", 0)
        self.houses = {name: House(now) for name in names}
        self.rooms = {name: Rooms(house) for name, house in self.houses.items()}
        for rooms in self.rooms.values():
            house = rooms.house
            for used in (house.pool, *(commit._pool for commit in (*house._commits, rooms.posts))):
                used.hub = house.hub  # type: ignore[attr-defined]
        last = self.houses[names[-1]]
        patch.setattr(House, "_must_wait", lambda house, *_: house is not last)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Self]:
        """From the start to the stop, before which everybody is cut off."""
        await self.start()
        try:
            yield self
        finally:
            for client in self._clients:
                await client.cut()
            await self.stop()

    async def start(self) -> None:
        """Start all, and wait until they hear each other."""
        for house in self.houses.values():
            await house.start()
        await self.quiet()
        assert all(house.hub.layer_is_up for house in self.houses.values())

    async def stop(self) -> None:
        """Stop all."""
        self.let_go()
        for rooms in self.rooms.values():
            await rooms.stop()
            await rooms.house.stop()
        await asyncio.gather(*self._connections)
        for rooms in self.rooms.values():
            rooms.close()
            rooms.house.close()

    def hold_back(self, *functions: Callable[..., Any]) -> None:
        """From now on what these read is on its way until `let_go`."""
        self.watch.held_back.update(functions)
        self.watch.let_go.clear()

    def let_go(self) -> None:
        """What was held back arrives."""
        self.watch.held_back.clear()
        self.watch.let_go.set()

    async def quiet(self) -> None:
        """Wait until nothing happens any more that nobody holds back."""
        calm = 0
        while calm < CALM_TURNS:
            calm = 0 if self.watch.under_way else calm + 1
            await asyncio.sleep(0.001 if self.watch.under_way else 0)

    async def beat(self) -> None:
        """Every process compares its pages with the database, and beats; then wait until all is quiet."""
        for house in self.houses.values():
            heads = await house._look(tuple(house._pages))
            for page in house._pages:
                page.socket.beat_at = float("-inf")  # it is time
            house._beat(tuple(house._pages), heads)
        await self.quiet()

    async def keep_up(self) -> None:
        """Every process notes who is there; then the last one sweeps."""
        await self.beat()  # a page that answers is seen
        for house in self.houses.values():
            await house._keep_up()
        await self.quiet()

    def connect(self, name: str, role: str, headers: Mapping[str, str]) -> ClientConnection:
        """A new connection to the process."""
        line = Line()
        raw = {"host": HOST, "origin": f"http://{HOST}", **{name.lower(): value for name, value in headers.items()}}
        scope = {
            "type": "websocket",
            "path": f"/ws/{role}",
            "headers": [(header.encode(), value.encode()) for header, value in raw.items()],
        }
        task = asyncio.create_task(sockets.serve(self.rooms[name], scope, line.receive, line.send))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        return cast(ClientConnection, line)

    def visitor(self, name: str) -> VisitorClient:
        """A visitor's page that has not connected yet."""
        return self._known(_Visitor(self, name))

    def desk(self, name: str, cookies: Mapping[str, str]) -> DeskClient:
        """A desk that has not connected yet, of who is signed in by the cookies."""
        return self._known(_Desk(self, name, cookies))

    def member(self, name: str) -> MemberClient:
        """A member's page in a group that has not connected yet."""
        return self._known(_Member(self, name))

    def facilitator(self, name: str, cookies: Mapping[str, str]) -> FacilitatorClient:
        """A facilitator's page that has not connected yet, of who is signed in by the cookies."""
        return self._known(_Facilitator(self, name, cookies))

    def _known(self, client: C) -> C:
        self._clients.append(client)
        return client


class _InProcess(Client):
    """Connects without a network."""

    _processes: Processes

    async def _connect(self) -> ClientConnection:
        return self._processes.connect(self.host, self.role.name, self._headers)


class _Visitor(_InProcess, VisitorClient):
    def __init__(self, processes: Processes, name: str) -> None:
        super().__init__(name)
        self._processes = processes


class _Desk(_InProcess, DeskClient):
    def __init__(self, processes: Processes, name: str, cookies: Mapping[str, str]) -> None:
        super().__init__(name, headers={"Cookie": "; ".join(f"{key}={value}" for key, value in cookies.items())})
        self._processes = processes


class _Member(_InProcess, MemberClient):
    def __init__(self, processes: Processes, name: str) -> None:
        super().__init__(name)
        self._processes = processes


class _Facilitator(_InProcess, FacilitatorClient):
    def __init__(self, processes: Processes, name: str, cookies: Mapping[str, str]) -> None:
        super().__init__(name, headers={"Cookie": "; ".join(f"{key}={value}" for key, value in cookies.items())})
        self._processes = processes
