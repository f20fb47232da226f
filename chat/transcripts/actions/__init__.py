"""The only code that writes logs. Every function expects to run in its caller's transaction, or opens one."""

import logging
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db import transaction
from django.db.models import F, QuerySet

from chat.transcripts import notices
from chat.transcripts.actions.sql import GrantRow, LogSql, NewRow, StoredRow, log_sql
from chat.transcripts.core import (
    KEY_NAME_BYTES,
    ORPHAN_GRACE,
    READS_ONLY,
    Decision,
    Message,
    Placed,
    Stored,
    StreamState,
    Words,
    decide,
    is_key_of_talk,
)
from chat.transcripts.models import ORPHANED, Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys, seal_body, unseal_body
from chat.transcripts.wire import AnyBody, Author, Entry, ShredReason
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import milliseconds
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, KeyringUnavailableError
from moderation.sealing.seal import SealBrokenError

logger = logging.getLogger(__name__)

ORPHANS_AT_ONCE = 500


@contextmanager
def new_keys(count: int) -> Iterator[list[str]]:
    """Names of new keys, durable in the keyring; destroyed again if the block raises, or by the sweep at last."""
    names = [secrets.token_hex(KEY_NAME_BYTES) for _ in range(count)]
    try:
        keyring.current().create_many(names)
        yield names
    except BaseException:
        try:
            keyring.current().destroy_many(names)
        except KeyringUnavailableError:  # what the block raised is what the caller must hear
            logger.warning("keys of talks that did not begin are left to the sweep: %d", len(names))
        raise


def open_streams(key_names: Iterable[str]) -> list[Stream]:
    """A new, empty stream under each of these keys from `new_keys`.

    Raises KeyGoneError when the sweep has taken one for an orphan: this process stood still for an hour, or a clock
    jumped. It looks after the insert, which waits for the sweep's; so one of the two always sees the other.
    """
    streams = Stream.objects.bulk_create([Stream(key_name=name) for name in key_names])
    names = [stream.key_name for stream in streams]
    if len(keyring.current().get_many(names)) < len(names):
        raise KeyGoneError
    return streams


def grant_each(streams: Iterable[Stream], author: Author | Literal["reader"]) -> list[Grant]:
    """Let one more participant read and write each of the streams; with `core.READS_ONLY` only read."""
    return Grant.objects.bulk_create([Grant(stream=stream, author=author) for stream in streams])


def lock(stream_id: int) -> Stream:
    """The stream, locked until the transaction ends. Raises Stream.DoesNotExist."""
    return Stream.objects.select_for_update().get(pk=stream_id)


def lock_all(stream_ids: Iterable[int]) -> dict[int, Stream]:
    """These streams by id, locked in the order of their ids, as the writer locks them."""
    rows = Stream.objects.select_for_update().filter(pk__in=list(stream_ids)).order_by("pk")
    return {stream.pk: stream for stream in rows}


def append(additions: Sequence[tuple[Stream, AnyBody]], now: datetime, author: Author = "house") -> None:
    """Append entries to locked streams, and publish them after the commit. Raises KeyGoneError.

    What people write in a talk comes through the group commit; other authors than the house are for letters.
    """
    at = milliseconds(now)
    rows: list[NewRow] = []
    published: list[Notice] = []
    for stream, body in additions:
        key = keys.get(stream.key_name)
        stream.head += 1
        entries: list[tuple[Entry, int | None]] = [(Entry(stream.head, at, author, body), None)]
        sealed = _seal(stream.pk, key, entries)
        rows += sealed
        published.append(_notice(stream.key_name, stream.epoch, entries, sealed))
    _insert(log_sql(), rows)
    publish_after_commit(*published)


