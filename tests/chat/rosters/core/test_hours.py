"""Hours that are owed and given."""

import contextlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.hours import (
    MOST_HOURS_A_MONTH,
    Presence,
    Promise,
    SeatHours,
    Sum,
    check_promise,
    minutes_present,
    months,
    next_month,
    owed,
    seen,
    sums,
)
from chat.rosters.core.problems import RosterRefusedError

MARCH = date(2027, 3, 1)


@given(st.integers(0, 120_000), st.dictionaries(st.integers(1, 12), st.floats(0, 1), max_size=11))
def test_a_year_owes_twelve_months_however_they_are_smoothed(minutes: int, low: dict[int, float]) -> None:
    months = owed(minutes, low)
    assert sum(months) == 12 * minutes
    assert min(months) >= 0


def test_july_owes_half_of_any_other_month() -> None:
    months = owed(20 * 60)
    assert abs(months[6] * 2 - months[0]) <= 2
    assert max(months[:6] + months[7:]) - min(months[:6] + months[7:]) <= 1


def test_nobody_owes_what_volunteers_give() -> None:
    seats = [
        SeatHours(MARCH, 180, "delivered", "professional", 1, 5, "aino"),
        SeatHours(MARCH, 120, "delivered", "peer", 1, 5, "sanni"),
        SeatHours(MARCH, 180, "uncovered", "professional", None, 5),
        SeatHours(MARCH, 60, "cancelled", "peer", 1, 5),
    ]
    assert sums(seats, ["association"]) == {(1,): Sum(180, 120, 60, 0), (None,): Sum(0, 0, 0, 180)}
    assert sums(seats, ["month", "service"]) == {(MARCH, 5): Sum(180, 120, 60, 180)}


def test_months_are_counted_from_one_to_the_other() -> None:
    assert months(date(2026, 11, 30), date(2027, 2, 1)) == [
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 2, 1),
    ]
    assert months(MARCH, date(2027, 2, 28)) == []


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 60))
def test_every_month_comes_once(first: date, number: int) -> None:
    last = first
    for _ in range(number):
        last = next_month(last)
    found = months(first, last)
    assert len(found) == number + 1 == len(set(found))
    assert all(month.day == 1 for month in found)


PROMISES = st.builds(
    Promise,
    st.integers(1, 2),
    st.frozensets(st.integers(1, 3), min_size=1),
    st.integers(1, 6_000),
    st.sampled_from(months(date(2027, 1, 1), date(2027, 12, 1))),
    st.none() | st.sampled_from(months(date(2028, 1, 1), date(2028, 6, 1))),
)


@given(st.lists(PROMISES, max_size=8))
def test_a_service_has_one_promise_of_an_association_in_a_month(wanted: list[Promise]) -> None:
    made: list[Promise] = []
    for promise in wanted:
        with contextlib.suppress(RosterRefusedError):
            check_promise(promise, made)
            made.append(promise)
    for month in months(date(2027, 1, 1), date(2029, 1, 1)):
        owing = [(one.association, service) for one in made if one.is_of(month) for service in one.services]
        assert len(owing) == len(set(owing))


@given(PROMISES)
def test_a_whole_year_of_a_promise_is_twelve_months_of_it(promise: Promise) -> None:
    whole = replace(promise, first=date(2027, 1, 1), last=None)
    assert sum(whole.owed(month) for month in months(date(2028, 1, 1), date(2028, 12, 1))) == 12 * promise.minutes
    assert whole.owed(date(2026, 12, 1)) == 0


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"services": frozenset()}, "no_service"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": -60}, "minutes"),
        ({"minutes": MOST_HOURS_A_MONTH * 60 + 1}, "minutes"),
        ({"last": date(2027, 2, 1)}, "months_order"),
        ({"last": date(2027, 4, 1)}, "commitment_overlaps"),
        ({"first": date(2027, 12, 1)}, "commitment_overlaps"),
    ],
)
def test_what_cannot_be_promised(wrong: dict[str, object], problem: str) -> None:
    promise, other = Promise(1, frozenset({5, 6}), 1_200, MARCH), Promise(1, frozenset({6}), 600, date(2027, 4, 1))
    with pytest.raises(RosterRefusedError, match=problem):
        check_promise(replace(promise, **wrong), [other])  # type: ignore[arg-type]
    check_promise(replace(promise, last=MARCH), [other])
    check_promise(replace(promise, association=2), [other])
    check_promise(replace(promise, services=frozenset({5})), [other])


NOON = datetime(2027, 1, 4, 10, tzinfo=UTC)
END = NOON + timedelta(hours=3)


def at(minutes: float) -> datetime:
    """So many minutes after the turn has begun; it lasts 180."""
    return NOON + timedelta(minutes=minutes)


def noted(minutes: Iterable[float]) -> Presence | None:
    """The presence of somebody who was there at these minutes."""
    presence = None
    for minute in minutes:
        presence = seen(presence, at(minute))
    return presence


@pytest.mark.parametrize(
    ("there", "delivered"),
    [
        ([], 0),
        ([*range(181)], 180),
        ([0.5, *range(1, 179)], 180),  # the last note may be a minute old
        ([*range(5, 176)], 180),
        ([*range(20, 181)], 160),  # came late
        ([*range(151)], 150),  # left early
        ([*range(60), *range(85, 181)], 180),  # had lunch
        ([*range(61), *range(120, 181)], 120),  # was away for an hour
        ([0, 1, 178, 179], 3),
        ([90], 0),
        ([*range(-60, 260)], 180),  # came before, and stayed (rule 10)
        ([-60, -50], 0),
        ([200, 210], 0),
    ],
)
def test_how_long_somebody_was_there(there: list[float], delivered: int) -> None:
    assert minutes_present(noted(there), NOON, END) == delivered


@given(st.lists(st.integers(-30, 240), unique=True).map(sorted))
def test_nobody_was_there_for_longer_than_the_turn_lasts(there: list[int]) -> None:
    assert 0 <= minutes_present(noted(there), NOON, END) <= 180


@given(st.integers(0, 180), st.integers(0, 180), st.sets(st.integers(0, 180)))
def test_pauses_up_to_half_an_hour_subtract_nothing(first: int, last: int, left_out: set[int]) -> None:
    there = [minute for minute in range(first, last + 1) if minute in (first, last) or minute not in left_out]
    pauses = [after - before for before, after in pairwise(there) if after - before > 30]
    whole = minutes_present(noted(range(first, last + 1)), NOON, END)
    assert minutes_present(noted(there), NOON, END) == max(whole - sum(pauses), 0)


@given(st.lists(st.integers(0, 180), min_size=1).map(sorted), st.lists(st.integers(0, 400)))
def test_a_note_that_comes_again_or_late_changes_nothing(there: list[int], late: list[int]) -> None:
    presence = noted(there)
    for minute in late:
        if minute <= there[-1]:
            assert seen(presence, at(minute)) == presence
