"""Who may come back, how long, and who is next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.contacts.core import (
    AskCodeWord,
    ReloadDecision,
    code_word_decision,
    ended_before,
    places,
    reload_decision,
    same_word,
)
from tests.support.clock import MONDAY_NOON as NOW


@pytest.mark.parametrize(
    ("away", "agreed", "decision"),
    [
        ({"seconds": 0}, False, "transcript"),
        ({"minutes": 2}, False, "transcript"),
        ({"minutes": 2}, True, "transcript"),
        ({"minutes": 2, "seconds": 1}, False, "ask"),
        ({"minutes": 2, "seconds": 1}, True, "continue"),
        ({"minutes": 10}, False, "ask"),
        ({"minutes": 10}, True, "continue"),
        ({"minutes": 10, "seconds": 1}, True, "refuse"),
        ({"days": 1}, True, "refuse"),
    ],
)
def test_rule_11_a_reloaded_page_gets_the_talk_for_2_minutes_and_may_go_on_for_10(
    away: dict[str, float], agreed: bool, decision: ReloadDecision
) -> None:
    assert reload_decision(timedelta(**away), agreed) == decision


def test_rule_33_a_text_is_to_be_gone_when_its_minutes_are_over() -> None:
    assert ended_before(30, NOW) == NOW - timedelta(minutes=30)
    assert ended_before(0, NOW) == NOW


@given(st.lists(st.sampled_from(["a", "b", "c"])))
def test_rule_10_the_place_is_how_many_wait_before_in_the_same_queue(services: list[str]) -> None:
    found = places(enumerate(services))
    for contact, service in enumerate(services):
        assert found[contact] == services[:contact].count(service)


@pytest.mark.parametrize(
    ("wrong_before", "is_right", "decision"),
    [
        (0, None, AskCodeWord(3, was_wrong=False)),
        (2, None, AskCodeWord(1, was_wrong=True)),
        (0, False, AskCodeWord(2, was_wrong=True)),
        (2, False, AskCodeWord(0, was_wrong=True)),
        (5, False, AskCodeWord(0, was_wrong=True)),
        (0, True, "continue"),
        (2, True, "continue"),
    ],
)
def test_rule_25_three_tries_at_the_code_word(wrong_before: int, is_right: bool | None, decision: object) -> None:
    assert code_word_decision(wrong_before, is_right) == decision


def test_a_word_of_nothing_to_see_is_no_word() -> None:
    assert [same_word(word) for word in ("", " ", "\u200b", "\u00a0\u2003", " vene ")] == ["", "", "", "", "vene"]
