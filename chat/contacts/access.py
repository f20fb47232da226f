"""Reading contacts: by the worker who answers, and the picture that desks show. Tokens are known by their hash."""

import functools
import operator
import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import cast

from django.db.models import Count, F, Q

from chat.contacts.core import ended_before
from chat.contacts.models import Contact
from chat.contacts.wire import ContactState, Helper, VisitorPresence, Waiting
from chat.debriefs.access import who_wants_one
from chat.duty import access as duty
from chat.duty.access import helper_type
from chat.duty.models import OnDuty
from chat.duty.status import DutyStatus
from chat.duty.wire import Present
from chat.picture import Held, Picture, Room
from chat.services.models import Service
from chat.transcripts.sealed import unseal_draft
from moderation.live.wire import milliseconds
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError, keyed_hash
from moderation.staff import core as staff
from moderation.staff.core import Engagement


class NoContactError(Exception):
    """There is no such contact, or it is not this caller's: one answer for both."""


def hash_token(token: str) -> str:
    """What is stored in place of a token."""
    return keyed_hash(keyring.current().secret("tokens"), token)


def draft_of(contact_id: str) -> str:
    """The answer that the contact's worker was writing; empty when there is none, or it cannot be read any more."""
    row = Contact.objects.filter(pk=contact_id).values_list("draft", "stream__key_name").first()
    if row is None or row[0] is None:
        return ""
    try:
        return unseal_draft(row[1], bytes(row[0]))
    except (KeyGoneError, SealBrokenError):
        return ""


def helper_of(contact: Contact) -> Helper | None:
    """Who answers, as the visitor is told."""
    return None if contact.worker is None else Helper(contact.worker.duty_name, helper_type(contact.worker))


def current_connections(connections: Collection[str]) -> set[str]:
    """Those of these sockets that are still their contact's page; a newer page replaces an older one."""
    return set(Contact.objects.filter(connection__in=connections).values_list("connection", flat=True))


def engagements(persons: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Engagement]]:
    """The contacts that these persons answer, or have answered and not recorded yet: nobody is thrown out of them."""
    rows = Contact.objects.filter(worker__in=persons, recorded_at=None, accepted_at__isnull=False)
    found: defaultdict[uuid.UUID, list[Engagement]] = defaultdict(list)
    for person, since, until in rows.values_list("worker_id", "accepted_at", "ended_at"):
        if since is not None:
            found[person].append(Engagement(since, until))
    return found


def picture(persons: Collection[uuid.UUID]) -> Picture:
    """The picture now; what is held and wished for, only of these persons. Seven queries, whatever the load."""
    held, open_contacts = _held(persons)
    on_duty, rooms = _on_duty(open_contacts)
    calls, on_call = duty.calls_for_help(on_duty), duty.backups()
    return Picture(_waiting(), on_duty, held, rooms, calls, on_call, who_wants_one(persons))


def full_services() -> set[str]:
    """Slugs of the services in which as many wait as may (`Service.queue_limit`)."""
    waiting = Count("contacts", filter=Q(contacts__state="waiting"))
    limited = Service.objects.filter(queue_limit__gt=0).annotate(waiting=waiting)
    return set(limited.filter(waiting__gte=F("queue_limit")).values_list("slug", flat=True))


def room_in_queues(services: Iterable[Service]) -> dict[int, int]:
    """By the id of those of the services that have a limit: how many more can wait there."""
    limits = {service.pk: service.queue_limit for service in services if service.queue_limit}
    if not limits:
        return {}
    waiting = Contact.objects.filter(state="waiting", service__in=limits).values_list("service").order_by()
    counts = dict(waiting.annotate(Count("pk")))
    return {pk: limit - counts.get(pk, 0) for pk, limit in limits.items()}


def waiting_after_closing(now: datetime) -> list[tuple[uuid.UUID, bool, datetime]]:
    """Who still waits though the hours are over: contact, whether somebody can take it at once, closing time.

    A talk that waits for its next helper is dropped as little as an open one (rule 10).
    """
    rows = Contact.objects.filter(state="waiting", closes_at__lte=now)
    late = {contact.pk: contact for contact in rows.only("closes_at", "answered_at")}
    if not late:
        return []
    shown = picture([])
    return [
        (contact.pk, contact.answered_at is not None or row.contact in shown.reached, contact.closes_at)
        for row in shown.waiting
        if (contact := late.get(uuid.UUID(row.contact))) is not None and contact.closes_at is not None
    ]


