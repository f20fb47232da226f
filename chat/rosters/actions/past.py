"""A past of made-up people, for the demo: so that there are hours to look at."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from chat.rosters.actions.planning import AT_ONCE
from chat.rosters.models import Period, Seat
from moderation.staff.models import Person

LEFT_EARLY = timedelta(minutes=40)
EVERY = 7
"""Of so many seats one stayed empty, and one had somebody who left early."""


@transaction.atomic
def live_through(period: Period, people: Sequence[Person], now: datetime) -> int:
    """Give the period's turns that are over to these people, who were there; how many seats. For the demo alone."""
    over = Seat.objects.filter(turn__period=period, turn__ends_at__lte=now, person=None).select_related("turn")
    taken: set[tuple[object, datetime]] = set()
    given = []
    for number, seat in enumerate(over.order_by("turn__starts_at", "turn__service__order", "number")):
        free = (
            one for one in people if one.helper_type == seat.helper_type and (one.pk, seat.turn.starts_at) not in taken
        )
        person = next(free, None)
        if person is None or number % EVERY == 0:
            continue
        taken.add((person.pk, seat.turn.starts_at))
        seat.person, seat.credited_to_id, seat.credited_unit_id = person, person.association_id, person.unit_id
        seat.arrived_at = seat.turn.starts_at
        seat.present_until = seat.turn.ends_at - (LEFT_EARLY if number % EVERY == 1 else timedelta())
        given.append(seat)
    Seat.objects.bulk_update(
        given, ["person", "credited_to", "credited_unit", "arrived_at", "present_until"], batch_size=AT_ONCE
    )
    return len(given)
