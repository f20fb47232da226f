"""Showing tables: each goes through disclosure control once, and is kept as it was shown (DOMAIN §4, rule 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from django.db import connection, transaction

from chat.statistics.access import shown
from chat.statistics.breakdowns import key_of
from chat.statistics.disclosure import Protected, Table
from chat.statistics.models import ShownTable
from chat.statistics.workshop import Done, Work, workshop
from moderation.retention.actions import lock_number
from moderation.sealing import keyring

SECRET = "disclosure"  # noqa: S105  (the name of a secret of the keyring, not the secret)
WAIT_SECONDS = 0.5
"""So long a page waits for its tables; then it says that they are being made."""
_LOCK = lock_number("chat.statistics.showing")


@dataclass(slots=True)
class Shown:
    """Tables that may be seen, and why others may not; by their titles."""

    tables: dict[str, Protected] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    is_being_made: bool = False
    """Some are neither here nor there yet: ask again."""


def show(tables: Sequence[Table], seconds: float = WAIT_SECONDS) -> Shown:
    """These tables as anybody may see them. What was shown before is read; the rest is protected beside all of that.

    Protecting may take longer than a page can wait: then it goes on, and the next look finds it.
    """
    keys = {key_of(table): table for table in tables}
    found = shown.answers_to(keys)
    missing = {key: table for key, table in keys.items() if key not in found}
    is_done = True
    if missing:
        latest = shown.latest()
        work = Work(list(missing.values()), shown.overlapping(missing.values()), keyring.current().secret(SECRET))
        is_done = workshop.ask(frozenset(missing), work, partial(_keep_apart, list(missing), latest), seconds)
        found |= shown.answers_to(missing)
    answers = {keys[key].title: answer for key, answer in found.items()}
    return Shown(
        {title: answer for title, answer in answers.items() if isinstance(answer, Protected)},
        {title: answer for title, answer in answers.items() if isinstance(answer, str)},
        not is_done or len(found) < len(keys),
    )


def _keep_apart(keys: Sequence[str], latest: int, done: Done) -> None:
    """`keep` on a connection of the thread's own."""
    try:
        keep(dict(zip(keys, done, strict=True)), latest)
    finally:
        connection.close()


@transaction.atomic
def keep(answers: Mapping[str, Protected | str], latest: int) -> bool:
    """Keep what is to be shown, by key; False, and nothing is kept, where something else was shown since `latest`.

    What was protected without knowing of that could betray something together with it: it is made anew when asked for.
    """
    if connection.vendor == "postgresql":  # SQLite has one writer
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    if shown.latest() != latest:
        return False
    ShownTable.objects.bulk_create(_row(key, answer) for key, answer in answers.items())
    return True


def _row(key: str, answer: Protected | str) -> ShownTable:
    if isinstance(answer, str):
        return ShownTable(key=key, refused=answer)
    scope = answer.shape.scope
    return ShownTable(
        key=key,
        records=scope.records,
        first_week=min(scope.weeks),
        last_week=max(scope.weeks),
        table=answer.as_json(),
    )
