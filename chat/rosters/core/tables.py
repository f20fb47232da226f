"""Tables as files that spreadsheets open. Pure."""

import csv
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@")


class _Lines(list[str]):
    """What the writer of the standard library takes for a file."""

    write = list.append


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as Finnish Excel opens them: semicolons, and UTF-8 that says so at its start."""
    lines = _Lines()
    csv.writer(lines, delimiter=";", lineterminator="\r\n").writerows([defused(cell) for cell in row] for row in rows)
    return "".join(lines).encode("utf-8-sig")


def defused(cell: str) -> str:
    """The cell, so that no spreadsheet takes it for a formula (OWASP: CSV injection)."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def decimal_hours(minutes: int) -> str:
    """With a decimal comma, `2,50`, as Finnish spreadsheets calculate with it."""
    hundredths = (minutes * 100 + 30) // 60
    return f"{hundredths // 100},{hundredths % 100:02}"
