"""Calendars to subscribe to."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from chat.rosters import actions
from chat.rosters.access import NoRosterError
from chat.rosters.models import Feed
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, TODAY, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def it_is_november(clock: Clock) -> None:
    """The turns are to come."""
    clock.now = NOW


def get(token: str) -> Any:
    return Client().get(f"/calendar/{token}.ics")


def events(token: str) -> list[tuple[str, str, str]]:
    """Beginning, title and state of each turn."""
    answer = get(token)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    found: list[Any] = Calendar.from_ical(answer.content).walk("VEVENT")
    return [(one["dtstart"].dt.strftime("%d.%m. %H:%M"), str(one["summary"]), str(one["status"])) for one in found]


def make(person: Person, service: str = "") -> str:
    return actions.make_feed(person, service, TODAY)


def test_a_calendar_has_ones_own_turns_in_utc_and_a_neutral_title(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.eero, 1)
    published.name(cast.aino, 0, FIRST_MONDAY + timedelta(days=7))
    published.name(cast.eero, 0, FIRST_MONDAY + timedelta(days=14))
    actions.cancel_turn(cast.tuula, published.turn().pk, NOW)
    token = make(cast.aino)
    assert events(token) == [
        ("04.01. 10:00", "Vuoro", "CANCELLED"),
        ("11.01. 10:00", "Vuoro, 2 paikkaa auki", "CONFIRMED"),
    ]
    text = get(token).content.decode()
    for secret in ("Aino", "Eero", "väkivalta", cast.violence.slug, str(cast.aino.pk)):
        assert secret not in text


def test_a_services_calendar_is_for_those_who_plan(published: Roster) -> None:
    cast = published.cast
    token = make(cast.tuula, cast.violence.slug)
    assert [title for _, title, _ in events(token)] == ["Vuoro, 3 paikkaa auki"] * 4
    assert events(make(cast.tuula, cast.children.slug)) == []
    for person, service in ((cast.aino, cast.violence.slug), (cast.tuula, ""), (cast.maija, ""), (cast.tuula, "kuu")):
        with pytest.raises(NoRosterError):
            make(person, service)


def test_what_is_not_published_is_in_no_calendar(roster: Roster) -> None:
    assert events(make(roster.cast.tuula, roster.cast.violence.slug)) == []


def test_a_new_address_ends_the_old_one_and_a_revoked_one_answers_nothing(published: Roster) -> None:
    aino = published.cast.aino
    old = make(aino)
    new = make(aino)
    assert (get(old).status_code, get(new).status_code) == (404, 200)
    actions.revoke_feed(published.cast.eero, "")
    assert get(new).status_code == 200
    actions.revoke_feed(aino, "")
    actions.revoke_feed(aino, "")
    assert get(new).status_code == 404
    assert not Feed.objects.exists()


@pytest.mark.parametrize("token", ["", "x", "A" * 32, "A" * 33, "ä" * 32, "%00" * 32])
def test_an_address_that_is_not_there_says_nothing(published: Roster, token: str) -> None:
    make(published.cast.aino)
    assert get(token).status_code == 404


def test_rule_35_a_calendar_ends_with_its_owners_role_and_login(published: Roster) -> None:
    cast = published.cast
    aino, eero = make(cast.aino), make(cast.eero)
    staff.set_roles(cast.eero, {"facilitator"}, by=cast.kaarina)
    staff.deactivate_person(cast.aino)
    assert (get(aino).status_code, get(eero).status_code) == (404, 404)


def test_only_a_hash_of_the_address_is_stored(published: Roster) -> None:
    token = make(published.cast.aino)
    assert token not in str(Feed.objects.values().get())


def test_the_address_is_shown_once_and_can_be_ended(published: Roster) -> None:
    aino, here = sign_in(Client(), published.cast.aino), "/desk/roster/feeds?lang=fi"
    shown = aino.post(here, {"act": "make", "service": ""}).content.decode()
    found = re.search(r'value="http://testserver/calendar/([\w-]{32})\.ics"', shown)
    assert found is not None
    assert get(found[1]).status_code == 200
    again = aino.get(here).content.decode()
    assert found[1] not in again
    assert "Luo uusi osoite" in again
    assert aino.post(here, {"act": "make", "service": published.cast.violence.slug}).status_code == 404
    assert aino.post(here, {"act": "revoke", "service": ""})["Location"] == f"{here}&saved=revoked"
    assert get(found[1]).status_code == 404
