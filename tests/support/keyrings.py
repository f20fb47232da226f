"""Places that hold keys, each opened as often as a test has processes."""

import hashlib
import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

import psycopg

from moderation.sealing.keyring import DirectoryKeyring, Keyring, PostgresKeyring
from moderation.sealing.keyring.wrapping import WrappingKeys

OLD, NEW, STRANGE = (hashlib.sha256(name).digest() for name in (b"old", b"new", b"strange"))
"""Wrapping keys."""


class Place(Protocol):
    """Where keys lie, as whoever can read the disk sees it."""

    usual: tuple[bytes, ...]
    """The wrapping keys of the installation."""

    def open(self, *wrapping: bytes) -> Keyring:
        """The keyring as one more process has it, with these wrapping keys, newest first."""
        ...

    def stored(self, kind: str, name: str) -> bytes | None:
        """What is stored of a key or a secret."""
        ...

    def store(self, kind: str, name: str, content: bytes) -> None:
        """Put that in its place."""
        ...

    def age(self, name: str, age: timedelta) -> None:
        """Make a key that old."""
        ...


class DirectoryPlace:
    """A directory."""

    def __init__(self, directory: Path, usual: tuple[bytes, ...] = ()) -> None:
        """The directory need not exist."""
        self.directory, self.usual = directory, usual

    def open(self, *wrapping: bytes) -> DirectoryKeyring:
        """Without wrapping keys: keys lie there as they are."""
        return DirectoryKeyring(self.directory, WrappingKeys(wrapping) if wrapping else None)

    def stored(self, kind: str, name: str) -> bytes | None:
        """The content of the file."""
        path = self.directory / kind / name
        return path.read_bytes() if path.exists() else None

    def store(self, kind: str, name: str, content: bytes) -> None:
        """Write the file."""
        (self.directory / kind / name).write_bytes(content)

    def age(self, name: str, age: timedelta) -> None:
        """Date the file back."""
        at = time.time() - age.total_seconds()
        os.utime(self.directory / "keys" / name, (at, at))


class PostgresPlace:
    """A database."""

    def __init__(self, address: str) -> None:
        """An empty database."""
        self.address, self.usual = address, (OLD,)
        self._opened: list[PostgresKeyring] = []

    def open(self, *wrapping: bytes) -> PostgresKeyring:
        """Keys are always wrapped."""
        ring = PostgresKeyring(self.address, WrappingKeys(wrapping or (OLD,)))
        self._opened.append(ring)
        return ring

    def stored(self, kind: str, name: str) -> bytes | None:
        """The content of the row."""
        row = self.ask(f"SELECT wrapped FROM keyring_{kind} WHERE name = %s", name)  # noqa: S608
        return bytes(row[0]) if row else None

    def store(self, kind: str, name: str, content: bytes) -> None:
        """Write the row."""
        self.ask(
            f"INSERT INTO keyring_{kind} (name, wrapped) VALUES (%s, %s)"  # noqa: S608
            " ON CONFLICT (name) DO UPDATE SET wrapped = excluded.wrapped",
            name,
            content,
        )

    def age(self, name: str, age: timedelta) -> None:
        """Date the row back."""
        self.ask("UPDATE keyring_keys SET created_at = now() - %s WHERE name = %s", age, name)

    def ask(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row of the answer, if it has rows."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            cursor = connection.execute(query.encode(), values or None)
            return cursor.fetchone() if cursor.description else None

    def close(self) -> None:
        """Close what keyrings have left open."""
        for ring in self._opened:
            ring.close()
