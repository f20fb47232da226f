"""`manage.py papers DIRECTORY` writes the papers of this installation."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from deploy.papers import pages


class Command(BaseCommand):
    """Writes what the controller needs, from the configuration (rule 37)."""

    help = (
        "Write the papers of this installation: retention table, record of processing, facts for the impact assessment,"
        " federation and associations, data subjects' requests, permissions, accessibility, third parties (English and"
        " Finnish) and the bill of materials (CycloneDX 1.6)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Where."""
        parser.add_argument("directory", type=Path, help="where to; files of the same names are replaced")

    def handle(self, *_args: Any, directory: Path, **_options: Any) -> None:
        """Raises CommandError where it cannot be written."""
        contents = pages.files(timezone.now())
        try:
            directory.mkdir(parents=True, exist_ok=True)
            for name, text in contents.items():
                (directory / name).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be written: {error.strerror}") from None
        self.stdout.write(f"Wrote {len(contents)} files to {directory}.")
