"""Hours that are owed and hours that were given, in minutes. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from chat.rosters.core.problems import RosterRefusedError
from moderation.staff.core import HelperType

LOW_MONTHS: Mapping[int, float] = {7: 0.5}
"""Months in which less is owed, and how much of an ordinary one; the others carry the rest of the year evenly."""
MOST_HOURS_A_MONTH = 2_000

KEPT_COMMITMENTS = timedelta(days=3 * 365)
"""So long after its last month, as the turns that were given for it."""

LONGEST_PAUSE = timedelta(minutes=30)
"""Somebody who is away for longer was not there meanwhile."""
EDGE = timedelta(minutes=5)
"""So much later than the start, and so much earlier than the end, is in time."""
NOTED_EVERY = timedelta(minutes=1)
"""How exactly is noted until when somebody is there: each note is a write."""

Outcome = Literal["delivered", "cancelled", "uncovered"]
"""Of a seat whose turn is over: somebody was there; the turn did not take place; nobody was there."""


def owed(minutes_a_month: int, low: Mapping[int, float] = LOW_MONTHS) -> list[int]:
    """What is owed in each month from January on; together always twelve times `minutes_a_month`."""
    weights = [low.get(month, 1.0) for month in range(1, 13)]
    year, total = 12 * minutes_a_month, sum(weights)
    ends = [round(year * sum(weights[: month + 1]) / total) for month in range(12)]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


def month_of(day: date) -> date:
    """The first day of its month, by which months are named everywhere here."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The month after it."""
    return month_of(month_of(month) + timedelta(days=31))


def months(first: date, last: date) -> list[date]:
    """Every month from the first to the last, both included."""
    found = [month_of(first)] if first <= last else []
    while found and found[-1] < month_of(last):
        found.append(next_month(found[-1]))
    return found


@dataclass(frozen=True, slots=True)
class Promise:
    """What an association has promised: so much of these services together, from one month until another."""

    association: int
    services: frozenset[int]
    minutes: int
    """In an ordinary month of twelve; `owed` says what is owed in which."""
    first: date
    last: date | None = None
    """None: until something else is agreed."""

    def is_of(self, month: date) -> bool:
        """Whether something is owed in that month."""
        return self.first <= month and (self.last is None or month <= self.last)

    def owed(self, month: date) -> int:
        """In that month, in minutes. Where it ends or begins within a year, the months it has are those of the year."""
        return owed(self.minutes)[month.month - 1] if self.is_of(month) else 0


def check_promise(promise: Promise, others: Iterable[Promise]) -> None:
    """Raises RosterRefusedError for what cannot be promised beside the others: a service has one promise a month."""
    if not promise.services:
        raise RosterRefusedError("no_service")
    if not 0 < promise.minutes <= MOST_HOURS_A_MONTH * 60:
        raise RosterRefusedError("minutes")
    if promise.last is not None and promise.last < promise.first:
        raise RosterRefusedError("months_order")
    if any(_meet(promise, other) for other in others):
        raise RosterRefusedError("commitment_overlaps")


def _meet(one: Promise, other: Promise) -> bool:
    in_time = one.first <= (other.last or date.max) and other.first <= (one.last or date.max)
    return in_time and one.association == other.association and not one.services.isdisjoint(other.services)


@dataclass(frozen=True, slots=True)
class Presence:
    """When whoever has a seat was on duty for the turn's service while it lasted."""

    arrived_at: datetime
    until: datetime
    """When they were last there."""
    away_minutes: int = 0
    """Of longer absences in between."""


def seen(presence: Presence | None, now: datetime) -> Presence:
    """What is known of somebody's presence once they are there at `now`."""
    if presence is None:
        return Presence(now, now)
    if now <= presence.until:  # two processes, or a clock that jumped
        return presence
    gap = now - presence.until
    away = _minutes(gap) if gap > LONGEST_PAUSE else 0
    return replace(presence, until=now, away_minutes=presence.away_minutes + away)


def minutes_present(presence: Presence | None, starts_at: datetime, ends_at: datetime) -> int:
    """How long they were there of a turn, in whole minutes: from when they came until when they were last there.

    A lunch break, a lost line or a stroll of half an hour at most is part of a turn, and so are five minutes at its
    start and its end: whoever comes at a minute past is not late. A longer absence is subtracted, all of it. What is
    before the turn and after it does not count: overtime (rule 10) is a matter of a correction.
    """
    if presence is None:
        return 0
    first, last = max(presence.arrived_at, starts_at), min(presence.until, ends_at)
    if first - starts_at <= EDGE:
        first = starts_at
    if ends_at - last <= EDGE:
        last = ends_at
    return max(_minutes(last - first) - presence.away_minutes, 0)


def _minutes(time: timedelta) -> int:
    return time // timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SeatHours:
    """A seat of the past, and to whom its time counts."""

    month: date
    """The first day of the month."""
    minutes: int
    outcome: Outcome
    helper_type: HelperType
    association: int | None
    service: int
    person: str = ""


@dataclass(slots=True)
class Sum:
    """Minutes of seats. Volunteers' time stands apart: nobody owes it."""

    delivered: int = 0
    volunteers: int = 0
    cancelled: int = 0
    uncovered: int = 0


def sums(
    seats: Iterable[SeatHours], by: Sequence[Literal["month", "association", "service", "person"]]
) -> dict[tuple[object, ...], Sum]:
    """The hours by these properties of the seats."""
    table: dict[tuple[object, ...], Sum] = {}
    for seat in seats:
        row = table.setdefault(tuple(getattr(seat, name) for name in by), Sum())
        if seat.outcome == "delivered" and seat.helper_type == "peer":
            row.volunteers += seat.minutes
        else:
            setattr(row, seat.outcome, getattr(row, seat.outcome) + seat.minutes)
    return table
