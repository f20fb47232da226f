"""What people do at desks is stored at most once a minute for a session, and never forgotten on the way."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moderation.staff.acts import Acts
from moderation.staff.core import ACTIVITY_STEP
from tests.support.clock import MONDAY_NOON, after


def store(acts: Acts, now: datetime) -> dict[str, datetime]:
    """Store what is due."""
    due = acts.due(now)
    acts.stored(due, now)
    return due


def test_the_first_act_is_stored_at_once_and_the_next_a_minute_later() -> None:
    acts = Acts()
    acts.note("a", after(seconds=0))
    assert store(acts, after(seconds=1)) == {"a": after(seconds=0)}
    acts.note("a", after(seconds=5))
    acts.note("b", after(seconds=6))
    assert store(acts, after(seconds=10)) == {"b": after(seconds=6)}
    assert acts.of(["a", "b", "c"]) == {"a": after(seconds=5)}, "known here, though not stored"
    acts.note("a", after(seconds=50))
    assert store(acts, after(seconds=61)) == {"a": after(seconds=50)}
    assert store(acts, after(minutes=5)) == {}


def test_what_is_done_while_something_is_being_stored_is_stored_next() -> None:
    acts = Acts()
    acts.note("a", after(seconds=0))
    due = acts.due(after(seconds=1))
    acts.note("a", after(seconds=2))
    acts.stored(due, after(seconds=1))
    assert store(acts, after(seconds=61)) == {"a": after(seconds=2)}


def test_what_could_not_be_stored_is_tried_again() -> None:
    acts = Acts()
    acts.note("a", after(seconds=0))
    assert acts.due(after(seconds=1)) == acts.due(after(seconds=11)) == {"a": after(seconds=0)}


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 40)), max_size=60))
def test_after_a_minute_of_rest_the_last_act_of_each_is_stored(row: list[tuple[str, int]]) -> None:
    acts, now = Acts(), MONDAY_NOON
    stored: dict[str, datetime] = {}
    last: dict[str, datetime] = {}
    times: dict[str, list[datetime]] = {"a": [], "b": []}
    for who, seconds in row:
        now += timedelta(seconds=seconds)
        acts.note(who, now)
        last[who] = now
        for one, at in store(acts, now).items():
            stored[one] = at
            times[one].append(now)
    stored |= store(acts, now + ACTIVITY_STEP)
    assert stored == last
    for moments in times.values():
        assert all(b - a >= ACTIVITY_STEP for a, b in pairwise(moments))
    assert store(acts, now + ACTIVITY_STEP) == {}
