"""Where a year is likely to end, and what can be a target."""

import random
from dataclasses import replace

import pytest

from chat.statistics.targets import (
    CONFIDENCE,
    FIRST_FORECAST,
    TargetRefusedError,
    Wish,
    check_wish,
    forecast_of,
    progress,
)

SERVICES = ("apua-eroon", "nettiturvakoti")
WISH = Wish(2026, "contacts", 60, frozenset({"apua-eroon"}))


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        (replace(WISH, unit="people"), "unit"),
        (replace(WISH, year=2029), "year"),
        (replace(WISH, year=2015), "year"),
        (replace(WISH, services=frozenset()), "services"),
        (replace(WISH, services=frozenset({"ei-ole"})), "services"),
        (replace(WISH, unit="volunteers_trained"), "services"),
        (replace(WISH, goal=0), "goal"),
        (replace(WISH, goal=-1), "goal"),
        (replace(WISH, goal=1_000_001), "goal"),
        (replace(WISH, result=3), "result"),
        (replace(WISH, unit="volunteers_active", services=frozenset(), result=-1), "result"),
    ],
)
def test_what_cannot_be_a_target_is_refused(wish: Wish, problem: str) -> None:
    with pytest.raises(TargetRefusedError) as refused:
        check_wish(wish, SERVICES, 2026)
    assert refused.value.problem == problem


def test_contacts_of_services_and_numbers_of_volunteers_can_be_targets() -> None:
    check_wish(WISH, SERVICES, 2026)
    check_wish(replace(WISH, unit="volunteers_trained", services=frozenset(), result=8), SERVICES, 2026)


def test_a_year_that_has_only_begun_is_not_guessed_at() -> None:
    found = progress([1] * (FIRST_FORECAST - 1), 52, 60)
    assert (found.standing, found.forecast) == ("early", None)
    assert progress([1] * FIRST_FORECAST, 52, 60).forecast is not None
    assert progress([], 52, 60).standing == "early"


def test_what_is_certain_is_said() -> None:
    assert progress([30, 30], 52, 60).standing == "reached"
    assert progress([1] * 52, 52, 52).standing == "reached"
    over = progress([1] * 52, 52, 53)
    assert (over.standing, over.forecast) == ("missed", None)


def test_a_steady_year_goes_on_as_it_has() -> None:
    found = progress([2] * 26, 52, 100)
    assert found.forecast is not None
    assert found.forecast.low < 104 < found.forecast.high
    assert abs(found.forecast.middle - 104) <= 2
    assert [progress([2] * 26, 52, goal).standing for goal in (80, 104, 140)] == ["likely", "open", "unlikely"]


def test_the_chance_falls_with_the_goal_and_is_one_once_it_is_reached() -> None:
    chances = [forecast_of([1, 0, 2, 1, 3, 0, 1, 2], 44, goal).chance for goal in range(0, 200, 5)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] == chances[1] == 1
    assert chances[-1] < 0.001


def test_where_weeks_differ_much_less_is_certain() -> None:
    steady, bursts = forecast_of([3] * 20, 32, 150), forecast_of([0, 0, 0, 12] * 5, 32, 150)
    assert bursts.high - bursts.low > 1.5 * (steady.high - steady.low)


def test_the_exact_numbers_and_those_of_the_normal_distribution_meet() -> None:
    below, above = forecast_of([5] * 19 + [4], 32, 250), forecast_of([5] * 20 + [4], 31, 250)
    assert abs(below.low - above.low) <= 3
    assert abs(below.high - above.high) <= 3


@pytest.mark.parametrize("rate", [0.3, 1.0, 4.0])
def test_a_forecast_is_right_as_often_as_it_says(rate: float) -> None:
    chance = random.Random(20261128)
    right = 0
    for _ in range(400):
        year = [sum(chance.random() < rate / 20 for _ in range(20)) for _ in range(52)]
        found = forecast_of(year[:26], 26, 60)
        right += found.low <= sum(year) <= found.high
    assert right / 400 > CONFIDENCE - 0.06
