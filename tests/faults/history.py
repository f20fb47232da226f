"""What pages did and saw, as they themselves recorded it, and what the log held in the end. Nothing is judged here."""

import zlib
from dataclasses import dataclass, field

from msgspec import Struct

from chat.transcripts.wire import Author, Ended, Entry, Said

LONG_EVERY = 97
LONG_CHARACTERS = 3_500


def text_of(key: str) -> str:
    """The text of the message with this key: different for every key, mostly short, now and then near the limit."""
    number = zlib.crc32(key.encode())
    return f"{key} " + "ä" * (LONG_CHARACTERS if number % LONG_EVERY == 0 else number % 150)


@dataclass(slots=True)
class Sent:
    """One message of a page."""

    number: int
    """Its place among the page's own messages of the talk, in the order in which they were written."""
    after: int
    """The last seq that the page held when it wrote: the message answers what was read, so it comes later."""
    at: float
    """Monotonic seconds."""
    was_refused: bool = False
    """Refused once as busy or unavailable; written again it goes last, so its place is open."""


@dataclass(slots=True)
class Reading:
    """One page's transcript of a talk, from where the page began: a page that forgets begins a new one."""

    entries: list[Entry] = field(default_factory=list)
    """As delivered; an ack stands as the own entry that it is in place of."""
    times: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Side:
    """One participant of one talk."""

    author: Author
    name: str = ""
    """A worker's duty name, which their messages carry."""
    readings: list[Reading] = field(default_factory=lambda: [Reading()])
    sent: dict[str, Sent] = field(default_factory=dict)
    pending: dict[str, None] = field(default_factory=dict)
    """Keys of messages that no answer has come for, in the order in which they go out."""
    acks: list[tuple[str, int]] = field(default_factory=list)
    """Key and seq of every ack, repeats too."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Key and code of what the server said it had not stored, for good."""
    oddities: list[tuple[str, str]] = field(default_factory=list)
    """Kind and words of what a page must never see on one connection."""
    last: int = 0
    has_left: bool = False
    """The page went away before the end of the log; it need not have read all."""
    was_told_gone: str = ""

    @property
    def has_ended(self) -> bool:
        """Whether the page has read that the talk is over."""
        return any(isinstance(entry.body, Ended) for entry in self.readings[-1].entries[-3:])

    def write(self, key: str, now: float) -> None:
        """The page writes."""
        self.sent[key] = Sent(len(self.sent), self.last, now)
        self.pending[key] = None

    def refuse(self, key: str, code: str, *, for_good: bool) -> None:
        """An error frame came for the message. What may be tried again goes last."""
        if key not in self.pending:
            if for_good and any(acked == key for acked, _ in self.acks):
                self.oddities.append(("refused_after_ack", f"{key}: {code}"))
            return
        del self.pending[key]
        if for_good:
            self.refused.append((key, code))
        else:
            self.sent[key].was_refused = True
            self.pending[key] = None

    def read(self, entry: Entry, now: float) -> None:
        """An entry was delivered."""
        if entry.seq <= self.last:
            self.oddities.append(("doubled", f"entry {entry.seq} came after {self.last}"))
            return
        if entry.seq > self.last + 1:
            self.oddities.append(("skipped", f"entry {entry.seq} came after {self.last}"))
        self.last = entry.seq
        self.readings[-1].entries.append(entry)
        self.readings[-1].times.append(now)
        if entry.key in self.pending:
            del self.pending[entry.key]
            self.acks.append((entry.key, entry.seq))

    def acknowledge(self, key: str, seq: int, at: int, now: float) -> None:
        """An ack came: in place of the own entry, or again for one that the page holds."""
        if key not in self.sent:
            self.oddities.append(("strange_ack", f"{key} was not sent here"))
        elif key in self.pending and seq > self.last:
            self.read(Entry(seq, at, self.author, Said(text_of(key), self.name), key), now)
        else:
            self.pending.pop(key, None)
            self.acks.append((key, seq))

    def lose_text(self, reason: str) -> None:
        """The text no longer exists: whatever has not been answered never will be."""
        self.was_told_gone = reason
        self.pending.clear()

    def forget(self) -> None:
        """The page begins a new transcript."""
        self.readings.append(Reading())
        self.last = 0


@dataclass(slots=True)
class Talk:
    """A visitor's contact as the pages know it."""

    start_key: str
    visitor: Side | None = None
    desks: list[Side] = field(default_factory=list)
    was_deleted: bool = False
    """The visitor asked for deletion; whether it happened, the log tells."""


class Stored(Struct):
    """A contact and its log as the database holds them, unsealed with the keyring."""

    contact: str
    state: str
    ended_by: str
    presence: str
    head: int
    is_closed: bool
    is_shredded: bool
    has_key: bool
    entries: list[Entry]
