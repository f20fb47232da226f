"""The log in the database: gapless, sealed, and gone when it is shredded."""

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat.transcripts import access, actions
from chat.transcripts.access import NotReadableError
from chat.transcripts.core import Message, Placed
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys
from chat.transcripts.wire import Ended, Joined, Said
from moderation.live.hub import Notice
from moderation.live.wire import milliseconds
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError, unseal
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import message, new_stream, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

CANARY = "kanarialintu-järven-yllä"
Commits = DjangoCaptureOnCommitCallbacks


# --- writing -------------------------------------------------------------------------------------


def test_messages_are_stored_in_order_without_a_gap() -> None:
    stream, visitor, helper = new_stream()
    first = write(visitor, ["hei", "oletko siellä?"], NOW)
    second = write(helper, ["olen"], NOW + timedelta(seconds=3))
    at, later = milliseconds(NOW), milliseconds(NOW) + 3000
    assert first + second == [Placed(1, at, True), Placed(2, at, True), Placed(3, later, True)]
    entries = access.read_after(stream.pk, visitor.pk, 0).entries
    assert [(entry.seq, entry.at, entry.author) for entry in entries] == [
        (1, at, "visitor"),
        (2, at, "visitor"),
        (3, later, "helper"),
    ]
    assert texts(helper) == ["hei", "oletko siellä?", "olen"]


def test_one_batch_serves_many_streams() -> None:
    streams = [new_stream() for _ in range(3)]
    batch = [message(visitor, f"{number}") for number in range(4) for _, visitor, _ in streams]
    decisions, published = actions.append_batch(batch, NOW)
    assert [decision.seq for decision in decisions if isinstance(decision, Placed)] == [
        1,
        1,
        1,
        2,
        2,
        2,
        3,
        3,
        3,
        4,
        4,
        4,
    ]
    assert sorted(notice.topic for notice in published) == sorted(f"stream:{stream.pk}" for stream, _, _ in streams)
    for _, visitor, _ in streams:
        assert texts(visitor) == ["0", "1", "2", "3"]


def test_a_batch_costs_the_same_statements_whatever_its_size() -> None:
    _, visitor, helper = new_stream()
    one = [message(visitor, "hei")]
    many = [message(grant, "hei") for grant in (visitor, helper) for _ in range(30)]
    assert 0 < statements(lambda: actions.append_batch(one, NOW)) == statements(lambda: actions.append_batch(many, NOW))
    assert len(texts(visitor)) == 61


def statements(work: Callable[[], object]) -> int:
    """How many statements go to the database; on PostgreSQL the log's own pass Django by."""
    execute = psycopg.Cursor.execute
    with (
        CaptureQueriesContext(connection) as queries,
        patch.object(psycopg.Cursor, "execute", autospec=True, side_effect=execute) as executed,
    ):
        work()
    return int(executed.call_count) or len(queries)


def test_the_house_writes_on_the_same_path() -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)
    with transaction.atomic():
        locked = actions.lock(stream.pk)
        actions.append([(locked, Joined("Aino", "professional")), (locked, Ended("helper"))], NOW)
    write(visitor, ["vielä"], NOW)
    entries = access.read_after(stream.pk, visitor.pk, 0).entries
    assert [entry.seq for entry in entries] == [1, 2, 3, 4]
    assert [entry.author for entry in entries] == ["visitor", "house", "house", "visitor"]
    assert entries[1].body == Joined("Aino", "professional")


def test_writing_the_same_again_is_answered_with_its_place() -> None:
    _, visitor, _ = new_stream()
    batch = [message(visitor, "hei"), message(visitor, "moi")]
    first, _ = actions.append_batch(batch, NOW)
    again, published = actions.append_batch(batch, NOW + timedelta(minutes=1))
    at = milliseconds(NOW)
    assert first == [Placed(1, at, True), Placed(2, at, True)]
    assert again == [Placed(1, at, False), Placed(2, at, False)]
    assert published == []
    assert texts(visitor) == ["hei", "moi"]


