"""Keys that live outside the database, so that forgetting a key forgets the text (DESIGN §4).

A keyring holds two kinds of things: *keys*, each for one talk and destroyed with it, and *secrets*,
which live as long as the installation. Neither is ever stored in the database, in Redis or in a backup.
"""

import functools
import os
import re
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from django.conf import settings

KEY_BYTES = 32
WRITERS = 8
"""Threads that write files of keys, each of which waits for the disk."""
NAME = re.compile(r"[a-z0-9_-]{1,64}")


class KeyGoneError(Exception):
    """The key was destroyed, or never existed: what it sealed cannot be read by anybody."""


class Keyring(Protocol):
    """What a keyring does, whatever holds the keys."""

    def create(self, name: str) -> bytes:
        """A new random 256-bit key, durable when this returns. Raises FileExistsError for a name in use."""
        ...

    def create_many(self, names: Sequence[str]) -> None:
        """The same for several at once, all durable when this returns; some may exist when it raises."""
        ...

    def get(self, name: str) -> bytes:
        """The key. Raises KeyGoneError."""
        ...

    def destroy(self, name: str) -> None:
        """Destroy the key for good. Destroying it twice is not an error."""
        ...

    def names(self) -> Iterator[str]:
        """Names of the keys that exist."""
        ...

    def secret(self, name: str) -> bytes:
        """The long-lived 256-bit secret of that name, made durably on first use."""
        ...


class DirectoryKeyring:
    """A keyring in a directory of one machine: a file of 32 bytes for each key, mode 0600."""

    def __init__(self, directory: Path) -> None:
        """Create the directory where it is missing, readable to its owner alone."""
        self._keys = directory / "keys"
        self._secrets = directory / "secrets"
        for folder in (self._keys, self._secrets):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._writers = ThreadPoolExecutor(WRITERS, "keyring")

    def create(self, name: str) -> bytes:
        """A new random key, synced to disk before it is returned."""
        key = _write_new(self._path(self._keys, name))
        _sync_directory(self._keys)
        return key

    def create_many(self, names: Sequence[str]) -> None:
        """New random keys. The disk syncs many files at once in hardly more time than one."""
        if len(names) == 1:
            self.create(names[0])
            return
        for _ in self._writers.map(_write_new, [self._path(self._keys, name) for name in names]):
            pass
        _sync_directory(self._keys)

    def get(self, name: str) -> bytes:
        """The key. Raises KeyGoneError."""
        try:
            return self._path(self._keys, name).read_bytes()
        except FileNotFoundError:
            raise KeyGoneError(name) from None

    def destroy(self, name: str) -> None:
        """Overwrite and remove the key's file, and sync the removal."""
        path = self._path(self._keys, name)
        try:
            with path.open("r+b") as file:
                file.write(bytes(KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
        except FileNotFoundError:
            return
        _sync_directory(path.parent)

    def names(self) -> Iterator[str]:
        """Names of the keys that exist."""
        return (path.name for path in self._keys.iterdir() if NAME.fullmatch(path.name))

    def secret(self, name: str) -> bytes:
        """The secret, made on first use; of two processes that make it at once, the first wins."""
        path = self._path(self._secrets, name)
        try:
            return path.read_bytes()
        except FileNotFoundError:
            pass
        try:
            secret = _write_new(path)
        except FileExistsError:
            return path.read_bytes()
        _sync_directory(self._secrets)
        return secret

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise ValueError(f"not a key's name: {name!r}")
        return folder / name


def _write_new(path: Path) -> bytes:
    """Write 32 random bytes so that the file appears whole, or not at all; the caller syncs its directory."""
    key = secrets.token_bytes(KEY_BYTES)
    draft = path.with_name(f".{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)  # unlike rename, refuses to replace a key that exists
    finally:
        draft.unlink()
    return key


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@functools.cache
def current() -> Keyring:
    """The installation's keyring."""
    return DirectoryKeyring(settings.KEYRING)
