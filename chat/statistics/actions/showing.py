"""Showing tables: each goes through disclosure control once, and is kept as it was shown (DOMAIN §4, rule 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection, transaction

from chat.statistics.access import shown
from chat.statistics.breakdowns import key_of
from chat.statistics.disclosure import Protected, Refused, Table, protect
from chat.statistics.models import ShownTable
from moderation.retention.actions import lock_number
from moderation.sealing import keyring

SECRET = "disclosure"  # noqa: S105  (the name of a secret of the keyring, not the secret)
_LOCK = lock_number("chat.statistics.showing")
TRIES = 5


@dataclass(slots=True)
class Shown:
    """Tables that may be seen, and why others may not; by their titles."""

    tables: dict[str, Protected] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


class TablesBusyError(Exception):
    """Others were shown overlapping tables at the same moment, again and again."""


def show(tables: Sequence[Table]) -> Shown:
    """These tables as anybody may see them. Raises TablesBusyError.

    What was shown before is read. The rest is protected together with all that overlaps it, outside of a transaction, since
    that takes a while, and anew when meanwhile something else was shown.
    """
    keys = {key_of(table): table for table in tables}
    for _ in range(TRIES):
        latest = shown.latest()
        found = shown.tables_of(keys)
        missing = [table for key, table in keys.items() if key not in found]
        made, refused = _protected(missing)
        if _keep(made, latest):
            known = {keys[key].title: table for key, table in found.items()}
            return Shown(known | {table.title: made[key] for key, table in keys.items() if key in made}, refused)
    raise TablesBusyError


def _protected(missing: Sequence[Table]) -> tuple[Mapping[str, Protected], dict[str, str]]:
    """What can be shown of them, by key; of the others why not, by title."""
    left, refused = list(missing), dict[str, str]()
    key = keyring.current().secret(SECRET)
    while left:
        try:
            done = protect(left, shown.overlapping(left), key=key)
        except Refused as error:
            refused[error.title] = error.code
            left = [table for table in left if table.title != error.title]
        else:
            return {key_of(table): found for table, found in zip(left, done, strict=True)}, refused
    return {}, refused


@transaction.atomic
def _keep(made: Mapping[str, Protected], latest: int) -> bool:
    """Keep what is about to be shown; False where something else has been since `latest`."""
    if not made:
        return True
    if connection.vendor == "postgresql":  # SQLite has one writer
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    if shown.latest() != latest:
        return False
    ShownTable.objects.bulk_create(
        ShownTable(
            key=key,
            records=table.shape.scope.records,
            first_week=min(table.shape.scope.weeks),
            last_week=max(table.shape.scope.weeks),
            table=table.as_json(),
        )
        for key, table in made.items()
    )
    return True
