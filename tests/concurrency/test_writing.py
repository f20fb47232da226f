"""Messages against everything that can happen to a talk at the same moment."""

import functools
import threading
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

import pytest
from django.db import OperationalError, connection, transaction

from chat.contacts import actions
from chat.contacts.models import Contact
from chat.statistics.core import Choices
from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.actions.sql import GrantRow, PostgresLog, StreamRow, log_sql
from chat.transcripts.core import Decision, Placed, StreamState, decide
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys
from chat.transcripts.wire import Ended
from moderation.sealing.keyring import KeyGoneError
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.crowd import together
from tests.support.talks import begin, grants, message, new_stream, opened, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

WRITERS, BATCHES = 3, 6


def keep_writing(grant: Grant) -> Callable[[], list[Decision]]:
    """Several batches, one after the other."""
    return lambda: [decision for number in range(BATCHES) for decision in write(grant, [f"{number}"], NOW)]


def endings(page: actions.Page, contact: Contact, cast: Cast) -> dict[str, Callable[[], None]]:
    """The ways in which a talk ends."""
    return {
        "visitor": functools.partial(actions.end_by_visitor, page.token, "visitor", NOW),
        "left_fast": functools.partial(actions.end_by_visitor, page.token, "left_fast", NOW),
        "helper": functools.partial(actions.end_by_worker, str(contact.pk), cast.aino, NOW),
    }


@pytest.mark.parametrize("how", ["visitor", "left_fast", "helper"])
def test_no_message_lands_after_the_end(cast: Cast, how: str) -> None:
    for _ in range(2):
        page, contact = opened(cast.violence, cast.aino, NOW)
        visitor, worker = grants(contact)
        writing = [keep_writing(grant) for grant in (visitor, worker, visitor)]
        *written, end = together([*writing, endings(page, contact, cast)[how]])
        assert end is None
        entries = read_after(contact.stream_id, worker.pk, 0).entries
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        assert entries[-1].body == Ended(how)  # type: ignore[arg-type]
        decisions = [decision for outcome in written for decision in outcome]
        placed = sorted(decision.seq for decision in decisions if isinstance(decision, Placed))
        assert placed == list(range(2, len(entries))), "each between the join and the end"
        assert {decision for decision in decisions if not isinstance(decision, Placed)} <= {"closed"}


