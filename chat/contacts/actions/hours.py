"""The hours of a service were changed while people wait there and talk."""

from datetime import datetime

from django.db import transaction

from chat.contacts.core import closing_after_change
from chat.contacts.models import Contact
from chat.duty.actions import BOARD
from chat.services.core import closing, within_hours
from chat.services.models import Service
from moderation.live.hub import publish_after_commit


@transaction.atomic
def follow_hours(service: Service, now: datetime) -> None:
    """Contacts that close with the service's hours close with those that it has now (rule 10).

    Open talks are told of closing time when it comes, also where they were told of an earlier one before.
    """
    is_inside, ends = within_hours(service.pattern, now), closing(service.pattern, now)
    closing_with_it = Contact.objects.filter(service=service, closes_at__isnull=False).exclude(state="ended")
    contacts = list(closing_with_it.select_for_update().only("closes_at", "overtime_until").order_by("pk"))
    for contact in contacts:
        closes_at = closing_after_change(contact.closes_at, ends, now, is_inside=is_inside)
        if closes_at != contact.closes_at:
            contact.closes_at, contact.overtime_until = closes_at, None
    Contact.objects.bulk_update(contacts, ["closes_at", "overtime_until"])
    publish_after_commit(BOARD)
