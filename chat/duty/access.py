"""Reading who is on duty."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from chat.duty import core
from chat.duty.core import CONNECTED_WITHIN, SEEN_WITHIN, Desk, Refusal, Taker, may_answer
from chat.duty.models import HelpCall, OnCall, OnDuty
from chat.duty.wire import Backup, CallForHelp, CardOnDesk, Me, Present
from chat.services.access import cards_on
from chat.services.core import in_language, in_order
from chat.services.models import Service
from moderation.live.wire import milliseconds
from moderation.staff import core as staff
from moderation.staff.core import HelperType
from moderation.staff.models import Person
from moderation.texts.core import STAFF_LANGUAGES, StaffLanguage


def helper_type(person: Person) -> HelperType:
    """The person's helper type, as visitors are told (rule 19)."""
    return staff.helper_type(person.helper_type)


def me(person: Person) -> Me:
    """Who is signed in, as their own desk shows it."""
    return Me(str(person.pk), person.duty_name, helper_type(person), person.association.name, person.capacity)


def cards_on_desk(language: StaffLanguage, now: datetime) -> list[CardOnDesk]:
    """The help cards that a worker may give, as a desk shows them in its language."""
    return cards_on_desks(now)[language]


def cards_on_desks(now: datetime) -> Mapping[StaffLanguage, list[CardOnDesk]]:
    """The same by the desk's language; those that answer now stand first. One query."""
    cards = in_order(cards_on(), now)
    return {
        language: [CardOnDesk(card.slug, in_language(card.names, language), card.number) for card in cards]
        for language in STAFF_LANGUAGES
    }


def answerable_services(person: Person) -> list[Service]:
    """The services that this person may answer, in the order of the catalogue."""
    return [s for s in Service.objects.filter(is_on=True) if may_answer(helper_type(person), s.peers_answer)]


def desks(now: datetime) -> list[Desk]:
    """Those who answer now, who has a break included. One query."""
    rows = present(now).filter(services__is_on=True).order_by("since", "pk")
    services: defaultdict[uuid.UUID, set[str]] = defaultdict(set)
    found: dict[uuid.UUID, Desk] = {}
    for person, slug, helper, languages, capacity, status in rows.values_list(
        *("person_id", "services__slug", "person__helper_type", "person__languages", "person__capacity", "status")
    ):
        services[person].add(slug)
        known = tuple(staff.known_languages(languages))
        found[person] = Desk(person, frozenset(), staff.helper_type(helper), known, capacity, status == "break")
    return [replace(desk, services=frozenset(services[person])) for person, desk in found.items()]


def open_services(now: datetime) -> frozenset[str]:
    """Slugs of the services that somebody answers now: a professional is at the desk."""
    return core.answered(desks(now))


def services_open_now(slugs: Collection[str], now: datetime) -> dict[str, Service]:
    """Those of these services that somebody answers now, by slug."""
    answered = Exists(_professionals(now).filter(services=OuterRef("pk")))
    return {service.slug: service for service in Service.objects.filter(answered, slug__in=slugs, is_on=True)}


def helpers_on_duty(service_id: int, now: datetime) -> set[HelperType]:
    """The helper types of those who are on duty for the service."""
    there = present(now).filter(services=service_id)
    return {staff.helper_type(stored) for stored in there.values_list("person__helper_type", flat=True).distinct()}


def calls_for_help(on_duty: Iterable[Present]) -> tuple[CallForHelp, ...]:
    """The calls of these people, who called first first (rule 20)."""
    known = {row.person: row for row in on_duty}
    rows = HelpCall.objects.order_by("since", "pk").values_list("duty_id", "service__slug", "since", "helper_id")
    professionals = {row.person for row in known.values() if row.helper == "professional"}
    return tuple(
        CallForHelp(
            caller.person,
            caller.name,
            [service] if service else caller.services,
            milliseconds(since),
            is_heard=bool(professionals - {caller.person}),
            helper=helper.person if helper else "",
            helper_name=helper.name if helper else "",
        )
        for caller, service, since, helper in (
            (known.get(str(person)), service, since, known.get(str(comes))) for person, service, since, comes in rows
        )
        if caller is not None  # otherwise off duty since these were read
    )


def services_with_duty() -> list[Service]:
    """The services that somebody can answer, in the order of the catalogue."""
    return list(Service.objects.filter(is_on=True))


def backups() -> tuple[Backup, ...]:
    """Who is on call, and for what."""
    return tuple(Backup(*row) for row in OnCall.objects.order_by("scope").values_list("scope", "name", "phone"))


def refusal(person: Person, service: Service, now: datetime) -> Refusal | None:
    """Why this person cannot answer in the service now, or None (rule 19)."""
    helper = helper_type(person)
    # Only a peer depends on who else is there.
    others = helpers_on_duty(service.pk, now) if helper == "peer" else ()
    return core.refusal(helper, service.peers_answer, others)


def takers(now: datetime) -> list[Taker]:
    """Everybody who can be offered somebody now, as far as duty tells. Two queries."""
    there = {duty.person_id: duty for duty in present(now).select_related("person")}
    helpers = {pk: helper_type(duty.person) for pk, duty in there.items()}
    rows = OnDuty.services.through.objects.filter(onduty__in=there)
    answered = list(rows.values_list("onduty_id", "service_id", "service__peers_answer"))
    beside: defaultdict[int, set[HelperType]] = defaultdict(set)
    for person, service, _ in answered:
        beside[service].add(helpers[person])
    services: defaultdict[uuid.UUID, set[int]] = defaultdict(set)
    for person, service, peers_answer in answered:
        if core.refusal(helpers[person], peers_answer, beside[service]) is None:
            services[person].add(service)
    return [
        Taker(
            person=pk,
            services=frozenset(services[pk]),
            languages=frozenset(staff.known_languages(duty.person.languages)),
            capacity=duty.person.capacity,
            last_turn_at=duty.last_turn_at or duty.since,
        )
        for pk, duty in there.items()
        if duty.status == "on" and duty.seen_at >= now - CONNECTED_WITHIN
    ]


def is_on(person_id: uuid.UUID | None) -> bool:
    """Whether this person's desk is there, in a break or finishing included."""
    return OnDuty.objects.filter(person=person_id).exists()


def present(now: datetime) -> QuerySet[OnDuty]:
    """Those on duty whose desks are heard of; who only finishes is not among them, who has a break is."""
    return on_duty_now(now).exclude(status="finishing")


def on_duty_now(now: datetime) -> QuerySet[OnDuty]:
    """Those on duty whose desks are heard of, whatever they do."""
    return OnDuty.objects.filter(seen_at__gte=now - SEEN_WITHIN, person__is_active=True)


def _professionals(now: datetime) -> QuerySet[OnDuty]:
    return present(now).filter(person__helper_type="professional")
