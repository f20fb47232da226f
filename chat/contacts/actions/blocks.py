"""Blocks: after an abusive talk its tab begins no other one for a while (rule 24).

A block knows the hash of the reload token that the tab holds, and who has made it: no address, no contact. It is worth
as much as the tab: another tab, or one that was left fast, is not blocked, and nobody can be by mistake. Somebody else
looks at it in the queue of what needs a judgement, and can lift it.
"""

import uuid
from datetime import datetime

from django.db import transaction

from chat.contacts import access
from chat.contacts.access import NoBlockError, hash_token
from chat.contacts.core import BLOCK_LASTS, RefusedByStateError
from chat.contacts.models import Block
from moderation.audit.actions import record
from moderation.cases.access.excerpts import has_judges
from moderation.cases.actions import lock_waiting, open_case, settle
from moderation.cases.core import Place
from moderation.staff.models import Person


def block(reload_hash: str, by: Person, now: datetime) -> None:
    """Block the tab that holds this reload token, in the transaction that ends its talk."""
    made = Block.objects.create(token_hash=reload_hash, expires_at=now + BLOCK_LASTS, by=by)
    if has_judges(by.association):
        open_case("block", made.pk, Place("association", str(by.association_id)), now)
    record("block_tab", actor=by.pk, kind="block", object_id=made.pk)


def check_not_blocked(token: str, now: datetime) -> None:
    """Raises RefusedByStateError (blocked) when the tab of this reload token is."""
    if Block.objects.filter(token_hash=hash_token(token), expires_at__gt=now).exists():
        raise RefusedByStateError("blocked")


def lock_block(block_id: uuid.UUID, by: Person) -> None:
    """Lock it for somebody who may look at it. Raises NoBlockError."""
    access.block_for(by, block_id)
    if Block.objects.select_for_update().filter(pk=block_id).first() is None:
        raise NoBlockError(block_id)


def lift(block_id: uuid.UUID) -> None:
    """Somebody else has decided that the tab may begin talks again. The caller writes down who, and why."""
    Block.objects.filter(pk=block_id).delete()


@transaction.atomic
def lift_blocks(now: datetime) -> int:
    """Delete blocks whose time is over; how many there were."""
    over = list(Block.objects.select_for_update().filter(expires_at__lte=now).order_by("pk"))
    Block.objects.filter(pk__in=[made.pk for made in over]).delete()
    for made in over:
        if lock_waiting("block", made.pk) is not None:
            settle("block", made.pk, "lapsed", now)
    return len(over)
