"""A worker of the crowd, with all contacts on the desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from chat.contacts.wire import (
    DeskAck,
    DeskContact,
    DeskDropped,
    DeskEntries,
    DeskGone,
    DeskQueue,
)
from chat.duty.wire import DeskBeat, DeskDuty
from chat.transcripts.wire import Entry
from chat.wire import DeskSnapshot
from moderation.live.wire import Error, Frame
from tests.faults.connection import Connection
from tests.faults.history import Side, text_of
from tests.faults.pages import Page, Patience, Street


@dataclass(slots=True)
class OnDesk:
    """One contact of a worker."""

    side: Side
    quota: int
    """Messages after which the worker ends the talk."""
    is_over: bool = False
    patience: Patience = field(default_factory=Patience)


@dataclass(slots=True)
class _Duty:
    is_on: bool = False
    accepting: str = ""
    """Asked for and not answered yet."""
    waiting: dict[str, None] = field(default_factory=dict)


class DeskPage(Page):
    """A worker who stays on duty, accepts, writes, sometimes ends, and records."""

    role_name = "desk"

    def __init__(self, street: Street, session: str, capacity: int, *, through_proxy: bool = False) -> None:
        """`session` is the cookie of a worker who has signed in."""
        super().__init__(street, through_proxy=through_proxy)
        self.contacts: dict[str, OnDesk] = {}
        self._session, self._capacity = session, capacity
        self._duty = _Duty()
        self._me = self._name = ""
        self._next_contact = 0

    @property
    def sides(self) -> Sequence[Side]:
        """All contacts on the desk."""
        return [contact.side for contact in self.contacts.values()]

    @property
    def is_on_duty(self) -> bool:
        """Whether the server has said so."""
        return self._duty.is_on

    def headers(self, host: str) -> dict[str, str]:
        """With the session."""
        return {**super().headers(host), "Cookie": f"vierella_staff={self._session}"}

    def greeting(self) -> bytes:
        """Hello, with what the desk holds."""
        have = {name: contact.side.last for name, contact in self.contacts.items()}
        return msgspec.json.encode({"t": "hello", "have": have})

    def act(self, connection: Connection, now: float) -> None:
        """Be on duty, accept, and turn to one contact."""
        street = self.street
        wants_to_accept = self._has_room and self._duty.waiting and not street.is_quiet
        if not self._duty.is_on and self._patience.is_over(now):
            street.events["went on duty"] += 1
            connection.send(b'{"t":"go_on_duty","services":["%s"]}' % street.service.encode())
        elif self._duty.is_on and wants_to_accept and self._patience.is_over(now):
            contact = self._duty.accepting = street.random.choice(list(self._duty.waiting))
            connection.send(b'{"t":"accept","contact":"%s"}' % contact.encode())
        elif self.contacts:
            self._next_contact = (self._next_contact + 1) % len(self.contacts)
            name = list(self.contacts)[self._next_contact]
            self._turn_to(connection, name, self.contacts[name], now)

    def hear(self, frame: Frame) -> None:
        """Take a frame."""
        match frame:
            case DeskAck() if frame.contact in self.contacts:
                self.contacts[frame.contact].side.acknowledge(frame.key, frame.seq, frame.at, self.heard_at)
            case DeskEntries() if frame.contact in self.contacts:
                self._read(self.contacts[frame.contact], frame.entries)
            case DeskBeat():
                self._answer_beat(frame.mark)
            case DeskSnapshot():
                self._begin(frame)
            case DeskDuty():
                if self._me in frame.drop:
                    self.street.events["taken off duty while at the desk"] += 1
                    self._duty.is_on = False
                self._duty.is_on |= any(present.person == self._me for present in frame.put)
            case DeskQueue():
                self._duty.waiting.update(dict.fromkeys(row.contact for row in frame.put))
                for name in frame.drop:
                    self._duty.waiting.pop(name, None)
            case DeskContact():
                self._take_contact(frame)
            case DeskDropped():
                self.contacts.pop(frame.contact, None)
            case DeskGone() if frame.contact in self.contacts:
                contact = self.contacts[frame.contact]
                contact.side.lose_text(frame.reason)
                contact.is_over = True
            case Error():
                self.street.events[f"{frame.re or 'error'} {frame.code}"] += 1
                self._refused(frame)
            case DeskAck() | DeskEntries() | DeskGone():
                self.street.failures.append(f"desk: {frame!r} about {frame.contact}, which is not on the desk")

    @property
    def _has_room(self) -> bool:
        is_free = sum(not contact.is_over for contact in self.contacts.values()) < self._capacity
        return is_free and not self._duty.accepting

    def _begin(self, snapshot: DeskSnapshot) -> None:
        self._greeted()
        self._me, self._name = snapshot.me.person, snapshot.me.name
        self._duty.is_on = any(present.person == self._me for present in snapshot.on_duty)
        self._duty.waiting = dict.fromkeys(row.contact for row in snapshot.waiting)
        self._duty.accepting = ""
        shown = {contact.contact for contact in snapshot.contacts}
        for name in [name for name in self.contacts if name not in shown]:
            contact = self.contacts.pop(name)
            if not contact.is_over:
                self.street.failures.append(f"desk: a snapshot without the open contact {name}")
                contact.side.has_left = True
        for frame in snapshot.contacts:
            self._take_contact(frame)
        if self.connection is not None:
            for name, contact in self.contacts.items():
                for key in contact.side.pending:
                    self._say(self.connection, name, key)

    def _take_contact(self, frame: DeskContact) -> None:
        contact = self.contacts.get(frame.contact)
        if frame.contact == self._duty.accepting:
            self._duty.accepting = ""
        if contact is None:
            random = self.street.random
            quota = random.randint(*self.street.talk_messages) if random.random() < 0.3 else 1_000_000
            contact = self.contacts[frame.contact] = OnDesk(Side("helper", self._name), quota)
            self.street.begun(frame.contact, contact.side)
        self._read(contact, frame.entries)
        if contact.side.last > frame.head and not contact.side.was_told_gone:
            if frame.head == 0:  # the text is gone; `gone` follows
                contact.is_over = True
            else:
                words = f"the page holds {contact.side.last}, the log {frame.head}"
                contact.side.oddities.append(("taken_back", words))
        contact.is_over = contact.is_over or frame.state == "ended"

    def _read(self, contact: OnDesk, entries: Sequence[Entry]) -> None:
        for entry in entries:
            contact.side.read(entry, self.heard_at)
        contact.is_over = contact.is_over or contact.side.has_ended

    def _refused(self, error: Error) -> None:
        if error.re == "say" and error.contact in self.contacts:
            self._answer(self.contacts[error.contact].side, error)
        elif error.re == "accept":
            self._duty.accepting = ""
            if error.code in ("taken", "closed", "not_found"):
                self._duty.waiting.pop(error.contact, None)
            elif error.code == "not_on_duty":
                self._duty.is_on = False
        elif error.re == "hello":
            self._try_again_later()

    def _turn_to(self, connection: Connection, name: str, contact: OnDesk, now: float) -> None:
        side = contact.side
        if self._was_refused(side):
            if contact.patience.is_over(now):
                for key in side.pending:
                    self._say(connection, name, key)
        elif contact.is_over:
            if not side.pending and contact.patience.is_over(now):
                connection.send(
                    b'{"t":"record","contact":"%s","contact_type":"counselling","role":"self","reason":"violence",'
                    b'"escalation":"none"}' % name.encode()
                )
        elif len(side.acks) >= contact.quota and not self.street.is_quiet:
            if contact.patience.is_over(now):
                connection.send(b'{"t":"end","contact":"%s"}' % name.encode())
        elif self._wants_to_write(side):
            key = self.street.new_key()
            side.write(key, now)
            self._say(connection, name, key)

    def _say(self, connection: Connection, name: str, key: str) -> None:
        connection.send(
            b'{"t":"say","contact":"%s","key":"%s","text":"%s"}' % (name.encode(), key.encode(), text_of(key).encode())
        )
