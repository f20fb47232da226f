"""What a keyring does, whatever holds the keys, and how it fails."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from django.db import OperationalError

KEY_BYTES = 32
_NAME = re.compile(r"[a-z0-9_-]{1,64}")


class KeyGoneError(Exception):
    """The key was destroyed, never existed, or is damaged: what it sealed cannot be read by anybody."""


class KeyringUnavailableError(OperationalError):
    """The keyring does not answer, or cannot store: try again later, nothing is lost.

    An OperationalError, because to callers it is a database that is gone.
    """


class WrappingKeyMissingError(KeyringUnavailableError):
    """Something is wrapped under a key that KEYRING_WRAPPING_KEYS does not list: a mistake in the settings."""


@dataclass(frozen=True, slots=True)
class Rewrapped:
    """How many keys a rotation re-wrapped, found under the newest wrapping key already, and could not read."""

    rewrapped: int = 0
    current: int = 0
    unreadable: int = 0

    def __add__(self, other: "Rewrapped") -> "Rewrapped":
        return Rewrapped(
            self.rewrapped + other.rewrapped, self.current + other.current, self.unreadable + other.unreadable
        )


class Keyring(Protocol):
    """What a keyring does, called from any thread. Everything raises KeyringUnavailableError, in a few seconds.

    Names are those of `checked`; others raise ValueError.
    """

    def create(self, name: str) -> bytes:
        """A new random 256-bit key, durable when this returns. Raises FileExistsError for a name in use."""
        ...

    def create_many(self, names: Sequence[str]) -> None:
        """The same for several at once, all durable when this returns; some may exist when it raises."""
        ...

    def put_back(self, keys: Mapping[str, bytes]) -> int:
        """Store these keys where there are none of their names, durably; how many there were not. For restoring.

        Brings destroyed keys back: whoever calls it has made sure that what they open is to be read.
        """
        ...

    def get(self, name: str) -> bytes:
        """The key. Raises KeyGoneError."""
        ...

    def get_many(self, names: Sequence[str]) -> Mapping[str, bytes]:
        """Those of the keys that exist, by name."""
        ...

    def destroy(self, name: str) -> None:
        """Destroy the key for good. Destroying it twice is not an error."""
        ...

    def destroy_many(self, names: Sequence[str]) -> None:
        """The same for several at once; some may be destroyed when it raises."""
        ...

    def names(self) -> Iterator[str]:
        """Names of the keys that exist."""
        ...

    def older_than(self, age: timedelta) -> Sequence[str]:
        """Names of the keys made at least that long ago, by the keyring's own clock."""
        ...

    def secret(self, name: str) -> bytes:
        """The long-lived 256-bit secret of that name, made durably on first use."""
        ...

    def check(self) -> None:
        """Raises KeyringUnavailableError unless the keyring answers now."""
        ...

    def rewrap(self) -> Rewrapped:
        """Wrap all keys and secrets under the newest wrapping key; nothing that they have sealed changes.

        May run beside servers and beside itself, and be cut off and run again. Never brings a destroyed key back.
        Raises WrappingKeyMissingError when there are no wrapping keys at all.
        """
        ...

    def purge(self) -> int:
        """Clear away what destroyed and re-wrapped keys leave behind, when it is time; how many things went."""
        ...


def checked(name: str) -> str:
    """The name. Raises ValueError unless it is 1 to 64 of a-z, 0-9, `_` and `-`."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"not a key's name: {name!r}")
    return name


def is_name(name: str) -> bool:
    """Whether `checked` accepts it."""
    return _NAME.fullmatch(name) is not None
