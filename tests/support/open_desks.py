"""Two desks at two processes, and an administrator at the second one: what is edited there comes to both."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from moderation.staff.models import Person
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes

Cookies = Mapping[str, Mapping[str, str]]
"""By login, in the order of the desks."""


class OpenDesks:
    """The scene; tests add what is edited and how it is shown."""

    def __init__(self, processes: Processes, editor: Person, desks: list[DeskClient]) -> None:
        """The desks are open."""
        self.processes, self.editor, self.desks = processes, editor, desks

    async def do(self, change: Callable[[], object]) -> None:
        """The administrator does it; then everything arrives, without a beat."""
        await self.processes.houses["two"].pool.run(change)
        await self.processes.quiet()


S = TypeVar("S", bound=OpenDesks)


def signed_in(settings: Settings, people: Sequence[Person]) -> Cookies:
    """The cookies of these people, whose processes share a layer."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in people}


def play(scene: type[S], cast: Cast, cookies: Cookies, what: Callable[[S], Awaitable[None]]) -> None:
    """Play it where the first of these people has a desk at the one process and the second at the other."""

    async def run() -> None:
        with pytest.MonkeyPatch.context() as patch:
            async with _open(scene, cast, cookies, patch) as on:
                await what(on)

    asyncio.run(run())


@asynccontextmanager
async def _open(scene: type[S], cast: Cast, cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[S]:
    async with Processes(["one", "two"], Clock(), patch).running() as processes:
        desks = [processes.desk(name, of) for name, of in zip(("one", "two"), cookies.values(), strict=True)]
        for desk in desks:
            await desk.hello()
        yield scene(processes, cast.kaarina, desks)
