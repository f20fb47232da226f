"""What happens to contacts by itself: visitors who stay away, texts that are shredded, records that nobody makes."""

import uuid
from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat.contacts import actions
from chat.contacts.models import Contact
from chat.contacts.wire import VisitorPresence
from chat.services.actions import set_keep_minutes
from chat.statistics.models import PendingRecord
from chat.transcripts import actions as transcripts
from chat.transcripts.models import StoredEntry, Stream
from chat.transcripts.sealed import keys
from moderation.sealing import keyring
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, go, grants, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
Commits = DjangoCaptureOnCommitCallbacks


# --- abandoned -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("presence", "minutes"), [("network", 20), ("closed", 10)])
@pytest.mark.parametrize("is_open", [True, False])
def test_rule_11_a_visitor_who_is_gone_keeps_talk_and_place_for_a_while(
    cast: Cast, presence: VisitorPresence, minutes: int, is_open: bool
) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    if is_open:
        actions.accept(str(page.contact.pk), cast.aino, NOW)
    go(page, presence, NOW)
    assert actions.end_abandoned(after(minutes=minutes)) == 0
    assert actions.end_abandoned(after(minutes=minutes, seconds=1)) == 1
    assert actions.end_abandoned(after(minutes=minutes, seconds=2)) == 0
    contact = Contact.objects.get(pk=page.contact.pk)
    assert (contact.state, contact.ended_by, contact.presence) == ("ended", "timeout", presence)