def test_a_key_with_another_text_is_refused_alone() -> None:
    _, visitor, _ = new_stream()
    first = message(visitor, "hei")
    actions.append_batch([first], NOW)
    reused = Message(first.stream, first.grant, first.key, Said("jotain muuta"))
    decisions, _ = actions.append_batch([message(visitor, "ennen"), reused, message(visitor, "jälkeen")], NOW)
    assert [getattr(decision, "seq", decision) for decision in decisions] == [2, "key_reused", 3]
    assert texts(visitor) == ["hei", "ennen", "jälkeen"]


def test_a_closed_stream_takes_nothing_more_and_other_streams_do() -> None:
    closed, writer_of_closed, _ = new_stream()
    _, other, _ = new_stream()
    stored = message(writer_of_closed, "ajoissa")
    actions.append_batch([stored], NOW)
    with transaction.atomic():
        actions.close(actions.lock(closed.pk), NOW)
    decisions, _ = actions.append_batch([message(writer_of_closed, "myöhässä"), message(other, "hei"), stored], NOW)
    assert [getattr(decision, "seq", decision) for decision in decisions] == ["closed", 1, 1]
    assert texts(writer_of_closed) == ["ajoissa"]


def test_a_withdrawn_grant_can_neither_write_nor_read() -> None:
    stream, visitor, helper = new_stream()
    stored = message(helper, "hei")
    actions.append_batch([stored], NOW)
    with transaction.atomic():
        actions.revoke(actions.lock(stream.pk), helper.pk, NOW)
    decisions, _ = actions.append_batch([message(helper, "vielä"), stored, message(visitor, "hei")], NOW)
    assert [getattr(decision, "seq", decision) for decision in decisions] == ["revoked", "revoked", 2]
    with pytest.raises(NotReadableError) as refused:
        access.read_after(stream.pk, helper.pk, 0)
    assert refused.value.reason == "revoked"
    assert texts(visitor) == ["hei", "hei"]


def test_withdrawing_raises_the_epoch_and_tells_readers(
    django_capture_on_commit_callbacks: Commits, published: list[Notice]
) -> None:
    stream, _, helper = new_stream()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        actions.revoke(actions.lock(stream.pk), helper.pk, NOW)
    assert access.heads([stream.pk])[stream.pk].epoch == stream.epoch + 1
    assert [notice.topic for notice in published] == [f"stream:{stream.pk}"]


def test_a_grant_opens_its_own_stream_and_no_other() -> None:
    stream, _, _ = new_stream()
    _, stranger, _ = new_stream()
    decisions, _ = actions.append_batch([Message(stream.pk, stranger.pk, "k" * 16, Said("hei"))], NOW)
    assert decisions == ["revoked"]
    with pytest.raises(NotReadableError):
        access.read_after(stream.pk, stranger.pk, 0)


def test_a_stream_that_never_was_is_refused() -> None:
    _, visitor, _ = new_stream()
    decisions, _ = actions.append_batch(
        [Message(10**9, visitor.pk, "k" * 16, Said("hei")), message(visitor, "hei")], NOW
    )
    assert [getattr(decision, "seq", decision) for decision in decisions] == ["revoked", 1]


def test_a_tampered_row_spoils_no_other_message() -> None:
    _, tampered, _ = new_stream()
    _, other, _ = new_stream()
    stored = message(tampered, "hei")
    actions.append_batch([stored], NOW)
    StoredEntry.objects.filter(stream_id=stored.stream).update(sealed=b"\x00" * 40)
    decisions, _ = actions.append_batch([stored, message(other, "hei")], NOW)
    assert [getattr(decision, "seq", decision) for decision in decisions] == ["key_reused", 1]


# --- reading -------------------------------------------------------------------------------------


def test_reading_goes_on_after_any_entry() -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["a", "b", "c"], NOW)
    assert [texts(visitor, after) for after in (0, 1, 3, 9)] == [["a", "b", "c"], ["b", "c"], [], []]
    assert access.read_after(stream.pk, visitor.pk, 9).head == 3


@pytest.mark.parametrize("reason", ["deleted", "expired"])
def test_a_text_that_is_shredded_while_it_is_read_is_gone_for_the_true_reason(
    reason: Any, django_capture_on_commit_callbacks: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)
    read = access._rows

    def too_late(*arguments: Any) -> Any:
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            actions.shred(actions.lock(stream.pk), reason, NOW)
        return read(*arguments)

    monkeypatch.setattr(access, "_rows", too_late)
    with pytest.raises(NotReadableError) as gone:
        access.read_after(stream.pk, visitor.pk, 0)
    assert gone.value.reason == reason


