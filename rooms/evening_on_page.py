"""The live evening that a page in a closed group is in, and the list of those that there are."""

import time

from chat.house import House
from chat.transcripts.access import Extract
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Entries, Entry, GoneReason, pieces
from chat.transcripts.writer import Patience
from moderation.live.core import Bucket
from moderation.live.socket import RefusedError, Socket
from rooms.evenings import access
from rooms.evenings.actions import EveningSeat
from rooms.evenings.wire import (
    EveningOnPage,
    RoomEvening,
    RoomEveningAck,
    RoomEveningEntries,
    RoomEveningGone,
    RoomEvenings,
)
from rooms.posts.access import Seat

WORDS_AT_ONCE = 8.0
WORDS_PER_SECOND = 0.5
"""Of one page: a talk is faster than threads."""


class PageEvening:
    """Listens to the log of one evening at a time and passes it on."""

    def __init__(self, house: House, socket: Socket) -> None:
        """In no evening."""
        self.place: EveningSeat | None = None
        self.reader: Reader | None = None
        self.patience = Patience()
        self.pace = Bucket.full(WORDS_PER_SECOND, WORDS_AT_ONCE, time.monotonic())
        self._house, self._socket = house, socket
        self._shown: list[EveningOnPage] = []

    async def show(self, seat: Seat) -> None:
        """Send the list of evenings, if it is another one than the page has; nothing while there was never one."""
        listed = await self._house.pool.run(access.on_page, seat, self._house.now())
        if listed != self._shown:
            self._shown = listed
            self._socket.send(RoomEvenings(evenings=listed))

    async def open(self, place: EveningSeat, author: Author, after: int) -> None:
        """Be in this evening, and in no other. Raises NotReadableError."""
        self.close()
        self.place = place

        def opened(extract: Extract) -> None:
            first, *others = pieces(extract.entries)
            frame = RoomEvening(evening=str(place.evening), head=extract.head, entries=first)
            self._socket.send(frame, was_asked_for=True)
            for piece in others:
                self._socket.send(RoomEveningEntries(entries=piece), was_asked_for=True)

        try:
            self.reader = await self._house.readers.add(place.stream, place.grant, author, after, self, opened)
        except BaseException:
            self.place = None
            raise

    def within(self) -> tuple[EveningSeat, Reader]:
        """Where the page is in its evening. Raises RefusedError."""
        if self.place is None or self.reader is None:
            raise RefusedError("not_started", detail="evening")
        return self.place, self.reader

    def close(self) -> None:
        """Read nothing more."""
        if self.reader is not None:
            self.reader.close()
        self.place = self.reader = None

    def end(self) -> None:
        """The page is in no evening any more, and is told so if it was in one."""
        was_there = self.place is not None
        self.close()
        if was_there:
            self._socket.send(RoomEveningGone())

    # --- what a reader brings --------------------------------------------------------------------

    def entries(self, entries: Entries) -> None:
        """New in the evening."""
        for raw in entries.frames("evening", lambda piece: RoomEveningEntries(entries=piece)):
            self._socket.send_encoded(raw)

    def acknowledged(self, entry: Entry) -> None:
        """The page's own words are stored."""
        self._socket.send(RoomEveningAck(key=entry.key, seq=entry.seq, at=entry.at))

    def typing(self, author: Author, name: str) -> None:
        """Nobody is told who is writing in a room."""

    def gone(self, _reason: GoneReason) -> None:
        """The evening is over, or the reader may read it no more: off the page at once (rule 32)."""
        self.reader = None
        self.end()