def test_control_without_the_recheck_under_the_lock_a_message_lands_after_the_end(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    visitor, worker = grants(contact)
    has_ended = threading.Event()

    def trusting(messages, streams, valid_grants, stored, now):  # type: ignore[no-untyped-def]
        before = {pk: StreamState(state.head, False) for pk, state in streams.items()}
        return decide(messages, before, valid_grants, stored, now)

    def write_late() -> list[Decision]:
        assert has_ended.wait(10)
        return write(visitor, ["myöhässä"], NOW)

    def end() -> None:
        actions.end_by_visitor(page.token, "visitor", NOW)
        has_ended.set()

    monkeypatch.setattr(transcripts, "decide", trusting)
    together([write_late, end])
    assert read_after(contact.stream_id, worker.pk, 0).entries[-1].body != Ended("visitor")


def withdraw(grant: Grant) -> int:
    """Revoke the grant as an action does; the head of the log at that moment."""
    with transaction.atomic():
        stream = transcripts.lock(grant.stream_id)
        transcripts.revoke(stream, grant.pk, NOW)
    return stream.head


def test_no_message_lands_after_its_sender_was_removed(cast: Cast) -> None:
    for _ in range(3):
        _, stays, goes = new_stream()
        *written, head = together(
            [keep_writing(goes), keep_writing(stays), keep_writing(goes), functools.partial(withdraw, goes)]
        )
        of_goes = [decision for outcome in (written[0], written[2]) for decision in outcome]
        assert all(decision.seq <= head for decision in of_goes if isinstance(decision, Placed))
        assert {decision for decision in of_goes if not isinstance(decision, Placed)} <= {"revoked"}
        assert all(isinstance(decision, Placed) for decision in written[1]), "nobody else's messages"
        assert write(goes, ["myöhässä"], NOW) == ["revoked"]


def test_control_a_grant_that_is_not_read_again_under_the_lock_writes_after_the_removal(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, goes = new_stream()
    remembered = [GrantRow(goes.pk, goes.stream_id, goes.author)]
    monkeypatch.setattr(type(log_sql()), "valid_grants", lambda _sql, _ids: remembered)
    head = withdraw(goes)
    (decision,) = write(goes, ["myöhässä"], NOW)
    assert isinstance(decision, Placed)
    assert decision.seq > head


def test_no_message_lands_after_everything_was_deleted(cast: Cast) -> None:
    for _ in range(3):
        page, contact = opened(cast.violence, cast.aino, NOW)
        visitor, worker = grants(contact)
        writing = [keep_writing(grant) for grant in (visitor, worker, visitor)]
        *written, deleted = together([*writing, functools.partial(actions.delete, page.token, NOW)])
        assert deleted is None
        decisions = [decision for outcome in written for decision in outcome]
        assert {decision for decision in decisions if not isinstance(decision, Placed)} <= {"closed"}
        assert not StoredEntry.objects.filter(stream=contact.stream_id).exists(), "what was written before is gone too"
        assert write(visitor, ["myöhässä"], NOW) == ["closed"]
        actions.end_by_worker(str(contact.pk), cast.aino, NOW)
        actions.record(str(contact.pk), cast.aino, Choices("counselling"), NOW)


def test_messages_of_many_processes_leave_one_gapless_log(cast: Cast) -> None:
    _, visitor, helper = new_stream()
    outcomes = together([keep_writing(grant) for grant in (visitor, helper) for _ in range(WRITERS)])
    seqs = sorted(d.seq for outcome in outcomes for d in outcome if isinstance(d, Placed))
    assert seqs == list(range(1, 2 * WRITERS * BATCHES + 1))
    assert len(texts(visitor)) == len(seqs)


def test_the_same_message_from_two_processes_is_stored_once(cast: Cast) -> None:
    _, visitor, _ = new_stream()
    for _ in range(5):
        said = message(visitor, "hei")
        send = functools.partial(transcripts.append_batch, [said], NOW)
        outcomes = together([send] * 3)
        decisions = [outcome[0][0] for outcome in outcomes if not isinstance(outcome, Exception)]
        assert len(decisions) == 3
        assert len({decision.seq for decision in decisions if isinstance(decision, Placed)}) == 1
        assert sorted(decision.is_new for decision in decisions if isinstance(decision, Placed)) == [False, False, True]
    assert texts(visitor) == ["hei"] * 5


def test_batches_over_the_same_talks_never_wait_in_a_circle(cast: Cast) -> None:
    talks = [new_stream()[1] for _ in range(4)]

    def crossing(order: list[Grant]) -> Callable[[], list[Decision]]:
        return lambda: [
            decision
            for _ in range(BATCHES)
            for decision in transcripts.append_batch([message(grant, "hei") for grant in order], NOW)[0]
        ]

    outcomes = together([crossing(talks), crossing(talks[::-1]), crossing(talks[1:] + talks[:1])])
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    for grant in talks:
        assert len(texts(grant)) == 3 * BATCHES


def test_control_locks_in_the_order_of_the_messages_wait_in_a_circle(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, who waits for nobody")
    first, second = new_stream()[1], new_stream()[1]
    order = threading.local()
    both_hold_one = threading.Barrier(2)
    lock_streams = PostgresLog.lock_streams

    def one_by_one(log: PostgresLog, _ids: Collection[int]) -> list[StreamRow]:
        one = list(lock_streams(log, order.streams[:1]))
        both_hold_one.wait(10)
        return [*one, *lock_streams(log, order.streams[1:])]

    def write_to(*those: Grant) -> Callable[[], list[Decision]]:
        def act() -> list[Decision]:
            order.streams = [grant.stream_id for grant in those]
            return transcripts.append_batch([message(grant, "hei") for grant in those], NOW)[0]

        return act

    monkeypatch.setattr(PostgresLog, "lock_streams", one_by_one)
    outcomes = together([write_to(first, second), write_to(second, first)])
    assert [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)] == [OperationalError], "deadlock"


def test_ending_abandoned_talks_and_writing_to_them_never_wait_in_a_circle(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = sorted((begin(cast.violence, cast.aino, NOW).contact for _ in range(2)), key=lambda c: c.stream_id)
    Contact.objects.update(presence="network", seen_at=NOW - timedelta(minutes=30))
    one_is_ended = threading.Event()
    close = transcripts.close

    def slow_close(stream: Stream, now: datetime) -> None:
        close(stream, now)
        one_is_ended.set()
        threading.Event().wait(0.3)  # the writer locks what it can meanwhile

    def write_to_both() -> list[Decision]:
        assert one_is_ended.wait(10)
        assert first.visitor_grant is not None
        assert second.visitor_grant is not None
        batch = [message(first.visitor_grant, "a"), message(second.visitor_grant, "b")]
        return transcripts.append_batch(batch, NOW)[0]

    monkeypatch.setattr(transcripts, "close", slow_close)
    for order in ("pk", "-pk"):  # ids of contacts are random: one of the orders crosses the writer's
        one_is_ended.clear()
        monkeypatch.setattr(Contact._meta, "ordering", [order])
        ended, written = together([lambda: actions.end_abandoned(NOW), write_to_both])
        assert not isinstance(written, Exception), written
        assert ended == 2
        Contact.objects.update(state="waiting", ended_at=None, recorded_at=None)
        Stream.objects.update(closed_at=None)


def test_reading_during_a_deletion_brings_everything_or_says_that_it_is_gone(cast: Cast) -> None:
    for _ in range(5):
        page, contact = opened(cast.violence, cast.aino, NOW)
        visitor, worker = grants(contact)
        write(visitor, ["a", "b", "c"], NOW)

        def read(grant: Grant = worker) -> list[str]:
            return texts(grant)

        deleted, *readings = together([functools.partial(actions.delete, page.token, NOW), read, read])
        assert deleted is None
        for reading in readings:
            assert reading == ["a", "b", "c"] or isinstance(reading, NotReadableError), reading
        with pytest.raises(KeyGoneError):
            keys.get(contact.stream.key_name)
        actions.end_by_worker(str(contact.pk), cast.aino, NOW)
        actions.record(str(contact.pk), cast.aino, Choices("counselling"), NOW)
