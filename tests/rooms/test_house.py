"""What a process does for all open pages of groups together."""

from collections.abc import AsyncIterator, Collection
from datetime import datetime, timedelta

import pytest
from pytest_django import Settings

import rooms.house
from rooms.house import SEEN_SECONDS
from rooms.membership import actions
from rooms.membership.models import MemberPage
from rooms.posts.access import here
from rooms.room_page import RoomPage
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = ["Meri", "Kuu", "Tuuli"]


@pytest.fixture
def tokens(cast: Cast, settings: Settings) -> list[str]:
    """Of pages in three rooms."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return [actions.begin_page(member_of(opened_room(cast, title=f"Ryhmä {name}"), name), NOW) for name in NAMES]


@pytest.fixture
def clock() -> Clock:
    """That of the process."""
    return Clock()


@pytest.fixture
async def processes(tokens: list[str], clock: Clock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Processes]:
    """One, with all pages open."""
    async with Processes(["one"], clock, monkeypatch).running() as running:
        for token in tokens:
            await running.member("one").enter(token)
        await running.quiet()
        yield running


def pages_of(processes: Processes) -> list[RoomPage]:
    """Those that are open."""
    return list(processes.rooms["one"]._pages)


async def test_rule_11_open_pages_are_noted_together_and_no_sooner_than_they_must_be(
    processes: Processes, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[int] = []

    def mark_seen(pages: Collection[int], now: datetime) -> None:
        noted.append(len(pages))
        actions.mark_seen(pages, now)

    monkeypatch.setattr(rooms.house, "mark_seen", mark_seen)
    clock.now = NOW + timedelta(minutes=4)
    await processes.keep_up()
    assert noted == []
    for page in pages_of(processes):
        page.noted_at -= SEEN_SECONDS + 1
    await processes.keep_up()
    await processes.keep_up()
    assert noted == [len(NAMES)]
    assert await processes.houses["one"].pool.run(seen) == {clock.now}


def seen() -> set[datetime]:
    """When pages were noted."""
    return set(MemberPage.objects.values_list("seen_at", flat=True))


async def test_only_rooms_of_pages_whose_time_it_is_are_compared(
    processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Collection[object]] = []

    def marks_of(room_ids: Collection[object]) -> dict[object, int]:
        asked.append(room_ids)
        return dict.fromkeys(room_ids, 0)

    monkeypatch.setattr(here, "marks_of", marks_of)
    page = pages_of(processes)[0]
    assert page.seat is not None
    await processes.houses["one"]._look([page])
    assert asked[0] == {page.seat.room}
