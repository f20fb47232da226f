"""The only code that writes logs. Every function expects to run in its caller's transaction, or opens one."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from chat.transcripts import notices
from chat.transcripts.actions.sql import GrantRow, LogSql, NewRow, StoredRow, log_sql
from chat.transcripts.core import Decision, Message, Placed, Stored, StreamState, decide
from chat.transcripts.models import Grant, Stream
from chat.transcripts.sealed import keys, seal_body, unseal_body
from chat.transcripts.wire import AnyBody, Author, Entry, Said, ShredReason
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import milliseconds
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError


@contextmanager
def new_keys(count: int) -> Iterator[list[str]]:
    """Names of new keys, durable in the keyring; destroyed again if the block raises."""
    names = [secrets.token_hex(16) for _ in range(count)]
    try:
        keyring.current().create_many(names)
        yield names
    except BaseException:
        for name in names:
            keyring.current().destroy(name)
        raise


def open_streams(key_names: Iterable[str]) -> list[Stream]:
    """A new, empty stream under each of these keys from `new_keys`."""
    return Stream.objects.bulk_create([Stream(key_name=name) for name in key_names])


def grant_each(streams: Iterable[Stream], author: Author) -> list[Grant]:
    """Let one more participant read and write each of the streams."""
    return Grant.objects.bulk_create([Grant(stream=stream, author=author) for stream in streams])


def lock(stream_id: int) -> Stream:
    """The stream, locked until the transaction ends. Raises Stream.DoesNotExist."""
    return Stream.objects.select_for_update().get(pk=stream_id)


def lock_all(stream_ids: Iterable[int]) -> dict[int, Stream]:
    """These streams by id, locked in the order of their ids, as the writer locks them."""
    rows = Stream.objects.select_for_update().filter(pk__in=list(stream_ids)).order_by("pk")
    return {stream.pk: stream for stream in rows}


def append(additions: Sequence[tuple[Stream, AnyBody]], now: datetime) -> None:
    """Append entries of the house to locked streams, and publish them after the commit. Raises KeyGoneError."""
    at = milliseconds(now)
    rows: list[NewRow] = []
    published: list[Notice] = []
    for stream, body in additions:
        key = keys.get(stream.key_name)
        stream.head += 1
        entries: list[tuple[Entry, int | None]] = [(Entry(stream.head, at, "house", body), None)]
        sealed = _seal(stream.pk, key, entries)
        rows += sealed
        published.append(_notice(stream.key_name, stream.epoch, entries, sealed))
    _insert(log_sql(), rows)
    publish_after_commit(*published)


def close(stream: Stream, now: datetime) -> None:
    """No message can be written to the locked stream from here on."""
    stream.closed_at = now
    stream.save(update_fields=["closed_at"])


def revoke(stream: Stream, grant_id: int, now: datetime) -> None:
    """Withdraw one participant's grant; open readers notice by the epoch."""
    Grant.objects.filter(pk=grant_id, revoked_at=None).update(revoked_at=now)
    _raise_epoch(stream)


def shred(stream: Stream, reason: ShredReason, now: datetime) -> None:
    """Delete the locked stream's entries and, once that is committed, its key: nobody can read it again.

    Dying in between leaves `key_destroyed_at` empty, and `finish_shredding` completes it.
    """
    stream.entries.all().delete()
    stream.closed_at = stream.closed_at or now
    stream.shredded_at = now
    stream.shred_reason = reason
    stream.save(update_fields=["closed_at", "shredded_at", "shred_reason"])
    _raise_epoch(stream)
    transaction.on_commit(lambda: _destroy_key(stream, now))


def finish_shredding(now: datetime) -> int:
    """Destroy the keys of streams whose shredding was interrupted; how many there were."""
    unfinished = list(Stream.objects.filter(shredded_at__isnull=False, key_destroyed_at=None))
    for stream in unfinished:
        _destroy_key(stream, now)
    return len(unfinished)


def erase(stream_ids: Iterable[int]) -> None:
    """Delete shredded streams altogether."""
    Stream.objects.filter(pk__in=stream_ids, key_destroyed_at__isnull=False).delete()


