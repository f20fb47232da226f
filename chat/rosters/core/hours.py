"""Hours that are owed and hours that were given, in minutes. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from chat.rosters.core.problems import RosterRefusedError
from moderation.staff.core import HelperType

LOW_MONTHS: Mapping[int, float] = {7: 0.5}
"""Months in which less is owed, and how much of an ordinary one; the others carry the rest of the year evenly."""
MOST_HOURS_A_MONTH = 2_000

KEPT_COMMITMENTS = timedelta(days=3 * 365)
"""So long after its last month, as the turns that were given for it."""

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
