"""What a unit has of the roster when it is closed."""

from datetime import datetime

from chat.rosters.models import Seat
from moderation.staff.models import Unit


def give_back_turns(unit: Unit, now: datetime) -> int:
    """What of the turns to come was offered to the unit is offered to its association as a whole; how many seats.

    What is past stays the unit's, for the hours. Whoever offers locks the unit first, as whoever closes it does.
    """
    return Seat.objects.filter(offered_unit=unit, turn__starts_at__gt=now).update(offered_unit=None)
