"""Doors: a way in for one contact at a time that was booked, whether the service is open or not.

A door knows its service and nothing of who opened it; whoever comes through leaves nothing of it but `is_booked`.
"""

import secrets
from collections.abc import Collection
from datetime import datetime

from chat.contacts.access import hash_token
from chat.contacts.core import DOOR_LASTS
from chat.contacts.models import Door
from chat.services.models import Service

TOKEN_BYTES = 32


def open_door(service: Service, now: datetime, until: datetime) -> str:
    """A token that begins one contact at the service, until then at the latest. Only its hash is stored."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    Door.objects.create(service=service, token_hash=hash_token(token), expires_at=min(until, now + DOOR_LASTS))
    return token


def use_doors(wanted: Collection[tuple[str, str]], now: datetime) -> dict[str, Service]:
    """Use up, in the caller's transaction, doors by their token and service; the services by token."""
    hashes = {hash_token(token): token for token, _ in wanted}
    doors = Door.objects.select_for_update(of=("self",)).select_related("service").order_by("pk")
    found = {hashes[door.token_hash]: door for door in doors.filter(token_hash__in=hashes, expires_at__gt=now)}
    used = {token: door for token, door in found.items() if door.service.is_on and (token, door.service.slug) in wanted}
    Door.objects.filter(pk__in=[door.pk for door in used.values()]).delete()
    return {token: door.service for token, door in used.items()}


def close_doors(now: datetime) -> int:
    """Delete doors through which nobody came in time; how many there were."""
    return Door.objects.filter(expires_at__lte=now).delete()[0]
