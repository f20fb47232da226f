"""Pages of the crowd: a visitor's and a worker's. They write, come back, and record everything; they judge nothing.

A page is driven by what it hears and by `tick`, which the crowd calls many times a second.
"""

import asyncio
import random
import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import msgspec
import picows

from chat.contacts.wire import (
    DeskAck,
    DeskContact,
    DeskDropped,
    DeskEntries,
    DeskGone,
    DeskQueue,
    VisitorAck,
    VisitorBeat,
    VisitorEntries,
    VisitorGone,
    VisitorTalk,
)
from chat.duty.wire import DeskBeat, DeskDuty
from chat.transcripts.wire import Entry, Joined
from chat.wire import DeskSnapshot
from deploy.protocol import DESK, VISITOR
from moderation.live.core import BEAT_SECONDS_IN_TALK, is_dead
from moderation.live.decoding import union_of
from moderation.live.wire import Error, Frame
from tests.faults.connection import Connection
from tests.faults.history import Side, Talk, text_of

FINAL = frozenset({"closed", "revoked", "key_reused", "stale_token", "not_found", "empty", "too_long"})
"""Error codes after which a page does not try again, as the front end's outbox has them."""
COME_BACK = 1012
FIRST_DELAY = 0.5
LONGEST_DELAY = 10.0
COME_BACK_SPREAD = 3.0
STEADY_SECONDS = 5.0
GREETING_SECONDS = 15.0
"""How pages connect again, as the front end's socket does it."""
AGAIN_SECONDS = 1.0
"""Between two attempts at what was refused as busy or unavailable."""


class Street(Protocol):
    """What pages find outside: where the servers are, and how busy everybody is."""

    random: random.Random
    service: str
    scheme: str
    is_quiet: bool
    """Nothing new is begun; what is under way is finished."""
    pace: float
    """Probability that a page writes at a tick."""
    window: int
    """Unanswered messages of one page in one talk."""
    talk_messages: tuple[int, int]
    """Least and most messages of one side before it ends the talk."""
    events: Counter[str]
    """How often what happened to pages: close codes, error codes."""
    failures: list[str]
    """What no page understands, or stumbles over."""

    def host(self, through_proxy: bool) -> str:
        """Name and port of a server, or of a proxy in front of one."""
        ...

    def new_key(self) -> str:
        """A key that no other message or start of this run has."""
        ...

    def begun(self, contact: str, side: Side) -> None:
        """A contact came onto a desk."""
        ...


class Patience:
    """Lets the same thing be asked for once more only after a while."""

    def __init__(self) -> None:
        """The first time is now."""
        self._again_at = 0.0

    def is_over(self, now: float) -> bool:
        """Whether to ask; if so, the next time comes later."""
        if now < self._again_at:
            return False
        self._again_at = now + AGAIN_SECONDS
        return True

    def reset(self) -> None:
        """Circumstances have changed: ask at once."""
        self._again_at = 0.0


