"""Reading contacts: by the worker who answers, and the picture that desks show. Tokens are known by their hash."""

import functools
import operator
import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from chat.contacts.core import Awaiting, Offer, ended_before
from chat.contacts.models import Block, Companion, Contact
from chat.contacts.wire import (
    CompanyPart,
    ContactState,
    ExcerptState,
    Helper,
    InTalk,
    Invitation,
    OpenTalk,
    VisitorPresence,
    Waiting,
)
from chat.debriefs.access import who_wants_one
from chat.duty import access as duty
from chat.duty import urgent
from chat.duty.access import helper_type
from chat.duty.models import OnDuty
from chat.duty.status import DutyStatus
from chat.duty.wire import Present
from chat.picture import Held, Picture, Room, SeatOnLine
from chat.rosters import access as rosters
from chat.services.models import Service
from chat.transcripts.sealed import unseal_beside
from moderation.cases.access.excerpts import of_own_association
from moderation.live.wire import milliseconds
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError, keyed_hash
from moderation.staff import core as staff
from moderation.staff.access import may
from moderation.staff.core import Engagement
from moderation.staff.models import Person


class NoContactError(Exception):
    """There is no such contact, or it is not this caller's: one answer for both."""


def hash_token(token: str) -> str:
    """What is stored in place of a token."""
    return keyed_hash(keyring.current().secret("tokens"), token)


def draft_of(contact_id: str, person_id: uuid.UUID) -> str:
    """The answer that this person was writing there; empty when there is none, or it cannot be read any more."""
    own = Contact.objects.filter(pk=contact_id, worker=person_id).values_list("draft", "stream__key_name")
    seconds = Companion.objects.filter(contact__pk=contact_id, person=person_id)
    row = own.first() or seconds.values_list("draft", "contact__stream__key_name").first()
    if row is None or row[0] is None:
        return ""
    try:
        return unseal_beside(row[1], bytes(row[0]))
    except (KeyGoneError, SealBrokenError):
        return ""


def helper_of(contact: Contact) -> Helper | None:
    """Who answers, as the visitor is told."""
    return None if contact.worker is None else Helper(contact.worker.duty_name, helper_type(contact.worker))


def as_held(contact: Contact) -> Held | None:
    """The contact as its worker's desk holds it, and the next picture will; None when nobody holds it."""
    if contact.accepted_at is None or contact.worker_grant_id is None:
        return None
    return Held(
        str(contact.pk),
        contact.service.slug,
        contact.language,
        cast(ContactState, contact.state),
        milliseconds(contact.accepted_at),
        cast(VisitorPresence, contact.presence),
        contact.stream_id,
        contact.worker_grant_id,
        contact.ended_by,
        excerpt=_excerpt_of(contact.excerpts, contact.case),
    )


def current_connections(connections: Collection[str]) -> set[str]:
    """Those of these sockets that are still their contact's page; a newer page replaces an older one."""
    return set(Contact.objects.filter(connection__in=connections).values_list("connection", flat=True))


def engagements(persons: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Engagement]]:
    """The contacts that these persons answer, or have answered and not recorded yet: nobody is thrown out of them."""
    rows = Contact.objects.filter(worker__in=persons, recorded_at=None, accepted_at__isnull=False)
    found: defaultdict[uuid.UUID, list[Engagement]] = defaultdict(list)
    seconds = Companion.objects.filter(person__in=persons, part="second", contact__recorded_at=None)
    for person, since, until in (
        *rows.values_list("worker_id", "accepted_at", "ended_at"),
        *seconds.values_list("person_id", "since", "contact__ended_at"),
    ):
        if since is not None:
            found[person].append(Engagement(since, until))
    return found


def talks() -> int:
    """How many talks go on."""
    return Contact.objects.filter(state="open").count()


def open_contacts(persons: Collection[uuid.UUID]) -> Counter[uuid.UUID]:
    """How many open contacts each of these persons answers, as their worker or as the second one (rule 18)."""
    if not persons:
        return Counter()
    own = Contact.objects.filter(worker__in=persons, state="open").order_by().values_list("worker")
    seconds = Companion.objects.filter(person__in=persons, part="second", contact__state="open").order_by()
    return Counter(dict(own.annotate(Count("pk")))) + Counter(dict(seconds.values_list("person").annotate(Count("pk"))))


