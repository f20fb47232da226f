"""How turns felt: what is told of it, and that nobody learns from it who said what (DOMAIN §4)."""

import json
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.statistics.periods import named
from chat.statistics.pulse import (
    FEWEST_ANSWERS,
    FEWEST_PEOPLE,
    LADDER,
    Hidden,
    OverTurn,
    PulseCounts,
    PulseFigures,
    Pulses,
    Told,
    counted_pulse,
    is_asked,
    is_settled,
    over_turn,
    pulses,
    told_quarters,
)
from tests.support.clock import MONDAY_NOON

TURN = OverTurn("2026-W10", "saaristo", "peer")


def tally(*marks: int, people: int = 3, asked: int = 0) -> PulseCounts:
    """An association in which each mark was given so many times, to the first question; nobody answered the other."""
    strain = Counter({mark: count for mark, count in enumerate(marks) if count})
    return PulseCounts(people=people, asked=asked, answers=strain.total(), strain=strain)


def counts(told: Told | Hidden) -> list[int]:
    assert isinstance(told, Told), told
    return [count for _, count in told.groups]


def of_one(association: PulseCounts) -> PulseFigures:
    return pulses({"saaristo": association}).associations["saaristo"]


def test_a_turn_is_over_after_a_quarter_of_an_hour() -> None:
    assert is_asked(MONDAY_NOON, MONDAY_NOON + timedelta(minutes=15))
    assert not is_asked(MONDAY_NOON, MONDAY_NOON + timedelta(minutes=14, seconds=59))


def test_rule_34_of_an_answer_only_week_association_and_helper_type_are_kept() -> None:
    assert over_turn(MONDAY_NOON, "saaristo", "peer") == TURN
    kept = counted_pulse(TURN, 0, None)
    assert kept is not None
    assert {name: getattr(kept, name) for name in kept.__slots__} == {
        "week": "2026-W10",
        "association": "saaristo",
        "helper_type": "peer",
        "strain": 0,
        "support": None,
    }
    assert counted_pulse(TURN, None, None) is None, "nothing was said"


def test_many_answers_are_told_mark_by_mark() -> None:
    assert counts(of_one(tally(5, 6, 7, 8, 9)).strain) == [5, 6, 7, 8, 9]
    assert of_one(tally(5, 6, 7, 8, 9)).support == Hidden("few_answers")


def test_marks_that_few_gave_are_told_together_with_others() -> None:
    assert counts(of_one(tally(1, 4, 7, 8, 9)).strain) == [5, 7, 17]
    assert counts(of_one(tally(1, 4, 2, 8, 9)).strain) == [7, 17]
    assert counts(of_one(tally(1, 0, 2, 2, 0)).strain) == [5], "how many answered, no more"


def test_rule_7_nothing_is_told_of_fewer_than_three_people() -> None:
    assert of_one(tally(9, 9, 9, 9, 9, people=2)).strain == Hidden("few_people")
    assert isinstance(of_one(tally(9, 9, 9, 9, 9, people=3)).strain, Told)


def test_nothing_is_told_of_fewer_than_five_answers() -> None:
    assert of_one(tally(0, 0, 4)).strain == Hidden("few_answers")
    assert of_one(tally()).strain == Hidden("few_answers")
    assert counts(of_one(tally(0, 0, 5)).strain) == [0, 0, 5, 0, 0]


def test_a_response_rate_has_a_base_and_is_never_whole() -> None:
    assert of_one(tally(0, 0, 9, asked=19)).response_rate is None
    assert of_one(tally(0, 0, 9, asked=20)).response_rate == 45
    assert of_one(tally(0, 0, 8, asked=21)).response_rate == 35, "38 per cent, in steps of five"
    assert of_one(tally(0, 0, 20, asked=20)).response_rate == 95
    assert of_one(tally(0, 0, 4, asked=40)).response_rate is None, "of what is hidden, nothing is told"


def test_rule_6_what_is_told_of_all_and_of_others_does_not_betray_the_hidden_one() -> None:
    figures = pulses({"saaristo": tally(0, 0, 4), "koivula": tally(0, 0, 9), "tammela": tally(0, 0, 30)})
    assert figures.associations["saaristo"].strain == Hidden("few_answers")
    assert figures.associations["koivula"].strain == Hidden("others"), "all but the other two are four"
    assert counts(figures.associations["tammela"].strain) == [0, 0, 30, 0, 0]
    assert counts(figures.federation.strain) == [0, 0, 43, 0, 0]


