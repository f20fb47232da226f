"""Periods that figures are told of: whole ISO weeks, since that is all that a record knows of its time. Pure.

A week belongs to the month, the quarter and the year of its Thursday, as ISO 8601 has it for years. So a year is its
quarters, a quarter its months and a month its weeks, and no week is in two of a kind.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from chat.statistics.core import iso_week

PeriodKind = Literal["week", "month", "quarter", "year", "range"]
PERIOD_KINDS: tuple[PeriodKind, ...] = get_args(PeriodKind)
Comparison = Literal["none", "before", "year_before"]
COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)
PeriodProblem = Literal["unknown", "future", "not_over", "reversed", "too_short", "too_long"]
"""Why there are no figures: no such period; it is yet to begin; no week of it is over; it ends before it begins; it is
shorter than a week, of which figures would tell of single people; it is longer than `MOST_WEEKS`."""

MOST_WEEKS = 11 * 53
FIRST_YEAR, LAST_YEAR = 2000, 2100
_WEEK, _DAY = timedelta(weeks=1), timedelta(days=1)


class PeriodRefusedError(ValueError):
    """There are no figures of that."""

    def __init__(self, problem: PeriodProblem) -> None:
        """`problem` is the stable name of the reason."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Period:
    """Whole ISO weeks, one after the other."""

    kind: PeriodKind
    first: date
    """A Monday."""
    last: date
    """A Sunday."""

    @property
    def weeks(self) -> tuple[str, ...]:
        """Their names, `2026-W07`, the first one first."""
        return tuple(iso_week(self.first + _WEEK * number) for number in range(self.length))

    @property
    def length(self) -> int:
        """In weeks."""
        return (self.last + _DAY - self.first) // _WEEK

    @property
    def first_week(self) -> str:
        """The name of the first."""
        return iso_week(self.first)

    @property
    def last_week(self) -> str:
        """The name of the last."""
        return iso_week(self.last)

    @property
    def name(self) -> str:
        """As `named` reads it; of a range both days."""
        thursday = self.first + 3 * _DAY
        match self.kind:
            case "week":
                return iso_week(self.first)
            case "month":
                return f"{thursday:%Y-%m}"
            case "quarter":
                return f"{thursday.year}-Q{(thursday.month + 2) // 3}"
            case "year":
                return str(thursday.year)
        return f"{self.first}/{self.last}"


def last_closed(today: date) -> date:
    """The Sunday of the last week that is over."""
    return today - timedelta(days=today.isoweekday())


def named(kind: str, name: str) -> Period:
    """The period of that kind and name: `2026-W07`, `2026-02`, `2026-Q1`, `2026`. Raises PeriodRefusedError."""
    if kind not in _NAMES:
        raise PeriodRefusedError("unknown")
    pattern, make = _NAMES[kind]
    found = re.fullmatch(pattern, name, re.ASCII)
    if found is None or not FIRST_YEAR <= int(found[1]) < LAST_YEAR:
        raise PeriodRefusedError("unknown")
    try:
        return make(*map(int, found.groups()))
    except ValueError:
        raise PeriodRefusedError("unknown") from None


def between(first: date | None, last: date | None) -> Period:
    """The weeks whose Thursdays are between these days, both included.

    Raises PeriodRefusedError: unknown for a day that is none, reversed, too_short for less than a week, too_long.
    """
    if first is None or last is None or not FIRST_YEAR <= first.year <= last.year < LAST_YEAR:
        is_reversed = first is not None and last is not None and last < first
        raise PeriodRefusedError("reversed" if is_reversed else "unknown")
    if last < first:
        raise PeriodRefusedError("reversed")
    if last - first < _WEEK - _DAY:
        raise PeriodRefusedError("too_short")
    period = _of_thursdays("range", first, last)
    if period.length > MOST_WEEKS:
        raise PeriodRefusedError("too_long")
    return period


def check_has_begun(period: Period, today: date) -> None:
    """Raises PeriodRefusedError for what has no week that is over, and a range into the future: future, not_over."""
    ends_later = period.kind == "range" and period.last > today
    if period.first > today or (ends_later and period.first + _WEEK <= today):
        raise PeriodRefusedError("future")
    if period.first > last_closed(today):
        raise PeriodRefusedError("not_over")


def so_far(period: Period, today: date) -> Period:
    """Those of its weeks that are over. Raises PeriodRefusedError as `check_has_begun`."""
    check_has_begun(period, today)
    return Period(period.kind, period.first, min(period.last, last_closed(today)))


def usual(kind: PeriodKind, today: date) -> Period:
    """What is shown where nobody asks for another one: the period with the last week that is over, of a month the last
    that is over itself, of a range a year.
    """
    sunday = last_closed(today)
    thursday = sunday - 3 * _DAY
    match kind:
        case "week":
            return named(kind, iso_week(sunday))
        case "month":
            month = named(kind, f"{thursday:%Y-%m}")
            return month if month.last <= sunday else before(month)
        case "quarter":
            return named(kind, f"{thursday.year}-Q{(thursday.month + 2) // 3}")
        case "year":
            return named(kind, str(thursday.year))
    return Period(kind, sunday - 52 * _WEEK + _DAY, sunday)


