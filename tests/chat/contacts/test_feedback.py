"""What a visitor thought of a talk: once, from who was answered, and without a way back to the talk (rule 34)."""

import pytest

from chat.contacts import actions
from chat.contacts.models import Contact
from chat.statistics.actions import release_due
from chat.statistics.core import Marks
from chat.statistics.models import Feedback, PendingFeedback, PendingRecord
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import after
from tests.support.talks import begin, grants, opened, refusal, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]
MARKS = Marks(relief=3, heard=4, next_step=None)


def ended(cast: Cast) -> tuple[str, Contact]:
    """The token of a page whose talk is over."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["kiitos"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    return page.token, contact


def test_what_was_said_is_kept_by_week_service_and_unit_alone(cast: Cast) -> None:
    token, _ = ended(cast)
    actions.give_feedback(token, MARKS, NOW)
    assert release_due(after(days=7)) == 1
    (kept,) = Feedback.objects.values()
    assert {name: value for name, value in kept.items() if name != "id"} == {
        "week": "2026-W10",
        "service": "apua-vakivaltaan",
        "association": "saaristo",
        "helper_type": "professional",
        "relief": 3,
        "heard": 4,
        "next_step": None,
    }


def test_rule_34_nothing_leads_from_feedback_to_its_talk(cast: Cast) -> None:
    token, contact = ended(cast)
    actions.give_feedback(token, MARKS, NOW)
    (waiting,) = PendingFeedback.objects.values()
    assert waiting.keys() == {"id", "sealed"}
    assert waiting["id"] != contact.pk
    assert not PendingRecord.objects.exists(), "the record comes by itself, later"
    assert release_due(after(hours=1)) == 0, "nobody waits beside it yet"


def test_rule_34_ten_go_together(cast: Cast) -> None:
    for _ in range(10):
        token, contact = ended(cast)
        actions.give_feedback(token, MARKS, NOW)
        Contact.objects.filter(pk=contact.pk).update(worker=None)  # room for the next
    assert release_due(NOW) == 10
    assert not PendingFeedback.objects.exists()


def test_said_again_it_counts_once(cast: Cast) -> None:
    token, _ = ended(cast)
    for _ in range(2):
        actions.give_feedback(token, MARKS, NOW)
    assert PendingFeedback.objects.count() == 1


def test_when_there_is_nothing_to_say(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    assert refusal(actions.give_feedback, page.token, MARKS, NOW) == "not_ended"
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert refusal(actions.give_feedback, page.token, Marks(), NOW) == "empty"
    assert refusal(actions.give_feedback, "x" * 43, MARKS, NOW) == "stale_token"
    assert not PendingFeedback.objects.exists()


def test_whoever_was_not_answered_is_not_asked(cast: Cast) -> None:
    page = begin(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    assert refusal(actions.give_feedback, page.token, MARKS, NOW) == "not_allowed"


def test_whoever_left_fast_or_deleted_is_not_heard_any_more(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    actions.end_by_visitor(page.token, "left_fast", NOW)
    assert refusal(actions.give_feedback, page.token, MARKS, NOW) == "stale_token"
