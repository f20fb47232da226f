"""A keyring in a PostgreSQL database of its own, for processes on several machines.

PostgreSQL never overwrites in place. A deleted row stays in the table's file until VACUUM, and its bytes until the
page is used again; the row's insertion stays in the write-ahead log until its segment is removed. Therefore tables
are rewritten soon after (`purge`), the operator keeps the log short and copies nowhere (README), and everything is
wrapped: once the wrapping key is replaced and forgotten, whatever is left anywhere is unreadable.
"""

import secrets
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import LiteralString

import psycopg

from moderation.sealing.keyring.connections import Connection, Connections
from moderation.sealing.keyring.interface import (
    KEY_BYTES,
    KeyGoneError,
    KeyringUnavailableError,
    Rewrapped,
    WrappingKeyMissingError,
    checked,
)
from moderation.sealing.keyring.wrapping import MARK_BYTES, WrappingKeys

PURGE_EVERY = timedelta(minutes=5)
PURGE_SECONDS = 20.0
"""How long rewriting the tables may take; it is some milliseconds for thousands of keys."""
REWRAP_AT_ONCE = 500
SETUP_LOCK, PURGE_LOCK = 0x76696572, 0x76696573
"""Advisory locks of the keyring's database."""

KEYS, SECRETS = "keys", "secrets"
TABLES: dict[str, LiteralString] = {KEYS: "keyring_keys", SECRETS: "keyring_secrets"}

_SETUP: LiteralString = """
    CREATE TABLE IF NOT EXISTS keyring_keys (
        name text PRIMARY KEY, wrapped bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE IF NOT EXISTS keyring_secrets (LIKE keyring_keys INCLUDING ALL);
    CREATE TABLE IF NOT EXISTS keyring_purge (at timestamptz NOT NULL);
    INSERT INTO keyring_purge SELECT now() WHERE NOT EXISTS (SELECT FROM keyring_purge);
"""


