"""A typed client of the protocol that behaves like a page, and is stricter than one.

A page forgives: it ignores an entry it has and resumes over a gap. These clients raise
`ProtocolBrokenError` instead, because on one connection the server must do neither.

Several tests talk as several people in one event loop; each client reads in a task of its own.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from moderation.live.decoding import Role, union_of
from moderation.live.wire import Error, Frame, encode
from tests.support.shown_log import ProtocolBrokenError, seen

WAIT_SECONDS = 15.0
"""How long a test waits for a frame that must come."""

F = TypeVar("F", bound=Frame)


class RefusedError(Exception):
    """The server answered with an error frame."""

    def __init__(self, error: Error) -> None:
        """`error` as it came."""
        super().__init__(f"{error.code} ({error.re}) {error.detail}")
        self.error = error
        self.code = error.code


def new_key() -> str:
    """A key for a message or a start, as a page makes it."""
    return secrets.token_urlsafe(16)


class Client:
    """One page: a connection at a time, and what the page knows across connections."""

    role: Role
    unseen: ClassVar[set[str]] = {"host", "answers_beats"}
    """Of what the page knows: what it does not show."""

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """`host` is name and port of a server process; `scheme` is what the page was loaded by."""
        self.host, self._scheme, self._headers = host, scheme, dict(headers or {})
        self._decoder: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(union_of(self.role.receives))
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None
        self._unread: list[Frame] = []
        self._news = asyncio.Condition()
        self._broken: ProtocolBrokenError | None = None
        self._over = False
        self.answers_beats = True
        self.delay = 0.0
        """Seconds that the page takes for each frame."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cut()
        if self._broken is not None and error is None:
            raise self._broken

    # --- the connection ---------------------------------------------------------------------

    @property
    def handshake_headers(self) -> dict[str, str]:
        """What a connection of this page begins with, for those that are made by hand."""
        return {"Host": self.host, "Origin": f"{self._scheme}://{self.host}", **self._headers}

    @property
    def is_connected(self) -> bool:
        """Whether frames can go both ways."""
        return self._socket is not None and not self._over

    @property
    def was_closed(self) -> bool:
        """Whether the server has closed the connection."""
        return self._socket is not None and self._over

    async def open(self, host: str | None = None) -> None:
        """Open a new connection without a greeting, to another server process when `host` is given."""
        await self.cut()
        self.host = host or self.host
        self._over = False
        self._socket = await self._connect()
        self._reader = asyncio.create_task(self._read(self._socket))

    async def _connect(self) -> ClientConnection:
        return await connect(
            f"ws://{self.host}/ws/{self.role.name}",
            origin=Origin(f"{self._scheme}://{self.host}"),
            additional_headers=self._headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=WAIT_SECONDS,
        )

    async def cut(self) -> None:
        """Lose the connection without a goodbye, as a network does."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._reader is not None:
            await asyncio.wait([self._reader])
        self._socket = self._reader = None
        self._unread.clear()

    def stop_reading(self) -> None:
        """Leave everything that comes from now on in the network's buffers."""
        self._connected().transport.pause_reading()

    def read_again(self) -> None:
        """Go on reading."""
        self._connected().transport.resume_reading()

    async def close_tab(self) -> None:
        """Close as a browser does when its tab is closed."""
        await self._connected().close(1001)

    async def closed(self) -> int:
        """Wait until the server has closed; the close code (1006: without a word)."""
        socket = self._connected()
        await asyncio.wait_for(socket.wait_closed(), WAIT_SECONDS)
        return socket.close_code or 1006

    async def send(self, frame: Frame) -> None:
        """Send a frame."""
        await self.send_raw(encode(frame).decode())

    async def send_raw(self, raw: str | bytes) -> None:
        """Send whatever it is: text or, as bytes, a binary message."""
        self.raise_if_broken()
        await self._connected().send(raw)

    # --- what came --------------------------------------------------------------------------

    def shown(self) -> dict[str, Any]:
        """What the page shows now: everything it knows of that a freshly loaded page would show alike."""
        known = {name: value for name, value in vars(self).items() if not name.startswith("_")}
        return {name: seen(value) for name, value in known.items() if name not in self.unseen}

    async def until(self, kind: type[F], predicate: Callable[[F], bool] = lambda _: True) -> F:
        """The first frame of this kind that matches, come already or still to come. Each is given out once.

        Raises TimeoutError, ConnectionClosed when nothing can come any more, ProtocolBrokenError.
        """
        found = await self._first(lambda frame: isinstance(frame, kind) and predicate(frame))
        return found  # type: ignore[return-value]  # the predicate saw to it

    async def error(self, code: str) -> Error:
        """The next error frame, which must have this code."""
        error = await self.until(Error)
        assert error.code == code, f"{error.code} instead of {code}: {error.detail}"
        return error

    async def eventually(self, condition: Callable[[], bool]) -> None:
        """Wait until what the page knows fulfils the condition."""
        await self._wait(lambda: True if condition() else None)

    async def nothing(
        self, kind: type[F], predicate: Callable[[F], bool] = lambda _: True, *, seconds: float = 0.5
    ) -> None:
        """Assert that no such frame has come, or comes for a while."""
        try:
            async with asyncio.timeout(seconds):
                await self.until(kind, predicate)
        except TimeoutError:
            return
        raise AssertionError(f"{kind.__name__} came")

    async def _answer(self, kind: type[F], is_it: Callable[[F], bool], is_mine: Callable[[Error], bool]) -> F:
        """The answer to something asked for. Raises RefusedError when it is an error."""
        frame = await self._first(
            lambda frame: (isinstance(frame, kind) and is_it(frame)) or (isinstance(frame, Error) and is_mine(frame))
        )
        if isinstance(frame, Error):
            raise RefusedError(frame)
        return frame  # type: ignore[return-value]

    async def _first(self, matches: Callable[[Frame], bool]) -> Frame:
        frame: Frame = await self._wait(lambda: next(filter(matches, self._unread), None))
        self._unread.remove(frame)
        return frame

    async def _wait(self, look: Callable[[], Any]) -> Any:
        async with asyncio.timeout(WAIT_SECONDS), self._news:
            while (found := look()) is None:
                self.raise_if_broken()
                if self._over:
                    raise self._connected().protocol.close_exc
                await self._news.wait()
        self.raise_if_broken()
        return found

    async def _read(self, socket: ClientConnection) -> None:
        try:
            async for raw in socket:
                if self.delay:
                    await asyncio.sleep(self.delay)
                await self._take(self._decoder.decode(raw))
        except ConnectionClosed:
            pass
        except (ProtocolBrokenError, msgspec.DecodeError) as error:
            self._broken = ProtocolBrokenError(str(error))
        finally:
            self._over = True
            async with self._news:
                self._news.notify_all()

    async def _take(self, frame: Frame) -> None:
        await self._apply(frame)
        self._unread.append(frame)
        async with self._news:
            self._news.notify_all()

    async def _apply(self, frame: Frame) -> None:
        """Change what the page knows."""
        raise NotImplementedError

    def _connected(self) -> ClientConnection:
        assert self._socket is not None, "not connected"
        return self._socket

    def raise_if_broken(self) -> None:
        """Raise ProtocolBrokenError when the server has done what the protocol forbids."""
        if self._broken is not None:
            raise self._broken
