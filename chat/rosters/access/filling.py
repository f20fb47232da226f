"""Who could have which seat."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from chat.duty.access import helper_type
from chat.duty.core import may_answer
from chat.rosters.access.terms import terms_of
from chat.rosters.access.turns import SeatSeen, TurnSeen, seen_by, turns_seen_by
from chat.rosters.core import seats as core
from chat.rosters.core.clock import local_day
from chat.rosters.core.seats import Candidate, Reason, Wish, around, reasons_against
from chat.rosters.models import Absence, Rostered, Seat, Turn
from chat.services.models import Service
from moderation.staff.access import reach
from moderation.staff.core import HELPER_TYPES, HelperType
from moderation.staff.core import helper_type as known_type
from moderation.staff.models import Person, Role
from moderation.staff.permissions import MATRIX

A_DAY = timedelta(days=1)
"""No turn lasts so long."""
NamedCandidates = list[tuple[Candidate, list[Reason], Wish | None]]
"""People, what speaks against each, and what they wish of the day."""


def open_to(person: Person, now: datetime, until: datetime) -> list[tuple[TurnSeen, SeatSeen]]:
    """The empty seats that the person may take themselves, in order of time; at most one of each turn."""
    if not terms_of(person.association_id).people_take_turns:
        return []
    free = Seat.objects.filter(asks(person.association_id, now), person=None, helper_type=helper_type(person))
    wanted = turns_seen_by(person).filter(starts_at__lte=until, cancelled_at=None, pk__in=free.values("turn"))
    found = seen_by(person, wanted)
    if not found:
        return []
    me = candidate(person, [seen.turn for seen in found])
    fitting = ((seen, _first_free(seen, me, now)) for seen in found)
    return [(seen, seat) for seen, seat in fitting if seat is not None]


def seat_to_take(person: Person, seen: TurnSeen, now: datetime) -> SeatSeen | None:
    """The seat of a turn that the person may take themselves, or None."""
    if not terms_of(person.association_id).people_take_turns:
        return None
    return _first_free(seen, candidate(person, [seen.turn]), now)


def _first_free(seen: TurnSeen, me: Candidate, now: datetime) -> SeatSeen | None:
    """The most urgent seat of the turn against which nothing speaks."""
    has_begun = seen.turn.starts_at <= now
    free = [seat for seat in seen.seats if seat.person_id is None and (seat.is_urgent or not has_begun)]
    by_urgency = sorted(free, key=lambda seat: not seat.is_urgent)
    found = (seat for seat in by_urgency if not reasons_against(me, of_seat(seat, seen.turn, seen.seats, now)))
    return next(found, None)


def asks(association_id: int, now: datetime) -> Q:
    """Seats that people of the association are asked to fill: of turns to come, and those left at short notice."""
    offered = Q(offered_to=None) | Q(offered_to=association_id)
    asked = Q(vacated_by=association_id) | Q(all_asked_at__lte=now)
    ordinary = Q(offered, all_asked_at=None, turn__starts_at__gt=now)
    return ordinary | Q(asked, all_asked_at__isnull=False, turn__ends_at__gt=now)


def candidates_for(
    manager: Person, seen: TurnSeen, seats: Collection[SeatSeen]
) -> list[tuple[list[SeatSeen], NamedCandidates]]:
    """Everybody whom the manager may name to these seats of the turn; seats to which the same holds stand together.

    Those against whom nothing speaks stand first, and of them who comes gladly. Without those who can never have it: of
    another helper type, without the role, or who have left. People are read once, however many seats there are.
    """
    alike: defaultdict[core.Seat, list[SeatSeen]] = defaultdict(list)
    for seat in seats:
        alike[of_seat(seat, seen.turn, seen.seats)].append(seat)
    if not alike:
        return []
    people = people_named_by(manager).filter(is_active=True, helper_type__in={seat.helper_type for seat in alike})
    found = candidates(people, seen.turn.starts_at, seen.turn.ends_at, without=[seen.turn.pk])
    return [(rows, _against(found, seat, seen.turn.day)) for seat, rows in alike.items()]


def _against(found: Iterable[Candidate], seat: core.Seat, day: date) -> NamedCandidates:
    able = (one for one in found if one.may_answer and one.is_active and one.helper_type == seat.helper_type)
    rows = [(one, reasons_against(one, seat), one.wishes.of(day)) for one in able]
    return sorted(rows, key=lambda row: (len(row[1]) > 0, _BY_WISH[row[2]], row[0].name))


_BY_WISH: Mapping[Wish | None, int] = {"gladly": 0, None: 1, "rather_not": 2}


def people_named_by(manager: Person) -> QuerySet[Person]:
    """Everybody whom they may name to a turn (rule 35)."""
    match reach(manager, "name_to_turns"):
        case "federation":
            return Person.objects.all()
        case "own association":
            return Person.objects.filter(association=manager.association_id)
    return Person.objects.none()


def candidate(person: Person, turns: Sequence[Turn], *, without: Collection[uuid.UUID] = ()) -> Candidate:
    """One person, as `candidates`, who might have any of these turns."""
    first, last = min(turn.starts_at for turn in turns), max(turn.ends_at for turn in turns)
    return candidates(Person.objects.filter(pk=person.pk), first, last, without=without)[0]


def candidates(
    people: QuerySet[Person], first: datetime, last: datetime, *, without: Collection[uuid.UUID] = ()
) -> list[Candidate]:
    """These people by name, as those who might have a turn between these moments; six queries, however many there are.

    `without`: turns that do not count among those which they have.
    """
    answering = Role.objects.filter(person=OuterRef("pk"), role__in=MATRIX["answer_contacts"])
    rows = people.order_by("duty_name", "pk").values(
        *("pk", "duty_name", "helper_type", "association_id", "unit_id", "is_active"),
        *("training_valid_until", "pledge_signed_on"),
        home_name=F("association__name"),
        answers=Exists(answering),
    )
    said, nothing_said = {row.pk: row for row in Rostered.objects.filter(person__in=people)}, Rostered()
    chosen, answerable = _chosen(people), _answerable()
    absences, booked = _absences(people, first, last), _booked(people, first, last, without)
    found: list[Candidate] = []
    for row in rows:
        person, kind = row["pk"], known_type(row["helper_type"])
        own = said.get(person, nothing_said)
        found.append(
            Candidate(
                person=person,
                helper_type=kind,
                association=row["association_id"],
                services=answerable[kind] & chosen[person] if person in chosen else answerable[kind],
                is_active=row["is_active"],
                may_answer=row["answers"],
                training_valid_until=row["training_valid_until"],
                pledge_signed_on=row["pledge_signed_on"],
                turns_a_week=own.turns_a_week,
                wishes=own.wishes,
                absences=absences.get(person, ()),
                booked=booked.get(person, ()),
                unit=row["unit_id"],
                name=row["duty_name"],
                home=row["home_name"],
            )
        )
    return found


def _answerable() -> Mapping[HelperType, frozenset[int]]:
    """The services that each helper type may answer."""
    known = list(Service.objects.filter(is_on=True).order_by().values_list("pk", "peers_answer"))
    return {kind: frozenset(pk for pk, peers in known if may_answer(kind, peers)) for kind in HELPER_TYPES}


def _chosen(people: QuerySet[Person]) -> Mapping[uuid.UUID, set[int]]:
    """In which services those of these people answer who have chosen any."""
    found: defaultdict[uuid.UUID, set[int]] = defaultdict(set)
    rows = Rostered.services.through.objects.filter(rostered__in=people.values("pk"))
    for person, service in rows.values_list("rostered_id", "service_id"):
        found[person].add(service)
    return found


def _absences(people: QuerySet[Person], first: datetime, last: datetime) -> Mapping[uuid.UUID, list[tuple[date, date]]]:
    """First and last days of what these people are away in the days between these moments."""
    found: defaultdict[uuid.UUID, list[tuple[date, date]]] = defaultdict(list)
    rows = Absence.objects.filter(person__in=people, last__gte=local_day(first), first__lte=local_day(last))
    for person, begins, ends in rows.values_list("person_id", "first", "last"):
        found[person].append((begins, ends))
    return found


def _booked(
    people: QuerySet[Person], first: datetime, last: datetime, without: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, list[tuple[datetime, datetime]]]:
    """The turns of these people that can speak against one between these moments."""
    begin, end = around(first, last)
    # By when turns begin, as they are indexed, and not by person: of many people most turns are long ago.
    theirs = Exists(people.filter(pk=OuterRef("person")))
    near = Seat.objects.filter(theirs, turn__cancelled_at=None, turn__ends_at__gt=begin).exclude(turn__in=without)
    rows = near.filter(turn__starts_at__gt=begin - A_DAY, turn__starts_at__lt=end).order_by()
    found: defaultdict[uuid.UUID, list[tuple[datetime, datetime]]] = defaultdict(list)
    for person, starts_at, ends_at in rows.values_list("person_id", "turn__starts_at", "turn__ends_at"):
        if person is not None:
            found[person].append((starts_at, ends_at))
    return found


def of_seat(
    seat: Seat | SeatSeen, turn: Turn, seats: Iterable[Seat | SeatSeen], now: datetime | None = None
) -> core.Seat:
    """The seat as decisions know it; `seats`: all of its turn.

    `now`: for whoever takes it themselves. Who is asked first when it was left at short notice binds nobody who names.
    """
    return core.Seat(
        service=turn.service_id,
        helper_type=known_type(seat.helper_type),
        starts_at=turn.starts_at,
        ends_at=turn.ends_at,
        has_professional=any(
            other.person_id is not None and other.helper_type == "professional" and other.pk != seat.pk
            for other in seats
        ),
        association=kept_for(seat, now),
        unit=None if now is None or seat.all_asked_at is not None else seat.offered_unit_id,
    )


def kept_for(seat: Seat | SeatSeen, now: datetime | None) -> int | None:
    """The association that alone may fill the seat; None: all."""
    if seat.all_asked_at is None:
        return seat.offered_to_id
    return seat.vacated_by_id if now is not None and now < seat.all_asked_at else None
