"""`manage.py room_keys backup DIR` and `restore DIR`: the keys of closed groups, which live for months (rule 31)."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from moderation.sealing.keyring import KeyringUnavailableError
from rooms.runs import actions


class Command(BaseCommand):
    """Backs the keys of rooms up, and puts them back."""

    help = (
        "Back up the keys of closed groups, wrapped, one file a day, and remove files older than 14 days; or put keys"
        " back of groups that go on. Keys of talks and letters are never in a backup."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and where."""
        parser.add_argument("act", choices=("backup", "restore"), help="what to do")
        parser.add_argument("directory", type=Path, help="where the files are")

    def handle(self, *args: Any, act: str, directory: Path, **options: Any) -> None:
        """Says how many; fails when a file or the keyring cannot be used."""
        try:
            said = _back_up(directory) if act == "backup" else _restore(directory)
        except (KeyringUnavailableError, ValueError) as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"the directory: {error.strerror or type(error).__name__}") from None
        self.stdout.write(said)


def _back_up(directory: Path) -> str:
    path, keys, removed = actions.back_up_keys(directory, timezone.now())
    return f"{path.name}: {keys} keys; backups that were too old and are removed: {removed}"


def _restore(directory: Path) -> str:
    if not directory.is_dir():
        raise CommandError("there is no such directory")
    done = actions.restore_keys(directory, timezone.now())
    return (
        f"put back: {done.put_back}, there already: {done.present}, damaged: {done.damaged},"
        f" refused because their group is over: {done.refused}"
    )
