"""What happens at an open desk when its person leaves, or may no longer do what they did (rule 35)."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.wire import DeskDropped
from chat.duty.core import SEEN_WITHIN
from chat.duty.models import OnDuty
from chat.house import UPKEEP_SECONDS
from chat.transcripts.wire import HandedOver
from moderation.staff import actions
from moderation.staff.models import Person
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.visitor_client import VisitorClient

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"


class Scene:
    """Aino talks with a visitor; Eero is on duty beside her, at another process."""

    def __init__(
        self, processes: Processes, clock: Clock, aino: DeskClient, eero: DeskClient, visitor: VisitorClient
    ) -> None:
        """All of them are there; the clock is that of the processes."""
        self.processes, self.clock, self.aino, self.eero, self.visitor = processes, clock, aino, eero, visitor
        self.contact = ""

    async def do(self, act: Callable[[], object]) -> None:
        """Somebody does it on a page of the other process; then everything arrives, without a beat."""
        await self.processes.houses["two"].pool.run(act)
        await self.processes.quiet()


Play = Callable[[Scene], Awaitable[None]]


@asynccontextmanager
async def scene(cookies: Mapping[str, Mapping[str, str]], patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """The scene, as long as it lasts."""
    clock = Clock()
    async with Processes(["one", "two"], clock, patch).running() as processes:
        aino, eero = processes.desk("one", cookies["aino"]), processes.desk("two", cookies["eero"])
        visitor = processes.visitor("two")
        on = Scene(processes, clock, aino, eero, visitor)
        for desk in (aino, eero):
            await desk.hello()
            await desk.go_on_duty(VIOLENCE)
        await visitor.start(VIOLENCE)
        on.contact = (await aino.accept((await aino.waiting(VIOLENCE)).contact)).contact
        await visitor.say("Ennen.")
        await processes.quiet()
        yield on


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, dict[str, str]]:
    """By login."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    browsers = {person.login: sign_in(Browser(), person) for person in (cast.aino, cast.eero, cast.maija)}
    return {login: cookies_of(browser) for login, browser in browsers.items()}


def play(cookies: Mapping[str, Mapping[str, str]], what: Play) -> None:
    """Play it in the scene."""

    async def run() -> None:
        with pytest.MonkeyPatch.context() as patch:
            async with scene(cookies, patch) as on:
                await what(on)

    asyncio.run(run())


def on_the_page(cookies: Mapping[str, str], address: str) -> Callable[[], object]:
    """The manager presses the button there."""

    def press() -> None:
        browser = Browser()
        for name, value in cookies.items():
            browser.cookies[name] = value
        assert browser.post(address, headers={"Origin": "http://testserver"}).status_code == 302

    return press


def is_off_duty(person: Person) -> Callable[[], object]:
    """Asserts that the person is not on duty."""

    def look() -> None:
        assert not OnDuty.objects.filter(person=person).exists()

    return look


def test_rule_35_who_is_deactivated_on_the_page_is_out_at_once_at_every_process(
    cast: Cast, cookies: dict[str, dict[str, str]]
) -> None:
    async def what(on: Scene) -> None:
        second = on.processes.desk("two", cookies["aino"])  # another tab, at the other process
        await second.hello()
        await on.do(on_the_page(cookies["maija"], f"/desk/people/{cast.aino.pk}/deactivate"))
        for desk in (on.aino, second):
            await desk.error("signed_out")
            assert await desk.closed() == 4001
        await on.visitor.say("Tätä hän ei enää lue.")
        await on.processes.quiet()
        assert on.aino.contacts[on.contact].texts == ["Ennen."]
        await on.aino.open("two")
        with pytest.raises(RefusedError, match="signed_out"):
            await on.aino.hello()
        on.processes.houses["two"].board.nudge()  # as at every beat
        await on.eero.eventually(lambda: str(cast.aino.pk) not in on.eero.on_duty)
        await second.cut()

    play(cookies, what)


def test_rule_35_who_loses_every_role_is_out_at_once(cast: Cast, cookies: dict[str, dict[str, str]]) -> None:
    async def what(on: Scene) -> None:
        await on.do(lambda: actions.set_roles(cast.aino, {"dpo"}, by=cast.kaarina))
        await on.aino.error("signed_out")
        assert await on.aino.closed() == 4001

    play(cookies, what)


