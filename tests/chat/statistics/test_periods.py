"""Periods: whole ISO weeks, by name or between two days, and what is no period."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from chat.statistics.core import HELSINKI, week_of
from chat.statistics.periods import (
    PERIOD_KINDS,
    PeriodRefusedError,
    after,
    before,
    between,
    broken_down,
    by_month,
    check_has_begun,
    compared,
    named,
    so_far,
    steps,
    usual,
    weeks_in,
    year_before,
)

TODAY = date(2026, 3, 4)
"""A Wednesday; the last week that is over is the ninth."""


@pytest.mark.parametrize(
    ("kind", "name", "first", "last"),
    [
        ("week", "2026-W07", date(2026, 2, 9), date(2026, 2, 15)),
        ("week", "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("month", "2026-01", date(2025, 12, 29), date(2026, 2, 1)),
        ("month", "2026-02", date(2026, 2, 2), date(2026, 3, 1)),
        ("quarter", "2026-Q4", date(2026, 9, 28), date(2027, 1, 3)),
        ("year", "2026", date(2025, 12, 29), date(2027, 1, 3)),
        ("year", "2027", date(2027, 1, 4), date(2028, 1, 2)),
    ],
)
def test_a_week_belongs_to_where_its_thursday_is(kind: str, name: str, first: date, last: date) -> None:
    period = named(kind, name)
    assert (period.first, period.last, period.name) == (first, last, name)
    assert period.length == len(period.weeks)


@pytest.mark.parametrize("year", range(2015, 2035))
def test_a_year_is_its_quarters_and_its_months_with_no_week_twice(year: int) -> None:
    weeks = named("year", str(year)).weeks
    assert len(weeks) == weeks_in(year)
    for kind, names in (
        ("quarter", [f"{year}-Q{number}" for number in range(1, 5)]),
        ("month", [f"{year}-{number:02}" for number in range(1, 13)]),
    ):
        assert tuple(week for name in names for week in named(kind, name).weeks) == weeks


@pytest.mark.parametrize("kind", PERIOD_KINDS)
def test_periods_follow_each_other_without_a_gap(kind: str) -> None:
    period = usual(next(one for one in PERIOD_KINDS if one == kind), TODAY)
    row = [period]
    for _ in range(30):
        row.append(before(row[-1]))
    for later, earlier in pairwise(row):
        assert earlier.last + timedelta(days=1) == later.first
        assert after(earlier) == later


def test_weeks_of_the_nights_on_which_clocks_change_and_of_the_years_ends() -> None:
    spring, autumn = (datetime(2026, 3, 29, 4, 30, tzinfo=HELSINKI), datetime(2026, 10, 25, 3, 30, tzinfo=HELSINKI))
    assert (week_of(spring), week_of(autumn), week_of(autumn.replace(fold=1))) == ("2026-W13", "2026-W43", "2026-W43")
    for moment in (spring, autumn):
        assert week_of(moment) in named("week", week_of(moment)).weeks
    assert week_of(datetime(2027, 1, 3, 23, 59, tzinfo=HELSINKI)) in named("year", "2026").weeks
    assert week_of(datetime(2027, 1, 4, 0, 0, tzinfo=HELSINKI)) in named("year", "2027").weeks


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        (date(2026, 1, 5), date(2026, 1, 5), "too_short"),
        (date(2026, 1, 5), date(2026, 1, 10), "too_short"),
        (date(2026, 2, 5), date(2026, 1, 5), "reversed"),
        (date(2010, 1, 5), date(2026, 1, 5), "too_long"),
        (None, date(2026, 1, 5), "unknown"),
        (date(1890, 1, 5), date(2026, 1, 5), "unknown"),
    ],
)
def test_days_that_are_no_period(first: date | None, last: date, problem: str) -> None:
    with pytest.raises(PeriodRefusedError) as refused:
        between(first, last)
    assert refused.value.problem == problem


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *(("week", "2025-W53"), ("week", "2026-W00"), ("month", "2026-13"), ("quarter", "2026-Q5"), ("year", "1999")),
        *(("year", "vuosi"), ("week", "٢٠٢٦-W07"), ("day", "2026-01-01"), ("range", "2026")),
    ],
)
def test_names_that_are_no_period(kind: str, name: str) -> None:
    with pytest.raises(PeriodRefusedError, match="unknown"):
        named(kind, name)


def test_seven_days_have_a_week_of_their_own() -> None:
    for start in range(7):
        first = date(2026, 1, 5) + timedelta(days=start)
        assert between(first, first + timedelta(days=6)).length == 1


@pytest.mark.parametrize(
    ("kind", "name", "problem"),
    [("week", "2026-W11", "future"), ("year", "2027", "future"), ("week", "2026-W10", "not_over")],
)
def test_what_has_not_begun_or_has_no_week_that_is_over(kind: str, name: str, problem: str) -> None:
    with pytest.raises(PeriodRefusedError, match=problem):
        check_has_begun(named(kind, name), TODAY)


def test_a_range_may_not_end_in_the_future() -> None:
    with pytest.raises(PeriodRefusedError, match="future"):
        check_has_begun(between(date(2026, 1, 1), date(2026, 6, 30)), TODAY)


def test_a_period_that_goes_on_is_compared_with_as_many_weeks() -> None:
    year = named("year", "2026")
    assert so_far(year, TODAY).last_week == "2026-W09"
    for comparison in ("before", "year_before"):
        other = compared(year, comparison, TODAY)
        assert other is not None
        assert (other.first_week, other.last_week) == ("2025-W01", "2025-W09")
    assert compared(year, "none", TODAY) is None


def test_a_year_before() -> None:
    assert year_before(named("week", "2026-W53")).name == "2025-W52"
    assert year_before(named("month", "2026-02")).name == "2025-02"
    assert year_before(named("quarter", "2026-Q1")).name == "2025-Q1"
    shifted = year_before(between(date(2026, 1, 5), date(2026, 2, 1)))
    assert (shifted.length, shifted.first_week) == (4, "2025-W02")


def test_what_is_broken_down_grows_by_whole_months_and_never_is_a_week() -> None:
    part = broken_down(named("year", "2026"), TODAY)
    assert part is not None
    assert part.last == named("month", "2026-02").last == date(2026, 3, 1)
    assert broken_down(named("year", "2026"), TODAY + timedelta(days=7)) == part
    assert broken_down(named("month", "2026-03"), TODAY + timedelta(days=7)) is None
    assert broken_down(named("week", "2026-W07"), TODAY) is None
    assert broken_down(named("month", "2026-02"), TODAY) == named("month", "2026-02")


def test_steps_over_time() -> None:
    assert steps(named("quarter", "2026-Q1"))[0] == "week"
    step, of_week = steps(named("year", "2026"))
    assert (step, len(set(of_week.values())), of_week["2026-W53"]) == ("month", 12, "2026-12")
    assert steps(between(date(2017, 1, 1), date(2025, 12, 31)))[0] == "year"
    assert set(by_month(named("month", "2026-02")).values()) == {"2026-02"}
