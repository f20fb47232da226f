"""Reading a log, for those who hold a grant."""

import functools
import operator
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from django.db.models import Q

from chat.transcripts.core import ORPHAN_GRACE, is_key_of_talk
from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys, unseal_body
from chat.transcripts.wire import Author, Entry, GoneReason, Said
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError

T = TypeVar("T")


class NotReadableError(Exception):
    """The text cannot be read here: the grant was withdrawn, or the text was shredded."""

    def __init__(self, reason: GoneReason) -> None:
        """`reason` is what the reader is told."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Head:
    """How far a log reaches, and what a reader must know before reading on."""

    seq: int
    epoch: int
    is_shredded: bool


@dataclass(frozen=True, slots=True)
class Extract:
    """Entries in order, complete up to `head`."""

    entries: list[Entry]
    head: int
    epoch: int


@dataclass(frozen=True, slots=True)
class Want:
    """Somebody with this grant wants everything after `seq`."""

    stream: int
    grant: int
    seq: int


Read = Extract | NotReadableError | SealBrokenError
"""What a reading brings. A seal is broken when somebody has changed the row."""


def read_after(stream_id: int, grant_id: int, seq: int) -> Extract:
    """Everything after `seq`, complete. Raises NotReadableError when the grant or the text is gone."""
    (outcome,) = read_each([Want(stream_id, grant_id, seq)])
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def read_each(wants: Sequence[Want]) -> list[Read]:
    """The same for many, in two queries; an outcome for each.

    Heads and epochs are read before the entries: what is appended meanwhile is left for the next reading.
    """
    known = _known({want.grant for want in wants})
    rows = _rows([(want, known[want.grant].head) for want in wants if want.grant in known])
    return [_extract(want, known.get(want.grant), rows) for want in wants]


def read_at(stream_id: int, grant_id: int, seqs: Collection[int]) -> dict[int, Entry]:
    """The entries at these places, by their seqs, in two queries. Raises NotReadableError, SealBrokenError."""
    known = _known([grant_id]).get(grant_id)
    if known is None or known.stream != stream_id:
        raise NotReadableError("revoked")
    if known.is_shredded:
        raise _gone(stream_id)
    chosen = StoredEntry.objects.filter(stream_id=stream_id, seq__in=seqs).order_by("seq")
    rows: Iterable[_Row] = chosen.values_list("seq", "at", "author", "key", "sealed")  # type: ignore[assignment]
    try:
        return {entry.seq: entry for entry in _unsealed(stream_id, known.key_name, list(rows))}
    except KeyGoneError:
        raise _gone(stream_id) from None


def known_keys(wanted: Collection[tuple[int, str]]) -> set[tuple[int, str]]:
    """Those of the grants and keys under which something is in the log already."""
    rows = StoredEntry.objects.filter(grant__in={grant for grant, _ in wanted}, key__in={key for _, key in wanted})
    return set(wanted) & set(rows.values_list("grant_id", "key"))


def is_granted(grant_id: int) -> bool:
    """Whether the grant holds. Ask under the stream's lock for an answer that stays."""
    return Grant.objects.filter(pk=grant_id, revoked_at=None).exists()


def read_whole(stream: Stream, key: bytes) -> list[Entry]:
    """Every entry, for an owner who has authorised its caller and holds the key itself (letters).

    Raises NotReadableError when the text was shredded, SealBrokenError for a changed row or another key.
    """
    rows: Iterable[_Row] = stream.entries.order_by("seq").values_list("seq", "at", "author", "key", "sealed")  # type: ignore[assignment]
    entries = [
        Entry(seq, at, author, unseal_body(key, stream.pk, seq, sealed), own_key or "")
        for seq, at, author, own_key, sealed in rows
    ]
    if not entries:
        raise _gone(stream.pk)
    return entries


