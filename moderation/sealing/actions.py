"""Changing how keys are kept. Their owners make and destroy them."""

import secrets

from django.db import transaction

from moderation.audit.actions import record
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, Rewrapped
from moderation.sealing.seal import seal, unseal


def rotate_keys() -> Rewrapped:
    """Wrap every key and secret under the newest wrapping key, and note in the audit trail that it was begun.

    What they have sealed does not change. May be cut off and run again. Raises KeyringUnavailableError.
    """
    with transaction.atomic():  # before the act, which is not in this database: no act without its row
        record("rotate_keys", actor=None, kind="keyring")
    return keyring.current().rewrap()


def reads_after_destruction() -> bool:
    """Seal a line under a key made for it, read it, destroy the key, and say whether the line can be read again.

    Raises KeyringUnavailableError; KeyGoneError or SealBrokenError when it could not be read even before.
    """
    ring, name = keyring.current(), f"proof-{secrets.token_hex(16)}"
    sealed = seal(ring.create(name), b"a line", name.encode())
    try:
        unseal(ring.get(name), sealed, name.encode())
    finally:
        ring.destroy(name)
    try:
        unseal(ring.get(name), sealed, name.encode())
    except KeyGoneError:
        return False
    return True
