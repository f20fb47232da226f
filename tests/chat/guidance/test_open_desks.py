"""A guide that is edited comes to every open desk, at every process, also when the layer loses the word of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.guidance import access, actions
from chat.guidance.wire import DeskGuides
from moderation.staff.models import Person
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

EDITED = "Kysy suoraan.\n- Uusi kohta?"
Cookies = Mapping[str, Mapping[str, str]]


class Scene:
    """Two desks at two processes, and an administrator at the second one."""

    def __init__(self, processes: Processes, editor: Person, desks: list[DeskClient]) -> None:
        """The desks are open."""
        self.processes, self.editor, self.desks = processes, editor, desks

    async def edit(self, body: str) -> None:
        """Edit the risk protocol; then everything arrives, without a beat."""

        def change() -> None:
            stored = access.guide("risk")
            actions.change_guide("risk", stored.titles, stored.bodies | {"fi": body}, stored.version, self.editor)

        await self.processes.houses["two"].pool.run(change)
        await self.processes.quiet()

    @property
    def shown(self) -> list[str]:
        """The risk protocol as each desk shows it."""
        return [next(guide.body for guide in desk.guides if guide.slug == "risk") for desk in self.desks]


@asynccontextmanager
async def scene(cast: Cast, cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """The scene, as long as it lasts."""
    async with Processes(["one", "two"], Clock(), patch).running() as processes:
        desks = [processes.desk("one", cookies["aino"]), processes.desk("two", cookies["eero"])]
        for desk in desks:
            await desk.hello()
        yield Scene(processes, cast.kaarina, desks)


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """By login."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in (cast.aino, cast.eero)}


def play(cast: Cast, cookies: Cookies, what: Callable[[Scene], Awaitable[None]]) -> None:
    """Play it in the scene."""

    async def run() -> None:
        with pytest.MonkeyPatch.context() as patch:
            async with scene(cast, cookies, patch) as on:
                await what(on)

    asyncio.run(run())


def test_an_edit_is_on_every_open_desk_at_once_and_on_one_that_opens(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.edit(EDITED)
        assert on.shown == [EDITED, EDITED]
        tab = on.processes.desk("one", cookies["aino"])
        await tab.hello()
        assert tab.shown()["guides"] == on.desks[0].shown()["guides"]

    play(cast, cookies, what)


def test_an_edit_of_which_the_layer_lost_the_word_comes_with_the_next_upkeep(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        before = on.shown[0]
        on.processes.layer.loses_next = 100  # also the pings that cross it
        await on.edit(EDITED)
        on.processes.layer.loses_next = 0
        assert on.shown == [before, EDITED], "control: the word of it was lost"
        await on.processes.keep_up()
        assert on.shown == [EDITED, EDITED]

    play(cast, cookies, what)


def test_guides_are_sent_only_when_they_are_others(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.edit(EDITED)
        for desk in on.desks:
            await desk.until(DeskGuides)
        await on.edit(EDITED)
        await on.processes.keep_up()
        for desk in on.desks:
            await desk.nothing(DeskGuides, seconds=0)

    play(cast, cookies, what)
