"""Hours that are owed and hours that were given, in minutes. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from moderation.staff.core import HelperType

LOW_MONTHS: Mapping[int, float] = {7: 0.5}
"""Months in which less is owed, and how much of an ordinary one; the others carry the rest of the year evenly."""
MOST_HOURS_A_MONTH = 2_000

Outcome = Literal["delivered", "cancelled", "uncovered"]
"""Of a seat whose turn is over: somebody was there; the turn did not take place; nobody was there."""


def owed(minutes_a_month: int, low: Mapping[int, float] = LOW_MONTHS) -> list[int]:
    """What is owed in each month from January on; together always twelve times `minutes_a_month`."""
    weights = [low.get(month, 1.0) for month in range(1, 13)]
    year, total = 12 * minutes_a_month, sum(weights)
    ends = [round(year * sum(weights[: month + 1]) / total) for month in range(12)]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


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
