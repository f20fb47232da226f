"""Somebody with turns to come leaves."""

from datetime import timedelta

import pytest
from django.test import Client

from chat.rosters import actions
from chat.rosters.leaving import TURNS
from chat.rosters.models import Rostered, Seat, Swap
from moderation.staff import actions as staff
from moderation.staff import leaving
from moderation.staff.core import NotAllowedError
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
