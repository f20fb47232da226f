"""Supervision evenings of trained volunteers."""

import uuid
from collections.abc import Collection
from datetime import date

from django.db import transaction

from chat.rosters.access import NoRosterError, associations_led_by
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import SupervisionEvening
from moderation.staff.models import Association, Person


@transaction.atomic
def hold_supervision(
    by: Person, association: str, held_on: date, people: Collection[uuid.UUID], today: date
) -> SupervisionEvening:
    """Write down an evening and which of the association's peers were there; the same day again replaces who was.

    Raises NoRosterError, RosterRefusedError: `supervision_future`, `supervision_nobody`.
    """
    found = _led(by, association)
    if held_on > today:
        raise RosterRefusedError("supervision_future")
    there = Person.objects.filter(association=found, helper_type="peer", pk__in=people)
    if not there or len(there) != len(set(people)):
        raise RosterRefusedError("supervision_nobody")
    evening, _ = SupervisionEvening.objects.get_or_create(association=found, held_on=held_on)
    evening.people.set(there)
    return evening


@transaction.atomic
def remove_supervision(by: Person, association: str, evening_id: int) -> None:
    """It was not held after all. One that is gone already is no error. Raises NoRosterError."""
    SupervisionEvening.objects.filter(association=_led(by, association), pk=evening_id).delete()


def _led(by: Person, slug: str) -> Association:
    found = associations_led_by(by).filter(slug=slug).first()
    if found is None:
        raise NoRosterError
    return found
