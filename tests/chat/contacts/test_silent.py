"""A record is asked for only when a visitor really came (DOMAIN §4): a contact without a word records itself."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.contacts import access, actions
from chat.statistics.actions import release_due
from chat.statistics.core import Choices
from chat.statistics.models import PendingRecord, Record
from chat.transcripts.wire import EndedBy
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, go, grants, opened, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)


def is_on_desk(cast: Cast) -> bool:
    return bool(access.picture([cast.aino.pk]).held)


@pytest.mark.parametrize("by", ["visitor", "left_fast"])
def test_a_visitor_who_leaves_without_a_word_is_counted_as_silent(cast: Cast, by: EndedBy) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[1], ["Hei, olen tässä. Kerro rauhassa."], NOW)
    actions.end_by_visitor(page.token, by, SOON)
    assert not is_on_desk(cast)
    assert actions.record_overdue(after(days=1)) == 0, "once"
    assert release_due(after(days=7)) == 1
    row = Record.objects.get()
    assert (row.outcome, row.contact_type, row.role, row.reason) == (
        "answered",
        "silent",
        "not_known",
        "non_counselling",
    )
    assert (row.escalation, row.age_band, row.county) == ("none", "not_known", "not_known")
    assert (row.association, row.ended_by) == ("saaristo", by)


def test_likewise_one_who_was_lost(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    go(page, "closed", NOW)
    assert actions.end_abandoned(after(minutes=11)) == 1
    assert not is_on_desk(cast)
    assert PendingRecord.objects.count() == 1


def test_one_word_and_the_worker_is_asked(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["."], NOW)
    actions.end_by_visitor(page.token, "left_fast", SOON)
    assert is_on_desk(cast)
    assert not PendingRecord.objects.exists()


def test_also_one_that_was_written_while_waiting(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    assert page.contact.visitor_grant is not None
    write(page.contact.visitor_grant, ["Onko siellä ketään?"], NOW)
    actions.accept(str(page.contact.pk), cast.aino, NOW)
    actions.end_by_visitor(page.token, "visitor", SOON)
    assert is_on_desk(cast)


def test_a_worker_who_ends_it_says_what_it_was_and_may_have_tried_it_out(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    assert is_on_desk(cast)
    actions.record(str(contact.pk), cast.aino, Choices("test"), SOON)
    assert not PendingRecord.objects.exists(), "a test never counts"


def test_a_deleted_text_is_not_taken_for_silence(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["Tämä pois"], NOW)
    actions.delete(page.token, SOON)
    assert is_on_desk(cast)
    assert not PendingRecord.objects.exists()


def test_knowing_it_costs_one_query(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    with CaptureQueriesContext(connection) as queries:
        actions.end_by_visitor(page.token, "visitor", SOON)
    asked = [query["sql"] for query in queries if query["sql"].startswith("SELECT") and "storedentry" in query["sql"]]
    assert len(asked) == 1
    assert "sealed" not in asked[0], "no text is read"
