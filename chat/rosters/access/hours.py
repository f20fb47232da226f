"""Reading hours: what associations have promised, and what became of it."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from chat.duty.access import on_duty_now
from chat.rosters.core.clock import moment
from chat.rosters.core.hours import (
    MOST_MONTHS,
    NOTED_EVERY,
    Row,
    SeatHours,
    Served,
    Sum,
    minutes_present,
    minutes_there,
    month_of,
    months,
    next_month,
    of_month,
    outcomes,
    owed_between,
    rescue,
    sums,
    together,
)
from chat.rosters.core.patterns import LONGEST_TURN
from chat.rosters.core.problems import NoRosterError, RosterRefusedError
from chat.rosters.models import Commitment, Correction, Seat
from chat.services.models import Service
from moderation.staff.access import permissions_of, reach
from moderation.staff.core import helper_type
from moderation.staff.models import Association, Person, Unit

UNDER_WAY = timedelta(minutes=LONGEST_TURN + 60)
"""So long ago at most a turn has begun that is not over; in autumn's night it has an hour more than by the clock."""


@dataclass(frozen=True, slots=True)
class PersonHours:
    """Somebody of the viewer's own association, and how long they were there."""

    person: uuid.UUID
    name: str
    total: Sum


@dataclass(frozen=True, slots=True)
class Hours:
    """What was agreed and what became of it, as one viewer may know it."""

    of_months: Mapping[date, Sequence[Row]]
    total: Sequence[Row]
    """The same of all months together."""
    people: Sequence[PersonHours]
    associations: Mapping[int, Association]
    services: Mapping[int, Service]
    """In the order of the catalogue, as the associations and units are in that of their names."""
    units: Mapping[uuid.UUID, Unit]
    """Those of these associations, closed ones too."""


@dataclass(frozen=True, slots=True)
class SeatGiven:
    """A seat of the past, and how long its person was there."""

    seat: Seat
    length: int
    """Of the turn, in minutes."""
    delivered: int
    is_corrected: bool


def served(first: date, last: date, now: datetime, associations: Collection[str] | None = None) -> list[Served]:
    """What was delivered on these days, both included, in turns that are over. One query, also of a year's thousands.

    `associations`: slugs of those by which or for which it was; None: of all. It knows no wall: whoever calls it shows
    sums.
    """
    latest = Correction.objects.filter(seat=OuterRef("pk")).order_by("-pk").values("minutes_after")[:1]
    seats = (
        Seat.objects.filter(turn__day__gte=first, turn__day__lte=last, turn__ends_at__lte=now, turn__cancelled_at=None)
        .exclude(turn__period__published_at=None)
        .exclude(credited_to=None)
        .annotate(corrected=Subquery(latest))
        .order_by()
    )
    if associations is not None:
        seats = seats.filter(Q(credited_to__slug__in=associations) | Q(vacated_by__slug__in=associations))
    rows = seats.values_list(
        *("turn__service__slug", "credited_to__slug", "person_id", "helper_type", "vacated_by__slug", "corrected"),
        # Lengths of time: of thousands of turns they are read in half a second less than moments.
        F("turn__ends_at") - F("turn__starts_at"),
        F("arrived_at") - F("turn__starts_at"),
        F("turn__ends_at") - F("present_until"),
        "away_minutes",
    )
    return [
        Served(
            service,
            association,
            person,
            helper == "peer",
            _there(*times) if corrected is None else corrected,
            vacated_by if vacated_by and vacated_by != association else "",
        )
        for service, association, person, helper, vacated_by, corrected, *times in rows
    ]


def _there(length: timedelta, late: timedelta | None, early: timedelta | None, away_minutes: int) -> int:
    return 0 if late is None or early is None else minutes_there(length, late, early, away_minutes)


