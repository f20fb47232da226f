"""How much one may send, how much is sent to one, and when silence means death."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.live.core import BEAT_GRACE_SECONDS, WINDOW_BYTES, Bucket, Receipts, is_dead

seconds = st.floats(0, 100, allow_nan=False)
amounts = st.floats(0.1, 20, allow_nan=False)


@given(st.lists(st.tuples(seconds, amounts), max_size=60), st.floats(0.1, 10), st.floats(1, 50))
def test_nobody_takes_more_than_the_burst_and_the_rate_allow(
    attempts: list[tuple[float, float]], rate: float, burst: float
) -> None:
    bucket = Bucket.full(rate, burst, 0.0)
    now = taken = 0.0
    for pause, amount in attempts:
        now += pause
        if bucket.take(amount, now):
            taken += amount
        assert 0 <= bucket.level <= burst
        assert taken <= burst + rate * now + 1e-6


@given(st.lists(amounts, max_size=60), st.floats(0.1, 10))
def test_who_keeps_to_the_rate_is_never_refused(attempts: list[float], rate: float) -> None:
    bucket = Bucket.full(rate, 20, 0.0)
    now = 0.0
    for amount in attempts:
        assert bucket.take(amount, now)
        now += amount / rate * 1.001  # a hair more: sums of floats are not exact


def test_a_burst_is_allowed_once_and_then_refills() -> None:
    bucket = Bucket.full(rate=1, burst=3, at=100.0)
    assert [bucket.take(1, 100.0) for _ in range(4)] == [True, True, True, False]
    assert not bucket.take(1, 100.5)
    assert bucket.take(1, 101.0)


def test_what_is_refused_costs_nothing() -> None:
    bucket = Bucket.full(rate=1, burst=3, at=0.0)
    assert not bucket.take(4, 0.0)
    assert bucket.take(3, 0.0)


@pytest.mark.parametrize("beat", [4.0, 20.0])
def test_two_unanswered_beats_mean_that_the_line_is_dead(beat: float) -> None:
    limit = 2 * beat + BEAT_GRACE_SECONDS
    assert not is_dead(limit, beat)
    assert is_dead(limit + 0.1, beat)


def test_an_answer_acknowledges_what_was_sent_before_its_beat() -> None:
    receipts = Receipts(queued=30_000, sent=10_000)
    receipts.asked(1)
    receipts.sent = 20_000
    receipts.asked(2)
    receipts.beat_queued(3)
    receipts.answered(2)
    assert receipts.received == 20_000
    receipts.answered(1)
    receipts.answered(2)
    receipts.answered(4)
    assert receipts.received == 20_000, "late, twice or never asked: nothing new"
    receipts.sent = 30_000
    receipts.answered(3)
    assert receipts.received == 30_000


def test_a_page_that_answers_is_never_behind_however_much_it_is_sent() -> None:
    receipts = Receipts()
    for mark in range(1000):
        receipts.queued += WINDOW_BYTES
        receipts.sent += WINDOW_BYTES
        assert (receipts.has_room, receipts.must_ask) == (False, True)
        receipts.asked(mark)
        receipts.answered(mark)
        assert (receipts.has_room, receipts.is_behind) == (True, False)