@transaction.atomic
def append_batch(messages: Sequence[Message], now: datetime) -> tuple[list[Decision], list[Notice]]:
    """Store what people wrote, for many streams in one transaction (the group commit).

    Returns one decision for each message, in order, and what to publish once this has returned.
    """
    sql = log_sql()
    with sql.together():
        locked = sql.lock_streams({message.stream for message in messages})
        valid = sql.valid_grants({message.grant for message in messages})
        stored = sql.stored({(message.grant, message.key) for message in messages})
        streams = {row.id: row for row in locked}
        open_keys = {row.id: key for row in streams.values() if (key := _key_of(row.key_name)) is not None}
        grants = {row.id: row for row in valid}
        at = milliseconds(now)
        decisions = decide(
            messages,
            {row.id: StreamState(row.head, row.is_closed or row.id not in open_keys) for row in streams.values()},
            {row.id: row.stream for row in grants.values()},
            _stored(stored, open_keys),
            at,
        )
        published: list[Notice] = []
        rows: list[NewRow] = []
        for stream, entries in _new_entries(messages, decisions, grants, at).items():
            sealed = _seal(stream, open_keys[stream], entries)
            rows += sealed
            published.append(_notice(streams[stream].key_name, streams[stream].epoch, entries, sealed))
        _insert(sql, rows)
    return decisions, published


def _new_entries(
    messages: Sequence[Message], decisions: Sequence[Decision], grants: Mapping[int, GrantRow], at: int
) -> Mapping[int, Sequence[tuple[Entry, int]]]:
    """The entries, each with its grant, that come into each stream."""
    new: dict[int, list[tuple[Entry, int]]] = {}
    for message, decision in zip(messages, decisions, strict=True):
        if isinstance(decision, Placed) and decision.is_new:
            author: Author = grants[message.grant].author  # type: ignore[assignment]  # only grant_each() writes it
            entry = Entry(decision.seq, at, author, Said(message.text), message.key)
            new.setdefault(message.stream, []).append((entry, message.grant))
    return new


def _seal(stream: int, key: bytes, entries: Sequence[tuple[Entry, int | None]]) -> list[NewRow]:
    return [
        NewRow(stream, e.seq, e.at, e.author, grant_id, e.key or None, seal_body(key, stream, e.seq, e.body))
        for e, grant_id in entries
    ]


def _insert(sql: LogSql, rows: Sequence[NewRow]) -> None:
    """Insert rows that follow their streams' heads, and move the heads."""
    if rows:
        sql.insert(rows)
        sql.move_heads({row.stream: row.seq for row in rows}.items())


def _notice(key_name: str, epoch: int, entries: Sequence[tuple[Entry, int | None]], rows: Sequence[NewRow]) -> Notice:
    sealed = [
        notices.SealedEntry(e.seq, e.at, e.author, e.key, row.sealed) for (e, _), row in zip(entries, rows, strict=True)
    ]
    return notices.appended(rows[0].stream, key_name, epoch, [entry for entry, _ in entries], sealed)


def _stored(rows: Iterable[StoredRow], open_keys: Mapping[int, bytes]) -> dict[tuple[int, str], Stored]:
    """What the log has already under the grants and keys of a batch."""
    return {(row.grant, row.key): Stored(row.seq, row.at, _Sameness(row, open_keys.get(row.stream))) for row in rows}


@dataclass(frozen=True, slots=True)
class _Sameness:
    """Whether a text is the one that a sealed row holds; unseals only when asked."""

    row: StoredRow
    key: bytes | None

    def __call__(self, text: str) -> bool:
        row = self.row
        if self.key is None:
            return False
        try:
            return unseal_body(self.key, row.stream, row.seq, row.sealed) == Said(text)
        except SealBrokenError:  # a damaged row must not fail the batch
            return False


def _key_of(name: str) -> bytes | None:
    """The key of that name, or None once it is destroyed."""
    try:
        return keys.get(name)
    except KeyGoneError:
        return None


def _raise_epoch(stream: Stream) -> None:
    Stream.objects.filter(pk=stream.pk).update(epoch=F("epoch") + 1)
    stream.epoch += 1
    publish_after_commit(notices.changed(stream.pk))


def _destroy_key(stream: Stream, now: datetime) -> None:
    keyring.current().destroy(stream.key_name)
    keys.forget(stream.key_name)
    publish_after_commit(notices.key_destroyed(stream.key_name))
    Stream.objects.filter(pk=stream.pk).update(key_destroyed_at=now)