def agreed(first: date, last: date) -> list[tuple[str, frozenset[str], int]]:
    """What associations owed on these days, both included: slug, services, minutes. Two queries.

    Of a month that is not whole, its share by days. It knows no wall either.
    """
    promises = _promised_by(Association.objects.all())
    return [
        (
            row.association.slug,
            frozenset(service.slug for service in row.of_services),
            owed_between(row.promise, first, last),
        )
        for row in promises
    ]


def may_see_hours(person: Person) -> bool:
    """Whether any of their roles has to do with what associations promise and give."""
    return not {"plan_turns", "name_to_turns"}.isdisjoint(permissions_of(person))


def associations_seen_by(viewer: Person) -> list[Association]:
    """Those whose hours the viewer sees, by name (rule 35). Raises NoRosterError for whoever sees none."""
    return list(Association.objects.order_by("name")) if _sees_all(viewer) else [viewer.association]


def commitments(viewer: Person) -> list[Commitment]:
    """What the associations have promised whose hours the viewer sees. Raises NoRosterError."""
    return _promised_by(associations_seen_by(viewer))


def check_months(first: date, last: date) -> None:
    """Raises RosterRefusedError for months that are not shown together: `months_order`, `months_many`."""
    if month_of(last) < month_of(first):
        raise RosterRefusedError("months_order")
    if (last.year - first.year) * 12 + last.month - first.month >= MOST_MONTHS:
        raise RosterRefusedError("months_many")


def hours(viewer: Person, first: date, last: date, now: datetime) -> Hours:
    """What was agreed and became of it in these months, of turns that are over; eight queries at most.

    By association, service and month; by person for the viewer's own association alone (rule 35). Nothing in it says
    how fast anybody works. Raises NoRosterError, RosterRefusedError: `months_…`.
    """
    check_months(first, last)
    sees_all = _sees_all(viewer)
    associations = list(Association.objects.order_by("name")) if sees_all else [viewer.association]
    promises = [row.promise for row in _promised_by(associations)]
    over = _over(first, last, now)
    own = _of(viewer.association_id) | Q(vacated_by=viewer.association_id)
    given = _given(over if sees_all else over.filter(own))
    parts = (part for one in given for part in _parts(one))
    seats = [part for part in parts if sees_all or part.association == viewer.association_id]
    of_months = {month: of_month(month, promises, seats) for month in months(first, last)}
    return Hours(
        of_months,
        together(row for rows in of_months.values() for row in rows),
        _people(seats, viewer),
        {association.pk: association for association in associations},
        {service.pk: service for service in Service.objects.all()},
        {unit.pk: unit for unit in Unit.objects.filter(association__in=associations).order_by("name")},
    )


def seats_of(viewer: Person, person_id: uuid.UUID, first: date, last: date, now: datetime) -> list[SeatGiven]:
    """What somebody of the viewer's own association has given there, turn by turn. Raises as `hours`."""
    check_months(first, last)
    _sees_all(viewer)
    theirs = _over(first, last, now).filter(person=person_id, credited_to=viewer.association_id)
    return _given(theirs.select_related("person"))


def seat_given(viewer: Person, seat_id: uuid.UUID, now: datetime) -> SeatGiven:
    """A seat whose hours the viewer can set right (rule 35): that somebody has or had, of a turn that is over.

    Raises NoRosterError, RosterRefusedError: `empty`, `not_over`, `cancelled`.
    """
    correctable = Seat.objects.filter(pk=seat_id).exclude(turn__period__published_at=None).select_related("person")
    found = _given(correctable if _sees_all(viewer) else correctable.filter(_of(viewer.association_id)))
    if not found:
        raise NoRosterError
    turn = found[0].seat.turn
    if found[0].seat.credited_to_id is None:
        raise RosterRefusedError("empty")
    if turn.cancelled_at is not None:
        raise RosterRefusedError("cancelled")
    if turn.ends_at > now:
        raise RosterRefusedError("not_over")
    return found[0]


