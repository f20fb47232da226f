"""Reading rosters: who may see which turns, and whom in them."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, Q, QuerySet

from chat.duty import access as duty
from chat.duty.access import helper_type
from chat.duty.core import may_answer
from chat.duty.wire import Backup
from chat.rosters.core import seats as core
from chat.rosters.core.clock import local_day, moment
from chat.rosters.core.coverage import Interval, opening_hours, uncovered
from chat.rosters.core.feeds import TOKEN
from chat.rosters.core.gaps import AHEAD, Gap, asked_of, stage
from chat.rosters.core.hours import month_of
from chat.rosters.core.patterns import LONGEST_TURN
from chat.rosters.core.seats import Candidate, Filled, Lack, Reason, Wish, lacks
from chat.rosters.core.swaps import OPEN
from chat.rosters.models import (
    Absence,
    Commitment,
    Feed,
    Period,
    Rostered,
    RosterTerms,
    Seat,
    Swap,
    ToldGap,
    Turn,
    TurnPattern,
)
from chat.rosters.wire import DeskGaps
from chat.services.models import Service
from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash
from moderation.staff.access import may, permissions_of, reach
from moderation.staff.models import Association, Person, Role, Unit
from moderation.staff.permissions import MATRIX, ROSTERS

LONGEST = timedelta(minutes=LONGEST_TURN)
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
    """That of who has it, or to which it is offered, with the unit; empty: offered to all."""
    is_mine: bool
    is_urgent: bool
    """Somebody left it at short notice, and whoever takes it rescues the turn."""


@dataclass(frozen=True, slots=True)
class TurnSeen:
    """A turn as one viewer sees it."""

    turn: Turn
    seats: Sequence[SeatSeen]
    lacks: Sequence[Lack]


@dataclass(frozen=True, slots=True)
class SwapSeen:
    """A swap as one viewer sees it. Names are empty where the wall between associations is (rule 35)."""

    swap: Swap
    turn: Turn
    in_return: Turn | None
    person: str
    association: str
    """Of whoever asks."""
    colleague: str
    colleagues_association: str
    """Both empty while nobody has taken what is given away."""


@dataclass(frozen=True, slots=True)
class Swaps:
    """The swaps that concern somebody, each in order of time."""

    asked: Sequence[SwapSeen]
    """By themselves, and not over."""
    agreed: Sequence[SwapSeen]
    """To which they have said yes, and which somebody has yet to approve."""
    to_answer: Sequence[SwapSeen]
    open: Sequence[SwapSeen]
    """What others give away and they can take."""
    to_approve: Sequence[SwapSeen]
    """As a manager."""


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


def gaps(viewer: Person, now: datetime, until: datetime) -> list[TurnSeen]:
    """The published turns until then that lack somebody, in order of time: all for those who plan, for others those
    which their association is asked to fill.
    """
    empty = Seat.objects.filter(_lacking(now), person=None, turn__starts_at__lte=until)
    if not may(viewer, "plan_turns"):
        empty = empty.filter(_asks(viewer.association_id, now))
    return _seen(viewer, Turn.objects.filter(pk__in=empty.values("turn")))


def unstaffed(now: datetime, until: datetime) -> list[tuple[Service, Interval]]:
    """Opening hours until then that no published turn covers, of the services that a present or coming period has turns
    of; two queries.
    """
    first, last = local_day(now), local_day(until)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    published = Turn.objects.exclude(period__published_at=None)
    covered: defaultdict[int, list[Interval]] = defaultdict(list)
    under_way = published.filter(ends_at__gt=now, starts_at__lte=until, cancelled_at=None)
    for service, starts_at, ends_at in under_way.values_list("service", "starts_at", "ends_at"):
        covered[service].append((starts_at, ends_at))
    rostered = published.filter(period__last__gte=first, period__first__lte=last).values("service")
    found = [
        (service, (max(start, now), end))
        for service in Service.objects.filter(pk__in=rostered, is_on=True)
        for start, end in uncovered(opening_hours(service.pattern, days), covered[service.pk])
        if end > now and start <= until
    ]
    return sorted(found, key=lambda row: row[1])


def gaps_to_tell(now: datetime) -> list[Gap]:
    """Every empty seat of the weeks to come, as far as it matters who is told of it, in order of time. One query."""
    empty = Seat.objects.filter(_lacking(now), person=None, turn__starts_at__lte=now + AHEAD).select_related("turn")
    return [
        Gap(seat.turn_id, seat.turn.starts_at, seat.is_urgent, _kept_for(seat, now))
        for seat in empty.order_by("turn__starts_at", "pk")
    ]


NO_GAPS = DeskGaps()


def gaps_on_desk(gaps: Iterable[Gap], association: int | None, now: datetime) -> DeskGaps:
    """What of `gaps_to_tell` the desk of somebody shows who names people of that association; None: of all."""
    own = asked_of(gaps, association)
    if not own:
        return NO_GAPS
    return DeskGaps(
        turns=len({gap.turn for gap in own}),
        first=local_day(own[0].starts_at).isoformat(),
        pressing=any(stage(gap, now) != "ahead" for gap in own),
    )


def told_gaps() -> dict[str, set[tuple[uuid.UUID, str]]]:
    """Which turns each reader of mails was told of, at which stage."""
    found: defaultdict[str, set[tuple[uuid.UUID, str]]] = defaultdict(set)
    for reader, turn_id, reached in ToldGap.objects.values_list("mail", "turn", "stage"):
        found[reader] |= {(turn_id, reached)}
    return found


def alert_emails() -> list[tuple[Association, str]]:
    """The associations that want to be told of gaps, and where."""
    rows = RosterTerms.objects.exclude(alert_email="").select_related("association").order_by("association__slug")
    return [(row.association, row.alert_email) for row in rows]


def _lacking(now: datetime) -> Q:
    """Seats of published turns that take place and in which somebody could still be named."""
    in_time = Q(turn__starts_at__gt=now) | Q(all_asked_at__isnull=False, turn__ends_at__gt=now)
    return Q(in_time, turn__cancelled_at=None, turn__period__published_at__isnull=False)


def own(person: Person, now: datetime) -> list[TurnSeen]:
    """The turns that the person has and that are not over."""
    return _seen(person, turns_seen_by(person).filter(seats__person=person, ends_at__gt=now))


def starts_to_come(person: Person, now: datetime) -> list[datetime]:
    """When the turns begin that the person has and that have not begun, the first first."""
    theirs = Seat.objects.filter(person=person, turn__starts_at__gt=now, turn__cancelled_at=None)
    return list(theirs.order_by("turn__starts_at").values_list("turn__starts_at", flat=True))


def open_to(person: Person, now: datetime, until: datetime) -> list[tuple[TurnSeen, Seat]]:
    """The empty seats that the person may take themselves, in order of time; at most one of each turn."""
    if not terms_of(person.association_id).people_take_turns:
        return []
    free = Seat.objects.filter(_asks(person.association_id, now), person=None, helper_type=helper_type(person))
    wanted = turns_seen_by(person).filter(starts_at__lte=until, cancelled_at=None, pk__in=free.values("turn"))
    me = candidates(Person.objects.filter(pk=person.pk), now, until)[0]
    fitting = ((seen, _first_free(seen, me, now)) for seen in _seen(person, wanted))
    return [(seen, seat) for seen, seat in fitting if seat is not None]


def seat_to_take(person: Person, seen: TurnSeen, now: datetime) -> Seat | None:
    """The seat of a turn that the person may take themselves, or None."""
    if not terms_of(person.association_id).people_take_turns:
        return None
    turn = seen.turn
    me = candidates(Person.objects.filter(pk=person.pk), turn.starts_at, turn.ends_at)[0]
    return _first_free(seen, me, now)


def _first_free(seen: TurnSeen, me: Candidate, now: datetime) -> Seat | None:
    """The most urgent seat of the turn against which nothing speaks."""
    seats = [one.seat for one in seen.seats]
    free = [seat for seat in seats if seat.person_id is None and (seat.is_urgent or seen.turn.starts_at > now)]
    by_urgency = sorted(free, key=lambda seat: not seat.is_urgent)
    found = (seat for seat in by_urgency if not core.reasons_against(me, of_seat(seat, seen.turn, seats, now)))
    return next(found, None)


def _asks(association_id: int, now: datetime) -> Q:
    """Seats that people of the association are asked to fill: of turns to come, and those left at short notice."""
    offered = Q(offered_to=None) | Q(offered_to=association_id)
    asked = Q(vacated_by=association_id) | Q(all_asked_at__lte=now)
    ordinary = Q(offered, all_asked_at=None, turn__starts_at__gt=now)
    return ordinary | Q(asked, all_asked_at__isnull=False, turn__ends_at__gt=now)


NamedCandidates = list[tuple[Person, list[Reason], Wish | None]]
"""People, what speaks against each, and what they wish of the day."""


def candidates_for(manager: Person, seats: Collection[Seat]) -> dict[uuid.UUID, NamedCandidates]:
    """By the id of each of these seats of one turn: everybody whom the manager may name.

    Those against whom nothing speaks stand first, and of them who comes gladly. Without those who can never have it: of
    another helper type, without the role, or who have left. People are read once, however many seats there are.
    """
    if not seats:
        return {}
    turn = next(iter(seats)).turn
    everybody = people_named_by(manager).filter(is_active=True, helper_type__in={seat.helper_type for seat in seats})
    people = {one.pk: one for one in everybody.select_related("association")}
    found = candidates(everybody, turn.starts_at, turn.ends_at, without=[turn.pk]) if people else []
    others = list(turn.seats.all())
    return {seat.pk: _against(found, people, of_seat(seat, turn, others), turn.day) for seat in seats}


def _against(
    found: Sequence[Candidate], people: Mapping[uuid.UUID, Person], seat: core.Seat, day: date
) -> NamedCandidates:
    rows = [(people[one.person], core.reasons_against(one, seat), one.wishes.of(day)) for one in found]
    return sorted(
        (row for row in rows if not {"role", "helper_type", "has_left"} & set(row[1])),
        key=lambda row: (len(row[1]) > 0, _BY_WISH[row[2]], row[0].duty_name),
    )


_BY_WISH: Mapping[Wish | None, int] = {"gladly": 0, None: 1, "rather_not": 2}


def people_named_by(manager: Person) -> QuerySet[Person]:
    """Everybody whom they may name to a turn (rule 35)."""
    match reach(manager, "name_to_turns"):
        case "federation":
            return Person.objects.all()
        case "own association":
            return Person.objects.filter(association=manager.association_id)
    return Person.objects.none()


def candidates(
    people: QuerySet[Person], first: datetime, last: datetime, *, without: Collection[uuid.UUID] = ()
) -> list[Candidate]:
    """These people as those who might have a turn between these moments; seven queries, however many people there are.

    `without`: turns that do not count among those which they have.
    """
    rows = list(people.order_by("duty_name", "pk"))
    ids = [row.pk for row in rows]
    roles = Role.objects.filter(person__in=ids, role__in=MATRIX["answer_contacts"])
    answering = set(roles.values_list("person", flat=True))
    said = {row.person_id: row for row in Rostered.objects.filter(person__in=ids)}
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
    ).exclude(turn__in=without)
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
            turns_a_week=said[row.pk].turns_a_week if row.pk in said else core.MOST_TURNS_A_WEEK,
            wishes=said[row.pk].wishes if row.pk in said else core.NO_WISHES,
            absences=absences[row.pk],
            booked=booked[row.pk],
            unit=row.unit_id,
        )
        for row in rows
    ]


def associations_led_by(manager: Person) -> QuerySet[Association]:
    """Those whose terms they may change, by name (rule 35)."""
    match reach(manager, "name_to_turns"):
        case "federation":
            return Association.objects.order_by("name")
        case "own association":
            return Association.objects.filter(pk=manager.association_id)
    return Association.objects.none()


def terms_of(association_id: int) -> RosterTerms:
    """What the association has agreed with its people."""
    found = RosterTerms.objects.filter(association=association_id).first()
    return found or RosterTerms(association_id=association_id)


def colleagues_of(person: Person) -> QuerySet[Person]:
    """Those of the person's own association who could take their turns, by name."""
    takers = Role.objects.filter(role__in=MATRIX["take_turns"]).values("person")
    own = Person.objects.filter(association=person.association_id, helper_type=person.helper_type, is_active=True)
    return own.filter(pk__in=takers).exclude(pk=person.pk).order_by("duty_name", "pk")


