"""Reading hours: what associations have promised, and what became of it."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from chat.duty.access import on_duty_now
from chat.rosters.access import NoRosterError
from chat.rosters.core.hours import NOTED_EVERY
from chat.rosters.models import Commitment, Seat
from moderation.staff.access import permissions_of, reach
from moderation.staff.models import Association, Person


def may_see_hours(person: Person) -> bool:
    """Whether any of their roles has to do with what associations promise and give."""
    return not {"plan_turns", "name_to_turns"}.isdisjoint(permissions_of(person))


def associations_seen_by(viewer: Person) -> list[Association]:
    """Those whose hours the viewer sees, by name (rule 35). Raises NoRosterError for whoever sees none."""
    reaches: Collection[str | None] = (reach(viewer, "plan_turns"), reach(viewer, "name_to_turns"))
    if "federation" in reaches:
        return list(Association.objects.order_by("name"))
    if "own association" in reaches:
        return [viewer.association]
    raise NoRosterError


def commitments(viewer: Person) -> list[Commitment]:
    """What the associations have promised whose hours the viewer sees. Raises NoRosterError."""
    theirs = Commitment.objects.filter(association__in=associations_seen_by(viewer))
    return list(theirs.select_related("association").prefetch_related("services"))


def seats_to_note(now: datetime) -> list[uuid.UUID]:
    """The seats of turns under way whose people are on duty for the service, and whose presence is not yet noted for
    this minute. One query.
    """
    there = on_duty_now(now).filter(person=OuterRef("person"), services=OuterRef("turn__service"))
    under_way = Seat.objects.filter(turn__starts_at__lte=now, turn__ends_at__gt=now, turn__cancelled_at=None)
    due = under_way.filter(Q(present_until=None) | Q(present_until__lte=now - NOTED_EVERY))
    return list(due.filter(Exists(there)).order_by("pk").values_list("pk", flat=True))
