"""What is published about a stream: to readers in this process as it is, to the others sealed."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from chat.transcripts.wire import Author, Entry
from moderation.live.hub import Notice

KEY_DESTROYED = "key_destroyed"


class SealedEntry(Struct, frozen=True, array_like=True):
    """An entry as other processes and Redis see it."""

    seq: int
    at: int
    author: Author
    key: str
    sealed: bytes


class Appended(Struct, frozen=True, array_like=True, tag=True):
    """Entries were appended, in order."""

    epoch: int
    key_name: str
    entries: list[SealedEntry]


class Changed(Struct, frozen=True, array_like=True, tag=True):
    """Grants or the text itself changed: readers ask the log again."""


class Typing(Struct, frozen=True, array_like=True, tag=True):
    """Somebody is writing; never stored."""

    author: Author
    name: str = ""
    """A worker's duty name."""
    grant: int = 0
    """Under which they write: their own pages are not told."""


StreamNotice = Appended | Changed | Typing
_decoder = msgspec.msgpack.Decoder(StreamNotice)


@dataclass(frozen=True, slots=True, repr=False)
class AppendedHere:
    """`Appended` for readers in the process that wrote: with the entries readable."""

    epoch: int
    entries: Sequence[Entry]


def topic(stream_id: int) -> str:
    """The topic on which a stream's notices are published."""
    return f"stream:{stream_id}"


def appended(
    stream_id: int, key_name: str, epoch: int, entries: Sequence[Entry], sealed: Sequence[SealedEntry]
) -> Notice:
    """The notice of newly committed entries."""
    payload = msgspec.msgpack.encode(Appended(epoch, key_name, list(sealed)))
    return Notice(topic(stream_id), payload, AppendedHere(epoch, entries))


def changed(stream_id: int) -> Notice:
    """The notice that readers must ask the log again."""
    return _plain(stream_id, Changed())


def typing(stream_id: int, author: Author, grant: int, name: str = "") -> Notice:
    """The notice that somebody is writing, under this grant; `name` is a worker's duty name."""
    return _plain(stream_id, Typing(author, name, grant))


def key_destroyed(key_name: str) -> Notice:
    """The notice, to every process, to drop a destroyed key from memory."""
    return Notice(KEY_DESTROYED, key_name.encode())


def read(notice: Notice) -> StreamNotice | AppendedHere:
    """What the notice says."""
    content: StreamNotice | AppendedHere = notice.local or _decoder.decode(notice.payload)
    return content


def _plain(stream_id: int, content: Changed | Typing) -> Notice:
    return Notice(topic(stream_id), msgspec.msgpack.encode(content), content)
