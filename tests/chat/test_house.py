"""How often a process looks into the database: at every beat, and every second while the layer is down."""

import asyncio
import time
import types
from collections import Counter
from collections.abc import AsyncIterator, Collection
from itertools import pairwise

import pytest
from django.db import OperationalError

from chat import house as houses
from chat.house import House
from moderation.live.core import BEAT_SECONDS_IN_TALK
from tests.support.clock import Clock
from tests.support.eventually import eventually


class Page:
    """A page that counts its beats."""

    connection = session_key = ""
    streams = ()

    def __init__(self, beat_seconds: float) -> None:
        """Was never beaten."""
        self.beat_seconds = beat_seconds
        self.beats = 0
        self.socket = types.SimpleNamespace(beat_at=time.monotonic(), is_dead=lambda _seconds: False)

    def beat(self, _heads: dict[int, int]) -> None:
        """Note it."""
        self.beats += 1
        self.socket.beat_at = time.monotonic()


class Looks:
    """A house that notes its looks instead of looking."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A step and a poll take no time, a beat comes never."""
        monkeypatch.setattr(houses, "TICK_SECONDS", 0.001)
        monkeypatch.setattr(houses, "POLL_SECONDS", 0.0)
        monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", float("inf"))
        monkeypatch.setattr(houses, "_chance", types.SimpleNamespace(uniform=lambda _least, _most: 0.0))
        self.house = House(Clock())
        self.seen: list[set[Page]] = []
        self.nudges = 0
        self.is_up = True
        self.answers = asyncio.Event()
        self.answers.set()
        monkeypatch.setattr(self.house, "turn_away_the_ended", self._look)
        monkeypatch.setattr(self.house.board, "nudge", self._nudge)
        monkeypatch.setattr(type(self.house.hub), "layer_is_up", property(lambda _: self.is_up))

    def enter(self, beat_seconds: float) -> Page:
        """One more page."""
        page = Page(beat_seconds)
        self.house.enter(page)  # type: ignore[arg-type]
        return page

    async def _look(self, pages: Collection[Page]) -> None:
        self.seen.append(set(pages))
        await self.answers.wait()

    def _nudge(self) -> None:
        self.nudges += 1


@pytest.fixture
async def looks(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Looks]:
    """A house at work."""
    looks = Looks(monkeypatch)
    task = asyncio.create_task(looks.house._beat_forever())
    yield looks
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_while_the_layer_is_down_every_poll_compares_all_pages(looks: Looks) -> None:
    pages = {looks.enter(float("inf")) for _ in range(3)}
    looks.is_up = False
    await eventually(lambda: len(looks.seen) >= 5 and looks.nudges >= 5)
    assert all(seen == pages for seen in looks.seen)
    assert not any(page.beats for page in pages), "a poll is no beat"
    looks.is_up = True
    await asyncio.sleep(0.01)
    before = len(looks.seen), looks.nudges
    await asyncio.sleep(0.05)
    assert (len(looks.seen), looks.nudges) == before


async def test_while_the_layer_is_up_every_page_is_compared_but_beaten_only_when_it_is_due(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", 0.002)
    often, seldom = looks.enter(0.5), looks.enter(float("inf"))
    await eventually(lambda: often.beats >= 5)
    assert seldom.beats == 0
    assert {page for seen in looks.seen for page in seen} == {often, seldom}, "an ended talk is compared, too"
    looks.house.leave(often)  # type: ignore[arg-type]
    await asyncio.sleep(0.02)
    looks.seen.clear()
    await eventually(lambda: len(looks.seen) >= 3)
    assert all(seen == {seldom} for seen in looks.seen)


async def test_the_beats_of_a_crowd_leave_room_for_messages_between_them(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", 0.002)
    crowd = [looks.enter(0.5) for _ in range(3 * houses.BEATS_AT_ONCE)]
    beats = [0]
    while beats[-1] < 5 * len(crowd):
        await asyncio.sleep(0)
        beats.append(sum(page.beats for page in crowd))
    assert max(after - before for before, after in pairwise(beats)) == houses.BEATS_AT_ONCE


async def test_a_page_that_a_slow_look_did_not_hold_is_looked_at_next(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", 0.05)
    monkeypatch.setattr(houses, "LOOK_SECONDS", 0.001)
    first = looks.enter(float("inf"))
    looks.answers.clear()
    await eventually(lambda: looks.seen == [{first}])
    second = looks.enter(float("inf"))
    looks.house._pages[second] = 0.0  # type: ignore[index]  # it has come due while the first look hangs
    await asyncio.sleep(0.02)
    assert looks.seen == [{first}]
    looks.answers.set()
    await eventually(lambda: len(looks.seen) > 1)
    assert second in looks.seen[1]


async def test_a_look_that_failed_is_tried_again_at_once(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", 0.05)
    tried: list[set[Page]] = []

    async def fail(pages: Collection[Page]) -> None:
        tried.append(set(pages))
        raise OperationalError

    monkeypatch.setattr(looks.house, "turn_away_the_ended", fail)
    page = looks.enter(float("inf"))
    await eventually(lambda: len(tried) >= 5)
    assert all(seen == {page} for seen in tried)


async def test_the_board_is_read_at_every_beat_whatever_pages_there_are(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asyncio.sleep(0.05)
    assert looks.nudges == 0
    monkeypatch.setattr(houses, "BEAT_SECONDS_IN_TALK", 0.001)
    await eventually(lambda: looks.nudges >= 5)


async def test_the_times_of_a_crowd_are_spread() -> None:
    house = House(Clock())
    for _ in range(200):
        house.enter(Page(BEAT_SECONDS_IN_TALK))  # type: ignore[arg-type]
    ages = [time.monotonic() - compared_at for compared_at in house._pages.values()]
    quarters = Counter(int(age // (BEAT_SECONDS_IN_TALK / 4)) for age in ages)
    assert all(quarters[quarter] > 20 for quarter in range(4)), quarters


def test_a_poll_is_a_second() -> None:
    assert houses.POLL_SECONDS == 1.0
