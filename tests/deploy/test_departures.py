"""A page that leaves is gone from memory at once: nothing of it waits for the garbage collector (adr 0030).

Desks are few, and are left to it.
"""

import asyncio
import gc
import weakref
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.desk_page import DeskPage
from rooms.groups.models import Room
from rooms.membership.actions import begin_page
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)
VIOLENCE = "apua-vakivaltaan"


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, str]:
    """Aino, who answers visitors and leads a group, has signed in."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


@pytest.fixture
def room(cast: Cast, cookies: Mapping[str, str]) -> Room:
    """Her group."""
    return opened_room(cast)


@pytest.fixture
def token(room: Room) -> str:
    """Of Meri's page in it."""
    return begin_page(member_of(room, "Meri", posts_shown=99), NOW)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No garbage is collected meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


async def test_pages_leave_nothing_that_must_be_collected(
    cookies: Mapping[str, str], room: Room, token: str, monkeypatch: pytest.MonkeyPatch, uncollected: None
) -> None:
    async with Processes(["one"], Clock(), monkeypatch).running() as processes:
        desk, visitor = processes.desk("one", cookies), processes.visitor("one")
        await desk.hello()
        await desk.go_on_duty(VIOLENCE)
        await visitor.start(VIOLENCE)
        await desk.accept((await desk.waiting(VIOLENCE)).contact)
        await visitor.say("Hei.")
        member, leader = processes.member("one"), processes.facilitator("one", cookies)
        await member.enter(token)
        await leader.lead(str(room.pk))
        await member.post("Huomenta kaikille")
        await processes.beat()
        pages = weakref.WeakSet(page for page in processes.houses["one"]._pages if not isinstance(page, DeskPage))
        assert names(pages) == ["RoomPage", "RoomPage", "VisitorPage"]
        await visitor.close_tab()
        await member.cut()
        await leader.cut()
        await processes.quiet()
        await asyncio.sleep(0)
        assert names(pages) == []


def names(pages: Collection[Any]) -> list[str]:
    """Of which kind they are."""
    return sorted(type(page).__name__ for page in pages)
