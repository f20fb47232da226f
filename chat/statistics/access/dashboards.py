"""Reading what a dashboard shows, for one viewer; `chat.statistics.actions.showing` goes over what is broken down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chat.statistics import breakdowns
from chat.statistics.access.figures import Places, Weekly, are_being_made, duty, outcomes_by_part, weekly
from chat.statistics.breakdowns import Seen
from chat.statistics.busyness import Busy
from chat.statistics.core import HELSINKI
from chat.statistics.dashboards import (
    RESPONSE,
    Point,
    Response,
    Totals,
    Waits,
    heat_of,
    over_time,
    response_of,
    summed,
    totals_of,
    waits_of,
)
from chat.statistics.disclosure import Table
from chat.statistics.duty import Duty
from chat.statistics.periods import Comparison, Period, Step, broken_down, compared, so_far
from chat.statistics.places import Place
from chat.statistics.tallies import ALL, TOOK_PART

LONGEST_OF_DUTY = 53
"""Hours of so many weeks at most are told: each of their turns is looked at."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see."""

    period: Period
    comparison: Comparison
    place: Place

    @property
    def is_of_all(self) -> bool:
        """Whether these are the figures of everybody, also of who was not answered."""
        return self.place.associations is None


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier period beside it."""

    period: Period
    totals: Totals
    response: Response
    is_being_made: bool
    """Whether weeks of it lack records that upkeep is about to add."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Everything of one period in one place."""

    asked: Asked
    weeks: Period
    """Those that are over."""
    totals: Totals
    took_part: int
    response: Response
    """To the questions after a talk."""
    compared: Compared | None
    step: Step
    points: Sequence[Point]
    waits: Waits
    heat: Mapping[tuple[int, int], Busy]
    services: Mapping[str, Totals]
    associations: Mapping[str, Totals]
    duty: Mapping[str, Duty] | None
    """By association, and of all of the place together; None for too long a period."""
    is_being_made: bool
    broken_down: Period | None
    """The weeks of `tables`."""
    tables: Sequence[Table]
    """As counted: nobody may see them (`actions.showing.show`)."""

    @property
    def own_duty(self) -> Duty | None:
        """The hours of the place that was asked for."""
        return None if self.duty is None else self.duty.get(ALL, Duty())


def dashboard(asked: Asked, places: Places, now: datetime) -> Dashboard:
    """A dozen queries at most, whatever the number of contacts. Raises PeriodRefusedError for what has not begun."""
    today = now.astimezone(HELSINKI).date()
    weeks, place = so_far(asked.period, today), asked.place
    counts = weekly({*breakdowns.NEEDED, "arrivals", TOOK_PART, *RESPONSE}, weeks, place)
    services, associations = outcomes_by_part(weeks, place)
    step, points = over_time(weeks, counts["outcome"])
    is_being_made = are_being_made(weeks)
    part = None if is_being_made else broken_down(asked.period, today)
    seen = Seen(services, associations)
    # Whose waits and times of day they are: of everybody's contacts; those of one unit are those of its few workers.
    is_of_all = asked.is_of_all
    return Dashboard(
        asked,
        weeks,
        totals_of(summed(counts["outcome"])),
        sum(summed(counts[TOOK_PART]).values()) if not is_of_all else 0,
        response_of(counts, is_of_all=is_of_all),
        _compared(asked, today),
        step,
        points,
        waits_of(summed(counts["wait"])) if is_of_all else Waits(),
        heat_of(summed(counts["arrivals"])) if is_of_all else {},
        {slug: totals_of(found) for slug, found in services.items()},
        {slug: totals_of(found) for slug, found in associations.items() if slug in places.associations},
        duty(weeks, place, now) if weeks.length <= LONGEST_OF_DUTY else None,
        is_being_made,
        part,
        breakdowns.tables(part, place, seen, _within(counts, part)) if part and services else [],
    )


def _compared(asked: Asked, today: date) -> Compared | None:
    other = compared(asked.period, asked.comparison, today)
    if other is None:
        return None
    counts = weekly(RESPONSE, other, asked.place)
    response = response_of(counts, is_of_all=asked.is_of_all)
    return Compared(other, totals_of(summed(counts["outcome"])), response, are_being_made(other))


def _within(counts: Mapping[str, Weekly], period: Period) -> Mapping[str, Weekly]:
    weeks = frozenset(period.weeks)
    return {
        dimension: {week: found for week, found in of_weeks.items() if week in weeks}
        for dimension, of_weeks in counts.items()
    }
