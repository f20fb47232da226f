"""`manage.py protocol` writes the TypeScript types of the protocol; `--check` only compares."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from deploy import generated, typescript

WIRE_DIRECTORY = Path(__file__).resolve().parents[3] / "frontend" / "src" / "wire"


class Command(BaseCommand):
    """Write frontend/src/wire, or check that it is up to date."""

    help = "Write frontend/src/wire/*.ts from the wire modules."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """`--check` and `--directory`."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is out of date")
        parser.add_argument("--directory", type=Path, default=WIRE_DIRECTORY, help="where, if not there")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Raises CommandError when a file is out of date and only a check was asked for."""
        directory: Path = options["directory"]
        contents = typescript.files()
        if options["check"]:
            generated.check(directory, contents, "protocol")
            self.stdout.write("The protocol's TypeScript is up to date.")
        else:
            generated.write(directory, contents, self.stdout.write)