def own_seat(person: Person, seat_id: uuid.UUID, now: datetime) -> tuple[TurnSeen, Seat]:
    """A seat that the person has, of a turn that is not over. Raises NoRosterError."""
    theirs = turns_seen_by(person).filter(seats__pk=seat_id, seats__person=person, ends_at__gt=now, cancelled_at=None)
    for seen in _seen(person, theirs):
        for one in seen.seats:
            if one.seat.pk == seat_id:
                return seen, one.seat
    raise NoRosterError


def is_being_swapped(seat: Seat) -> bool:
    """Whether somebody was asked to take it, and that is not over."""
    return Swap.objects.filter(seat=seat, state__in=OPEN).exists()


def swaps_waiting(person: Person, now: datetime) -> int:
    """How many swaps wait for this person's answer."""
    return _swaps_to_come(now).filter(colleague=person, state="asked").count()


def returnable(person: Person, seat: Seat, now: datetime, until: datetime) -> list[tuple[TurnSeen, Seat]]:
    """The seats of others that the person could have in return for this one of theirs, in order of time."""
    others = Seat.objects.filter(helper_type=seat.helper_type, person__is_active=True).exclude(person=person)
    wanted = turns_seen_by(person).filter(starts_at__gt=now, starts_at__lte=until, cancelled_at=None)
    wanted = wanted.exclude(seats__person=person).filter(pk__in=others.values("turn"))
    found = _seen(person, wanted)
    (me,) = candidates(Person.objects.filter(pk=person.pk), now, until, without=[seat.turn_id])
    return [
        (seen, one.seat)
        for seen in found
        for one in seen.seats
        if one.seat.person_id
        and not core.reasons_against(me, of_seat(one.seat, seen.turn, [o.seat for o in seen.seats]))
    ]