def before(period: Period) -> Period:
    """The one of its kind right before; of a range one of the same length."""
    if period.kind == "range":
        return Period("range", period.first - period.length * _WEEK, period.first - _DAY)
    return _around(period.kind, period.first - 4 * _DAY)


def after(period: Period) -> Period:
    """The one of its kind right after; of a range one of the same length."""
    if period.kind == "range":
        return Period("range", period.last + _DAY, period.last + period.length * _WEEK)
    return _around(period.kind, period.last + 4 * _DAY)


def year_before(period: Period) -> Period:
    """The one of the same name a year before, of week 53 the 52nd; of a range the one 52 weeks before."""
    thursday = period.first + 3 * _DAY
    match period.kind:
        case "week":
            year, week, _ = thursday.isocalendar()
            return _week(year - 1, min(week, weeks_in(year - 1)))
        case "range":
            return Period("range", period.first - 52 * _WEEK, period.last - 52 * _WEEK)
    return _around(period.kind, thursday.replace(year=thursday.year - 1, day=15))


def compared(period: Period, comparison: Comparison, today: date) -> Period | None:
    """What a period is compared with: of one that goes on, as many weeks as it has so far. None: with nothing."""
    if comparison == "none":
        return None
    other = before(period) if comparison == "before" else year_before(period)
    weeks = so_far(period, today).length
    if weeks == period.length:
        return other
    return Period(other.kind, other.first, min(other.last, other.first + weeks * _WEEK - _DAY))


def broken_down(period: Period, today: date) -> Period | None:
    """The weeks of a period of which more than totals is told; None where there are none.

    Of a year or a quarter that goes on, the months that are over: looking again every week would tell what one week
    added. Of a single week nothing is.
    """
    if period.kind == "week":
        return None
    sunday = last_closed(today)
    if period.last <= sunday:
        return period
    over = [month for month in map(_month_of, dict.fromkeys(by_month(period).values())) if month.last <= sunday]
    return Period(period.kind, period.first, over[-1].last) if over else None


Step = Literal["week", "month", "year"]
LONGEST_BY_WEEK, LONGEST_BY_MONTH = 14, 160
"""So many weeks at most are told week by week, or month by month."""


def by_month(period: Period) -> Mapping[str, str]:
    """The month of each week, 2026-02."""
    thursdays = (period.first + 3 * _DAY + _WEEK * number for number in range(period.length))
    return {iso_week(thursday): f"{thursday:%Y-%m}" for thursday in thursdays}


def steps(period: Period) -> tuple[Step, Mapping[str, str]]:
    """In which steps a period is told over time, and the step of each of its weeks."""
    if period.length <= LONGEST_BY_WEEK:
        return "week", {week: week for week in period.weeks}
    if period.length <= LONGEST_BY_MONTH:
        return "month", by_month(period)
    return "year", {week: month[:4] for week, month in by_month(period).items()}


def _month_of(name: str) -> Period:
    return named("month", name)


def weeks_in(year: int) -> int:
    """How many ISO weeks it has: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def _around(kind: PeriodKind, day: date) -> Period:
    """The period of that kind in which the day's week is."""
    thursday = day + (4 - day.isoweekday()) * _DAY
    match kind:
        case "week":
            return _of_thursdays("week", thursday, thursday)
        case "month":
            return _month(thursday.year, thursday.month)
        case "quarter":
            return _quarter(thursday.year, (thursday.month + 2) // 3)
    return _year(thursday.year)


def _week(year: int, week: int) -> Period:
    thursday = date.fromisocalendar(year, week, 4)
    return _of_thursdays("week", thursday, thursday)


def _month(year: int, month: int) -> Period:
    return _of_thursdays("month", date(year, month, 1), _end_of(year, month))


def _quarter(year: int, quarter: int) -> Period:
    return _of_thursdays("quarter", date(year, 3 * quarter - 2, 1), _end_of(year, 3 * quarter))


def _year(year: int) -> Period:
    return _of_thursdays("year", date(year, 1, 1), date(year, 12, 31))


def _end_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - _DAY


def _of_thursdays(kind: PeriodKind, first: date, last: date) -> Period:
    """The weeks whose Thursdays lie between these days."""
    thursday = first + (4 - first.isoweekday()) % 7 * _DAY
    end = last - (last.isoweekday() - 4) % 7 * _DAY
    return Period(kind, thursday - 3 * _DAY, end + 3 * _DAY)


_NAMES: Mapping[str, tuple[str, Callable[..., Period]]] = {
    "week": (r"(\d{4})-W(\d{2})", _week),
    "month": (r"(\d{4})-(\d{2})", _month),
    "quarter": (r"(\d{4})-Q([1-4])", _quarter),
    "year": (r"(\d{4})", _year),
}
