"""What associations promise: so many hours a month of some services together."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db import transaction

from chat.rosters.access import NoRosterError
from chat.rosters.actions.filling import locked_unit
from chat.rosters.core.hours import Promise, check_promise, month_of
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Commitment
from chat.services.models import Service
from moderation.audit.actions import record
from moderation.staff.access import may
from moderation.staff.models import Association, Person


@transaction.atomic
def agree_commitment(
    by: Person,
    association: str,
    slugs: Collection[str],
    minutes_a_month: int,
    first: date,
    last: date | None = None,
    unit_id: UUID | None = None,
) -> Commitment:
    """Write down what the association of that slug promises, or one of its units; any day of a month stands for it.

    Raises NoRosterError, RosterRefusedError: `no_association`, `unit`, `no_service`, `minutes`, `months_order`,
    `commitment_overlaps`.
    """
    _check_planner(by)
    owner = Association.objects.select_for_update(no_key=True).filter(slug=association).first()
    if owner is None:
        raise RosterRefusedError("no_association")
    unit = locked_unit(owner, unit_id)
    services = list(Service.objects.filter(slug__in=slugs, is_on=True))
    if len(services) != len(set(slugs)):
        raise RosterRefusedError("no_service")
    of = frozenset(service.pk for service in services)
    promise = Promise(owner.pk, of, minutes_a_month, month_of(first), month_of(last) if last else None, unit_id)
    check_promise(promise, _others(promise))
    row = Commitment.objects.create(
        association=owner, unit=unit, minutes_a_month=promise.minutes, first=promise.first, last=promise.last
    )
    row.services.set(services)
    record("agree_commitment", actor=by.pk, kind="association", object_id=owner.slug)
    return row


@transaction.atomic
def end_commitment(by: Person, commitment_id: int, last: date) -> Commitment:
    """Let it end with that month, earlier or later than it would have.

    Raises NoRosterError, RosterRefusedError: `months_order`, `commitment_overlaps`.
    """
    row = _locked(by, commitment_id)
    promise = replace(row.promise, last=month_of(last))
    check_promise(promise, _others(promise, without=row.pk))
    row.last = promise.last
    row.save(update_fields=["last"])
    record("end_commitment", actor=by.pk, kind="association", object_id=row.association.slug)
    return row


@transaction.atomic
def withdraw_commitment(by: Person, commitment_id: int) -> None:
    """What was written down by mistake was never promised. Raises NoRosterError."""
    row = _locked(by, commitment_id)
    row.delete()
    record("withdraw_commitment", actor=by.pk, kind="association", object_id=row.association.slug)


def _check_planner(by: Person) -> None:
    if not may(by, "plan_turns"):
        raise NoRosterError


def _locked(by: Person, commitment_id: int) -> Commitment:
    """The association is locked, by everybody who changes what it promises: two promises could overlap otherwise."""
    _check_planner(by)
    owners = Association.objects.filter(commitments=commitment_id).values("pk")
    Association.objects.select_for_update(no_key=True).filter(pk__in=owners).first()
    row = Commitment.objects.select_related("association").filter(pk=commitment_id).first()
    if row is None:
        raise NoRosterError
    return row


def _others(promise: Promise, without: int = 0) -> list[Promise]:
    rows = Commitment.objects.filter(association=promise.association).exclude(pk=without)
    return [row.promise for row in rows.prefetch_related("services")]
