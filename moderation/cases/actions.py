"""Handing excerpts in, reading them, and making an end of them."""

import functools
import logging
import secrets
import uuid
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import msgspec
from django.db import transaction

from moderation.audit.actions import record
from moderation.cases import access
from moderation.cases.access import NobodyJudgesError, NoCaseError
from moderation.cases.core import KEY_PREFIX, Category, Line, ends_at
from moderation.cases.models import Case
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError, KeyringUnavailableError
from moderation.sealing.seal import seal, unseal
from moderation.staff.access import may
from moderation.staff.models import Person

logger = logging.getLogger(__name__)


def hand_in(category: Category, origin: str, lines: Sequence[Line], by: Person, now: datetime) -> uuid.UUID:
    """Keep these lines for the moderators of the person's association, sealed under a key of their own.

    In the caller's transaction, and last in it: it is audited. Who may hand in, and whether the writer was told so
    beforehand, the caller sees to. Raises NobodyJudgesError, KeyringUnavailableError.
    """
    if not access.has_judges(by.association):
        raise NobodyJudgesError
    case = Case(category=category, origin=origin, association=by.association, handed_in_at=now, ends_at=ends_at(now))
    case.key_name = f"{KEY_PREFIX}{secrets.token_hex(16)}"
    key = keyring.current().create(case.key_name)
    case.sealed = seal(key, msgspec.json.encode(lines), access.context(case))
    case.save(force_insert=True)
    record("hand_in_excerpt", actor=by.pk, kind="case", object_id=case.pk, reason=category)
    return case.pk


@transaction.atomic
def open_case(case_id: uuid.UUID, by: Person, now: datetime) -> list[Line]:
    """What was handed in, for a moderator who reads it now: each reading is in the audit trail (rule 36).

    Raises NoCaseError, also when its key is gone; SealBrokenError when somebody has changed the row.
    """
    case = _locked(case_id, by)
    try:
        plain = unseal(keyring.current().get(case.key_name), bytes(case.sealed), access.context(case))
    except KeyGoneError:
        raise NoCaseError(case_id) from None
    if case.opened_at is None:
        case.opened_at = now
        case.save(update_fields=["opened_at"])
    record("open_case", actor=by.pk, kind="case", object_id=case.pk)
    return msgspec.json.decode(plain, type=list[Line])


@transaction.atomic
def close_case(case_id: uuid.UUID, by: Person) -> None:
    """The case is judged: nothing of it stays but its rows in the audit trail. Raises NoCaseError."""
    case = _locked(case_id, by)
    _remove([case])
    record("close_case", actor=by.pk, kind="case", object_id=case.pk)


@transaction.atomic
def withdraw(case_ids: Collection[uuid.UUID]) -> None:
    """The writer deletes everything: of these cases all go that no moderator has opened (DESIGN §4)."""
    _remove(Case.objects.select_for_update().filter(pk__in=case_ids, opened_at=None).order_by("pk"))


@transaction.atomic
def end_due(now: datetime) -> int:
    """Remove the cases whose time is over; how many there were."""
    return _remove(Case.objects.select_for_update().filter(ends_at__lte=now).order_by("pk"))


def destroy_orphaned_keys() -> int:
    """Destroy keys that no case is sealed under; how many there were."""
    orphans = access.orphaned_keys()
    keyring.current().destroy_many(orphans)
    return len(orphans)


def _locked(case_id: uuid.UUID, by: Person) -> Case:
    case = Case.objects.select_for_update().filter(pk=case_id, association=by.association_id).first()
    if case is None or not may(by, "judge_cases"):
        raise NoCaseError(case_id)
    return case


def _remove(cases: Iterable[Case]) -> int:
    """Delete the rows, and once that is committed destroy the keys: no copy can be read then."""
    names = [case.key_name for case in cases]
    Case.objects.filter(key_name__in=names).delete()
    transaction.on_commit(functools.partial(_destroy, names))
    return len(names)


def _destroy(names: Sequence[str]) -> None:
    try:
        keyring.current().destroy_many(names)
    except KeyringUnavailableError as error:  # the rows are gone; the sweep finds the keys without any
        logger.error("keys of cases are left to the sweep: %s", error)
