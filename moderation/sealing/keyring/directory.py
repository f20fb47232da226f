"""A keyring in a directory of one machine."""

import fcntl
import logging
import os
import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

from moderation.sealing.keyring.interface import (
    KEY_BYTES,
    KeyGoneError,
    KeyringUnavailableError,
    Rewrapped,
    WrappingKeyMissingError,
    checked,
    is_name,
)
from moderation.sealing.keyring.wrapping import WRAPPED_BYTES, WrappingKeys

logger = logging.getLogger(__name__)

WRITERS = 8
"""Threads that write files of keys, each of which waits for the disk."""
DRAFT_SECONDS = 60 * 60
"""A draft is a file for some milliseconds; one that is older was left by a process that died."""


class DirectoryKeyring:
    """A keyring in a directory: a file for each key, mode 0600; wrapped, or the 32 bytes where nothing wraps.

    Whoever overwrites or replaces a file holds its lock (flock, so the directory is on a local disk), and looks
    again under the lock whether it is still the one of that name: a replacement never brings a destroyed key back.
    """

    def __init__(self, directory: Path, wrapping: WrappingKeys | None = None) -> None:
        """Create the directory where it is missing, readable to its owner alone."""
        self._keys = directory / "keys"
        self._secrets = directory / "secrets"
        self._wrapping = wrapping
        with _storage():
            for folder in (self._keys, self._secrets):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._writers = ThreadPoolExecutor(WRITERS, "keyring")

    def create(self, name: str) -> bytes:
        """A new random key, synced to disk before it is returned. Raises FileExistsError."""
        path = self._keys / checked(name)
        with _storage():
            key = self._write_new(path)
            _sync_directory(self._keys)
        return key

    def create_many(self, names: Sequence[str]) -> None:
        """New random keys. The disk syncs many files at once in hardly more time than one."""
        if len(names) == 1:
            self.create(names[0])
            return
        paths = [self._keys / checked(name) for name in names]
        with _storage():
            writing = [self._writers.submit(self._write_new, path) for path in paths]
            wait(writing)  # when one fails, no other may write a key after the caller has destroyed them all
            for written in writing:
                written.result()
            _sync_directory(self._keys)

    def put_back(self, keys: Mapping[str, bytes]) -> int:
        """Store those of these keys that are not there, synced to disk; how many there were."""
        count = 0
        with _storage():
            for name, key in keys.items():
                with suppress(FileExistsError):
                    self._write_new(self._keys / checked(name), key)
                    count += 1
            _sync_directory(self._keys)
        return count

    def get(self, name: str) -> bytes:
        """The key. Raises KeyGoneError."""
        path = self._keys / checked(name)
        try:
            with _storage():
                return self._unwrapped(path, _read(path))
        except FileNotFoundError:
            self.check()  # if the whole directory is not there, the key is not gone
            raise KeyGoneError(name) from None

    def get_many(self, names: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the keys that exist, by name."""
        found: dict[str, bytes] = {}
        for name in names:
            with suppress(KeyGoneError):
                found[name] = self.get(name)
        return found

    def destroy(self, name: str) -> None:
        """Overwrite and remove the key's file, and sync the removal."""
        self.destroy_many([name])

    def destroy_many(self, names: Sequence[str]) -> None:
        """The same for several."""
        paths = [self._keys / checked(name) for name in names]
        with _storage():
            # All before the sync, also when one is not there: another process may have been cut off before its own.
            for path in paths:
                with suppress(FileNotFoundError), _locked(path) as file:
                    _overwrite(file)
                    path.unlink()
        self.check()
        with _storage():
            _sync_directory(self._keys)

    def names(self) -> Iterator[str]:
        """Names of the keys that exist."""
        with _storage():
            return iter([path.name for path in self._keys.iterdir() if is_name(path.name)])

    def older_than(self, age: timedelta) -> Sequence[str]:
        """Names of the keys whose files were first written at least that long ago."""
        latest = time.time() - age.total_seconds()
        with _storage():
            return [name for name, written_at in _written(self._keys) if is_name(name) and written_at <= latest]

    def secret(self, name: str) -> bytes:
        """The secret, made on first use; of two processes that make it at once, the first wins."""
        path = self._secrets / checked(name)
        try:
            with _storage():
                with suppress(FileNotFoundError):
                    return self._unwrapped(path, _read(path))
                try:
                    secret = self._write_new(path)
                except FileExistsError:
                    return self._unwrapped(path, _read(path))
                _sync_directory(self._secrets)
                return secret
        except KeyGoneError:  # what it protects would be lost if another one were made in its place
            raise KeyringUnavailableError("a secret is damaged") from None
        except FileNotFoundError:
            raise KeyringUnavailableError("the directory is not there") from None

    def check(self) -> None:
        """Raises KeyringUnavailableError unless the directory is there and can be written to."""
        for folder in (self._keys, self._secrets):
            if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
                raise KeyringUnavailableError("the directory is not there, or may not be used")

    def rewrap(self) -> Rewrapped:
        """Replace every file by one under the newest wrapping key, as old as it was, and overwrite the former one."""
        if self._wrapping is None:
            raise WrappingKeyMissingError("KEYRING_WRAPPING_KEYS lists no key")
        total = Rewrapped()
        with _storage():
            for folder in (self._keys, self._secrets):
                for path in [path for path in folder.iterdir() if is_name(path.name)]:
                    with suppress(FileNotFoundError):  # destroyed meanwhile
                        total += self._rewrap(path, self._wrapping)
        return total

    def purge(self) -> int:
        """Remove drafts that processes have left which died while they wrote."""
        count = 0
        latest = time.time() - DRAFT_SECONDS
        with _storage():
            for folder in (self._keys, self._secrets):
                for name, written_at in _written(folder):
                    if name.startswith(".") and written_at <= latest:
                        with suppress(FileNotFoundError):
                            _remove_draft(folder / name)
                            count += 1
        return count

    def _rewrap(self, path: Path, wrapping: WrappingKeys) -> Rewrapped:
        with _locked(path) as file:
            content = file.read()
            if not any(content):  # being destroyed by a process that died
                return Rewrapped()
            if content.startswith(wrapping.newest_mark) and len(content) != KEY_BYTES:
                return Rewrapped(current=1)
            try:
                key = self._unwrapped(path, content)
            except (KeyGoneError, WrappingKeyMissingError):
                return Rewrapped(unreadable=1)
            written_at = os.fstat(file.fileno()).st_mtime_ns
            with _draft(path, wrapping.wrap(key, path.parent.name, path.name)) as draft:
                os.utime(draft, ns=(written_at, written_at))
                draft.replace(path)
            _sync_directory(path.parent)
            _overwrite(file)
        return Rewrapped(rewrapped=1)

    def _write_new(self, path: Path, known: bytes | None = None) -> bytes:
        """Write a random key, or a `known` one, so that the file appears whole or not at all; the caller syncs its
        directory.
        """
        key = known or secrets.token_bytes(KEY_BYTES)
        content = self._wrapping.wrap(key, path.parent.name, path.name) if self._wrapping else key
        with _draft(path, content) as draft:
            os.link(draft, path)  # unlike rename, refuses to replace a key that exists
        return key

    def _unwrapped(self, path: Path, content: bytes) -> bytes:
        if len(content) == KEY_BYTES:  # written while nothing wrapped
            return content
        if len(content) != WRAPPED_BYTES:
            raise KeyGoneError(path.name)
        if self._wrapping is None:
            raise WrappingKeyMissingError("keys are wrapped, and KEYRING_WRAPPING_KEYS is not set")
        return self._wrapping.unwrap(content, path.parent.name, path.name)


@contextmanager
def _storage() -> Iterator[None]:
    """Errors of the disk become KeyringUnavailableError; that a file exists, or does not, stays an answer."""
    try:
        yield
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError as error:
        raise KeyringUnavailableError(f"the directory: {type(error).__name__}, {error.strerror or error}") from error


@contextmanager
def _draft(path: Path, content: bytes) -> Iterator[Path]:
    """A file beside the path, synced, that the block gives a name or puts in another's place; then it is gone."""
    draft = path.with_name(f".{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path) -> bytes:
    """What the file holds. Raises FileNotFoundError also for one that is being destroyed."""
    while True:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)  # not while it is being overwritten
            content = file.read()
            if any(content):
                return content
            if _is_at(file, path):
                raise FileNotFoundError(path.name)


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """The file of that name, for this process and thread alone. Raises FileNotFoundError."""
    while True:
        with path.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if _is_at(file, path):  # otherwise it was replaced before the lock was free
                yield file
                return


def _is_at(file: BinaryIO, path: Path) -> bool:
    """Whether it is still the file of that name. Raises FileNotFoundError when there is none."""
    return os.path.samestat(os.fstat(file.fileno()), path.stat())


def _overwrite(file: BinaryIO) -> None:
    file.seek(0)
    file.write(bytes(os.fstat(file.fileno()).st_size))
    file.flush()
    os.fsync(file.fileno())


def _written(folder: Path) -> Iterator[tuple[str, float]]:
    """Names of the folder's files, and when each was written, in seconds since 1970."""
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                yield entry.name, entry.stat().st_mtime


def _remove_draft(path: Path) -> None:
    with path.open("r+b") as file:
        if os.fstat(file.fileno()).st_nlink == 1:  # otherwise it has got its name, and is a key in use
            _overwrite(file)
    path.unlink()


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
