"""Keys that live outside the database, so that forgetting a key forgets the text.

A keyring holds two kinds of things: *keys*, each for one talk and destroyed with it, and *secrets*,
which live as long as the installation. Neither is ever stored in the database, in Redis or in a backup.

    interface.py     what every keyring does, and the errors
    directory.py     in a directory of one machine
    postgres.py      in a small PostgreSQL database of its own, for several machines
    connections.py   the connections to that database
    wrapping.py      keys sealed under a key that is not stored beside them
"""

import functools
from pathlib import Path

from django.conf import settings

from moderation.sealing.keyring.directory import DirectoryKeyring
from moderation.sealing.keyring.interface import (
    KEY_BYTES,
    KeyGoneError,
    Keyring,
    KeyringUnavailableError,
    Rewrapped,
    WrappingKeyMissingError,
)
from moderation.sealing.keyring.postgres import PostgresKeyring
from moderation.sealing.keyring.wrapping import WrappingKeys

__all__ = [
    "KEY_BYTES",
    "DirectoryKeyring",
    "KeyGoneError",
    "Keyring",
    "KeyringUnavailableError",
    "PostgresKeyring",
    "Rewrapped",
    "WrappingKeyMissingError",
    "current",
]


@functools.cache
def current() -> Keyring:
    """The installation's keyring, by the setting KEYRING. Raises KeyringUnavailableError."""
    place: Path | str = settings.KEYRING
    wrapping: WrappingKeys | None = settings.KEYRING_WRAPPING_KEYS
    if isinstance(place, Path):
        return DirectoryKeyring(place, wrapping)
    if wrapping is None:  # the settings refuse this
        raise WrappingKeyMissingError("keys in a database are wrapped")
    return PostgresKeyring(place, wrapping)