class PostgresKeyring:
    """A keyring in a database: a row for each key, wrapped."""

    def __init__(self, address: str, wrapping: WrappingKeys) -> None:
        """`address` as libpq reads it. Connects on first use, and creates the tables where they are missing."""
        self._connections = Connections(address, _set_up)
        self._wrapping = wrapping
        self._secrets: dict[str, bytes] = {}
        self._making_secret = threading.Lock()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def create(self, name: str) -> bytes:
        """A new random key, committed durably before it is returned. Raises FileExistsError."""
        key = secrets.token_bytes(KEY_BYTES)
        self._insert({name: key})
        return key

    def create_many(self, names: Sequence[str]) -> None:
        """New random keys, all of them or none. Raises FileExistsError."""
        if len(set(names)) < len(names):
            raise FileExistsError("a name comes twice")
        self._insert({name: secrets.token_bytes(KEY_BYTES) for name in names})

    def put_back(self, keys: Mapping[str, bytes]) -> int:
        """Store those of these keys that are not there, committed durably; how many there were."""
        wrapped = [self._wrapping.wrap(key, KEYS, checked(name)) for name, key in keys.items()]
        with self._connections.use() as connection:
            return connection.execute(
                "INSERT INTO keyring_keys (name, wrapped) SELECT * FROM unnest(%s::text[], %s::bytea[])"
                " ON CONFLICT DO NOTHING",
                [list(keys), wrapped],
            ).rowcount

    def get(self, name: str) -> bytes:
        """The key. Raises KeyGoneError."""
        wrapped = self._wrapped(KEYS, [name]).get(name)
        if wrapped is None:
            raise KeyGoneError(name)
        return self._wrapping.unwrap(wrapped, KEYS, name)

    def get_many(self, names: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the keys that exist, by name, in one query."""
        found: dict[str, bytes] = {}
        for name, wrapped in self._wrapped(KEYS, names).items():
            with suppress(KeyGoneError):
                found[name] = self._wrapping.unwrap(wrapped, KEYS, name)
        return found

    def destroy(self, name: str) -> None:
        """Delete the key's row; `purge` sees to its traces."""
        self.destroy_many([name])

    def destroy_many(self, names: Sequence[str]) -> None:
        """The same for several, all of them or none."""
        # Overwriting first would change nothing: an UPDATE leaves the old bytes where they are, as a DELETE does.
        wanted = [checked(name) for name in names]
        with self._connections.use() as connection:
            connection.execute("DELETE FROM keyring_keys WHERE name = ANY(%s)", [wanted])

    def names(self) -> Iterator[str]:
        """Names of the keys that exist."""
        return iter(self.older_than(timedelta(0)))

    def older_than(self, age: timedelta) -> Sequence[str]:
        """Names of the keys made at least that long ago, by the clock of the database."""
        with self._connections.use() as connection:
            rows = connection.execute(
                "SELECT name FROM keyring_keys WHERE created_at <= clock_timestamp() - %s", [age]
            ).fetchall()
        return [name for (name,) in rows]

    def secret(self, name: str) -> bytes:
        """The secret, made on first use, and kept in memory: it never changes. Of two processes the first wins."""
        checked(name)
        with self._making_secret:
            if name not in self._secrets:
                self._secrets[name] = self._read_or_make_secret(name)
            return self._secrets[name]

    def check(self) -> None:
        """Raises KeyringUnavailableError unless the database answers, has the tables, and takes writes."""
        with self._connections.use() as connection:
            connection.execute("SELECT FROM keyring_keys, keyring_secrets LIMIT 1")
            row = connection.execute("SELECT current_setting('transaction_read_only')").fetchone()
        if row != ("off",):
            raise KeyringUnavailableError("the database is read-only")

    def rewrap(self) -> Rewrapped:
        """Replace what another wrapping key has wrapped, but only what is still as it was read.

        Goes on until nothing new turns up: servers that do not know yet of the newest wrapping key still make keys.
        """
        total = Rewrapped()
        for kind in TABLES:
            total += self._rewrap(kind)
        self._rewrite_tables()
        return total

    def purge(self) -> int:
        """Rewrite the tables without what was deleted, every five minutes, whichever process comes first."""
        with self._connections.use() as connection:
            due = connection.execute(
                "SELECT FROM keyring_purge WHERE at <= clock_timestamp() - %s", [PURGE_EVERY]
            ).fetchone()
        return self._rewrite_tables() if due is not None else 0

    def close(self) -> None:
        """Close the connections that nobody uses."""
        self._connections.close()

    def _insert(self, new: Mapping[str, bytes]) -> None:
        wrapped = [self._wrapping.wrap(key, KEYS, checked(name)) for name, key in new.items()]
        try:
            with self._connections.use() as connection:
                connection.execute(
                    "INSERT INTO keyring_keys (name, wrapped) SELECT * FROM unnest(%s::text[], %s::bytea[])",
                    [list(new), wrapped],
                )
        except psycopg.errors.UniqueViolation:
            raise FileExistsError("a key of that name exists") from None

    def _wrapped(self, kind: str, names: Sequence[str]) -> dict[str, bytes]:
        wanted = [checked(name) for name in names]
        with self._connections.use() as connection:
            rows = connection.execute(
                _on(kind, "SELECT name, wrapped FROM {} WHERE name = ANY(%s)"), [wanted]
            ).fetchall()
        return {name: bytes(wrapped) for name, wrapped in rows}

    def _read_or_make_secret(self, name: str) -> bytes:
        wrapped = self._wrapped(SECRETS, [name]).get(name)
        if wrapped is None:
            new = self._wrapping.wrap(secrets.token_bytes(KEY_BYTES), SECRETS, name)
            with self._connections.use() as connection:
                connection.execute(
                    "INSERT INTO keyring_secrets (name, wrapped) VALUES (%s, %s) ON CONFLICT DO NOTHING", [name, new]
                )
            wrapped = self._wrapped(SECRETS, [name])[name]
        try:
            return self._wrapping.unwrap(wrapped, SECRETS, name)
        except KeyGoneError:  # what it protects would be lost if another one were made in its place
            raise KeyringUnavailableError("a secret is damaged") from None

    def _rewrap(self, kind: str) -> Rewrapped:
        current = self._count_current(kind)
        unreadable: set[str] = set()
        rewrapped = 0
        while old := self._wrapped_by_others(kind, unreadable):
            names: list[str] = []
            new: list[bytes] = []
            for name, wrapped in old.items():
                try:
                    key = self._wrapping.unwrap(wrapped, kind, name)
                except (KeyGoneError, WrappingKeyMissingError):
                    unreadable.add(name)
                else:
                    names.append(name)
                    new.append(self._wrapping.wrap(key, kind, name))
            rewrapped += self._replace(kind, names, [old[name] for name in names], new)
        return Rewrapped(rewrapped, current, len(unreadable))

    def _count_current(self, kind: str) -> int:
        with self._connections.use() as connection:
            row = connection.execute(
                _on(kind, "SELECT count(*) FROM {} WHERE substring(wrapped FOR %s) = %s"),
                [MARK_BYTES, self._wrapping.newest_mark],
            ).fetchone()
        return int(row[0]) if row else 0

    def _wrapped_by_others(self, kind: str, unreadable: set[str]) -> dict[str, bytes]:
        with self._connections.use() as connection:
            rows = connection.execute(
                _on(
                    kind,
                    "SELECT name, wrapped FROM {} WHERE substring(wrapped FOR %s) <> %s AND name <> ALL(%s) LIMIT %s",
                ),
                [MARK_BYTES, self._wrapping.newest_mark, list(unreadable), REWRAP_AT_ONCE],
            ).fetchall()
        return {name: bytes(wrapped) for name, wrapped in rows}

    def _replace(self, kind: str, names: Sequence[str], old: Sequence[bytes], new: Sequence[bytes]) -> int:
        with self._connections.use() as connection:
            return connection.execute(
                _on(
                    kind,
                    "UPDATE {} AS kept SET wrapped = pair.new"
                    " FROM unnest(%s::text[], %s::bytea[], %s::bytea[]) AS pair (name, old, new)"
                    " WHERE kept.name = pair.name AND kept.wrapped = pair.old",
                ),
                [list(names), list(old), list(new)],
            ).rowcount

    def _rewrite_tables(self) -> int:
        """VACUUM FULL writes each table into a new file, and truncates and removes the old one. How many tables."""
        with self._connections.use(answer_seconds=PURGE_SECONDS) as connection:
            got = connection.execute("SELECT pg_try_advisory_lock(%s)", [PURGE_LOCK]).fetchone()
            if not (got and got[0]):  # another process does it now
                return 0
            try:
                connection.execute(f"SET statement_timeout = '{int(PURGE_SECONDS)}s'")
                for kind in TABLES:
                    connection.execute(_on(kind, "VACUUM (FULL) {}"))
                connection.execute("UPDATE keyring_purge SET at = clock_timestamp()")
            finally:
                connection.close()  # and with it go the lock and the patience
        return len(TABLES)


def _on(kind: str, statement: LiteralString) -> LiteralString:
    """The statement on the table of that kind."""
    return statement.replace("{}", TABLES[kind])


def _set_up(connection: Connection) -> None:
    """Create what is missing. Looks first: a role that may not create tables can use those that are there."""
    row = connection.execute("SELECT to_regclass('keyring_purge') IS NOT NULL").fetchone()
    if row and row[0]:
        return
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [SETUP_LOCK])
        connection.execute(_SETUP)
