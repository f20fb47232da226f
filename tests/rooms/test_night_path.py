"""An urgent post in the night: who hears of it, how soon, and what its author is told (rule 30)."""

import time
from collections.abc import AsyncIterator

import pytest
from django.core import mail
from django.test import Client as Browser
from django.utils import timezone
from pytest_django import Settings

import chat.house
from chat.duty.wire import DeskUrgent, Reachable
from moderation.live.wire import milliseconds
from rooms.facilitation import actions as facilitation
from rooms.groups.core import read_next
from rooms.groups.models import Room
from rooms.membership.actions import begin_page
from rooms.wire import RoomHeld
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.eventually import eventually
from tests.support.inprocess import Processes
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)
DEADLINE_SECONDS = 5
HEAVY = "En jaksa enää elää."
EMAIL = "takapaivystys@example.org"


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, dict[str, str]]:
    """Aino leads the room; Eero does not."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    settings.SENDS_MAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in (cast.aino, cast.eero)}


@pytest.fixture
def room(cast: Cast, cookies: object) -> Room:
    """Aino and Tuula lead it, and Ritva is on call for it."""
    room = opened_room(cast, NOW, (cast.aino, cast.tuula))
    facilitation.name_on_call(cast.aino, room.pk, "Ritva", "040 123 4567", EMAIL)
    return room


@pytest.fixture
def token(room: Room) -> str:
    """Of the page of Meri, who has written for weeks."""
    return begin_page(member_of(room, "Meri", posts_shown=99), NOW)


@pytest.fixture
async def processes(token: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Processes]:
    """Two, which look for alarms as often as servers do."""
    seconds = chat.house.ALARM_SECONDS
    processes = Processes(["one", "two"], Clock(), monkeypatch)
    monkeypatch.setattr(chat.house, "ALARM_SECONDS", seconds)
    async with processes.running() as running:
        yield running


async def test_rule_30_with_nobody_there_the_on_call_person_hears_within_five_seconds_also_without_the_layer(
    processes: Processes, room: Room, token: str
) -> None:
    meri = processes.member("one")
    await meri.enter(token)
    processes.layer.loses_next = 99
    began = time.monotonic()
    answer = await meri.post(HEAVY)
    assert isinstance(answer, RoomHeld)
    assert answer.held.why == "suicidal"
    assert meri.here is not None
    naive = read_next(room.reads_hour, timezone.localtime().replace(tzinfo=None))
    assert meri.here.read_next == milliseconds(timezone.make_aware(naive))
    await eventually(lambda: len(mail.outbox) == 1)
    assert time.monotonic() - began < DEADLINE_SECONDS
    assert mail.outbox[0].to == [EMAIL]


async def test_rule_30_a_stranger_to_the_room_hears_whom_to_call_and_its_facilitator_that_she_is_needed(
    processes: Processes, cookies: dict[str, dict[str, str]], token: str
) -> None:
    meri, eero = processes.member("one"), processes.desk("two", cookies["eero"])
    await meri.enter(token)
    await eero.hello()
    await eero.go_on_duty("lasten-ja-nuorten")
    began = time.monotonic()
    await meri.post(HEAVY)
    shown = await eero.until(DeskUrgent, lambda frame: frame.others == 1)
    assert time.monotonic() - began < DEADLINE_SECONDS
    assert shown.on_call == [Reachable("Ritva", "040 123 4567")]
    assert shown.since == milliseconds(NOW)
    aino = processes.desk("one", cookies["aino"])
    await aino.hello()
    await aino.go_on_duty("apua-vakivaltaan")
    await aino.until(DeskUrgent, lambda frame: frame.own == 1)
    await eero.until(DeskUrgent, lambda frame: frame.others == 0)
