"""A door: one contact at a booked time, whether the service is open or not."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from chat.contacts import access, actions
from chat.contacts.actions import Page, Start
from chat.contacts.models import Contact, Door
from chat.duty import actions as duty
from chat.picture import Picture
from moderation.sealing import keyring
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, new_key, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

END = NOW + timedelta(minutes=45)


def picture() -> Picture:
    return access.picture([])


def test_a_door_opens_a_closed_service_once(cast: Cast) -> None:
    slug, keys = cast.violence.slug, set(keyring.current().names())
    token, key = actions.open_door(cast.violence, NOW, END), new_key()
    contact = actions.start(slug, "fi", key, NOW, token).contact
    assert (contact.state, contact.is_booked, contact.service) == ("waiting", True, cast.violence)
    assert refusal(actions.start, slug, "fi", new_key(), NOW, token) == "no_service"
    assert actions.start(slug, "fi", key, NOW, token).contact == contact, "the answer was lost on its way"
    assert len(set(keyring.current().names()) - keys) == 1, "a refusal leaves no key"


def test_closing_time_is_nothing_to_a_booked_talk(cast: Cast) -> None:
    cast.violence.hours = [{"weekday": 0, "start": "12:00", "end": "12:15"}]
    cast.violence.save()
    contact = actions.start(
        cast.violence.slug, "fi", new_key(), NOW, actions.open_door(cast.violence, NOW, END)
    ).contact
    assert contact.closes_at is None
    assert actions.close_for_the_day(NOW + timedelta(minutes=20)) == 0


def test_a_door_leads_to_its_own_service_and_for_twenty_minutes_at_most(cast: Cast) -> None:
    token = actions.open_door(cast.violence, NOW, END)
    assert refusal(actions.start, cast.children.slug, "fi", new_key(), NOW, token) == "no_service"
    assert Door.objects.count() == 1, "a refusal does not use it up"
    late = NOW + timedelta(minutes=20)
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), late, token) == "no_service"
    soon_over = actions.open_door(cast.violence, NOW, NOW + timedelta(minutes=2))
    over = NOW + timedelta(minutes=2)
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), over, soon_over) == "no_service"
    assert actions.close_doors(late) == 2
    assert not Door.objects.exists()


@pytest.mark.parametrize("token", ["", "x", "x" * 64])
def test_what_is_no_token_opens_nothing(cast: Cast, token: str) -> None:
    actions.open_door(cast.violence, NOW, END)
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), NOW, token) == "no_service"


def test_the_token_itself_is_not_stored(cast: Cast) -> None:
    token = actions.open_door(cast.violence, NOW, END)
    assert len(token) >= 43, "256 random bits"
    assert token not in repr(Door.objects.values().get())


def test_of_two_pages_at_one_door_in_one_batch_the_first_comes_in(cast: Cast) -> None:
    token = actions.open_door(cast.violence, NOW, END)
    first, second = actions.start_batch([Start(cast.violence.slug, "fi", new_key(), door=token) for _ in range(2)], NOW)
    assert isinstance(first, Page)
    assert not isinstance(second, Page)


def test_a_booked_contact_is_not_slowed_down_with_its_network(cast: Cast, settings: Settings) -> None:
    settings.STARTS_AT_ONCE, settings.SECONDS_PER_START = 1, 15.0
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    token, school = actions.open_door(cast.violence, NOW, END), "192.0.2.0/24"
    starts = [Start(cast.violence.slug, "fi", new_key(), school) for _ in range(2)]
    booked = Start(cast.violence.slug, "fi", new_key(), school, token)
    outcomes = actions.start_batch([*starts, booked], NOW)
    assert [isinstance(outcome, Page) for outcome in outcomes] == [True, False, True]


def test_rule_10_who_has_booked_comes_first_and_the_others_are_told(cast: Cast) -> None:
    early = begin(cast.violence, cast.aino, NOW).contact
    token = actions.open_door(cast.violence, NOW, END)
    booked = actions.start(cast.violence.slug, "fi", new_key(), NOW + timedelta(minutes=1), token).contact
    assert [(row.contact, row.booked) for row in picture().waiting] == [(str(booked.pk), True), (str(early.pk), False)]
    assert picture().places == {str(booked.pk): 0, str(early.pk): 1}


def test_a_worker_on_duty_takes_a_booked_contact(cast: Cast) -> None:
    token = actions.open_door(cast.violence, NOW, END)
    contact = actions.start(cast.violence.slug, "fi", new_key(), NOW, token).contact
    assert refusal(actions.accept, str(contact.pk), cast.aino, NOW) == "not_on_duty"
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    actions.accept(str(contact.pk), cast.aino, NOW)
    assert Contact.objects.get().state == "open"


def test_starts_without_doors_ask_nothing_about_them(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as asked:
        actions.start_batch([Start(cast.violence.slug, "fi", new_key())], NOW)
    assert asked.captured_queries
    assert not [query for query in asked.captured_queries if Door._meta.db_table in query["sql"]]
