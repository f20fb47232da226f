"""What one server process runs besides answering requests: writer, readers, board, beats, upkeep."""

import asyncio
import contextlib
import logging
import secrets
import time
import uuid
from collections.abc import Awaitable, Callable, Collection, Coroutine, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, ParamSpec, Protocol, TypeVar

from django.utils import timezone

from chat import catalogue
from chat.board import Board
from chat.contacts import access as contacts_access
from chat.contacts import actions as contacts
from chat.contacts.actions import Claim, Claimed, Departure, Resumed, Start, Started
from chat.duty import actions as duty
from chat.guidance import access as guidance
from chat.guidance.actions import GUIDES
from chat.openings import Entrance
from chat.rosters import actions as rosters
from chat.rosters.access import gaps_to_tell
from chat.rosters.core.gaps import Gap
from chat.services.actions import CATALOGUE
from chat.staff_line import actions as staff_line
from chat.transcripts.readers import Readers
from chat.transcripts.sealed import keys
from chat.transcripts.writer import Writer
from moderation.live import clocks, metrics
from moderation.live.core import BEAT_SECONDS_IN_TALK
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.group_commit import GroupCommit
from moderation.live.hub import Hub
from moderation.live.reasons import reason
from moderation.live.socket import Socket
from moderation.retention import actions as retention
from moderation.retention.access import is_swept_by
from moderation.staff import access as staff
from moderation.staff import actions as staff_actions
from moderation.staff.access import SignedIn
from moderation.staff.acts import Acts
from moderation.wordlists.access import use_newest

logger = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")
_chance = secrets.SystemRandom()

UPKEEP_SECONDS = 10.0
AGAIN_SECONDS = 1.0
"""After a round of upkeep that failed."""
STANDSTILL = timedelta(seconds=2 * UPKEEP_SECONDS)
"""Between two rounds of upkeep; more means that the database was away, or this process."""
ROUNDS_TO_WAIT = 2
TICK_SECONDS = 0.25
"""Pages have their time in steps of this: the database is asked for many at once."""
BEATS_AT_ONCE = 8
"""A step's beats go out in steps of their own: all at once, and answered at once, they would hold up every message."""
BEAT_EARLY_SECONDS = 0.5
"""A beat that is due a little later comes now: the next chance is too late."""
POLL_SECONDS = 1.0
"""How often the database is asked while the channel layer is down."""
LOOK_SECONDS = 2.0
"""How long a beat waits for the database."""
POOL_SIZE = 4
TELL_SECONDS = 60.0
"""How often it is asked whether somebody must be told of gaps in the roster."""
ALARM_SECONDS = 2.0
"""How often it is asked whether somebody must be told of what is urgent: they hear of it within 5 s (rule 30), also
while the layer is down, which could have told of it."""
WORDS_SECONDS = 3.0
"""How often it is asked whether somebody has changed what screening looks for."""
SEEN_AT_ONCE = 100
"""Who has been seen is noted in steps: one long statement would hold up messages."""
MAX_BATCH = 50
"""Contacts begun, taken, or come back to, in one transaction."""


class Page(Protocol):
    """A connected page, of a visitor or of a worker."""

    socket: Socket

    @property
    def beat_seconds(self) -> float:
        """Seconds between beats now."""
        ...

    def beat(self, heads: dict[int, int]) -> None:
        """Send a beat; `heads` is the last seq of each stream."""
        ...

    @property
    def connection(self) -> str:
        """Name of a visitor's connection while there is a talk; empty otherwise."""
        ...

    @property
    def session_key(self) -> str:
        """The staff session of a desk; empty for a visitor's page."""
        ...

    @property
    def person_id(self) -> uuid.UUID | None:
        """Whose desk this is; None for a visitor's page."""
        ...

    @property
    def streams(self) -> Collection[int]:
        """The logs that it shows."""
        ...

    def recognise(self, who: SignedIn) -> None:
        """Who is signed in at a desk, as of now."""
        ...

    def show_catalogue(self, catalogue: catalogue.OnDesks) -> None:
        """A desk shows the catalogue as it is now."""
        ...

    @property
    def sees_gaps(self) -> bool:
        """Whether it shows turns that lack somebody."""
        ...

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """A desk shows the turns that lack somebody as they are now."""
        ...

    def show_guides(self, guides: guidance.OnDesks) -> None:
        """A desk shows the guides as they are now."""
        ...

    def turn_away(self) -> None:
        """Close the page: a newer one has replaced it, or its session is over."""
        ...


