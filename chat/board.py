"""The picture of queues, duty and desks, kept once per process and shown to its pages.

Every page derives its frames from the difference between the picture it last showed and the present one. A
fresh snapshot and a long row of changes therefore always end at the same place, whatever the channel layer lost.
"""

import asyncio
import logging
import time
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Protocol

from django.db import InterfaceError

from chat.contacts import access
from chat.picture import Picture
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.hub import Hub, Notice
from moderation.live.reasons import reason

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 0.02
"""Between two readings, at least: many changes at once cost one."""
PAUSE_SHARE = 2.0
"""And at least this many times what a reading and its showing took: however many look, talks come first."""
PAUSE_SECONDS_PER_PAGE = 0.0005
"""And this for each page that is sent something, which happens after the showing: 1,000 of them twice a second."""


class Viewer(Protocol):
    """A page that shows part of the picture."""

    def show(self, picture: Picture) -> bool:
        """Send what has changed since the last picture shown; whether there was anything."""
        ...


class Board:
    """The picture and who looks at it."""

    def __init__(self, hub: Hub, pool: DatabasePool, bring_up_to_date: Callable[[], object] | None = None) -> None:
        """Refreshes itself whenever `board` is published.

        `bring_up_to_date` runs in a thread before each reading: it changes what the last change has made due.
        """
        self.picture = Picture()
        self._pool = pool
        self._bring_up_to_date = bring_up_to_date
        self._viewers: set[Viewer] = set()
        self._persons: Counter[uuid.UUID] = Counter()
        self._wanted = asyncio.Event()
        self._round = 0
        self._is_reading = False
        self._read_in = 0
        """The last round in which the picture could be read."""
        self._is_stopped = False
        self._finished = asyncio.Condition()
        self._task: asyncio.Task[None] | None = None
        hub.subscribe("board", self._nudged)

    def start(self) -> None:
        """Begin to refresh; call it on the event loop."""
        self._task = asyncio.create_task(self._refresh_forever())

    async def stop(self) -> None:
        """Stop refreshing; who waits for a picture is told that none will come."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        async with self._finished:
            self._is_stopped = True
            self._finished.notify_all()

    def add(self, viewer: Viewer, person: uuid.UUID | None = None) -> None:
        """Show the picture to one more page; `person` is whose contacts it must hold."""
        self._viewers.add(viewer)
        if person is not None:
            self._persons[person] += 1

    def remove(self, viewer: Viewer, person: uuid.UUID | None = None) -> None:
        """Undo `add`; a viewer that was not added is no error."""
        if viewer not in self._viewers:
            return
        self._viewers.discard(viewer)
        if person is not None:
            self._persons[person] -= 1
            self._persons += Counter()  # drops those at zero

    def nudge(self) -> None:
        """Ask for a refresh soon."""
        self._wanted.set()

    async def refreshed(self) -> None:
        """Wait for a picture that was read after this call, and shown. Raises InterfaceError when it was not read."""
        target = self.next_reading
        async with self._finished:
            while self._round < target and not self._is_stopped:
                self._wanted.set()
                await self._finished.wait()
            if not self.has_read(target):  # an older picture may lack what its reader holds
                raise InterfaceError("the board was not read")

    @property
    def next_reading(self) -> int:
        """The number of the first reading that knows all that is committed now: one that has begun may be older."""
        return self._round + (2 if self._is_reading else 1)

    def has_read(self, reading: int) -> bool:
        """Whether the picture is of this reading, or of a later one."""
        return self._read_in >= reading

    def _nudged(self, _notice: Notice) -> None:
        self.nudge()

    async def _refresh_forever(self) -> None:
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            self._is_reading = True
            began, told = time.monotonic(), 0
            await self._prepare()
            try:
                picture = await self._pool.run(access.picture, list(self._persons))
                self._read_in = self._round + 1
                if picture != self.picture:  # the same one again is known to hold no change
                    self.picture = picture
                told = self._show()
            except UNREACHABLE as error:  # the next beat asks again
                logger.warning("the board was not read: %s", reason(error))
            except Exception:  # the next reading must come, whatever happened to this one
                logger.exception("the board was not read")
            async with self._finished:
                self._is_reading = False
                self._round += 1
                self._finished.notify_all()
            took = time.monotonic() - began
            await asyncio.sleep(max(PAUSE_SECONDS, PAUSE_SHARE * took, PAUSE_SECONDS_PER_PAGE * told))

    async def _prepare(self) -> None:
        if self._bring_up_to_date is None:
            return
        try:
            await self._pool.run(self._bring_up_to_date)
        except UNREACHABLE as error:
            logger.warning("the board was not brought up to date: %s", reason(error))
        except Exception:  # the picture is shown all the same, and the next reading tries again
            logger.exception("the board was not brought up to date")

    def _show(self) -> int:
        """Show the picture to all; how many pages were sent something."""
        told = 0
        for viewer in tuple(self._viewers):
            try:
                told += viewer.show(self.picture)
            except Exception:  # one page's fault must not silence the others
                logger.exception("a page was not shown the picture")
        return told
