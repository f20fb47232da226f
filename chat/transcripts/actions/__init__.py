"""The only code that writes logs. Every function expects to run in its caller's transaction, or opens one."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from chat.transcripts import notices
from chat.transcripts.actions.sql import LogSql, NewRow, StoredRow, log_sql
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
def new_key() -> Iterator[str]:
    """The name of a new key, durable in the keyring; destroyed again if the block raises."""
    name = secrets.token_hex(16)
    keyring.current().create(name)
    try:
        yield name
    except BaseException:
        keyring.current().destroy(name)
        raise


def open_stream(key_name: str) -> Stream:
    """A new, empty stream under a key from `new_key`."""
    return Stream.objects.create(key_name=key_name)


def grant(stream: Stream, author: Author) -> Grant:
    """Let one more participant read and write."""
    return Grant.objects.create(stream=stream, author=author)


def lock(stream_id: int) -> Stream:
    """The stream, locked until the transaction ends. Raises Stream.DoesNotExist."""
    return Stream.objects.select_for_update().get(pk=stream_id)


def append(stream: Stream, bodies: Sequence[AnyBody], now: datetime, author: Author = "house") -> None:
    """Append entries of the house to a locked stream, and publish them after the commit."""
    at = milliseconds(now)
    entries: list[tuple[Entry, int | None]] = [
        (Entry(stream.head + place, at, author, body), None) for place, body in enumerate(bodies, start=1)
    ]
    rows = _seal(stream.pk, keys.get(stream.key_name), entries)
    _insert(log_sql(), rows)
    stream.head = rows[-1].seq
    publish_after_commit(_notice(stream.key_name, stream.epoch, entries, rows))


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
    streams = {row.id: row for row in sql.lock_streams({message.stream for message in messages})}
    grants = {pk: (stream, author) for pk, stream, author in sql.valid_grants({m.grant for m in messages})}
    open_keys = {row.id: key for row in streams.values() if (key := _key_of(row.key_name)) is not None}
    at = milliseconds(now)
    decisions = decide(
        messages,
        {row.id: StreamState(row.head, row.is_closed or row.id not in open_keys) for row in streams.values()},
        {pk: stream for pk, (stream, _) in grants.items()},
        _stored(sql.stored({(message.grant, message.key) for message in messages}), open_keys),
        at,
    )
    news: dict[int, list[tuple[Entry, int | None]]] = {}
    for message, decision in zip(messages, decisions, strict=True):
        if isinstance(decision, Placed) and decision.is_new:
            author: Author = grants[message.grant][1]  # type: ignore[assignment]  # only grant() writes it
            entry = Entry(decision.seq, at, author, Said(message.text), message.key)
            news.setdefault(message.stream, []).append((entry, message.grant))
    published: list[Notice] = []
    rows: list[NewRow] = []
    for stream, entries in news.items():
        sealed = _seal(stream, open_keys[stream], entries)
        rows += sealed
        published.append(_notice(streams[stream].key_name, streams[stream].epoch, entries, sealed))
    _insert(sql, rows)
    return decisions, published


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
