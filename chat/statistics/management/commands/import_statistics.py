"""`manage.py import_statistics FILE`: totals of past years from elsewhere."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from chat.statistics.actions.imports import import_totals
from chat.statistics.imports import COLUMNS, MOST_ROWS, BadFileError, RowProblem

_PROBLEMS: dict[RowProblem, str] = {
    "columns": f"has not {len(COLUMNS)} cells",
    "year": "its year is none, or not over yet",
    "association": "no association has that slug",
    "service": "no service has that slug",
    "contacts": "its number of contacts is none",
    "twice": "says the same year, association and service as a row before",
    "recorded": "the records of this installation tell of that year already",
}
_FILES = {
    "header": f"The first line is not {';'.join(COLUMNS)}.",
    "empty": "The file has no rows.",
    "many": f"The file has more than {MOST_ROWS} rows.",
}


class Command(BaseCommand):
    """Takes in the whole file, or nothing."""

    help = (
        "Import contacts that associations answered in past years, from a CSV file in UTF-8 with the columns"
        f" {';'.join(COLUMNS)} (docs/statistics.md). They are marked as imported wherever they are shown. Importing a"
        " file again replaces what it says."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file."""
        parser.add_argument("file", type=Path, help="in CSV")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails with the line of every row that cannot be taken in; then nothing is."""
        try:
            text = options["file"].read_text("utf-8")
        except OSError as error:
            raise CommandError(f"cannot read {options['file']}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise CommandError(f"{options['file']} is not UTF-8") from None
        try:
            count = import_totals(text, timezone.now())
        except BadFileError as error:
            raise CommandError(_told(error)) from None
        self.stdout.write(f"{count} totals imported.")


def _told(error: BadFileError) -> str:
    if error.problem != "rows":
        return f"{_FILES[error.problem]} Nothing was imported."
    lines = [f"line {row.line}: {_PROBLEMS[row.problem]}" for row in error.rows]
    return "\n".join(["Nothing was imported.", *lines])
