"""Records in a table for each year, on PostgreSQL (docs/adr/0034). SQLite, for small houses, keeps one table.

PostgreSQL puts each row into the table of its week's year, and takes what is asked of some weeks from theirs alone;
nothing else of the product knows of it. The oldest table also holds what was before it, and rows of a year that has no
table yet go to one for the rest, from which they move when the year gets its own.
"""

from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction

from chat.statistics.core import week_of


class Partitioned(NamedTuple):
    """A table that grows with every contact and is asked for by weeks."""

    table: str
    week_index: str

    def of(self, year: int) -> str:
        """The table of a year."""
        return f"{self.table}_{year}"

    @property
    def rest(self) -> str:
        """The table of years that have none."""
        return f"{self.table}_rest"


RECORDS = (Partitioned("statistics_record", "record_week"), Partitioned("statistics_feedback", "feedback_week"))
LOCK_SECONDS = 2
"""How long a new table may stand before the table of the rest, to which somebody writes who is in a wrong year."""


def make_ahead(now: datetime, tables: tuple[Partitioned, ...] = RECORDS) -> list[str]:
    """Make the tables up to the next year, where they are missing; their names."""
    if connection.vendor != "postgresql":
        return []
    newest = _newest(tables)
    made = []
    for one in tables:
        for year in range(newest[one.table] + 1, _year(now) + 2) if one.table in newest else ():
            _make(one, year)
            made.append(one.of(year))
    return made


def divide(now: datetime, tables: tuple[Partitioned, ...] = RECORDS) -> None:
    """Make tables of one piece the first of years, for a migration: whoever writes waits for a moment at most.

    No row is moved. May be cut off and begun again; what is divided already stays as it is.
    """
    if connection.vendor != "postgresql":
        return
    for one in tables:
        if one.table not in _newest(tables):
            _prepare(one, _year(now))
            _divide(one, _year(now))


def _prepare(one: Partitioned, year: int) -> None:
    """What takes long, beside those who read and write: a check of the rows' weeks, and a key that has them."""
    checks = _names("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass", one.table)
    of_indexes = "SELECT relname FROM pg_index JOIN pg_class ON indexrelid = oid WHERE indrelid = %s::regclass"
    valid = _names(f"{of_indexes} AND indisvalid", one.table)
    if f"{one.table}_until" not in checks:
        _do(f"ALTER TABLE {one.table} ADD CONSTRAINT {one.table}_until CHECK (week < '{year + 1}-W01') NOT VALID")
    _do(f"ALTER TABLE {one.table} VALIDATE CONSTRAINT {one.table}_until")
    if f"{one.table}_key" not in valid:
        _do(f"DROP INDEX IF EXISTS {one.table}_key")  # one that was cut off is there, and of no use
        _do(f"CREATE UNIQUE INDEX CONCURRENTLY {one.table}_key ON {one.table} (id, week)")


@transaction.atomic
def _divide(one: Partitioned, year: int) -> None:
    """Put a divided table in the place of the one there is, which becomes its first part. No row is read."""
    first = one.of(year)
    (key,) = _names("SELECT conname FROM pg_constraint WHERE contype = 'p' AND conrelid = %s::regclass", one.table)
    _do(f"ALTER TABLE {one.table} RENAME TO {first}")
    _do(f"ALTER INDEX {one.week_index} RENAME TO {first}_week")
    _do(f"ALTER TABLE {first} DROP CONSTRAINT {key}")
    _do(f"ALTER TABLE {first} ADD CONSTRAINT {first}_pkey PRIMARY KEY USING INDEX {one.table}_key")
    _do(
        f"CREATE TABLE {one.table} (LIKE {first} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (week);"
        f"ALTER TABLE {one.table} DROP CONSTRAINT {one.table}_until;"
        f"ALTER TABLE {one.table} ADD CONSTRAINT {key} PRIMARY KEY (id, week);"
        f"CREATE INDEX {one.week_index} ON {one.table} (week);"
        f"ALTER TABLE {one.table} ATTACH PARTITION {first} FOR VALUES FROM (MINVALUE) TO ('{year + 1}-W01');"
        f"ALTER TABLE {first} DROP CONSTRAINT {one.table}_until;"
        f"CREATE TABLE {one.rest} PARTITION OF {one.table} DEFAULT"
    )


@transaction.atomic
def _make(one: Partitioned, year: int) -> None:
    """Attaching, unlike making a part at once, stops nobody who reads or writes the other parts."""
    new, first, end = one.of(year), f"'{year}-W01'", f"'{year + 1}-W01'"
    _do(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'")
    _do(f"CREATE TABLE {new} (LIKE {one.table} INCLUDING ALL)")
    _do(
        f"WITH moved AS (DELETE FROM {one.rest} WHERE week >= {first} AND week < {end} RETURNING *)"  # noqa: S608
        f" INSERT INTO {new} SELECT * FROM moved"
    )
    _do(f"ALTER TABLE {one.table} ATTACH PARTITION {new} FOR VALUES FROM ({first}) TO ({end})")


def _newest(tables: tuple[Partitioned, ...]) -> dict[str, int]:
    """The last year that has a table, of those that are divided."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT whole.relname, max(right(part.relname, 4)) FROM pg_inherits"
            " JOIN pg_class AS whole ON whole.oid = inhparent JOIN pg_class AS part ON part.oid = inhrelid"
            " WHERE whole.relname = ANY(%s) AND part.relname ~ '_[0-9]{4}$' GROUP BY whole.relname",
            [[one.table for one in tables]],
        )
        return {table: int(year) for table, year in cursor.fetchall()}


def _year(now: datetime) -> int:
    return int(week_of(now)[:4])


def _names(query: str, table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(query, [table])
        return [name for (name,) in cursor.fetchall()]


def _do(statement: str) -> None:
    """No value of anybody's is in these: names from here, and years."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
