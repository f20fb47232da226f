"""Periods, the patterns in them, and the turns that follow."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, repeat

from django.db import transaction

from chat.duty.core import OnCallRefusedError, checked_backup
from chat.rosters.access import NoRosterError
from chat.rosters.core.clock import MINUTES_OF_A_DAY, minutes_of
from chat.rosters.core.imports import SHOWN, BadRow, ImportRefusedError, rows_of, wanted_of
from chat.rosters.core.patterns import Pattern, PatternRefusedError, checked, turns
from chat.rosters.core.periods import check_period
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import LONGEST_THEME, Period, Seat, Turn, TurnPattern
from chat.services.actions import close_hours
from chat.services.core.changes import CatalogueRefusedError
from chat.services.models import Service
from moderation.audit.actions import record
from moderation.staff.access import may
from moderation.staff.models import Person

AT_ONCE = 500
"""So many rows go into one statement."""


@dataclass(frozen=True, slots=True)
class PatternChange:
    """A pattern as somebody wants it."""

    service: str
    """A slug."""
    pattern: Pattern
    theme: str = ""


@transaction.atomic
def create_period(by: Person, first: date, last: date, wishes_until: date, today: date) -> Period:
    """Begin to plan these days. Raises NoRosterError, RosterRefusedError: `period_…`."""
    _check_planner(by)
    others = [(one.first, one.last) for one in Period.objects.select_for_update()]
    check_period(first, last, wishes_until, others, today)
    return Period.objects.create(first=first, last=last, wishes_until=wishes_until)


@transaction.atomic
def add_pattern(by: Person, period_id: int, wanted: PatternChange) -> TurnPattern:
    """Add turns that come again. In a period that is published they are published with it.

    Raises NoRosterError, RosterRefusedError.
    """
    period = _locked_period(by, period_id)
    row = TurnPattern(period=period)
    _store(row, period, wanted)
    _lay_turns(row, {})
    return row


@transaction.atomic
def import_patterns(by: Person, period_id: int, text: str, weekdays: Mapping[str, int]) -> int:
    """Add the turns of every row of a pasted table (core.imports), or of none; how many rows there were.

    Raises NoRosterError, RosterRefusedError: `import_…`; an ImportRefusedError names every bad row.
    """
    period, bad = _locked_period(by, period_id), []
    rows = rows_of(text)
    for number, cells in rows:
        try:
            row = TurnPattern(period=period)
            _store(row, period, PatternChange(*wanted_of(cells, weekdays)))
            _lay_turns(row, {})
        except RosterRefusedError as error:
            bad.append(BadRow(number, error.problem, " ; ".join(cells)[:SHOWN]))
    if bad:
        raise ImportRefusedError(bad)
    return len(rows)


@transaction.atomic
def change_pattern(by: Person, pattern_id: int, wanted: PatternChange, version: int) -> TurnPattern:
    """Change turns that come again, while nobody was told of them; what was offered on days that stay remains so.

    Raises NoRosterError, RosterRefusedError: also `changed`, `published`.
    """
    row = _locked_pattern(by, pattern_id, version)
    offers = {
        (day, number): (association, unit)
        for day, number, association, unit in Seat.objects.filter(turn__pattern=row)
        .exclude(offered_to=None)
        .values_list("turn__day", "number", "offered_to", "offered_unit")
    }
    row.turns.all().delete()
    row.version += 1
    _store(row, row.period, wanted)
    _lay_turns(row, offers)
    return row


@transaction.atomic
def remove_pattern(by: Person, pattern_id: int, version: int) -> None:
    """Remove turns of which nobody was told. Raises as `change_pattern`."""
    row = _locked_pattern(by, pattern_id, version)
    row.turns.all().delete()
    row.delete()


@transaction.atomic
def publish_period(by: Person, period_id: int, version: int, now: datetime) -> Period:
    """Show the turns to everybody, who can fill them from now on.

    Raises NoRosterError, RosterRefusedError: `changed`, `published`, `no_turns`.
    """
    period = _locked_period(by, period_id)
    if period.published_at is not None:
        raise RosterRefusedError("published")
    if period.version != version:
        raise RosterRefusedError("changed")
    if not period.turns.exists():
        raise RosterRefusedError("no_turns")
    period.published_at, period.version = now, period.version + 1
    period.save(update_fields=["published_at", "version"])
    record("publish_period", actor=by.pk, kind="period", object_id=str(period.pk))
    return period


@transaction.atomic
def cancel_turn(by: Person, turn_id: uuid.UUID, now: datetime, *, closes: bool = False) -> Turn:
    """A published turn does not take place; who had a seat keeps it, so that its hours are told. With `closes` its
    service is closed then, too, and visitors are told of the next opening.

    Raises NoRosterError, RosterRefusedError: `not_published`, `begun`, `cancelled`, `hours`.
    """
    turn = locked_turn(turn_id)
    _check_planner(by)
    if turn.period.published_at is None:
        raise RosterRefusedError("not_published")
    check_not_begun(turn, now)
    turn.cancelled_at = now
    turn.save(update_fields=["cancelled_at"])
    record("cancel_turn", actor=by.pk, kind="turn", object_id=turn.pk)
    if closes:
        start, end = minutes_of(turn.day, turn.starts_at), minutes_of(turn.day, turn.ends_at)
        try:
            close_hours(turn.service.slug, turn.day, start, min(end, MINUTES_OF_A_DAY), by, now)
        except CatalogueRefusedError:
            raise RosterRefusedError("hours") from None
    return turn


@transaction.atomic
def set_backup(by: Person, turn_ids: Collection[uuid.UUID], name: str, phone: str) -> int:
    """Write down who can be telephoned during these turns (rule 20), nobody with both empty; how many turns.

    Raises NoRosterError, RosterRefusedError: `backup_name`, `backup_phone`.
    """
    _check_planner(by)
    try:
        name, phone = checked_backup(name, phone) if name.strip() or phone.strip() else ("", "")
    except OnCallRefusedError as error:
        raise RosterRefusedError("backup_phone" if error.problem == "phone" else "backup_name") from None
    return Turn.objects.filter(pk__in=turn_ids).update(backup_name=name, backup_phone=phone)


def locked_turn(turn_id: uuid.UUID) -> Turn:
    """The turn, locked until the transaction ends: whoever changes its seats waits. Raises NoRosterError."""
    return locked_turns([turn_id])[turn_id]


def locked_turns(turn_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Turn]:
    """These turns, locked in the order of their ids as by `locked_turn`. Raises NoRosterError when one is missing."""
    rows = Turn.objects.select_for_update(of=("self",)).select_related("period", "service")
    found = {turn.pk: turn for turn in rows.filter(pk__in=turn_ids).order_by("pk")}
    if len(found) != len(set(turn_ids)):
        raise NoRosterError
    return found


def check_not_begun(turn: Turn, now: datetime) -> None:
    """Raises RosterRefusedError: `begun`, `cancelled`."""
    _check(turn, turn.starts_at > now)


def check_not_over(turn: Turn, now: datetime) -> None:
    """Raises RosterRefusedError: `begun`, `cancelled`."""
    _check(turn, turn.ends_at > now)


def _check(turn: Turn, is_in_time: bool) -> None:
    if not is_in_time:
        raise RosterRefusedError("begun")
    if turn.cancelled_at is not None:
        raise RosterRefusedError("cancelled")


def _check_planner(by: Person) -> None:
    if not may(by, "plan_turns"):
        raise NoRosterError


def _locked_period(by: Person, period_id: int) -> Period:
    _check_planner(by)
    period = Period.objects.select_for_update().filter(pk=period_id).first()
    if period is None:
        raise NoRosterError
    return period


def _locked_pattern(by: Person, pattern_id: int, version: int) -> TurnPattern:
    """The period is locked first, as whoever publishes does it."""
    row = TurnPattern.objects.filter(pk=pattern_id).first()
    if row is None:
        raise NoRosterError
    period = _locked_period(by, row.period_id)
    row = TurnPattern.objects.filter(pk=pattern_id).first()
    if row is None or row.version != version:
        raise RosterRefusedError("changed")
    if period.published_at is not None:
        raise RosterRefusedError("published")
    row.period = period
    return row


def _store(row: TurnPattern, period: Period, wanted: PatternChange) -> None:
    service = Service.objects.filter(slug=wanted.service, is_on=True).first()
    if service is None:
        raise RosterRefusedError("no_service")
    try:
        pattern = checked(wanted.pattern)
    except PatternRefusedError as error:
        raise RosterRefusedError(error.problem) from None
    if not period.first <= pattern.first <= pattern.last <= period.last:
        raise RosterRefusedError("outside_period")
    if pattern.peers and not service.peers_answer:
        raise RosterRefusedError("peers")
    theme = " ".join(wanted.theme.split())
    if len(theme) > LONGEST_THEME:
        raise RosterRefusedError("theme_long")
    row.service, row.theme = service, theme
    row.weekdays, row.left_out = sorted(pattern.weekdays), sorted(day.isoformat() for day in pattern.left_out)
    row.start, row.end, row.first, row.last = pattern.start, pattern.end, pattern.first, pattern.last
    row.every, row.on_holidays = pattern.every, pattern.on_holidays
    row.professionals, row.peers = pattern.professionals, pattern.peers
    row.save()
    period.version += 1
    period.save(update_fields=["version"])


def _check_not_there(service: Service, laid: Sequence[Turn]) -> None:
    """Turns that overlap are planned on purpose, but one of just the same times was sent twice: it wants more seats.

    Raises RosterRefusedError: `turn_twice`.
    """
    first, last = laid[0].starts_at, laid[-1].starts_at
    there = Turn.objects.filter(service=service, starts_at__range=(first, last), cancelled_at=None)
    if not {(turn.starts_at, turn.ends_at) for turn in laid}.isdisjoint(there.values_list("starts_at", "ends_at")):
        raise RosterRefusedError("turn_twice")


def _lay_turns(row: TurnPattern, offers: Mapping[tuple[date, int], tuple[int, uuid.UUID | None]]) -> None:
    """The turns of the pattern and their seats. `offers`: association and unit by day and number of the seat."""
    laid = [
        Turn(
            period=row.period,
            pattern=row,
            service=row.service,
            day=times.day,
            starts_at=times.starts_at,
            ends_at=times.ends_at,
            theme=row.theme,
        )
        for times in turns(row.pattern)
    ]
    _check_not_there(row.service, laid)
    Turn.objects.bulk_create(laid, batch_size=AT_ONCE)
    kinds = list(chain(repeat("professional", row.professionals), repeat("peer", row.peers)))
    Seat.objects.bulk_create(
        (
            Seat(turn=turn, number=number, helper_type=kind, offered_to_id=association, offered_unit_id=unit)
            for turn in laid
            for number, kind in enumerate(kinds)
            for association, unit in [offers.get((turn.day, number), (None, None))]
        ),
        batch_size=AT_ONCE,
    )
