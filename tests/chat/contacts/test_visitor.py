"""The visitor's side of a contact: beginning, coming back, going."""

import time
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from chat.contacts import access, actions
from chat.contacts.actions import Page, RefusedByStateError, Start
from chat.contacts.models import Contact
from chat.contacts.wire import VisitorPresence
from chat.duty import actions as duty
from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_after
from chat.transcripts.models import StoredEntry
from chat.transcripts.wire import Ended, Joined
from moderation.live.hub import Notice
from moderation.sealing import keyring
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, go, grants, new_key, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
Commits = DjangoCaptureOnCommitCallbacks


# --- beginning -----------------------------------------------------------------------------------


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


# --- coming back ---------------------------------------------------------------------------------


def test_rule_11_a_page_that_stayed_open_comes_back_with_its_token(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    go(page, "network", SOON)
    back = actions.resume(page.token, after(minutes=19))
    assert (back.contact.pk, back.token, back.reload) == (contact.pk, "", ""), "the tokens stay"
    back.contact.refresh_from_db()
    assert back.contact.presence == "here"


def test_rule_11_a_reload_within_2_minutes_brings_the_transcript(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    go(page, "closed", SOON)
    decision, back = actions.reload(page.reload, False, SOON + timedelta(minutes=2))
    assert decision == "transcript"
    assert back is not None
    assert (back.contact.pk, back.contact.hidden_up_to) == (contact.pk, 0)


def test_rule_11_later_the_visitor_is_asked_and_earlier_lines_stay_hidden(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["ennen"], NOW)
    go(page, "network", SOON)
    now = SOON + timedelta(minutes=9)
    assert actions.reload(page.reload, False, now) == ("ask", None)
    decision, back = actions.reload(page.reload, True, now)
    assert decision == "continue"
    assert back is not None
    write(grants(contact)[0], ["jälkeen"], now)
    hidden = back.contact.hidden_up_to
    assert hidden == 2, "the join and the line before"
    assert texts(grants(contact)[0], hidden) == ["jälkeen"]
    go(back, "closed", now)
    _, once_more = actions.reload(back.reload, False, now)
    assert once_more is not None
    assert once_more.contact.hidden_up_to == hidden, "what was hidden stays hidden"


def test_rule_11_after_10_minutes_a_reload_is_refused_whatever_is_agreed(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    go(page, "network", SOON)
    for agreed in (False, True):
        assert actions.reload(page.reload, agreed, SOON + timedelta(minutes=10, seconds=1)) == ("refuse", None)


def test_rule_11_a_reload_token_is_good_once(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    go(page, "closed", SOON)
    _, back = actions.reload(page.reload, False, SOON)
    assert back is not None
    assert back.reload not in ("", page.reload)
    assert actions.reload(page.reload, True, SOON) == ("refuse", None)
    assert refusal(actions.resume, page.token, SOON) == "stale_token", "the page before is over"
    _, again = actions.reload(back.reload, False, SOON)
    assert again is not None


def test_rule_11_being_asked_does_not_use_the_token_up(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    go(page, "closed", NOW)
    assert actions.reload(page.reload, False, after(minutes=5)) == ("ask", None)
    decision, back = actions.reload(page.reload, True, after(minutes=6))
    assert decision == "continue"
    assert back is not None


@pytest.mark.parametrize("how", ["visitor", "left_fast", "deleted", "helper"])
def test_rule_11_after_the_end_no_reload_opens_the_talk(cast: Cast, how: str) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    match how:
        case "deleted":
            actions.delete(page.token, SOON)
        case "helper":
            actions.end_by_worker(str(contact.pk), cast.aino, SOON)
        case _:
            actions.end_by_visitor(page.token, how, SOON)  # type: ignore[arg-type]
    assert actions.reload(page.reload, True, SOON) == ("refuse", None)


@pytest.mark.parametrize("how", ["left_fast", "deleted"])
def test_rule_11_after_leaving_fast_or_deleting_nothing_opens_the_talk(cast: Cast, how: str) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    if how == "deleted":
        actions.delete(page.token, SOON)
    else:
        actions.end_by_visitor(page.token, "left_fast", SOON)
    assert refusal(actions.resume, page.token, SOON) == "stale_token"


def test_rule_11_the_windows_hold_when_every_process_was_down(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    # Nobody noted that the page went: it is still "here", seen when the processes died.
    assert actions.reload(page.reload, False, after(minutes=5)) == ("ask", None)
    assert actions.reload(page.reload, True, after(minutes=11)) == ("refuse", None)


def test_rule_11_a_page_that_was_cut_off_for_more_than_20_minutes_does_not_resume(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    go(page, "network", NOW)
    assert refusal(actions.resume, page.token, after(minutes=20, seconds=1)) == "stale_token"
    assert actions.resume(page.token, after(minutes=20)).contact == page.contact


def test_an_invented_token_opens_nothing(cast: Cast) -> None:
    begin(cast.violence, cast.aino, NOW)
    assert refusal(actions.resume, "x" * 43, NOW) == "stale_token"
    assert actions.reload("x" * 43, True, NOW) == ("refuse", None)
    assert refusal(actions.end_by_visitor, "x" * 43, "visitor", NOW) == "stale_token"
    assert refusal(actions.delete, "x" * 43, NOW) == "stale_token"


def test_a_page_that_is_let_in_is_shown_without_another_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    key = new_key()
    new = actions.start(cast.violence.slug, "fi", key, NOW)
    again = actions.start(cast.violence.slug, "fi", key, NOW)
    actions.accept(str(new.contact.pk), cast.aino, NOW)
    _, reloaded = actions.reload(again.reload, False, NOW)
    assert reloaded is not None
    resumed = actions.resume(reloaded.token, NOW)
    with django_assert_num_queries(0):  # pages are shown on the event loop, where queries are not allowed
        for page in (new, again, reloaded, resumed):
            assert page.contact.service.slug == cast.violence.slug
            access.helper_of(page.contact)
        helper = access.helper_of(resumed.contact)
    assert helper is not None
    assert (helper.name, helper.helper) == ("Aino", "professional")


def test_a_newer_page_replaces_the_older_one(
    cast: Cast, django_capture_on_commit_callbacks: Commits, published: list[Notice]
) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    with django_capture_on_commit_callbacks(execute=True):
        newer = actions.resume(page.token, SOON)
    replaced = [notice.payload.decode() for notice in published if notice.topic == f"page:{contact.pk}"]
    assert replaced == [newer.connection]
    go(page, "closed", SOON)  # the older page's connection ends late
    contact.refresh_from_db()
    assert contact.presence == "here"


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    """What was published after commits."""
    notices: list[Notice] = []
    monkeypatch.setattr("moderation.live.hub._publish_now", notices.extend)
    return notices


# --- presence ------------------------------------------------------------------------------------


def test_rule_26_the_worker_sees_why_a_visitor_is_gone(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    presences: tuple[VisitorPresence, ...] = ("network", "closed")
    for presence in presences:
        go(page, presence, SOON)
        contact.refresh_from_db()
        assert contact.presence == presence
    actions.end_by_visitor(page.token, "left_fast", SOON)
    contact.refresh_from_db()
    assert contact.presence == "left_fast"
    go(page, "closed", SOON)
    contact.refresh_from_db()
    assert contact.presence == "left_fast", "a closing connection does not blur why the talk ended"


def test_answered_beats_keep_a_page_here_and_only_its_own(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    other = begin(cast.violence, cast.aino, NOW)
    actions.mark_seen([page.connection], after(minutes=1))
    for row, seen_at in ((contact, after(minutes=1)), (other.contact, NOW)):
        row.refresh_from_db()
        assert row.seen_at == seen_at


# --- the end -------------------------------------------------------------------------------------


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
    duty.go_on_duty(cast.aino, [cast.violence.slug], NOW)
    with CaptureQueriesContext(connection) as one:
        actions.start_batch([Start(cast.violence.slug, "fi", new_key())], NOW)
    with django_assert_num_queries(len(one)):
        actions.start_batch([Start(cast.violence.slug, "fi", new_key()) for _ in range(20)], NOW)
