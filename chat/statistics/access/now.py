"""How it is at this moment, from live contacts: records come later, and together (rule 34)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from chat.contacts.models import Contact
from chat.duty.access import present
from chat.services.models import Service


@dataclass(frozen=True, slots=True)
class ServiceNow:
    """One service, as every desk sees it."""

    service: Service
    waiting: int
    longest: int
    """Minutes for which who has waited longest has waited; 0 where nobody waits."""
    talks: int
    on_duty: int


def now(moment: datetime) -> list[ServiceNow]:
    """Each service that is on, in the order of the catalogue. Three queries."""
    rows = Contact.objects.filter(state__in=("waiting", "open")).order_by().values_list("service")
    waits = Q(state="waiting")
    counted = rows.annotate(
        waiting=Count("pk", filter=waits), since=Min("created_at", filter=waits), talks=Count("pk", filter=~waits)
    )
    found = {service: (waiting, since, talks) for service, waiting, since, talks in counted}
    there = present(moment).order_by().values_list("services")
    on_duty: dict[int, int] = dict(there.annotate(Count("pk")))
    shown = []
    for service in Service.objects.filter(is_on=True):
        waiting, since, talks = found.get(service.pk, (0, None, 0))
        longest = max(0, int((moment - since).total_seconds()) // 60) if since else 0
        shown.append(ServiceNow(service, waiting, longest, talks, on_duty.get(service.pk, 0)))
    return shown
