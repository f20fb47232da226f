"""A visitor ends the talk, leaves fast or deletes everything; nothing lands after that."""

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.contacts import actions
from chat.contacts.actions import Page
from chat.contacts.models import Contact
from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.models import StoredEntry
from chat.transcripts.wire import Ended
from moderation.sealing import keyring
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, go, grants, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
Commits = DjangoCaptureOnCommitCallbacks


def test_the_visitor_ends_the_talk_and_reads_on_until_it_is_shredded(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    visitor, worker = grants(contact)
    write(visitor, ["kiitos"], NOW)
    for _ in range(2):  # twice is no error
        actions.end_by_visitor(page.token, "visitor", SOON)
    assert [type(entry.body) for entry in read_after(visitor.stream_id, worker.pk, 0).entries].count(Ended) == 1
    assert actions.resume(page.token, SOON).contact.state == "ended"
    assert texts(visitor) == ["kiitos"]


def test_leaving_fast_ends_at_once_and_voids_every_token(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.token, "left_fast", SOON)
    contact.refresh_from_db()
    assert (contact.state, contact.ended_by) == ("ended", "left_fast")
    assert (contact.token_hash, contact.reload_hash) == (None, None)
    assert refusal(actions.end_by_visitor, page.token, "left_fast", SOON) == "stale_token"
    assert read_after(contact.stream_id, grants(contact)[1].pk, 0).entries[-1].body == Ended("left_fast")


def test_rule_05_a_reloaded_page_can_leave_with_the_only_token_it_has(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.reload, "left_fast", SOON)
    contact.refresh_from_db()
    assert (contact.state, contact.ended_by) == ("ended", "left_fast")
    assert refusal(actions.end_by_visitor, page.reload, "visitor", SOON) == "stale_token"


def test_leaving_fast_after_the_end_voids_the_tokens_too(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, SOON)
    actions.end_by_visitor(page.token, "left_fast", SOON)
    assert refusal(actions.resume, page.token, SOON) == "stale_token"
    contact.refresh_from_db()
    assert contact.ended_by == "helper"


@pytest.mark.parametrize("state", ["waiting", "open", "ended"])
def test_rule_14_the_visitor_deletes_everything_at_any_moment(
    cast: Cast, django_capture_on_commit_callbacks: Commits, state: str
) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    contact = page.contact
    assert contact.visitor_grant is not None
    write(contact.visitor_grant, ["salaisuus"], NOW)
    if state != "waiting":
        contact = actions.accept(str(contact.pk), cast.aino, NOW)
    if state == "ended":
        actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    with django_capture_on_commit_callbacks(execute=True):
        actions.delete(page.token, SOON)
    contact.refresh_from_db()
    assert contact.state == "ended"
    assert not StoredEntry.objects.filter(stream_id=contact.stream_id).exists()
    assert contact.stream.key_name not in set(keyring.current().names())
    for grant in contact.stream.grants.all():
        with pytest.raises(NotReadableError) as gone:
            read_after(contact.stream_id, grant.pk, 0)
        assert gone.value.reason == "deleted"
    assert refusal(actions.delete, page.token, SOON) == "stale_token"


@pytest.mark.parametrize("how", ["visitor", "left_fast", "deleted", "helper", "timeout"])
def test_a_message_that_comes_after_the_end_is_refused(
    cast: Cast, django_capture_on_commit_callbacks: Commits, how: str
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    now = end(page, contact, how, cast, django_capture_on_commit_callbacks)
    visitor, worker = grants(contact)
    assert write(visitor, ["myöhässä"], now) == ["closed"]
    assert write(worker, ["myöhässä"], now) == ["closed"]


@pytest.mark.parametrize("how", ["visitor", "left_fast", "helper", "timeout"])
def test_control_without_the_recheck_under_the_lock_a_late_message_would_land(
    cast: Cast, django_capture_on_commit_callbacks: Commits, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    now = end(page, contact, how, cast, django_capture_on_commit_callbacks)
    without_recheck(monkeypatch)
    assert write(grants(contact)[0], ["myöhässä"], now) != ["closed"]
    entries = read_after(contact.stream_id, grants(contact)[1].pk, 0).entries
    assert [type(entry.body).__name__ for entry in entries] == ["Joined", "Ended", "Said"]


def without_recheck(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decide by what a socket knew before, instead of what the locked row says."""
    from chat.transcripts.core import StreamState, decide

    def trusting(messages, streams, grants, stored, now):  # type: ignore[no-untyped-def]
        return decide(messages, {pk: StreamState(s.head, False) for pk, s in streams.items()}, grants, stored, now)

    monkeypatch.setattr(transcripts, "decide", trusting)


def end(page: Page, contact: Contact, how: str, cast: Cast, commits: Commits) -> datetime:
    """End the talk in one of the ways there are; when that was."""
    now = SOON
    with commits(execute=True):
        match how:
            case "deleted":
                actions.delete(page.token, now)
            case "helper":
                actions.end_by_worker(str(contact.pk), cast.aino, now)
            case "timeout":
                go(page, "network", now)
                now += timedelta(minutes=21)
                assert actions.end_abandoned(now) == 1
            case _:
                actions.end_by_visitor(page.token, how, now)  # type: ignore[arg-type]
    return now
