"""How a turn was, through the sockets: the desk at which it was ended asks once, and nothing knows who answered."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeVar

import pytest
from django.db import OperationalError
from django.test import Client as Browser
from pytest_django import Settings

from chat.duty.models import OnDuty
from chat.duty.wire import DeskGivePulse, DeskPulse
from chat.statistics import actions as statistics
from chat.statistics.models import PendingPulse, Pulse, PulseAsked
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"
Cookies = Mapping[str, str]
T = TypeVar("T")


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """Aino's session."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


class Scene:
    """Aino's desk in one process, and a tab of hers in another."""

    def __init__(self, processes: Processes, cookies: Cookies) -> None:
        self.processes = processes
        self.one, self.two = processes.desk("one", cookies), processes.desk("two", cookies)

    async def begin(self, minutes: float = 120) -> None:
        """She has been on duty for so long."""
        await self.one.go_on_duty(VIOLENCE)
        since = MONDAY_NOON - timedelta(minutes=minutes)
        await self._run(lambda: OnDuty.objects.update(since=since))

    async def end(self) -> None:
        """Her turn is over: every process has seen it."""
        await self.one.go_off_duty()
        await self.one.eventually(lambda: self.one.mine is None)
        await self.two.eventually(lambda: self.two.mine is None)
        await self.processes.quiet()

    async def asked(self) -> None:
        await self.begin()
        await self.end()
        await self.one.eventually(lambda: self.one.is_asked)

    async def give(self, desk: DeskClient, **marks: int) -> None:
        """She answers, and the desk asks no more."""
        await desk.send(DeskGivePulse(**marks))
        await desk.eventually(lambda: not desk.is_asked)

    async def refused(self, desk: DeskClient, **marks: int) -> str:
        await desk.send(DeskGivePulse(**marks))
        with pytest.raises(RefusedError) as refused:
            await desk._answer(DeskPulse, lambda _: False, lambda error: error.re == "give_pulse")
        return refused.value.code

    async def kept(self) -> tuple[int, int]:
        """How many turns were asked about, and how many answers wait."""
        return await self._run(
            lambda: (sum(PulseAsked.objects.values_list("turns", flat=True)), PendingPulse.objects.count())
        )

    async def _run(self, function: Callable[[], T]) -> T:
        return await self.processes.houses["one"].pool.run(function)


@asynccontextmanager
async def scene(cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """As long as it lasts."""
    async with Processes(["one", "two"], Clock(), patch).running() as processes:
        on = Scene(processes, cookies)
        await on.one.hello()
        await on.two.hello()
        yield on


def test_rule_34_the_desk_that_ended_the_turn_asks_and_takes_one_answer(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.asked()
            assert not on.two.is_asked, "the turn was ended at the other desk"
            assert await on.kept() == (1, 0)
            await on.give(on.one, strain=1, support=4)
            assert await on.kept() == (1, 1)
            assert await on.refused(on.one, strain=0) == "not_asked"
            assert await on.refused(on.two, strain=0) == "not_asked"
            assert await on.kept() == (1, 1)

    asyncio.run(play())
    statistics.release_due(MONDAY_NOON + timedelta(days=7))
    (kept,) = Pulse.objects.values("week", "association", "helper_type", "strain", "support")
    assert kept == {
        "week": "2026-W10",
        "association": "saaristo",
        "helper_type": "professional",
        "strain": 1,
        "support": 4,
    }


def test_whoever_passes_it_over_leaves_nothing_and_is_not_asked_again(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.asked()
            await on.give(on.one)
            assert await on.kept() == (1, 0)
            assert await on.refused(on.one, strain=0) == "not_asked"

    asyncio.run(play())


def test_after_a_short_turn_nobody_is_asked(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.begin(minutes=14)
            await on.end()
            assert not on.one.is_asked
            assert await on.kept() == (0, 0)

    asyncio.run(play())


def test_whoever_goes_on_duty_again_or_comes_back_on_a_new_line_is_not_asked_any_more(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.asked()
            await on.one.go_on_duty(VIOLENCE)
            assert await on.refused(on.one, strain=0) == "not_asked"
            await on.end()
            assert not on.one.is_asked, "she was there for a moment: a turn of its own"
            await on.asked()
            await on.one.cut()
            await on.one.hello()
            assert not on.one.is_asked
            assert await on.refused(on.one, strain=0) == "not_asked"
            assert await on.kept() == (2, 0)

    asyncio.run(play())


def test_who_comes_back_before_the_turn_is_over_is_asked_once_at_the_desk_that_ends_it(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            visitor = on.processes.visitor("one")
            await on.begin()
            await visitor.start(VIOLENCE)
            contact = (await on.one.waiting(VIOLENCE)).contact
            await on.one.accept(contact)
            await on.one.go_off_duty()
            await on.processes.quiet()
            assert not on.one.is_asked, "a talk goes on"
            await on.two.go_on_duty(VIOLENCE)
            await on.one.eventually(lambda: on.one.mine is not None and on.one.mine.status == "on")
            await on.processes.quiet()
            await on.two.go_off_duty()
            await on.one.end(contact)
            await on.two.eventually(lambda: on.two.is_asked)
            await on.processes.quiet()
            assert not on.one.is_asked
            assert await on.kept() == (1, 0)

    asyncio.run(play())


def test_an_answer_that_could_not_be_stored_can_be_given_again(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_pulse: object) -> None:
        raise OperationalError

    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.asked()
            with monkeypatch.context() as patch:
                patch.setattr(statistics, "record_pulse", fails)
                assert await on.refused(on.one, strain=2) == "unavailable"
            await on.give(on.one, strain=2)
            assert await on.kept() == (1, 1)

    asyncio.run(play())
