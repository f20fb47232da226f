"""Swaps that are answered at once."""

import functools
import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.db.models import QuerySet

from chat.rosters import access, actions
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import Candidate
from chat.rosters.models import Rostered, Seat, Swap
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.rosters import FIRST_MONDAY, NOW, Roster, make_roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def published(cast: Cast) -> Roster:
    """The violence chat's Mondays, and turns of the children's chat at the same time."""
    roster = make_roster(cast)
    roster.add(service=cast.children.slug, peers=0)
    roster.publish()
    return roster


@pytest.fixture
def helmi(cast: Cast) -> Person:
    """A professional of Aino's association."""
    helmi = staff.create_person(
        login="helmi",
        password=None,
        duty_name="Helmi",
        association=cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )
    actions.set_rostered(helmi, [], 7)
    return helmi


def of_children(roster: Roster) -> Seat:
    return Seat.objects.filter(turn__service=roster.cast.children, number=0).order_by("turn__starts_at")[0]


def agree(*wanted: tuple[Person, Swap]) -> list[str]:
    """They say yes at once; what came of it."""
    outcomes = together([functools.partial(actions.agree_to_swap, person, swap.pk, NOW) for person, swap in wanted])
    assert all(isinstance(one, Swap | RosterRefusedError) for one in outcomes), outcomes
    return sorted(one.problem if isinstance(one, RosterRefusedError) else one.state for one in outcomes)


def two_at_the_same_time(published: Roster) -> list[Swap]:
    """Aino and Eero give away turns of the same time."""
    cast = published.cast
    published.name(cast.aino)
    actions.name_to_seat(cast.tuula, of_children(published).pk, cast.eero.pk, NOW)
    swaps = [
        actions.ask_swap(cast.aino, published.seat().pk, NOW),
        actions.ask_swap(cast.eero, of_children(published).pk, NOW),
    ]
    Swap.objects.update(all_asked_at=NOW)
    return swaps


def test_two_swaps_of_the_same_people_wait_for_each_other_in_no_circle(published: Roster) -> None:
    cast = published.cast
    days = [FIRST_MONDAY + timedelta(days=7 * weeks) for weeks in range(4)]
    for person, day in zip([cast.aino, cast.eero, cast.aino, cast.eero], days, strict=True):
        published.name(person, 0, day)
    first, second, third, fourth = (published.seat(0, day).pk for day in days)
    one = actions.ask_swap(cast.aino, first, NOW, in_return_id=second)
    other = actions.ask_swap(cast.eero, fourth, NOW, in_return_id=third)
    assert agree((cast.eero, one), (cast.aino, other)) == ["done", "done"]
    assert [published.seat(0, day).person for day in days] == [cast.eero, cast.aino, cast.eero, cast.aino]


def test_what_two_take_at_once_one_of_them_has(published: Roster, helmi: Person) -> None:
    cast = published.cast
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW)
    Swap.objects.update(all_asked_at=NOW)
    assert agree((helmi, swap), (cast.eero, swap)) == ["answered", "done"]


def test_whoever_takes_two_turns_of_the_same_time_at_once_has_one_of_them(published: Roster, helmi: Person) -> None:
    one, other = two_at_the_same_time(published)
    assert agree((helmi, one), (helmi, other)) == ["done", "person"]
    assert Seat.objects.filter(person=helmi).count() == 1


def test_a_turn_is_taken_over_and_given_back_at_once(published: Roster, helmi: Person) -> None:
    cast = published.cast
    for day in published.mondays.turns.values_list("day", flat=True):
        published.name(cast.aino, 0, day)
        swap = actions.ask_swap(cast.aino, published.seat(0, day).pk, NOW, colleague_id=helmi.pk)
        agreed, _ = together(
            [
                functools.partial(actions.agree_to_swap, helmi, swap.pk, NOW),
                functools.partial(actions.release_seat, cast.tuula, published.seat(0, day).pk, NOW),
            ]
        )
        assert isinstance(agreed, Swap | RosterRefusedError), agreed
        assert published.seat(0, day).person is None, "either it was Helmi's already, or it was nobody's to swap"


def test_control_without_the_persons_lock_somebody_has_two_turns_of_the_same_time(
    published: Roster, helmi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_read = threading.Barrier(2)
    read = access.candidates

    def candidates(people: QuerySet[Person], *times: object, **more: object) -> list[Candidate]:
        found = read(people, *times, **more)  # type: ignore[arg-type]
        both_have_read.wait(10)
        return found

    one, other = two_at_the_same_time(published)
    monkeypatch.setattr("chat.rosters.actions.filling.candidates", candidates)
    monkeypatch.setattr(Rostered.objects, "select_for_update", lambda **_: Rostered.objects.all())
    assert agree((helmi, one), (helmi, other)) == ["done", "done"]
    assert Seat.objects.filter(person=helmi).count() == 2


def has_a_seat_after_leaving(published: Roster, helmi: Person, monkeypatch: pytest.MonkeyPatch) -> bool:
    """She takes a seat, and between the rules' being asked and her having it her login is closed."""

    def close_login() -> None:
        try:
            staff.deactivate_person(helmi)
        finally:
            connections.close_all()

    closing, read = threading.Thread(target=close_login), access.candidates

    def candidates(people: QuerySet[Person], *times: object, **more: object) -> list[Candidate]:
        found = read(people, *times, **more)  # type: ignore[arg-type]
        closing.start()
        closing.join(1)  # it waits for the locks, unless there are none
        return found

    monkeypatch.setattr("chat.rosters.actions.filling.candidates", candidates)
    actions.take_seat(helmi, published.seat().pk, NOW)
    closing.join(30)
    assert not Person.objects.get(pk=helmi.pk).is_active
    return Seat.objects.filter(person=helmi).exists()


def test_whoever_takes_a_turn_while_their_login_is_closed_does_not_keep_it(
    published: Roster, helmi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not has_a_seat_after_leaving(published, helmi, monkeypatch)


def test_control_without_the_persons_lock_a_turn_is_left_with_somebody_who_is_gone(
    published: Roster, helmi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    monkeypatch.setattr("chat.rosters.actions.filling.lock_people", lambda _people: None)
    assert has_a_seat_after_leaving(published, helmi, monkeypatch)
