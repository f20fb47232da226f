"""A worker ends an abusive talk and blocks its tab (rule 24)."""

from datetime import datetime, timedelta

import pytest

from chat.contacts import actions
from chat.contacts.access import NoContactError
from chat.contacts.core import BLOCK_LASTS, RefusedByStateError
from chat.contacts.models import Block, Contact
from chat.transcripts.access import read_after
from chat.transcripts.wire import Ended
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import begin, grants, opened, refusal, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LATER = NOW + timedelta(hours=23)


def blocked(cast: Cast) -> str:
    """The reload token of a tab whose talk Aino has ended with a block."""
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW, blocks=True)
    return page.reload


def is_blocked(reload: str, now: datetime) -> bool:
    """Whether a page that comes back with this token is told that it is blocked."""
    try:
        decision, _ = actions.reload(reload, False, now)
    except RefusedByStateError as refused:
        return refused.code == "blocked"
    assert decision == "refuse"
    return False


def test_rule_24_the_tab_of_an_abusive_talk_is_blocked_and_the_log_says_so(cast: Cast) -> None:
    reload = blocked(cast)
    assert is_blocked(reload, LATER)
    assert refusal(actions.reload, reload, True, LATER) == "blocked", "its own continue does not help"
    contact = Contact.objects.get()
    assert (contact.state, contact.ended_by) == ("ended", "blocked")
    assert read_after(contact.stream_id, grants(contact)[1].pk, 0).entries[-1].body == Ended("blocked")


def test_control_an_ordinary_end_blocks_nobody(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    assert not is_blocked(page.reload, NOW)
    assert not Block.objects.exists()


def test_rule_24_a_block_lasts_24_hours_at_most(cast: Cast) -> None:
    assert timedelta(hours=24) >= BLOCK_LASTS
    reload = blocked(cast)
    assert actions.lift_blocks(LATER) == 0
    assert not is_blocked(reload, NOW + timedelta(hours=24)), "also while nobody has swept"
    assert actions.lift_blocks(NOW + timedelta(hours=24)) == 1
    assert not Block.objects.exists()


def test_rule_24_a_block_concerns_its_tab_and_keeps_nothing_of_anybody(cast: Cast) -> None:
    other, _ = opened(cast.violence, cast.eero, NOW)
    reload = blocked(cast)
    decision, _ = actions.reload(other.reload, False, NOW)
    assert decision == "transcript"
    assert begin(cast.violence, cast.aino, NOW).contact.state == "waiting", "whoever comes anew begins"
    assert {field.name for field in Block._meta.get_fields()} == {"id", "token_hash", "expires_at", "by"}
    assert Block.objects.get().by == cast.aino, "who has blocked it, so that somebody else looks at it"
    assert reload not in str(list(Block.objects.values()))


def test_rule_24_what_has_ended_already_blocks_nobody(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    write(grants(contact)[0], ["Hei"], NOW)
    actions.end_by_visitor(page.token, "visitor", NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW, blocks=True)
    contact.refresh_from_db()
    assert contact.ended_by == "visitor"
    assert not is_blocked(page.reload, NOW)


def test_rule_24_only_who_answers_the_talk_can_block(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    with pytest.raises(NoContactError):
        actions.end_by_worker(str(contact.pk), cast.eero, NOW, blocks=True)
    assert actions.reload(page.reload, False, NOW)[0] == "transcript"
