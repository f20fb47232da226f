"""Counting attempts."""

import functools
from datetime import datetime

from django.conf import settings

from moderation.throttles.buckets import Buckets, buckets
from moderation.throttles.core import Limit
from moderation.throttles.sources import source

SIGN_INS = Limit("sign_ins", burst=30, seconds=6.0)
"""Of one network: a whole office begins its shift at once."""
SIGN_INS_OF_ONE = Limit("sign_ins_of_one", burst=5, seconds=60.0)
"""Of one account from one network. Not of the account alone: anybody could then keep its owner out."""

PASSKEYS = Limit("passkeys", burst=60, seconds=3.0)
"""Of one network: a sign-in with a passkey is two of them, the question and the answer. There is nothing to guess."""

LETTERS = Limit("letters", burst=10, seconds=120.0)
"""Of one network."""
RETURN_CODES = Limit("return_codes", burst=10, seconds=30.0)
"""Of one network: a code has 49.8 bits, and each try costs the server a tenth of a second."""

APPLICATIONS = Limit("applications", burst=6, seconds=600.0)
"""Of one network: to closed groups."""
ROOM_KEYS = Limit("room_keys", burst=12, seconds=20.0)
"""Of one network: six words have 60 bits, a lost key's code word few, and each try costs a tenth of a second."""


def attempt_start(network: str, now: datetime) -> float:
    """Count a new contact; 0 when it may begin, otherwise the seconds to wait: a slower lane, not a wall."""
    limit = Limit("starts", settings.STARTS_AT_ONCE, settings.SECONDS_PER_START)
    return current().spend(limit, source(now, network)) if network else 0.0


def attempt_sign_in(network: str, login: str, now: datetime) -> float:
    """Count an attempt to sign in; 0 when it may go on, otherwise the seconds to wait (rule 35)."""
    return max(
        current().spend(SIGN_INS, source(now, network)),
        current().spend(SIGN_INS_OF_ONE, source(now, network, login)),
    )


def attempt_passkey(network: str, now: datetime) -> float:
    """Count a step of a sign-in with a passkey; 0 when it may go on, otherwise the seconds to wait."""
    return current().spend(PASSKEYS, source(now, network))


def attempt_letter(network: str, now: datetime) -> float:
    """Count a letter that is sent; 0 when it may be, otherwise the seconds to wait."""
    return current().spend(LETTERS, source(now, network))


def attempt_return_code(network: str, now: datetime) -> float:
    """Count a try of a return code; 0 when it may go on, otherwise the seconds to wait."""
    return current().spend(RETURN_CODES, source(now, network))


def attempt_application(network: str, now: datetime) -> float:
    """Count an application to a closed group; 0 when it may be sent, otherwise the seconds to wait."""
    return current().spend(APPLICATIONS, source(now, network))


def attempt_room_key(network: str, now: datetime) -> float:
    """Count a try of six words, or of what replaces them; 0 when it may go on, otherwise the seconds to wait."""
    return current().spend(ROOM_KEYS, source(now, network))


def check() -> None:
    """Raises what Redis raises, unless every bucket that is kept there can be written."""
    current().check()


@functools.cache
def current() -> Buckets:
    """The installation's buckets."""
    return buckets(settings.CHANNEL_LAYERS)