def picture(persons: Collection[uuid.UUID]) -> Picture:
    """The picture now; what is held and wished for, only of these persons. Ten queries, whatever the load."""
    desks = _Desks(persons)
    on_duty, rooms, seats = _on_duty(desks.open_contacts)
    waiting, closings = _waiting()
    return Picture(
        waiting,
        on_duty,
        {person: tuple(held) for person, held in desks.held.items()},
        rooms,
        duty.calls_for_help(on_duty),
        rosters.backups(timezone.now()),
        closings,
        {person: tuple(invitations) for person, invitations in desks.invitations.items()},
        tuple(desks.talks),
        who_wants_one(persons),
        seats,
        urgent.waiting(),
    )


def queue() -> list[str]:
    """The service of each who waits, by its slug; who comes next first."""
    return list(_queue().values_list("service__slug", flat=True))


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


def awaiting() -> list[Awaiting]:
    """Who waits where it is offered in turn, or is still offered to somebody; in the order of the queue. One query."""
    rows = _queue().filter(Q(service__offers_in_turn=True) | Q(offered_to__isnull=False))
    return [
        Awaiting(
            contact=contact.pk,
            service=contact.service_id,
            in_turn=contact.service.offers_in_turn,
            language=contact.language,
            is_here=contact.presence == "here",
            meant_for=contact.meant_for_id,
            handed_over_by=contact.previous_worker_id,
            passed_by=tuple(contact.passed_by),
            offer=_offer_of(contact),
        )
        for contact in rows.select_related("service")
    ]


def _offer_of(contact: Contact) -> Offer | None:
    to, ends_at = contact.offered_to_id, contact.offer_ends_at
    return None if to is None or ends_at is None else Offer(to, ends_at)


def _queue() -> QuerySet[Contact]:
    """Who waits: those who have booked the time, then the longest waiting."""
    return Contact.objects.filter(state="waiting").order_by("-is_booked", "created_at", "pk")


def _waiting() -> tuple[tuple[Waiting, ...], dict[str, datetime]]:
    """Who waits, and as `Picture.closings` until when."""
    rows = list(
        _queue().values_list(
            *("pk", "service__slug", "language", "created_at", "presence", "stream__head", "is_booked"),
            *("topic", "interpreter", "accepted_at", "meant_for", "offered_to", "offer_ends_at", "closes_at"),
            named=True,
        )
    )
    waiting = tuple(
        Waiting(
            str(row.pk),
            row.service__slug,
            row.language,
            milliseconds(row.created_at),
            cast(VisitorPresence, row.presence),
            row.stream__head > 0,
            row.is_booked,
            row.topic,
            row.interpreter,
            returned=milliseconds(row.accepted_at) if row.accepted_at else 0,
            meant_for=str(row.meant_for or ""),
            offered_to=str(row.offered_to or ""),
            offer_ends=milliseconds(row.offer_ends_at) if row.offer_ends_at else 0,
        )
        for row in rows
    )
    return waiting, {str(row.pk): row.closes_at for row in rows if row.closes_at is not None}


def _on_duty(
    open_contacts: Mapping[uuid.UUID, int],
) -> tuple[tuple[Present, ...], tuple[Room, ...], dict[uuid.UUID, SeatOnLine]]:
    """Who is on duty; as `Picture.rooms` how many more talks each can take; and as `Picture.seats` who has one."""
    services: defaultdict[uuid.UUID, list[str]] = defaultdict(list)
    for person, slug in OnDuty.services.through.objects.order_by("service__order", "service__slug").values_list(
        "onduty_id", "service__slug"
    ):
        services[person].append(slug)
    rows = OnDuty.objects.filter(person__is_active=True).order_by("since", "pk")
    present: list[Present] = []
    rooms: list[Room] = []
    seats: dict[uuid.UUID, SeatOnLine] = {}
    for person, name, helper, since, languages, capacity, status, stream, grant, after in rows.values_list(
        *("person_id", "person__duty_name", "person__helper_type", "since", "person__languages", "person__capacity"),
        *("status", "seat__line__stream_id", "seat__grant_id", "seat__after"),
    ):
        if status == "finishing" and not open_contacts[person]:  # off, and swept away soon
            continue
        if stream is not None:
            seats[person] = SeatOnLine(stream, grant, after)
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
    return tuple(present), tuple(rooms), seats


class _InContact(NamedTuple):
    """A companion's row, as far as the picture shows it."""

    person: uuid.UUID
    name: str
    part: CompanyPart
    since: datetime
    grant: int | None


