"""The checker finds each kind of broken promise when it is planted, and nothing where there is none."""

import copy
from collections.abc import Callable

import pytest

from chat.transcripts.wire import Ended, Entry, Joined, Said
from tests.faults.checker import Verdict, check
from tests.faults.history import Side, Stored, Talk, text_of

KEYS = ["visitor-key-00001", "helper-key-000001", "visitor-key-00002"]
AT = 1_700_000_000_000


def said(seq: int, author: str, key: str) -> Entry:
    return Entry(seq, AT + seq, author, Said(text_of(key)), key)  # type: ignore[arg-type]


LOG = [
    Entry(1, AT + 1, "house", Joined("Aino", "professional")),
    said(2, "visitor", KEYS[0]),
    said(3, "helper", KEYS[1]),
    said(4, "visitor", KEYS[2]),
    Entry(5, AT + 5, "house", Ended("visitor")),
]


def stored() -> Stored:
    return Stored("contact", "ended", "visitor", "ended", 5, True, False, True, list(LOG))


def talk() -> Talk:
    """Both sides wrote, were acknowledged, and read everything."""
    visitor, helper = Side("visitor"), Side("helper")
    for entry in LOG:
        for side in (visitor, helper):
            if entry.author == side.author:
                side.write(entry.key, 0)
                side.acknowledge(entry.key, entry.seq, entry.at, 0)
            else:
                side.read(entry, 0)
    return Talk("start-key-0000001", visitor, [helper])


def judge(talk: Talk, stored: Stored | None) -> Verdict:
    return check([(talk, stored)])


def test_a_kept_promise() -> None:
    verdict = judge(talk(), stored())
    assert not verdict.broken
    assert (verdict.acked, verdict.stored, verdict.delivered) == (3, 3, 10)


def lose_an_acked_message(_talk: Talk, log: Stored) -> None:
    log.entries.pop(3)
    log.entries[3] = Entry(4, AT + 5, "house", Ended("visitor"))
    log.head = 4


def leave_a_gap(_talk: Talk, log: Stored) -> None:
    log.entries.pop(2)


def store_twice(_talk: Talk, log: Stored) -> None:
    log.entries.insert(4, said(5, "visitor", KEYS[2]))
    log.entries[5] = Entry(6, AT + 5, "house", Ended("visitor"))
    log.head = 6


def write_after_the_end(_talk: Talk, log: Stored) -> None:
    log.entries.append(said(6, "visitor", "visitor-key-00003"))
    log.head = 6


def alter_a_text(_talk: Talk, log: Stored) -> None:
    log.entries[1] = Entry(2, AT + 2, "visitor", Said("something else"), KEYS[0])


def swap_two(_talk: Talk, log: Stored) -> None:
    log.entries[1], log.entries[3] = said(2, "visitor", KEYS[2]), said(4, "visitor", KEYS[0])


def deliver_twice(talk: Talk, _log: Stored) -> None:
    talk.desks[0].read(LOG[1], 0)


def skip_one(talk: Talk, _log: Stored) -> None:
    side = talk.desks[0]
    side.forget()
    side.read(LOG[0], 0)
    side.read(LOG[2], 0)


def stop_before_the_end(talk: Talk, _log: Stored) -> None:
    reading = talk.desks[0].readings[0]
    reading.entries.pop()


def deliver_what_is_not_stored(talk: Talk, _log: Stored) -> None:
    talk.desks[0].read(said(6, "visitor", "visitor-key-00004"), 0)


def ack_at_two_places(talk: Talk, _log: Stored) -> None:
    assert talk.visitor is not None
    talk.visitor.acknowledge(KEYS[0], 3, AT, 0)


def leave_unanswered(talk: Talk, _log: Stored) -> None:
    assert talk.visitor is not None
    talk.visitor.write("visitor-key-00005", 0)


def refuse_what_is_stored(talk: Talk, _log: Stored) -> None:
    assert talk.visitor is not None
    talk.visitor.acks.pop()
    talk.visitor.refused.append((KEYS[2], "closed"))


def place_an_answer_before_its_question(talk: Talk, _log: Stored) -> None:
    talk.desks[0].sent[KEYS[1]].after = 3


def keep_a_deleted_text(talk: Talk, log: Stored) -> None:
    talk.was_deleted = log.is_shredded = True


def forget_to_tell_the_desk(talk: Talk, log: Stored) -> None:
    talk.was_deleted = log.is_shredded = True
    log.entries.clear()
    log.has_key = False


@pytest.mark.parametrize(
    ("break_it", "kind", "counted_as"),
    [
        (lose_an_acked_message, "acked_not_stored", "lost"),
        (leave_a_gap, "log_gap", "lost"),
        (skip_one, "skipped", "lost"),
        (stop_before_the_end, "not_delivered", "lost"),
        (leave_unanswered, "unanswered", "lost"),
        (store_twice, "stored_twice", "doubled"),
        (deliver_twice, "doubled", "doubled"),
        (ack_at_two_places, "acked_twice", "doubled"),
        (swap_two, "out_of_order", "reordered"),
        (place_an_answer_before_its_question, "before_its_question", "reordered"),
        (alter_a_text, "other_text", "other"),
        (write_after_the_end, "after_the_end", "other"),
        (deliver_what_is_not_stored, "delivered_not_stored", "other"),
        (refuse_what_is_stored, "refused_but_stored", "other"),
        (keep_a_deleted_text, "left_readable", "other"),
        (forget_to_tell_the_desk, "not_told_gone", "other"),
    ],
)
def test_a_broken_promise_is_found(break_it: Callable[[Talk, Stored], None], kind: str, counted_as: str) -> None:
    history, log = copy.deepcopy(talk()), stored()
    break_it(history, log)
    verdict = judge(history, log)
    assert verdict.broken[kind] >= 1, verdict.details
    assert getattr(verdict, counted_as) >= 1


def test_a_vanished_talk_is_lost_unless_it_was_deleted() -> None:
    history = talk()
    assert judge(history, None).lost == 1
    history.was_deleted = True
    assert judge(history, None).lost == 0


def test_what_was_refused_for_now_may_stand_anywhere() -> None:
    history, log = talk(), stored()
    assert history.visitor is not None
    swap_two(history, log)
    history.visitor.acks.clear()
    history.visitor.readings[0].entries[1:4] = log.entries[1:4]
    history.desks[0].readings[0].entries[1:4] = log.entries[1:4]
    for sent in history.visitor.sent.values():
        sent.was_refused = True
    history.visitor.sent[KEYS[2]].after = 0
    assert not judge(history, log).broken


def test_a_page_that_left_need_not_have_read_all() -> None:
    history, log = talk(), stored()
    stop_before_the_end(history, log)
    history.desks[0].has_left = True
    assert not judge(history, log).broken


def test_a_page_is_refused_for_its_age_only_where_time_may_have_jumped() -> None:
    history = talk()
    assert history.visitor is not None
    history.visitor.oddities.append(("locked_out", "resume was refused"))
    assert judge(history, stored()).other == 1
    assert not check([(history, stored())], may_expire=True).broken
