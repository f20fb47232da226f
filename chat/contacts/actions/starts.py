"""Beginning contacts, many at once: a crowd at opening time costs a few statements, not a few for each."""

import contextlib
import secrets
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from chat.contacts import access
from chat.contacts.access import hash_token
from chat.contacts.actions.doors import use_doors
from chat.contacts.actions.pages import Page, admit, let_in, lockable
from chat.contacts.core import RefusedByStateError
from chat.contacts.models import Contact
from chat.duty import access as duty
from chat.duty.actions import BOARD
from chat.services.core import closing
from chat.services.models import Service
from chat.statistics import actions as statistics
from chat.statistics.core import Happened
from chat.transcripts import actions as transcripts
from moderation.live.hub import publish_after_commit
from moderation.throttles.actions import attempt_start

TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class Start:
    """A visitor wants to begin."""

    service: str
    language: str
    key: str
    """Random, and the visitor's alone: the same key finds the contact that it began."""
    network: str = ""
    """Where the page is, for the throttle alone; empty when that is not known."""
    door: str = ""
    """The token of a door, which opens the service at a booked time; empty for most."""


Started = Page | RefusedByStateError
"""Refused with no_service; with stale_token when what the key began is over; with full when too many
wait; with busy when too many have begun from the same network: the page tries again by itself."""


def start(slug: str, language: str, key: str, now: datetime, door: str = "") -> Page:
    """Begin one contact. Raises RefusedByStateError as in `Started`."""
    (outcome,) = start_batch([Start(slug, language, key, door=door)], now)
    if isinstance(outcome, RefusedByStateError):
        raise outcome
    return outcome


def start_batch(starts: Sequence[Start], now: datetime) -> list[Started]:
    """Begin contacts in services that are open or to which a door leads, or find those that the keys have begun."""
    try:
        return _start_batch(starts, now)
    except IntegrityError:  # one of the keys began a contact a moment ago, in another process: now it is found
        return _start_batch(starts, now)


def _start_batch(starts: Sequence[Start], now: datetime) -> list[Started]:
    # A door is used up with the contact that comes through it, or not at all.
    has_doors = any(start.door for start in starts)
    with transaction.atomic() if has_doors else contextlib.nullcontext():
        return _start_each(starts, now)


def _start_each(starts: Sequence[Start], now: datetime) -> list[Started]:
    hashes = [hash_token(start.key) for start in starts]
    known = set(Contact.objects.filter(start_hash__in=hashes).values_list("start_hash", flat=True))
    unknown = {hashed: start for hashed, start in zip(hashes, starts, strict=True) if hashed not in known}
    booked = _booked(unknown, now)
    services = duty.services_open_now({start.service for start in starts}, now)
    possible = {
        hashed: services[start.service]
        for hashed, start in unknown.items()
        if hashed not in booked and start.service in services
    }
    # Whoever has booked was counted at the letter, and a door that is used up must not be answered with "busy".
    slowed = {hashed for hashed in possible if attempt_start(unknown[hashed].network, now)}
    allowed = {hashed: service for hashed, service in possible.items() if hashed not in slowed}
    turned_away = {hashed: allowed.pop(hashed) for hashed in _turned_away(allowed)}
    if turned_away:
        statistics.record_turned_away(
            Happened(service.slug, unknown[hashed].language, now, now, "full")
            for hashed, service in turned_away.items()
        )
    new = booked | allowed
    pages = _begin({hashed: unknown[hashed] for hashed in new}, new, booked, now) if new else {}

    def outcome(hashed: str) -> Started:
        if hashed in slowed:
            return RefusedByStateError("busy")
        if hashed in turned_away:
            return RefusedByStateError("full")
        # Of two pages with the same key the later one takes over, as always.
        return pages.pop(hashed) if hashed in pages else _start_again(hashed, now)

    return [outcome(hashed) for hashed in hashes]


def _turned_away(starts: Mapping[str, Service]) -> list[str]:
    """Those for whom their service's queue has no room left. Processes that start at the same moment count alone."""
    room = access.room_in_queues(set(starts.values()))
    away: list[str] = []
    for hashed, service in starts.items():
        if service.pk in room:
            room[service.pk] -= 1
            if room[service.pk] < 0:
                away.append(hashed)
    return away


def _booked(starts: Mapping[str, Start], now: datetime) -> dict[str, Service]:
    """Those that have a door to their service, which is used up; of two at one door, the first."""
    wanted = {(start.door, start.service) for start in starts.values() if start.door}
    doors = use_doors(wanted, now) if wanted else {}
    booked: dict[str, Service] = {}
    for hashed, start in starts.items():
        if start.door in doors and doors[start.door].slug == start.service:
            booked[hashed] = doors.pop(start.door)
    return booked


def _begin(
    new: Mapping[str, Start], services: Mapping[str, Service], booked: Container[str], now: datetime
) -> dict[str, Page]:
    """A new contact for each, by the hash of its key. Raises IntegrityError when a key has begun one already."""
    with transcripts.new_keys(len(new)) as names, transaction.atomic():
        streams = transcripts.open_streams(names)
        grants = transcripts.grant_each(streams, "visitor")
        contacts = [
            Contact(
                service=services[hashed],
                language=start.language,
                is_booked=hashed in booked,
                stream=stream,
                visitor_grant=grant,
                start_hash=hashed,
                created_at=now,
                keep_minutes=services[hashed].keep_minutes,
                excerpts=services[hashed].excerpts,
                closes_at=None if hashed in booked else closing(services[hashed].pattern, now),
            )
            for (hashed, start), stream, grant in zip(new.items(), streams, grants, strict=True)
        ]
        pages = {contact.start_hash: admit(contact, now, secrets.token_urlsafe(TOKEN_BYTES)) for contact in contacts}
        Contact.objects.bulk_create(contacts)
        publish_after_commit(BOARD)
        return pages


@transaction.atomic
def _start_again(hashed: str, now: datetime) -> Started:
    """The contact that the key began, for a page whose answer was lost."""
    contact = lockable().filter(start_hash=hashed).first()
    if contact is None:
        return RefusedByStateError("no_service")
    if contact.token_hash is None or contact.state == "ended":
        return RefusedByStateError("stale_token")
    return let_in(contact, now, token=secrets.token_urlsafe(TOKEN_BYTES))
