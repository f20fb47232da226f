"""Counting contacts without keeping a way back to them (rule 34)."""

import dataclasses
import logging
import secrets
import uuid
from datetime import datetime

import msgspec
from django.db import transaction

from chat.statistics import core
from chat.statistics.core import Choices, Counted, Happened
from chat.statistics.models import PendingRecord, Record
from moderation.sealing import keyring
from moderation.sealing.seal import SealBrokenError, seal, unseal

SECRET = "statistics"  # noqa: S105  (the name of a secret of the keyring, not the secret)

logger = logging.getLogger(__name__)


@transaction.atomic
def record_contact(happened: Happened, choices: Choices | None) -> bool:
    """Count a contact that is over, in the caller's transaction; `choices` is None when nobody answered it.

    The record waits sealed, without times and without anything of the contact, until `release_due` lets it go.
    Returns False for a test contact, of which nothing is kept. The caller makes sure that a contact is recorded
    once: here nothing is left to recognise it by.
    """
    if not core.is_counted(choices):
        return False
    plain = msgspec.json.encode(core.counted(happened, choices))
    pending_id = uuid.uuid4()
    sealed = seal(keyring.current().secret(SECRET), plain, _context(pending_id))
    PendingRecord.objects.create(id=pending_id, sealed=sealed)
    return True


@transaction.atomic
def release_due(now: datetime) -> int:
    """Turn waiting records into statistics, in random order, when ten wait or their ISO week is over.

    Returns how many. A record whose seal does not open (another keyring than it was sealed with) stays and is
    reported in the log, so that restoring the keyring restores the count.
    """
    opened = _open(list(PendingRecord.objects.select_for_update()))
    due = core.releasable([counted.week for _, counted in opened], now)
    going = [pair for pair, goes in zip(opened, due, strict=True) if goes]
    secrets.SystemRandom().shuffle(going)
    PendingRecord.objects.filter(pk__in=[pending.pk for pending, _ in going]).delete()
    Record.objects.bulk_create([Record(**dataclasses.asdict(counted)) for _, counted in going])
    return len(going)


def _open(waiting: list[PendingRecord]) -> list[tuple[PendingRecord, Counted]]:
    key = keyring.current().secret(SECRET)
    opened: list[tuple[PendingRecord, Counted]] = []
    for pending in waiting:
        try:
            plain = unseal(key, bytes(pending.sealed), _context(pending.pk))
        except SealBrokenError:
            continue
        opened.append((pending, msgspec.json.decode(plain, type=Counted)))
    if unopened := len(waiting) - len(opened):
        logger.error("%d waiting records were sealed with another keyring and cannot be counted", unopened)
    return opened


def _context(pending_id: uuid.UUID) -> bytes:
    return b"statistics " + pending_id.bytes