def test_rule_35_who_may_no_longer_answer_keeps_the_desk_and_loses_the_talk(
    cast: Cast, cookies: dict[str, dict[str, str]]
) -> None:
    async def what(on: Scene) -> None:
        contact = on.contact
        await on.do(lambda: actions.set_roles(cast.aino, {"manager"}, by=cast.maija))
        assert (await on.aino.until(DeskDropped, lambda frame: frame.contact == contact)).not_allowed
        await on.aino.eventually(lambda: contact not in on.aino.contacts and on.aino.mine is None)
        assert on.aino.is_connected
        await on.do(is_off_duty(cast.aino))
        await on.visitor.say("Tätä hän ei enää lue.")
        with pytest.raises(RefusedError, match="not_found"):
            await on.aino.say(contact, "Vielä minä.")
        snapshot = await on.aino.hello("two", have={contact: 0})
        assert snapshot.contacts == []
        await on.do(lambda: actions.set_roles(cast.aino, {"manager", "worker"}, by=cast.maija))
        await on.aino.eventually(lambda: contact in on.aino.contacts)
        assert on.aino.contacts[contact].texts == ["Ennen.", "Tätä hän ei enää lue."]

    play(cookies, what)


def test_rule_35_a_message_on_its_way_when_the_role_was_taken_is_refused(
    cast: Cast, cookies: dict[str, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk has not been told yet that the contact is gone."""

    async def what(on: Scene) -> None:
        monkeypatch.setattr("chat.desk_page.DeskPage._follow_if_changed", lambda *_: None)
        await on.do(lambda: actions.set_roles(cast.aino, {"manager"}, by=cast.maija))
        with pytest.raises(RefusedError, match="not_allowed"):
            await on.aino.say(on.contact, "Vielä minä.")

    play(cookies, what)


# --- what colleagues see of each other ---------------------------------------------------------------------


def test_rule_35_of_a_colleague_on_duty_the_desk_shows_name_type_services_and_load_alone(
    cast: Cast, cookies: dict[str, dict[str, str]]
) -> None:
    """Duty is shared by all associations; what is stored of their people is not."""
    Person.objects.filter(pk=cast.aino.pk).update(training_valid_until="2031-05-01", pledge_signed_on="2021-06-02")

    async def what(on: Scene) -> None:
        heard: list[str] = []
        take = on.eero._decoder.decode

        class Ear:
            """Keeps what arrives."""

            def decode(self, raw: str) -> object:
                """As the decoder does."""
                heard.append(raw)
                return take(raw)

        on.eero._decoder = Ear()  # type: ignore[assignment]
        await on.eero.hello("one")
        present = on.eero.on_duty[str(cast.aino.pk)]
        fields = ("person", "name", "helper", "services", "since", "open_contacts", "languages", "status")
        assert present.__struct_fields__ == fields
        assert (present.name, present.helper, present.open_contacts) == ("Aino", "professional", 1)
        await on.visitor.say("Vain Ainolle.")
        await on.processes.beat()
        shown = "\n".join(heard)
        assert '"Aino"' in shown
        for secret in ("Saaristo", "saaristo", '"aino"', "worker", "2031", "2021", "Vain Ainolle.", on.contact):
            assert secret not in shown, secret

    play(cookies, what)


@pytest.mark.parametrize("first", [0.5, 4.5, 9.5])
def test_a_dead_browser_is_off_duty_within_60_s_and_its_visitor_is_told(
    cast: Cast, cookies: dict[str, dict[str, str]], first: float
) -> None:
    """Whenever upkeep comes for the `first` time after its last word."""

    async def what(on: Scene) -> None:
        await on.processes.beat()
        (page,) = (page for page in on.processes.houses["one"]._pages if page.person_id == cast.aino.pk)
        on.aino.answers_beats = False
        dead_for = 0.0
        for pause in itertools.chain([first], itertools.repeat(UPKEEP_SECONDS)):
            dead_for += pause
            on.clock.forward(seconds=pause)
            page.socket.heard_at -= pause
            await on.processes.keep_up()
            if on.visitor.state == "waiting":
                break
        assert SEEN_WITHIN.total_seconds() < dead_for <= 60
        assert on.visitor.log.entries[-1].body == HandedOver("lost")
        await on.do(is_off_duty(cast.aino))
        assert (await on.eero.accept((await on.eero.waiting(VIOLENCE)).contact)).contact == on.contact

    play(cookies, what)
