"""What a page holds of one talk, and what the server must never do to it."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from chat.transcripts.wire import Entry, Said


class ProtocolBrokenError(AssertionError):
    """The server did what the protocol forbids."""


@dataclass
class Log:
    """What a page holds of one talk: gapless and in order, or it raises."""

    unseen: ClassVar[set[str]] = {"last", "outbox", "acked"}

    last: int = 0
    entries: list[Entry] = field(default_factory=list)
    outbox: dict[str, str] = field(default_factory=dict)
    """Key -> text of what is not confirmed yet."""
    acked: dict[str, int] = field(default_factory=dict)
    """Key -> seq of what is."""

    @property
    def texts(self) -> list[str]:
        """What was said, by anybody, in order."""
        return [entry.body.text for entry in self.entries if isinstance(entry.body, Said)]

    def extend(self, entries: list[Entry]) -> None:
        """Take entries that follow."""
        for entry in entries:
            if entry.seq != self.last + 1:
                kind = "doubled" if entry.seq <= self.last else "skipped"
                raise ProtocolBrokenError(f"an entry was {kind}: {entry.seq} came after {self.last}")
            self.last = entry.seq
            self.entries.append(entry)
            if entry.key in self.outbox:  # stored before the connection broke
                del self.outbox[entry.key]
                self.acked[entry.key] = entry.seq

    def restart_at(self, seq: int) -> None:
        """Forget everything; entries up to `seq` are not shown again."""
        self.last = seq
        self.entries.clear()

    def confirm(self, key: str, seq: int, at: int, author: Any, by: str = "", helper: Any = "") -> None:
        """Take an ack in place of the own entry; `by` is a worker's duty name, `helper` as in `Said`."""
        if key in self.acked:
            if self.acked[key] != seq:
                raise ProtocolBrokenError(f"a message was stored twice: {self.acked[key]} and {seq}")
            return
        if key not in self.outbox:
            raise ProtocolBrokenError("an ack for a message that was not sent here")
        self.extend([Entry(seq=seq, at=at, author=author, body=Said(self.outbox[key], by, helper), key=key)])


def seen(value: Any) -> Any:
    """A value that a page holds, without what it does not show of it."""
    if isinstance(value, Log):
        return {name: part for name, part in vars(value).items() if name not in value.unseen}
    if isinstance(value, dict):
        return {name: seen(part) for name, part in value.items()}
    return value
