"""`manage.py migrate`: Django's, so that the servers of the version before can go on meanwhile (docs/adr/0031)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable

from deploy import pooling

LOCK_SECONDS = 2
"""How long a migration may stand before a table that somebody reads or writes: whoever comes after it waits, too."""
PAUSE_SECONDS = 3
TRIES = 40
ONE_AT_A_TIME = 0x76696572
"""An advisory lock: containers that start together migrate one after the other."""


class Command(migrate.Command):
    """Applies migrations, and steps back where it would make people wait."""

    def handle(self, *args: Any, **options: Any) -> None:
        """As Django's. Raises CommandError where a table was never free for a moment; what was applied stays.

        Behind a pooler it goes past it, and raises CommandError where nobody has told how.
        """
        if connection.vendor != "postgresql":
            super().handle(*args, **options)
            return
        pooling.go_past()
        if pooling.is_between():
            raise CommandError(f"What is to be migrated: {pooling.UNTOLD}")
        with _alone():
            for _ in range(TRIES):
                try:
                    super().handle(*args, **options)
                except OperationalError as error:
                    if not isinstance(error.__cause__, LockNotAvailable):
                        raise
                    self.stderr.write(f"A table is in use; trying again in {PAUSE_SECONDS} s.")
                    time.sleep(PAUSE_SECONDS)
                else:
                    return
        raise CommandError("A table was in use all the time. What is applied stays; run this again at a quieter hour.")


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        cursor.execute(f"SET lock_timeout = '{LOCK_SECONDS}s'")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = DEFAULT")
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