def open_swaps(person: Person, now: datetime) -> QuerySet[Swap]:
    """What others give away to whoever takes it, and this person is asked for, too."""
    offered = Q(seat__offered_to=None) | Q(seat__offered_to=person.association_id)
    asked = Q(person__association=person.association_id) | Q(all_asked_at__lte=now)
    given_away = _swaps_to_come(now).filter(state="asked", colleague=None, seat__helper_type=helper_type(person))
    return given_away.filter(offered, asked).exclude(person=person)


def swaps(viewer: Person, now: datetime) -> Swaps:
    """The swaps that concern the viewer; as many queries whatever there is."""
    to_come = _swaps_to_come(now)
    takes = terms_of(viewer.association_id).people_take_turns and may(viewer, "take_turns")
    match reach(viewer, "name_to_turns"):
        case "federation":
            to_approve = to_come.filter(state="agreed")
        case "own association":
            to_approve = to_come.filter(state="agreed", awaits=viewer.association_id)
        case _:
            to_approve = Swap.objects.none()
    return Swaps(
        asked=_swaps_seen(viewer, to_come.filter(person=viewer)),
        agreed=_swaps_seen(viewer, to_come.filter(colleague=viewer, state="agreed")),
        to_answer=_swaps_seen(viewer, to_come.filter(colleague=viewer, state="asked")),
        open=_takeable(viewer, _swaps_seen(viewer, open_swaps(viewer, now))) if takes else [],
        to_approve=_swaps_seen(viewer, to_approve),
    )


