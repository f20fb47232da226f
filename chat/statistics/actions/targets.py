"""Writing down what units have set out to reach, and what came of it."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from chat.services.models import Service
from chat.statistics.access.figures import NoStatisticsError
from chat.statistics.access.targets import settable
from chat.statistics.models import Target
from chat.statistics.targets import LONGEST_TEXT, TargetRefusedError, Wish, check_wish
from moderation.audit.actions import record
from moderation.staff.models import Association, Person


@transaction.atomic
def set_target(by: Person, association: str, wish: Wish, this_year: int) -> Target:
    """Write down a target of the association of that slug. Raises NoStatisticsError, TargetRefusedError."""
    owner = settable(by).select_for_update(no_key=True).filter(slug=association).first()
    if owner is None:
        raise TargetRefusedError("association")
    services = _checked(owner, wish, this_year)
    row = Target.objects.create(association=owner, **_fields(wish))
    row.services.set(services)
    record("set_target", actor=by.pk, kind="association", object_id=owner.slug)
    return row


@transaction.atomic
def change_target(by: Person, target_id: UUID, version: int, wish: Wish, this_year: int) -> Target:
    """Change it. Raises NoStatisticsError, TargetRefusedError: also changed, when others have meanwhile."""
    row = _locked(by, target_id)
    if row.version != version:
        raise TargetRefusedError("changed")
    services = _checked(row.association, wish, this_year, without=row)
    for name, value in _fields(wish).items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    row.services.set(services)
    record("change_target", actor=by.pk, kind="association", object_id=row.association.slug)
    return row


@transaction.atomic
def withdraw_target(by: Person, target_id: UUID) -> None:
    """What was written down by mistake is gone. Raises NoStatisticsError."""
    row = _locked(by, target_id)
    row.delete()
    record("withdraw_target", actor=by.pk, kind="association", object_id=row.association.slug)


def _locked(by: Person, target_id: UUID) -> Target:
    """The target, with its association locked, as by everybody who writes down its targets."""
    owner = settable(by).filter(pk__in=Target.objects.filter(pk=target_id).values("association"))
    if owner.select_for_update(no_key=True).first() is None:
        raise NoStatisticsError
    row = Target.objects.select_related("association").filter(pk=target_id).first()
    if row is None:
        raise NoStatisticsError
    return row


def _checked(owner: Association, wish: Wish, this_year: int, without: Target | None = None) -> Sequence[Service]:
    """The services of the wish. Raises TargetRefusedError."""
    services = list(Service.objects.filter(slug__in=wish.services))
    check_wish(wish, {service.slug for service in services}, this_year)
    others = Target.objects.filter(association=owner, year=wish.year, unit=wish.unit).prefetch_related("services")
    if without is not None:
        others = others.exclude(pk=without.pk)
    if any({service.slug for service in other.services.all()} == wish.services for other in others):
        raise TargetRefusedError("exists", "services")
    return services


def _fields(wish: Wish) -> dict[str, object]:
    return {
        "year": wish.year,
        "unit": wish.unit,
        "goal": wish.goal,
        "goal_text": wish.goal_text.strip()[:LONGEST_TEXT],
        "result_text": wish.result_text.strip()[:LONGEST_TEXT],
        "result": wish.result,
    }
