"""Reading hours: what associations have promised, and what became of it."""

from collections.abc import Collection

from chat.rosters.access import NoRosterError
from chat.rosters.models import Commitment
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
