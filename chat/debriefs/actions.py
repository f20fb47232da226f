"""Wanting a debrief, and having had it. Nothing of it is in the audit trail, which would remember it for years."""

import uuid
from datetime import date

from django.db import transaction

from chat.debriefs.access import NoDebriefError
from chat.debriefs.core import forgotten_before
from chat.debriefs.models import Debrief
from chat.duty.actions import BOARD
from moderation.live.hub import publish_after_commit
from moderation.staff.access import may
from moderation.staff.models import Person


@transaction.atomic
def want_debrief(person: Person, today: date) -> None:
    """The person wants a debrief. Whoever wants one already has asked for it once."""
    _, is_new = Debrief.objects.get_or_create(person=person, held_on=None, defaults={"asked_on": today})
    if is_new:
        publish_after_commit(BOARD)


@transaction.atomic
def take_back(person: Person) -> None:
    """The person wants none any more: nothing is left of the wish. Having had none is no error."""
    deleted, _ = Debrief.objects.filter(person=person, held_on=None).delete()
    if deleted:
        publish_after_commit(BOARD)


@transaction.atomic
def mark_as_held(by: Person, debrief_id: uuid.UUID, today: date) -> None:
    """The debrief has been held; marked twice it keeps the first day.

    Raises NoDebriefError, also when its person has taken it back or belongs to another association.
    """
    of_own = Debrief.objects.filter(person__association=by.association_id, person__is_active=True)
    if not may(by, "hold_debriefs") or not of_own.filter(pk=debrief_id).exists():
        raise NoDebriefError(debrief_id)
    if Debrief.objects.filter(pk=debrief_id, held_on=None).update(held_on=today):
        publish_after_commit(BOARD)


def forget(today: date) -> int:
    """Delete what was asked for too long ago; how many there were."""
    with transaction.atomic():
        deleted, _ = Debrief.objects.filter(asked_on__lt=forgotten_before(today)).delete()
        if deleted:
            publish_after_commit(BOARD)
    return deleted
