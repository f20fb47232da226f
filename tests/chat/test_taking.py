"""A contact that is taken is on its worker's desk at once, however long the board takes."""

from collections.abc import Mapping

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat import board
from chat.contacts import access
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import Clock
from tests.support.eventually import eventually
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Mapping[str, Mapping[str, str]]:
    """The sessions of those on duty."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in (cast.aino, cast.eero)}


async def test_a_talk_begins_while_the_board_is_still_being_read(
    cookies: Mapping[str, Mapping[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "PAUSE_SHARE", 0)  # a reading that is held back is a long one
    async with Processes(["one", "two"], Clock(), monkeypatch).running() as processes:
        aino, eero = processes.desk("one", cookies["aino"]), processes.desk("two", cookies["eero"])
        visitor = processes.visitor("two")
        for desk in (aino, eero):
            await desk.hello()
            await desk.go_on_duty(VIOLENCE)
        await visitor.start(VIOLENCE)
        waiting = await aino.waiting(VIOLENCE)
        await eero.waiting(VIOLENCE)
        processes.hold_back(access.picture)
        contact = (await aino.accept(waiting.contact)).contact
        await aino.say(contact, "Hei! Olen tässä.")
        await visitor.say("Hei.")
        await processes.quiet()
        assert aino.contacts[contact].texts == ["Hei! Olen tässä.", "Hei."]
        processes.let_go()
        await eventually(lambda: not (aino.queue or eero.queue))
        await processes.quiet()
        assert list(aino.contacts) == [contact]
        assert aino.contacts[contact].texts == ["Hei! Olen tässä.", "Hei."]
