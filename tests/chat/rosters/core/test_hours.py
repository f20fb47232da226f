"""Hours that are owed and given."""

import contextlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.hours import (
    MOST_HOURS_A_MONTH,
    Outcome,
    Presence,
    Promise,
    SeatHours,
    Sum,
    check_promise,
    minutes_present,
    months,
    next_month,
    of_month,
    outcomes,
    owed,
    seen,
    sums,
    together,
)
from chat.rosters.core.problems import RosterRefusedError
from moderation.staff.core import HELPER_TYPES

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


UNITS = [UUID(int=1), UUID(int=2)]
PROMISES = st.builds(
    Promise,
    st.integers(1, 2),
    st.frozensets(st.integers(1, 3), min_size=1),
    st.integers(1, 6_000),
    st.sampled_from(months(date(2027, 1, 1), date(2027, 12, 1))),
    st.none() | st.sampled_from(months(date(2028, 1, 1), date(2028, 6, 1))),
    st.sampled_from([None, *UNITS]),
)


@given(st.lists(PROMISES, max_size=8))
def test_a_service_has_one_promise_of_an_association_or_unit_in_a_month(wanted: list[Promise]) -> None:
    made: list[Promise] = []
    for promise in wanted:
        with contextlib.suppress(RosterRefusedError):
            check_promise(promise, made)
            made.append(promise)
    for month in months(date(2027, 1, 1), date(2029, 1, 1)):
        owing = [(one.association, one.unit, service) for one in made if one.is_of(month) for service in one.services]
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


# --- what became of it ----------------------------------------------------------------------------

SEAT = SeatHours(MARCH, 180, "uncovered", "professional", 1, 5, "aino")


@given(st.integers(0, 180))
def test_of_a_professionals_seat_every_minute_was_given_or_is_missing(delivered: int) -> None:
    found = outcomes(SEAT, delivered, is_cancelled=False)
    assert sum(part.minutes for part in found) == 180
    assert sum(part.minutes for part in found if part.outcome == "delivered") == delivered
    assert outcomes(SEAT, delivered, is_cancelled=True) == [replace(SEAT, outcome="cancelled")]


def test_overtime_is_delivered_and_a_peers_empty_seat_is_missed_by_nobody() -> None:
    assert sums(outcomes(SEAT, 210, is_cancelled=False), []) == {(): Sum(delivered=210)}
    peers = replace(SEAT, helper_type="peer")
    assert sums(outcomes(peers, 100, is_cancelled=False), []) == {(): Sum(volunteers=100)}
    assert outcomes(peers, 0, is_cancelled=False) == outcomes(peers, 0, is_cancelled=True) == []


def test_what_is_promised_of_services_together_is_delivered_by_them_together() -> None:
    promise = Promise(1, frozenset({5, 6}), 1_200, MARCH)
    seats = [
        replace(SEAT, outcome="delivered"),
        replace(SEAT, outcome="delivered", service=6, minutes=300),
        replace(SEAT, outcome="delivered", service=7, minutes=60),
        replace(SEAT, association=2, minutes=120),
        replace(SEAT, association=None, minutes=90),
        replace(SEAT, month=date(2027, 4, 1)),
    ]
    rows = {(row.association, row.services): row for row in of_month(MARCH, [promise], seats)}
    assert {key: (row.agreed, row.total.delivered, row.total.uncovered) for key, row in rows.items()} == {
        (1, frozenset({5, 6})): (owed(1_200)[2], 480, 0),
        (1, frozenset({7})): (0, 60, 0),
        (2, frozenset({5})): (0, 0, 120),
        (None, frozenset({5})): (0, 0, 90),
    }
    both = rows[1, frozenset({5, 6})]
    assert both.parts == {(5, None): Sum(delivered=180), (6, None): Sum(delivered=300)}
    assert both.coverage == 480 * 100 // owed(1_200)[2]
    assert rows[1, frozenset({7})].coverage is None, "nothing was agreed"


@given(
    st.lists(PROMISES, max_size=4),
    st.lists(
        st.builds(
            SeatHours,
            st.sampled_from(months(date(2027, 1, 1), date(2027, 6, 1))),
            st.integers(1, 720),
            st.sampled_from(get_args(Outcome)),
            st.sampled_from(HELPER_TYPES),
            st.none() | st.integers(1, 3),
            st.integers(1, 4),
            unit=st.sampled_from([None, *UNITS]),
        )
    ),
)
def test_no_minute_is_lost_or_counted_twice(wanted: list[Promise], seats: list[SeatHours]) -> None:
    made: list[Promise] = []
    for promise in wanted:
        with contextlib.suppress(RosterRefusedError):
            check_promise(promise, made)
            made.append(promise)
    days = months(date(2027, 1, 1), date(2027, 6, 1))
    rows = together(row for month in days for row in of_month(month, made, seats))
    for table in ([row.total for row in rows], [part for row in rows for part in row.parts.values()]):
        whole = Sum()
        for total in table:
            whole.add(total)
        assert whole == sums(seats, []).get((), Sum())
    assert sum(row.agreed for row in rows) == sum(promise.owed(month) for promise in made for month in days)
    assert len({(row.association, row.unit, row.services) for row in rows}) == len(rows)


def test_what_a_unit_gives_counts_for_its_own_promise_or_else_for_that_of_its_association() -> None:
    shelter, other = UNITS
    promises = [Promise(1, frozenset({5}), 600, MARCH, unit=shelter), Promise(1, frozenset({5, 6}), 1_200, MARCH)]
    given = replace(SEAT, outcome="delivered")
    seats = [
        given,
        replace(given, unit=shelter),
        replace(given, unit=shelter, service=6),
        replace(given, unit=other, minutes=60),
    ]
    rows = {row.unit: row for row in of_month(MARCH, promises, seats)}
    assert (rows[shelter].agreed, rows[shelter].total.delivered) == (owed(600)[2], 180)
    assert (rows[None].agreed, rows[None].total.delivered) == (owed(1_200)[2], 420)
    assert rows[None].parts == {
        (5, other): Sum(delivered=60),
        (5, None): Sum(delivered=180),
        (6, shelter): Sum(delivered=180),
    }


def test_a_unit_and_its_association_can_promise_hours_of_the_same_service_and_neither_twice() -> None:
    first, second = Promise(1, frozenset({5}), 600, MARCH), Promise(1, frozenset({5}), 600, MARCH, unit=UNITS[0])
    check_promise(second, [first])
    check_promise(replace(first, unit=UNITS[1]), [first, second])
    with pytest.raises(RosterRefusedError):
        check_promise(second, [first, second])
