"""What ends by itself: old periods, absences and commitments, the seats of people who have left."""

from datetime import date, datetime

from django.db import transaction

from chat.rosters.core.hours import KEPT_COMMITMENTS, month_of
from chat.rosters.core.periods import KEPT, KEPT_ABSENCES
from chat.rosters.models import Absence, Commitment, Period, Rostered, Seat


def forget_periods(today: date) -> int:
    """Delete periods that are over for long, with all that is in them; how many there were."""
    old = Period.objects.filter(last__lt=today - KEPT)
    number = old.count()
    old.delete()
    return number


def forget_absences(today: date) -> int:
    """Delete absences that are over; how many there were."""
    deleted, _ = Absence.objects.filter(last__lt=today - KEPT_ABSENCES).delete()
    return deleted


def forget_commitments(today: date) -> int:
    """Delete commitments whose last month is over for long; how many there were."""
    old = Commitment.objects.filter(last__lt=month_of(today) - KEPT_COMMITMENTS)
    number = old.count()
    old.delete()
    return number


@transaction.atomic
def retire_people(now: datetime) -> int:
    """Empty the seats to come of people who have left, and forget where they answered; how many seats there were."""
    theirs = Seat.objects.filter(person__is_active=False, turn__starts_at__gt=now)
    emptied = theirs.update(person=None, credited_to=None)
    Rostered.objects.filter(person__is_active=False).delete()
    return emptied