class Page(ABC):
    """A page with one connection at a time, which comes back until it is done."""

    def __init__(self, street: Street, *, through_proxy: bool = False) -> None:
        """Nothing is opened before `live`."""
        self.street = street
        self.through_proxy = through_proxy
        self.connection: Connection | None = None
        self.is_greeted = False
        self.is_done = False
        self.doing = "coming"
        """In a word, for whoever looks for a page that is stuck."""
        self.heard_at = 0.0
        self.is_deaf = False
        """It reads nothing from its connection, and has not noticed."""
        self._answers_beats = True
        self._decoder = _DECODERS[self.role_name]
        self._patience = Patience()
        self._greeted_at = 0.0
        self._attempt = 0
        """Connections in a row that came to nothing."""

    role_name: str

    async def live(self) -> None:
        """Connect, and connect again, until the page is done."""
        while not self.is_done:
            code = await self._visit()
            self.street.events[f"close {code}"] += 1
            if not self.is_done:
                self.doing = "waiting to come back"
                await asyncio.sleep(self._delay(code))
                self._attempt += 1

    def tick(self, now: float) -> None:
        """Notice a dead line, and do what is next."""
        connection = self.connection
        if connection is None or not connection.is_open:
            return
        if self.is_deaf:
            self._be_deaf(connection, now)
            return
        silent = now - self.heard_at
        if is_dead(silent, BEAT_SECONDS_IN_TALK) if self.is_greeted else silent > GREETING_SECONDS:
            self.street.events["gave up on a silent line"] += 1
            connection.abort()
        elif self.is_greeted:
            self.act(connection, now)

    @abstractmethod
    def act(self, connection: Connection, now: float) -> None:
        """Do one thing."""

    @abstractmethod
    def greeting(self) -> bytes:
        """The first frame of a connection."""

    @abstractmethod
    def hear(self, frame: Frame) -> None:
        """Take a frame."""

    @property
    @abstractmethod
    def sides(self) -> Sequence[Side]:
        """What the page takes part in now."""

    @property
    def is_busy(self) -> bool:
        """Whether the page has something to do more often than once a second."""
        return True

    @property
    def is_settled(self) -> bool:
        """Whether the page is connected and waits for no answer."""
        return self.is_done or (self.is_greeted and not any(side.pending for side in self.sides))

    def headers(self, host: str) -> dict[str, str]:
        """Of the handshake."""
        scheme = self.street.scheme
        return {"Origin": f"{scheme}://{host}", "X-Forwarded-Proto": scheme}

    def lose_connection(self) -> None:
        """The network breaks."""
        if self.connection is not None:
            self.connection.abort()

    def stop_reading(self, *, answers_beats: bool) -> None:
        """Read nothing more from this connection; with `answers_beats` look alive all the same."""
        if self.connection is not None:
            self.connection.stop_reading()
            self.is_deaf, self._answers_beats = True, answers_beats

    def come_back(self) -> None:
        """Give the deaf connection up."""
        if self.is_deaf:
            self.lose_connection()

    def finish(self) -> None:
        """Leave for good."""
        self.is_done = True
        if self.connection is not None:
            self.connection.close()

    async def _visit(self) -> int:
        host = self.street.host(self.through_proxy)
        connection = Connection(self._take)
        self.doing = f"connecting to {host}"
        self.heard_at = time.monotonic()
        try:
            await connection.open(f"ws://{host}/ws/{self.role_name}", self.headers(host))
        except (OSError, TimeoutError, picows.WSError) as error:
            self.street.events[f"no connection: {type(error).__name__}"] += 1
            return 0
        self.connection = connection
        self.doing = f"talking to {host}"
        try:
            if self.is_done:
                connection.close()
            else:
                connection.send(self.greeting())
            return await connection.over
        finally:
            if self.is_greeted and time.monotonic() - self._greeted_at >= STEADY_SECONDS:
                self._attempt = 0
            self.connection, self.is_greeted, self.is_deaf = None, False, False
            connection.abort()

    def _delay(self, code: int) -> float:
        if code == COME_BACK:
            return self.street.random.uniform(0, COME_BACK_SPREAD)
        longest = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(self._attempt, 5))
        return float(longest * self.street.random.uniform(0.5, 1))

    def _take(self, raw: bytes) -> None:
        self.heard_at = time.monotonic()
        try:
            self.hear(self._decoder.decode(raw))
        except Exception as error:
            self.street.failures.append(f"{self.role_name}: {error!r} at {raw[:200]!r}")
            self.lose_connection()

    def _greeted(self) -> None:
        self.is_greeted = True
        self._greeted_at = self.heard_at
        self._patience.reset()

    def _try_again_later(self) -> None:
        """The greeting was refused for now."""
        if self.connection is not None:
            self.connection.close()

    def _answer_beat(self, mark: int) -> None:
        if self.connection is not None:
            self.connection.send(b'{"t":"alive","mark":%d}' % mark)

    def _answer(self, side: Side, error: Error) -> None:
        side.refuse(error.key, error.code, for_good=error.code in FINAL)

    def _be_deaf(self, connection: Connection, now: float) -> None:
        if self._answers_beats and self._patience.is_over(now):
            connection.send(b'{"t":"alive","mark":0}')  # it has read no mark

    @staticmethod
    def _was_refused(side: Side) -> bool:
        """Whether what the page waits for was refused for now, and must be written again."""
        first = next(iter(side.pending), None)
        return first is not None and side.sent[first].was_refused

    def _wants_to_write(self, side: Side) -> bool:
        street = self.street
        return not street.is_quiet and len(side.pending) < street.window and street.random.random() < street.pace


