"""Which evenings can be planned, and when one goes on."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rooms.evenings.core import (
    EARLY_FOR_LEADERS,
    LONGEST,
    MOST_PLANNED,
    SHORTEST,
    EveningPlan,
    EveningProblem,
    EveningRefusedError,
    checked_plan,
    lets_in,
    state_of,
)
from tests.support.clock import MONDAY_NOON as NOW

HOUR = timedelta(hours=1)
TODAY = NOW.date()
PLAN = EveningPlan("Uni ja arki", NOW + HOUR, NOW + 2 * HOUR, 10, guest="Unihoitaja Maija")
LAST_DAY = NOW.date() + timedelta(days=30)


def checked(
    plan: EveningPlan, *, day_of_end: date = TODAY, others: list[tuple[datetime, datetime]] | None = None
) -> EveningPlan:
    return checked_plan(plan, now=NOW, room_size=15, last_day=LAST_DAY, day_of_end=day_of_end, others=others or [])


def problem(plan: EveningPlan, **other: object) -> EveningProblem:
    with pytest.raises(EveningRefusedError) as refused:
        checked(plan, **other)  # type: ignore[arg-type]
    return refused.value.problem


def test_a_plan_keeps_its_words_without_blank_ends() -> None:
    plan = checked(replace(PLAN, theme="  Uni  ja\narki ", guest=" Maija "))
    assert (plan.theme, plan.guest) == ("Uni ja arki", "Maija")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"theme": " \n"}, "theme"),
        ({"theme": "a" * 121}, "theme_long"),
        ({"guest": "a" * 81}, "guest_long"),
        ({"starts_at": NOW - timedelta(seconds=1)}, "past"),
        ({"ends_at": PLAN.starts_at + SHORTEST - timedelta(seconds=1)}, "length"),
        ({"ends_at": PLAN.starts_at + LONGEST + timedelta(seconds=1)}, "length"),
        ({"ends_at": PLAN.starts_at}, "length"),
        ({"capacity": 1}, "capacity"),
        ({"capacity": 16}, "capacity"),
    ],
)
def test_what_cannot_be_planned(change: dict[str, object], expected: EveningProblem) -> None:
    assert problem(replace(PLAN, **change)) == expected  # type: ignore[arg-type]


def test_rule_31_no_evening_after_the_last_day_on_which_members_write() -> None:
    assert problem(PLAN, day_of_end=LAST_DAY + timedelta(days=1)) == "run"
    assert checked(PLAN, day_of_end=LAST_DAY) == PLAN


def test_two_evenings_of_a_room_do_not_overlap_and_may_follow_each_other() -> None:
    assert problem(PLAN, others=[(PLAN.starts_at - HOUR, PLAN.starts_at + timedelta(seconds=1))]) == "overlap"
    assert problem(PLAN, others=[(PLAN.starts_at, PLAN.ends_at)]) == "overlap"
    around = [(PLAN.starts_at - HOUR, PLAN.starts_at), (PLAN.ends_at, PLAN.ends_at + HOUR)]
    assert checked(PLAN, others=around) == PLAN


def test_so_many_at_most() -> None:
    others = [(PLAN.ends_at + n * HOUR, PLAN.ends_at + (n + 1) * HOUR) for n in range(MOST_PLANNED)]
    assert problem(PLAN, others=others) == "many"
    assert checked(PLAN, others=others[1:]) == PLAN


def test_an_evening_begins_and_ends_by_the_clock_or_sooner() -> None:
    starts, ends = NOW, NOW + HOUR
    second = timedelta(seconds=1)
    assert [state_of(starts, ends, None, at) for at in (starts - second, starts, ends - second, ends)] == [
        "planned",
        "open",
        "open",
        "over",
    ]
    assert state_of(starts, ends, starts + second, starts + 2 * second) == "over"


def test_facilitators_come_in_a_little_sooner() -> None:
    starts, ends = NOW, NOW + HOUR
    early = starts - EARLY_FOR_LEADERS
    assert lets_in(starts, ends, None, early, leads=True)
    assert not lets_in(starts, ends, None, early - timedelta(seconds=1), leads=True)
    assert not lets_in(starts, ends, None, early, leads=False)
    assert lets_in(starts, ends, None, starts, leads=False)
    assert not lets_in(starts, ends, None, ends, leads=True)
