"""Who is connected is set aside from the garbage collector a few at a time, and looked through when many have left."""

import asyncio
import gc
import types
from collections.abc import Iterator
from typing import Any

import pytest

from deploy import collector, sockets
from deploy.asgi import Application
from deploy.collector import CAME_AT_ONCE, LEFT_AT_LEAST, NEW_AT_LEAST, Collector
from tests.support.asgi import Connection

SET_ASIDE = ["collect", "freeze"]
LOOKED_THROUGH = ["unfreeze", *SET_ASIDE]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of Python's collector, in order."""
    asked: list[str] = []
    acts = {name: lambda name=name: asked.append(name) for name in ("collect", "freeze", "unfreeze")}
    monkeypatch.setattr(collector, "gc", types.SimpleNamespace(**acts))
    return asked


def come(collector: Collector, count: int) -> None:
    """So many connect."""
    for _ in range(count):
        collector.came()


def leave(collector: Collector, count: int, still_open: int) -> None:
    """So many leave, until `still_open` are left."""
    for left in range(still_open + count - 1, still_open - 1, -1):
        collector.left(left)


def test_what_was_imported_is_set_aside_and_garbage_is_looked_for_seldom(thawed: None) -> None:
    before, ours = gc.get_threshold(), Kept()
    try:
        collector.begin()
        assert gc.get_threshold() == (NEW_AT_LEAST, *before[1:])
        assert not any(thing is ours for thing in gc.get_objects())
    finally:
        gc.set_threshold(*before)


def test_who_has_come_is_set_aside_some_at_a_time(done: list[str]) -> None:
    crowd = Collector()
    come(crowd, CAME_AT_ONCE - 1)
    assert done == []
    come(crowd, 1)
    assert done == SET_ASIDE
    come(crowd, 2 * CAME_AT_ONCE)
    assert done == SET_ASIDE * 3


def test_everything_is_looked_through_once_as_many_have_left_as_are_still_there(done: list[str]) -> None:
    crowd = Collector()
    leave(crowd, 2 * LEFT_AT_LEAST - 1, still_open=2 * LEFT_AT_LEAST)
    assert done == []
    leave(crowd, 1, still_open=2 * LEFT_AT_LEAST)
    assert done == LOOKED_THROUGH


def test_a_few_who_leave_are_not_worth_looking_through_everything(done: list[str]) -> None:
    crowd = Collector()
    leave(crowd, LEFT_AT_LEAST - 1, still_open=0)
    assert done == []
    leave(crowd, 1, still_open=0)
    assert done == LOOKED_THROUGH
    leave(crowd, LEFT_AT_LEAST - 1, still_open=0)
    assert done == LOOKED_THROUGH  # counted anew


@pytest.fixture
def thawed() -> Iterator[None]:
    """What the test sets aside is looked at again afterwards."""
    yield
    gc.unfreeze()


class Everybody:
    """A process to which pages connect and stay until they are told to go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody is connected; each page keeps a list."""
        self.application = Application()
        self.application.rooms = types.SimpleNamespace(house=types.SimpleNamespace(is_running=True))  # type: ignore[assignment]
        self.may_go = asyncio.Event()
        monkeypatch.setattr(sockets, "serve", self._serve)

    async def _serve(self, *_args: Any) -> None:
        page = [Kept()]
        await self.may_go.wait()
        page.clear()

    async def connected(self, count: int) -> asyncio.Future[Any]:
        """So many have connected; done when they are gone."""
        one = Connection()
        each = [self.application({"type": "websocket"}, one.receive, one.send) for _ in range(count)]
        gone = asyncio.gather(*each)
        await asyncio.sleep(0)
        return gone


class Kept:
    """What a page consists of, to tell it from everything else."""

    def __init__(self) -> None:
        """It holds something, so that collections look at it."""
        self.holds: list[object] = []


async def test_collections_look_at_nobody_who_has_come_long_ago(monkeypatch: pytest.MonkeyPatch, thawed: None) -> None:
    everybody = Everybody(monkeypatch)
    gone = await everybody.connected(10 * CAME_AT_ONCE)
    assert sum(isinstance(thing, Kept) for thing in gc.get_objects()) < CAME_AT_ONCE
    everybody.may_go.set()
    await gone


async def test_who_leaves_is_counted_while_the_process_goes_on(
    monkeypatch: pytest.MonkeyPatch, done: list[str]
) -> None:
    everybody = Everybody(monkeypatch)
    gone = await everybody.connected(LEFT_AT_LEAST)
    done.clear()
    everybody.may_go.set()
    await gone
    assert done == LOOKED_THROUGH


async def test_a_process_that_ends_looks_through_nothing(monkeypatch: pytest.MonkeyPatch, done: list[str]) -> None:
    everybody = Everybody(monkeypatch)
    gone = await everybody.connected(LEFT_AT_LEAST)
    done.clear()
    everybody.application.rooms.house.is_running = False  # type: ignore[union-attr]
    everybody.may_go.set()
    await gone
    assert done == []