class VisitorPage(Page):
    """A visitor who writes, and in the end ends, leaves, deletes, or is left to the worker."""

    role_name = "visitor"

    def __init__(self, street: Street, *, through_proxy: bool = False) -> None:
        """A visitor who has not come yet."""
        super().__init__(street, through_proxy=through_proxy)
        self.side = Side("visitor")
        self.talk = Talk(street.new_key(), self.side)
        self.token = ""
        self.is_open = False
        self._quota = street.random.randint(*street.talk_messages)
        self._wish = street.random.choices(["end", "leave", "delete", ""], [50, 15, 10, 25])[0]
        self._has_asked = False

    @property
    def sides(self) -> Sequence[Side]:
        """The visitor's only talk."""
        return [self.side]

    @property
    def is_busy(self) -> bool:
        """In the queue, people write a few lines and wait."""
        return self.is_open

    def greeting(self) -> bytes:
        """Start, or resume."""
        if self.token:
            return b'{"t":"resume","token":"%s","after":%d}' % (self.token.encode(), self.side.last)
        street = self.street
        return b'{"t":"start","service":"%s","language":"fi","key":"%s"}' % (
            street.service.encode(),
            self.talk.start_key.encode(),
        )

    def act(self, connection: Connection, now: float) -> None:
        """Write again what was refused, ask for the end, or write something new."""
        if self._was_refused(self.side):
            if self._patience.is_over(now):
                for key in self.side.pending:
                    self._send(connection, key)
        elif self._wants_the_end:
            if self._patience.is_over(now):
                self._ask_for_the_end(connection)
        elif self._wants_to_write(self.side) and (self.is_open or len(self.side.sent) < 3):
            key = self.street.new_key()
            self.side.write(key, now)
            self._send(connection, key)

    def hear(self, frame: Frame) -> None:
        """Take a frame."""
        match frame:
            case VisitorAck():
                self.side.acknowledge(frame.key, frame.seq, frame.at, self.heard_at)
            case VisitorEntries():
                self._read(frame.entries)
            case VisitorBeat():
                self._answer_beat(frame.mark)
            case VisitorTalk():
                self._begin(frame)
            case VisitorGone():
                self.side.lose_text(frame.reason)
                self._leave()
            case Error():
                self.street.events[f"{frame.re or 'error'} {frame.code}"] += 1
                self._refused(frame)

    def _begin(self, talk: VisitorTalk) -> None:
        self.token = talk.token or self.token
        self.is_open = talk.state == "open"
        self._greeted()
        self._read(talk.entries)
        if self.side.last > talk.head:
            self.side.oddities.append(("taken_back", f"the page holds {self.side.last}, the log {talk.head}"))
        if self.connection is not None and not self.is_done:
            for key in self.side.pending:
                self._send(self.connection, key)

    def _read(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.side.read(entry, self.heard_at)
            if isinstance(entry.body, Joined):
                self.is_open = True
        if self.side.has_ended:
            self.is_open = False
            if not self.side.pending:
                self.finish()

    def _refused(self, error: Error) -> None:
        if error.re == "say":
            self._answer(self.side, error)
            if self.side.has_ended and not self.side.pending:
                self.finish()
        elif error.code == "stale_token":
            if not self._has_asked and not self.side.has_ended:
                self.side.oddities.append(("locked_out", f"{error.re} was refused after {self.side.last}"))
            self._leave()
        elif error.re in ("start", "resume"):
            self._try_again_later()

    def _leave(self) -> None:
        """The page may not come back: what it has not read, it need not read."""
        self.side.has_left = True
        self.finish()

    @property
    def _wants_the_end(self) -> bool:
        has_said_all = len(self.side.acks) >= self._quota and not self.street.is_quiet
        return bool(self._wish) and self.is_open and (self._has_asked or has_said_all)

    def _ask_for_the_end(self, connection: Connection) -> None:
        self._has_asked = True
        self.talk.was_deleted = self._wish == "delete"
        connection.send(b'{"t":"%s"}' % self._wish.encode())

    def _send(self, connection: Connection, key: str) -> None:
        connection.send(b'{"t":"say","key":"%s","text":"%s"}' % (key.encode(), text_of(key).encode()))


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
        self._me = ""
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
        self._me = snapshot.me.person
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
            contact = self.contacts[frame.contact] = OnDesk(Side("helper"), quota)
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


_DECODERS: dict[str, "msgspec.json.Decoder[Frame]"] = {
    role.name: msgspec.json.Decoder(union_of(role.receives)) for role in (VISITOR, DESK)
}
