"""Proving a backup: a copy of the database that was restored somewhere, and the keys of closed groups beside it.

Each step tells what it has found, in words, or raises `UnprovenError`. Nothing is written to the copy, and no key that
is read goes anywhere. A step that goes over what is sealed counts, and shows nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.utils import timezone

from deploy import tables
from moderation.retention.access import installation_of, last_sweep_in
from moderation.retention.proofs import attempts_on_copy
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError, WrappingKeyMissingError
from rooms.runs import access, actions

CLOCKS_DIFFER = timedelta(minutes=1)
"""By so much the clocks of two machines may."""


class UnprovenError(Exception):
    """Why the backup is not proven: a stable code for whoever watches, and words."""

    def __init__(self, code: str, words: str) -> None:
        """The whole is shown as "code: words"."""
        super().__init__(f"{code}: {words}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be proven, and what is known besides."""

    alias: str
    """The connection to the copy. The default one: the database that servers would be started with."""
    now: datetime
    installation: UUID | None = None
    """Whose backup it must be; None: that of the default connection, where the copy is another database."""
    within: timedelta | None = None
    """How old it may be."""
    room_keys: Path | None = None
    """A directory of `room_keys backup`; None: the keyring's keys are tried."""


def belongs(asked: Asked) -> Iterator[str]:
    """It answers, it is of this version, and of this installation. Without that nothing else means anything."""
    _answers(asked.alias)
    if refusal := tables.refusal(asked.alias):
        raise UnprovenError("tables-of-another-version", refusal)
    yield "tables: of this version"
    wanted, found = asked.installation, installation_of(asked.alias)
    if wanted is None and asked.alias != DEFAULT_DB_ALIAS:
        wanted = _own()
    if found is None or (wanted is not None and found != wanted):
        raise UnprovenError(
            "another-installation", f"it is a backup of {found or 'an unknown one'}, not of {wanted or 'this one'}"
        )
    yield f"installation: {found}{'' if wanted else ' (compared with none: give --installation)'}"


def _answers(alias: str) -> None:
    try:
        connection = connections[alias]
        connection.ensure_connection()
        is_empty = "django_migrations" not in connection.introspection.table_names()
    except DatabaseError as error:
        raise UnprovenError("no-answer", str(error).partition("\n")[0]) from None
    if is_empty:
        raise UnprovenError("empty", "there are no tables of this product in it")


def _own() -> UUID:
    """Which installation this is. What is over by now, too, its own database alone knows."""
    refusal = tables.refusal()
    own = None if refusal else installation_of()
    if own is None:
        words = refusal or "it has no id"
        raise UnprovenError("own-database", f"what DATABASE_URL leads to is nothing to compare with: {words}")
    return own


def is_of_age(asked: Asked) -> Iterator[str]:
    """How old it is, and that it is not too old."""
    taken = last_sweep_in(asked.alias)
    if taken is None:
        raise UnprovenError("age-unknown", "no server has ever swept over it")
    age = asked.now - taken
    told = f"{timezone.localtime(taken):%Y-%m-%d %H:%M:%S}"
    if age < -CLOCKS_DIFFER:
        raise UnprovenError("from-the-future", f"it was made at {told}: a clock is off, this machine's or the servers'")
    if asked.within is not None and age > asked.within:
        raise UnprovenError("too-old", f"it was made at {told}, {_hours(age)} ago")
    yield f"made: {told}, {_hours(age)} ago"


def is_forgotten(asked: Asked) -> Iterator[str]:
    """What has ended cannot be read in it, with every key of the keyring."""
    readable = []
    for what, attempt in attempts_on_copy.items():
        try:
            outcome = attempt(asked.alias)
        except KeyringUnavailableError as error:
            raise UnprovenError("keyring-away", str(error)) from None
        yield f"{what}: {outcome.tried} tried, {outcome.readable} readable"
        if outcome.readable:
            readable.append(f"{what} ({outcome.readable})")
    if readable:
        raise UnprovenError("ended-readable", ", ".join(readable))


def rooms_are_readable(asked: Asked) -> Iterator[str]:
    """Closed groups that go on can be read in it: with the backups of their keys, or with those of the keyring."""
    today = timezone.localdate(asked.now)
    names = access.going_on_in_copy(asked.alias, today)
    try:
        if asked.room_keys is None:
            keys = keyring.current().get_many(list(names))
        elif not asked.room_keys.is_dir():
            raise UnprovenError("room-keys-missing", "there is no such directory")
        else:
            keys = actions.read_keys(asked.room_keys, names, today).keys
    except WrappingKeyMissingError as error:
        raise UnprovenError("wrapping-key-missing", str(error)) from None
    except KeyringUnavailableError as error:
        raise UnprovenError("keyring-away", str(error)) from None
    except OSError as error:
        raise UnprovenError("room-keys-missing", error.strerror or type(error).__name__) from None
    except ValueError as error:
        raise UnprovenError("room-keys-damaged", str(error)) from None
    unreadable = access.unreadable_in_copy(asked.alias, names, keys)
    yield f"closed groups that go on: {len(names)}, readable: {len(names) - len(unreadable)}"
    if unreadable:
        raise UnprovenError("rooms-unreadable", ", ".join(map(str, unreadable)))


def _hours(age: timedelta) -> str:
    minutes = max(0, round(age / timedelta(minutes=1)))
    return f"{minutes // 60} h {minutes % 60} min"
