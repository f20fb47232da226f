"""The register of an association's trained volunteers."""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q

from chat.rosters.core.clock import local_day
from chat.rosters.core.peers import LOOKED_BACK, Concern, PeersOfYear, concerns
from chat.rosters.models import Seat, SupervisionEvening, Turn
from moderation.staff.models import Association, Person


@dataclass(frozen=True, slots=True)
class Peer:
    """One of them."""

    person: Person
    turns: int
    """In which they were there."""
    evenings: int
    """Of the last year."""
    supervised_on: date | None
    next_turn: Turn | None
    beside: Sequence[str]
    """The duty names of the professionals in it: for a first turn, whom they can turn to."""
    concerns: Sequence[Concern]


def peers_of(association: Association, now: datetime) -> list[Peer]:
    """Its peers who have not left, by name. Six queries, however many there are."""
    today = local_day(now)
    people = list(
        Person.objects.filter(association=association, helper_type="peer", is_active=True).order_by("duty_name", "pk")
    )
    ids = [person.pk for person in people]
    been = dict(
        Seat.objects.filter(person__in=ids, arrived_at__isnull=False)
        .order_by()
        .values_list("person")
        .annotate(Count("pk"))
    )
    evenings = {
        person: (count, latest)
        for person, count, latest in SupervisionEvening.objects.filter(people__in=ids, held_on__gt=today - LOOKED_BACK)
        .order_by()
        .values_list("people")
        .annotate(Count("pk"), Max("held_on"))
    }
    ahead = _next_turns(ids, now)
    beside = _professionals([turn.pk for turn in ahead.values()])
    return [
        Peer(
            person,
            been.get(person.pk, 0),
            *evenings.get(person.pk, (0, None)),
            ahead.get(person.pk),
            beside[ahead[person.pk].pk] if person.pk in ahead else (),
            concerns(
                person.training_valid_until,
                person.pledge_signed_on,
                evenings.get(person.pk, (0, None))[1],
                has_had_turns=person.pk in been,
                today=today,
            ),
        )
        for person in people
    ]


def evenings_of(association: Association, today: date) -> list[tuple[SupervisionEvening, list[str]]]:
    """Those of the last year, the latest first, with the duty names of who was there."""
    held = SupervisionEvening.objects.filter(association=association, held_on__gt=today - LOOKED_BACK)
    return [(one, sorted(there.duty_name for there in one.people.all())) for one in held.prefetch_related("people")]


def peers_in(association: Association, first: date, last: date, today: date) -> PeersOfYear:
    """Of these days, both included. Four queries. It knows no wall: whoever calls it shows numbers."""
    people = Person.objects.filter(association=association, helper_type="peer", is_active=True)
    held = SupervisionEvening.objects.filter(association=association, held_on__gte=first, held_on__lte=last)
    register = list(people.values_list("training_valid_until", "pledge_signed_on"))
    there = Seat.objects.filter(
        person__in=people, arrived_at__isnull=False, turn__day__gte=first, turn__day__lte=last
    ).aggregate(people=Count("person", distinct=True))
    came = held.aggregate(
        evenings=Count("pk", distinct=True), people=Count("people", Q(people__in=people), distinct=True)
    )
    return PeersOfYear(
        len(register),
        sum(valid_until is not None and valid_until >= today for valid_until, _ in register),
        sum(signed_on is not None and signed_on <= today for _, signed_on in register),
        there["people"],
        came["evenings"],
        came["people"],
    )


def _next_turns(people: Sequence[uuid.UUID], now: datetime) -> dict[uuid.UUID, Turn]:
    seats = Seat.objects.filter(person__in=people, turn__starts_at__gt=now, turn__cancelled_at=None)
    found: dict[uuid.UUID, Turn] = {}
    for seat in seats.select_related("turn__service").order_by("turn__starts_at"):
        if seat.person_id is not None:
            found.setdefault(seat.person_id, seat.turn)
    return found


def _professionals(turns: Sequence[uuid.UUID]) -> defaultdict[uuid.UUID, list[str]]:
    found: defaultdict[uuid.UUID, list[str]] = defaultdict(list)
    seats = Seat.objects.filter(turn__in=turns, helper_type="professional", person__isnull=False)
    for turn, name in seats.order_by("number").values_list("turn", "person__duty_name"):
        found[turn].append(name)
    return found
