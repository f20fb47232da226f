"""Offered in turn across processes, through the sockets: freed capacity, duty and time bring the next offer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts import actions
from chat.contacts.core import OFFER_LASTS
from chat.contacts.wire import DeskEnd
from chat.duty.core import CONNECTED_WITHIN
from chat.duty.wire import DeskBreak
from chat.services.models import Service
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"
Cookies = Mapping[str, Mapping[str, str]]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """The sessions of those on duty, in a service that offers in turn."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    Service.objects.filter(slug=VIOLENCE).update(offers_in_turn=True)
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in (cast.aino, cast.eero)}


@dataclass
class Scene:
    """Aino is on duty in one process, then came Eero in the other; nobody waits."""

    processes: Processes
    clock: Clock
    aino: DeskClient
    eero: DeskClient

    async def visitor(self) -> str:
        """Somebody new; the contact."""
        before = set(self.aino.queue)
        await self.processes.visitor("two").start(VIOLENCE)
        await self.aino.eventually(lambda: bool(self.aino.queue.keys() - before))
        (contact,) = self.aino.queue.keys() - before
        return contact

    async def wait(self, seconds: float) -> None:
        """Time passes; the desks are seen, and the boards are read, as they are every few seconds."""
        self.clock.forward(seconds=seconds)
        await self.processes.keep_up()
        await self.look()

    async def look(self) -> None:
        """Every process reads its board."""
        for house in self.processes.houses.values():
            await house.board.refreshed()
        await self.processes.quiet()

    async def offers(self, aino: str = "", eero: str = "") -> None:
        """Wait until the desks show that these are offered."""
        for desk, contact in ((self.aino, aino), (self.eero, eero)):
            if desk.is_connected:
                await _shows(desk, contact)


async def _shows(desk: DeskClient, contact: str) -> None:
    await desk.eventually(lambda: (desk.offer.contact if desk.offer else "") == contact)


@asynccontextmanager
async def scene(cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """As long as it lasts."""
    clock = Clock()
    async with Processes(["one", "two"], clock, patch).running() as processes:
        aino, eero = processes.desk("one", cookies["aino"]), processes.desk("two", cookies["eero"])
        for desk in (aino, eero):
            await desk.hello()
            await desk.go_on_duty(VIOLENCE)
            clock.forward(seconds=1)
        await processes.quiet()
        yield Scene(processes, clock, aino, eero)


def play(cookies: Cookies, patch: pytest.MonkeyPatch, story: Callable[[Scene], Awaitable[None]]) -> None:
    """Play what happens."""

    async def begin() -> None:
        async with scene(cookies, patch) as on:
            await story(on)

    asyncio.run(begin())


def test_one_desk_is_offered_who_comes_and_the_other_reads_to_whom(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(on: Scene) -> None:
        contact = await on.visitor()
        await on.offers(aino=contact)
        await on.eero.eventually(lambda: on.eero.queue.get(contact) == on.aino.offer)
        await on.aino.accept(contact)
        await on.offers()

    play(cookies, monkeypatch, story)


def test_declined_it_comes_to_the_other_desk_then_to_everybody(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(on: Scene) -> None:
        contact = await on.visitor()
        await on.aino.decline(contact)
        await on.eero.offered()
        await on.eero.decline(contact)
        await on.aino.eventually(lambda: on.aino.queue[contact].offered_to == "")
        await on.aino.accept(contact)

    play(cookies, monkeypatch, story)


def test_unanswered_it_goes_on_with_time_and_nobody_ever_waits_unseen(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(on: Scene) -> None:
        contact = await on.visitor()
        await on.offers(aino=contact)
        for offered in ({"eero": contact}, {}):
            for _ in range(2):
                await on.wait(OFFER_LASTS.total_seconds() / 2)
            await on.offers(**offered)
        for desk in (on.aino, on.eero):
            assert contact in desk.queue

    play(cookies, monkeypatch, story)


def test_whoever_presses_first_has_it_whosever_turn_it_is(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(on: Scene) -> None:
        contact = await on.visitor()
        await on.eero.accept(contact)
        with pytest.raises(RefusedError) as refused:
            await on.aino.accept(contact)
        assert (refused.value.error.code, refused.value.error.by) == ("taken", "Eero")

    play(cookies, monkeypatch, story)


def test_a_break_and_a_desk_that_dies_hand_the_turn_on_and_freed_capacity_brings_it_back(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(on: Scene) -> None:
        contact = await on.visitor()
        await on.offers(aino=contact)
        await on.aino.send(DeskBreak(begins=True))
        await on.offers(eero=contact)
        await on.eero.cut()
        await on.wait(CONNECTED_WITHIN.total_seconds() + 1)
        await on.aino.eventually(lambda: on.aino.queue[contact].offered_to == "")
        await on.aino.send(DeskBreak(begins=False))
        await on.aino.offered()
        for _ in range(2):
            await on.aino.accept(await on.visitor())
        await on.aino.eventually(lambda: on.aino.offer is None)  # she has no room
        await on.aino.send(DeskEnd(contact=next(iter(on.aino.contacts))))
        assert (await on.aino.offered()).contact == contact

    play(cookies, monkeypatch, story)


def test_a_process_that_fails_to_offer_leaves_it_to_the_next_that_looks(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(on: Scene) -> None:
        def fail(_turns: object) -> None:
            raise ValueError

        with monkeypatch.context() as broken:
            broken.setattr(actions.offers, "turns", fail)
            contact = await on.visitor()
            assert on.aino.queue[contact].offered_to == "", "in the queue, for whoever picks"
        await on.look()
        await on.offers(aino=contact)

    play(cookies, monkeypatch, story)