def test_silence_of_a_page_that_is_there_ends_nothing(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.mark_seen([page.connection], after(hours=2))
    assert actions.end_abandoned(after(hours=2, seconds=30)) == 0
    contact.refresh_from_db()
    assert (contact.state, contact.presence) == ("open", "here")


def test_a_page_whose_process_died_counts_as_cut_off_from_when_it_was_seen(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    assert actions.end_abandoned(after(seconds=46)) == 0
    contact.refresh_from_db()
    assert (contact.presence, contact.seen_at) == ("network", NOW)
    assert actions.end_abandoned(after(minutes=20, seconds=1)) == 1


def test_who_is_silent_by_a_clock_that_jumped_has_time_to_be_noted_as_here(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    assert actions.end_abandoned(after(minutes=25)) == 0, "nobody is marked as cut off and sent away at once"
    actions.mark_seen([page.connection], after(minutes=25, seconds=5))
    assert actions.end_abandoned(after(minutes=25, seconds=10)) == 0
    contact.refresh_from_db()
    assert (contact.state, contact.presence) == ("open", "here")


def test_who_comes_back_while_the_upkeep_looks_is_not_sent_away(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    go(page, "network", NOW)
    end_one = actions._end_abandoned

    def came_back(contact_id: uuid.UUID, now: datetime) -> bool:
        actions.resume(page.token, after(minutes=20))
        return end_one(contact_id, now)

    monkeypatch.setattr(actions, "_end_abandoned", came_back)
    assert actions.end_abandoned(after(minutes=21)) == 0
    contact.refresh_from_db()
    assert contact.state == "open"


# --- forgetting ----------------------------------------------------------------------------------


def test_rule_33_a_text_is_shredded_when_its_services_minutes_are_over(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    set_keep_minutes(cast.violence, 10)
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["salaisuus"], NOW)
    actions.end_by_visitor(page.token, "visitor", SOON)
    assert actions.shred_due(SOON + timedelta(minutes=8, seconds=59)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.shred_due(SOON + timedelta(minutes=9)) == 1
    assert actions.shred_due(SOON + timedelta(minutes=10)) == 0
    assert not StoredEntry.objects.exists()
    assert contact.stream.key_name not in set(keyring.current().names())
    assert refusal(actions.resume, page.token, SOON) == "stale_token"


def test_contacts_whose_time_has_not_come_are_not_read(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """The sweep comes by every few seconds, and a busy hour leaves thousands of them."""
    for _ in range(3):
        actions.end_by_visitor(begin(cast.violence, cast.aino, NOW).token, "visitor", SOON)
    with django_assert_num_queries(2) as queries:
        assert actions.shred_due(SOON + timedelta(minutes=1)) == 0
    assert "created_at" not in queries[-1]["sql"].split("FROM")[0], "ids alone"


def test_rule_33_a_contact_that_fails_keeps_no_other_text_alive(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Commits
) -> None:
    pages = [opened(cast.violence, worker, NOW) for worker in (cast.aino, cast.eero)]
    for page, contact in pages:
        write(grants(contact)[0], ["salaisuus"], NOW)
        actions.end_by_visitor(page.token, "visitor", SOON)
    broken, lock = pages[0][1].stream_id, transcripts.lock

    def fails_for_one(stream_id: int) -> Stream:
        if stream_id == broken:
            raise OSError
        return lock(stream_id)

    monkeypatch.setattr(transcripts, "lock", fails_for_one)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.shred_due(after(hours=2)) == 1
    assert set(StoredEntry.objects.values_list("stream_id", flat=True)) == {broken}


def test_a_talk_whose_key_was_lost_can_still_be_left(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    keyring.current().destroy(contact.stream.key_name)
    keys.forget(contact.stream.key_name)
    actions.end_by_visitor(page.token, "left_fast", SOON)
    contact.refresh_from_db()
    assert contact.state == "ended"
    assert contact.stream.closed_at is not None


def test_open_talks_are_never_shredded(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["hei"], NOW)
    assert actions.shred_due(after(days=2)) == 0
    assert texts(grants(contact)[0]) == ["hei"]


def test_what_nobody_records_in_time_is_counted_as_not_known(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert actions.record_overdue(after(hours=12)) == 0
    assert actions.record_overdue(after(hours=12, seconds=1)) == 1
    assert actions.record_overdue(after(hours=12, seconds=2)) == 0
    assert PendingRecord.objects.count() == 1
    contact.refresh_from_db()
    assert contact.recorded_at == after(hours=12, seconds=1)


def test_a_contact_goes_when_it_is_recorded_and_shredded_and_not_before(
    cast: Cast, django_capture_on_commit_callbacks: Commits
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert actions.erase_finished() == 0
    with django_capture_on_commit_callbacks(execute=True):
        actions.shred_due(after(hours=1))
    assert actions.erase_finished() == 0, "its worker still makes the record"
    actions.record_overdue(after(hours=13))
    assert actions.erase_finished() == 1
    assert not Contact.objects.exists()
    assert not Stream.objects.filter(pk=contact.stream_id).exists()
    assert PendingRecord.objects.count() == 1, "the count stays"


def test_who_went_before_an_answer_is_counted_once(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.token, "left_fast", SOON)
    assert PendingRecord.objects.count() == 1
    page.contact.refresh_from_db()
    assert page.contact.recorded_at == SOON
    assert actions.record_overdue(after(days=1)) == 0


def test_clocks_of_several_machines_may_differ(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    earlier = NOW - timedelta(milliseconds=200)
    actions.end_by_visitor(page.token, "visitor", earlier)
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    Contact.objects.filter(pk=contact.pk).update(accepted_at=earlier)
    actions.end_by_visitor(page.token, "visitor", earlier)
    assert actions.record_overdue(after(days=1)) == 1
    assert PendingRecord.objects.count() == 2


def test_rule_33_a_text_is_kept_as_long_as_was_promised_when_the_talk_began(cast: Cast) -> None:
    set_keep_minutes(cast.violence, 30)
    promised, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    set_keep_minutes(cast.violence, 60)
    assert actions.shred_due(after(minutes=28)) == 0
    assert actions.shred_due(after(minutes=30)) == 1
    assert promised.contact.keep_minutes == 30


def test_rule_33_a_service_that_shortens_the_time_shortens_it_for_all(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    set_keep_minutes(cast.violence, 10)
    assert actions.shred_due(after(minutes=10)) == 1
