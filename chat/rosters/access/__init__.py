"""Reading rosters: who may see which turns, and whom in them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, Q, QuerySet

from chat.duty.access import helper_type
from chat.duty.core import may_answer
from chat.rosters.core import seats as core
from chat.rosters.core.clock import moment
from chat.rosters.core.feeds import TOKEN
from chat.rosters.core.seats import Candidate, Filled, Lack, Reason, lacks
from chat.rosters.models import Absence, Feed, Period, Rostered, Seat, Turn, TurnPattern
from chat.services.models import Service
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash
from moderation.staff.access import may, permissions_of, reach
from moderation.staff.models import Association, Person, Role
from moderation.staff.permissions import MATRIX, ROSTERS

AROUND = timedelta(days=8)
"""Turns so near to another one can speak against it: by rest, or by a limit of the week."""


class NoRosterError(LookupError):
    """There is no such period, turn or seat, or it is not this person's to see: one answer for both."""


@dataclass(frozen=True, slots=True)
class SeatSeen:
    """A seat as one viewer sees it."""

    seat: Seat
    name: str
    """The duty name of who has it; empty where it is empty, or where the wall between associations is (rule 35)."""
    association: str
    """That of who has it, or to which it is offered; empty: offered to all."""
    is_mine: bool


@dataclass(frozen=True, slots=True)
class TurnSeen:
    """A turn as one viewer sees it."""

    turn: Turn
    seats: Sequence[SeatSeen]
    lacks: Sequence[Lack]


def may_see_rosters(person: Person) -> bool:
    """Whether any of their roles has to do with rosters."""
    return not ROSTERS.isdisjoint(permissions_of(person))


def periods(viewer: Person) -> list[Period]:
    """The periods that the viewer may know of, the latest first."""
    known = Period.objects.order_by("-first")
    return list(known if may(viewer, "plan_turns") else known.exclude(published_at=None))


def period(viewer: Person, period_id: int) -> Period:
    """One of them. Raises NoRosterError."""
    found = next((one for one in periods(viewer) if one.pk == period_id), None)
    if found is None:
        raise NoRosterError
    return found


def pattern(viewer: Person, pattern_id: int) -> TurnPattern:
    """Turns that come again, for those who plan them. Raises NoRosterError."""
    row = TurnPattern.objects.select_related("service", "period").filter(pk=pattern_id).first()
    if row is None or not may(viewer, "plan_turns"):
        raise NoRosterError
    return row


def patterns_of(period: Period) -> list[TurnPattern]:
    """What the period is made of, in the order of services and times."""
    return list(period.patterns.select_related("service"))


def services() -> list[Service]:
    """Those that a roster can be planned for, in the order of the catalogue."""
    return list(Service.objects.filter(is_on=True))


def turns_seen_by(viewer: Person) -> QuerySet[Turn]:
    """All for those who plan; for others what was published."""
    return Turn.objects.all() if may(viewer, "plan_turns") else Turn.objects.exclude(period__published_at=None)


def turn(viewer: Person, turn_id: uuid.UUID) -> TurnSeen:
    """One turn. Raises NoRosterError."""
    found = _seen(viewer, turns_seen_by(viewer).filter(pk=turn_id))
    if not found:
        raise NoRosterError
    return found[0]


def between(viewer: Person, first: date, last: date, service: str = "") -> list[TurnSeen]:
    """The turns that begin on these days, of one service or of all; as many queries whatever there is."""
    days = turns_seen_by(viewer).filter(starts_at__gte=moment(first, 0), starts_at__lt=moment(last, 24 * 60))
    return _seen(viewer, days.filter(service__slug=service) if service else days)


def own(person: Person, now: datetime) -> list[TurnSeen]:
    """The turns that the person has and that are not over."""
    return _seen(person, turns_seen_by(person).filter(seats__person=person, ends_at__gt=now))


def open_to(person: Person, now: datetime, until: datetime) -> list[tuple[TurnSeen, Seat]]:
    """The empty seats that the person may take themselves, in order of time; at most one of each turn."""
    wanted = turns_seen_by(person).filter(
        starts_at__gt=now,
        starts_at__lte=until,
        cancelled_at=None,
        pk__in=Seat.objects.filter(
            Q(offered_to=None) | Q(offered_to=person.association_id), person=None, helper_type=helper_type(person)
        ).values("turn"),
    )
    me = candidates(Person.objects.filter(pk=person.pk), now, until)[0]
    fitting = ((seen, _first_free(seen, me)) for seen in _seen(person, wanted))
    return [(seen, seat) for seen, seat in fitting if seat is not None]


