"""What people say of themselves: where and how often they answer, and when they are away."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from chat.duty.access import answerable_services
from chat.rosters.access import NoRosterError
from chat.rosters.core.periods import MOST_ABSENCES, check_absence
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import MOST_TURNS_A_WEEK, NO_WISHES, Wishes
from chat.rosters.models import Absence, Rostered
from moderation.staff.access import may
from moderation.staff.models import Person


@transaction.atomic
def set_rostered(person: Person, slugs: Collection[str], turns_a_week: int, wishes: Wishes = NO_WISHES) -> None:
    """Where one answers (nowhere chosen: wherever one may), how often a week at most, and on which days gladly; turns
    that one has stay.

    Raises NoRosterError, RosterRefusedError: `limit`, `wishes`, `no_service`.
    """
    _check_may_take(person)
    if not 1 <= turns_a_week <= MOST_TURNS_A_WEEK:
        raise RosterRefusedError("limit")
    if not wishes.is_clear:
        raise RosterRefusedError("wishes")
    services = [service for service in answerable_services(person) if service.slug in slugs]
    if len(services) != len(set(slugs)):
        raise RosterRefusedError("no_service")
    stored = {"gladly": sorted(wishes.gladly), "rather_not": sorted(wishes.rather_not)}
    row, _ = Rostered.objects.update_or_create(person=person, defaults={"turns_a_week": turns_a_week, **stored})
    row.services.set(services)


@transaction.atomic
def add_absence(person: Person, first: date, last: date, today: date) -> Absence:
    """Be away on these days. Turns that one has already stay one's own: they are given away as others are.

    Raises NoRosterError, RosterRefusedError: `absence_…`.
    """
    _check_may_take(person)
    check_absence(first, last, today)
    if Absence.objects.filter(person=person, last__gte=today).count() >= MOST_ABSENCES:
        raise RosterRefusedError("absence_many")
    return Absence.objects.create(person=person, first=first, last=last)


@transaction.atomic
def remove_absence(person: Person, absence_id: int) -> None:
    """Not be away after all. One that is gone already is no error."""
    Absence.objects.filter(pk=absence_id, person=person).delete()


def _check_may_take(person: Person) -> None:
    if not may(person, "take_turns"):
        raise NoRosterError
