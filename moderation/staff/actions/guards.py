"""What is asked, under locks, before anything of a person is changed (DOMAIN rule 35)."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from moderation.staff import access
from moderation.staff.access import managed
from moderation.staff.core import NotAllowedError, RoleName
from moderation.staff.models import Association, Person, Role, Unit


def locked(person: Person, *, by: Person | None) -> Person:
    """The person as stored, locked until the transaction ends; `by`, and every administrator, are locked too.

    So two administrators who remove each other at the same moment wait for each other, and the second is none any more.
    Raises NoPersonError for somebody whom `by` does not manage (None manages all), NotAllowedError for somebody with a
    role that is not `by`'s to give.
    """
    administrators = Role.objects.filter(role="administrator").values("person")
    rows = _lock(Q(pk__in=administrators) | Q(pk__in=[person.pk, *([by.pk] if by else [])]))
    stored = rows.get(person.pk)
    if stored is None:
        raise managed.NoPersonError
    if by is not None:
        by = rows.get(by.pk)
        if by is None:
            raise managed.NoPersonError
        managed.person_of(by, stored.pk)
        if not managed.may_change(by, stored):
            raise NotAllowedError("a role of theirs concerns the whole federation", "federation_role")
    return stored


def locked_manager(by: Person) -> Person:
    """Who acts, as stored, locked until the transaction ends. Raises NoPersonError for somebody who is gone."""
    stored = _lock(Q(pk=by.pk)).get(by.pk)
    if stored is None:
        raise managed.NoPersonError
    return stored


def _lock(who: Q) -> dict[UUID, Person]:
    """These persons, locked in the order of their ids; rows that refer to them may still be written."""
    return {row.pk: row for row in Person.objects.select_for_update(no_key=True).filter(who).order_by("pk")}


def check_grantable(by: Person, roles: Collection[RoleName]) -> None:
    """Raises NotAllowedError unless all of these roles are `by`'s to give and to take."""
    if not managed.grantable_roles(by).issuperset(roles):
        raise NotAllowedError("such a role concerns the whole federation", "federation_role")


def check_is_open(association: Association) -> None:
    """Raises NotAllowedError for an association that is closed; it stays as it is until the transaction ends."""
    if not Association.objects.select_for_update(no_key=True).filter(pk=association.pk, is_open=True).exists():
        raise NotAllowedError("the association is closed", "association")


def locked_unit(association: Association, unit_id: UUID | None) -> Unit | None:
    """This open unit of the association, locked until the transaction ends; None for None. Raises NotAllowedError."""
    if unit_id is None:
        return None
    units = Unit.objects.select_for_update(no_key=True).filter(association=association, is_open=True)
    unit = units.filter(pk=unit_id).first()
    if unit is None:
        raise NotAllowedError("a person's unit is an open one of their association", "unit")
    return unit


def check_not_the_last_administrator(person: Person) -> None:
    """Raises NotAllowedError for the only administrator who is active: nobody would be left to let others in."""
    if "administrator" in access.roles_of(person) and not managed.other_administrators(person):
        raise NotAllowedError("the last administrator: make somebody else one first", "last_administrator")
