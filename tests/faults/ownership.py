"""Whose contacts were: as desks were told, as the database has it, and what may never be between the two."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from tests.faults.checker import DOUBLE_OWNED, STRANDED, Verdict

Event = Literal["joined", "handed_over", "ended"]


@dataclass(slots=True)
class Tenure:
    """A time in which a desk was told that a contact is its own, in monotonic seconds.

    It begins with the frame that says so, and ends when the desk asks to end the contact or to give it away, is told
    that it is gone, or loses its line. So of two rightful owners the second one is told after the first one's time.
    """

    contact: str
    since: float
    until: float = math.inf


@dataclass(slots=True)
class Told:
    """What one desk was told."""

    person: str = ""
    tenures: list[Tenure] = field(default_factory=list)
    """In the order in which they began."""
    queue: dict[str, None] = field(default_factory=dict)
    """Who waits, as the desk shows it now."""
    mine: dict[str, Tenure] = field(default_factory=dict)
    """The open contacts that are on the desk now."""
    unanswered: list[str] = field(default_factory=list)
    """Contacts that the desk claimed, and heard nothing of while its line was good."""
    is_there: bool = True

    def take(self, contact: str, now: float) -> None:
        """The contact is on the desk, and open."""
        if contact not in self.mine:
            self.mine[contact] = Tenure(contact, now)
            self.tenures.append(self.mine[contact])

    def let_go(self, contact: str, now: float) -> None:
        """From here on somebody else may have it, as far as the desk knows."""
        if contact in self.mine:
            self.mine[contact].until = min(now, self.mine[contact].until)

    def keep(self, contact: str) -> None:
        """Letting go was refused."""
        if contact in self.mine:
            self.mine[contact].until = math.inf

    def lose(self, contact: str, now: float) -> None:
        """The contact is over, or no longer on the desk."""
        self.let_go(contact, now)
        self.mine.pop(contact, None)

    def lose_line(self, now: float) -> None:
        """What is on the desk the next greeting tells."""
        for contact in tuple(self.mine):
            self.lose(contact, now)


class Owned(Struct, frozen=True):
    """A contact as the database holds it."""

    contact: str
    state: str
    worker: str
    """The person who has it, or had it last; empty: nobody."""
    is_on_duty: bool
    """Whether that person's desk is known to be there."""
    ended_by: str
    readers: int
    """Workers' grants that are good."""
    strangers: int
    """Those of them that are not the contact's own."""
    story: list[tuple[Event, str]]
    """What its log tells of owners, and of whom."""


def judge(contacts: Sequence[Owned], desks: Sequence[Told]) -> Verdict:
    """What was broken. Every contact counts once of a kind, whatever shows it."""
    verdict = Verdict()
    tenures: defaultdict[str, list[tuple[str, Tenure]]] = defaultdict(list)
    for desk in desks:
        for tenure in desk.tenures:
            tenures[tenure.contact].append((desk.person, tenure))
    for contact in contacts:
        if words := _two_owners(contact, tenures[contact.contact]):
            verdict.note(DOUBLE_OWNED, f"{contact.contact}: {words}")
        if words := _nobodys(contact, desks):
            verdict.note(STRANDED, f"{contact.contact}: {words}")
    _check_told(contacts, tenures, verdict)
    _check_answers(contacts, desks, verdict)
    return verdict


def _two_owners(contact: Owned, tenures: Iterable[tuple[str, Tenure]]) -> str:
    latest: tuple[str, Tenure] | None = None
    """Of those seen so far, the one that lasts longest."""
    for person, tenure in sorted(tenures, key=lambda pair: pair[1].since):
        if latest is not None and latest[0] != person and tenure.since < latest[1].until:
            return f"{latest[0]} and {person} were told at one time that it is theirs"
        if latest is None or tenure.until > latest[1].until:
            latest = (person, tenure)
    owner = ""
    for event, person in contact.story:
        if event == "joined" and owner:
            return f"{person} joined while {owner} had it"
        owner = person if event == "joined" else ""
    return f"{contact.strangers} who do not have it may read it" if contact.strangers else ""


def _nobodys(contact: Owned, desks: Iterable[Told]) -> str:
    present = [desk for desk in desks if desk.is_there]
    unaware = [desk.person for desk in present if contact.contact not in desk.queue]
    showing = [desk.person for desk in present if contact.contact in desk.queue]
    if contact.state != "waiting":
        if showing:
            return f"it is {contact.state}, and {len(showing)} desks show it as waiting"
        return _unheld(contact, present) if contact.state == "open" else ""
    if contact.worker or contact.readers:
        return f"it waits, and {contact.worker or 'somebody'} has it"
    return f"it waits, and {len(unaware)} of {len(present)} desks do not show it" if unaware else ""


def _unheld(contact: Owned, present: Sequence[Told]) -> str:
    if not contact.is_on_duty:
        return f"it is open, and the desk of {contact.worker or 'nobody'} is dead"
    if not present:  # everybody has left after a control: no desk can tell
        return ""
    own = [desk for desk in present if desk.person == contact.worker]
    if own and not any(contact.contact in desk.mine for desk in own):
        return f"it is open, and the desk of {contact.worker} does not show it"
    return "" if own else f"it is open, and {contact.worker} has no desk"


def _check_told(contacts: Iterable[Owned], tenures: dict[str, list[tuple[str, Tenure]]], verdict: Verdict) -> None:
    """Whoever was told that a contact is theirs stands in its log."""
    joined = {contact.contact: {who for event, who in contact.story if event == "joined"} for contact in contacts}
    for name, told in tenures.items():
        for person in {person for person, _ in told} - joined.get(name, set()):
            verdict.note("told_not_stored", f"{name}: {person} was told that it is theirs")


def _check_answers(contacts: Iterable[Owned], desks: Iterable[Told], verdict: Verdict) -> None:
    """A claim needs no answer when the visitor went in the same moment: the contact leaves every queue."""
    known = {contact.contact: contact for contact in contacts}
    for desk in desks:
        for name in desk.unanswered:
            contact = known.get(name)
            if contact is None or contact.worker != desk.person or contact.ended_by not in ("visitor", "left_fast"):
                verdict.note("unanswered", f"{name}: claimed by {desk.person}")
