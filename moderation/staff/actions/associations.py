"""Associations and their units: adding, renaming, closing.

Whoever manages the people of the whole federation changes associations; who manages those of one changes its units.
"""

from collections.abc import Collection, Mapping
from typing import TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from moderation.audit.actions import record
from moderation.staff import closing
from moderation.staff.access import managed
from moderation.staff.actions.guards import locked_manager
from moderation.staff.core import (
    LONGEST_ASSOCIATION_NAME,
    LONGEST_UNIT_NAME,
    AssociationProblem,
    AssociationRefusedError,
    checked_name,
    checked_region,
)
from moderation.staff.models import Association, Person, Unit
from moderation.texts.slugs import free_slug

Place = TypeVar("Place", Association, Unit)
_HAS_PEOPLE: Mapping[type, AssociationProblem] = {Association: "has_people", Unit: "unit_has_people"}


@transaction.atomic
def create_association(slug: str, name: str, *, region: str = "", by: UUID | None = None) -> Association:
    """Add an association. `by` is the id of the person who does it, None for the system.

    Raises AssociationRefusedError: name, name_taken, region.
    """
    checked = checked_name(name, LONGEST_ASSOCIATION_NAME)
    association = Association(slug=slug, name=checked, region=checked_region(region))
    _store(association, Association.objects.all())
    record("create_association", actor=by, kind="association", object_id=slug)
    return association


@transaction.atomic
def add_association(name: str, *, by: Person) -> Association:
    """Add an association by its name. Raises NoPersonError, or as `create_association` does."""
    by = locked_manager(by)
    managed.check_manages_everybody(by)
    slugs = Association.objects.values_list("slug", flat=True)
    return create_association(free_slug(name, "yhdistys", set(slugs)), name, by=by.pk)


@transaction.atomic
def change_association(
    slug: str, *, name: str, is_open: bool, version: int, by: Person, region: str | None = None
) -> None:
    """Rename an association, close it, open it again, or say in which region it is (None: where it was). Nothing else
    of it changes, for nobody.

    Raises NoPersonError, or AssociationRefusedError: name, name_taken, region, `has_people` when it is to be closed
    while somebody works there, `changed` when somebody was faster.
    """
    by = locked_manager(by)
    managed.check_manages_everybody(by)
    association = Association.objects.select_for_update(no_key=True).filter(slug=slug).first()
    if association is None:
        raise managed.NoPersonError
    acts = []
    if region is not None and checked_region(region) != association.region:
        association.region = region
        acts.append("move")
    _change(association, checked_name(name, LONGEST_ASSOCIATION_NAME), is_open, version, by, acts)


@transaction.atomic
def add_unit(slug: str, name: str, *, by: Person) -> Unit:
    """Add a unit to the association of that slug. Raises NoPersonError, AssociationRefusedError: name, name_taken."""
    by = locked_manager(by)
    unit = Unit(association=managed.association_of(by, slug), name=checked_name(name, LONGEST_UNIT_NAME))
    _store(unit, Unit.objects.filter(association=unit.association))
    record("create_unit", actor=by.pk, kind="unit", object_id=unit.pk)
    return unit


@transaction.atomic
def change_unit(unit_id: UUID, *, name: str, is_open: bool, version: int, by: Person) -> None:
    """Rename a unit, close it, or open it again. Raises as `change_association` does, `unit_has_people`, and what keeps
    it open besides (moderation.staff.closing).
    """
    by = locked_manager(by)
    managed.unit_of(by, unit_id)
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    _change(unit, checked_name(name, LONGEST_UNIT_NAME), is_open, version, by)


def _change(place: Place, name: str, is_open: bool, version: int, by: Person, changed: Collection[str] = ()) -> None:
    """`changed`: acts that have changed something of the row already."""
    if place.version != version:
        raise AssociationRefusedError("changed")
    if place.is_open and not is_open and place.people.filter(is_active=True).exists():
        raise AssociationRefusedError(_HAS_PEOPLE[type(place)])
    if place.is_open and not is_open and isinstance(place, Unit):
        closing.close(place, timezone.now())
    acts = list(changed)
    if place.name != name:
        acts.append("rename")
    if place.is_open != is_open:
        acts.append("open" if is_open else "close")
    if not acts:
        return
    place.name, place.is_open, place.version = name, is_open, version + 1
    if isinstance(place, Association):
        kind, object_id = "association", place.slug
        _store(place, Association.objects.all())
    else:
        kind, object_id = "unit", str(place.pk)
        _store(place, Unit.objects.filter(association=place.association_id))
    for act in acts:
        record(f"{act}_{kind}", actor=by.pk, kind=kind, object_id=object_id)


def _store(place: Place, siblings: QuerySet[Place]) -> None:
    """Keep it, unless one beside it has the same name. The constraint knows of Ä and ä only on PostgreSQL."""
    names = siblings.exclude(pk=place.pk).values_list("name", flat=True)
    if place.name.casefold() in {name.casefold() for name in names}:
        raise AssociationRefusedError("name_taken")
    try:
        with transaction.atomic():
            place.save()
    except IntegrityError:  # somebody has just taken the name
        raise AssociationRefusedError("name_taken") from None