def _swaps_to_come(now: datetime) -> QuerySet[Swap]:
    """Those that are not over, of turns that have not begun."""
    return Swap.objects.filter(
        Q(in_return=None) | Q(in_return__turn__starts_at__gt=now, in_return__turn__cancelled_at=None),
        state__in=OPEN,
        seat__turn__starts_at__gt=now,
        seat__turn__cancelled_at=None,
    )


def _takeable(viewer: Person, found: Sequence[SwapSeen]) -> list[SwapSeen]:
    """Those against which nothing speaks."""
    if not found:
        return []
    people = Person.objects.filter(pk=viewer.pk)
    (me,) = candidates(people, found[0].turn.starts_at, found[-1].turn.ends_at)
    return [
        one
        for one in found
        if not core.reasons_against(me, of_seat(one.swap.seat, one.turn, one.turn.seats.all()))
        and all(seat.person_id != viewer.pk for seat in one.turn.seats.all())
    ]


def _swaps_seen(viewer: Person, found: QuerySet[Swap]) -> list[SwapSeen]:
    names = _names_seen_by(viewer)
    rows = found.select_related(
        "seat__turn__service", "in_return__turn__service", "person__association", "colleague__association"
    ).prefetch_related("seat__turn__seats")
    return [
        SwapSeen(
            swap,
            swap.seat.turn,
            swap.in_return.turn if swap.in_return else None,
            swap.person.duty_name if _is_named(swap.person, False, names) else "",
            swap.person.association.name,
            swap.colleague.duty_name if swap.colleague and _is_named(swap.colleague, False, names) else "",
            swap.colleague.association.name if swap.colleague else "",
        )
        for swap in rows.order_by("seat__turn__starts_at", "pk")
    ]


