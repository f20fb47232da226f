"""A visitor's open page: its connection, its contact, and how far it has read."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from chat import catalogue
from chat.contacts.actions import Departure
from chat.contacts.core import closing_outlook
from chat.contacts.models import Contact
from chat.contacts.wire import (
    ContactState,
    VisitorAck,
    VisitorBeat,
    VisitorEntries,
    VisitorGone,
    VisitorHelperTyping,
    VisitorPlace,
    VisitorPresence,
)
from chat.duty.actions import BOARD
from chat.guidance import access as guidance
from chat.house import House
from chat.picture import Picture
from chat.rosters.core.gaps import Gap
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Ended, Entries, Entry, GoneReason, HandedOver, Joined
from chat.transcripts.writer import Patience
from moderation.live.core import BEAT_SECONDS_IN_TALK, BEAT_SECONDS_OTHERWISE
from moderation.live.hub import Notice
from moderation.live.socket import Handlers, Socket
from moderation.live.wire import Frame, milliseconds
from moderation.staff.access import SignedIn

CLOSED_BY_THE_PAGE = (1000, 1001)


class VisitorPage:
    """The state of one visitor's socket; handlers act on it."""

    session_key = ""
    person_id = None

    def __init__(self, house: House, socket: Socket, handlers: Handlers, network: str = "") -> None:
        """A page that has not greeted yet; `network`, where it comes from, is forgotten once there is a contact."""
        self.house, self.socket = house, socket
        self.network = network
        self._handlers = handlers
        self.contact_id: uuid.UUID | None = None
        self.state: ContactState = "waiting"
        self.token = ""
        self.service = ""
        self.reader: Reader | None = None
        self.patience = Patience()
        self._connection = ""
        self._place: VisitorPlace | None = None
        self._closes_at: datetime | None = None

    @property
    def greeted(self) -> bool:
        """Whether the page has a contact."""
        return self.contact_id is not None

    @property
    def beat_seconds(self) -> float:
        """Beats are frequent while somebody waits or talks."""
        return BEAT_SECONDS_OTHERWISE if self.state == "ended" else BEAT_SECONDS_IN_TALK

    async def handle(self, frame: Frame) -> None:
        """Act on one frame. Raises RefusedError."""
        await self._handlers[type(frame)](self, frame)

    def enter(self, contact: Contact, connection: str, token: str) -> VisitorPlace:
        """The page was let in; its place in the queue as far as is known, the next picture may know better."""
        self.contact_id, self.token, self._connection = contact.pk, token, connection
        self.network = ""
        self.service, self._closes_at = contact.service.slug, contact.closes_at
        self.state = contact.state  # type: ignore[assignment]  # a check constraint holds it
        self.house.enter(self)
        if self.state == "waiting":
            self.house.board.add(self)
        self.house.hub.subscribe(f"page:{contact.pk}", self._replaced)
        self._place = self._place_in(self.house.board.picture)
        return self._place

    async def disconnected(self, code: int) -> None:
        """Tell the worker whether the page was closed or the network cut (rule 26)."""
        if self.contact_id is None:
            return
        self.house.leave(self)
        self.house.board.remove(self)
        self.house.hub.unsubscribe(f"page:{self.contact_id}", self._replaced)
        if self.reader is not None:
            self.reader.close()
            self.reader = None
        presence: VisitorPresence = "closed" if code in CLOSED_BY_THE_PAGE and not self.socket.is_closing else "network"
        await self.house.departures.submit(Departure(self._connection, presence))

    @property
    def streams(self) -> list[int]:
        """The log of the talk."""
        return [] if self.reader is None else [self.reader.stream]

    def recognise(self, _who: SignedIn) -> None:
        """Visitors sign in nowhere."""

    @property
    def sees_gaps(self) -> bool:
        """Rosters are the staff's."""
        return False

    def show_catalogue(self, _catalogue: catalogue.OnDesks) -> None:
        """The page has its own."""

    def show_gaps(self, _gaps: Sequence[Gap]) -> None:
        """Rosters are the staff's."""

    def show_guides(self, _guides: guidance.OnDesks) -> None:
        """Guides are for workers."""

    def beat(self, heads: dict[int, int]) -> None:
        """Send a beat."""
        if self.reader is not None:
            head = heads.get(self.reader.stream, self.reader.seq)
            self.socket.beat(lambda mark: VisitorBeat(head=head, mark=mark))

    def beat_frame(self, mark: int) -> VisitorBeat:
        """A beat between two frames, which knows nothing of the log."""
        return VisitorBeat(head=0, mark=mark)

    @property
    def connection(self) -> str:
        """Name of this connection; empty once the talk has ended and nothing replaces the page any more."""
        return "" if self.state == "ended" else self._connection

    def turn_away(self) -> None:
        """A newer page has this talk."""
        self.socket.close(4002)

    def show(self, picture: Picture) -> bool:
        """Tell the place in the queue when it has changed (rule 10); whether it has."""
        if self.state != "waiting":
            self.house.board.remove(self)
            return False
        if str(self.contact_id) not in picture.places:  # just accepted, or newer than the picture
            return False
        self._closes_at = picture.closings.get(str(self.contact_id))
        place = self._place_in(picture)
        if place == self._place:
            return False
        self._place = place
        self.socket.send(place)
        return True

    def _place_in(self, picture: Picture) -> VisitorPlace:
        ahead = picture.place_of(str(self.contact_id), self.service)
        is_reached = str(self.contact_id) in picture.reached
        closing = closing_outlook(self._closes_at, is_reached, self.house.now())
        return VisitorPlace(
            ahead=ahead,
            answering=self.service in picture.answering,
            languages=picture.languages_in(self.service),
            closing=closing,
            closes=milliseconds(self._closes_at) if closing and self._closes_at else 0,
        )

    def entries(self, entries: Entries) -> None:
        """New entries of the talk."""
        for entry in entries:
            if isinstance(entry.body, Joined):
                self.state = "open"
            elif isinstance(entry.body, HandedOver):
                self.state = "waiting"
                self.house.board.add(self)
            elif isinstance(entry.body, Ended):
                self.state = "ended"
        for raw in entries.frames("visitor", lambda piece: VisitorEntries(entries=piece)):
            self.socket.send_encoded(raw)

    def acknowledged(self, entry: Entry) -> None:
        """The page's own message is stored."""
        if entry.seq == 1:  # the queue shows who has written already
            self.house.hub.publish([BOARD])
        self.socket.send(VisitorAck(key=entry.key, seq=entry.seq, at=entry.at))

    def typing(self, _author: Author, name: str) -> None:
        """A helper is writing."""
        self.socket.send(VisitorHelperTyping(name=name))

    def gone(self, reason: GoneReason) -> None:
        """The text no longer exists."""
        self.state, self.reader = "ended", None
        self.socket.send(VisitorGone(reason=reason))

    def _replaced(self, notice: Notice) -> None:
        if notice.payload.decode() != self._connection:
            self.turn_away()
