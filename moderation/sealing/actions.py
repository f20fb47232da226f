"""Changing how keys are kept. Their owners make and destroy them."""

from django.db import transaction

from moderation.audit.actions import record
from moderation.sealing import keyring
from moderation.sealing.keyring import Rewrapped


def rotate_keys() -> Rewrapped:
    """Wrap every key and secret under the newest wrapping key, and note in the audit trail that it was begun.

    What they have sealed does not change. May be cut off and run again. Raises KeyringUnavailableError.
    """
    with transaction.atomic():  # before the act, which is not in this database: no act without its row
        record("rotate_keys", actor=None, kind="keyring")
    return keyring.current().rewrap()
