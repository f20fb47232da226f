"""Nobody is taken for gone because the database was away or a clock jumped."""

import asyncio
import time
from datetime import datetime, timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from chat.contacts import actions as contacts
from chat.contacts.core import PRESENCE_SILENCE
from chat.contacts.models import Contact
from chat.house import AGAIN_SECONDS, ALARM_SECONDS, TELL_SECONDS, UPKEEP_SECONDS, House
from chat.rosters import actions as rosters
from moderation.retention.access import is_swept_by
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.talks import opened


class Rounds:
    """Rounds of upkeep in one process, by a wall clock that may jump and a steady one."""

    def __init__(self, clock: Clock) -> None:
        """The process has just started."""
        self._clock, self._steady = clock, time.monotonic()
        self._house = House(clock)

    def must_wait(self, *, after: float = UPKEEP_SECONDS, jump: float = 0) -> bool:
        """Whether the next round, so many seconds later, must wait; the clock jumps on the way."""
        self._steady += after
        return self._house._must_wait(self._clock.forward(seconds=after + jump), self._steady)


JUMPS = [90, 3 * 60 * 60, -3 * 60 * 60]


def test_who_is_gone_is_judged_at_every_ordinary_round(clock: Clock) -> None:
    rounds = Rounds(clock)
    assert [rounds.must_wait() for _ in range(3)] == [False] * 3


@pytest.mark.parametrize("jump", JUMPS)
def test_after_a_jump_the_other_processes_come_first(clock: Clock, jump: int) -> None:
    rounds = Rounds(clock)
    assert rounds.must_wait(jump=jump)
    assert [rounds.must_wait() for _ in range(3)] == [True, False, False]


@pytest.mark.parametrize("jump", JUMPS)
def test_a_jump_during_the_wait_begins_it_anew(clock: Clock, jump: int) -> None:
    rounds = Rounds(clock)
    assert rounds.must_wait(jump=-80)
    assert rounds.must_wait(jump=jump)
    assert [rounds.must_wait() for _ in range(3)] == [True, False, False]


def test_after_a_standstill_the_other_processes_come_first(clock: Clock) -> None:
    rounds = Rounds(clock)
    assert rounds.must_wait(after=90)
    assert [rounds.must_wait() for _ in range(3)] == [True, False, False]


def test_a_machine_that_is_always_late_still_does_its_upkeep(clock: Clock) -> None:
    rounds = Rounds(clock)
    assert [rounds.must_wait(after=5 * UPKEEP_SECONDS) for _ in range(9)].count(False) == 3


async def test_mails_are_tried_again_whatever_happened_to_the_last(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    failures: list[Exception | None] = [None, OperationalError(), RuntimeError(), None]

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    async def run(function: object, now: object) -> None:
        assert (function, now) == (rosters.tell_of_gaps, clock.now)
        if not failures:
            raise asyncio.CancelledError  # the server stops
        if (failure := failures.pop(0)) is not None:
            raise failure

    house = House(clock)
    monkeypatch.setattr(house._post, "run", run)
    monkeypatch.setattr("chat.house.asyncio.sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        await house._tell_forever(house._post, rosters.tell_of_gaps, TELL_SECONDS)
    assert pauses == [TELL_SECONDS] * 5


async def test_rule_30_a_mail_server_that_hangs_over_other_mails_holds_up_no_alarm(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    hangs = asyncio.Event()

    async def sleep(seconds: float) -> None:
        if told and seconds == ALARM_SECONDS:
            raise asyncio.CancelledError  # the server stops

    async def never(*_: object) -> None:
        await hangs.wait()

    house = House(clock)
    monkeypatch.setattr(house._post, "run", never)
    monkeypatch.setattr("chat.house.asyncio.sleep", sleep)
    telling = asyncio.create_task(house._tell_forever(house._post, rosters.tell_of_gaps, TELL_SECONDS))
    with pytest.raises(asyncio.CancelledError):
        await house._tell_forever(house._alarms, told.append, ALARM_SECONDS)
    assert told == [clock.now]
    assert ALARM_SECONDS <= 5
    telling.cancel()


async def test_a_round_that_failed_is_made_up_for_at_once(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    failures: list[Exception | None] = [None, OperationalError(), RuntimeError(), None]

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    async def keep_up() -> None:
        if not failures:
            raise asyncio.CancelledError  # the server stops
        if (failure := failures.pop(0)) is not None:
            raise failure

    house = House(clock)
    monkeypatch.setattr(house, "_keep_up", keep_up)
    monkeypatch.setattr("chat.house.asyncio.sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        await house._keep_up_forever()
    assert pauses == [UPKEEP_SECONDS, UPKEEP_SECONDS, AGAIN_SECONDS, AGAIN_SECONDS, UPKEEP_SECONDS]


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(hours=-1)])
@pytest.mark.parametrize("others_sweep", [True, False])
async def test_whose_clock_is_off_leaves_the_sweep_to_others_while_they_do_it(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, ahead: timedelta, others_sweep: bool
) -> None:
    """Where nobody else sweeps, texts are forgotten all the same (rule 33)."""
    asked: list[datetime] = []

    async def run(function: object, right: datetime) -> bool:
        assert function is is_swept_by
        asked.append(right)
        return others_sweep

    house = House(clock)
    monkeypatch.setattr(house.pool, "run", run)
    assert not await house._is_left_to_others(timedelta(seconds=50))
    assert asked == []
    assert await house._is_left_to_others(ahead) is others_sweep
    (right,) = asked
    assert abs(right + ahead - timezone.now()) < timedelta(minutes=1)


@pytest.mark.storage
def test_a_page_that_was_taken_for_cut_off_is_here_again(cast: Cast, clock: Clock) -> None:
    page, contact = opened(cast.violence, cast.aino, clock())
    clock.forward(seconds=PRESENCE_SILENCE.total_seconds() + 1)
    contacts.end_abandoned(clock())
    assert Contact.objects.get(pk=contact.pk).presence == "network"
    contacts.mark_seen([page.connection], clock())
    assert Contact.objects.get(pk=contact.pk).presence == "here"


@pytest.mark.storage
@pytest.mark.parametrize("presence", ["closed", "left_fast", "ended"])
def test_a_page_that_went_is_not_here_again(cast: Cast, clock: Clock, presence: str) -> None:
    page, contact = opened(cast.violence, cast.aino, clock())
    Contact.objects.filter(pk=contact.pk).update(presence=presence)
    contacts.mark_seen([page.connection], clock.forward(seconds=10))
    assert Contact.objects.get(pk=contact.pk).presence == presence
