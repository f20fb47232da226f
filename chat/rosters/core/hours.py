"""Hours that are owed and hours that were given, in minutes. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal, get_args
from uuid import UUID

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

Outcome = Literal["delivered", "rescued", "cancelled", "uncovered"]
"""Of a seat whose turn is over: somebody was there; another association was, for one that had to leave it at short
notice and has kept its promise so; the turn did not take place; nobody was there."""


def owed(minutes_a_month: int, low: Mapping[int, float] = LOW_MONTHS) -> list[int]:
    """What is owed in each month from January on; together always twelve times `minutes_a_month`."""
    weights = [low.get(month, 1.0) for month in range(1, 13)]
    year, total = 12 * minutes_a_month, sum(weights)
    ends = [round(year * sum(weights[: month + 1]) / total) for month in range(12)]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


CorrectionReason = Literal[
    "line",  # the desk or its line failed, though they were there
    "elsewhere",  # they worked for the turn without a desk
    "overtime",  # a talk went on after the turn (rule 10)
    "absent",  # somebody was at the desk, but not for this turn
    "mistake",  # an earlier correction was wrong
]
CORRECTION_REASONS: tuple[CorrectionReason, ...] = get_args(CorrectionReason)
MOST_OVERTIME = 120
"""In minutes: so much more than its turn a seat can be corrected to."""
MOST_MONTHS = 24
"""So many are shown together."""


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
    unit: UUID | None = None
    """The association's unit that owes it; None: the association as a whole."""

    def is_of(self, month: date) -> bool:
        """Whether something is owed in that month."""
        return self.first <= month and (self.last is None or month <= self.last)

    def owed(self, month: date) -> int:
        """In that month, in minutes. Where it ends or begins within a year, the months it has are those of the year."""
        return owed(self.minutes)[month.month - 1] if self.is_of(month) else 0


def owed_between(promise: Promise, first: date, last: date) -> int:
    """What it owes on these days, both included, in minutes; of a month that is not whole, its share by days."""
    total = 0.0
    for month in months(first, last):
        end = next_month(month)
        days = (min(last + timedelta(days=1), end) - max(first, month)).days
        total += promise.owed(month) * days / (end - month).days
    return round(total)


def check_promise(promise: Promise, others: Iterable[Promise]) -> None:
    """Raises RosterRefusedError for what cannot be promised beside the others: a service has one promise a month, of
    each unit and of the association as a whole.
    """
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
    whose = (one.association, one.unit)
    return in_time and whose == (other.association, other.unit) and not one.services.isdisjoint(other.services)


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
    late, early = presence.arrived_at - starts_at, ends_at - presence.until
    return minutes_there(ends_at - starts_at, late, early, presence.away_minutes)


def minutes_there(length: timedelta, late: timedelta, early: timedelta, away_minutes: int) -> int:
    """The same of a turn that lasted so long, when they came so late, were last there so long before its end, and were
    away so long in between.
    """
    present = length - sum((edge for edge in (late, early) if edge > EDGE), timedelta())
    return max(_minutes(present) - away_minutes, 0)


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
    unit: UUID | None = None
    """Of the association; None: no unit's."""


@dataclass(frozen=True, slots=True)
class Served:
    """How long somebody was there in a turn, for counts of associations and services: whose it was stays inside."""

    service: str
    association: str
    """Slug of the association to which it counts."""
    person: UUID | None
    is_peer: bool
    minutes: int
    rescued_for: str
    """Slug of the other association that had to leave the seat at short notice; empty: none had to."""


@dataclass(slots=True)
class Sum:
    """Minutes of seats. Volunteers' time stands apart: nobody owes it."""

    delivered: int = 0
    volunteers: int = 0
    cancelled: int = 0
    uncovered: int = 0
    rescued: int = 0
    """Delivered by another association, where they stand as well: both are credited."""

    def add(self, other: "Sum") -> None:
        """Count these, too."""
        self.delivered += other.delivered
        self.volunteers += other.volunteers
        self.cancelled += other.cancelled
        self.uncovered += other.uncovered
        self.rescued += other.rescued