def corrections_of(seat: Seat) -> list[Correction]:
    """Who has set the hours of the seat right, the first one first."""
    return list(seat.corrections.select_related("by"))


def seats_to_note(now: datetime) -> list[uuid.UUID]:
    """The seats of turns under way whose people are on duty for the service, and whose presence is not yet noted for
    this minute. One query.
    """
    there = on_duty_now(now).filter(person=OuterRef("person"), services=OuterRef("turn__service"))
    under_way = Seat.objects.filter(
        turn__starts_at__gt=now - UNDER_WAY, turn__starts_at__lte=now, turn__ends_at__gt=now, turn__cancelled_at=None
    )
    due = under_way.filter(Q(present_until=None) | Q(present_until__lte=now - NOTED_EVERY))
    return list(due.filter(Exists(there)).order_by("pk").values_list("pk", flat=True))


def _sees_all(viewer: Person) -> bool:
    """Whether they see the hours of every association, rather than of their own. Raises NoRosterError: of none."""
    reaches = reach(viewer, "plan_turns", "name_to_turns")
    if reaches is None:
        raise NoRosterError
    return reaches == "federation"


def _of(association: int) -> Q:
    """The seats that count for the association: by who has or had them, or else by whom they were for."""
    return Q(credited_to=association) | Q(credited_to=None, offered_to=association)


def _promised_by(associations: Collection[Association] | QuerySet[Association]) -> list[Commitment]:
    theirs = Commitment.objects.filter(association__in=associations)
    return list(theirs.select_related("association", "unit").prefetch_related("services"))


def _over(first: date, last: date, now: datetime) -> QuerySet[Seat]:
    """The seats of turns that have begun in these months, and are over."""
    return Seat.objects.filter(
        turn__starts_at__gte=moment(month_of(first), 0),
        turn__starts_at__lt=moment(next_month(last), 0),
        turn__ends_at__lte=now,
    ).exclude(turn__period__published_at=None)


def _given(seats: QuerySet[Seat]) -> list[SeatGiven]:
    """These seats, in the order of their turns. One query."""
    latest = Correction.objects.filter(seat=OuterRef("pk")).order_by("-pk").values("minutes_after")[:1]
    rows = seats.annotate(corrected=Subquery(latest)).select_related("turn__service")
    return [_seat_given(row, row.corrected) for row in rows.order_by("turn__starts_at", "turn", "number")]


def _seat_given(seat: Seat, corrected: int | None) -> SeatGiven:
    starts_at, ends_at = seat.turn.starts_at, seat.turn.ends_at
    length = int((ends_at - starts_at).total_seconds()) // 60
    noted = minutes_present(seat.presence, starts_at, ends_at)
    return SeatGiven(seat, length, noted if corrected is None else corrected, corrected is not None)


def _parts(given: SeatGiven) -> list[SeatHours]:
    seat = given.seat
    whole = SeatHours(
        month=month_of(seat.turn.day),
        minutes=given.length,
        outcome="uncovered",
        helper_type=helper_type(seat.helper_type),
        association=seat.credited_to_id or seat.offered_to_id,
        service=seat.turn.service_id,
        person=str(seat.person_id or ""),
        unit=seat.credited_unit_id if seat.credited_to_id else seat.offered_unit_id,
    )
    parts = outcomes(whole, given.delivered, is_cancelled=seat.turn.cancelled_at is not None)
    return [*parts, *rescue(parts, seat.vacated_by_id, seat.vacated_unit_id)]


def _people(seats: Sequence[SeatHours], viewer: Person) -> list[PersonHours]:
    own = [seat for seat in seats if seat.person and seat.association == viewer.association_id]
    totals = {str(person): total for (person,), total in sums(own, ["person"]).items()}
    rows = Person.objects.filter(pk__in=totals).order_by("duty_name", "pk")
    return [PersonHours(row.pk, row.duty_name, totals[str(row.pk)]) for row in rows]
