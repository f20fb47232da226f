"""Who has which seat: offering, naming, taking, giving back."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from chat.rosters.access import NoRosterError, candidates, of_seat, people_named_by, terms_of
from chat.rosters.actions.planning import check_not_begun, check_not_over, locked_turn
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import reasons_against
from chat.rosters.core.swaps import OPEN, URGENT_ALL_AT_ONCE_WITHIN, URGENT_OWN_FIRST, all_asked_at
from chat.rosters.models import Rostered, Seat, Swap
from moderation.audit.actions import record
from moderation.staff.access import may
from moderation.staff.models import Association, Person, Unit

_OF_WHO_HAS_IT = ("person", "credited_to", "credited_unit", "arrived_at", "present_until", "away_minutes")


@transaction.atomic
def offer_seats(by: Person, seat_ids: Collection[uuid.UUID], association: str, unit_id: uuid.UUID | None = None) -> int:
    """Offer the empty ones of these seats to the association of that slug or one of its units, or to all with an empty
    slug; how many.

    Raises NoRosterError, RosterRefusedError: `no_association`, `unit`.
    """
    if not may(by, "plan_turns"):
        raise NoRosterError
    found = Association.objects.filter(slug=association).first() if association else None
    if association and found is None:
        raise RosterRefusedError("no_association")
    unit = locked_unit(found, unit_id)
    return Seat.objects.filter(pk__in=seat_ids, person=None).update(offered_to=found, offered_unit=unit)


def locked_unit(association: Association | None, unit_id: uuid.UUID | None) -> Unit | None:
    """This open unit of the association, which nobody closes until the transaction ends; None for None.

    Raises RosterRefusedError: `unit`.
    """
    if unit_id is None:
        return None
    units = Unit.objects.select_for_update(no_key=True).filter(association=association, is_open=True)
    unit = units.filter(pk=unit_id).first()
    if unit is None:
        raise RosterRefusedError("unit")
    return unit


@transaction.atomic
def name_to_seat(by: Person, seat_id: uuid.UUID, person_id: uuid.UUID, now: datetime) -> Seat:
    """Give the seat to somebody of one's own association, or as a coordinator to anybody.

    Raises NoRosterError, RosterRefusedError: `taken`, `begun`, `cancelled`, `not_published`, `person` with reasons.
    """
    person = people_named_by(by).filter(pk=person_id).first()
    if person is None:
        raise NoRosterError
    seat = _given(seat_id, person, now)
    record("name_to_seat", actor=by.pk, kind="person", object_id=person.pk)
    return seat


@transaction.atomic
def take_seat(person: Person, seat_id: uuid.UUID, now: datetime) -> Seat:
    """Take an empty seat oneself. Raises as `name_to_seat`, and `not_offered` where people are only named to turns."""
    check_may_take(person)
    return _given(seat_id, person, now, takes=True)


@transaction.atomic
def release_seat(by: Person, seat_id: uuid.UUID, now: datetime) -> Seat:
    """Take somebody out of a turn that has not begun; the seat is empty again and offered as before.

    Raises NoRosterError, RosterRefusedError: `empty`, `begun`, `cancelled`.
    """
    seat = locked_seat(seat_id)
    check_not_begun(seat.turn, now)
    if seat.person_id is None:
        raise RosterRefusedError("empty")
    if not people_named_by(by).filter(pk=seat.person_id).exists():
        raise NoRosterError
    record("release_seat", actor=by.pk, kind="person", object_id=seat.person_id)
    return emptied(seat)


@transaction.atomic
def call_in_sick(by: Person, seat_id: uuid.UUID, now: datetime) -> Seat:
    """Leave one's turn at short notice, also one that has begun, or say so for somebody whom one may name.

    The own association is asked first, and everybody soon after (`core.swaps.all_asked_at`); a coordinator or manager
    can name somebody at once. Whoever fills the seat is credited with its hours, and the association that could not
    has kept its promise. Why somebody left is nobody's business: the trail knows it as any other release.

    Raises NoRosterError, RosterRefusedError: `empty`, `begun` when it is over, `cancelled`, `not_published`.
    """
    seat = locked_seat(seat_id)
    check_not_over(seat.turn, now)
    person = seat.person
    if person is None:
        raise RosterRefusedError("empty")
    if person != by:
        if not people_named_by(by).filter(pk=person.pk).exists():
            raise NoRosterError
        record("release_seat", actor=by.pk, kind="person", object_id=person.pk)
    if seat.vacated_by_id is None:
        seat.vacated_by_id, seat.vacated_unit_id = person.association_id, person.unit_id
    seat.all_asked_at = all_asked_at(now, seat.turn.starts_at, URGENT_OWN_FIRST, URGENT_ALL_AT_ONCE_WITHIN)
    seat.save(update_fields=["vacated_by", "vacated_unit", "all_asked_at"])
    return emptied(seat)


def check_may_take(person: Person) -> None:
    """Raises NoRosterError, RosterRefusedError: `not_offered`."""
    if not may(person, "take_turns"):
        raise NoRosterError
    if not terms_of(person.association_id).people_take_turns:
        raise RosterRefusedError("not_offered")


def lock_people(people: Collection[uuid.UUID]) -> None:
    """Nobody else gives these people turns until the transaction ends.

    Whoever needs several locks takes them in one order, so that nobody waits in a circle: people, then turns
    (`locked_turns`), then swaps; each by their ids.
    """
    for person in sorted(people):
        Rostered.objects.get_or_create(person_id=person)
    list(Rostered.objects.select_for_update().filter(person__in=people).order_by("pk"))


def check_may_have(
    person: Person, seat: Seat, *, gives: Collection[uuid.UUID] = (), now: datetime | None = None
) -> None:
    """Raises RosterRefusedError: `person`, with every reason.

    `gives`: turns that they give away for it. `now`: for whoever takes it themselves (access.of_seat).

    Person and turn are locked: so nobody gets two turns at once, or one twice.
    """
    turn = seat.turn
    people = Person.objects.filter(pk=person.pk)
    candidate = candidates(people, turn.starts_at, turn.ends_at, without=[turn.pk, *gives])[0]
    seats = list(turn.seats.all())
    reasons = reasons_against(candidate, of_seat(seat, turn, seats, now))
    if any(other.person_id == person.pk for other in seats):
        reasons = ["overlap", *(reason for reason in reasons if reason != "overlap")]
    if reasons:
        raise RosterRefusedError("person", reasons)


def given(seat: Seat, person: Person) -> Seat:
    """The seat is the person's from now on."""
    seat.person, seat.credited_to_id, seat.credited_unit_id = person, person.association_id, person.unit_id
    seat.save(update_fields=["person", "credited_to", "credited_unit"])
    return seat


