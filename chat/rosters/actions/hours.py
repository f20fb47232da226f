"""Who was there, and for how long."""

import uuid
from datetime import date, datetime

from django.db import transaction

from chat.rosters.access.hours import Hours, hours, seat_given, seats_to_note
from chat.rosters.core.hours import CORRECTION_REASONS, MOST_OVERTIME, seen
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Correction, Seat
from moderation.audit.actions import record
from moderation.staff.access import reach
from moderation.staff.models import Person


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


@transaction.atomic
def correct_hours(by: Person, seat_id: uuid.UUID, minutes: int, before: int, reason: str, now: datetime) -> Correction:
    """Set right how long a seat's person was there: `minutes`, where whoever does it has seen `before`.

    Raises NoRosterError, RosterRefusedError: `empty`, `not_over`, `cancelled`, `changed`, `minutes`, `reason`,
    `unchanged`.
    """
    Seat.objects.select_for_update().filter(pk=seat_id).first()  # two who do it at once hear of each other
    given = seat_given(by, seat_id, now)
    if given.delivered != before:
        raise RosterRefusedError("changed")
    if not 0 <= minutes <= given.length + MOST_OVERTIME:
        raise RosterRefusedError("minutes")
    if reason not in CORRECTION_REASONS:
        raise RosterRefusedError("reason")
    if minutes == before:
        raise RosterRefusedError("unchanged")
    correction = Correction.objects.create(
        seat=given.seat, minutes_before=before, minutes_after=minutes, reason=reason, by=by, at=now
    )
    record("correct_hours", actor=by.pk, kind="seat", object_id=seat_id, reason=reason)
    return correction


@transaction.atomic
def export_hours(by: Person, first: date, last: date, now: datetime) -> Hours:
    """Hours that leave the house in a file (rule 36). Raises as `chat.rosters.access.hours.hours`."""
    found = hours(by, first, last, now)
    whose = by.association.slug if reach(by, "name_to_turns") == "own association" else "federation"
    record("export_hours", actor=by.pk, kind="association", object_id=whose)
    return found
