"""What somebody who waits may tell beforehand: what it is about, and that an interpreter is needed."""

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts import access, actions
from chat.contacts.models import Contact
from chat.services.core import checked_topics
from chat.services.models import Service
from chat.services.topics import INTERPRETED, TOPICS
from chat.statistics.models import PendingRecord
from chat.transcripts.access import read_after
from chat.transcripts.wire import Joined, Wished
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, grants, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def test_the_queue_shows_what_it_is_about_and_the_talk_begins_with_it(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.wish(page.token, "close_one", "ar", NOW)
    (row,) = access.picture([]).waiting
    assert (row.topic, row.interpreter) == ("close_one", "ar")
    contact = actions.accept(str(page.contact.pk), cast.aino, NOW)
    visitor, _ = grants(contact)
    bodies = [entry.body for entry in read_after(visitor.stream_id, visitor.pk, 0).entries]
    assert bodies == [Wished("close_one", "ar"), Joined("Aino", "professional")]


def test_whoever_says_nothing_begins_as_always(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    contact = actions.accept(str(page.contact.pk), cast.aino, NOW)
    visitor, _ = grants(contact)
    assert [entry.body for entry in read_after(visitor.stream_id, visitor.pk, 0).entries] == [
        Joined("Aino", "professional")
    ]


def test_the_last_word_counts_and_can_be_taken_back(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    for topic, interpreter in (("close_one", ""), ("experiencing", "so"), ("", "")):
        actions.wish(page.token, topic, interpreter, NOW)
    contact = Contact.objects.get(pk=page.contact.pk)
    assert (contact.topic, contact.interpreter) == ("", "")


def test_only_what_the_service_offers_is_taken_and_only_while_waiting(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    assert refusal(actions.wish, page.token, "sleep", "", NOW) == "not_allowed"
    actions.wish(page.token, "other", "", NOW)
    child = begin(cast.children, cast.eero, NOW)
    assert refusal(actions.wish, child.token, "", "ar", NOW) == "not_allowed"
    assert refusal(actions.wish, "t" * 43, "", "", NOW) == "stale_token"
    actions.accept(str(page.contact.pk), cast.aino, NOW)
    assert refusal(actions.wish, page.token, "close_one", "", NOW) == "closed"


def test_the_queue_is_told_at_once(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    with django_capture_on_commit_callbacks() as published:
        actions.wish(page.token, "close_one", "", NOW)
    assert len(published) == 1


@pytest.mark.parametrize("is_taken", [True, False])
def test_it_stands_beside_the_contact_only_while_somebody_waits(cast: Cast, is_taken: bool) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.wish(page.token, "using_violence", "ckb", NOW)
    if is_taken:
        actions.accept(str(page.contact.pk), cast.aino, NOW)
    else:
        actions.end_by_visitor(page.token, "visitor", NOW)
    contact = Contact.objects.get(pk=page.contact.pk)
    assert (contact.topic, contact.interpreter) == ("", "")


def test_rule_34_nothing_of_it_is_counted(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.wish(page.token, "using_violence", "ckb", NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    (record,) = PendingRecord.objects.all()
    assert {field.name for field in PendingRecord._meta.fields}.isdisjoint({"topic", "interpreter"})
    assert "using_violence" not in repr(PendingRecord.objects.values().get(pk=record.pk))


def test_every_service_of_the_catalogue_offers_topics_that_exist(cast: Cast) -> None:
    for service in Service.objects.all():
        assert checked_topics(service.topics) == service.topics
        assert not service.topics or service.topics[-1] == "other", "nobody has to fit in"
    with pytest.raises(ValueError, match="weather"):
        checked_topics(["sleep", "weather"])
    assert len(set(TOPICS)) == len(TOPICS)
    assert "other" not in INTERPRETED