class House:
    """One process's share of the house. Sockets get everything they need from here."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` is the clock of everything that is stored."""
        self.now = now
        self.hub = Hub()
        self.pool = DatabasePool(POOL_SIZE)
        self._post, self._alarms = DatabasePool(1, "post"), DatabasePool(1, "alarms")
        """Mails: a thread of their own, since a mail server may take its time, and one for what cannot wait for it."""
        self.writer = Writer(self.hub, now)
        self.starts: GroupCommit[Start, Started] = GroupCommit(
            "starts", MAX_BATCH, lambda pool, starts: pool.run(contacts.start_batch, starts, now())
        )
        self.claims: GroupCommit[Claim, Claimed] = GroupCommit(
            "claims", MAX_BATCH, lambda pool, claims: pool.run(contacts.claim_batch, claims, now())
        )
        self.resumes: GroupCommit[str, Resumed] = GroupCommit(
            "resumes", MAX_BATCH, lambda pool, tokens: pool.run(contacts.resume_batch, tokens, now())
        )
        self.departures: GroupCommit[Departure, None] = GroupCommit(
            "departures", MAX_BATCH, lambda pool, gone: pool.run(contacts.mark_gone, gone, now()), self.pool
        )
        self._commits = (self.writer, self.starts, self.resumes, self.claims, self.departures)
        self.readers = Readers(self.hub, self.pool)
        self.board = Board(self.hub, self.pool, self._bring_up_to_date)
        self.entrance = Entrance(self.hub, self.pool, now)
        self.acts = Acts()
        self._alarmed_by: list[Callable[[datetime], object]] = []
        self._compared_also: list[Callable[[Collection[Page]], Awaitable[None]]] = []
        self._noted_also: list[Callable[[Collection[Page], datetime], Awaitable[None]]] = []
        self.is_running = False
        self._kept_up_at, self._kept_up_steadily = now(), time.monotonic()
        self._rounds_to_wait = 0
        self._in_turn = asyncio.Lock()
        """Comparing and upkeep take turns: their threads compete with the talks for the interpreter."""
        self._looking: asyncio.Task[dict[int, int]] | None = None
        self._pages: dict[Page, float] = {}
        """When each was last compared with the database."""
        self._tasks: list[asyncio.Task[None]] = []
        self._errands: set[asyncio.Task[None]] = set()
        """What is done beside all that; what fails because the database is away, a later round makes up for."""
        self.hub.subscribe(CATALOGUE.topic, lambda _notice: self._begin_task(self._show_catalogue()))
        self.hub.subscribe(GUIDES.topic, lambda _notice: self._begin_task(self._show_guides()))

    def compare_also(self, compare: Callable[[Collection[Page]], Awaitable[None]]) -> None:
        """Compare this, too, of pages whose time it is: something of a house above that the layer may lose."""
        self._compared_also.append(compare)

    def note_also(self, note: Callable[[Collection[Page], datetime], Awaitable[None]]) -> None:
        """Note this, too, of the pages that are there, before the sweep judges who is gone: by a house above."""
        self._noted_also.append(note)

    def alarm_by(self, tell: Callable[[datetime], object]) -> None:
        """Ask this every other second whether somebody must be written to at once: by a house above."""
        self._alarmed_by.append(tell)

    def _bring_up_to_date(self) -> None:
        """Do what the last change on the board has made due."""
        contacts.make_offers(self.now())
        staff_line.settle(self.now())

    async def start(self) -> None:
        """Begin; call it on the event loop before the first connection."""
        self.hub.start()
        self.board.start()
        self.board.nudge()
        self.entrance.start()
        self._tasks = [
            asyncio.create_task(self._beat_forever()),
            asyncio.create_task(self._keep_up_forever()),
            asyncio.create_task(
                self._repeat(WORDS_SECONDS, "phrases were not read", lambda: self.pool.run(use_newest))
            ),
            asyncio.create_task(self._tell_forever(self._post, rosters.tell_of_gaps, TELL_SECONDS)),
            *(asyncio.create_task(self._tell_forever(self._alarms, tell, ALARM_SECONDS)) for tell in self._alarmed_by),
        ]
        self.is_running = True

    async def stop(self) -> None:
        """Commit what waits, close the sockets with "come back", and end, also when the database does not answer."""
        self.is_running = False
        tasks = [*self._tasks, *self._errands, *([self._looking] if self._looking else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.gather(*(commit.stop() for commit in self._commits))
        for page in tuple(self._pages):
            page.socket.close(1012)
        await self.board.stop()
        await self.entrance.stop()
        await self.hub.stop()

    def close(self) -> None:
        """Wait a moment for database work under way; after `stop`, when no socket is left."""
        for commit in self._commits:
            commit.close()
        self.pool.close()
        self._post.close()
        self._alarms.close()

    @property
    def connected(self) -> int:
        """How many pages are connected to this process."""
        return len(self._pages)

    def enter(self, page: Page) -> None:
        """A page connected. Its time comes by chance, or that of a crowd would be the same for all."""
        self._pages[page] = time.monotonic() - _chance.uniform(0, BEAT_SECONDS_IN_TALK)

    def leave(self, page: Page) -> None:
        """A page is gone."""
        self._pages.pop(page, None)

    async def _beat_forever(self) -> None:
        """Compare each page with the database in its time, which knows also what the layer lost, and beat it."""
        nudged_at = time.monotonic()
        due: Sequence[Page] = ()
        heads: dict[int, int] = {}
        while True:
            await self._beat_in_turn(due, heads)
            now = time.monotonic()
            every = BEAT_SECONDS_IN_TALK if self.hub.layer_is_up else POLL_SECONDS
            if now - nudged_at >= every:
                nudged_at = now
                self.board.nudge()
            due = [page for page, compared_at in self._pages.items() if now - compared_at >= every]
            heads = await self._look(due) if due else {}

    async def _look(self, pages: Collection[Page]) -> dict[int, int]:
        """Compare what these pages show with the database.

        The heads of their streams; none when the database takes its time, because beats must not wait for it.
        """
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._compare(pages))
        done, _ = await asyncio.wait({self._looking}, timeout=LOOK_SECONDS)
        return self._looking.result() if done else {}

    async def _compare(self, pages: Collection[Page]) -> dict[int, int]:
        began = time.monotonic()
        try:
            async with self._in_turn:
                heads = await self.readers.check({stream for page in pages for stream in page.streams})
                await self.turn_away_the_ended(pages)
                for compare in self._compared_also:
                    await compare(pages)
        except UNREACHABLE as error:
            logger.warning("no heads: %s", reason(error))
        except Exception:  # the next look must come, whatever happened to this one
            logger.exception("the heads were not compared")
        else:
            self._pages.update((page, began) for page in pages if page in self._pages)
            return heads
        return {}

    async def turn_away_the_ended(self, pages: Collection[Page]) -> None:
        """Close those of the pages that a newer one has replaced, and desks at which nobody may sit any more."""
        visitors = {page.connection: page for page in pages if page.connection}
        desks = [page for page in pages if page.session_key and not page.socket.is_closing]
        if visitors:
            current = await self.pool.run(contacts_access.current_connections, list(visitors))
            for connection, page in visitors.items():
                if connection not in current and page.connection:  # the talk has not ended meanwhile
                    page.turn_away()
        if desks:
            keys = {page.session_key for page in desks}
            signed_in = await self.pool.run(staff.signed_in, keys, self.acts.of(keys))
            for page in desks:
                who = signed_in.get(page.session_key)
                if who is None or "see_desk" not in who.permissions:
                    page.turn_away()
                else:
                    page.recognise(who)
            now = self.now()
            self._finish_soon(
                page.person_id
                for page in desks
                if (who := signed_in.get(page.session_key)) is None or who.lasting.is_overtime(now)
            )

    def _finish_soon(self, person_ids: Iterable[uuid.UUID | None]) -> None:
        """Finish the duty of these persons, of whom a desk may begin nothing any more, unless another one may."""
        takes = {row.person for row in self.board.picture.on_duty if row.status != "finishing"}
        persons = {person for person in person_ids if person is not None and str(person) in takes}
        if persons:
            self._begin_task(self._finish(persons))

    async def _finish(self, persons: Collection[uuid.UUID]) -> None:
        keys = [page.session_key for page in self._pages if page.person_id in persons]
        can_go_on = await self.pool.run(staff.who_may_begin, persons, self.acts.of(keys))
        for person in persons:
            if person not in can_go_on:
                await self.pool.run(duty.finish, person)

    async def _beat_in_turn(self, pages: Sequence[Page], heads: dict[int, int]) -> None:
        """Beat these pages, spread over one tick; with none, let the tick pass."""
        turns = list(_parts(pages, BEATS_AT_ONCE)) or [()]
        for some in turns:
            self._beat(some, heads)
            await asyncio.sleep(TICK_SECONDS / len(turns))

    def _beat(self, pages: Iterable[Page], heads: dict[int, int]) -> None:
        """Beat those of the pages whose time it is."""
        now = time.monotonic()
        for page in pages:
            if page.socket.is_dead(page.beat_seconds):
                page.socket.drop_dead()
            elif page in self._pages and now - page.socket.beat_at >= page.beat_seconds - BEAT_EARLY_SECONDS:
                page.beat(heads)

    async def _keep_up_forever(self) -> None:
        pause = UPKEEP_SECONDS
        while True:
            await asyncio.sleep(pause)
            # Whoever is not noted as seen for a while is taken for gone, by other processes too: do not miss a round.
            pause = AGAIN_SECONDS
            try:
                await self._keep_up()
                pause = UPKEEP_SECONDS
            except UNREACHABLE as error:
                metrics.UPKEEP_FAILED.inc()
                logger.warning("upkeep failed: %s", reason(error))
            except Exception:  # the next round must come, whatever happened to this one
                metrics.UPKEEP_FAILED.inc()
                logger.exception("upkeep failed")

    async def _repeat(self, seconds: float, otherwise: str, act: Callable[[], Awaitable[object]]) -> None:
        """Do this now and after every pause: the next time must come, whatever happened to this one."""
        while True:
            try:
                await act()
            except UNREACHABLE as error:
                logger.warning("%s: %s", otherwise, reason(error))
            except Exception:
                logger.exception(otherwise)
            await asyncio.sleep(seconds)

    async def _tell_forever(self, thread: DatabasePool, tell: Callable[[datetime], object], seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._repeat(seconds, "nobody was told by mail", lambda: thread.run(tell, self.now()))

    async def _keep_up(self) -> None:
        keys.drop_old()
        seen = [p for p in self._pages if not (p.socket.is_closing or p.socket.is_quiet(p.beat_seconds))]
        now = self.now()
        # Asked in the thread: a wait for one is no fault of the clock.
        ahead = await self.pool.run(lambda: clocks.ahead_of_database(timezone.now()))
        noted = now - min(ahead, timedelta())  # by a clock that is behind, others would take everybody here for gone
        for some in _parts([page.connection for page in seen if page.connection], SEEN_AT_ONCE):
            await self._run_in_turn(contacts.mark_seen, some, noted)
        for persons in _parts([page.person_id for page in seen if page.person_id], SEEN_AT_ONCE):
            await self._run_in_turn(duty.mark_seen, persons, noted)
            await self._run_in_turn(contacts.mark_readers_seen, persons, noted)
        for acts in _parts(list(self.acts.due(now).items()), SEEN_AT_ONCE):
            await self._run_in_turn(staff_actions.note_acts, dict(acts))
            self.acts.stored(dict(acts), now)
        for note in self._noted_also:
            async with self._in_turn:
                await note(seen, noted)
        await self._show_catalogue()  # whose notice the layer may have lost, as that of the guides
        await self._show_guides()
        await self._show_gaps()
        if not (self._must_wait(now, time.monotonic()) or await self._is_left_to_others(ahead)):
            await self._run_in_turn(retention.sweep, now)
        await self._run_in_turn(rosters.note_presence, now)  # the last: nothing else waits for it

    async def _is_left_to_others(self, ahead: timedelta) -> bool:
        """Whether this clock is off, and somebody sweeps by the right one: by this one people there would be gone.

        Where nobody does, it may be the database's that is off, and what was promised is forgotten all the same.
        """
        if not clocks.is_off(ahead):
            return False
        logger.error("%s", clocks.told(ahead))
        return await self.pool.run(is_swept_by, timezone.now() - ahead)

    def _begin_task(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_undisturbed(work))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _show_catalogue(self) -> None:
        """Show the catalogue as it is now at every desk, by one reading for all of them."""
        async with self._in_turn:  # or an older reading could be shown last
            shown = await self.pool.run(catalogue.on_desks, self.now())
            for page in tuple(self._pages):
                page.show_catalogue(shown)

    async def _show_guides(self) -> None:
        """Show the guides as they are now at every desk, by one reading for all of them."""
        async with self._in_turn:
            guides = await self.pool.run(guidance.guides_on_desks)
            for page in tuple(self._pages):
                page.show_guides(guides)

    async def _show_gaps(self) -> None:
        """Show the gaps of the roster as they are now at every desk that shows them, by one reading for all of them."""
        async with self._in_turn:
            pages = [page for page in self._pages if page.sees_gaps]
            if not pages:
                return
            gaps = await self.pool.run(gaps_to_tell, self.now())
            for page in pages:
                page.show_gaps(gaps)

    async def _run_in_turn(self, function: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        async with self._in_turn:
            await self.pool.run(function, *args, **kwargs)

    def _must_wait(self, now: datetime, steady: float) -> bool:
        """Whether it is too early to judge who is gone; `steady` is a clock in seconds that does not jump.

        After a standstill everybody looks silent whom another process has not marked yet: let it come first.
        """
        elapsed, self._kept_up_at = now - self._kept_up_at, now
        passed, self._kept_up_steadily = steady - self._kept_up_steadily, steady
        if abs(elapsed.total_seconds() - passed) > UPKEEP_SECONDS:  # a jump: begin to wait, or begin anew
            self._rounds_to_wait = ROUNDS_TO_WAIT
            return True
        if self._rounds_to_wait:
            self._rounds_to_wait -= 1
            return self._rounds_to_wait > 0
        if elapsed <= STANDSTILL:
            return False
        self._rounds_to_wait = ROUNDS_TO_WAIT
        return True


async def _undisturbed(work: Awaitable[None]) -> None:
    with contextlib.suppress(*UNREACHABLE):
        await work


def _parts(whole: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (whole[first : first + size] for first in range(0, len(whole), size))
