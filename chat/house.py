"""What one server process runs besides answering requests: writer, readers, board, beats, upkeep."""

import asyncio
import logging
import time
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from chat.board import Board
from chat.contacts import access as contacts_access
from chat.contacts import actions as contacts
from chat.duty import actions as duty
from chat.transcripts.readers import Readers
from chat.transcripts.sealed import keys
from chat.transcripts.writer import Writer
from moderation.live.core import BEAT_SECONDS_IN_TALK
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.hub import Hub
from moderation.live.socket import Socket
from moderation.retention import actions as retention
from moderation.staff import access as staff

logger = logging.getLogger(__name__)

UPKEEP_SECONDS = 10.0
STANDSTILL = timedelta(seconds=2 * UPKEEP_SECONDS)
"""Between two rounds of upkeep; more (or less than nothing) means that the database was away or the clock jumped."""
ROUNDS_TO_WAIT = 2
POLL_SECONDS = 1.0
"""How often the database is asked while the channel layer is down."""
LOOK_SECONDS = 2.0
"""How long a beat waits for the database."""
POOL_SIZE = 4


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
        self.writer = Writer(self.hub, now)
        self.readers = Readers(self.hub, self.pool)
        self.board = Board(self.hub, self.pool)
        self.is_running = False
        self._kept_up_at = now()
        self._rounds_to_wait = 0
        self._looking: asyncio.Task[dict[int, int]] | None = None
        self._pages: set[Page] = set()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin; call it on the event loop before the first connection."""
        self.hub.start()
        self.writer.start()
        self.board.start()
        self._tasks = [asyncio.create_task(self._beat_forever()), asyncio.create_task(self._keep_up_forever())]
        self.is_running = True

    async def stop(self) -> None:
        """Close the sockets with "come back", commit what waits, and end."""
        self.is_running = False
        tasks = [*self._tasks, *([self._looking] if self._looking else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.writer.stop()
        for page in tuple(self._pages):
            page.socket.close(1012)
        await self.board.stop()
        await self.hub.stop()

    def close(self) -> None:
        """Wait for database work under way; after `stop`, when no socket is left."""
        self.pool.close()

    def enter(self, page: Page) -> None:
        """A page connected."""
        self._pages.add(page)

    def leave(self, page: Page) -> None:
        """A page is gone."""
        self._pages.discard(page)

    async def _beat_forever(self) -> None:
        beat_at = time.monotonic()
        while True:
            await asyncio.sleep(POLL_SECONDS)
            is_time = time.monotonic() - beat_at >= BEAT_SECONDS_IN_TALK
            if self.hub.layer_is_up and not is_time:
                continue
            heads = await self._look()
            if is_time:
                beat_at = time.monotonic()
                self._beat(heads)

    async def _look(self) -> dict[int, int]:
        """Compare everything that pages show with the database, which knows also what the layer lost.

        The heads of the streams; none when the database takes its time, because beats must not wait for it.
        """
        self.board.nudge()
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._compare())
        done, _ = await asyncio.wait({self._looking}, timeout=LOOK_SECONDS)
        return self._looking.result() if done else {}

    async def _compare(self) -> dict[int, int]:
        try:
            heads = await self.readers.check()
            await self.turn_away_the_ended()
        except UNREACHABLE as error:
            logger.warning("no heads: %s", type(error).__name__)
        except Exception:  # the next look must come, whatever happened to this one
            logger.exception("the heads were not compared")
        else:
            return heads
        return {}

    async def turn_away_the_ended(self) -> None:
        """Close pages that a newer one has replaced, and desks whose session is over."""
        visitors = {page.connection: page for page in self._pages if page.connection}
        desks = [page for page in self._pages if page.session_key and not page.socket.is_closing]
        current = await self.pool.run(contacts_access.current_connections, list(visitors))
        live = await self.pool.run(staff.live_sessions, {page.session_key for page in desks})
        for connection, page in visitors.items():
            if connection not in current and page.connection:  # the talk has not ended meanwhile
                page.turn_away()
        for page in desks:
            if page.session_key not in live:
                page.turn_away()

    def _beat(self, heads: dict[int, int]) -> None:
        now = time.monotonic()
        for page in tuple(self._pages):
            if page.socket.is_dead(page.beat_seconds):
                page.socket.abandon()
            elif now - page.socket.beat_at >= page.beat_seconds - 0.5:
                page.beat(heads)

    async def _keep_up_forever(self) -> None:
        while True:
            await asyncio.sleep(UPKEEP_SECONDS)
            try:
                await self._keep_up()
            except UNREACHABLE as error:
                logger.warning("upkeep failed: %s", type(error).__name__)
            except Exception:  # the next round must come, whatever happened to this one
                logger.exception("upkeep failed")

    async def _keep_up(self) -> None:
        keys.drop_old()
        seen = [p for p in self._pages if not (p.socket.is_closing or p.socket.is_quiet(p.beat_seconds))]
        now = self.now()
        await self.pool.run(contacts.mark_seen, [page.connection for page in seen if page.connection], now)
        await self.pool.run(duty.mark_seen, [page.person_id for page in seen if page.person_id], now)
        if not self._must_wait(now):
            await self.pool.run(retention.sweep, now)

    def _must_wait(self, now: datetime) -> bool:
        """Whether it is too early to judge who is gone.

        After a standstill everybody looks silent whom another process has not marked yet: let it come first.
        """
        elapsed, self._kept_up_at = now - self._kept_up_at, now
        if self._rounds_to_wait:
            self._rounds_to_wait -= 1
            return self._rounds_to_wait > 0
        if timedelta() <= elapsed <= STANDSTILL:
            return False
        self._rounds_to_wait = ROUNDS_TO_WAIT
        return True
