"""What ends by itself: old periods, absences and commitments, the seats of people who have left."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from chat.rosters.actions.filling import lock_people
from chat.rosters.actions.planning import locked_turns
from chat.rosters.core import swaps
from chat.rosters.core.hours import KEPT_COMMITMENTS, month_of
from chat.rosters.core.periods import KEPT, KEPT_ABSENCES
from chat.rosters.models import Absence, Commitment, Period, Rostered, Seat, SupervisionEvening, Swap
from moderation.staff.models import Person


def forget_periods(today: date) -> int:
    """Delete periods that are over for long, with all that is in them; how many there were."""
    return _deleted(Period.objects.filter(last__lt=today - KEPT))


def forget_supervision(today: date) -> int:
    """Delete supervision evenings of long ago; how many there were."""
    return _deleted(SupervisionEvening.objects.filter(held_on__lt=today - KEPT))


def forget_absences(today: date) -> int:
    """Delete absences that are over; how many there were."""
    deleted, _ = Absence.objects.filter(last__lt=today - KEPT_ABSENCES).delete()
    return deleted


def forget_commitments(today: date) -> int:
    """Delete commitments whose last month is over for long; how many there were."""
    return _deleted(Commitment.objects.filter(last__lt=month_of(today) - KEPT_COMMITMENTS))


@transaction.atomic
def leave_turns(person: Person, now: datetime) -> int:
    """The person leaves: their seats to come are empty at once, and nobody swaps with them; how many seats there were.

    What is past stays theirs, for the hours.
    """
    lock_people([person.pk])
    theirs = Seat.objects.filter(person=person, turn__starts_at__gt=now)
    seats = list(theirs.values_list("pk", flat=True))
    locked_turns(list(theirs.values_list("turn", flat=True)))
    about = Q(person=person) | Q(colleague=person) | Q(seat__in=seats) | Q(in_return__in=seats)
    Swap.objects.filter(about, state__in=swaps.OPEN).update(state="lapsed")
    Rostered.objects.filter(person=person).delete()
    return theirs.update(person=None, credited_to=None, credited_unit=None)


@transaction.atomic
def retire_people(now: datetime) -> int:
    """Empty the seats to come of people who have left, and forget where they answered; how many seats there were."""
    theirs = Seat.objects.filter(person__is_active=False, turn__starts_at__gt=now)
    emptied = theirs.update(person=None, credited_to=None, credited_unit=None)
    Rostered.objects.filter(person__is_active=False).delete()
    return emptied


@transaction.atomic
def end_swaps(now: datetime) -> int:
    """End swaps of turns that have begun or do not take place, and delete those that are long over; how many went."""
    begun = Q(seat__turn__starts_at__lte=now) | Q(in_return__turn__starts_at__lte=now)
    cancelled = Q(seat__turn__cancelled_at__isnull=False) | Q(in_return__turn__cancelled_at__isnull=False)
    Swap.objects.filter(begun | cancelled, state__in=swaps.OPEN).update(state="lapsed")
    return _deleted(Swap.objects.filter(seat__turn__ends_at__lt=now - swaps.KEPT))


def _deleted(old: QuerySet[Any]) -> int:
    """Delete these rows; how many there were, without those that went with them."""
    number = old.count()
    old.delete()
    return number