def emptied(seat: Seat) -> Seat:
    """The seat is nobody's from now on, nobody swaps it any more, and nobody has been there yet.

    What somebody gave of a turn before they left it in the middle is a matter of a correction.
    """
    Swap.objects.filter(Q(seat=seat) | Q(in_return=seat), state__in=OPEN).update(state="lapsed")
    for name in ("person", "credited_to", "credited_unit", "arrived_at", "present_until"):
        setattr(seat, name, None)
    seat.away_minutes = 0
    seat.save(update_fields=_OF_WHO_HAS_IT)
    return seat


def _given(seat_id: uuid.UUID, person: Person, now: datetime, *, takes: bool = False) -> Seat:
    lock_people([person.pk])
    seat = locked_seat(seat_id)
    if seat.person_id is not None:
        raise RosterRefusedError("taken")
    check = check_not_over if seat.is_urgent else check_not_begun
    check(seat.turn, now)
    check_may_have(person, seat, now=now if takes else None)
    return given(seat, person)


def locked_seat(seat_id: uuid.UUID) -> Seat:
    """The seat of a published turn, and its turn, locked. Raises NoRosterError, RosterRefusedError: `not_published`."""
    turn_id = Seat.objects.filter(pk=seat_id).values_list("turn", flat=True).first()
    if turn_id is None:
        raise NoRosterError
    turn = locked_turn(turn_id)
    if turn.period.published_at is None:
        raise RosterRefusedError("not_published")
    seat = Seat.objects.filter(pk=seat_id).first()
    if seat is None:
        raise NoRosterError
    seat.turn = turn
    return seat
