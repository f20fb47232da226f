"""The desk asks for the ready replies: all of them, in pieces, and only when it has not got them."""

import msgspec
import pytest
from pytest_django import DjangoAssertNumQueries

from chat.replies import actions, core, handlers
from chat.replies.models import Reply
from chat.replies.wire import PIECE_BYTES, DeskReplies, ReplyOnDesk
from moderation.live.wire import MAX_FRAME_BYTES, encode
from moderation.texts.core import LANGUAGES
from tests.support.cast import Cast

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HELLO = {"fi": "Hei, olen {nimi}."}


def test_the_desk_gets_what_its_worker_may_use(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    actions.add_reply(cast.aino, "personal", "", "oma", HELLO)
    actions.add_reply(cast.eero, "personal", "", "eeron", HELLO)
    actions.add_reply(cast.kaarina, "service", cast.violence.slug, "palvelun", {"sv": "{tjänst}"})
    actions.add_reply(cast.kaarina, "shared", "", "yhteinen", HELLO)
    with django_assert_num_queries(2):
        first, last = handlers._answers(cast.aino, "")
    assert first.more
    assert first.replies == [
        ReplyOnDesk("oma", {"fi": "Hei, olen {name}."}, own=True),
        ReplyOnDesk("palvelun", {"sv": "{service}"}, service=cast.violence.slug),
        ReplyOnDesk("yhteinen", {"fi": "Hei, olen {name}."}),
    ]
    assert (last.more, last.replies) == (False, [])
    assert last.services[cast.violence.slug] == cast.violence.names


def test_what_the_page_has_is_not_sent_again(cast: Cast) -> None:
    reply = actions.add_reply(cast.aino, "personal", "", "oma", HELLO)
    state = handlers._answers(cast.aino, "")[-1].state
    assert handlers._answers(cast.aino, state) == [DeskReplies(state=state)]
    actions.change_reply(cast.aino, reply.pk, "oma", {"fi": "Hei"}, 0)
    assert handlers._answers(cast.aino, state)[-1].state != state
    assert handlers._answers(cast.eero, state)[-1].state != state


def test_somebody_without_any_hears_that_there_are_none(cast: Cast) -> None:
    first, last = handlers._answers(cast.aino, "")
    assert (first.replies, last.more) == ([], False)
    assert handlers._answers(cast.aino, last.state) == [DeskReplies(state=last.state)]


def test_five_hundred_in_six_languages_come_in_frames_that_a_slow_line_carries(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    texts = dict.fromkeys(LANGUAGES, "Tämä on valmis vastaus. " * 10)
    Reply.objects.bulk_create(Reply(name=f"r-{n}", texts=texts) for n in range(core.MOST))
    longest = {str(code): "\u044f" * core.LONGEST_TEXT for code in LANGUAGES}
    actions.add_reply(cast.aino, "personal", "", "pitkä", longest)
    with django_assert_num_queries(2):
        frames = handlers._answers(cast.aino, "")
    names = [reply.name for frame in frames for reply in frame.replies]
    assert sorted(names) == sorted([*(f"r-{n}" for n in range(core.MOST)), "pitkä"])
    assert [frame.more for frame in frames] == [True] * (len(frames) - 1) + [False]
    assert max(len(encode(frame)) for frame in frames) < MAX_FRAME_BYTES
    usual = [frame for frame in frames if all(reply.name != "pitkä" for reply in frame.replies)]
    assert max(len(encode(frame)) for frame in usual) < 2 * PIECE_BYTES
    assert msgspec.json.decode(encode(frames[0]), type=DeskReplies) == frames[0]
