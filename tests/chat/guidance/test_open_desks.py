"""A guide that is edited comes to every open desk, at every process, also when the layer loses the word of it."""

import pytest
from pytest_django import Settings

from chat.guidance import access, actions
from chat.guidance.wire import DeskGuides
from tests.support.cast import Cast
from tests.support.open_desks import Cookies, OpenDesks, play, signed_in

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

EDITED = "Kysy suoraan.\n- Uusi kohta?"


class Scene(OpenDesks):
    """The desks while the administrator edits."""

    async def edit(self, body: str) -> None:
        """Edit the risk protocol; then everything arrives, without a beat."""

        def change() -> None:
            stored = access.guide("risk")
            actions.change_guide("risk", stored.titles, stored.bodies | {"fi": body}, stored.version, self.editor)

        await self.do(change)

    @property
    def shown(self) -> list[str]:
        """The risk protocol as each desk shows it."""
        return [next(guide.body for guide in desk.guides if guide.slug == "risk") for desk in self.desks]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """By login."""
    return signed_in(settings, (cast.aino, cast.eero))


def test_an_edit_is_on_every_open_desk_at_once_and_on_one_that_opens(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.edit(EDITED)
        assert on.shown == [EDITED, EDITED]
        tab = on.processes.desk("one", cookies["aino"])
        await tab.hello()
        assert tab.shown()["guides"] == on.desks[0].shown()["guides"]

    play(Scene, cast, cookies, what)


def test_an_edit_of_which_the_layer_lost_the_word_comes_with_the_next_upkeep(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        before = on.shown[0]
        on.processes.layer.loses_next = 100  # also the pings that cross it
        await on.edit(EDITED)
        on.processes.layer.loses_next = 0
        assert on.shown == [before, EDITED], "control: the word of it was lost"
        await on.processes.keep_up()
        assert on.shown == [EDITED, EDITED]

    play(Scene, cast, cookies, what)


def test_guides_are_sent_only_when_they_are_others(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.edit(EDITED)
        for desk in on.desks:
            await desk.until(DeskGuides)
        await on.edit(EDITED)
        await on.processes.keep_up()
        for desk in on.desks:
            await desk.nothing(DeskGuides, seconds=0)

    play(Scene, cast, cookies, what)
