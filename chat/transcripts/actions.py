"""The only code that writes logs. Every function expects to run in its caller's transaction, or opens one."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.db.models import F

from chat.transcripts import notices
from chat.transcripts.core import Decision, Message, Placed, Stored, StreamState, decide
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys, seal_body, unseal_body
from chat.transcripts.wire import AnyBody, Author, Entry, Said, ShredReason
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import milliseconds
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError


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


def append(stream: Stream, bodies: Sequence[AnyBody], now: datetime, author: Author = "house") -> list[Entry]:
    """Append entries of the house to a locked stream, and publish them after the commit."""
    at = milliseconds(now)
    entries = [Entry(stream.head + place, at, author, body) for place, body in enumerate(bodies, start=1)]
    publish_after_commit(_store(stream, keys.get(stream.key_name), [(entry, None) for entry in entries]))
    Stream.objects.filter(pk=stream.pk).update(head=stream.head)
    return entries


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
    # Locked in the order of their ids, so that two batches never wait for each other in a circle.
    stream_ids = {message.stream for message in messages}
    streams = {s.pk: s for s in Stream.objects.select_for_update().filter(pk__in=stream_ids).order_by("pk")}
    grants = {g.pk: g for g in Grant.objects.filter(pk__in={m.grant for m in messages}, revoked_at=None)}
    open_keys = {pk: key for pk, s in streams.items() if (key := _key_of(s)) is not None}
    at = milliseconds(now)
    decisions = decide(
        messages,
        {pk: StreamState(s.head, s.closed_at is not None or pk not in open_keys) for pk, s in streams.items()},
        {pk: g.stream_id for pk, g in grants.items()},
        _stored(messages, streams),
        at,
    )
    news: dict[int, list[tuple[Entry, int | None]]] = {}
    for message, decision in zip(messages, decisions, strict=True):
        if isinstance(decision, Placed) and decision.is_new:
            author: Author = grants[message.grant].author  # type: ignore[assignment]  # only grant() writes it
            entry = Entry(decision.seq, at, author, Said(message.text), message.key)
            news.setdefault(message.stream, []).append((entry, message.grant))
    published = [_store(streams[stream_id], open_keys[stream_id], entries) for stream_id, entries in news.items()]
    Stream.objects.bulk_update([streams[stream_id] for stream_id in news], ["head"])
    return decisions, published


def _store(stream: Stream, key: bytes, entries: Sequence[tuple[Entry, int | None]]) -> Notice:
    """Seal and insert entries that follow the head, and move the head (in memory; the caller saves it)."""
    rows = [
        StoredEntry(
            stream=stream,
            seq=entry.seq,
            at=entry.at,
            author=entry.author,
            grant_id=grant_id,
            key=entry.key or None,
            sealed=seal_body(key, stream.pk, entry.seq, entry.body),
        )
        for entry, grant_id in entries
    ]
    StoredEntry.objects.bulk_create(rows)
    stream.head = rows[-1].seq
    sealed = [
        notices.SealedEntry(e.seq, e.at, e.author, e.key, bytes(row.sealed))
        for (e, _), row in zip(entries, rows, strict=True)
    ]
    return notices.appended(stream.pk, stream.key_name, stream.epoch, [entry for entry, _ in entries], sealed)


def _stored(messages: Sequence[Message], streams: dict[int, Stream]) -> dict[tuple[int, str], Stored]:
    """What the log has already under the grants and keys of these messages."""
    rows = StoredEntry.objects.filter(
        grant_id__in={message.grant for message in messages}, key__in={message.key for message in messages}
    )
    return {
        (row.grant_id, row.key): Stored(row.seq, row.at, _Sameness(streams[row.stream_id], row))
        for row in rows
        if row.grant_id is not None and row.key is not None and row.stream_id in streams
    }


class _Sameness:
    """Whether a text is the one that a sealed row holds; unseals only when asked."""

    def __init__(self, stream: Stream, row: StoredEntry) -> None:
        self._stream, self._row = stream, row

    def __call__(self, text: str) -> bool:
        key = _key_of(self._stream)
        return key is not None and unseal_body(key, self._stream.pk, self._row.seq, self._row.sealed) == Said(text)


def _key_of(stream: Stream) -> bytes | None:
    """The stream's key, or None once it is destroyed."""
    try:
        return keys.get(stream.key_name)
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
