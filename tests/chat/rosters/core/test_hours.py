"""Hours that are owed and given."""

import contextlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.hours import (
    MOST_HOURS_A_MONTH,
    Promise,
    SeatHours,
    Sum,
    check_promise,
    months,
    next_month,
    owed,
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