def test_losing_the_keyring_loses_the_text_and_nothing_else() -> None:
    stream, visitor, _ = new_stream()
    _, other, _ = new_stream()
    write(visitor, ["hei"], NOW)
    keyring.current().destroy(stream.key_name)
    keys.forget(stream.key_name)
    with pytest.raises(NotReadableError) as gone:
        access.read_after(stream.pk, visitor.pk, 0)
    assert gone.value.reason == "expired"
    decisions, _ = actions.append_batch([message(visitor, "hei"), message(other, "hei")], NOW)
    assert [getattr(decision, "seq", decision) for decision in decisions] == ["closed", 1]


def test_the_heads_of_many_streams_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    streams = [new_stream() for _ in range(5)]
    for number, (_, visitor, _) in enumerate(streams):
        write(visitor, ["hei"] * number, NOW) if number else None
    with django_assert_num_queries(1):
        heads = access.heads([stream.pk for stream, _, _ in streams])
    assert [heads[stream.pk].seq for stream, _, _ in streams] == [0, 1, 2, 3, 4]
    assert access.heads([10**9])[10**9].is_shredded


# --- sealing -------------------------------------------------------------------------------------


def test_no_column_of_the_database_holds_the_text() -> None:
    stream, visitor, _ = new_stream()
    write(visitor, [CANARY], NOW)
    with transaction.atomic():
        actions.append([(actions.lock(stream.pk), Joined(CANARY, "peer"))], NOW)
    found = dump()
    assert "visitor" in found, "the dump shows what is stored plainly"
    for spelling in spellings(CANARY):
        assert spelling not in found


def test_other_processes_and_redis_see_sealed_text_only() -> None:
    _, visitor, _ = new_stream()
    _, published = actions.append_batch([message(visitor, CANARY)], NOW)
    assert len(published) == 1
    assert CANARY in repr([entry.body.text for entry in published[0].local.entries])
    for spelling in spellings(CANARY):
        assert spelling not in as_text(published[0].payload)


def test_a_row_that_is_moved_cannot_be_read() -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["a", "b"], NOW)
    sealed = StoredEntry.objects.get(stream=stream, seq=1).sealed
    StoredEntry.objects.filter(stream=stream, seq=2).update(sealed=sealed)
    with pytest.raises(SealBrokenError):
        access.read_after(stream.pk, visitor.pk, 0)


def test_what_people_write_never_shows_in_a_log_line() -> None:
    _, visitor, _ = new_stream()
    said = message(visitor, CANARY)
    _, published = actions.append_batch([said], NOW)
    entry = access.read_after(said.stream, visitor.pk, 0).entries[0]
    for thing in (said, published[0], entry, entry.body):
        assert CANARY not in repr(thing)


# --- the end of a text ---------------------------------------------------------------------------


def test_a_key_of_a_talk_that_did_not_begin_is_destroyed() -> None:
    before = set(keyring.current().names())
    made: list[str] = []

    def begin_and_fail() -> None:
        with actions.new_keys(3) as names:
            made.extend(set(keyring.current().names()) - before)
            assert sorted(made) == sorted(names)
            raise ValueError

    with pytest.raises(ValueError):
        begin_and_fail()
    assert len(made) == 3
    assert set(keyring.current().names()) == before


@pytest.mark.parametrize("reason", ["deleted", "expired"])
def test_shredding_removes_rows_and_key_and_tells_readers(
    django_capture_on_commit_callbacks: Commits, published: list[Notice], reason: Any
) -> None:
    stream, visitor, helper = new_stream()
    write(visitor, ["hei"], NOW)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        actions.shred(actions.lock(stream.pk), reason, NOW)
        assert keyring.current().get(stream.key_name), "the key goes after the commit, not before"
    assert not StoredEntry.objects.filter(stream=stream).exists()
    for ring in (keyring.current(), keys):
        with pytest.raises(KeyGoneError):
            ring.get(stream.key_name)
    head = access.heads([stream.pk])[stream.pk]
    assert (head.is_shredded, head.epoch) == (True, stream.epoch + 1)
    assert [notice.topic for notice in published] == [f"stream:{stream.pk}", "key_destroyed"]
    for grant in (visitor, helper):
        with pytest.raises(NotReadableError) as gone:
            access.read_after(stream.pk, grant.pk, 0)
        assert gone.value.reason == reason
    assert write(visitor, ["myöhässä"], NOW) == ["closed"]


