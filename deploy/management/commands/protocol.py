"""`manage.py protocol` writes the TypeScript types of the protocol; `--check` only compares."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deploy import typescript

WIRE_DIRECTORY = Path(__file__).resolve().parents[3] / "frontend" / "src" / "wire"


class Command(BaseCommand):
    """Write frontend/src/wire, or check that it is up to date."""

    help = "Write frontend/src/wire/*.ts from the wire modules."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """`--check` and `--directory`."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is out of date")
        parser.add_argument("--directory", type=Path, default=WIRE_DIRECTORY)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Raises CommandError when a file is out of date and only a check was asked for."""
        directory: Path = options["directory"]
        contents = typescript.files()
        if options["check"]:
            self._check(directory, contents)
        else:
            self._write(directory, contents)

    def _check(self, directory: Path, contents: dict[str, str]) -> None:
        stale = stale_files(directory, contents)
        if stale:
            raise CommandError(f"out of date: {', '.join(stale)}. Run `manage.py protocol`.")
        self.stdout.write("The protocol's TypeScript is up to date.")

    def _write(self, directory: Path, contents: dict[str, str]) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        for name in stale_files(directory, contents):
            path = directory / name
            if name in contents:
                path.write_text(contents[name], encoding="utf-8")
            else:
                path.unlink()
            self.stdout.write(f"{'wrote' if name in contents else 'removed'} {name}")


def stale_files(directory: Path, contents: dict[str, str]) -> list[str]:
    """Names of files that differ from what the wire modules say, are missing, or are no longer made."""
    present = {path.name: path.read_text(encoding="utf-8") for path in directory.glob("*.ts")}
    return sorted(name for name in present.keys() | contents.keys() if present.get(name) != contents.get(name))
