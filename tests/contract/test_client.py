"""The tests' own client notices what it is there to notice."""

import pytest

from chat.transcripts.wire import Entry, Said
from tests.support.shown_log import Log, ProtocolBrokenError


def entry(seq: int, key: str = "") -> Entry:
    return Entry(seq=seq, at=0, author="helper", body=Said(f"viesti {seq}"), key=key)


def test_entries_that_follow_are_taken() -> None:
    log = Log()
    log.extend([entry(1), entry(2)])
    log.extend([entry(3)])
    assert (log.last, log.texts) == (3, ["viesti 1", "viesti 2", "viesti 3"])


@pytest.mark.parametrize(
    ("seqs", "what"), [([1, 3], "skipped"), ([1, 2, 2], "doubled"), ([2], "skipped"), ([1, 1], "doubled")]
)
def test_a_gap_or_a_repetition_is_an_error(seqs: list[int], what: str) -> None:
    with pytest.raises(ProtocolBrokenError, match=what):
        Log().extend([entry(seq) for seq in seqs])


def test_an_ack_takes_the_place_of_the_own_entry() -> None:
    log = Log(outbox={"mine": "Hei"})
    log.confirm("mine", 1, 0, "visitor")
    assert (log.texts, log.outbox, log.acked) == (["Hei"], {}, {"mine": 1})
    log.confirm("mine", 1, 0, "visitor")  # the answer to the same key again
    assert log.texts == ["Hei"]


def test_a_message_stored_twice_is_an_error() -> None:
    log = Log(outbox={"mine": "Hei"})
    log.confirm("mine", 1, 0, "visitor")
    with pytest.raises(ProtocolBrokenError, match="twice"):
        log.confirm("mine", 2, 0, "visitor")


def test_an_ack_out_of_order_is_an_error() -> None:
    with pytest.raises(ProtocolBrokenError, match="skipped"):
        Log(outbox={"mine": "Hei"}).confirm("mine", 2, 0, "visitor")


def test_an_ack_for_something_else_is_an_error() -> None:
    with pytest.raises(ProtocolBrokenError, match="not sent"):
        Log().confirm("other", 1, 0, "visitor")


def test_an_own_entry_after_a_reconnect_confirms_what_was_sent() -> None:
    log = Log(outbox={"mine": "Hei"})
    log.extend([entry(1, key="mine")])
    assert (log.outbox, log.acked) == ({}, {"mine": 1})