def read_said(stream: Stream, seqs: Collection[int]) -> list[tuple[Author, str]]:
    """What was said at these places, in its order, for an owner who has authorised its caller.

    Raises NotReadableError when the text was shredded.
    """
    if stream.shredded_at is not None:
        raise _gone(stream.pk)
    chosen = stream.entries.filter(seq__in=seqs).order_by("seq")
    rows: Iterable[_Row] = chosen.values_list("seq", "at", "author", "key", "sealed")  # type: ignore[assignment]
    try:
        entries = _unsealed(stream.pk, stream.key_name, list(rows))
    except KeyGoneError:
        raise _gone(stream.pk) from None
    return [(entry.author, entry.body.text) for entry in entries if isinstance(entry.body, Said)]


def read_places(places: Collection[tuple[Stream, int]]) -> dict[tuple[int, int], Entry]:
    """The entries at these places, by the ids of their streams and seqs, for an owner who has authorised its caller.

    One query for all. What was shredded is left out. Raises SealBrokenError.
    """
    streams = {stream.pk: stream for stream, _ in places}
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    if places:
        chosen = StoredEntry.objects.filter(Q(*(Q(stream=stream, seq=seq) for stream, seq in places), _connector=Q.OR))
        for stream, *row in chosen.values_list("stream_id", "seq", "at", "author", "key", "sealed"):
            found[stream].append(tuple(row))  # type: ignore[arg-type]
    entries: dict[tuple[int, int], Entry] = {}
    for stream, rows in found.items():
        with suppress(KeyGoneError):
            entries |= {(stream, one.seq): one for one in _unsealed(stream, streams[stream].key_name, rows)}
    return entries


class _Known(NamedTuple):
    """A grant that holds, and its stream."""

    stream: int
    key_name: str
    head: int
    epoch: int
    is_shredded: bool


def _known(grants: Collection[int]) -> dict[int, _Known]:
    rows = Grant.objects.filter(pk__in=grants, revoked_at=None).values_list(
        "pk", "stream_id", "stream__key_name", "stream__head", "stream__epoch", "stream__shredded_at"
    )
    return {pk: _Known(stream, name, head, epoch, gone is not None) for pk, stream, name, head, epoch, gone in rows}


_Row = tuple[int, int, Author, str | None, bytes]
"""Seq, moment, author, key and seal of an entry."""


def _rows(wanted: Iterable[tuple[Want, int]]) -> dict[int, list[_Row]]:
    """By stream: every entry that one of these wants, up to the head beside it."""
    ranges: dict[int, tuple[int, int]] = {}
    for want, head in wanted:
        after, until = ranges.get(want.stream, (want.seq, head))
        ranges[want.stream] = min(after, want.seq), max(until, head)
    conditions = [
        Q(stream_id=stream, seq__gt=after, seq__lte=head) for stream, (after, head) in ranges.items() if after < head
    ]
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    if conditions:
        entries = StoredEntry.objects.filter(functools.reduce(operator.or_, conditions)).order_by("stream_id", "seq")
        for stream, *row in entries.values_list("stream_id", "seq", "at", "author", "key", "sealed"):
            found[stream].append(tuple(row))  # type: ignore[arg-type]  # as `values_list` names them
    return found


def _extract(want: Want, known: _Known | None, rows: Mapping[int, Sequence[_Row]]) -> Read:
    if known is None or known.stream != want.stream:
        return NotReadableError("revoked")
    if known.is_shredded:
        return _gone(want.stream)
    wanted = [row for row in rows.get(want.stream, ()) if want.seq < row[0] <= known.head]
    if len(wanted) != max(0, known.head - want.seq):  # shredded between the two queries
        return _gone(want.stream)
    try:
        return Extract(_unsealed(want.stream, known.key_name, wanted), known.head, known.epoch)
    except KeyGoneError:
        return _gone(want.stream)
    except SealBrokenError as error:
        return error


def _unsealed(stream: int, key_name: str, rows: Sequence[_Row]) -> list[Entry]:
    if not rows:
        return []
    key = keys.get(key_name)
    return [
        Entry(seq, at, author, unseal_body(key, stream, seq, sealed), own_key or "")
        for seq, at, author, own_key, sealed in rows
    ]


def _gone(stream_id: int) -> NotReadableError:
    """Why the text is gone, as the database says now."""
    is_deleted = Stream.objects.filter(pk=stream_id, shred_reason="deleted").exists()
    return NotReadableError("deleted" if is_deleted else "expired")


