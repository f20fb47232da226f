"""Reading contacts: by the worker who answers, and the picture that desks show. Tokens are known by their hash."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Q

from chat.contacts.core import places
from chat.contacts.models import Contact
from chat.contacts.wire import ContactState, Helper, VisitorPresence, Waiting
from chat.duty.access import helper_type
from chat.duty.models import OnDuty
from chat.duty.wire import Colleague, MyDuty
from moderation.live.wire import milliseconds
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash
from moderation.staff.core import HelperType


class NoContactError(Exception):
    """There is no such contact, or it is not this caller's: one answer for both."""


def hash_token(token: str) -> str:
    """What is stored in place of a token."""
    return keyed_hash(keyring.current().secret("tokens"), token)


def of_worker(contact_id: str, person_id: uuid.UUID) -> Contact:
    """A contact that this worker answers or answered and has not recorded yet. Raises NoContactError."""
    return _only(Q(pk=_uuid(contact_id), worker_id=person_id, recorded_at=None))


def waiting_or_taken(contact_id: str) -> Contact:
    """A contact that a worker has seen in the queue, whatever became of it. Raises NoContactError."""
    return _only(Q(pk=_uuid(contact_id)))


def helper_of(contact: Contact) -> Helper | None:
    """Who answers, as the visitor is told."""
    return None if contact.worker is None else Helper(contact.worker.duty_name, helper_type(contact.worker))


@dataclass(frozen=True, slots=True)
class Held:
    """A contact on a worker's desk."""

    contact: str
    service: str
    language: str
    state: ContactState
    since: int
    visitor: VisitorPresence
    stream: int
    grant: int
    ended_by: str


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody on duty."""

    person: uuid.UUID
    name: str
    helper: HelperType
    services: tuple[str, ...]
    since: int
    open_contacts: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What all desks and all queues show, at one moment."""

    waiting: tuple[Waiting, ...] = ()
    on_duty: tuple[Present, ...] = ()
    held: Mapping[uuid.UUID, tuple[Held, ...]] = field(default_factory=dict)
    ahead: Mapping[str, int] = field(default_factory=dict)
    """By contact: how many people are before it in its queue."""

    def is_answering(self, service: str) -> bool:
        """Whether a professional is on duty for the service."""
        return any(present.helper == "professional" and service in present.services for present in self.on_duty)

    def duty_of(self, person: uuid.UUID) -> MyDuty:
        """This person's own duty."""
        for present in self.on_duty:
            if present.person == person:
                return MyDuty(list(present.services), present.since)
        return MyDuty([], 0)

    def colleagues_of(self, person: uuid.UUID, services: Collection[str]) -> list[Colleague]:
        """The others on duty for any of these services."""
        return [
            Colleague(p.name, p.helper, list(p.services), p.open_contacts)
            for p in self.on_duty
            if p.person != person and not set(services).isdisjoint(p.services)
        ]


def current_connections(connections: Collection[str]) -> set[str]:
    """Those of these sockets that are still their contact's page; a newer page replaces an older one."""
    return set(Contact.objects.filter(connection__in=connections).values_list("connection", flat=True))


def picture(persons: Collection[uuid.UUID]) -> Picture:
    """The picture now; what is held, only of these persons. Four queries, whatever the load."""
    waiting = tuple(
        Waiting(
            str(contact.pk),
            contact.service.slug,
            contact.language,
            milliseconds(contact.created_at),
            contact.presence,  # type: ignore[arg-type]  # only actions write it
            contact.stream.head > 0,
        )
        for contact in Contact.objects.filter(state="waiting")
        .select_related("service", "stream")
        .order_by("created_at", "pk")
    )
    return Picture(waiting, _on_duty(), _held(persons), places((row.contact, row.service) for row in waiting))


def _on_duty() -> tuple[Present, ...]:
    rows = (
        OnDuty.objects.select_related("person")
        .prefetch_related("services")
        .annotate(open_contacts=Count("person__contacts", filter=Q(person__contacts__state="open")))
        .order_by("since", "pk")
    )
    return tuple(
        Present(
            row.person_id,
            row.person.duty_name,
            helper_type(row.person),
            tuple(service.slug for service in row.services.all()),
            milliseconds(row.since),
            row.open_contacts,
        )
        for row in rows
    )


def _held(persons: Collection[uuid.UUID]) -> dict[uuid.UUID, tuple[Held, ...]]:
    rows = (
        Contact.objects.filter(worker_id__in=persons, recorded_at=None)
        .select_related("service")
        .order_by("accepted_at", "pk")
    )
    held: defaultdict[uuid.UUID, list[Held]] = defaultdict(list)
    for row in rows:
        if row.worker_id is not None and row.accepted_at is not None and row.worker_grant_id is not None:
            held[row.worker_id].append(
                Held(
                    str(row.pk),
                    row.service.slug,
                    row.language,
                    row.state,  # type: ignore[arg-type]  # a check constraint holds it
                    milliseconds(row.accepted_at),
                    row.presence,  # type: ignore[arg-type]  # only actions write it
                    row.stream_id,
                    row.worker_grant_id,
                    row.ended_by,
                )
            )
    return {person: tuple(rows) for person, rows in held.items()}


def _only(condition: Q) -> Contact:
    contact = Contact.objects.select_related("service", "stream", "worker").filter(condition).first()
    if contact is None:
        raise NoContactError
    return contact


def _uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise NoContactError from None
