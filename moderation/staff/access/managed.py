"""People, as those see them who manage them: the wall between associations (rule 35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Lower

from moderation.staff.access import reach, stored_roles
from moderation.staff.core import ROLES, RoleName, known_roles
from moderation.staff.models import Association, Person, Unit
from moderation.staff.permissions import FEDERATION_ROLES

PEOPLE_ON_A_PAGE = 50
_AT_WORK = Q(people__is_active=True)


class NoPersonError(Exception):
    """There is no such person or association, or it is not the caller's to manage: one answer for all of it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which people to look for. `search` is part of a login or a duty name."""

    search: str = ""
    association: str = ""
    """A slug; empty for all."""
    has_left: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the people who were found, with the roles that they have or had."""

    person: Person
    roles: tuple[RoleName, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An association or a unit, with how many people work there, and how many open units it has."""

    place: Association | Unit
    people: int
    units: int = 0


@dataclass(frozen=True, slots=True)
class People:
    """One page of them. `total` counts those of all pages."""

    people: list[Listed]
    total: int
    page: int
    pages: int


def people_of(manager: Person) -> QuerySet[Person]:
    """Everybody whom this person manages (rule 35: the wall between associations). Raises NoPersonError for nobody."""
    match reach(manager, "manage_people"):
        case "federation":
            return Person.objects.all()
        case "own association":
            return Person.objects.filter(association_id=manager.association_id)
    raise NoPersonError


def person_of(manager: Person, person_id: UUID) -> Person:
    """This one of them, active or not. Raises NoPersonError."""
    person = people_of(manager).select_related("association", "unit").filter(pk=person_id).first()
    if person is None:
        raise NoPersonError
    return person


def associations_of(manager: Person) -> list[Association]:
    """The associations whose people this person manages, closed ones too, by name. Raises NoPersonError for none."""
    match reach(manager, "manage_people"):
        case "federation":
            return list(Association.objects.order_by(Lower("name")))
        case "own association":
            return [manager.association]
    raise NoPersonError


def association_of(manager: Person, slug: str) -> Association:
    """The one of that slug. Raises NoPersonError."""
    found = next((known for known in associations_of(manager) if known.slug == slug), None)
    if found is None:
        raise NoPersonError
    return found


def manages_everybody(manager: Person) -> bool:
    """Whether this person manages the people of every association, and so the associations themselves."""
    return reach(manager, "manage_people") == "federation"


def check_manages_everybody(manager: Person) -> None:
    """Raises NoPersonError for who does not."""
    if not manages_everybody(manager):
        raise NoPersonError


def listed_associations(manager: Person) -> list[Place]:
    """Those of `associations_of`, with how many work there and how many units are open. Raises NoPersonError."""
    known = Association.objects.filter(pk__in=[association.pk for association in associations_of(manager)])
    rows = known.annotate(
        people_now=Count("people", filter=_AT_WORK, distinct=True),
        units_now=Count("units", filter=Q(units__is_open=True), distinct=True),
    )
    return [Place(row, row.people_now, row.units_now) for row in rows.order_by(Lower("name"))]


def listed_units(association: Association) -> list[Place]:
    """The units of an association, closed ones too, by name, with how many work there."""
    rows = association.units.annotate(people_now=Count("people", filter=_AT_WORK))
    return [Place(row, row.people_now) for row in rows.order_by(Lower("name"))]


def unit_of(manager: Person, unit_id: UUID) -> Unit:
    """This unit of an association whose people this person manages. Raises NoPersonError."""
    units = Unit.objects.select_related("association").filter(association__in=associations_of(manager))
    unit = units.filter(pk=unit_id).first()
    if unit is None:
        raise NoPersonError
    return unit


def open_units(associations: Sequence[Association]) -> list[tuple[Association, list[Unit]]]:
    """The units that people can belong to, by association; without associations that have none. One query."""
    units = Unit.objects.filter(association__in=associations, is_open=True).order_by(Lower("name"))
    of_each = [
        (association, [unit for unit in units if unit.association_id == association.pk]) for association in associations
    ]
    return [(association, units) for association, units in of_each if units]


def grantable_roles(manager: Person) -> frozenset[RoleName]:
    """The roles that this person may give and take, if anybody's; see FEDERATION_ROLES."""
    return frozenset(ROLES) if manages_everybody(manager) else frozenset(ROLES) - FEDERATION_ROLES


def may_change(manager: Person, person: Person) -> bool:
    """Whether somebody may be changed by who manages them: not by a manager who could not give all of their roles."""
    return stored_roles(person) <= grantable_roles(manager)


def find_people(manager: Person, wanted: Wanted) -> People:
    """A page of those whom this person manages, by duty name; a page too far is the last. Raises NoPersonError.

    Four queries, for however many people.
    """
    found = people_of(manager).filter(is_active=not wanted.has_left)
    if wanted.association:
        found = found.filter(association__slug=wanted.association)
    if wanted.search:
        found = found.filter(_named_like(wanted.search))
    total = found.count()
    pages = max(1, -(-total // PEOPLE_ON_A_PAGE))
    page = min(max(1, wanted.page), pages)
    first = (page - 1) * PEOPLE_ON_A_PAGE
    rows = found.select_related("association", "unit").prefetch_related("roles").order_by(Lower("duty_name"), "pk")
    people = [_listed(person) for person in rows[first : first + PEOPLE_ON_A_PAGE]]
    return People(people, total, page, pages)


def _listed(person: Person) -> Listed:
    return Listed(person, known_roles({row.role for row in person.roles.all()}))  # read with the others


def _named_like(search: str) -> Q:
    """Part of a login or a duty name, whatever the case; SQLite alone does not know that Ä is an ä."""
    spellings = {search, search.lower(), search.upper(), search.capitalize(), search.title()}
    alike = Q(login__icontains=search)
    for spelling in sorted(spellings):
        alike |= Q(duty_name__icontains=spelling)
    return alike


def other_administrators(person: Person) -> bool:
    """Whether somebody else is an administrator and active."""
    return Person.objects.filter(is_active=True, roles__role="administrator").exclude(pk=person.pk).exists()
