"""Silent help across processes, through the sockets (rule 20)."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.wire import DeskEnd
from chat.duty.wire import DeskComeToHelp, DeskHelp
from chat.picture import NO_HELP, Picture
from moderation.live.wire import Error
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.trying_frames import Heard
from tests.support.visitor_client import VisitorClient

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE, CHILDREN = "apua-vakivaltaan", "lasten-ja-nuorten"
DEADLINE_SECONDS = 5
Cookies = Mapping[str, Mapping[str, str]]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """The sessions of those on duty."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    people = (cast.aino, cast.eero)
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in people}


@dataclass
class Scene:
    """Aino in one process talks with somebody; Eero, on duty for another service, is in the other."""

    processes: Processes
    aino: DeskClient
    eero: DeskClient
    visitor: VisitorClient
    contact: str


@asynccontextmanager
async def scene(cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """As long as it lasts."""
    async with Processes(["one", "two"], Clock(), patch).running() as processes:
        aino, eero = processes.desk("one", cookies["aino"]), processes.desk("two", cookies["eero"])
        visitor = processes.visitor("two")
        await aino.hello()
        await eero.hello()
        await aino.go_on_duty(VIOLENCE)
        await eero.go_on_duty(CHILDREN)
        await visitor.start(VIOLENCE)
        contact = (await aino.waiting(VIOLENCE)).contact
        await aino.accept(contact)
        await processes.quiet()
        yield Scene(processes, aino, eero, visitor, contact)


async def seconds_until_called(on: Scene) -> float:
    """From Aino's press to Eero's desk."""
    began = time.monotonic()
    await on.aino.call_help(on.contact)
    await on.eero.eventually(lambda: on.eero.call_of("Aino") is not None)
    return time.monotonic() - began


def test_rule_20_help_is_heard_within_five_seconds_in_another_process_and_service(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            assert await seconds_until_called(on) < DEADLINE_SECONDS
            call = on.eero.call_of("Aino")
            assert call is not None
            assert call.services == [VIOLENCE]
            await on.eero.come_to_help(call.person)
            await on.aino.eventually(lambda: [c.helper_name for c in on.aino.help.calls] == ["Eero"])
            await on.aino.stop_help()
            await on.eero.eventually(lambda: on.eero.help.calls == [])

    asyncio.run(play())


def test_rule_20_help_is_heard_though_the_layer_loses_it(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            on.processes.layer.loses_next = 9
            await on.aino.call_help(on.contact)
            on.processes.houses["two"].board.nudge()  # as every beat does, in talk all four seconds
            await on.eero.eventually(lambda: on.eero.call_of("Aino") is not None)

    asyncio.run(play())


def test_rule_20_the_visitor_notices_nothing(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            heard = Heard(on.visitor)
            await on.aino.call_help(on.contact)
            await on.eero.eventually(lambda: on.eero.call_of("Aino") is not None)
            await on.eero.come_to_help(on.eero.help.calls[0].person)
            await on.aino.stop_help()
            await on.processes.quiet()
            assert heard.raw == []
            await on.aino.say(on.contact, "Olen tässä.")
            await on.visitor.eventually(lambda: on.visitor.log.texts == ["Olen tässä."])
            assert len(heard.raw) == 1, "control: the page listened all the while"

    asyncio.run(play())


def test_rule_20_whoever_goes_off_duty_calls_nobody_any_more(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await seconds_until_called(on)
            await on.aino.go_off_duty()
            await on.processes.quiet()
            assert on.eero.call_of("Aino") is not None, "whoever has a talk open may still need help"
            await on.aino.send(DeskEnd(contact=on.contact))
            await on.eero.eventually(lambda: on.eero.help.calls == [])
            await on.aino.eventually(lambda: on.aino.help == NO_HELP)

    asyncio.run(play())


def test_a_contact_that_is_gone_keeps_nobody_from_calling(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.aino.call_help("ei-ole-enaa")
            await on.eero.eventually(lambda: on.eero.call_of("Aino") is not None)
            assert await refusal(on.eero, "kuka") == "not_found"

    asyncio.run(play())


async def refusal(desk: DeskClient, person: str) -> str:
    """With which code coming to this person is refused."""
    await desk.send(DeskComeToHelp(person=person))
    return (await desk.until(Error, lambda error: error.re == "come_to_help")).code


def test_control_a_desk_that_hears_only_its_own_services_is_found(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Picture.help_for

    def own_services(picture: Picture, person: str) -> DeskHelp:
        mine = {slug for row in picture.on_duty if row.person == person for slug in row.services}
        told = whole(picture, person)
        return DeskHelp(calls=[c for c in told.calls if mine.intersection(c.services)], on_call=told.on_call)

    monkeypatch.setattr(Picture, "help_for", own_services)

    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(seconds_until_called(on), DEADLINE_SECONDS)

    asyncio.run(play())