def sums(
    seats: Iterable[SeatHours], by: Sequence[Literal["month", "association", "service", "person", "unit"]]
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


def outcomes(seat: SeatHours, delivered: int, *, is_cancelled: bool) -> list[SeatHours]:
    """What became of a seat whose turn is over; `seat.minutes` is how long the turn was.

    What of a professional's seat nobody was there for is uncovered. A peer's is not: a service is answered by its
    professionals, and nobody owes what volunteers give.
    """
    if is_cancelled:
        return [replace(seat, outcome="cancelled")] if seat.helper_type == "professional" else []
    found = [replace(seat, outcome="delivered", minutes=delivered)] if delivered else []
    missing = seat.minutes - delivered
    if missing > 0 and seat.helper_type == "professional":
        found.append(replace(seat, outcome="uncovered", minutes=missing))
    return found


def rescue(parts: Iterable[SeatHours], vacated_by: int | None, unit: UUID | None = None) -> list[SeatHours]:
    """What of a professional's seat, with these parts, counts for the association that had to leave it, too, and for
    its unit. Units of one association that stand in for each other are one association's delivery.
    """
    return [
        replace(part, outcome="rescued", association=vacated_by, person="", unit=unit)
        for part in parts
        if vacated_by not in (None, part.association)
        and part.outcome == "delivered"
        and part.helper_type == "professional"
    ]


Part = tuple[int, UUID | None]
"""A service, and the unit to which its hours count; None: to no unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """What an association, or a unit of it, owed of services together, and what became of the turns in them."""

    association: int | None
    """None: turns that nobody has taken, and that were offered to all."""
    services: frozenset[int]
    """Those of one promise; a service of which nothing was promised stands alone."""
    agreed: int
    total: Sum
    parts: Mapping[Part, Sum]
    """Together the total."""
    unit: UUID | None = None
    """Whose promise it is; None: that of the association as a whole, or nobody's."""

    @property
    def coverage(self) -> int | None:
        """How much of what was agreed was delivered, in per cent, rounded down; None where nothing was agreed."""
        return (self.total.delivered + self.total.rescued) * 100 // self.agreed if self.agreed else None


_Key = tuple[int | None, UUID | None, frozenset[int]]
"""Association, unit and services of a row."""


def of_month(month: date, promises: Iterable[Promise], seats: Iterable[SeatHours]) -> list[Row]:
    """The rows of one month; seats of other months do not count.

    What a unit gives counts for the unit's own promise of that service, or else for that of its association.
    """
    owing = [promise for promise in promises if promise.is_of(month)]
    of = {
        (promise.association, promise.unit, service): promise.services
        for promise in owing
        for service in promise.services
    }
    agreed: dict[_Key, int] = {
        (promise.association, promise.unit, promise.services): promise.owed(month) for promise in owing
    }
    found: dict[_Key, list[SeatHours]] = {key: [] for key in agreed}
    for seat in seats:
        if seat.month == month:
            unit = seat.unit if (seat.association or 0, seat.unit, seat.service) in of else None
            services = of.get((seat.association or 0, unit, seat.service), frozenset({seat.service}))
            found.setdefault((seat.association, unit, services), []).append(seat)
    return [_row(key, agreed.get(key, 0), same) for key, same in found.items()]


def _row(key: _Key, agreed: int, seats: Sequence[SeatHours]) -> Row:
    association, unit, services = key
    of_parts = sums(seats, ["service", "unit"])
    parts = {(seat.service, seat.unit): of_parts[seat.service, seat.unit] for seat in seats}
    return Row(association, services, agreed, _total(parts.values()), parts, unit)


def together(rows: Iterable[Row]) -> list[Row]:
    """The rows of several months: those of the same association, unit and services are one."""
    found: dict[_Key, list[Row]] = {}
    for row in rows:
        found.setdefault((row.association, row.unit, row.services), []).append(row)
    return [_sum(key, same) for key, same in found.items()]


def _sum(key: _Key, rows: Sequence[Row]) -> Row:
    association, unit, services = key
    total = _total(row.total for row in rows)
    return Row(association, services, sum(row.agreed for row in rows), total, _parts(rows), unit)


def _parts(rows: Iterable[Row]) -> Mapping[Part, Sum]:
    found: defaultdict[Part, Sum] = defaultdict(Sum)
    for row in rows:
        for part, of_part in row.parts.items():
            found[part].add(of_part)
    return dict(found)


def _total(parts: Iterable[Sum]) -> Sum:
    total = Sum()
    for part in parts:
        total.add(part)
    return total
