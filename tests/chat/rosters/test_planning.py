"""Planning a period: patterns, their turns, publishing, cancelling."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.duty.actions import set_on_call
from chat.duty.core import EVERY_SERVICE
from chat.rosters import access, actions
from chat.rosters.access import NoRosterError
from chat.rosters.actions import PatternChange
from chat.rosters.core.imports import ImportRefusedError
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Period, Seat, Turn, TurnPattern
from chat.rosters.retention import forget_old_periods
from chat.services.core import next_opening
from chat.services.models import Service
from moderation.audit.models import AuditRow
from tests.support.cast import Cast
from tests.support.rosters import FIRST_MONDAY, MONDAYS, NOW, TODAY, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def days(roster: Roster) -> list[int]:
    return [turn.day.day for turn in Turn.objects.filter(pattern=roster.mondays)]


def test_a_pattern_lays_its_turns_and_their_seats(roster: Roster) -> None:
    assert days(roster) == [4, 11, 18, 25]
    turn = roster.turn()
    assert (turn.starts_at.isoformat(), turn.ends_at.isoformat()) == (
        "2027-01-04T10:00:00+00:00",
        "2027-01-04T13:00:00+00:00",
    )
    assert list(turn.seats.values_list("number", "helper_type")) == [
        (0, "professional"),
        (1, "professional"),
        (2, "peer"),
    ]
    assert not turn.seats.exclude(person=None).exists()


def test_a_changed_pattern_lays_them_anew_and_keeps_what_was_offered_on_days_that_stay(roster: Roster) -> None:
    for day in (FIRST_MONDAY, FIRST_MONDAY + timedelta(days=7)):
        actions.offer_seats(roster.cast.tuula, [roster.seat(1, day).pk], "saaristo")
    wanted = replace(MONDAYS, every=2, start=13 * 60, end=16 * 60)
    actions.change_pattern(
        roster.cast.tuula, roster.mondays.pk, PatternChange(roster.cast.violence.slug, wanted, "Ilta"), 0
    )
    assert days(roster) == [11, 25], "weeks are counted from the one of New Year's Day"
    second = FIRST_MONDAY + timedelta(days=7)
    assert roster.turn(second).theme == "Ilta"
    assert roster.seat(1, second).offered_to == roster.cast.saaristo
    assert roster.seat(0, second).offered_to is None


def test_two_who_change_a_pattern_at_once_hear_of_each_other(roster: Roster) -> None:
    change = PatternChange(roster.cast.violence.slug, replace(MONDAYS, peers=0))
    actions.change_pattern(roster.cast.tuula, roster.mondays.pk, change, 0)
    for act in (
        lambda: actions.change_pattern(roster.cast.tuula, roster.mondays.pk, change, 0),
        lambda: actions.remove_pattern(roster.cast.tuula, roster.mondays.pk, 0),
        lambda: actions.publish_period(roster.cast.tuula, roster.period.pk, 0, NOW),
    ):
        with pytest.raises(RosterRefusedError, match="changed"):
            act()
    actions.remove_pattern(roster.cast.tuula, roster.mondays.pk, 1)
    assert not Turn.objects.exists()
    with pytest.raises(NoRosterError):
        actions.remove_pattern(roster.cast.tuula, roster.mondays.pk, 1)


@pytest.mark.parametrize(
    ("service", "changes", "problem"),
    [
        ("violence", {"last": date(2027, 7, 1)}, "outside_period"),
        ("violence", {"first": date(2026, 12, 28)}, "outside_period"),
        ("violence", {"end": 12 * 60}, "end"),
        ("violence", {"end": 37 * 60}, "long"),
        ("violence", {"last": date(2027, 1, 3)}, "no_day"),
        ("children", {}, "peers"),
        ("nowhere", {}, "no_service"),
    ],
)
def test_what_makes_no_turns_is_refused_and_nothing_is_lost(
    roster: Roster, service: str, changes: dict[str, Any], problem: str
) -> None:
    slug = getattr(roster.cast, service).slug if service != "nowhere" else service
    wanted = PatternChange(slug, replace(MONDAYS, **changes))
    with pytest.raises(RosterRefusedError, match=problem):
        actions.add_pattern(roster.cast.tuula, roster.period.pk, wanted)
    with pytest.raises(RosterRefusedError, match=problem):
        actions.change_pattern(roster.cast.tuula, roster.mondays.pk, wanted, 0)
    assert TurnPattern.objects.count() == 1
    assert days(roster) == [4, 11, 18, 25]


def test_turns_may_overlap_but_not_be_there_twice(roster: Roster) -> None:
    """Whoever sends a form twice, or pastes a table twice, does not plan everything twice."""
    with pytest.raises(RosterRefusedError, match="turn_twice"):
        roster.add()
    with pytest.raises(RosterRefusedError, match="turn_twice"):
        roster.add(weekdays=frozenset({0, 1}), first=date(2027, 1, 24), professionals=1)
    slug = roster.cast.violence.slug
    row = f"{slug};ti;12:00;15:00;2027-02-01;2027-02-28"
    with pytest.raises(ImportRefusedError) as refused:
        actions.import_patterns(roster.cast.tuula, roster.period.pk, f"{row}\n{row}", {"ti": 1})
    assert [(bad.number, bad.problem) for bad in refused.value.rows] == [(2, "turn_twice")]
    assert TurnPattern.objects.count() == 1
    roster.add(end=16 * 60)
    roster.add(service=roster.cast.children.slug, peers=0)
    change = PatternChange(slug, replace(MONDAYS, professionals=3))
    actions.change_pattern(roster.cast.tuula, roster.mondays.pk, change, 0)  # its own turns are none of others
    roster.publish()
    actions.cancel_turn(roster.cast.tuula, Turn.objects.filter(pattern=roster.mondays)[0].pk, NOW)
    roster.add(last=date(2027, 1, 4))  # in place of the one that does not take place


@pytest.mark.parametrize(
    ("first", "last", "wishes", "problem"),
    [
        (date(2027, 8, 1), date(2027, 7, 31), date(2027, 7, 1), "period_order"),
        (date(2027, 7, 1), date(2028, 7, 1), date(2027, 6, 1), "period_long"),
        (date(2026, 1, 1), date(2026, 6, 30), date(2025, 12, 1), "period_past"),
        (date(2027, 6, 30), date(2027, 12, 31), date(2027, 6, 1), "period_overlaps"),
        (date(2027, 7, 1), date(2027, 12, 31), date(2027, 7, 2), "period_wishes"),
    ],
)
def test_days_that_make_no_period(roster: Roster, first: date, last: date, wishes: date, problem: str) -> None:
    with pytest.raises(RosterRefusedError, match=problem):
        actions.create_period(roster.cast.tuula, first, last, wishes, TODAY)
    assert Period.objects.count() == 1


def test_what_is_planned_is_seen_by_those_who_plan_and_what_is_published_by_all(roster: Roster) -> None:
    cast = roster.cast
    for person in (cast.maija, cast.aino, cast.sanni):
        assert access.periods(person) == []
        assert access.between(person, MONDAYS.first, MONDAYS.last) == []
        with pytest.raises(NoRosterError):
            access.turn(person, roster.turn().pk)
    assert len(access.between(cast.tuula, MONDAYS.first, MONDAYS.last)) == 4
    roster.publish()
    for person in (cast.maija, cast.aino, cast.sanni, cast.tuula):
        assert len(access.between(person, MONDAYS.first, MONDAYS.last)) == 4
    assert AuditRow.objects.filter(action="publish_period", actor=cast.tuula.pk).count() == 1


def test_what_was_published_is_changed_turn_by_turn(published: Roster) -> None:
    cast = published.cast
    change = PatternChange(cast.violence.slug, MONDAYS)
    for act in (
        lambda: actions.change_pattern(cast.tuula, published.mondays.pk, change, 0),
        lambda: actions.remove_pattern(cast.tuula, published.mondays.pk, 0),
        lambda: actions.publish_period(cast.tuula, published.period.pk, published.period.version, NOW),
    ):
        with pytest.raises(RosterRefusedError, match="published"):
            act()
    theme_evening = published.add(weekdays=frozenset({1}), first=date(2027, 1, 12), last=date(2027, 1, 12))
    assert theme_evening.turns.count() == 1
    actions.cancel_turn(cast.tuula, published.turn().pk, NOW)
    with pytest.raises(RosterRefusedError, match="cancelled"):
        actions.cancel_turn(cast.tuula, published.turn().pk, NOW)
    later = published.turn(FIRST_MONDAY + timedelta(days=7))
    with pytest.raises(RosterRefusedError, match="begun"):
        actions.cancel_turn(cast.tuula, later.pk, later.starts_at)


def test_a_cancelled_turn_closes_its_service_then_and_visitors_are_told_of_the_next_opening(published: Roster) -> None:
    cast, turn = published.cast, published.turn()
    hours = [{"weekday": 0, "start": "12:00", "end": "18:00"}]
    Service.objects.filter(pk=cast.violence.pk).update(hours=hours)
    actions.cancel_turn(cast.tuula, turn.pk, NOW, closes=True)
    service = Service.objects.get(pk=cast.violence.pk)
    assert service.exceptions == [{"first": "2027-01-04", "last": "2027-01-04", "start": "15:00", "end": "18:00"}]
    assert next_opening(service.pattern, turn.starts_at - timedelta(days=1)) == turn.ends_at
    assert AuditRow.objects.filter(action="close_hours", actor=cast.tuula.pk, object_id=service.slug).count() == 1
    later = published.turn(FIRST_MONDAY + timedelta(days=7))
    own = {"first": later.day.isoformat(), "last": "2027-01-12", "start": "12:00", "end": "13:00"}
    Service.objects.filter(pk=cast.violence.pk).update(exceptions=[own])
    with pytest.raises(RosterRefusedError, match="hours"):
        actions.cancel_turn(cast.tuula, later.pk, NOW, closes=True)
    later.refresh_from_db()
    assert later.cancelled_at is None, "nothing is half done"


def test_a_period_without_turns_is_not_published(cast: Cast) -> None:
    period = actions.create_period(cast.tuula, date(2027, 1, 1), date(2027, 6, 30), date(2026, 12, 1), TODAY)
    with pytest.raises(RosterRefusedError, match="no_turns"):
        actions.publish_period(cast.tuula, period.pk, 0, NOW)


def test_rule_20_a_turn_has_a_backup_of_its_own(published: Roster) -> None:
    turns = [published.turn().pk, published.turn(FIRST_MONDAY + timedelta(days=7)).pk]
    assert actions.set_backup(published.cast.tuula, turns, " Liisa  K ", "050 123 4567") == 2
    assert (published.turn().backup_name, published.turn().backup_phone) == ("Liisa K", "050 123 4567")
    for name, phone, problem in (("", "050 123 4567", "backup_name"), ("Liisa", "ei numeroa", "backup_phone")):
        with pytest.raises(RosterRefusedError, match=problem):
            actions.set_backup(published.cast.tuula, turns, name, phone)
    actions.set_backup(published.cast.tuula, turns[:1], "", "")
    assert published.turn().backup_name == ""


def test_rule_20_the_backup_of_a_turn_is_told_while_it_lasts_and_else_the_usual_one(published: Roster) -> None:
    tuula, slug = published.cast.tuula, published.cast.violence.slug
    set_on_call(tuula, EVERY_SERVICE, "Otto", "040 1")
    set_on_call(tuula, slug, "Ulla", "040 2")
    turn = published.turn()
    actions.set_backup(tuula, [turn.pk], "Liisa", "050 123 4567")

    def told(now: datetime) -> list[tuple[str, str]]:
        return [(backup.scope, backup.name) for backup in access.backups(now)]

    usual = [(EVERY_SERVICE, "Otto"), (slug, "Ulla")]
    assert told(turn.starts_at - timedelta(seconds=1)) == usual
    assert told(turn.starts_at) == [(EVERY_SERVICE, "Otto"), (slug, "Liisa")]
    assert told(turn.ends_at - timedelta(seconds=1)) == [(EVERY_SERVICE, "Otto"), (slug, "Liisa")]
    assert told(turn.ends_at) == usual
    actions.cancel_turn(tuula, turn.pk, NOW)
    assert told(turn.starts_at) == usual


@pytest.mark.parametrize("who", ["maija", "aino", "sanni", "kaarina", "dina"])
def test_rule_35_nobody_else_plans(published: Roster, who: str) -> None:
    cast, change = published.cast, PatternChange(published.cast.violence.slug, MONDAYS)
    turn, seat, person = published.turn(), published.seat(), getattr(cast, who)
    for act in (
        lambda: actions.create_period(person, date(2028, 1, 1), date(2028, 6, 30), date(2027, 12, 1), TODAY),
        lambda: actions.add_pattern(person, published.period.pk, change),
        lambda: actions.change_pattern(person, published.mondays.pk, change, 0),
        lambda: actions.remove_pattern(person, published.mondays.pk, 0),
        lambda: actions.publish_period(person, published.period.pk, 1, NOW),
        lambda: actions.cancel_turn(person, turn.pk, NOW),
        lambda: actions.set_backup(person, [turn.pk], "Liisa", "050 123 4567"),
        lambda: actions.offer_seats(person, [seat.pk], "saaristo"),
    ):
        with pytest.raises(NoRosterError):
            act()


def test_a_half_year_of_turns_takes_a_few_statements(roster: Roster) -> None:
    with CaptureQueriesContext(connection) as asked:
        roster.add(weekdays=frozenset({1, 2, 3, 4, 5, 6}), last=date(2027, 6, 30))
    assert Turn.objects.count() > 140
    assert len(asked) < 20, "a database takes so many rows at once"


def test_a_period_is_forgotten_three_years_after_its_end(published: Roster) -> None:
    assert forget_old_periods(NOW + timedelta(days=4 * 365 - 140)) == 0
    assert Turn.objects.exists()
    assert forget_old_periods(NOW + timedelta(days=4 * 365)) == 1
    for model in (Turn, Seat, TurnPattern):
        assert not model.objects.exists()
