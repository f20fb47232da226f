"""What one server process runs for closed groups, beside what it runs for talks."""

import time
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from chat.house import SEEN_AT_ONCE, House, Page
from rooms.evenings.actions import note_there
from rooms.facilitation.actions import tell_of_urgent
from rooms.membership.actions import mark_seen
from rooms.posts.access import here
from rooms.posts.writer import PostWriter

if TYPE_CHECKING:
    from rooms.room_page import RoomPage

SEEN_SECONDS = 240.0
"""A page that stays open is noted so often."""


class Rooms:
    """One process's share of the groups. Their pages get everything they need from here."""

    def __init__(self, house: House) -> None:
        """`house` has the hub, the readers of logs, the beats and the upkeep, which groups share with talks."""
        self.house = house
        self.posts = PostWriter(house.hub, house.now)
        self._pages: set[RoomPage] = set()
        house.compare_also(self._compare)
        house.note_also(self._note_seen)
        house.note_also(self._note_there)
        house.alarm_by(tell_of_urgent)

    def enter(self, page: "RoomPage") -> None:
        """A page is in a room."""
        self._pages.add(page)

    def leave(self, page: "RoomPage") -> None:
        """A page is gone."""
        self._pages.discard(page)

    async def _compare(self, due: Collection[Page]) -> None:
        """Those whose side of a room has changed read it anew: the layer may have lost the notice. One query."""
        pages = [(page, page.seat.room) for page in self._pages.intersection(due) if page.seat is not None]
        if not pages:
            return
        marks = await self.house.pool.run(here.marks_of, {room for _, room in pages})
        for page, room in pages:
            if page.mark != marks[room]:
                page.renew()

    async def _note_seen(self, seen: Collection[Page], now: datetime) -> None:
        """Members' pages that stay open are noted, many at once: they may be reloaded for a while (rule 11)."""
        steadily = time.monotonic()
        pages = [page for page in self._pages.intersection(seen) if page.member_page]
        due = [page for page in pages if steadily - page.noted_at > SEEN_SECONDS]
        for first in range(0, len(due), SEEN_AT_ONCE):
            some = due[first : first + SEEN_AT_ONCE]
            await self.house.pool.run(mark_seen, [page.member_page for page in some], now)
            for page in some:
                page.noted_at = steadily

    async def _note_there(self, seen: Collection[Page], now: datetime) -> None:
        """Whoever's page is open in an evening keeps the place there."""
        places = [page.evening.place for page in self._pages.intersection(seen)]
        if grants := [place.grant for place in places if place is not None]:
            await self.house.pool.run(note_there, grants, now)

    async def stop(self) -> None:
        """Commit what waits. Call it before the house closes the sockets, so that writers hear of it."""
        await self.posts.stop()

    def close(self) -> None:
        """Wait a moment for database work under way."""
        self.posts.close()
