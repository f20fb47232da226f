"""Pure decisions about a contact: who may come back, who is next in the queue."""

import unicodedata
import uuid
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from chat.duty.core import Taker
from chat.services.core import CLOSING_NOTICE
from moderation.texts.core import SPOKEN_LANGUAGES, known

TRANSCRIPT_WINDOW = timedelta(minutes=2)
CONTINUE_WINDOW = timedelta(minutes=10)
LOST_WINDOW = timedelta(minutes=20)
"""How long a lost connection keeps its talk or its place in the queue (rule 11)."""
CLOSED_WINDOW = CONTINUE_WINDOW
"""A closed page can only come back by a reload, and that is refused after this."""
CODE_WORD_TRIES = 3
"""So many wrong code words in a row, and no reloaded page goes on with the talk (rule 25)."""
OVERTIME = timedelta(minutes=30)
"""Closing time drops no open talk; so long after it the talk ends with a farewell (rule 10)."""
BLOCK_LASTS = timedelta(hours=24)
"""For how long the tab of an abusive talk begins no other one; rule 24 allows no longer."""
OFFER_LASTS = timedelta(seconds=30)
"""Time to finish a sentence in another talk and look up; three workers who are away cost a visitor 90 s, not more."""
RECORD_WITHIN = timedelta(hours=12)
"""A worker has the turn, and the next, to record a contact; then it is counted with everything not known."""
DOOR_LASTS = timedelta(minutes=20)
"""A door that was opened for a contact and through which nobody came is closed after this, or earlier."""
SWEEP_MARGIN = timedelta(minutes=1)
"""The sweep comes by every few seconds and takes a while: it begins this much before the promised moment."""
PRESENCE_SILENCE = timedelta(seconds=45)
"""A visitor marked as here of whom no process has heard for so long was cut off with their process."""


class RefusedByStateError(Exception):
    """The contact, the service or the person is not in a state that allows this."""

    def __init__(
        self,
        code: Literal[
            "no_service",
            "closed",
            "taken",
            "full",
            "not_on_duty",
            "not_allowed",
            "not_ended",
            "not_asked",
            "empty",
            "stale_token",
            "blocked",
            "busy",
        ],
        by: str = "",
    ) -> None:
        """`code` is the wire's; `by` is the colleague's duty name with `taken`."""
        super().__init__(code)
        self.code, self.by = code, by


@dataclass(frozen=True, slots=True)
class AskCodeWord:
    """The page goes on with the code word only (rule 25)."""

    tries_left: int
    """0: it was not known too often, and this page does not go on any more."""
    was_wrong: bool


ReloadDecision = Literal["transcript", "ask", "continue", "refuse"]
K = TypeVar("K", bound=Hashable)


def reload_decision(away: timedelta, agreed: bool) -> ReloadDecision:
    """What a reloaded page gets after having been away for so long (rule 11).

    `continue` means: go on, without the earlier lines. `agreed` is the visitor's own word.
    """
    if away <= TRANSCRIPT_WINDOW:
        return "transcript"
    if away <= CONTINUE_WINDOW:
        return "continue" if agreed else "ask"
    return "refuse"


def code_word_decision(wrong_before: int, is_right: bool | None) -> AskCodeWord | Literal["continue"]:
    """What a page gets that may continue, when there is a code word (rule 25); `is_right` is None while none came.

    `wrong_before` counts the words in a row that were wrong before this one.
    """
    if is_right:
        return "continue"
    wrong = wrong_before + (is_right is False)
    return AskCodeWord(max(0, CODE_WORD_TRIES - wrong), was_wrong=wrong > 0)


