"""Help cards that the worker gives: they stand in the talk, for the visitor to read in their own language."""

import pytest

from chat.contacts import actions
from chat.contacts.access import NoContactError
from chat.services.models import HelpCard
from chat.transcripts.access import read_after
from chat.transcripts.wire import CardGiven
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import grants, opened, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def test_a_card_that_is_given_stands_in_the_log(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.give_card(str(contact.pk), cast.aino, "nollalinja", NOW)
    visitor, _ = grants(contact)
    entries = read_after(visitor.stream_id, visitor.pk, 0).entries
    assert (entries[-1].author, entries[-1].body) == ("house", CardGiven("nollalinja", "Aino"))


def test_only_cards_that_are_there_and_only_to_ones_own_open_talk(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    HelpCard.objects.filter(slug="riku").update(is_on=False)
    for card in ("riku", "ei-ole"):
        assert refusal(actions.give_card, str(contact.pk), cast.aino, card, NOW) == "not_allowed"
    with pytest.raises(NoContactError):
        actions.give_card(str(contact.pk), cast.eero, "nollalinja", NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    assert refusal(actions.give_card, str(contact.pk), cast.aino, "nollalinja", NOW) == "closed"