def has_written(stream: Stream, author: Author) -> bool:
    """Whether the text holds a word of theirs. A text that was shredded does not tell."""
    return StoredEntry.objects.filter(stream=stream, author=author).exists()


def times_of(stream_id: int) -> dict[int, int]:
    """When each entry of a log was written, by its seq, in milliseconds."""
    return dict(StoredEntry.objects.filter(stream=stream_id).values_list("seq", "at"))


def heads(stream_ids: Collection[int]) -> dict[int, Head]:
    """The heads of these streams, in one query; a stream that no longer exists counts as shredded."""
    rows = Stream.objects.filter(pk__in=stream_ids).values_list("pk", "head", "epoch", "shredded_at")
    found = {pk: Head(head, epoch, shredded_at is not None) for pk, head, epoch, shredded_at in rows}
    return {stream_id: found.get(stream_id, Head(0, 0, is_shredded=True)) for stream_id in stream_ids}


# --- what must be unreadable ----------------------------------------------------------------------

SWEPT_WITHIN = timedelta(minutes=1)
"""A key whose destruction was interrupted is destroyed by the next sweep."""
STREAMS_AT_ONCE = 500


def read_shredded(now: datetime) -> Outcome:
    """Try to read the talks whose text was shredded: an entry that is left, or the key that opens entries of a copy."""
    shredded = list(Stream.objects.filter(shredded_at__lt=now - SWEPT_WITHIN).values_list("pk", "key_name"))
    readable = 0
    for some in _parts(shredded):
        existing = keyring.current().get_many([name for _, name in some])
        left = set(StoredEntry.objects.filter(stream__in=[pk for pk, _ in some]).values_list("stream_id", flat=True))
        readable += sum(name in existing or pk in left for pk, name in some)
    return Outcome(len(shredded), readable)


def find_keys_without_talk() -> Outcome:
    """Look for keys that no living talk is sealed under, and whose hour is over: they would open entries of a copy."""
    names = [name for name in keyring.current().older_than(ORPHAN_GRACE + SWEPT_WITHIN) if is_key_of_talk(name)]
    living: set[str] = set()
    for some in _parts(names):
        living |= _living(some)
    return Outcome(len(names), len(names) - len(living))


def read_copy(alias: str) -> Outcome:
    """Try to read, in a copy of the database, every talk that is over by now; `alias` is the connection to the copy.

    The keys are those of the present keyring. A talk that goes on can be read in a copy, too, and is not counted.
    """
    copied = list(Stream.objects.using(alias).values_list("pk", "key_name"))
    tried = readable = 0
    for some in _parts(copied):
        living = _living([name for _, name in some])
        over = {pk: name for pk, name in some if name not in living}
        existing = keyring.current().get_many(list(over.values()))
        tried += len(over)
        readable += sum(_opens(alias, pk, existing[name]) for pk, name in over.items() if name in existing)
    return Outcome(tried, readable)


def _living(key_names: Collection[str]) -> set[str]:
    """Those under which a talk is sealed that has not been shredded."""
    living = Stream.objects.filter(key_name__in=key_names, shredded_at=None)
    return set(living.values_list("key_name", flat=True))


def _opens(alias: str, stream: int, key: bytes) -> bool:
    """Whether the key opens an entry of the stream in the copy."""
    for seq, sealed in StoredEntry.objects.using(alias).filter(stream=stream).values_list("seq", "sealed"):
        try:
            unseal_body(key, stream, seq, sealed)
        except SealBrokenError:
            continue
        return True
    return False


def opens_whole(alias: str, stream: int, key: bytes) -> bool:
    """Whether the key opens every entry of the stream in a copy of the database: one after the other, kept nowhere."""
    sealed_entries = StoredEntry.objects.using(alias).filter(stream=stream).values_list("seq", "sealed")
    try:
        for seq, sealed in sealed_entries.iterator():
            unseal_body(key, stream, seq, sealed)
    except SealBrokenError:
        return False
    return True


def _parts(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    return (whole[first : first + STREAMS_AT_ONCE] for first in range(0, len(whole), STREAMS_AT_ONCE))
