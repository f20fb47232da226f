"""`manage.py reference` writes docs/reference; `--check` only compares."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deploy import generated
from deploy.reference import pages
from deploy.reference.markdown import UndocumentedError

REFERENCE_DIRECTORY = Path(__file__).resolve().parents[3] / "docs" / "reference"


class Command(BaseCommand):
    """Write docs/reference, or check that it is up to date."""

    help = "Write docs/reference/*.md: every setting, command, frame, code, metric and finding, from the code."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """`--check` and `--directory`."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is out of date")
        parser.add_argument("--directory", type=Path, default=REFERENCE_DIRECTORY, help="where, if not there")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Raises CommandError for what nobody has described, and when only a check was asked for and a page is old."""
        directory: Path = options["directory"]
        try:
            contents = pages.files()
        except UndocumentedError as error:
            raise CommandError(str(error)) from None
        if options["check"]:
            generated.check(directory, contents, "reference")
            self.stdout.write("The reference is up to date.")
        else:
            generated.write(directory, contents, self.stdout.write)
