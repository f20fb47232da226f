"""A queue has an end: who comes when so many wait is turned away kindly, and counted."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from chat.contacts import actions
from chat.contacts.actions import Page, RefusedByStateError, Start
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.openings import openings
from chat.services.models import Service
from chat.statistics.models import PendingRecord
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, new_key, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


@pytest.fixture
def small(cast: Cast) -> Service:
    """The violence chat with room for two who wait; Aino is on duty."""
    cast.violence.queue_limit = 2
    cast.violence.save()
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    return cast.violence


def start(service: Service) -> Page:
    return actions.start(service.slug, "fi", new_key(), NOW)


def test_who_comes_to_a_full_queue_is_turned_away_and_counted_once(small: Service) -> None:
    start(small)
    assert openings().full == set()
    start(small)
    assert openings().full == {small.slug}
    assert refusal(actions.start, small.slug, "fi", new_key(), NOW) == "full"
    assert Contact.objects.count() == 2
    assert PendingRecord.objects.count() == 1


def test_there_is_room_again_when_somebody_was_taken(cast: Cast, small: Service) -> None:
    first, _ = start(small), start(small)
    actions.accept(str(first.contact.pk), cast.aino, NOW)
    assert start(small).contact.state == "waiting"


def test_of_a_crowd_the_first_have_the_places_that_are_left(small: Service) -> None:
    start(small)
    outcomes = actions.start_batch([Start(small.slug, "fi", new_key()) for _ in range(3)], NOW)
    assert isinstance(outcomes[0], Page)
    assert [one.code for one in outcomes[1:] if isinstance(one, RefusedByStateError)] == ["full", "full"]


def test_a_crowd_that_is_turned_away_costs_as_much_as_one(
    small: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    start(small)
    start(small)
    with CaptureQueriesContext(connection) as one:
        actions.start_batch([Start(small.slug, "fi", new_key())], NOW)
    with django_assert_num_queries(len(one)):
        actions.start_batch([Start(small.slug, "fi", new_key()) for _ in range(10)], NOW)


def test_whose_answer_was_lost_is_not_turned_away_from_their_own_place(small: Service) -> None:
    key = new_key()
    first = actions.start(small.slug, "fi", key, NOW)
    start(small)
    assert actions.start(small.slug, "fi", key, NOW).contact == first.contact


def test_a_booked_time_is_kept_in_a_full_queue(small: Service) -> None:
    start(small)
    start(small)
    token = actions.open_door(small, NOW, NOW.replace(hour=13))
    assert actions.start(small.slug, "fi", new_key(), NOW, token).contact.is_booked


def test_a_service_without_a_limit_is_never_full(cast: Cast) -> None:
    cast.violence.queue_limit = 0
    cast.violence.save()
    for _ in range(15):
        begin(cast.violence, cast.aino, NOW)
    assert openings().full == set()


@pytest.mark.usefixtures("clock")
def test_the_pages_say_so_before_anybody_has_written(client: Client, small: Service) -> None:
    start(small)
    start(small)
    page = client.get(f"/chat/{small.slug}?lang=fi").content.decode()
    assert "Chat on juuri nyt täynnä" in page
    assert '"opening": "full"' in page
    assert "Täynnä juuri nyt" in client.get("/?lang=fi").content.decode()
    (told,) = [one for one in client.get("/api/services").json()["services"] if one["slug"] == small.slug]
    assert told["open"] is False
