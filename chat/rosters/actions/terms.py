"""What an association agrees with its people about their turns."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from chat.rosters.access import NoRosterError, associations_led_by
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import RosterTerms
from moderation.audit.actions import record
from moderation.staff.models import Person


@dataclass(frozen=True, slots=True)
class TermsChange:
    """The terms as somebody wants them."""

    approves_swaps: bool
    people_take_turns: bool
    alert_email: str = ""


@transaction.atomic
def set_terms(by: Person, association: str, wanted: TermsChange, version: int) -> RosterTerms:
    """Change the terms of the association of that slug: one's own, or as a coordinator anybody's.

    Raises NoRosterError, RosterRefusedError: `changed`, `email`.
    """
    found = associations_led_by(by).filter(slug=association).first()
    if found is None:
        raise NoRosterError
    RosterTerms.objects.get_or_create(association=found)
    terms = RosterTerms.objects.select_for_update().get(association=found)
    if terms.version != version:
        raise RosterRefusedError("changed")
    terms.alert_email = _checked(wanted.alert_email.strip())
    terms.approves_swaps, terms.people_take_turns = wanted.approves_swaps, wanted.people_take_turns
    terms.version += 1
    terms.save()
    record("set_roster_terms", actor=by.pk, kind="association", object_id=found.slug)
    return terms


def _checked(email: str) -> str:
    try:
        if email:
            validate_email(email)
    except ValidationError:
        raise RosterRefusedError("email") from None
    return email