def of_seat(seat: Seat, turn: Turn, seats: Iterable[Seat], now: datetime | None = None) -> core.Seat:
    """The seat as decisions know it; `seats`: all of its turn.

    `now`: for whoever takes it themselves. Who is asked first when it was left at short notice binds nobody who names.
    """
    return core.Seat(
        service=turn.service_id,
        helper_type="peer" if seat.helper_type == "peer" else "professional",
        starts_at=turn.starts_at,
        ends_at=turn.ends_at,
        has_professional=any(
            other.person_id is not None and other.helper_type == "professional" and other.pk != seat.pk
            for other in seats
        ),
        association=_kept_for(seat, now),
        unit=None if now is None or seat.all_asked_at is not None else seat.offered_unit_id,
    )


def _kept_for(seat: Seat, now: datetime | None) -> int | None:
    """The association that alone may fill the seat; None: all."""
    if seat.all_asked_at is None:
        return seat.offered_to_id
    return seat.vacated_by_id if now is not None and now < seat.all_asked_at else None


def absences_of(person: Person, today: date) -> list[Absence]:
    """The person's absences that are not over."""
    return list(Absence.objects.filter(person=person, last__gte=today))


def rostered(person: Person) -> tuple[frozenset[str], int]:
    """In which services the person answers, by slug (none: in all that they may), and how often a week at most."""
    row = Rostered.objects.prefetch_related("services").filter(person=person).first()
    if row is None:
        return frozenset(), core.MOST_TURNS_A_WEEK
    return frozenset(service.slug for service in row.services.all()), row.turns_a_week


def wishes_of(person: Person) -> core.Wishes:
    """On which weekdays the person likes to have a turn, and on which not."""
    row = Rostered.objects.filter(person=person).first()
    return row.wishes if row else core.NO_WISHES


def places() -> list[Association | Unit]:
    """Those to which turns can be offered and who can promise hours: the associations by name, each before its open
    units. Two queries.
    """
    units: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in Unit.objects.filter(is_open=True).select_related("association").order_by("name"):
        units[unit.association_id].append(unit)
    known = Association.objects.order_by("name")
    found: list[Association | Unit] = []
    for association in known:
        found += [association, *units[association.pk]]
    return found


def owes_hours(unit: Unit, now: datetime) -> bool:
    """Whether it has promised anything for months after this one: that was agreed with others, who have to end it."""
    to_come = Q(last=None) | Q(last__gt=month_of(local_day(now)))
    return Commitment.objects.filter(to_come, unit=unit).exists()


def backups(now: datetime) -> tuple[Backup, ...]:
    """Who can be telephoned now, and for what: a turn's own backup comes before its service's usual one (rule 20)."""
    under_way = Turn.objects.exclude(period__published_at=None).filter(
        starts_at__range=(now - LONGEST, now), ends_at__gt=now, cancelled_at=None
    )
    of_turns = under_way.exclude(backup_name="").order_by("starts_at", "pk")
    named = {row[0]: Backup(*row) for row in of_turns.values_list("service__slug", "backup_name", "backup_phone")}
    usual = (backup for backup in duty.backups() if backup.scope not in named)
    return tuple(sorted((*usual, *named.values()), key=lambda backup: backup.scope))


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
    seats = Seat.objects.select_related("person__association", "offered_to", "offered_unit", "credited_to")
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
                seat.is_urgent,
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
    if association is None:
        return ""
    is_units = seat.offered_unit is not None and seat.person is None and seat.credited_to is None
    return named(association, seat.offered_unit if is_units else None)


def named(association: Association, unit: Unit | None) -> str:
    """The name of the association, or of its unit."""
    return f"{association.name} · {unit.name}" if unit else association.name


def _filled(seat: Seat) -> Filled:
    return Filled("peer" if seat.helper_type == "peer" else "professional", seat.person_id is not None)
