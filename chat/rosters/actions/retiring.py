"""What ends by itself: old periods, absences and commitments, the seats of people who have left."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

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


def leave_turns(person: Person, now: datetime) -> int:
    """The person leaves: their seats to come are empty at once, and nobody swaps with them; how many seats there were.

    What is past stays theirs, for the hours.
    """
    return _leave({person.pk}, now)


def retire_people(now: datetime) -> int:
    """The same of everybody who has left and has anything of it still; how many seats there were."""
    gone = Q(person__is_active=False)
    seats = _to_come(gone, now).values_list("person", flat=True)
    open_swaps = Swap.objects.filter(state__in=swaps.OPEN)
    asking = open_swaps.filter(gone).values_list("person", flat=True)
    asked = open_swaps.filter(colleague__is_active=False).values_list("colleague", flat=True)
    said = Rostered.objects.filter(gone).values_list("person", flat=True)
    people = {*seats, *asking, *asked, *said}
    return _leave(people, now) if people else 0


@transaction.atomic
def _leave(people: Collection[UUID], now: datetime) -> int:
    """Under the locks of whoever changes seats: of the people, then of their turns, then of the swaps."""
    lock_people(people)
    theirs = _to_come(Q(person__in=people), now)
    seats = dict(theirs.values_list("pk", "turn"))
    locked_turns(set(seats.values()))
    about = Q(person__in=people) | Q(colleague__in=people) | Q(seat__in=seats) | Q(in_return__in=seats)
    ended = Swap.objects.select_for_update(of=("self",)).filter(about, state__in=swaps.OPEN).order_by("pk")
    Swap.objects.filter(pk__in=[swap.pk for swap in ended]).update(state="lapsed")
    Rostered.objects.filter(person__in=people).delete()
    return Seat.objects.filter(pk__in=seats).update(person=None, credited_to=None, credited_unit=None)


def _to_come(whose: Q, now: datetime) -> QuerySet[Seat]:
    return Seat.objects.filter(whose, turn__starts_at__gt=now)


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