def same_word(word: str) -> str:
    """The word in the form in which two writings of it are the same; empty when there is nothing to see in it.

    Forgives case, surrounding and double spaces, how accents and wide letters are encoded, and marks without a shape
    that keyboards add (writing direction, zero width).
    """
    shaped = "".join(char for char in unicodedata.normalize("NFKC", word) if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", shaped.casefold()).split())


ClosingOutlook = Literal["", "reached", "unsure"]


@dataclass(slots=True)
class _Room:
    """What is left of a person's places."""

    services: set[str]
    places: int


def reached(waiting: Iterable[tuple[K, str]], rooms: Iterable[tuple[Collection[str], int]]) -> frozenset[K]:
    """Whom those on duty can take now: `waiting` has contact and service, the longest waiting first.

    `rooms` has, for each person on duty, the services that they answer and how many more talks they can take. Nobody's
    place is given twice: who answers in few services is given away first, so that the others are left for more.
    """
    left = [_Room(set(services), room) for services, room in sorted(rooms, key=lambda room: len(room[0]))]
    taken: set[K] = set()
    for contact, service in waiting:
        place = next((room for room in left if room.places > 0 and service in room.services), None)
        if place is not None:
            place.places -= 1
            taken.add(contact)
    return frozenset(taken)


def closing_outlook(closes_at: datetime | None, is_reached: bool, now: datetime) -> ClosingOutlook:
    """What somebody in the queue is told before closing (rule 10); empty while there is time, and without hours."""
    if closes_at is None or now < closes_at - CLOSING_NOTICE:
        return ""
    return "reached" if is_reached else "unsure"


def closing_after_change(
    closes_at: datetime | None, closing: datetime | None, now: datetime, *, is_inside: bool
) -> datetime | None:
    """When a contact closes whose service has got other hours, with `closing` and `is_inside` by the new ones.

    Never sooner than those in the queue can be told (rule 10), unless it was to close by then anyway. One that began
    outside hours closes by none.
    """
    if closes_at is None:
        return None
    soonest = min(closes_at, now + CLOSING_NOTICE)
    if not is_inside:
        return soonest
    return None if closing is None else max(closing, soonest)


def waits_no_longer(closes_at: datetime | None, is_reached: bool, now: datetime) -> bool:
    """Whether the queue is over for somebody: after closing, unless a worker can take them at once (rule 10)."""
    if closes_at is None or now < closes_at:
        return False
    return not is_reached or now >= closes_at + OVERTIME


def ended_before(keep_minutes: int, now: datetime) -> datetime:
    """The text of a contact that ended then or earlier is to be gone at `now` (rule 33)."""
    return now - timedelta(minutes=keep_minutes)


def places(waiting: Iterable[tuple[K, str]]) -> dict[K, int]:
    """How many people are before each: `waiting` has contact and service, who comes next first (rule 10)."""
    before: Counter[str] = Counter()
    result: dict[K, int] = {}
    for contact, service in waiting:
        result[contact] = before[service]
        before[service] += 1
    return result


# --- offering in turn ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody who waits is offered to this person."""

    to: uuid.UUID
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Somebody who waits, as far as offering goes."""

    contact: uuid.UUID
    service: int
    in_turn: bool
    """Whether their service offers in turn; a service can be changed while somebody is offered."""
    language: str
    is_here: bool = True
    """Whether the visitor's page is connected: who may be gone costs nobody a turn, and stays in the queue."""
    meant_for: uuid.UUID | None = None
    handed_over_by: uuid.UUID | None = None
    passed_by: tuple[str, ...] = ()
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """An offer that is to be made or, with `to` None, to be taken back."""

    contact: uuid.UUID
    before: tuple[Offer | None, tuple[str, ...]]
    """The offer and whom it passed by, as they were read: who finds anything else comes too late."""
    to: uuid.UUID | None
    passed_by: tuple[str, ...]


def turns(
    waiting: Sequence[Awaiting], takers: Iterable[Taker], open_contacts: Mapping[uuid.UUID, int], now: datetime
) -> list[Turn]:
    """What is to be done to the offers, in this order; `waiting` stands in the order of the queue.

    Each goes to the freest worker in turn: among those of the service who have room and are offered nobody, first
    to whom it is meant for, then who speaks the language, has the fewest open talks, and had a turn longest ago. Nobody
    is asked twice, and who has handed a talk over is not asked. With nobody left to ask it is everybody's to pick.
    """
    free = {taker.person: taker for taker in takers if open_contacts.get(taker.person, 0) < taker.capacity}
    taken_back: list[Turn] = []
    unoffered: list[tuple[Awaiting, tuple[str, ...]]] = []
    for one in waiting:
        if one.offer is not None and _stands(one, one.offer, free, now):
            del free[one.offer.to]
            continue
        passed_by = one.passed_by
        if one.offer is not None:
            passed_by += (str(one.offer.to),) if one.offer.ends_at <= now else ()
            taken_back.append(Turn(one.contact, (one.offer, one.passed_by), None, passed_by))
        unoffered.append((one, passed_by))
    made: list[Turn] = []
    for one, passed_by in unoffered:
        asked = [taker for taker in free.values() if _may_be_asked(taker, one, passed_by)]
        if asked:
            to = min(asked, key=lambda taker: _rank(taker, one, open_contacts)).person
            del free[to]
            made.append(Turn(one.contact, (None, passed_by), to, passed_by))
    # Two that two workers have let pass change places, and no worker may be offered both on the way.
    return taken_back + made


def _stands(one: Awaiting, offer: Offer, free: Mapping[uuid.UUID, Taker], now: datetime) -> bool:
    """Whether the offer goes on: its person can still take it, and its time has come neither to an end nor undone.

    An end that lies further ahead than any offer lasts was set by a clock that has been put back since.
    """
    taker = free.get(offer.to)
    can_take = one.in_turn and taker is not None and one.service in taker.services
    return can_take and now < offer.ends_at <= now + 2 * OFFER_LASTS


def _may_be_asked(taker: Taker, one: Awaiting, passed_by: Collection[str]) -> bool:
    if not (one.in_turn and one.is_here and one.service in taker.services):
        return False
    return taker.person != one.handed_over_by and str(taker.person) not in passed_by


def _rank(
    taker: Taker, one: Awaiting, open_contacts: Mapping[uuid.UUID, int]
) -> tuple[bool, bool, int, datetime, uuid.UUID]:
    """Whoever has the lowest is asked; the last part only settles ties, so that all processes choose the same."""
    speaks = known(one.language, SPOKEN_LANGUAGES) in taker.languages
    busy = open_contacts.get(taker.person, 0)
    return taker.person != one.meant_for, not speaks, busy, taker.last_turn_at, taker.person
