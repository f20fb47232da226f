"""A page that readers deliver to."""

from collections.abc import Sequence

from chat.transcripts.access import Extract
from chat.transcripts.wire import Author, Entry, GoneReason
from moderation.live.wire import ErrorCode


class Page:
    """A socket: keeps what it was sent, in order. Raises where a page would see a gap or a double."""

    def __init__(self) -> None:
        """Nothing received."""
        self.seqs: list[int] = []
        self.acked: list[int] = []
        self.refused_with: list[tuple[str, str]] = []
        self.stored_again: list[int] = []
        self.typed: list[tuple[Author, str]] = []
        self.gone_because: list[GoneReason] = []

    def opened(self, extract: Extract) -> None:
        """What there was at the beginning."""
        self.seqs += [entry.seq for entry in extract.entries]

    def entries(self, entries: Sequence[Entry]) -> None:
        """Entries of others."""
        assert entries, "an empty frame"
        self.seqs += [entry.seq for entry in entries]

    def acknowledged(self, entry: Entry) -> None:
        """An own entry."""
        self.acked.append(entry.seq)
        self.seqs.append(entry.seq)

    def typing(self, author: Author, name: str) -> None:
        """Somebody writes."""
        self.typed.append((author, name))

    def gone(self, reason: GoneReason) -> None:
        """The end."""
        self.gone_because.append(reason)

    def stored(self, _key: str, seq: int, _at: int) -> None:
        """As a sender: the message was there already."""
        self.stored_again.append(seq)

    def refused(self, key: str, code: ErrorCode) -> None:
        """As a sender: the message is not stored."""
        self.refused_with.append((key, code))
