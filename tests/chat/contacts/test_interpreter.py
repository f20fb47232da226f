"""An interpreter whom the worker arranges: the visitor reads so in their own language, and so does the next helper."""

import pytest

from chat.contacts import actions
from chat.contacts.access import NoContactError
from chat.transcripts.access import read_after
from chat.transcripts.wire import InterpreterAsked
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import grants, opened, refusal

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def test_that_an_interpreter_is_arranged_stands_in_the_log_for_both(cast: Cast) -> None:
    _, contact = opened(cast.violence, cast.aino, NOW)
    actions.ask_interpreter(str(contact.pk), cast.aino, "so", NOW)
    for grant in grants(contact):
        last = read_after(grant.stream_id, grant.pk, 0).entries[-1]
        assert (last.author, last.body) == ("house", InterpreterAsked("so", cast.aino.duty_name))


def test_only_where_the_service_has_them_and_only_in_ones_own_open_talk(cast: Cast) -> None:
    _, childs = opened(cast.children, cast.eero, NOW)
    assert not cast.children.interpreter
    assert refusal(actions.ask_interpreter, str(childs.pk), cast.eero, "so", NOW) == "not_allowed"
    _, contact = opened(cast.violence, cast.aino, NOW)
    with pytest.raises(NoContactError):
        actions.ask_interpreter(str(contact.pk), cast.eero, "so", NOW)
    actions.end_by_worker(str(contact.pk), cast.aino, NOW)
    assert refusal(actions.ask_interpreter, str(contact.pk), cast.aino, "so", NOW) == "closed"
