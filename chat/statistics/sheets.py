"""Tables of a report, and the files that hold the same: CSV for every spreadsheet, XLSX with a sheet each. Pure."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chat.rosters.core.tables import csv_file

Value = str | int | float
HEADER = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
LONGEST_TITLE = 31
"""Of a sheet's name, by the format; nor may it hold any of these."""
_NOT_IN_TITLES = str.maketrans("", "", "[]:*?/\\'")
WIDTH, WIDTH_OF_FIRST = 14, 44
"""In characters."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its cells are what a reader sees, so that every form of it has the same."""

    name: str
    """Stable, for its place on a page."""
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    about: str = ""
    counts_contacts: bool = True
    """Whether its numbers are of contacts, which a reader is told."""


def csv_of(sheets: Iterable[Sheet]) -> bytes:
    """All tables below each other, each under its title; semicolons, and UTF-8 that says so at its start."""
    return csv_file([str(cell) for cell in row] for sheet in sheets for row in (*_rows_of(sheet), []))


def xlsx_of(sheets: Iterable[Sheet]) -> bytes:
    """A workbook with a sheet for each table. Text is text, whatever it begins with; numbers are numbers."""
    # For whoever asks for such a file alone.
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        header, wrapped = book.add_format(HEADER), book.add_format({"text_wrap": True, "valign": "top"})
        for number, sheet in enumerate(sheets, 1):
            page = book.add_worksheet(_title(number, sheet.title))
            page.set_column(0, 0, WIDTH_OF_FIRST, wrapped)
            page.set_column(1, max(1, len(sheet.columns) - 1), WIDTH)
            rows = _rows_of(sheet)
            first = len(rows) - len(sheet.rows) - 1
            for at, row in enumerate(rows):
                page.write_row(at, 0, row, header if at == first else None)
            page.freeze_panes(first + 1, 1)
    return file.getvalue()


def _rows_of(sheet: Sheet) -> list[Sequence[Value]]:
    """All of it, its header among them."""
    return [[sheet.title], *([[sheet.about]] if sheet.about else []), sheet.columns, *sheet.rows]


def _title(number: int, title: str) -> str:
    """No two sheets have the same."""
    return f"{number} {title.translate(_NOT_IN_TITLES)}"[:LONGEST_TITLE].rstrip()
