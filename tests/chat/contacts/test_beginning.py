"""A visitor begins: what is asked, what is stored, how many at once."""

import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from chat.contacts import actions
from chat.contacts.actions import Page, RefusedByStateError, Start
from chat.contacts.models import Contact
from chat.duty import actions as duty
from chat.transcripts.access import read_after
from chat.transcripts.wire import Joined
from moderation.sealing import keyring
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, grants, new_key, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
Commits = DjangoCaptureOnCommitCallbacks


def test_rule_1_starting_asks_nothing_and_stores_nothing_about_the_visitor(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    contact = page.contact
    assert (contact.state, contact.presence, contact.service) == ("waiting", "here", cast.violence)
    stored = Contact.objects.filter(pk=contact.pk).values().get()
    for secret in (page.token, page.reload):
        assert len(secret) >= 43, "256 random bits"
        assert secret not in repr(stored), "only its keyed hash is stored"


def test_a_service_that_nobody_answers_takes_no_contact_and_leaves_no_key(cast: Cast) -> None:
    keys = set(keyring.current().names())
    duty.go_on_duty(cast.aino, [cast.children.slug], NOW)
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), NOW) == "no_service"
    assert refusal(actions.start, "ei-ole", "fi", new_key(), NOW) == "no_service"
    assert not Contact.objects.exists()
    assert set(keyring.current().names()) == keys


