"""The wall clock of Finland, in the nights when it jumps, too."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.clock import MINUTES_OF_A_DAY, local_day, moment
from chat.services.core import HELSINKI

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
DAYS = st.one_of(st.dates(date(2026, 1, 1), date(2036, 12, 31)), st.sampled_from([SPRING, AUTUMN]))
MINUTES = st.integers(0, 2 * MINUTES_OF_A_DAY)


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def test_summer_and_winter() -> None:
    assert moment(date(2027, 1, 15), 12 * 60) == utc(date(2027, 1, 15), 10)
    assert moment(date(2027, 7, 15), 12 * 60) == utc(date(2027, 7, 15), 9)


def test_the_hour_that_never_comes_is_the_moment_in_which_clocks_jump() -> None:
    for minute in (3 * 60, 3 * 60 + 30, 4 * 60):
        assert moment(SPRING, minute) == utc(SPRING, 1)
    assert moment(SPRING, 4 * 60 + 1) == utc(SPRING, 1, 1)


def test_of_the_hour_that_comes_twice_it_is_the_first() -> None:
    assert moment(AUTUMN, 3 * 60 + 30) == utc(AUTUMN, 0, 30)
    assert moment(AUTUMN, 4 * 60) == utc(AUTUMN, 2)


def test_a_night_turn_lasts_an_hour_less_in_spring_and_an_hour_more_in_autumn() -> None:
    night = 22 * 60, 30 * 60
    for eve, hours in ((SPRING - timedelta(days=1), 7), (AUTUMN - timedelta(days=1), 9), (date(2027, 5, 3), 8)):
        assert moment(eve, night[1]) - moment(eve, night[0]) == timedelta(hours=hours)


@given(DAYS, MINUTES, MINUTES)
def test_a_later_time_of_the_clock_is_never_an_earlier_moment(day: date, one: int, other: int) -> None:
    assert moment(day, min(one, other)) <= moment(day, max(one, other))


@given(DAYS, MINUTES)
def test_the_clock_shows_it_at_that_moment_or_never(day: date, minute: int) -> None:
    found = moment(day, minute)
    wanted = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001  (what clocks show)
    shown = found.astimezone(HELSINKI).replace(tzinfo=None)
    assert shown == wanted or ((shown.hour, shown.minute) == (4, 0) and wanted.hour == 3)
    assert local_day(found) == wanted.date()
