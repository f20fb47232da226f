"""Calendars to subscribe to."""

import secrets
from datetime import date

from django.db import transaction

from chat.rosters.access import NoRosterError, feed_hash, may_have_feed, service_of_feed
from chat.rosters.core.feeds import TOKEN_BYTES
from chat.rosters.models import Feed
from moderation.staff.models import Person


@transaction.atomic
def make_feed(owner: Person, service: str, today: date) -> str:
    """The token of a new address: of one's own turns, or with a slug of a service's. An earlier address ends with it.

    It is told once and never stored. Raises NoRosterError, KeyringUnavailableError.
    """
    row = service_of_feed(service)
    if not may_have_feed(owner, is_of_service=row is not None):
        raise NoRosterError
    token = secrets.token_urlsafe(TOKEN_BYTES)
    Feed.objects.update_or_create(owner=owner, service=row, defaults={"token_hash": feed_hash(token), "made_on": today})
    return token


@transaction.atomic
def revoke_feed(owner: Person, service: str) -> None:
    """End the address; having none is no error. Raises NoRosterError for a service that is not there."""
    Feed.objects.filter(owner=owner, service=service_of_feed(service)).delete()
