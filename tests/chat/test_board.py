"""The picture is read seldom, shown to all, and never older than somebody was promised."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from django.db import InterfaceError, OperationalError

from chat import board as boards
from chat.board import Board
from chat.contacts import access
from chat.duty.wire import Present
from chat.picture import Picture
from moderation.live.hub import Hub, Notice
from tests.support.eventually import eventually


def numbered(reading: int) -> Picture:
    """A picture that tells which reading it was."""
    return Picture(on_duty=(Present("p", "Aino", "professional", [], reading, 0),))


def number_of(picture: Picture) -> int:
    """Which reading it was."""
    return picture.on_duty[0].since


class Pool:
    """Reads pictures at the pace of the test; each one tells which reading it was."""

    def __init__(self) -> None:
        """Answers at once."""
        self.readings = 0
        self.persons: list[uuid.UUID] = []
        self.raises: Exception | None = None
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def run(self, function: Callable[..., Any], *given: Any) -> Any:
        """In place of the pool of threads."""
        if function is not access.picture:
            return function()
        (persons,) = given
        self.readings += 1
        reading, self.persons = self.readings, list(persons)
        await self.may_answer.wait()
        if self.raises is not None:
            raise self.raises
        return numbered(reading)


class Viewer:
    """A page."""

    is_concerned = True

    def __init__(self) -> None:
        """Nothing shown."""
        self.shown: list[int] = []

    def show(self, picture: Picture) -> bool:
        """Note which reading it was."""
        self.shown.append(number_of(picture))
        return self.is_concerned


class Setting:
    """A board, what it reads from and what nudges it."""

    def __init__(self) -> None:
        """Not started."""
        self.hub, self.pool, self.viewer = Hub(), Pool(), Viewer()
        self.brought_up_to_date: list[int] = []
        """After how many readings."""
        self.fault: Exception | None = None
        self.board = Board(self.hub, self.pool, self._bring_up_to_date)  # type: ignore[arg-type]  # the test's pool
        self.board.add(self.viewer)

    def _bring_up_to_date(self) -> None:
        self.brought_up_to_date.append(self.pool.readings)
        if self.fault is not None:
            raise self.fault


@pytest.fixture
async def setting(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Setting]:
    """A board at work."""
    monkeypatch.setattr(boards, "PAUSE_SECONDS", 0.01)
    setting = Setting()
    setting.board.start()
    yield setting
    await setting.board.stop()


async def test_many_changes_at_once_cost_one_reading_or_two(setting: Setting) -> None:
    for _ in range(1000):
        setting.hub.publish([Notice("board")])
    await eventually(lambda: setting.pool.readings == 1)
    setting.pool.may_answer.clear()
    setting.board.nudge()
    await eventually(lambda: setting.pool.readings == 2)
    for _ in range(1000):  # during a reading: what changed may not be in it
        setting.hub.publish([Notice("board")])
    setting.pool.may_answer.set()
    await eventually(lambda: len(setting.viewer.shown) == 3)
    await asyncio.sleep(0.05)
    assert setting.pool.readings == 3
    assert setting.viewer.shown == [1, 2, 3]


async def test_what_is_sent_to_many_pages_is_read_less_often(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boards, "PAUSE_SECONDS_PER_PAGE", 1000.0)
    setting.viewer.is_concerned = False
    for reading in (1, 2):  # most changes concern few of those who look
        setting.board.nudge()
        await eventually(lambda reading=reading: setting.pool.readings == reading)  # type: ignore[misc]
    setting.viewer.is_concerned = True
    setting.board.nudge()
    await eventually(lambda: setting.pool.readings == 3)
    setting.board.nudge()
    await asyncio.sleep(0.05)
    assert setting.pool.readings == 3


async def test_without_a_change_nothing_is_read(setting: Setting) -> None:
    await asyncio.sleep(0.05)
    assert setting.pool.readings == 0


async def test_a_promised_picture_was_read_after_the_promise(setting: Setting) -> None:
    await setting.board.refreshed()
    assert number_of(setting.board.picture) == 1
    setting.pool.may_answer.clear()
    setting.board.nudge()
    await asyncio.sleep(0.02)  # the second reading is under way
    promised = [asyncio.create_task(setting.board.refreshed()) for _ in range(5)]
    await asyncio.sleep(0.02)
    assert not any(promise.done() for promise in promised)
    setting.pool.may_answer.set()
    await asyncio.gather(*promised)
    assert number_of(setting.board.picture) == 3
    assert setting.viewer.shown == [1, 2, 3]


async def test_a_reading_that_has_begun_does_not_know_what_is_committed_now(setting: Setting) -> None:
    await setting.board.refreshed()
    assert setting.board.next_reading == 2
    setting.pool.may_answer.clear()
    setting.board.nudge()
    await eventually(lambda: setting.pool.readings == 2)
    assert setting.board.next_reading == 3
    setting.pool.may_answer.set()
    await eventually(lambda: setting.viewer.shown == [1, 2])
    assert setting.board.has_read(2)
    assert not setting.board.has_read(3)


@pytest.mark.parametrize("fault", [OperationalError("gone"), ValueError("a bug")])
async def test_a_failed_reading_keeps_the_last_picture_and_the_next_one_comes(
    setting: Setting, fault: Exception
) -> None:
    await setting.board.refreshed()
    setting.pool.raises = fault
    with pytest.raises(InterfaceError):  # a desk shown the last picture might lack what it holds
        await asyncio.wait_for(setting.board.refreshed(), 5)
    assert number_of(setting.board.picture) == 1
    assert not setting.board.has_read(2)
    setting.pool.raises = None
    await setting.board.refreshed()
    assert setting.viewer.shown == [1, 3]
    assert setting.board.has_read(3)


async def test_nobody_waits_for_a_board_that_has_stopped(setting: Setting) -> None:
    setting.pool.may_answer.clear()
    waiting = asyncio.create_task(setting.board.refreshed())
    await asyncio.sleep(0)
    await setting.board.stop()
    for promise in (waiting, setting.board.refreshed()):
        with pytest.raises(InterfaceError):
            await asyncio.wait_for(promise, 5)


async def test_one_pages_fault_does_not_silence_the_others(setting: Setting) -> None:
    class Faulty(Viewer):
        """A page with a bug."""

        def show(self, picture: Picture) -> bool:
            """Fails."""
            raise ValueError

    viewers = [Viewer() for _ in range(4)]
    for viewer in (*viewers[:2], Faulty(), *viewers[2:]):
        setting.board.add(viewer)
    await setting.board.refreshed()
    assert [viewer.shown for viewer in viewers] == [[1]] * 4


async def test_contacts_are_read_of_those_who_look_as_long_as_one_page_of_theirs_does(setting: Setting) -> None:
    aino, eero = uuid.uuid4(), uuid.uuid4()
    first, second, third = Viewer(), Viewer(), Viewer()
    setting.board.add(first, aino)
    setting.board.add(second, aino)
    setting.board.add(third, eero)
    await setting.board.refreshed()
    assert set(setting.pool.persons) == {aino, eero}
    setting.board.remove(first, aino)
    setting.board.remove(third, eero)
    setting.board.remove(third, eero)  # twice is no error
    await setting.board.refreshed()
    assert setting.pool.persons == [aino]
    setting.board.remove(second, aino)
    await setting.board.refreshed()
    assert setting.pool.persons == []
    assert (first.shown, third.shown) == ([1], [1])


async def test_what_is_due_is_done_before_each_reading_so_that_nobody_is_shown_what_is_about_to_change(
    setting: Setting,
) -> None:
    await setting.board.refreshed()
    await setting.board.refreshed()
    assert setting.brought_up_to_date == [0, 1]


@pytest.mark.parametrize("fault", [OperationalError("gone"), ValueError("a bug")])
async def test_the_picture_is_shown_also_where_what_was_due_failed(setting: Setting, fault: Exception) -> None:
    setting.fault = fault
    await setting.board.refreshed()
    await setting.board.refreshed()
    assert setting.viewer.shown == [1, 2]
    assert setting.brought_up_to_date == [0, 1], "and is tried again"
