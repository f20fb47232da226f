"""Names of buckets: hashes that tell one source from another for an hour, and can be turned back by nobody after it.

Each hour has a secret of its own in the keyring, never in Redis; it is destroyed an hour after its own. Buckets
are full again when a new hour begins.
"""

from datetime import datetime

from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import keyed_hash

KEY_PREFIX = "throttles-"
HOUR = 3600
_secrets: dict[str, bytes] = {}
"""That of the present hour."""


def source(now: datetime, *about: str) -> str:
    """The name of whoever all of this is true of, in this hour."""
    return keyed_hash(_secret(_key_name(now)), "\0".join(about))


def forget_old_secrets(now: datetime) -> int:
    """Destroy the secrets of all hours but this and the last; how many there were."""
    this = _hour(now)
    old = [name for name in keyring.current().names() if name.startswith(KEY_PREFIX) and _hour_of(name) < this - 1]
    for name in old:
        keyring.current().destroy(name)
    return len(old)


def _secret(name: str) -> bytes:
    known = _secrets.get(name)
    if known is None:
        _secrets.clear()
        known = _secrets[name] = _made(name)
    return known


def _made(name: str) -> bytes:
    """The secret of that name; the first process that needs it makes it."""
    ring = keyring.current()
    try:
        return ring.get(name)
    except KeyGoneError:
        pass
    try:
        return ring.create(name)
    except FileExistsError:
        return ring.get(name)


def _key_name(now: datetime) -> str:
    return f"{KEY_PREFIX}{_hour(now)}"


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // HOUR


def _hour_of(key_name: str) -> int:
    return int(key_name.removeprefix(KEY_PREFIX))
