"""Who was there, and for how long."""

from datetime import datetime

from django.db import transaction

from chat.rosters.access.hours import seats_to_note
from chat.rosters.core.hours import seen
from chat.rosters.models import Seat


def note_presence(now: datetime) -> int:
    """Note who of those with a seat is there, from who is on duty, and never from what was told of it; how many seats.

    One query where nothing is to be noted, and as few however many are on duty.
    """
    due = seats_to_note(now)
    if not due:
        return 0
    with transaction.atomic():
        seats = list(Seat.objects.select_for_update().filter(pk__in=due).exclude(person=None).order_by("pk"))
        for seat in seats:
            presence = seen(seat.presence, now)
            seat.arrived_at, seat.present_until = presence.arrived_at, presence.until
            seat.away_minutes = presence.away_minutes
        Seat.objects.bulk_update(seats, ["arrived_at", "present_until", "away_minutes"])
    return len(seats)