class _OnDesk(NamedTuple):
    """A contact's row, as far as the picture shows it."""

    pk: uuid.UUID
    worker: uuid.UUID
    name: str
    helper: str
    service: str
    language: str
    state: ContactState
    accepted_at: datetime
    presence: VisitorPresence
    stream: int
    grant: int
    ended_by: str
    may_excerpt: bool
    case: uuid.UUID | None


class _Desks:
    """What is on the desks of these persons, who is asked into which talk, and how many open contacts everybody has."""

    def __init__(self, persons: Collection[uuid.UUID]) -> None:
        """Reads them, in two queries."""
        self.held: defaultdict[uuid.UUID, list[Held]] = defaultdict(list)
        self.invitations: defaultdict[uuid.UUID, list[Invitation]] = defaultdict(list)
        self.talks: list[OpenTalk] = []
        self.open_contacts: Counter[uuid.UUID] = Counter()
        self._wanted = frozenset(persons)
        companions = _companions()
        rows = Contact.objects.filter(worker_grant__isnull=False, recorded_at=None, accepted_at__isnull=False)
        for row in rows.order_by("accepted_at", "pk").values_list(
            *("pk", "worker_id", "worker__duty_name", "worker__helper_type", "service__slug", "language", "state"),
            *("accepted_at", "presence", "stream_id", "worker_grant_id", "ended_by", "excerpts", "case"),
        ):
            self._take(_OnDesk._make(row), companions.get(row[0], ()))

    def _take(self, row: _OnDesk, companions: Sequence[_InContact]) -> None:
        worker = _InContact(row.worker, row.name, "worker", row.accepted_at, row.grant)
        everybody = (worker, *(one for one in companions if one.part != "invited" or row.state == "open"))
        company = tuple(InTalk(str(one.person), one.name, one.part) for one in everybody) if len(everybody) > 1 else ()
        for one in everybody:
            if row.state == "open" and one.part in ("worker", "second"):
                self.open_contacts[one.person] += 1
            if one.grant is not None and one.person in self._wanted:
                self.held[one.person].append(_held(row, one, company))
            if one.part == "invited":
                since = milliseconds(one.since)
                self.invitations[one.person].append(Invitation(str(row.pk), row.service, row.name, since))
        if row.state == "open":
            self.talks.append(_talk(row, companions))


def _companions() -> Mapping[uuid.UUID, list[_InContact]]:
    """By contact: who is there beside its worker."""
    found: defaultdict[uuid.UUID, list[_InContact]] = defaultdict(list)
    rows = Companion.objects.filter(contact__recorded_at=None).order_by("since", "pk")
    for contact, *row in rows.values_list("contact_id", "person_id", "person__duty_name", "part", "since", "grant_id"):
        found[contact].append(_InContact._make(row))
    return found


def _held(row: _OnDesk, one: _InContact, company: tuple[InTalk, ...]) -> Held:
    return Held(
        str(row.pk),
        row.service,
        row.language,
        row.state,  # a check constraint holds it
        milliseconds(one.since),
        row.presence,  # only actions write it
        row.stream,
        one.grant or 0,
        row.ended_by,
        one.part,
        company,
        _excerpt_of(row.may_excerpt, row.case) if one.part == "worker" else "",
    )


def _talk(row: _OnDesk, companions: Iterable[_InContact]) -> OpenTalk:
    return OpenTalk(
        str(row.pk),
        row.service,
        str(row.worker),
        row.name,
        staff.helper_type(row.helper),
        milliseconds(row.accepted_at),
        next((one.name for one in companions if one.part == "reader"), ""),
    )


def _excerpt_of(may: bool, case: uuid.UUID | None) -> ExcerptState:
    return "" if not may else "possible" if case is None else "handed_in"


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


# --- blocks, for whoever looks at them again ------------------------------------------------------


class NoBlockError(LookupError):
    """It is over, or not this person's to look at: one answer for both."""


def blocks_seen_by(person: Person) -> Q:
    """The cases of the moderator's own association, without those of their own blocks (rule 35)."""
    own = Block.objects.filter(by=person).values("pk")
    return of_own_association(person) & ~Q(decided_at=None, subject__in=own)


def block_for(person: Person, block_id: uuid.UUID) -> Block:
    """The block, for somebody who judges and has not made it. Raises NoBlockError."""
    found = Block.objects.select_related("by").filter(pk=block_id).first() if may(person, "judge_cases") else None
    if found is None or found.by_id == person.pk:
        raise NoBlockError(block_id)
    return found


def living_blocks(ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    """Which of these go on."""
    return set(Block.objects.filter(pk__in=ids).values_list("pk", flat=True))
