"""Turns, and as much of their people as a viewer may know."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet

from chat.duty import access as duty
from chat.duty.wire import Backup
from chat.rosters.access.places import of_unit
from chat.rosters.core.clock import moment
from chat.rosters.core.patterns import LONGEST_TURN
from chat.rosters.core.problems import NoRosterError
from chat.rosters.core.seats import Filled, Lack, lacks
from chat.rosters.models import Seat, Turn
from moderation.staff.access import may, reach
from moderation.staff.core import HelperType, helper_type
from moderation.staff.models import Person

LONGEST = timedelta(minutes=LONGEST_TURN)


@dataclass(frozen=True, slots=True)
class SeatSeen:
    """A seat as one viewer sees it. What is stored of it bears the names that it has in the model."""

    pk: uuid.UUID
    turn_id: uuid.UUID
    number: int
    helper_type: HelperType
    person_id: uuid.UUID | None
    offered_to_id: int | None
    offered_unit_id: uuid.UUID | None
    vacated_by_id: int | None
    all_asked_at: datetime | None
    offered_to: str
    """The slug of the association to which it is offered; empty: to all."""
    name: str
    """The duty name of who has it; empty where it is empty, or where the wall between associations is (rule 35)."""
    association: str
    """That of who has it, or to which it is offered, with the unit; empty: offered to all."""
    is_mine: bool

    @property
    def is_urgent(self) -> bool:
        """Whether somebody left it at short notice, and whoever takes it rescues the turn."""
        return self.person_id is None and self.all_asked_at is not None


@dataclass(frozen=True, slots=True)
class TurnSeen:
    """A turn as one viewer sees it."""

    turn: Turn
    seats: Sequence[SeatSeen]
    lacks: Sequence[Lack]


def turns_seen_by(viewer: Person) -> QuerySet[Turn]:
    """All for those who plan; for others what was published."""
    return Turn.objects.all() if may(viewer, "plan_turns") else Turn.objects.exclude(period__published_at=None)


def turn(viewer: Person, turn_id: uuid.UUID) -> TurnSeen:
    """One turn. Raises NoRosterError."""
    found = seen_by(viewer, turns_seen_by(viewer).filter(pk=turn_id))
    if not found:
        raise NoRosterError
    return found[0]


def between(viewer: Person, first: date, last: date, service: str = "") -> list[TurnSeen]:
    """The turns that begin on these days, of one service or of all; as many queries whatever there is."""
    days = turns_seen_by(viewer).filter(starts_at__gte=moment(first, 0), starts_at__lt=moment(last, 24 * 60))
    return seen_by(viewer, days.filter(service__slug=service) if service else days)


def own(person: Person, now: datetime) -> list[TurnSeen]:
    """The turns that the person has and that are not over."""
    return seen_by(person, turns_seen_by(person).filter(seats__person=person, ends_at__gt=now))


def own_seat(person: Person, seat_id: uuid.UUID, now: datetime) -> tuple[TurnSeen, SeatSeen]:
    """A seat that the person has, of a turn that is not over. Raises NoRosterError."""
    theirs = turns_seen_by(person).filter(seats__pk=seat_id, seats__person=person, ends_at__gt=now, cancelled_at=None)
    for seen in seen_by(person, theirs):
        for seat in seen.seats:
            if seat.pk == seat_id:
                return seen, seat
    raise NoRosterError


def starts_to_come(person: Person, now: datetime) -> list[datetime]:
    """When the turns begin that the person has and that have not begun, the first first."""
    theirs = Seat.objects.filter(person=person, turn__starts_at__gt=now, turn__cancelled_at=None)
    return list(theirs.order_by("turn__starts_at").values_list("turn__starts_at", flat=True))


def backups(now: datetime) -> tuple[Backup, ...]:
    """Who can be telephoned now, and for what: a turn's own backup comes before its service's usual one (rule 20)."""
    under_way = Turn.objects.exclude(period__published_at=None).filter(
        starts_at__range=(now - LONGEST, now), ends_at__gt=now, cancelled_at=None
    )
    of_turns = under_way.exclude(backup_name="").order_by("starts_at", "pk")
    named = {row[0]: Backup(*row) for row in of_turns.values_list("service__slug", "backup_name", "backup_phone")}
    usual = (backup for backup in duty.backups() if backup.scope not in named)
    return tuple(sorted((*usual, *named.values()), key=lambda backup: backup.scope))


def seen_by(viewer: Person, turns: QuerySet[Turn]) -> list[TurnSeen]:
    """These turns, with as much of their people as the viewer may know. Five queries, however many there are."""
    me, names = viewer.pk, names_seen_by(viewer)
    # What many turns share is read once, and seats are not made into models: a month has a thousand of them.
    rows = list(turns.prefetch_related("service", "period"))
    seats = _seats([row.pk for row in rows])
    return [_turn_seen(me, row, seats[row.pk], names) for row in rows]


def names_seen_by(viewer: Person) -> Collection[int] | None:
    """The associations whose people the viewer sees by name; None: all."""
    if reach(viewer, "plan_turns", "name_to_turns") == "federation":
        return None
    return (viewer.association_id,)


def is_named(association: int | None, names: Collection[int] | None) -> bool:
    """Whether people of that association are seen by name. `names`: as `names_seen_by`."""
    return names is None or association in names


def _seats(turns: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Sequence[Mapping[str, Any]]]:
    """The seats of these turns by turn, in their order."""
    stored = Seat.objects.filter(turn__in=turns).order_by("number")
    rows = stored.values(
        *("pk", "turn_id", "number", "helper_type", "person_id", "vacated_by_id", "all_asked_at"),
        *("offered_to_id", "offered_unit_id"),
        person_name=F("person__duty_name"),
        home=F("person__association"),
        home_name=F("person__association__name"),
        credited_name=F("credited_to__name"),
        offered_name=F("offered_to__name"),
        offered_slug=F("offered_to__slug"),
        unit_name=F("offered_unit__name"),
    )
    found: defaultdict[uuid.UUID, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["turn_id"]].append(row)
    return found


def _turn_seen(me: uuid.UUID, turn: Turn, rows: Sequence[Mapping[str, Any]], names: Collection[int] | None) -> TurnSeen:
    is_beside = any(row["person_id"] == me for row in rows)  # whoever is on the same turn is a colleague
    seats = [_seat_seen(me, row, is_beside, names) for row in rows]
    taken = [Filled(seat.helper_type, seat.person_id is not None) for seat in seats]
    return TurnSeen(turn, seats, [] if turn.cancelled_at else lacks(taken))


def _seat_seen(me: uuid.UUID, row: Mapping[str, Any], is_beside: bool, names: Collection[int] | None) -> SeatSeen:
    return SeatSeen(
        pk=row["pk"],
        turn_id=row["turn_id"],
        number=row["number"],
        helper_type=helper_type(row["helper_type"]),
        person_id=row["person_id"],
        offered_to_id=row["offered_to_id"],
        offered_unit_id=row["offered_unit_id"],
        vacated_by_id=row["vacated_by_id"],
        all_asked_at=row["all_asked_at"],
        offered_to=row["offered_slug"] or "",
        name=(row["person_name"] or "") if is_beside or is_named(row["home"], names) else "",
        association=_association_of(row),
        is_mine=row["person_id"] == me,
    )


def _association_of(row: Mapping[str, Any]) -> str:
    filled = row["home_name"] or row["credited_name"]
    if filled or row["unit_name"] is None:
        return filled or row["offered_name"] or ""
    return of_unit(row["offered_name"], row["unit_name"])
