"""Reading a log, for those who hold a grant."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from chat.transcripts.models import Grant, StoredEntry, Stream
from chat.transcripts.sealed import keys, unseal_body
from chat.transcripts.wire import Author, Entry, GoneReason
from moderation.sealing.keyring import KeyGoneError


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


def read_after(stream_id: int, grant_id: int, seq: int) -> Extract:
    """Everything after `seq`, complete. Raises NotReadableError when the grant or the text is gone.

    Head and epoch are read before the entries: what is appended meanwhile is left for the next reading.
    """
    grant = Grant.objects.select_related("stream").filter(pk=grant_id, stream_id=stream_id).first()
    if grant is None or grant.revoked_at is not None:
        raise NotReadableError("revoked")
    stream = grant.stream
    if stream.shredded_at is not None:
        raise _gone(stream_id)
    rows = StoredEntry.objects.filter(stream_id=stream_id, seq__gt=seq, seq__lte=stream.head).order_by("seq")
    try:
        entries = unsealed(stream, rows)
    except KeyGoneError:
        raise _gone(stream_id) from None
    if len(entries) != max(0, stream.head - seq):  # shredded between the two queries
        raise _gone(stream_id)
    return Extract(entries, stream.head, stream.epoch)


def unsealed(stream: Stream, rows: Iterable[StoredEntry]) -> list[Entry]:
    """The rows as entries. Raises KeyGoneError."""
    key = keys.get(stream.key_name)
    return [
        Entry(row.seq, row.at, _author(row.author), unseal_body(key, stream.pk, row.seq, row.sealed), row.key or "")
        for row in rows
    ]


def _gone(stream_id: int) -> NotReadableError:
    """Why the text is gone, as the database says now."""
    is_deleted = Stream.objects.filter(pk=stream_id, shred_reason="deleted").exists()
    return NotReadableError("deleted" if is_deleted else "expired")


def heads(stream_ids: Collection[int]) -> dict[int, Head]:
    """The heads of these streams, in one query; a stream that no longer exists counts as shredded."""
    rows = Stream.objects.filter(pk__in=stream_ids).values_list("pk", "head", "epoch", "shredded_at")
    found = {pk: Head(head, epoch, shredded_at is not None) for pk, head, epoch, shredded_at in rows}
    return {stream_id: found.get(stream_id, Head(0, 0, is_shredded=True)) for stream_id in stream_ids}


def _author(stored: str) -> Author:
    return stored  # type: ignore[return-value]  # only actions.append writes it, from an Author
