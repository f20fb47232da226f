"""What servers wrote that nobody foresaw: exceptions that reached the top, and everything logged as an error."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_RECORD = re.compile(r"\d{4}-\d\d-\d\d \S+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+?): (.*)")
_TRACE = re.compile(r'\s+File ".*", line \d+')
"""Every traceback has such lines; the product prints them without the headline that Python gives them (rule 17)."""


@dataclass
class _Record:
    """A line of a logger, or of nobody, with what followed it."""

    level: str
    words: str
    rest: list[str] = field(default_factory=list)

    @property
    def is_unforeseen(self) -> bool:
        has_trace = any(_TRACE.match(line) for line in self.rest)
        return has_trace or self.level in ("ERROR", "CRITICAL") or self.words.startswith("Exception ignored")

    def __str__(self) -> str:
        last = next((line.strip() for line in reversed(self.rest) if line.strip()), "")
        return f"{self.words} … {last}" if last else self.words


def unforeseen(written: str, but: re.Pattern[str] | None = None) -> list[str]:
    """What each exception or error in what a server wrote says first and last, but for those that match `but`."""
    found = [str(record) for record in _records(written) if record.is_unforeseen]
    return [record for record in found if not (but and but.fullmatch(record))]


def _records(written: str) -> Iterator[_Record]:
    record = _Record("", "")
    for line in written.splitlines():
        if logged := _RECORD.match(line):
            yield record
            record = _Record(logged[1], f"{logged[2]}: {logged[3]}")
        elif line.startswith(("Traceback ", "Exception ignored", "Unhandled ")):  # printed past all loggers
            yield record
            record = _Record("", line)
        else:
            record.rest.append(line)
    yield record


class Journal:
    """The log file of one server process, read piece by piece."""

    def __init__(self, path: Path) -> None:
        """Reads from the beginning."""
        self._path = path
        self._read = 0

    def news(self) -> list[str]:
        """What nobody foresaw, of what was written since the last call."""
        with self._path.open("rb") as log:
            log.seek(self._read)
            written = log.read()
        self._read += len(written)
        return unforeseen(written.decode(errors="replace"))