def seat_to_take(person: Person, seen: TurnSeen) -> Seat | None:
    """The seat of a turn that the person may take themselves, or None."""
    turn = seen.turn
    return _first_free(seen, candidates(Person.objects.filter(pk=person.pk), turn.starts_at, turn.ends_at)[0])


def _first_free(seen: TurnSeen, me: Candidate) -> Seat | None:
    seats = [one.seat for one in seen.seats]
    free = (seat for seat in seats if seat.person_id is None)
    return next((seat for seat in free if not core.reasons_against(me, of_seat(seat, seen.turn, seats))), None)


def candidates_for(manager: Person, seat: Seat) -> list[tuple[Person, list[Reason]]]:
    """Everybody whom the manager may name, with what speaks against each; those against whom nothing does stand first.

    Without those who can never have it: of another helper type, without the role, or who have left.
    """
    turn = seat.turn
    everybody = people_named_by(manager).filter(is_active=True, helper_type=seat.helper_type)
    people = {one.pk: one for one in everybody.select_related("association").order_by("duty_name", "pk")}
    found = candidates(everybody, turn.starts_at, turn.ends_at, without=turn.pk)
    wanted = of_seat(seat, turn, turn.seats.all())
    rows = [(people[one.person], core.reasons_against(one, wanted)) for one in found]
    return sorted(
        ((one, reasons) for one, reasons in rows if not {"role", "helper_type", "has_left"} & set(reasons)),
        key=lambda row: (len(row[1]) > 0, row[0].duty_name),
    )


def people_named_by(manager: Person) -> QuerySet[Person]:
    """Everybody whom they may name to a turn (rule 35)."""
    match reach(manager, "name_to_turns"):
        case "federation":
            return Person.objects.all()
        case "own association":
            return Person.objects.filter(association=manager.association_id)
    return Person.objects.none()


def candidates(
    people: QuerySet[Person], first: datetime, last: datetime, *, without: uuid.UUID | None = None
) -> list[Candidate]:
    """These people as those who might have a turn between these moments; seven queries, however many people there are.

    `without`: a turn that does not count among those which they have.
    """
    rows = list(people.order_by("duty_name", "pk"))
    ids = [row.pk for row in rows]
    roles = Role.objects.filter(person__in=ids, role__in=MATRIX["answer_contacts"])
    answering = set(roles.values_list("person", flat=True))
    limits = dict(Rostered.objects.filter(person__in=ids).values_list("person", "turns_a_week"))
    chosen: defaultdict[uuid.UUID, set[int]] = defaultdict(set)
    for person, service in Rostered.services.through.objects.filter(rostered__in=ids).values_list(
        "rostered_id", "service_id"
    ):
        chosen[person].add(service)
    known = Service.objects.filter(is_on=True)
    absences: defaultdict[uuid.UUID, list[tuple[date, date]]] = defaultdict(list)
    away = Absence.objects.filter(person__in=ids, last__gte=(first - AROUND).date(), first__lte=(last + AROUND).date())
    for person, begins, ends in away.values_list("person", "first", "last"):
        absences[person].append((begins, ends))
    booked: defaultdict[uuid.UUID, list[tuple[datetime, datetime]]] = defaultdict(list)
    near = Seat.objects.filter(
        person__in=ids,
        turn__cancelled_at=None,
        turn__ends_at__gte=first - AROUND,
        turn__starts_at__lte=last + AROUND,
    ).exclude(turn=without)
    for person, starts_at, ends_at in near.values_list("person", "turn__starts_at", "turn__ends_at"):
        booked[person].append((starts_at, ends_at))
    answered = [(service.pk, service.peers_answer) for service in known]
    return [
        Candidate(
            person=row.pk,
            helper_type=helper_type(row),
            association=row.association_id,
            services=frozenset(
                pk
                for pk, peers_answer in answered
                if may_answer(helper_type(row), peers_answer) and (pk in chosen[row.pk] or not chosen[row.pk])
            ),
            is_active=row.is_active,
            may_answer=row.pk in answering,
            training_valid_until=row.training_valid_until,
            pledge_signed_on=row.pledge_signed_on,
            turns_a_week=limits.get(row.pk, core.MOST_TURNS_A_WEEK),
            absences=absences[row.pk],
            booked=booked[row.pk],
        )
        for row in rows
    ]


def of_seat(seat: Seat, turn: Turn, seats: Iterable[Seat]) -> core.Seat:
    """The seat as decisions know it; `seats`: all of its turn."""
    return core.Seat(
        service=turn.service_id,
        helper_type="peer" if seat.helper_type == "peer" else "professional",
        starts_at=turn.starts_at,
        ends_at=turn.ends_at,
        has_professional=any(
            other.person_id is not None and other.helper_type == "professional" and other.pk != seat.pk
            for other in seats
        ),
        association=seat.offered_to_id,
    )


