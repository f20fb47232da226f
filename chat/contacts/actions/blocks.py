"""Blocks: after an abusive talk its tab begins no other one for a while (rule 24).

A block knows the hash of the reload token that the tab holds, and nothing else: no address, no contact. It is worth as
much as the tab: another tab, or one that was left fast, is not blocked, and nobody can be by mistake.
"""

from datetime import datetime

from chat.contacts.access import hash_token
from chat.contacts.core import BLOCK_LASTS, RefusedByStateError
from chat.contacts.models import Block


def block(reload_hash: str, now: datetime) -> None:
    """Block the tab that holds this reload token, in the transaction that ends its talk."""
    Block.objects.create(token_hash=reload_hash, expires_at=now + BLOCK_LASTS)


def check_not_blocked(token: str, now: datetime) -> None:
    """Raises RefusedByStateError (blocked) when the tab of this reload token is."""
    if Block.objects.filter(token_hash=hash_token(token), expires_at__gt=now).exists():
        raise RefusedByStateError("blocked")


def lift_blocks(now: datetime) -> int:
    """Delete blocks whose time is over; how many there were."""
    return Block.objects.filter(expires_at__lte=now).delete()[0]
