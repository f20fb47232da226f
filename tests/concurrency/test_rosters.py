"""Seats that several people want at once, and people who take several seats at once."""

import functools
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from chat.rosters import access, actions
from chat.rosters.actions import PatternChange, filling, retiring
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import Candidate
from chat.rosters.models import Rostered, Seat, Turn, TurnPattern
from moderation.staff import actions as staff
from moderation.staff.models import Person, Unit
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.rosters import FIRST_MONDAY, MONDAYS, NOW, Roster, make_roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def take(roster: Roster, wanted: Sequence[tuple[Person, Seat]]) -> list[str]:
    """They take these seats at once; what came of it."""
    outcomes = together([functools.partial(actions.take_seat, person, seat.pk, NOW) for person, seat in wanted])
    assert all(isinstance(one, Seat | RosterRefusedError) for one in outcomes), outcomes
    return sorted(one.problem if isinstance(one, RosterRefusedError) else "has it" for one in outcomes)


@pytest.fixture
def published(cast: Cast) -> Roster:
    """The violence chat's Mondays, and turns of the children's chat at the same time."""
    roster = make_roster(cast)
    roster.add(service=cast.children.slug, peers=0)
    roster.publish()
    return roster


def of_children(roster: Roster) -> Seat:
    return Seat.objects.filter(turn__service=roster.cast.children, number=0).order_by("turn__starts_at")[0]


def test_a_seat_that_two_take_at_once_has_one_of_them(published: Roster) -> None:
    cast = published.cast
    for day in published.mondays.turns.values_list("day", flat=True):
        seat = published.seat(0, day)
        assert take(published, [(cast.aino, seat), (cast.eero, seat)]) == ["has it", "taken"]


def test_somebody_who_takes_two_turns_of_the_same_time_at_once_has_one_of_them(published: Roster) -> None:
    aino = published.cast.aino
    assert take(published, [(aino, published.seat()), (aino, of_children(published))]) == ["has it", "person"]
    assert Seat.objects.filter(person=aino).count() == 1


@pytest.mark.parametrize("without", ["the person's lock", "the turn's lock"])
def test_control_without_a_lock_both_have_it(published: Roster, monkeypatch: pytest.MonkeyPatch, without: str) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    cast, both_have_read = published.cast, threading.Barrier(2)
    read = access.candidates

    def candidates(people: QuerySet[Person], *times: object, **more: object) -> list[Candidate]:
        found = read(people, *times, **more)  # type: ignore[arg-type]
        both_have_read.wait(10)
        return found

    monkeypatch.setattr("chat.rosters.actions.filling.candidates", candidates)
    actions.set_rostered(cast.aino, [], 7)  # two who add the same row would wait for each other
    if without == "the person's lock":
        monkeypatch.setattr(Rostered.objects, "select_for_update", lambda **_: Rostered.objects.all())
        wanted = [(cast.aino, published.seat()), (cast.aino, of_children(published))]
    else:
        monkeypatch.setattr(Turn.objects, "select_for_update", lambda **_: Turn.objects.all())
        wanted = [(cast.aino, published.seat()), (cast.eero, published.seat())]
    assert take(published, wanted) == ["has it", "has it"]


def test_a_unit_that_is_closed_while_a_turn_is_offered_to_it_keeps_none(
    published: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever offers holds the unit, so that closing it waits, and sees the offer."""
    cast, unit = published.cast, staff.add_unit("saaristo", "Turvakoti", by=published.cast.maija)
    is_offering, is_closed = threading.Event(), threading.Event()
    lock = filling.locked_unit

    def lock_slowly(*of: Any) -> Unit | None:
        locked = lock(*of)
        is_offering.set()
        assert not is_closed.wait(0.5)
        return locked

    def close() -> None:
        assert is_offering.wait(10)
        staff.change_unit(unit.pk, name=unit.name, is_open=False, version=0, by=cast.maija)
        is_closed.set()

    monkeypatch.setattr("chat.rosters.actions.filling.locked_unit", lock_slowly)
    seat = published.seat(0, FIRST_MONDAY + timedelta(days=21))
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    offered, closed = together([lambda: actions.offer_seats(cast.tuula, [seat.pk], "saaristo", unit.pk), close])
    assert (offered, closed) == (1, None)
    seat.refresh_from_db()
    assert (seat.offered_to, seat.offered_unit) == (cast.saaristo, None)


def name_and_leave(roster: Roster, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Aino is named to a turn, and leaves once that has been found right and is not yet written down."""
    cast, seat = roster.cast, roster.seat()
    actions.set_rostered(cast.aino, [], 7)  # or whoever adds that row first makes the other wait
    has_read, has_left, read = threading.Event(), threading.Event(), access.candidates

    def candidates(people: QuerySet[Person], *times: object, **more: object) -> list[Candidate]:
        found = read(people, *times, **more)  # type: ignore[arg-type]
        has_read.set()
        has_left.wait(1)
        return found

    def leave() -> None:
        assert has_read.wait(10)
        staff.deactivate_person(cast.aino, by=cast.maija)
        has_left.set()

    monkeypatch.setattr("chat.rosters.actions.filling.candidates", candidates)
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    return together([lambda: actions.name_to_seat(cast.tuula, seat.pk, cast.aino.pk, NOW), leave])


def test_whoever_leaves_while_they_are_named_to_a_turn_has_none(
    published: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, left = name_and_leave(published, monkeypatch)
    assert (type(named), left) == (Seat, None)
    assert published.seat().person is None, "it was theirs for a moment"
    assert not Rostered.objects.filter(person=published.cast.aino).exists()


def test_control_without_the_persons_lock_whoever_left_has_a_turn(
    published: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    monkeypatch.setattr(Rostered.objects, "select_for_update", lambda **_: Rostered.objects.all())
    name_and_leave(published, monkeypatch)
    assert published.seat().person == published.cast.aino
    assert retiring.retire_people(NOW) == 1, "and the sweep finds them"


def test_of_two_coordinators_who_change_a_pattern_at_once_the_second_is_told(cast: Cast) -> None:
    roster = make_roster(cast)

    def change(professionals: int) -> None:
        pattern = replace(MONDAYS, professionals=professionals)
        actions.change_pattern(cast.tuula, roster.mondays.pk, PatternChange(cast.violence.slug, pattern), 0)

    outcomes = together([functools.partial(change, 1), functools.partial(change, 3)])
    (refused,) = (one for one in outcomes if one is not None)
    assert isinstance(refused, RosterRefusedError)
    assert refused.problem == "changed"
    stored = TurnPattern.objects.get()
    assert stored.professionals == (1 if outcomes[0] is None else 3)
    assert {turn.seats.count() for turn in stored.turns.all()} == {stored.professionals + 1}, "of one of them, whole"
