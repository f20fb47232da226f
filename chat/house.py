"""What one server process runs besides answering requests: writer, readers, board, beats, upkeep."""

import asyncio
import logging
import time
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from chat.board import Board
from chat.contacts import actions as contacts
from chat.duty import actions as duty
from chat.transcripts.readers import Readers
from chat.transcripts.writer import Writer
from moderation.live.core import BEAT_SECONDS_IN_TALK
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.hub import Hub
from moderation.live.socket import Socket
from moderation.retention import actions as retention

logger = logging.getLogger(__name__)

UPKEEP_SECONDS = 10.0
POLL_SECONDS = 1.0
"""How often the database is asked while the channel layer is down."""
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

    def collect_seen(self, connections: list[str], persons: list[uuid.UUID]) -> None:
        """Add whom this page shows to be there."""
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
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
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
        """Compare everything that pages show with the database, which knows also what the layer lost."""
        self.board.nudge()
        try:
            return await self.readers.check()
        except UNREACHABLE as error:
            logger.warning("no heads: %s", type(error).__name__)
        except Exception:  # the next look must come, whatever happened to this one
            logger.exception("the heads were not compared")
        return {}

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
            except Exception:
                logger.exception("upkeep failed")

    async def _keep_up(self) -> None:
        connections: list[str] = []
        persons: list[uuid.UUID] = []
        for page in self._pages:
            if not page.socket.is_quiet(page.beat_seconds):
                page.collect_seen(connections, persons)
        now = self.now()
        await self.pool.run(contacts.mark_seen, connections, now)
        await self.pool.run(duty.mark_seen, persons, now)
        await self.pool.run(duty.expire, now)
        await self.pool.run(contacts.end_abandoned, now)
        await self.pool.run(retention.sweep, now)
