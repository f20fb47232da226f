"""The staff line on a worker's desk: passes on what is said there while its person has a seat."""

from chat.house import House
from chat.picture import SeatOnLine
from chat.staff_line.wire import DeskLine, DeskLineAck, DeskLineEntries
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Entries, Entry, GoneReason, pieces
from moderation.live.socket import Socket
from moderation.live.wire import encode

NOTHING_SAID = DeskLine()
"""While nobody has written, and for who is off duty."""


class LineOnDesk:
    """The line of the desk: listens to its log and passes it on."""

    def __init__(self, house: House, socket: Socket) -> None:
        """Without a seat."""
        self.seat: SeatOnLine | None = None
        """Where the desk reads; None: nowhere."""
        self.reader: Reader | None = None
        self._house, self._socket = house, socket
        self._held_back: list[bytes] | None = None

    async def open(self, seat: SeatOnLine) -> DeskLine:
        """Read on from this seat; the line as the desk must show it before `release`.

        Raises what a database raises that cannot be asked; then there is no seat.
        """
        self.leave()
        self.seat, self._held_back = seat, []
        line = NOTHING_SAID

        def opened(extract: Extract) -> None:
            nonlocal line
            first = next(pieces(extract.entries))
            line = DeskLine(after=seat.after, head=extract.head, entries=first)
            if rest := extract.entries[len(first) :]:
                self.entries(Entries(rest))

        try:
            reader = await self._house.readers.add(seat.stream, seat.grant, "helper", seat.after, self, opened)
        except NotReadableError:  # it has ended: the next picture knows no seat
            return NOTHING_SAID
        except BaseException:
            self.seat = None
            raise
        if self.seat is not seat:  # left meanwhile
            reader.close()
            return NOTHING_SAID
        self.reader = reader
        return line

    def release(self) -> None:
        """The desk has been shown the line: send what came meanwhile, and from now on at once."""
        for raw in self._held_back or ():
            self._socket.send_encoded(raw, was_asked_for=True)
        self._held_back = None

    def leave(self) -> None:
        """Read nothing more, and let go of what was held back."""
        if self.reader is not None:
            self.reader.close()
        self.seat = self.reader = None
        self._held_back = None

    def entries(self, entries: Entries) -> None:
        """New on the line."""
        for raw in entries.frames("line", lambda piece: DeskLineEntries(entries=piece)):
            self._send_encoded(raw)

    def acknowledged(self, entry: Entry) -> None:
        """The worker's own words are stored."""
        self._send_encoded(encode(DeskLineAck(key=entry.key, seq=entry.seq, at=entry.at)))

    def typing(self, author: Author, name: str) -> None:
        """Nobody is told who is writing here: it would call for looking."""

    def gone(self, _reason: GoneReason) -> None:
        """The line has ended, or its person has left duty: off the screen at once."""
        self.reader = None
        self._held_back = None
        self._socket.send(NOTHING_SAID)

    def _send_encoded(self, raw: bytes) -> None:
        if self._held_back is None:
            self._socket.send_encoded(raw)
        else:
            self._held_back.append(raw)
