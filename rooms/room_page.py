"""A page in a closed group: a member's or a facilitator's connection, and how far it has read."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from chat import catalogue
from chat.guidance import access as guidance
from chat.rosters.core.gaps import Gap
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Edited, Entries, Entry, GoneReason, Posted, pieces
from moderation.live.core import BEAT_SECONDS_OTHERWISE, Bucket
from moderation.live.database import UNREACHABLE
from moderation.live.hub import Notice
from moderation.live.socket import Handlers, RefusedError, Socket
from moderation.live.wire import Frame
from moderation.staff.access import SignedIn
from rooms.evening_on_page import PageEvening
from rooms.evenings import actions as evenings
from rooms.evenings import notices as evening_notices
from rooms.evenings.access import NoEveningError
from rooms.groups import notices
from rooms.groups.access import NoRoomError
from rooms.house import Rooms
from rooms.membership.actions import mark_seen
from rooms.posts.access import Seat, here
from rooms.posts.access.here import NO_LOG, Side
from rooms.posts.core import marks_in
from rooms.wire import (
    Here,
    RoomAck,
    RoomBeat,
    RoomEntries,
    RoomFacts,
    RoomGone,
    RoomHere,
    RoomMarked,
    RoomView,
    ThreadOnPage,
)

POSTS_AT_ONCE = 8.0
POSTS_PER_SECOND = 0.2
"""Of one page: whoever talks in a live evening writes faster than in threads, and a flood faster than either."""


@dataclass(frozen=True, slots=True, repr=False)
class Tokens:
    """With which a member's page comes back; a facilitator's has none."""

    page: str = ""
    reload: str = ""


class RoomPage:
    """The state of one page's socket; handlers act on it."""

    connection = ""
    person_id = None
    """No desk: whoever looks at a room is not on duty by that."""

    def __init__(self, rooms: Rooms, socket: Socket, handlers: Handlers, session_key: str = "") -> None:
        """A page that has not entered yet; `session_key` is a facilitator's."""
        self.rooms, self.socket, self.session_key = rooms, socket, session_key
        self.house = rooms.house
        self._handlers = handlers
        self.seat: Seat | None = None
        self.token = ""
        self.member_page = 0
        """Which of the members' pages this is; 0: a facilitator's."""
        self.noted_at = time.monotonic()
        """When it was last written down that the page is open."""
        self.reader: Reader | None = None
        self.read_up_to = 0
        self.pace = Bucket.full(POSTS_PER_SECOND, POSTS_AT_ONCE, time.monotonic())
        self.mark = 0
        """As of which the page shows its reader's own side."""
        self.evening = PageEvening(self.house, socket)
        self._facts: RoomFacts | None = None
        self._here: Here | None = None
        self._followed: list[Callable[[], Awaitable[None]]] = []
        """What else the page shows of its reader's own side, by rooms.facilitation."""
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def greeted(self) -> bool:
        """Whether the page is in a room."""
        return self.seat is not None

    @property
    def beat_seconds(self) -> float:
        """Nobody in a room waits for an answer in this moment."""
        return BEAT_SECONDS_OTHERWISE

    async def handle(self, frame: Frame) -> None:
        """Act on one frame. Raises RefusedError."""
        await self._handlers[type(frame)](self, frame)

    # --- coming in -------------------------------------------------------------------------------

    async def open(self, seat: Seat, tokens: Tokens, after: int) -> None:
        """Show the room, then what follows. Raises RefusedError, NoRoomError."""
        side = await self.house.pool.run(here.side_of, seat)
        if seat.grant == NO_LOG:
            self._enter(seat, tokens, side)
            self._show(side.facts, head=0, tokens=tokens)
            return
        threads: list[ThreadOnPage] = []
        more, start = False, after
        if not after:
            (threads, more), start = await self.house.pool.run(here.newest, seat, side.read_up_to)

        def opened(extract: Extract) -> None:
            self._enter(seat, tokens, side)
            if after:
                first, *others = pieces(extract.entries)
                self._show(side.facts, head=extract.head, tokens=tokens, entries=first, resumed=True)
            else:
                self._show(side.facts, head=start, tokens=tokens, threads=threads, more=more)
                others = list(pieces(extract.entries)) if extract.entries else []
            for piece in others:
                self.socket.send(RoomEntries(entries=piece), was_asked_for=True)

        author: Author = "facilitator" if seat.leads else "member"
        self.reader = await self.house.readers.add(seat.stream, seat.grant, author, start, self, opened)

    def _enter(self, seat: Seat, tokens: Tokens, side: Side) -> None:
        self.seat, self.token = seat, tokens.page
        self.read_up_to, self._here, self.mark = side.read_up_to, side.here, side.mark
        self._facts = side.facts
        self.rooms.enter(self)
        self.house.enter(self)
        self.house.hub.subscribe(notices.topic(seat.room), self._changed)
        self.house.hub.subscribe(evening_notices.topic(seat.room), self._evenings_changed)
        self._begin_task(self.evening.show(seat))

    def _show(self, facts: RoomFacts, *, head: int, tokens: Tokens, **what: Any) -> None:
        if self._here is None:
            return
        view = RoomView(
            room=facts,
            here=self._here,
            head=head,
            read=self.read_up_to,
            token=tokens.page,
            reload=tokens.reload,
            **what,
        )
        self.socket.send(view, was_asked_for=True)

    async def disconnected(self, _code: int) -> None:
        """Stop listening."""
        if self.seat is None:
            return
        self.house.leave(self)
        self.rooms.leave(self)
        self.house.hub.unsubscribe(notices.topic(self.seat.room), self._changed)
        self.house.hub.unsubscribe(evening_notices.topic(self.seat.room), self._evenings_changed)
        for task in tuple(self._tasks):
            task.cancel()
        self.evening.close()
        if self.reader is not None:
            self.reader.close()
            self.reader = None
        await self._note_seen()

    async def _note_seen(self) -> None:
        """Note that the page was open until now: it may be reloaded for a while (rule 11)."""
        if self.member_page:
            with contextlib.suppress(*UNREACHABLE):  # then the time counts from the last note
                await self.house.pool.run(mark_seen, [self.member_page], self.house.now())

    # --- what the house asks of a page -----------------------------------------------------------

    @property
    def streams(self) -> list[int]:
        """The room's log, and that of the evening in which the page is."""
        return [reader.stream for reader in (self.reader, self.evening.reader) if reader is not None]

    def beat(self, heads: dict[int, int]) -> None:
        """Send a beat."""
        head = 0 if self.reader is None else heads.get(self.reader.stream, self.reader.seq)
        self.socket.beat(lambda mark: RoomBeat(head=head, mark=mark))

    def beat_frame(self, mark: int) -> RoomBeat:
        """A beat between two frames, which knows nothing of the log."""
        return RoomBeat(head=0, mark=mark)

    def recognise(self, who: SignedIn) -> None:
        """Who is signed in at a facilitator's page, as of now: who may lead no more, sees no more."""
        if "facilitate" not in who.permissions:
            self.turn_away()

    def show_catalogue(self, _catalogue: catalogue.OnDesks) -> None:
        """Groups have none."""

    @property
    def sees_gaps(self) -> bool:
        """Rosters are for desks."""
        return False

    def show_gaps(self, _gaps: Sequence[Gap]) -> None:
        """Rosters are for desks."""

    def show_guides(self, _guides: guidance.OnDesks) -> None:
        """Guides are for workers of talks."""

    def turn_away(self) -> None:
        """The facilitator's session is over."""
        self.socket.refuse("signed_out")
        self.socket.close(4001)

    # --- what a reader brings --------------------------------------------------------------------

    def entries(self, entries: Entries) -> None:
        """New in the room."""
        for raw in entries.frames("room", lambda piece: RoomEntries(entries=piece)):
            self.socket.send_encoded(raw)
        if self.seat is not None and self.seat.leads:
            self._mark(entries, self.seat.language)

    def _mark(self, entries: Entries, language: str) -> None:
        """Show a facilitator what in new words may want a look."""
        for entry in entries:
            if isinstance(entry.body, Posted | Edited):
                post = entry.seq if isinstance(entry.body, Posted) else entry.body.post
                if marks := marks_in(f"{entry.body.note}\n{entry.body.text}", language):
                    self.socket.send(RoomMarked(post=post, marks=marks))

    def acknowledged(self, entry: Entry) -> None:
        """The page's own post is stored."""
        self.socket.send(RoomAck(key=entry.key, seq=entry.seq, at=entry.at))

    def typing(self, author: Author, name: str) -> None:
        """Nobody is told who is writing in a room."""

    def gone(self, reason: GoneReason) -> None:
        """The room has ended, or whoever looks is suspended or removed: off the page at once (rule 32)."""
        self.reader = None
        self.evening.end()
        self.socket.send(RoomGone(reason=reason))
        self._here = None  # why is told after it, also where the page has heard that already
        self._begin_task(self._renew())

    # --- one's own side --------------------------------------------------------------------------

    def _changed(self, _notice: Notice) -> None:
        self._begin_task(self._renew())

    async def _renew(self) -> None:
        """Show how things stand now, if that has changed. Whoever may come back in is told to come again."""
        if self.seat is None:
            return
        try:
            side = await self.house.pool.run(here.side_of, self.seat)
        except NoRoomError:
            if self.reader is None:
                if not self.seat.leads:  # a member goes with the room alone: no words open it any more
                    self.socket.send(RoomGone(reason="expired"))
                self.socket.close(4001)
            return
        self.mark = side.mark
        if (self.reader is None and side.here.standing == "active") or side.facts != self._facts:
            self.socket.close(4004)  # what the room is comes with the view: its end was moved, say
        elif side.here != self._here:
            self._here = side.here
            self.socket.send(RoomHere(here=side.here))
        await self.evening.show(self.seat)
        for show in tuple(self._followed):
            await show()

    def follow(self, show: Callable[[], Awaitable[None]]) -> None:
        """Show this, too, whenever something of one's own side has changed; in place of what was followed before."""
        self._followed = [show]

    def take_pace(self) -> None:
        """One more message of this page. Raises RefusedError: too_fast."""
        if not self.pace.take(1, time.monotonic()):
            raise RefusedError("too_fast")

    def _evenings_changed(self, _notice: Notice) -> None:
        if self.seat is not None:
            self._begin_task(self.evening.show(self.seat))

    async def leave_evening(self) -> None:
        """The page leaves the evening in which it is: the place is free. Nothing, if it is in none."""
        place = self.evening.place
        if self.seat is None or place is None:
            return
        self.evening.end()
        with contextlib.suppress(NoEveningError):
            await self.house.pool.run(evenings.leave, self.seat, place.evening, self.house.now())

    def renew(self) -> None:
        """Something of one's own has changed that no notice tells of."""
        self._begin_task(self._renew())

    def _begin_task(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_undisturbed(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def in_room(self) -> tuple[Seat, Reader]:
        """Where the page sits and its place in the log. Raises RefusedError."""
        if self.seat is None:
            raise RefusedError("not_started")
        if self.reader is None:
            raise RefusedError("revoked")
        return self.seat, self.reader


async def _undisturbed(work: Coroutine[Any, Any, None]) -> None:
    with contextlib.suppress(*UNREACHABLE, NotReadableError):  # the next beat or notice makes up for it
        await work
