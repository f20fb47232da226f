"""Who wants a debrief: for their own desk, and for those who lead them."""

import uuid
from collections.abc import Collection

from chat.debriefs.models import Debrief
from moderation.staff.models import Person


class NoDebriefError(LookupError):
    """There is no such wish, or it is somebody's whom this person does not lead: one answer for both."""


def who_wants_one(persons: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Those of these persons who want a debrief."""
    if not persons:
        return frozenset()
    return frozenset(Debrief.objects.filter(person__in=persons, held_on=None).values_list("person_id", flat=True))


def of_association(leader: Person) -> list[Debrief]:
    """The wishes in the leader's own association, also of peers: those that wait, the oldest first; then those held.

    Associations are walled off (rule 35), and the federation's roles see no other one's either: who found a talk heavy
    is for those who can sit down with them.
    """
    rows = list(
        Debrief.objects.filter(person__association=leader.association_id, person__is_active=True)
        .select_related("person")
        .order_by("asked_on", "pk")
    )
    held = sorted((row for row in rows if row.held_on), key=lambda row: row.held_on or row.asked_on, reverse=True)
    return [*(row for row in rows if row.held_on is None), *held]
