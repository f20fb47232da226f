"""When "closing soon" begins: once the time until closing does not cover the queue, and never later than promised."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.services import core
from chat.services.core.reach import USUAL_TALK, Seats, waits
from tests.support.clock import after

CLOSES = after(hours=6)
A, B = frozenset("a"), frozenset("b")
BOTH = A | B
HALF = USUAL_TALK / 2

numbers = st.integers(0, 30)
lengths = st.integers(1, 120).map(lambda minutes: timedelta(minutes=minutes))
desks_of_a = st.lists(st.builds(Seats, st.just(A), st.integers(1, 3), st.integers(0, 3), st.booleans()), min_size=1)
desks = st.lists(st.builds(Seats, st.sampled_from((A, B, BOTH)), st.integers(1, 3), st.integers(0, 3), st.booleans()))


def wait(waiting: int, desks: list[Seats], length: timedelta = USUAL_TALK) -> timedelta:
    """Of whoever comes to the only service."""
    return waits("a" * waiting, desks, {"a": length})["a"]


# --- how long whoever comes waits ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("waiting", "desks", "expected"),
    [
        (0, [Seats(A, 2, 0)], timedelta()),
        (0, [Seats(A, 2, 1)], timedelta()),
        (0, [Seats(A, 2, 2)], HALF),
        (0, [Seats(A, 2, 0, is_away=True)], HALF),
        (1, [Seats(A, 2, 1)], HALF),
        (2, [Seats(A, 2, 0)], USUAL_TALK),
        (5, [Seats(A, 2, 0)], 2 * USUAL_TALK),
        (5, [Seats(A, 2, 0), Seats(A, 1, 0)], USUAL_TALK),
        (3, [Seats(A, 1, 3)], HALF + 3 * USUAL_TALK),
    ],
)
def test_places_are_taken_one_after_the_other_as_they_become_free(
    waiting: int, desks: list[Seats], expected: timedelta
) -> None:
    assert wait(waiting, desks) == expected


def test_nobody_waits_for_a_service_from_which_nobody_takes() -> None:
    assert waits("aab", [], {}) == {}
    assert waits("aab", [Seats(B, 2, 0), Seats(frozenset(), 2, 0), Seats(A, 0, 0)], {}) == {"b": timedelta()}


@pytest.mark.parametrize(
    ("queue", "desks", "expected"),
    [
        ("", [Seats(BOTH, 1, 0)], {"a": 0, "b": 0}),
        ("b", [Seats(BOTH, 1, 0)], {"a": 10, "b": 10}),
        ("ba", [Seats(BOTH, 1, 0)], {"a": 30, "b": 30}),
        ("a", [Seats(BOTH, 1, 0), Seats(A, 1, 0)], {"a": 0, "b": 0}),
        ("bb", [Seats(BOTH, 1, 0), Seats(A, 1, 0)], {"a": 0, "b": 20}),
    ],
)
def test_who_answers_two_services_is_shared_between_their_queues(
    queue: str, desks: list[Seats], expected: Mapping[str, int]
) -> None:
    found = waits(queue, desks, {"a": timedelta(minutes=20), "b": timedelta(minutes=10)})
    assert found == {service: timedelta(minutes=minutes) for service, minutes in expected.items()}


@given(numbers, desks_of_a, lengths)
def test_one_more_in_the_queue_never_shortens_the_wait(waiting: int, desks: list[Seats], length: timedelta) -> None:
    assert wait(waiting + 1, desks, length) >= wait(waiting, desks, length)


@given(numbers, desks_of_a, lengths, st.integers(1, 3), st.integers(0, 3))
def test_one_more_at_a_desk_never_lengthens_it(
    waiting: int, desks: list[Seats], length: timedelta, capacity: int, talks: int
) -> None:
    assert wait(waiting, [*desks, Seats(A, capacity, talks)], length) <= wait(waiting, desks, length)


@given(numbers, desks_of_a, lengths, lengths)
def test_longer_talks_never_shorten_it(waiting: int, desks: list[Seats], one: timedelta, other: timedelta) -> None:
    shorter, longer = sorted((one, other))
    assert wait(waiting, desks, shorter) <= wait(waiting, desks, longer)


@given(st.text("ab", max_size=20), desks)
def test_who_stands_at_a_desk_with_a_free_place_and_no_queue_is_taken_at_once(queue: str, desks: list[Seats]) -> None:
    is_free = any(not desk.is_away and desk.talks < desk.capacity and "a" in desk.services for desk in desks)
    assert (waits("", desks, {}).get("a") == timedelta()) is is_free
    assert waits(queue, desks, {}).keys() == {service for desk in desks for service in desk.services}


@given(numbers, desks_of_a, lengths)
def test_minute_by_minute_the_queue_is_served_as_was_said(waiting: int, desks: list[Seats], length: timedelta) -> None:
    minute = length / 2  # everything happens at a multiple of it
    until = [1 if desk.is_away or place < desk.talks else 0 for desk in desks for place in range(desk.capacity)]
    left, now = waiting, 0
    while True:
        for place, free_at in enumerate(until):
            if free_at <= now:
                if not left:
                    assert wait(waiting, desks, length) == now * minute
                    return
                left, until[place] = left - 1, now + 2
        now += 1


# --- and when closing is soon --------------------------------------------------------------------

soon_waits = st.none() | st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes))
times_left = st.integers(1, 500).map(lambda minutes: timedelta(minutes=minutes))


@given(soon_waits, times_left)
def test_rule_10_closing_is_soon_when_the_time_left_does_not_cover_the_wait(
    wait: timedelta | None, left: timedelta
) -> None:
    is_soon = core.closes_soon(CLOSES, wait, CLOSES - left) is not None
    assert is_soon is (wait is None or wait >= left or left <= core.CLOSING_NOTICE)


@given(soon_waits, times_left, times_left)
def test_rule_10_while_the_queue_stays_as_long_it_stays_soon(
    wait: timedelta | None, one: timedelta, other: timedelta
) -> None:
    later, earlier = sorted((one, other))
    if core.closes_soon(CLOSES, wait, CLOSES - earlier):
        assert core.closes_soon(CLOSES, wait, CLOSES - later) == CLOSES


@given(soon_waits)
def test_rule_10_the_least_notice_is_20_minutes_however_short_the_queue(wait: timedelta | None) -> None:
    assert core.closes_soon(CLOSES, wait, CLOSES - timedelta(minutes=20)) == CLOSES
    assert core.closes_soon(CLOSES, timedelta(), CLOSES - timedelta(minutes=20, seconds=1)) is None


def test_what_never_closes_closes_never_soon() -> None:
    assert core.closes_soon(None, None, CLOSES) is None
