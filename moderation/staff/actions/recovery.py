"""Recovery codes: what a person prints for the day on which nothing else is at hand."""

import secrets
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from moderation.audit.actions import record
from moderation.staff import core
from moderation.staff.models import Person, RecoveryCode, RecoveryDevice, code_hash


@transaction.atomic
def make_recovery_codes(person: Person) -> list[str]:
    """New recovery codes, to be shown once; older ones are void. Raises KeyringUnavailableError."""
    codes = core.recovery_codes(secrets.choice)
    store_codes(person, hashed_codes(person.pk, codes))
    record("make_recovery_codes", actor=person.pk, kind="person", object_id=person.pk)
    return codes


def hashed_codes(person_id: UUID, codes: Sequence[str]) -> list[str]:
    """What is stored of a person's recovery codes. Raises KeyringUnavailableError."""
    return [code_hash(person_id, "recovery", core.plain_code(code)) for code in codes]


def store_codes(person: Person, hashes: Sequence[str]) -> None:
    """Put these in the place of the person's recovery codes, in the caller's transaction."""
    RecoveryDevice.objects.get_or_create(user=person, defaults={"name": "paper"})
    device = RecoveryDevice.objects.select_for_update().get(user=person)
    RecoveryCode.objects.filter(device=device).delete()
    RecoveryCode.objects.bulk_create([RecoveryCode(device=device, code_hash=hashed) for hashed in hashes])