def _waiting() -> tuple[Waiting, ...]:
    rows = Contact.objects.filter(state="waiting").order_by("-is_booked", "created_at", "pk")
    return tuple(
        Waiting(
            str(pk),
            service,
            language,
            milliseconds(created_at),
            cast(VisitorPresence, presence),
            head > 0,
            booked,
            topic,
            interpreter,
            returned=answered_at is not None,
            meant_for=str(meant_for or ""),
        )
        for pk, service, language, created_at, presence, head, booked, topic, interpreter, answered_at, meant_for in (
            rows.values_list(
                *("pk", "service__slug", "language", "created_at", "presence", "stream__head", "is_booked"),
                *("topic", "interpreter", "answered_at", "meant_for"),
            )
        )
    )


def _on_duty(
    open_contacts: Mapping[uuid.UUID, int],
) -> tuple[tuple[Present, ...], tuple[Room, ...]]:
    """Who is on duty, and as `Picture.rooms` how many more talks each can take."""
    services: defaultdict[uuid.UUID, list[str]] = defaultdict(list)
    for person, slug in OnDuty.services.through.objects.order_by("service__order", "service__slug").values_list(
        "onduty_id", "service__slug"
    ):
        services[person].append(slug)
    rows = OnDuty.objects.filter(person__is_active=True).order_by("since", "pk")
    present: list[Present] = []
    rooms: list[Room] = []
    for person, name, helper, since, languages, capacity, status in rows.values_list(
        *("person_id", "person__duty_name", "person__helper_type", "since", "person__languages", "person__capacity"),
        "status",
    ):
        if status == "finishing" and not open_contacts[person]:  # off, and swept away soon
            continue
        present.append(
            Present(
                str(person),
                name,
                staff.helper_type(helper),
                services[person],
                milliseconds(since),
                open_contacts[person],
                staff.known_languages(languages),
                cast(DutyStatus, status),  # only actions write it
            )
        )
        if status == "on":
            rooms.append((tuple(services[person]), max(0, capacity - open_contacts[person])))
    return tuple(present), tuple(rooms)


def _held(persons: Collection[uuid.UUID]) -> tuple[dict[uuid.UUID, tuple[Held, ...]], Counter[uuid.UUID]]:
    """What is on the desks of these persons, and how many open contacts everybody has."""
    rows = Contact.objects.filter(worker_grant__isnull=False, recorded_at=None).order_by("accepted_at", "pk")
    wanted = frozenset(persons)
    held: defaultdict[uuid.UUID, list[Held]] = defaultdict(list)
    open_contacts: Counter[uuid.UUID] = Counter()
    for worker, pk, service, language, state, since, presence, stream, grant, ended_by, may, case in rows.values_list(
        *("worker_id", "pk", "service__slug", "language", "state", "accepted_at", "presence", "stream_id"),
        *("worker_grant_id", "ended_by", "excerpts", "case"),
    ):
        open_contacts[worker] += state == "open"
        if worker in wanted and since is not None:
            held[worker].append(
                Held(
                    str(pk),
                    service,
                    language,
                    cast(ContactState, state),  # a check constraint holds it
                    milliseconds(since),
                    cast(VisitorPresence, presence),  # only actions write it
                    stream,
                    grant,
                    ended_by,
                    "" if not may else "possible" if case is None else "handed_in",
                )
            )
    return {person: tuple(rows) for person, rows in held.items()}, open_contacts


def parsed_id(text: str) -> uuid.UUID | None:
    """The id of a contact as it came over the wire; None when it cannot be one."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def past_their_time(now: datetime) -> Q:
    """Contacts whose text is to be gone at `now` (rule 33): so long after the end as was promised when they began.

    A service that keeps texts for a shorter time meanwhile counts at once, one that keeps them longer does not.
    """
    promised = Contact.objects.filter(state="ended").order_by().values_list("keep_minutes", flat=True)
    kept_for = promised.union(Service.objects.order_by().values_list("keep_minutes", flat=True))
    each = (
        (Q(keep_minutes=keep) | Q(service__keep_minutes=keep)) & Q(ended_at__lte=ended_before(keep, now))
        for keep in kept_for
    )
    return functools.reduce(operator.or_, each, Q(pk__in=[])) & Q(state="ended")


def read_overdue(now: datetime) -> Outcome:
    """Try to read the contacts whose time after the end is over (rule 33): texts that were not shredded."""
    overdue = Contact.objects.filter(past_their_time(now))
    return Outcome(overdue.count(), overdue.filter(stream__shredded_at=None).count())
