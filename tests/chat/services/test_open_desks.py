"""What is edited in the catalogue comes to every open desk, of every process, though the layer lose the word of it."""

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from chat import catalogue
from chat.duty.wire import DeskCatalogue
from chat.services import access, actions
from chat.services.core.changes import CardChange, ServiceChange
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON
from tests.support.open_desks import Cookies, OpenDesks, play, signed_in

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

BABIES, CARD = "vauvaperhe", "mieli-kriisipuhelin"


class Scene(OpenDesks):
    """The desks while the administrator edits."""

    async def rename_card(self, name: str) -> None:
        """Edit the name of a help card."""
        await self.do(lambda: change_card(name, self.editor))

    @property
    def card_names(self) -> list[str]:
        """What each desk calls the card."""
        return [next(card.name for card in desk.cards if card.slug == CARD) for desk in self.desks]

    @property
    def services(self) -> list[dict[str, str]]:
        """The services as each desk shows them: names by slug."""
        return [{service.slug: service.name for service in desk.services} for desk in self.desks]


def change_card(name: str, editor: Person) -> None:
    """Edit the card's name, and leave the rest."""
    row = access.any_card(CARD)
    change = CardChange(
        names=row.names | {"fi": name},
        descriptions=row.descriptions,
        number=row.number,
        cost=row.cost,
        around_the_clock=True,
        hours=(),
        languages=row.languages,
        link=row.link,
        first_for=row.first_for,
        is_checked=False,
        is_on=True,
    )
    actions.change_card(CARD, change, row.version, editor, MONDAY_NOON.date())


def change_service(slug: str, name: str, editor: Person, *, peers_answer: bool = False, is_on: bool = True) -> None:
    """Edit the service: name, who answers there, and whether it is on."""
    row = access.any_service(slug)
    change = ServiceChange(
        names=row.names | {"fi": name},
        descriptions=row.descriptions,
        tone=row.tone,
        hours=(),
        exceptions=(),
        keep_minutes=row.keep_minutes,
        letters_within=row.letters_within,
        queue_limit=row.queue_limit,
        topics=(),
        sites=(),
        interpreter=row.interpreter,
        offers_in_turn=row.offers_in_turn,
        open_on_holidays=row.open_on_holidays,
        excerpts=row.excerpts,
        peers_answer=peers_answer,
        is_on=is_on,
    )
    actions.change_service(slug, change, row.version, editor, MONDAY_NOON, local=True)


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """By login: of a professional and of a peer."""
    return signed_in(settings, (cast.aino, cast.sanni))


def test_an_edited_card_is_on_every_open_desk_at_once_as_on_one_that_opens(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.rename_card("Kriisipuhelin")
        assert on.card_names == ["Kriisipuhelin"] * 2
        tab = on.processes.desk("one", cookies["aino"])
        await tab.hello()
        assert tab.shown() == on.desks[0].shown()

    play(Scene, cast, cookies, what)


def test_an_edited_service_is_on_the_desks_of_those_who_may_answer_there(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        assert [BABIES in shown for shown in on.services] == [True, False]
        await on.do(lambda: change_service(BABIES, "Vauva-chat", on.editor, peers_answer=True))
        assert [shown[BABIES] for shown in on.services] == ["Vauva-chat"] * 2
        await on.do(lambda: change_service(BABIES, "Vauva-chat", on.editor, is_on=False))
        assert [BABIES in shown for shown in on.services] == [False, False]

    play(Scene, cast, cookies, what)


def test_who_waits_in_a_service_that_came_to_the_desk_is_in_its_queue(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        professional, peer = on.desks
        await on.do(lambda: change_service(BABIES, "Vauva-chat", on.editor))  # with its hours, which move the board
        await professional.go_on_duty(BABIES)
        visitor = on.processes.visitor("one")
        await visitor.start(BABIES)
        await professional.eventually(lambda: len(professional.queue) == 1)
        for house in on.processes.houses.values():
            await house.board.refreshed()
        assert not peer.queue
        await on.do(lambda: change_service(BABIES, "Vauva-chat", on.editor, peers_answer=True))
        assert peer.queue == professional.queue, "at once"
        assert peer.on_duty == professional.on_duty
        await visitor.cut()

    play(Scene, cast, cookies, what)


def test_an_edit_of_which_the_layer_lost_the_word_comes_with_the_next_upkeep(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        before = on.card_names[0]
        on.processes.layer.loses_next = 100  # also the pings that cross it
        await on.rename_card("Kriisipuhelin")
        on.processes.layer.loses_next = 0
        assert on.card_names == [before, "Kriisipuhelin"], "control: the word of it was lost"
        await on.processes.keep_up()
        assert on.card_names == ["Kriisipuhelin"] * 2

    play(Scene, cast, cookies, what)


def test_the_catalogue_is_sent_only_when_it_is_another_one(cast: Cast, cookies: Cookies) -> None:
    async def what(on: Scene) -> None:
        await on.rename_card("Kriisipuhelin")
        for desk in on.desks:
            await desk.until(DeskCatalogue)
        await on.rename_card("Kriisipuhelin")
        await on.processes.keep_up()
        for desk in on.desks:
            await desk.nothing(DeskCatalogue, seconds=0)

    play(Scene, cast, cookies, what)


def test_it_is_read_in_four_queries_for_all_desks(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        shown = catalogue.on_desks(MONDAY_NOON)
    assert len(shown) == 6
