"""Backing up the keys of rooms, and putting them back (rule 31)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from moderation.audit.actions import record
from moderation.sealing import keyring
from moderation.sealing.keyring import WrappingKeyMissingError
from moderation.sealing.keyring.wrapping import WrappingKeys
from rooms.runs import access, backups


@dataclass(frozen=True, slots=True)
class Restored:
    """How many keys were put back, were there already, were refused because their room is over, were damaged."""

    put_back: int
    present: int
    refused: int
    damaged: int


@dataclass(frozen=True, slots=True)
class ReadKeys:
    """Keys by their names; names of those that are refused because their room is over, and of damaged ones."""

    keys: Mapping[str, bytes]
    refused: Collection[str]
    damaged: Collection[str]


def back_up_keys(directory: Path, now: datetime) -> tuple[Path, int, int]:
    """Write today's backup, and remove those that are too old; its file, its keys, and how many files went.

    Raises OSError, WrappingKeyMissingError where nothing wraps, KeyringUnavailableError.
    """
    wrapping, today = _wrapping(), timezone.localdate(now)
    with transaction.atomic():
        record("back_up_keys", actor=None, kind="keyring")
    gone = access.key_names_to_back_up(today)
    keys = keyring.current().get_many(list(gone))
    path = backups.write(directory, today, keys, gone, wrapping)
    return path, len(keys), backups.remove_old(directory, today)


def restore_keys(directory: Path, now: datetime) -> Restored:
    """Put back the keys of rooms that go on, by backups that are not too old, and by no other; nothing is overwritten.

    A key is put back only if a room has a log under it now and, by the backup too, is not over: neither an old backup
    nor an old copy of the database brings a room back that has ended.
    Raises OSError, ValueError for a damaged file, WrappingKeyMissingError, KeyringUnavailableError.
    """
    today = timezone.localdate(now)
    _wrapping()
    with transaction.atomic():
        record("restore_keys", actor=None, kind="keyring")
    read = read_keys(directory, access.key_names_to_back_up(today), today)
    put_back = keyring.current().put_back(read.keys) if read.keys else 0
    return Restored(put_back, len(read.keys) - put_back, len(read.refused), len(read.damaged))


def read_keys(directory: Path, living: Collection[str], today: date) -> ReadKeys:
    """The keys of these names in the backups that are not too old, the newest of each, into memory alone.

    Raises OSError, ValueError for a damaged file, WrappingKeyMissingError.
    """
    wrapping = _wrapping()
    found: dict[str, bytes] = {}
    refused, damaged = set(), set()
    for backup in backups.read(directory, today):
        for key in backup.keys:
            if key.name not in living or key.gone <= today:
                refused.add(key.name)
            elif key.name not in found:
                plain = backups.unwrapped(key, wrapping)
                found |= {key.name: plain} if plain is not None else {}
                damaged |= {key.name} if plain is None else set()
    return ReadKeys(found, refused - found.keys(), damaged - found.keys())


def _wrapping() -> WrappingKeys:
    wrapping: WrappingKeys | None = settings.KEYRING_WRAPPING_KEYS
    if wrapping is None:
        raise WrappingKeyMissingError("keys leave the keyring wrapped only: set KEYRING_WRAPPING_KEYS")
    return wrapping