def test_rule_6_the_rest_of_two_small_ones_may_be_told() -> None:
    figures = pulses({"saaristo": tally(0, 0, 4), "koivula": tally(0, 0, 3), "tammela": tally(0, 0, 30)})
    assert counts(figures.associations["tammela"].strain) == [0, 0, 30, 0, 0]


ASSOCIATIONS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.builds(
        lambda people, marks: tally(*marks, people=people),
        st.integers(0, 6),
        st.lists(st.integers(0, 12), min_size=5, max_size=5),
    ),
    max_size=6,
)


def group_counts(association: PulseCounts, step: int) -> list[int]:
    return [sum(association.strain[mark] for mark in group) for group in LADDER[step]]


def step_of(figures: Pulses, name: str | None) -> int:
    told = (figures.federation if name is None else figures.associations[name]).strain
    if isinstance(told, Hidden):
        return len(LADDER)
    return LADDER.index(tuple(group for group, _ in told.groups))


@given(ASSOCIATIONS)
def test_whatever_is_subtracted_no_few_people_and_no_few_answers_are_left(tallies: dict[str, PulseCounts]) -> None:
    figures = pulses(tallies)
    of_all = step_of(figures, None)
    for step in range(of_all, len(LADDER)):
        told = [name for name in tallies if step_of(figures, name) <= step]
        rest = [tallies[name] for name in tallies if name not in told]
        left = [sum(column) for column in zip(*(group_counts(one, step) for one in rest), strict=True)]
        if told and any(left):
            assert sum(one.people for one in rest) >= FEWEST_PEOPLE
            assert all(count == 0 or count >= FEWEST_ANSWERS for count in left)


@given(ASSOCIATIONS)
def test_what_is_told_is_true_and_of_enough(tallies: dict[str, PulseCounts]) -> None:
    figures = pulses(tallies)
    for name, association in tallies.items():
        told = figures.associations[name].strain
        if isinstance(told, Told):
            assert counts(told) == group_counts(association, step_of(figures, name))
            assert association.people >= FEWEST_PEOPLE
            assert all(count == 0 or count >= FEWEST_ANSWERS for count in counts(told))
            assert told.answers == association.strain.total()


def test_each_step_of_the_ladder_only_joins_groups_of_the_one_before() -> None:
    for finer, coarser in pairwise(LADDER):
        assert all(any(set(group) <= set(joined) for joined in coarser) for group in finer)
        assert sorted(mark for group in coarser for mark in group) == [0, 1, 2, 3, 4]


@given(ASSOCIATIONS)
def test_what_is_kept_is_read_as_it_was(tallies: dict[str, PulseCounts]) -> None:
    figures = pulses(tallies)
    assert Pulses.from_json(json.loads(json.dumps(figures.as_json()))) == figures


def test_good_marks_are_told_of_where_they_stand_apart_and_their_share_where_there_are_twenty() -> None:
    few, many = of_one(tally(0, 0, 5, 6, 8)).strain, of_one(tally(0, 5, 5, 6, 8)).strain
    together = of_one(tally(1, 0, 2, 2, 0)).strain
    assert isinstance(few, Told)
    assert isinstance(many, Told)
    assert isinstance(together, Told)
    assert (few.good, few.good_share) == (14, None)
    assert (many.good, many.good_share) == (14, 58)
    assert (together.good, together.good_share) == (None, None)


@pytest.mark.parametrize(("today", "is_told"), [(date(2026, 4, 5), False), (date(2026, 4, 6), True)])
def test_a_quarter_is_told_when_it_has_been_over_for_a_week(today: date, is_told: bool) -> None:
    first = named("quarter", "2026-Q1")
    assert first.last == date(2026, 3, 29)
    assert is_settled(first, today) is is_told


def test_rule_6_quarters_that_are_told_share_no_week_and_are_those_of_every_other_page() -> None:
    quarters = told_quarters(date(2027, 1, 10), 6)
    assert [one.name for one in quarters] == ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2"]
    assert told_quarters(date(2027, 1, 11), 1) == [named("quarter", "2026-Q4")]
    for later, earlier in pairwise(quarters):
        assert later.first - earlier.last == timedelta(days=1)