def test_contacts_from_one_network_begin_a_few_at_once_and_then_one_after_the_other(
    cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STARTS_AT_ONCE, settings.SECONDS_PER_START = 2, 15.0
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    school = [Start(cast.violence.slug, "fi", new_key(), "192.0.2.0/24") for _ in range(3)]
    home = Start(cast.violence.slug, "fi", new_key(), "198.51.100.0/24")
    *begun, last, beside = actions.start_batch([*school, home], NOW)
    assert all(isinstance(page, Page) for page in (*begun, beside)), "others are not slowed down"
    assert isinstance(last, RefusedByStateError)
    assert last.code == "busy"
    again = actions.start_batch(school[:2], NOW)
    assert [page.contact for page in again if isinstance(page, Page)] == [page.contact for page in begun]  # type: ignore[union-attr]
    later = time.monotonic() + settings.SECONDS_PER_START
    monkeypatch.setattr("moderation.throttles.buckets.time.monotonic", lambda: later)
    assert isinstance(actions.start_batch(school[2:], NOW)[0], Page), "a slower lane, not a wall"


def test_a_page_whose_key_comes_twice_at_once_counts_once(cast: Cast, settings: Settings) -> None:
    settings.STARTS_AT_ONCE, settings.SECONDS_PER_START = 1, 15.0
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    twice = [Start(cast.violence.slug, "fi", new_key(), "192.0.2.0/24")] * 2
    assert all(isinstance(page, Page) for page in actions.start_batch(twice, NOW))
    slowed = [Start(cast.violence.slug, "fi", new_key(), "192.0.2.0/24")] * 2
    outcomes = actions.start_batch(slowed, NOW)
    assert [outcome.code for outcome in outcomes if isinstance(outcome, RefusedByStateError)] == ["busy", "busy"]


def test_pages_whose_network_nobody_knows_are_not_slowed_down(cast: Cast, settings: Settings) -> None:
    settings.STARTS_AT_ONCE, settings.SECONDS_PER_START = 1, 15.0
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    starts = [Start(cast.violence.slug, "fi", new_key()) for _ in range(3)]
    assert all(isinstance(page, Page) for page in actions.start_batch(starts, NOW))


def test_rule_17_where_a_page_is_stands_in_no_column(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    (page,) = actions.start_batch([Start(cast.violence.slug, "fi", new_key(), "192.0.2.0/24")], NOW)
    assert isinstance(page, Page)
    assert "192.0.2" not in repr(Contact.objects.filter(pk=page.contact.pk).values().get())
    assert "192.0.2" not in repr(Start("a", "fi", "key", "192.0.2.0/24"))


def test_a_service_that_is_switched_off_takes_no_contact(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    cast.violence.is_on = False
    cast.violence.save()
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), NOW) == "no_service"


def test_a_desk_that_fell_silent_does_not_keep_a_service_open(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    assert refusal(actions.start, cast.violence.slug, "fi", new_key(), after(minutes=5)) == "no_service"


def test_starting_again_with_the_same_key_finds_the_same_contact(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    keys, key = set(keyring.current().names()), new_key()
    first = actions.start(cast.violence.slug, "fi", key, NOW)
    again = actions.start(cast.violence.slug, "fi", key, SOON)
    assert again.contact.pk == first.contact.pk
    assert Contact.objects.count() == 1
    assert len(set(keyring.current().names()) - keys) == 1
    assert refusal(actions.resume, first.token, SOON) == "stale_token", "the lost answer's tokens are void"
    assert actions.resume(again.token, SOON).contact.pk == first.contact.pk


@pytest.mark.parametrize("by", ["visitor", "left_fast"])
def test_the_key_of_a_contact_that_is_over_begins_nothing(cast: Cast, by: str) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    key = new_key()
    page = actions.start(cast.violence.slug, "fi", key, NOW)
    actions.end_by_visitor(page.token, by, SOON)  # type: ignore[arg-type]
    assert refusal(actions.start, cast.violence.slug, "fi", key, SOON) == "stale_token"
    assert Contact.objects.count() == 1


def test_the_first_message_can_be_written_while_waiting(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    assert page.contact.visitor_grant is not None
    write(page.contact.visitor_grant, ["hei"], NOW)
    contact = actions.accept(str(page.contact.pk), cast.aino, SOON)
    _, worker = grants(contact)
    assert texts(worker) == ["hei"]


def test_the_helper_is_announced_by_duty_name_and_type(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    body = read_after(contact.stream_id, grants(contact)[0].pk, 0).entries[0].body
    assert body == Joined("Aino", "professional")


# --- many at once --------------------------------------------------------------------------------


def test_each_start_of_a_batch_has_its_own_outcome(cast: Cast) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    first, known, over = new_key(), new_key(), new_key()
    begun = actions.start(cast.violence.slug, "fi", known, NOW)
    actions.end_by_visitor(actions.start(cast.violence.slug, "fi", over, NOW).token, "visitor", NOW)
    slug = cast.violence.slug
    starts = [
        Start(slug, "fi", first),
        Start("ei-ole", "fi", new_key()),
        Start(slug, "sv", known),
        Start(slug, "fi", over),
        Start(slug, "fi", first),  # the same page, twice
        Start(slug, "en", new_key()),
    ]
    fresh, nowhere, again, ended, twice, other = actions.start_batch(starts, SOON)
    assert isinstance(fresh, Page)
    assert isinstance(again, Page)
    assert isinstance(twice, Page)
    assert isinstance(other, Page)
    assert again.contact == begun.contact
    assert twice.contact == fresh.contact != other.contact
    assert (other.contact.language, other.contact.created_at) == ("en", SOON)
    codes = [outcome.code for outcome in (nowhere, ended) if isinstance(outcome, RefusedByStateError)]
    assert codes == ["no_service", "stale_token"]
    assert actions.resume(twice.token, SOON).contact == fresh.contact
    assert refusal(actions.resume, fresh.token, SOON) == "stale_token", "the later of the two pages has it"


def test_a_batch_of_starts_costs_as_many_queries_as_one(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    cast.violence.queue_limit = 21
    cast.violence.save()
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    with CaptureQueriesContext(connection) as one:
        actions.start_batch([Start(cast.violence.slug, "fi", new_key())], NOW)
    with django_assert_num_queries(len(one)):
        actions.start_batch([Start(cast.violence.slug, "fi", new_key()) for _ in range(20)], NOW)
