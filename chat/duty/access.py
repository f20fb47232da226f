"""Reading who is on duty."""

from datetime import datetime

from chat.duty.core import SEEN_WITHIN, may_answer
from chat.duty.models import OnDuty
from chat.services.models import Service
from moderation.staff.core import HelperType
from moderation.staff.models import Person


def helper_type(person: Person) -> HelperType:
    """The person's helper type, as visitors are told (rule 19)."""
    return "peer" if person.helper_type == "peer" else "professional"


def answerable_services(person: Person) -> list[Service]:
    """The services that this person may answer, in the order of the catalogue."""
    return [s for s in Service.objects.filter(is_on=True) if may_answer(helper_type(person), s.peers_answer)]


def open_services(now: datetime) -> set[str]:
    """Slugs of the services that somebody answers now: a professional is at the desk."""
    present = OnDuty.objects.filter(
        seen_at__gte=now - SEEN_WITHIN, person__helper_type="professional", person__is_active=True
    )
    return set(present.filter(services__is_on=True).values_list("services__slug", flat=True))


def helpers_on_duty(service_id: int, now: datetime) -> list[HelperType]:
    """The helper types of everybody who is on duty for the service."""
    present = OnDuty.objects.filter(
        services=service_id, seen_at__gte=now - SEEN_WITHIN, person__is_active=True
    ).select_related("person")
    return [helper_type(duty.person) for duty in present]
