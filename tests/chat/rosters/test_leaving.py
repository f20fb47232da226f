"""Somebody with turns to come leaves."""

from datetime import timedelta

import pytest
from django.test import Client

from chat.rosters import actions
from chat.rosters.leaving import TURNS
from chat.rosters.models import Rostered, Seat, Swap
from chat.rosters.retention import retire_people_who_left
from moderation.staff import actions as staff
from moderation.staff import leaving
from moderation.staff.core import NotAllowedError
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SECOND_MONDAY = FIRST_MONDAY + timedelta(days=7)


@pytest.fixture
def named(published: Roster, clock: Clock) -> Roster:
    """Aino has two turns, one of which she swaps with Eero; it is the afternoon of the first."""
    cast = published.cast
    for day in (FIRST_MONDAY, SECOND_MONDAY, SECOND_MONDAY + timedelta(days=7)):
        published.name(cast.aino, 0, day)
    published.name(cast.eero, 0, SECOND_MONDAY + timedelta(days=14))
    actions.ask_swap(cast.aino, published.seat(0, SECOND_MONDAY).pk, NOW)
    clock.now = published.turn().starts_at + timedelta(hours=1)
    return published


def test_turns_to_come_are_free_at_once_and_what_has_begun_stays(named: Roster) -> None:
    cast = named.cast
    actions.ask_swap(cast.eero, named.seat(0, SECOND_MONDAY + timedelta(days=14)).pk, NOW)
    staff.deactivate_person(cast.aino, by=cast.maija)
    assert list(Seat.objects.filter(person=cast.aino).values_list("turn__day", flat=True)) == [FIRST_MONDAY]
    assert named.seat().credited_to == cast.saaristo
    seat = named.seat(0, SECOND_MONDAY)
    assert (seat.person, seat.credited_to) == (None, None)
    assert list(Swap.objects.order_by("seat__turn__day").values_list("state", flat=True)) == ["lapsed", "asked"]
    assert not Rostered.objects.filter(person=cast.aino).exists()
    actions.take_seat(cast.eero, seat.pk, NOW)


def test_whoever_left_without_that_is_found_by_the_sweep_and_nobody_else(named: Roster, clock: Clock) -> None:
    """A login that was closed by an older version, for one: the same is done, by the same way."""
    cast = named.cast
    actions.ask_swap(cast.eero, named.seat(0, SECOND_MONDAY + timedelta(days=14)).pk, NOW)
    assert retire_people_who_left(clock.now) == 0
    Person.objects.filter(pk=cast.aino.pk).update(is_active=False, left_at=clock.now)
    assert retire_people_who_left(clock.now) == 2
    assert list(Seat.objects.filter(person=cast.aino).values_list("turn__day", flat=True)) == [FIRST_MONDAY]
    assert list(Swap.objects.order_by("seat__turn__day").values_list("state", flat=True)) == ["lapsed", "asked"]
    assert not Rostered.objects.filter(person=cast.aino).exists()
    assert Seat.objects.filter(person=cast.eero).count() == 1
    assert retire_people_who_left(clock.now) == 0


def test_a_turn_that_was_asked_for_in_return_is_not_swapped_with_whoever_left(named: Roster, clock: Clock) -> None:
    cast, eeros = named.cast, named.seat(0, SECOND_MONDAY + timedelta(days=14))
    swap = actions.ask_swap(cast.eero, eeros.pk, NOW, in_return_id=named.seat(0, SECOND_MONDAY + timedelta(days=7)).pk)
    Person.objects.filter(pk=cast.aino.pk).update(is_active=False, left_at=clock.now)
    retire_people_who_left(clock.now)
    swap.refresh_from_db()
    assert swap.state == "lapsed"
    assert Seat.objects.get(pk=eeros.pk).person == cast.eero


def test_nothing_is_handed_over_when_the_login_stays(named: Roster) -> None:
    cast = named.cast
    with pytest.raises(NotAllowedError):
        staff.deactivate_person(cast.kaarina)
    assert Seat.objects.filter(person=cast.aino).count() == 3


def test_the_page_says_before_what_becomes_free(named: Roster) -> None:
    cast = named.cast
    page = sign_in(Client(), cast.maija).get(f"/desk/people/{cast.aino.pk}/deactivate?lang=fi").content.decode()
    assert "Hänellä on vielä 2 vuoroa, seuraava ma 11.1. Ne vapautuvat heti" in page
    page = sign_in(Client(), cast.maija).get(f"/desk/people/{cast.sanni.pk}/deactivate?lang=fi").content.decode()
    assert "Hänellä on vielä" not in page


def test_turns_are_registered_once() -> None:
    leaving.register(TURNS)
    assert leaving._estates == [TURNS]
