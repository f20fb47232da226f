"""Turns that come again, as rows of a table that somebody pastes. Pure."""

import csv
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from chat.rosters.core.clock import MINUTES_OF_A_DAY, day_of, minute_of
from chat.rosters.core.patterns import DEFAULT_PROFESSIONALS, Pattern
from chat.rosters.core.problems import RosterProblem, RosterRefusedError

MOST_ROWS = 300
COLUMNS = ("service", "weekdays", "start", "end", "first", "last", "professionals", "peers", "every", "theme")
NEEDED = COLUMNS.index("professionals")
"""So many columns a row has at least; the others have what is usual."""
SHOWN = 120
"""So many characters of a bad row are told again."""


class BadRow(NamedTuple):
    """A row that makes no turns."""

    number: int
    """From 1 on, as tables count; empty rows count, too."""
    problem: RosterProblem
    row: str


class ImportRefusedError(RosterRefusedError):
    """The table cannot be taken: every bad row is named, and nothing of it is stored."""

    def __init__(self, rows: Sequence[BadRow]) -> None:
        """See the class."""
        super().__init__("import_rows")
        self.rows = tuple(rows)


class Wanted(NamedTuple):
    """What a row says."""

    service: str
    """A slug."""
    pattern: Pattern
    theme: str


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with its number. Cells are apart by tabs, as spreadsheets copy them, or by
    semicolons. Raises RosterRefusedError: `import_empty`, `import_many`.
    """
    lines = text.splitlines()
    delimiter = "\t" if any("\t" in line for line in lines) else ";"
    cells = ([cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])] for line in lines)
    rows = [(number, row) for number, row in enumerate(cells, 1) if any(row)]
    if not rows:
        raise RosterRefusedError("import_empty")
    if len(rows) > MOST_ROWS:
        raise RosterRefusedError("import_many")
    return rows


def wanted_of(row: Sequence[str], weekdays: Mapping[str, int]) -> Wanted:
    """What a row says; `weekdays` are the words for them, in lower case. An end before the start is on the next day.

    Raises RosterRefusedError for what is no row, day, time or number.
    """
    if not NEEDED <= len(row) <= len(COLUMNS):
        raise RosterRefusedError("columns")
    cells = dict(zip(COLUMNS, [*row, *[""] * (len(COLUMNS) - len(row))], strict=True))
    first, last = day_of(cells["first"]), day_of(cells["last"])
    start, end = minute_of(cells["start"]), minute_of(cells["end"])
    if first is None or last is None:
        raise RosterRefusedError("day")
    if start is None or end is None:
        raise RosterRefusedError("start" if start is None else "end")
    words = cells["weekdays"].lower().replace(",", " ").split()
    if not words or not weekdays.keys() >= set(words):
        raise RosterRefusedError("weekdays")
    pattern = Pattern(
        weekdays=frozenset(weekdays[word] for word in words),
        start=start,
        end=end if end > start else end + MINUTES_OF_A_DAY,
        first=first,
        last=last,
        professionals=_number(cells["professionals"], DEFAULT_PROFESSIONALS, "professionals"),
        peers=_number(cells["peers"], 0, "peers"),
        every=_number(cells["every"], 1, "every"),
    )
    return Wanted(cells["service"], pattern, cells["theme"])


def _number(text: str, usual: int, problem: RosterProblem) -> int:
    if not text:
        return usual
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise RosterRefusedError(problem)
    return int(text)
