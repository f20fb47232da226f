"""`manage.py export_statistics YEAR`: issued reports, for the associations' own systems."""

import csv
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from chat.statistics.access.reports import issued_of
from chat.statistics.exports import Row, rows_of
from moderation.audit.actions import record


class _Lines:
    """What the writer of the standard library takes for a file; Django's adds a line's end to whatever has none."""

    def __init__(self, output: Any) -> None:
        """`output`: the command's."""
        self._output = output

    def write(self, line: str) -> None:
        """One row, which has its end."""
        self._output.write(line, ending="")


class Command(BaseCommand):
    """Writes to standard output."""

    help = (
        "Write the numbers of the yearly reports that were issued of a year, as CSV in UTF-8 with commas; the columns"
        " are in docs/statistics.md. Only what the reports show is in it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of which year, and of whom."""
        parser.add_argument("year", type=int, help="of the reports")
        parser.add_argument("--region", default=None, help="the slug of one, in place of an association")
        parser.add_argument("--association", default=None, help="the slug of one; empty for the whole federation")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Fails where no such report was issued."""
        found = issued_of(options["year"], options["association"], options["region"])
        if not found:
            raise CommandError("no such report was issued: whoever sees figures issues it at /desk/statistics/reports")
        for report in found:
            record("export_statistics", actor=None, kind="report", object_id=report.pk)
        writer = csv.writer(_Lines(self.stdout), lineterminator="\n")
        writer.writerow(Row._fields)
        for report in found:
            writer.writerows(rows_of(report.year, report.association, report.region, report.content))
