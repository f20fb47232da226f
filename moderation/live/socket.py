"""One WebSocket connection: frames in, decoded and limited; frames out, in order and bounded.

A plain ASGI application rather than a Channels consumer: `AsyncConsumer.dispatch` hops to a thread
for every event to close old database connections, which costs a factor of three to four on this path.
"""

import asyncio
import contextlib
import logging
import secrets
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from msgspec import Struct

from moderation.live import metrics
from moderation.live.core import (
    BYTES_AT_ONCE,
    BYTES_PER_SECOND,
    Bucket,
    Receipts,
    is_dead,
)
from moderation.live.database import UNREACHABLE
from moderation.live.decoding import Role, decode
from moderation.live.group_commit import StoppingError
from moderation.live.reasons import reason
from moderation.live.wire import CLOSE_REASONS, MAX_FRAME_BYTES, CloseCode, Error, ErrorCode, Frame, encode

logger = logging.getLogger(__name__)

Scope = dict[str, Any]
Event = dict[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Handlers = Mapping[type[Frame], Callable[[Any, Any], Awaitable[None]]]
"""What to do for each frame: a coroutine of the page and the frame."""

GREETING_SECONDS = 10.0
CLOSE_SECONDS = 2.0
"""How long a connection that is being closed may take to take its leave; then it is abandoned."""
FLOOD_SECONDS = 2.0
"""How long a flood stands still, unread, before its connection is closed."""
MARK_BITS = 32
MAX_BAD_FRAMES = 50
"""After so many refused frames the connection is closed: it is not one of our pages."""


class RefusedError(Exception):
    """A frame is answered with an error frame; nothing of it was done."""

    def __init__(self, code: ErrorCode, *, by: str = "", detail: str = "") -> None:
        """`code` is stable; `by` and `detail` as in the Error frame."""
        super().__init__(code)
        self.code, self.by, self.detail = code, by, detail


class Session(Protocol):
    """What one role does on its socket (`VisitorSession`, `DeskSession`)."""

    @property
    def beat_seconds(self) -> float:
        """Seconds between beats now."""
        ...

    @property
    def greeted(self) -> bool:
        """Whether the first frame has been accepted."""
        ...

    async def handle(self, frame: Any) -> None:
        """Act on one frame. Raises RefusedError."""
        ...

    def beat_frame(self, mark: int) -> Frame:
        """A beat that says nothing but its mark; the page answers it with the mark."""
        ...

    async def disconnected(self, code: int) -> None:
        """The connection is over; `code` is the close code (1006: it broke off)."""
        ...


class Socket:
    """A connection and its outgoing frames."""

    def __init__(self, role: Role, send: Send) -> None:
        """`role` is whose frames are understood; `send` is ASGI's."""
        self._role = role
        self._send = send
        self._outgoing: deque[bytes] = deque()
        self._receipts = Receipts()
        self._wake = asyncio.Event()
        self._close_with: CloseCode | None = None
        self._frames = Bucket.of_frames(time.monotonic())
        self._bytes = Bucket.full(BYTES_PER_SECOND, BYTES_AT_ONCE, time.monotonic())
        self._bad_frames = 0
        self._sender: asyncio.Task[None] | None = None
        self._receiver: asyncio.Task[Any] | None = None
        self._leaving: asyncio.TimerHandle | None = None
        self._is_abandoned = False
        self._is_handling = False
        self._unanswered_beats = 0
        self.heard_at = time.monotonic()
        self.beat_at = time.monotonic()

    @property
    def is_closing(self) -> bool:
        """Whether nothing more will be sent."""
        return self._close_with is not None

    def send(self, frame: Struct, *, was_asked_for: bool = False) -> None:
        """Send the frame after those sent before. Never blocks; a reader too slow is cut off (4004).

        What the page has asked for (a whole transcript, perhaps) is never held against it: cut off because of
        it, a slow phone would come back, ask for the same, and be cut off again, for ever.
        """
        self.send_encoded(encode(frame), was_asked_for=was_asked_for)

    def send_encoded(self, raw: bytes, *, was_asked_for: bool = False) -> None:
        """The same for a frame that is encoded already, to serialise once for many readers."""
        if self._close_with is not None:
            return
        self._outgoing.append(raw)
        self._receipts.queued += len(raw)
        if was_asked_for:
            self._receipts.excuse()
        elif self._receipts.is_behind:
            self._drop()
        self._wake.set()

    def _drop(self) -> None:
        """Cut a slow reader off: what waits is dropped, and resuming brings it."""
        self._outgoing.clear()
        self.close(4004)

    def refuse(
        self, code: ErrorCode, *, re: str = "", key: str = "", contact: str = "", by: str = "", detail: str = ""
    ) -> None:
        """Answer with an error frame."""
        self.send(Error(code=code, re=re, key=key, contact=contact, by=by, detail=detail))

    def close(self, code: CloseCode) -> None:
        """Send what waits, then close. A page that does not take it in time is not waited for."""
        if self._close_with is None:
            self._close_with = code
            metrics.CLOSED.labels(code).inc()
            self._wake.set()
            self._begin_to_leave()

    def _begin_to_leave(self) -> None:
        if self._leaving is None:
            self._leaving = asyncio.get_running_loop().call_later(CLOSE_SECONDS, self._abandon)

    def _abandon(self) -> None:
        """The other end takes no farewell: the connection is over without it."""
        if self._receiver is not None and not self._is_abandoned:
            self._is_abandoned = True
            self._receiver.cancel()

    def drop_dead(self) -> None:
        """The other end has answered nothing for too long: close without what waits for it."""
        if self._close_with is None:
            self._drop()

    async def run(self, receive: Receive, session: Session) -> None:
        """Serve the connection until it is over."""
        await receive()  # websocket.connect
        await self._send({"type": "websocket.accept"})
        self._sender = asyncio.create_task(self._send_forever(session))
        self._receiver = asyncio.current_task()
        code = 1006
        try:
            code = await self._receive_until_closed(receive, session)
        except asyncio.CancelledError:
            if not self._is_abandoned or self._receiver is None:
                raise
            self._receiver.uncancel()
        finally:
            self._receiver = None
            if self._leaving is not None:
                self._leaving.cancel()
            self._sender.cancel()
            await asyncio.gather(self._sender, return_exceptions=True)
            self._sender = None  # how it ended holds this socket
            try:
                await session.disconnected(code)
            except UNREACHABLE as error:  # presence then follows from silence
                logger.warning("a departure was not noted: %s", reason(error))

    async def _receive_until_closed(self, receive: Receive, session: Session) -> int:
        greeting_by = time.monotonic() + GREETING_SECONDS
        while True:
            timeout = None if session.greeted else max(0.0, greeting_by - time.monotonic())
            try:
                event = await asyncio.wait_for(receive(), timeout)
            except TimeoutError:
                self.close(4001)
                greeting_by = float("inf")
                continue
            if event["type"] == "websocket.disconnect":
                return int(event.get("code") or 1006)
            if not self.is_closing:
                await self._take(event, session)

    async def _take(self, event: Event, session: Session) -> None:
        text = event.get("text")
        if text is None:
            self._count_bad()
            self.refuse("binary")
            return
        raw = text.encode()
        now = time.monotonic()
        self.heard_at = now
        self._unanswered_beats = 0
        if len(raw) > MAX_FRAME_BYTES:
            self.close(1009)
        elif not (self._frames.take(1, now) and self._bytes.take(len(raw), now)):
            await self._hold_back()
        else:
            await self._handle(raw, session)

    async def _hold_back(self) -> None:
        """Cut a flood off. Nothing of it is read any more, and who comes back at once each time comes back seldom."""
        self.refuse("flood")
        await asyncio.sleep(FLOOD_SECONDS)
        self.close(4003)
        await asyncio.sleep(2 * CLOSE_SECONDS)  # abandoned before that

    async def _handle(self, raw: bytes, session: Session) -> None:
        frame = decode(self._role, raw)
        if isinstance(frame, Error):
            self._count_bad()
            self.send(frame)
            return
        self._is_handling = True
        try:
            await session.handle(frame)
        except RefusedError as refused:
            self._answer(frame, refused)
        except StoppingError:  # a restart, which closes this socket in a moment: nothing is wrong
            self._answer(frame, RefusedError("unavailable"))
        except UNREACHABLE as error:
            logger.error("storage: %s", reason(error))
            self._answer(frame, RefusedError("unavailable"))
        except Exception:
            logger.exception("a frame was not handled")
            self._answer(frame, RefusedError("unavailable"))
        finally:
            self._is_handling = False
            self.heard_at = time.monotonic()  # frames that came meanwhile have not been read yet

    def _answer(self, frame: Any, refused: RefusedError) -> None:
        self.refuse(
            refused.code,
            re=type(frame).__struct_config__.tag,
            key=getattr(frame, "key", ""),
            contact=getattr(frame, "contact", ""),
            by=refused.by,
            detail=refused.detail,
        )

    def _count_bad(self) -> None:
        self._bad_frames += 1
        if self._bad_frames > MAX_BAD_FRAMES:
            self.close(4001)

    async def _send_forever(self, session: Session) -> None:
        try:
            await self._send_until_closed(session)
        except Exception as error:  # the connection is gone, or the frame cannot be sent
            logger.info("sending failed: %s", type(error).__name__)
            self._begin_to_leave()
            with contextlib.suppress(Exception):
                await self._send_close(1012)

    async def _send_until_closed(self, session: Session) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._outgoing and (self._receipts.has_room or self.is_closing):
                raw = self._outgoing.popleft()
                self._receipts.sent += len(raw)
                await self._send({"type": "websocket.send", "text": raw.decode()})
                if self._receipts.must_ask and session.greeted and not self.is_closing:
                    await self._ask(session)
            if self._close_with is not None:
                await self._send_close(self._close_with)
                return

    async def _send_close(self, code: CloseCode) -> None:
        await self._send({"type": "websocket.close", "code": code, "reason": CLOSE_REASONS[code]})

    async def _ask(self, session: Session) -> None:
        """Ask the page between two beats what it has received."""
        mark = secrets.randbits(MARK_BITS)
        self._receipts.asked(mark)
        await self._send({"type": "websocket.send", "text": encode(session.beat_frame(mark)).decode()})

    def beat(self, make_frame: Callable[[int], Struct]) -> None:
        """Send the beat made with this mark, which the page answers; one that waits to be sent is enough."""
        self._unanswered_beats += 1
        self.beat_at = time.monotonic()
        if not self._receipts.has_beat_waiting:
            mark = secrets.randbits(MARK_BITS)
            self.send(make_frame(mark))
            self._receipts.beat_queued(mark)

    def answered(self, mark: int) -> None:
        """The page has answered the beat with this mark: it has received all that was sent before."""
        self._receipts.answered(mark)
        self._wake.set()

    def is_quiet(self, beat_seconds: float) -> bool:
        """Whether the last beat has gone unanswered."""
        return not self._is_handling and time.monotonic() - self.heard_at > beat_seconds + 1

    def is_dead(self, beat_seconds: float) -> bool:
        """Whether two beats have gone unanswered."""
        silent = time.monotonic() - self.heard_at
        return not self._is_handling and self._unanswered_beats >= 2 and is_dead(silent, beat_seconds)
