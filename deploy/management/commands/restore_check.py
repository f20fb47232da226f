"""`manage.py restore_check`: is a restored copy of the database a backup that this installation can live on with?"""

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, transaction
from django.utils import timezone

from deploy import restoring
from deploy.restoring import Asked, UnprovenError
from moderation.audit.actions import record
from moderation.retention.copies import COPY, connected, database


class Command(BaseCommand):
    """Looks at a copy, and changes nothing in it."""

    help = (
        "Prove a backup: that it is of this version and this installation, how old it is, that what has ended cannot "
        "be read in it, and that closed groups that go on can. Without --database: that which DATABASE_URL leads to, "
        "restored and not served yet."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which copy, and what must be true of it."""
        parser.add_argument("--database", type=database, metavar="DATABASE_URL", help="the restored copy")
        parser.add_argument(
            "--room-keys", type=Path, metavar="DIR", help="backups of the groups' keys; without: the keyring's keys"
        )
        parser.add_argument(
            "--installation",
            type=UUID,
            metavar="ID",
            help="whose backup it must be, as told before",
        )
        parser.add_argument("--within", type=float, metavar="HOURS", help="how old it may be")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Raises CommandError, which begins with a stable code, for each promise that is not proven."""
        copy: Mapping[str, Any] | None = options["database"]
        within = options["within"]
        asked = Asked(
            DEFAULT_DB_ALIAS if copy is None else COPY,
            timezone.now(),
            options["installation"],
            None if within is None else timedelta(hours=within),
            options["room_keys"],
        )
        with nullcontext() if copy is None else connected(copy):
            unproven = list(self._prove(asked))
        if unproven:
            raise CommandError("; ".join(unproven))
        self.stdout.write("proven")

    def _prove(self, asked: Asked) -> Iterator[str]:
        try:
            self._tell(restoring.belongs(asked))
        except UnprovenError as error:
            yield str(error)
            return
        if asked.alias != DEFAULT_DB_ALIAS:  # one that nobody has proven yet stays as it was restored
            with transaction.atomic():
                record("restore_check", actor=None, kind="installation")
        for step in (restoring.is_of_age, restoring.is_forgotten, restoring.rooms_are_readable):
            try:
                self._tell(step(asked))
            except UnprovenError as error:
                yield str(error)

    def _tell(self, found: Iterator[str]) -> None:
        for words in found:
            self.stdout.write(words)
