"""A worker who races with colleagues for everybody who waits, and keeps nobody for long."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

import msgspec

from chat.contacts.wire import DeskContact, DeskDropped, DeskEntries, DeskGone, DeskQueue
from chat.duty.wire import DeskBeat, DeskDuty, Present
from chat.transcripts.wire import Ended, Entry
from chat.wire import DeskSnapshot
from moderation.live.wire import Error, Frame
from tests.faults.connection import Connection
from tests.faults.history import Side
from tests.faults.ownership import Told
from tests.faults.pages import Page, Patience, Street
from tests.load.seeding import OTHER_SERVICE, SERVICE

Wish = Literal["end", "to_anybody", "to_colleague", "to_service"]
WISHES: dict[Wish, int] = {"end": 76, "to_anybody": 8, "to_colleague": 8, "to_service": 8}
"""What is done with a contact, and how often of 100."""
KEPT_SHARE = 0.3
"""Of the contacts: they are kept for a while, so that some workers are full …"""
KEPT_SECONDS = (1.0, 8.0)
"""… and for so long. The others go at once."""
WANTED = 3
"""Everybody wants one of the first so many in the queue."""
ANSWER_SECONDS = 12.0
"""A claim that is not answered within three beats, on a good line, never will be."""
LOST = ("taken", "closed", "not_found")


@dataclass(slots=True)
class Held:
    """A contact on the desk, and what is to become of it."""

    wish: Wish
    due: float
    """Monotonic seconds."""
    is_over: bool = False
    patience: Patience = field(default_factory=Patience)


class Claimant(Page):
    """A desk that claims, ends, hands over and records as fast as it may, and notes what it was told."""

    role_name = "desk"

    def __init__(self, street: Street, session: str) -> None:
        """`session` is the cookie of a worker who has signed in."""
        super().__init__(street)
        self.told = Told()
        self.answered = 0
        """Claims; capacity refusals are apart."""
        self.is_on_duty = False
        self._session = session
        self._held: dict[str, Held] = {}
        self._colleagues: set[str] = set()
        self._claimed, self._claimed_at = "", 0.0
        """What the desk waits for."""
        self._may_claim_at = 0.0
        """Later, after a refusal that has nothing to do with colleagues."""

    @property
    def sides(self) -> Sequence[Side]:
        """Nobody writes."""
        return ()

    @property
    def is_settled(self) -> bool:
        """Whether the desk is there and waits for no answer."""
        return self.is_done or (self.is_greeted and not self._claimed)

    def headers(self, host: str) -> dict[str, str]:
        """With the session."""
        return {**super().headers(host), "Cookie": f"vierella_staff={self._session}"}

    def greeting(self) -> bytes:
        """Hello, as a page that has forgotten everything."""
        return b'{"t":"hello"}'

    def finish(self) -> None:
        """The browser is closed, and nobody comes back."""
        super().finish()
        self.told.is_there = False

    def act(self, connection: Connection, now: float) -> None:
        """Be on duty, deal with one contact, or claim."""
        if self._claimed and now - self._claimed_at > ANSWER_SECONDS:
            self.told.unanswered.append(self._claimed)
            self._count("not answered")
        if not self.is_on_duty:
            if self._patience.is_over(now):
                self._send(connection, "go_on_duty", services=[SERVICE, OTHER_SERVICE])
        elif not self.street.is_quiet and not self._deal_with_one(connection, now):
            self._claim(connection, now)

    def hear(self, frame: Frame) -> None:
        """Take a frame."""
        match frame:
            case DeskBeat():
                self._answer_beat(frame.mark)
            case DeskSnapshot():
                self._begin(frame)
            case DeskDuty():
                self._colleagues -= set(frame.drop)
                self.is_on_duty = self.is_on_duty and self.told.person not in frame.drop
                self._meet(frame.put)
            case DeskQueue():
                self.told.queue.update(dict.fromkeys(row.contact for row in frame.put))
                for name in frame.drop:
                    self.told.queue.pop(name, None)
            case DeskContact():
                self._take_contact(frame)
            case DeskEntries():
                self._read(frame.contact, frame.entries)
            case DeskGone():
                self._is_over(frame.contact)
            case DeskDropped():
                self.told.lose(frame.contact, self.heard_at)
                self._held.pop(frame.contact, None)
            case Error():
                self.street.events[f"{frame.re or 'error'} {frame.code}"] += 1
                self._refused(frame)

    async def _visit(self) -> int:
        try:
            return await super()._visit()
        finally:
            self.told.lose_line(self.heard_at)
            self._held.clear()
            if self._claimed:
                self._count("cut off")

    def _begin(self, snapshot: DeskSnapshot) -> None:
        self._greeted()
        self.told.person = snapshot.me.person
        self._colleagues.clear()
        self.is_on_duty = False
        self._meet(snapshot.on_duty)
        self.told.queue = dict.fromkeys(row.contact for row in snapshot.waiting)
        for frame in snapshot.contacts:
            self._take_contact(frame)

    def _meet(self, present: Sequence[Present]) -> None:
        for row in present:
            if row.person == self.told.person:
                self.is_on_duty = row.status == "on"
            else:
                self._colleagues.add(row.person)

    def _take_contact(self, frame: DeskContact) -> None:
        name = frame.contact
        if name == self._claimed:
            self.answered += 1
            self._count("won")
        random = self.street.random
        wish = random.choices(list(WISHES), list(WISHES.values()))[0]
        wait = random.uniform(*KEPT_SECONDS) if random.random() < KEPT_SHARE else 0.0
        self._held[name] = Held(wish, self.heard_at + wait)
        if frame.state == "open":
            self.told.take(name, self.heard_at)
        else:
            self._is_over(name)
        self._read(name, frame.entries)

    def _read(self, name: str, entries: Sequence[Entry]) -> None:
        if any(isinstance(entry.body, Ended) for entry in entries):
            self._is_over(name)

    def _is_over(self, name: str) -> None:
        self.told.lose(name, self.heard_at)
        if name in self._held:
            self._held[name].is_over = True

    def _claim(self, connection: Connection, now: float) -> None:
        # What the desk has taken comes before the queue that does not show it any more.
        wanted = list(islice((name for name in self.told.queue if name not in self._held), WANTED))
        if self._claimed or not wanted or now < self._may_claim_at:
            return
        self._claimed = self.street.random.choice(wanted)
        self._claimed_at = now
        self._send(connection, "accept", contact=self._claimed)

    def _deal_with_one(self, connection: Connection, now: float) -> bool:
        for name, held in self._held.items():
            if now >= held.due and held.patience.is_over(now):
                self._deal_with(connection, name, held, now)
                return True
        return False

    def _deal_with(self, connection: Connection, name: str, held: Held, now: float) -> None:
        if held.is_over:
            choices = {"contact_type": "counselling", "role": "self", "reason": "violence", "escalation": "none"}
            self._send(connection, "record", contact=name, **choices)
            return
        self.told.let_go(name, now)
        match held.wish:
            case "end":
                self._send(connection, "end", contact=name)
            case "to_service":
                self._send(connection, "hand_over", contact=name, service=OTHER_SERVICE)
            case "to_colleague" if self._colleagues:
                person = self.street.random.choice(sorted(self._colleagues))
                self._send(connection, "hand_over", contact=name, person=person)
            case _:
                self._send(connection, "hand_over", contact=name)

    def _refused(self, error: Error) -> None:
        name = error.contact
        if error.re == "accept" and name == self._claimed:
            if error.code in LOST:
                self.answered += 1
                self.told.queue.pop(name, None)
                self._count("lost")
            else:
                self._may_claim_at = self.heard_at + 1.0
                self._count("refused: full" if error.code == "full" else "not carried out")
            self.is_on_duty = self.is_on_duty and error.code != "not_on_duty"
        elif error.re in ("end", "hand_over") and name in self._held and error.code != "not_found":
            self.told.keep(name)
            self._held[name].wish = "end"  # whom it was meant for is gone
        elif error.re == "record" and error.code == "not_found":
            self._held.pop(name, None)
        elif error.re == "hello":
            self._try_again_later()

    def _count(self, outcome: str) -> None:
        """The claim is over."""
        self.street.events[f"claim {outcome}"] += 1
        self._claimed = ""

    @staticmethod
    def _send(connection: Connection, tag: str, **fields: object) -> None:
        connection.send(msgspec.json.encode({"t": tag, **fields}))
