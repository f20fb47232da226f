"""The statements of the group commit, for many streams at once: a handful per batch, whatever its size.

Django's ORM writes each row through a model instance, which costs ten times what the rest of the path does.
On PostgreSQL the values travel as arrays in binary, bound by the server, and statements that need no answer of each
other travel together; on SQLite as one JSON text.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, NamedTuple, Protocol

import psycopg
from django.db import connection


class StreamRow(NamedTuple):
    """A stream, read under its lock."""

    id: int
    head: int
    epoch: int
    is_closed: bool
    key_name: str


class GrantRow(NamedTuple):
    """A grant that holds."""

    id: int
    stream: int
    author: str


class StoredRow(NamedTuple):
    """An entry that is in the log already."""

    stream: int
    seq: int
    at: int
    grant: int
    key: str
    sealed: bytes


class NewRow(NamedTuple):
    """An entry to insert; `grant` and `key` are None for entries of the house."""

    stream: int
    seq: int
    at: int
    author: str
    grant: int | None
    key: str | None
    sealed: bytes


class LogSql(Protocol):
    """What the group commit asks of a database. Every call runs in the caller's transaction."""

    def together(self) -> AbstractContextManager[None]:
        """In the block statements are sent at once; the database carries them out one after the other.

        Their rows are waited for when they are iterated over, and all errors have been raised when the block ends.
        """
        ...

    def lock_streams(self, ids: Collection[int]) -> Iterable[StreamRow]:
        """Lock these streams in the order of their ids, so that no two batches wait for each other in a circle."""
        ...

    def valid_grants(self, ids: Collection[int]) -> Iterable[GrantRow]:
        """Those of these grants that hold. Read after the lock, never with it."""
        ...

    def stored(self, keys: Collection[tuple[int, str]]) -> Iterable[StoredRow]:
        """What the log has under these grants and keys."""
        ...

    def insert(self, rows: Sequence[NewRow]) -> None:
        """Insert entries."""
        ...

    def move_heads(self, heads: Iterable[tuple[int, int]]) -> None:
        """Set the head of each stream: pairs of stream and seq."""
        ...


class PostgresLog:
    """The statements on PostgreSQL."""

    @contextmanager
    def together(self) -> Iterator[None]:
        """Use pipeline mode: every answer that is waited for costs a hand-over between threads of this process."""
        connection.ensure_connection()
        with connection.wrap_database_errors, connection.connection.pipeline():
            yield

    def lock_streams(self, ids: Collection[int]) -> Iterable[StreamRow]:
        """Lock and read the streams."""
        rows = self._execute(
            "SELECT id, head, epoch, closed_at IS NOT NULL, key_name FROM transcripts_stream"
            " WHERE id = ANY(%b::bigint[]) ORDER BY id FOR UPDATE",
            list(ids),
        )
        return map(StreamRow._make, rows)

    def valid_grants(self, ids: Collection[int]) -> Iterable[GrantRow]:
        """Read the grants."""
        rows = self._execute(
            "SELECT id, stream_id, author FROM transcripts_grant WHERE id = ANY(%b::bigint[]) AND revoked_at IS NULL",
            list(ids),
        )
        return map(GrantRow._make, rows)

    def stored(self, keys: Collection[tuple[int, str]]) -> Iterable[StoredRow]:
        """Look the keys up in the index that makes them unique."""
        rows = self._execute(
            "SELECT e.stream_id, e.seq, e.at, e.grant_id, e.key, e.sealed FROM transcripts_storedentry AS e"
            " JOIN unnest(%b::bigint[], %b::text[]) AS wanted(grant_id, key)"
            " ON e.grant_id = wanted.grant_id AND e.key = wanted.key",
            [grant for grant, _ in keys],
            [key for _, key in keys],
        )
        return map(StoredRow._make, rows)

    def insert(self, rows: Sequence[NewRow]) -> None:
        """Insert all rows in one statement."""
        self._execute(
            "INSERT INTO transcripts_storedentry (stream_id, seq, at, author, grant_id, key, sealed)"
            " SELECT * FROM unnest(%b::bigint[], %b::bigint[], %b::bigint[], %b::text[], %b::bigint[], %b::text[],"
            " %b::bytea[])",
            *(list(column) for column in zip(*rows, strict=True)),
        )

    def move_heads(self, heads: Iterable[tuple[int, int]]) -> None:
        """Update all heads in one statement."""
        self._execute(
            "UPDATE transcripts_stream AS s SET head = moved.head"
            " FROM unnest(%b::bigint[], %b::bigint[]) AS moved(id, head) WHERE s.id = moved.id",
            *(list(column) for column in zip(*heads, strict=True)),
        )

    @staticmethod
    def _execute(statement: str, *params: list[Any]) -> psycopg.Cursor[Any]:
        # Django's own cursors bind on the client, which would turn sealed bytes into text and back.
        connection.ensure_connection()
        with connection.wrap_database_errors:
            return psycopg.Cursor(connection.connection).execute(statement, params, prepare=True, binary=True)


class SqliteLog:
    """The statements on SQLite, where the transaction (IMMEDIATE) is the lock."""

    def together(self) -> AbstractContextManager[None]:
        """Do nothing: no other process is asked."""
        return nullcontext()

    def lock_streams(self, ids: Collection[int]) -> Iterable[StreamRow]:
        """Read the streams."""
        rows = self._fetch(
            "SELECT id, head, epoch, closed_at IS NOT NULL, key_name FROM transcripts_stream"
            " WHERE id IN (SELECT value FROM json_each(%s)) ORDER BY id",
            list(ids),
        )
        return map(StreamRow._make, rows)

    def valid_grants(self, ids: Collection[int]) -> Iterable[GrantRow]:
        """Read the grants."""
        rows = self._fetch(
            "SELECT id, stream_id, author FROM transcripts_grant"
            " WHERE id IN (SELECT value FROM json_each(%s)) AND revoked_at IS NULL",
            list(ids),
        )
        return map(GrantRow._make, rows)

    def stored(self, keys: Collection[tuple[int, str]]) -> Iterable[StoredRow]:
        """Look the keys up in the index that makes them unique."""
        rows = self._fetch(
            "SELECT e.stream_id, e.seq, e.at, e.grant_id, e.key, e.sealed FROM json_each(%s) AS wanted"
            " CROSS JOIN transcripts_storedentry AS e"
            " ON e.grant_id = wanted.value ->> 0 AND e.key = wanted.value ->> 1",
            list(keys),
        )
        return map(StoredRow._make, rows)

    def insert(self, rows: Sequence[NewRow]) -> None:
        """Insert the rows with one prepared statement."""
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO transcripts_storedentry (stream_id, seq, at, author, grant_id, key, sealed)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s)",
                rows,
            )

    def move_heads(self, heads: Iterable[tuple[int, int]]) -> None:
        """Update the heads with one prepared statement."""
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE transcripts_stream SET head = %s WHERE id = %s", [(head, stream) for stream, head in heads]
            )

    @staticmethod
    def _fetch(statement: str, values: list[Any]) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(statement, [json.dumps(values)])
            rows: list[Any] = cursor.fetchall()
            return rows


def log_sql() -> LogSql:
    """The statements for the database in use."""
    return PostgresLog() if connection.vendor == "postgresql" else SqliteLog()
