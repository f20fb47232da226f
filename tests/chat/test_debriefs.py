"""A wish for a debrief, through the sockets: on every desk of its worker, in every process."""

import asyncio
from collections.abc import Mapping

import pytest
from django.db import connection
from django.test import Client as Browser
from pytest_django import Settings

from chat.debriefs.models import Debrief
from chat.debriefs.wire import DeskWantDebrief
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Mapping[str, str]:
    """Aino's session."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


def test_both_desks_of_a_worker_show_the_wish_until_it_is_taken_back_or_held(
    cookies: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold() -> None:
        """What the page of another server process does; its notice is lost."""
        Debrief.objects.update(held_on=MONDAY_NOON.date())
        connection.close()

    async def play() -> None:
        async with Processes(["one", "two"], Clock(), monkeypatch).running() as processes:
            one, two = processes.desk("one", cookies), processes.desk("two", cookies)

            async def both_show(wish: bool) -> None:
                await one.eventually(lambda: one.wants_debrief is wish)
                await two.eventually(lambda: two.wants_debrief is wish)

            for desk in (one, two):
                assert (await desk.hello()).debrief is False
            await one.send(DeskWantDebrief(wanted=True))
            await both_show(True)
            await two.cut()
            assert (await two.hello()).debrief is True
            await two.send(DeskWantDebrief(wanted=False))
            await both_show(False)
            await one.send(DeskWantDebrief(wanted=True))
            await two.eventually(lambda: two.wants_debrief)
            await asyncio.to_thread(hold)
            for house in processes.houses.values():
                house.board.nudge()  # as every beat does
            await both_show(False)

    asyncio.run(play())