def overwrite(stream: Stream, bodies: Mapping[int, AnyBody]) -> None:
    """Put other bodies in the place of entries of the locked stream: what they said is gone from the table at once.

    Readers are not told: whoever overwrites appends an entry that says so. Raises KeyGoneError.
    """
    key = keys.get(stream.key_name)
    for seq, body in sorted(bodies.items()):
        sealed = seal_body(key, stream.pk, seq, body)
        StoredEntry.objects.filter(stream=stream, seq=seq).update(sealed=sealed)


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

    Dying in between, or a keyring that does not answer, leaves `key_destroyed_at` empty for `finish_shredding`.
    """
    stream.entries.all().delete()
    stream.closed_at = stream.closed_at or now
    stream.shredded_at = now
    stream.shred_reason = reason
    stream.save(update_fields=["closed_at", "shredded_at", "shred_reason"])
    _raise_epoch(stream)
    transaction.on_commit(lambda: _destroy_key_if_possible(stream, now))


def discard(stream: Stream, now: datetime) -> None:
    """Delete a locked stream that has no owner any more, and its key once that is committed (letters, the staff line).

    Dying in between, or a keyring that does not answer, leaves it to `destroy_orphaned_keys`.
    """
    stream.entries.all().delete()
    Stream.objects.filter(pk=stream.pk).update(
        closed_at=now, shredded_at=now, shred_reason=ORPHANED, key_destroyed_at=None
    )
    publish_after_commit(notices.changed(stream.pk))
    transaction.on_commit(lambda: _finish_discarding(stream, now))


def _finish_discarding(stream: Stream, now: datetime) -> None:
    _destroy_key_if_possible(stream, now)
    Stream.objects.filter(pk=stream.pk, key_destroyed_at__isnull=False).delete()


def destroy_key(stream: Stream, now: datetime) -> None:
    """Destroy the keyring's key once this is committed: only who holds it elsewhere (a return code) can read on.

    A keyring that does not answer leaves `key_destroyed_at` empty: the owner's sweep does it again.
    """
    transaction.on_commit(lambda: _destroy_key_if_possible(stream, now))


def finish_shredding(now: datetime) -> int:
    """Destroy the keys of streams whose shredding was interrupted; how many there were."""
    unfinished = list(_with_key_to_destroy().exclude(shred_reason=ORPHANED))
    for stream in unfinished:
        _destroy_key(stream, now)
    return len(unfinished)


def destroy_orphaned_keys(now: datetime) -> int:
    """Destroy keys of talks that have had no stream for an hour: a start was cut off, or the database was restored.

    A shredded stream takes the name first. The name is unique, so a start that is under way with it, however late, is
    found here, or finds the stream or the key gone and fails. Returns how many keys went.
    """
    old = [name for name in keyring.current().older_than(ORPHAN_GRACE) if is_key_of_talk(name)]
    for first in range(0, len(old), ORPHANS_AT_ONCE):
        _claim_orphans(old[first : first + ORPHANS_AT_ONCE], now)
    orphans = dict(_with_key_to_destroy().filter(shred_reason=ORPHANED).values_list("pk", "key_name"))
    if orphans:
        keyring.current().destroy_many(list(orphans.values()))
        Stream.objects.filter(pk__in=list(orphans)).delete()
        logger.warning("keys without a talk were destroyed: %d", len(orphans))
    return len(orphans)


def _claim_orphans(key_names: Sequence[str], now: datetime) -> None:
    """A shredded stream for each of the keys that has none."""
    known = set(Stream.objects.filter(key_name__in=key_names).values_list("key_name", flat=True))
    Stream.objects.bulk_create(
        [
            Stream(key_name=name, closed_at=now, shredded_at=now, shred_reason=ORPHANED)
            for name in sorted(set(key_names) - known)
        ],
        ignore_conflicts=True,
    )


def _with_key_to_destroy() -> QuerySet[Stream]:
    return Stream.objects.filter(shredded_at__isnull=False, key_destroyed_at=None)


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
        known_keys = keys.get_many([row.key_name for row in streams.values()])
        open_keys = {row.id: known_keys[row.key_name] for row in streams.values() if row.key_name in known_keys}
        grants = {row.id: row for row in valid}
        at = milliseconds(now)
        decisions = decide(
            messages,
            {row.id: StreamState(row.head, row.is_closed or row.id not in open_keys) for row in streams.values()},
            {row.id: row.stream for row in grants.values() if row.author != READS_ONLY},
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
            entry = Entry(decision.seq, at, author, message.body, message.key)  # type: ignore[arg-type]  # Written
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
    """Whether somebody writes what a sealed row holds; unseals only when asked."""

    row: StoredRow
    key: bytes | None

    def __call__(self, written: Words) -> bool:
        row = self.row
        if self.key is None:
            return False
        try:
            body = unseal_body(self.key, row.stream, row.seq, row.sealed)
        except SealBrokenError:  # a damaged row must not fail the batch
            return False
        return written.says_the_same(body)


def _raise_epoch(stream: Stream) -> None:
    Stream.objects.filter(pk=stream.pk).update(epoch=F("epoch") + 1)
    stream.epoch += 1
    publish_after_commit(notices.changed(stream.pk))


def _destroy_key_if_possible(stream: Stream, now: datetime) -> None:
    """The text is deleted already: a keyring that does not answer must not keep other texts from being deleted."""
    try:
        _destroy_key(stream, now)
    except KeyringUnavailableError as error:
        keys.forget(stream.key_name)
        logger.error("a key is left to the sweep: %s", error)


def _destroy_key(stream: Stream, now: datetime) -> None:
    keyring.current().destroy(stream.key_name)
    keys.forget(stream.key_name)
    publish_after_commit(notices.key_destroyed(stream.key_name))
    Stream.objects.filter(pk=stream.pk).update(key_destroyed_at=now)
