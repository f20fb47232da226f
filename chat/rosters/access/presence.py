"""Who was there, as a number."""

from datetime import date

from django.db.models import Count

from chat.rosters.models import Seat


def people_there(first: date, last: date) -> dict[str, int]:
    """By an association's slug: how many different people were on duty in a seat of theirs on these days. One query.

    Whoever was on duty without a turn in the roster, or has been forgotten since, is in no number.
    """
    there = Seat.objects.filter(turn__day__gte=first, turn__day__lte=last, arrived_at__isnull=False)
    known = there.filter(person__isnull=False, credited_to__isnull=False).order_by()
    return dict(known.values_list("credited_to__slug").annotate(Count("person", distinct=True)))