def absences_of(person: Person, today: date) -> list[Absence]:
    """The person's absences that are not over."""
    return list(Absence.objects.filter(person=person, last__gte=today))


def rostered(person: Person) -> tuple[frozenset[str], int]:
    """In which services the person answers, by slug (none: in all that they may), and how often a week at most."""
    row = Rostered.objects.prefetch_related("services").filter(person=person).first()
    if row is None:
        return frozenset(), core.MOST_TURNS_A_WEEK
    return frozenset(service.slug for service in row.services.all()), row.turns_a_week


def associations() -> list[Association]:
    """Those to which turns can be offered, by name."""
    return list(Association.objects.order_by("name"))


PAST_IN_FEEDS = timedelta(days=30)
"""So far back a calendar goes."""


def feed_hash(token: str) -> str:
    """What is stored in place of an address's token. Raises KeyringUnavailableError."""
    return keyed_hash(keyring.current().secret("tokens"), f"calendar\0{token}")


def service_of_feed(slug: str) -> Service | None:
    """The service of that slug; None for the empty one, which stands for one's own turns. Raises NoRosterError."""
    if not slug:
        return None
    found = Service.objects.filter(slug=slug).first()
    if found is None:
        raise NoRosterError
    return found


def may_have_feed(owner: Person, *, is_of_service: bool) -> bool:
    """Whether a calendar is this person's to have: of a service for those who plan, of their own for those who take."""
    return may(owner, "plan_turns" if is_of_service else "take_turns")


def feeds_of(owner: Person) -> dict[str, date]:
    """Since when there are which calendars, by the service's slug; the empty one stands for one's own turns."""
    rows = Feed.objects.filter(owner=owner).values_list("service__slug", "made_on")
    return {slug or "": made_on for slug, made_on in rows}


def turns_of_feed(token: str, now: datetime) -> list[tuple[Turn, int]]:
    """The turns of the calendar at that address, each with the number of its empty seats; published ones alone.

    Raises NoRosterError for an address that is not there, or not any more, or whose owner may not have it any more.
    """
    feed = None
    if TOKEN.fullmatch(token):
        rows = Feed.objects.select_related("owner").filter(owner__is_active=True)
        feed = rows.filter(token_hash=feed_hash(token)).first()
    if feed is None or not may_have_feed(feed.owner, is_of_service=feed.service_id is not None):
        raise NoRosterError
    turns = Turn.objects.exclude(period__published_at=None).filter(ends_at__gte=now - PAST_IN_FEEDS)
    wanted = turns.filter(service=feed.service_id) if feed.service_id else turns.filter(seats__person=feed.owner)
    return [
        (turn, sum(seat.person_id is None for seat in turn.seats.all())) for turn in wanted.prefetch_related("seats")
    ]


def _seen(viewer: Person, turns: QuerySet[Turn]) -> list[TurnSeen]:
    """These turns, with as much of their people as the viewer may know."""
    names = _names_seen_by(viewer)
    seats = Seat.objects.select_related("person__association", "offered_to", "credited_to")
    rows = turns.select_related("service", "period").prefetch_related(Prefetch("seats", seats)).distinct()
    return [_turn_seen(viewer, row, names) for row in rows]


def _turn_seen(viewer: Person, turn: Turn, names: Collection[int] | None) -> TurnSeen:
    seats = list(turn.seats.all())
    is_beside = any(seat.person_id == viewer.pk for seat in seats)  # whoever is on the same turn is a colleague
    return TurnSeen(
        turn,
        [
            SeatSeen(
                seat,
                seat.person.duty_name if seat.person and _is_named(seat.person, is_beside, names) else "",
                _association_of(seat),
                seat.person_id == viewer.pk,
            )
            for seat in seats
        ],
        [] if turn.cancelled_at else lacks([_filled(seat) for seat in seats]),
    )


def _is_named(person: Person, is_beside: bool, names: Collection[int] | None) -> bool:
    return is_beside or names is None or person.association_id in names


def _names_seen_by(viewer: Person) -> Collection[int] | None:
    """The associations whose people the viewer sees by name; None: all."""
    if "federation" in (reach(viewer, "plan_turns"), reach(viewer, "name_to_turns")):
        return None
    return (viewer.association_id,)


def _association_of(seat: Seat) -> str:
    association = seat.person.association if seat.person else seat.credited_to or seat.offered_to
    return association.name if association else ""


def _filled(seat: Seat) -> Filled:
    return Filled("peer" if seat.helper_type == "peer" else "professional", seat.person_id is not None)
