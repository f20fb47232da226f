"""A visitor's page comes back, or does not (rule 11), and the worker sees where it is (rule 26)."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat.contacts import access, actions
from chat.contacts.wire import VisitorPresence
from chat.duty import actions as duty
from moderation.live.hub import Notice
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, go, grants, new_key, opened, refusal, texts, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SOON = NOW + timedelta(seconds=5)
Commits = DjangoCaptureOnCommitCallbacks


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
