"""What people have said of themselves."""

from datetime import date

from chat.rosters.core import seats as core
from chat.rosters.models import Absence, Rostered
from moderation.staff.models import Person


def absences_of(person: Person, today: date) -> list[Absence]:
    """The person's absences that are not over."""
    return list(Absence.objects.filter(person=person, last__gte=today))


def rostered(person: Person) -> tuple[frozenset[str], int]:
    """In which services the person answers, by slug (none: in all that they may), and how often a week at most."""
    row = Rostered.objects.prefetch_related("services").filter(person=person).first()
    if row is None:
        return frozenset(), core.MOST_TURNS_A_WEEK
    return frozenset(service.slug for service in row.services.all()), row.turns_a_week


def wishes_of(person: Person) -> core.Wishes:
    """On which weekdays the person likes to have a turn, and on which not."""
    row = Rostered.objects.filter(person=person).first()
    return row.wishes if row else core.NO_WISHES
