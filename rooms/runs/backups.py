"""Backups of the keys of closed groups: files named by their day, each key wrapped under the installation's own.

The keyring must never be in a backup, since whoever has both it and a copy of the database could read talks that were
promised to be gone. Rooms live for months, and a disk that breaks must not end one; so their keys, and no others, are
copied, and no copy is older than 14 days (rule 31).
"""

import os
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from moderation.retention.proofs import Outcome
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.keyring.wrapping import WrappingKeys
from rooms.groups.core import KEY_BACKUPS_LIVE
from rooms.runs.core import is_backup_over

KIND = "room-key-backups"
"""What the keys are wrapped for: a wrapped key of the keyring cannot be put in the place of one of a backup."""
_FILE = re.compile(r"room-keys-(\d{4}-\d{2}-\d{2})\.json")


class BackedUp(Struct, frozen=True):
    """One key."""

    name: str
    gone: date
    """The day on which its room is over, as of the backup."""
    wrapped: bytes


class Backup(Struct, frozen=True):
    """What a file holds."""

    made_on: date
    keys: list[BackedUp]


def write(directory: Path, today: date, keys: Mapping[str, bytes], gone: Mapping[str, date], by: WrappingKeys) -> Path:
    """Write the backup of this day, in the place of another one of it; it appears whole or not at all. Raises OSError.

    `gone` has the day on which each key's room is over.
    """
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    backup = Backup(today, [BackedUp(name, gone[name], by.wrap(key, KIND, name)) for name, key in sorted(keys.items())])
    path = directory / f"room-keys-{today.isoformat()}.json"
    draft = directory / f".{secrets.token_hex(8)}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(msgspec.json.encode(backup))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def remove_old(directory: Path, today: date) -> int:
    """Overwrite and remove the backups that are too old; how many there were. Raises OSError."""
    old = [path for made_on, path in _files(directory) if is_backup_over(made_on, today)]
    for path in old:
        with suppress(FileNotFoundError):  # another process was faster
            with path.open("r+b") as file:
                file.write(bytes(os.fstat(file.fileno()).st_size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
    return len(old)


def read(directory: Path, today: date) -> list[Backup]:
    """The backups that are not too old, the newest first. Raises OSError, ValueError for a file that is damaged."""
    files = sorted(_files(directory), reverse=True)
    return [_decoded(path) for made_on, path in files if not is_backup_over(made_on, today)]


def unwrapped(key: BackedUp, by: WrappingKeys) -> bytes | None:
    """The key; None when it is damaged. Raises WrappingKeyMissingError."""
    try:
        return by.unwrap(key.wrapped, KIND, key.name)
    except KeyGoneError:
        return None


def read_old(directory: Path, today: date) -> Outcome:
    """Look for backups that are too old, and in others for keys whose room's promised day has passed."""
    tried = readable = 0
    for made_on, path in _files(directory):
        keys = _decoded(path).keys
        tried += max(1, len(keys))
        if is_backup_over(made_on, today):
            readable += max(1, len(keys))
        else:
            readable += sum(today >= key.gone + KEY_BACKUPS_LIVE for key in keys)
    return Outcome(tried, readable)


def _files(directory: Path) -> Iterator[tuple[date, Path]]:
    """The backups in the directory with their days; whatever else lies there is nobody's business here."""
    if not directory.is_dir():
        return
    for path in directory.iterdir():
        if (found := _FILE.fullmatch(path.name)) is not None:
            with suppress(ValueError):  # no day of any calendar
                yield date.fromisoformat(found[1]), path


def _decoded(path: Path) -> Backup:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Backup)
    except msgspec.DecodeError:  # its message may quote
        raise ValueError(f"{path.name} is damaged") from None
