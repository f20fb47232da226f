"""Turns that change hands."""

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.swaps import OPEN, State, Step, after, all_asked_at

NOW = datetime(2027, 1, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "step", "awaits", "next_state"),
    [
        ("asked", "agree", 0, "done"),
        ("asked", "agree", 2, "agreed"),
        ("agreed", "approve", 1, "agreed"),
        ("agreed", "approve", 0, "done"),
        ("asked", "decline", 0, "declined"),
        ("agreed", "decline", 1, "declined"),
        ("asked", "withdraw", 0, "withdrawn"),
        ("agreed", "withdraw", 1, "withdrawn"),
        ("asked", "lapse", 0, "lapsed"),
        ("agreed", "lapse", 1, "lapsed"),
    ],
)
def test_the_way_of_a_swap(state: State, step: Step, awaits: int, next_state: State) -> None:
    assert after(state, step, awaits) == next_state


@given(st.sampled_from(get_args(State)), st.sampled_from(get_args(Step)), st.integers(0, 2))
def test_what_is_over_stays_so_and_nothing_is_done_without_both(state: State, step: Step, awaits: int) -> None:
    goes_on = state in OPEN and (state, step) not in {("asked", "approve"), ("agreed", "agree")}
    if not goes_on:
        with pytest.raises(RosterRefusedError, match="answered"):
            after(state, step, awaits)
        return
    says_yes = (state, step) in {("asked", "agree"), ("agreed", "approve")}
    assert (after(state, step, awaits) == "done") == (says_yes and not awaits)


def test_the_own_association_is_asked_first_unless_time_is_short() -> None:
    assert all_asked_at(NOW, NOW + timedelta(days=10)) == NOW + timedelta(days=2)
    assert all_asked_at(NOW, NOW + timedelta(days=4)) == NOW
    assert all_asked_at(NOW, NOW - timedelta(hours=1)) == NOW, "a turn that goes on already"