def test_a_shredding_that_is_rolled_back_keeps_the_text(django_capture_on_commit_callbacks: Commits) -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)

    @transaction.atomic
    def shred_and_fail() -> None:
        actions.shred(actions.lock(stream.pk), "deleted", NOW)
        raise ValueError

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(ValueError):
        shred_and_fail()
    assert texts(visitor) == ["hei"]


def test_a_shredding_cut_off_before_the_key_was_destroyed_is_finished(
    django_capture_on_commit_callbacks: Commits,
) -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)
    with django_capture_on_commit_callbacks(execute=False), transaction.atomic():
        actions.shred(actions.lock(stream.pk), "deleted", NOW)
    # The process dies here: the commit stands, what was to follow it does not happen.
    assert stream.key_name in set(keyring.current().names())
    actions.erase([stream.pk])
    assert Stream.objects.filter(pk=stream.pk).exists(), "a stream whose key exists is not forgotten"
    assert actions.finish_shredding(NOW) == 1
    assert stream.key_name not in set(keyring.current().names())
    assert actions.finish_shredding(NOW) == 0
    actions.erase([stream.pk])
    assert not Stream.objects.filter(pk=stream.pk).exists()
    assert not Grant.objects.filter(stream_id=stream.pk).exists()


def test_erasing_leaves_texts_that_are_not_shredded() -> None:
    stream, visitor, _ = new_stream()
    write(visitor, ["hei"], NOW)
    actions.erase([stream.pk])
    assert texts(visitor) == ["hei"]


def test_rule_33_a_copy_of_the_database_cannot_be_read_after_the_end_with_every_secret_left(
    django_capture_on_commit_callbacks: Commits,
) -> None:
    stream, visitor, _ = new_stream()
    write(visitor, [CANARY], NOW)
    rows = StoredEntry.objects.filter(stream=stream).values_list("seq", "sealed")
    copy = [(stream.pk, seq, bytes(sealed)) for seq, sealed in rows]
    assert CANARY in "".join(opened_with_every_secret(copy)), "while the talk is open, whoever has everything can read"
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        actions.shred(actions.lock(stream.pk), "expired", NOW)
    assert list(every_secret()), "the installation still has its secrets"
    assert opened_with_every_secret(copy) == []


def opened_with_every_secret(copy: list[tuple[int, int, bytes]]) -> list[str]:
    """What somebody reads who has a copy of the database and every secret of the installation."""
    opened = []
    for stream, seq, sealed in copy:
        for secret in every_secret():
            try:
                opened.append(unseal(secret, sealed, b"%d:%d" % (stream, seq)).decode())
            except SealBrokenError:
                continue
    return opened


def every_secret() -> Iterator[bytes]:
    """Whatever the keyring and the settings hold, in any form that fits."""
    candidates = [path.read_bytes() for path in Path(settings.KEYRING).rglob("*") if path.is_file()]
    candidates.append(settings.SECRET_KEY.encode())
    for candidate in candidates:
        yield from (
            candidate[start : start + 32] for start in range(max(1, len(candidate) - 31)) if len(candidate) >= 32
        )


# --- support -------------------------------------------------------------------------------------


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    """What was published after commits."""
    notices: list[Notice] = []
    monkeypatch.setattr("moderation.live.hub._publish_now", notices.extend)
    return notices


def dump() -> str:
    """Every column of every table, as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  (the schema's own names)
            found += [as_text(value) for row in cursor.fetchall() for value in row]
    return "\n".join(found)


def as_text(value: object) -> str:
    """A column's value, bytes included."""
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def spellings(text: str) -> list[str]:
    """How a text could hide in a dump."""
    raw = text.encode()
    return [
        text,
        raw.decode("latin-1"),
        raw.hex(),
        text.encode("utf-16-le").decode("latin-1"),
        text.encode("unicode_escape").decode(),
        *(base64.b64encode(raw[start:])[:-4].decode() for start in range(3)),
    ]
