"""Turns that come again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chat.rosters.core.clock import MINUTES_OF_A_DAY, local_day
from chat.rosters.core.patterns import (
    LONGEST_TURN,
    Pattern,
    PatternRefusedError,
    checked,
    turns,
)
from chat.services.core.holidays import holiday

WEEKDAYS = frozenset(range(5))
HALF_YEAR = Pattern(WEEKDAYS, 12 * 60, 15 * 60, date(2027, 1, 1), date(2027, 6, 30))
AUTUMN_NIGHT = date(2027, 10, 30)


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    first = draw(st.dates(date(2026, 1, 1), date(2031, 12, 31)))
    start = draw(st.integers(0, MINUTES_OF_A_DAY - 1))
    return Pattern(
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        start=start,
        end=start + draw(st.integers(1, LONGEST_TURN)),
        first=first,
        last=first + timedelta(days=draw(st.integers(0, 300))),
        every=draw(st.integers(1, 8)),
        on_holidays=draw(st.booleans()),
        left_out=draw(st.frozensets(st.dates(first, first + timedelta(days=300)), max_size=5)),
    )


@given(patterns())
def test_every_turn_is_on_a_day_that_the_pattern_means(pattern: Pattern) -> None:
    found = turns(pattern)
    for turn in found:
        assert pattern.first <= turn.day <= pattern.last
        assert turn.day.weekday() in pattern.weekdays
        assert turn.day not in pattern.left_out
        assert pattern.on_holidays or not holiday(turn.day)
        assert turn.starts_at < turn.ends_at
        assert local_day(turn.starts_at) == turn.day
        assert abs((turn.ends_at - turn.starts_at) - timedelta(minutes=pattern.end - pattern.start)) <= timedelta(
            hours=1
        )
    assert [turn.day for turn in found] == sorted({turn.day for turn in found})


@given(patterns())
def test_a_pattern_of_every_week_has_all_turns_of_its_rarer_ones(pattern: Pattern) -> None:
    assert set(turns(pattern)) <= set(turns(replace(pattern, every=1)))
    weeks = {(turn.day - timedelta(days=turn.day.weekday())) for turn in turns(pattern)}
    for one, other in zip(sorted(weeks), sorted(weeks)[1:], strict=False):
        assert (other - one).days % (7 * pattern.every) == 0


@given(patterns(), st.integers(0, 300))
def test_two_halves_of_a_weekly_pattern_are_the_whole(pattern: Pattern, at: int) -> None:
    pattern = replace(pattern, every=1)
    cut = pattern.first + timedelta(days=at)
    assume(pattern.first <= cut < pattern.last)
    halves = turns(replace(pattern, last=cut)) + turns(replace(pattern, first=cut + timedelta(days=1)))
    assert halves == turns(pattern)


@given(patterns())
def test_a_pattern_is_refused_just_when_it_meets_no_day(pattern: Pattern) -> None:
    if turns(pattern):
        assert checked(pattern) == pattern
    else:
        with pytest.raises(PatternRefusedError, match="no_day"):
            checked(pattern)


def test_a_half_year_of_weekdays_without_holidays() -> None:
    days = {turn.day for turn in turns(HALF_YEAR)}
    for left_out in (date(2027, 1, 1), date(2027, 1, 6), date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6)):
        assert left_out not in days, holiday(left_out)
    assert date(2027, 6, 25) not in days, "Midsummer's eve"
    assert date(2027, 1, 4) in days
    assert date(2027, 6, 21) in days
    assert {turn.day for turn in turns(replace(HALF_YEAR, on_holidays=True))} > days


def test_every_other_week_counts_from_the_week_in_which_it_begins() -> None:
    fortnightly = Pattern(frozenset({1}), 18 * 60, 20 * 60, date(2027, 2, 3), date(2027, 3, 31), every=2)
    assert [turn.day for turn in turns(fortnightly)] == [
        date(2027, 2, 16),
        date(2027, 3, 2),
        date(2027, 3, 16),
        date(2027, 3, 30),
    ]


def test_the_29th_of_february_is_a_day_like_others() -> None:
    day = date(2028, 2, 29)
    once = Pattern(frozenset({day.weekday()}), 12 * 60, 15 * 60, day, day)
    assert [turn.day for turn in turns(checked(once))] == [day]


def test_a_turn_in_the_hour_that_never_comes_is_left_out_of_that_night() -> None:
    nightly = Pattern(frozenset(range(7)), 3 * 60, 3 * 60 + 45, date(2027, 3, 27), date(2027, 3, 29))
    assert [turn.day for turn in turns(replace(nightly, on_holidays=True))] == [date(2027, 3, 27), date(2027, 3, 29)]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"weekdays": frozenset()}, "weekdays"),
        ({"weekdays": frozenset({7})}, "weekdays"),
        ({"every": 0}, "every"),
        ({"every": 9}, "every"),
        ({"start": -1}, "start"),
        ({"start": 1440, "end": 1500}, "start"),
        ({"end": 12 * 60}, "end"),
        ({"end": 11 * 60}, "end"),
        ({"end": 12 * 60 + 25 * 60}, "long"),
        ({"end": 12 * 60 + LONGEST_TURN + 1}, "long"),
        ({"last": date(2026, 12, 31)}, "days_order"),
        ({"last": date(2028, 1, 2)}, "days_many"),
        ({"professionals": 0}, "professionals"),
        ({"professionals": 21}, "professionals"),
        ({"peers": 19}, "peers"),
        ({"last": date(2027, 1, 1)}, "no_day"),  # New Year's Day
    ],
)
def test_what_makes_no_turns_is_refused(wrong: dict[str, object], problem: str) -> None:
    with pytest.raises(PatternRefusedError) as refused:
        checked(replace(HALF_YEAR, **wrong))  # type: ignore[arg-type]
    assert refused.value.problem == problem


def test_turns_that_follow_each_other_meet_in_the_night_of_the_clocks() -> None:
    nights = Pattern(frozenset({5}), 22 * 60, 27 * 60 + 30, AUTUMN_NIGHT, AUTUMN_NIGHT, on_holidays=True)
    mornings = Pattern(frozenset({6}), 3 * 60 + 30, 8 * 60, AUTUMN_NIGHT, date(2027, 10, 31), on_holidays=True)
    both = turns(nights) + turns(mornings)
    assert len(both) == 2
    assert both[0].ends_at == both[1].starts_at
