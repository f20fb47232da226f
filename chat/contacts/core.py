"""Pure decisions about a contact: who may come back, who is next in the queue."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from chat.services.core import CLOSING_NOTICE

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
