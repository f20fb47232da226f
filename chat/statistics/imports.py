"""Totals of past years from elsewhere: a file is read whole or not at all, and every bad row is named. Pure."""

import csv
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

COLUMNS = ("year", "association", "service", "contacts")
"""The header of the file (docs/statistics.md). `contacts`: answered ones, as DOMAIN §4 counts them."""
FIRST_YEAR = 1990
MOST_CONTACTS = 10_000_000
MOST_ROWS = 20_000
RowProblem = Literal["columns", "year", "association", "service", "contacts", "twice", "recorded"]
"""year: none, or one that is not over; recorded: the records of this installation tell of that year already."""


class Total(NamedTuple):
    """What a row says."""

    year: int
    association: str
    """A slug, as the service's."""
    service: str
    contacts: int


class BadRow(NamedTuple):
    """A row that cannot be taken in, by its line in the file."""

    line: int
    problem: RowProblem


class BadFileError(ValueError):
    """Nothing of it is taken in."""

    def __init__(
        self, rows: Sequence[BadRow] = (), problem: Literal["header", "rows", "empty", "many"] = "rows"
    ) -> None:
        """`rows` are those to be mended; none where the whole file is another one."""
        super().__init__(problem)
        self.rows, self.problem = tuple(rows), problem


@dataclass(frozen=True, slots=True)
class Known:
    """What rows can name."""

    associations: Collection[str]
    services: Collection[str]
    recorded: Mapping[str, Collection[int]]
    """By association: years of which there are records."""
    this_year: int


def totals_of(text: str, known: Known) -> list[Total]:
    """The totals of a file of `COLUMNS`, apart by semicolons or commas. Raises BadFileError."""
    lines = text.removeprefix("\ufeff").splitlines()
    delimiter = ";" if lines and ";" in lines[0] else ","
    rows = list(enumerate(csv.reader(lines, delimiter=delimiter), 1))
    if not rows or tuple(cell.strip() for cell in rows[0][1]) != COLUMNS:
        raise BadFileError(problem="header")
    filled = [(line, [cell.strip() for cell in row]) for line, row in rows[1:] if any(cell.strip() for cell in row)]
    if not filled or len(filled) > MOST_ROWS:
        raise BadFileError(problem="many" if filled else "empty")
    totals: dict[tuple[int, str, str], Total] = {}
    bad = []
    for line, row in filled:
        found = _total(row, known)
        if isinstance(found, Total) and found[:3] in totals:
            found = "twice"
        if isinstance(found, Total):
            totals[found[:3]] = found
        else:
            bad.append(BadRow(line, found))
    if bad:
        raise BadFileError(bad)
    return list(totals.values())


def _total(row: Sequence[str], known: Known) -> Total | RowProblem:
    if len(row) != len(COLUMNS):
        return "columns"
    year, association, service, contacts = _number(row[0]), row[1], row[2], _number(row[3])
    if year is None or not FIRST_YEAR <= year < known.this_year:
        return "year"
    if association not in known.associations:
        return "association"
    if service not in known.services:
        return "service"
    if contacts is None or contacts > MOST_CONTACTS:
        return "contacts"
    if year in known.recorded.get(association, ()):
        return "recorded"
    return Total(year, association, service, contacts)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
