"""Between a member's page and the facilitators, over sockets at two processes."""

import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.duty.wire import DeskUrgent
from moderation.live.wire import Error, Frame
from rooms.facilitation import actions
from rooms.facilitation.models import Report
from rooms.facilitation.wire import RoomAppeal, RoomLine, RoomLineAsk, RoomLineSay, RoomNoticesRead, RoomSanctions
from rooms.groups.models import Room
from rooms.membership.actions import begin_page
from rooms.membership.models import Member
from rooms.posts import actions as posts
from rooms.posts.access import here
from rooms.posts.models import HeldPost
from rooms.wire import RoomAck, RoomDone, RoomGone, RoomTell
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.room_client import MemberClient
from tests.support.rooms import member_of, opened_room
from tests.support.trying_frames import Heard

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

F = TypeVar("F", bound=Frame)
KEYS = [f"key-of-a-member-{number:04}" for number in range(20)]
DEADLINE_SECONDS = 5


@dataclass
class Scene:
    """Two processes; Aino and Eero lead the room in which Meri and Kuu are."""

    cast: Cast
    processes: Processes
    meri: Member
    tokens: Mapping[str, str]
    cookies: Mapping[str, str]

    async def page(self, name: str = "Meri", process: str = "one") -> MemberClient:
        page = self.processes.member(process)
        await page.enter(self.tokens[name])
        return page

    async def impose(self, kind: str, text: str = "", hours: int = 24) -> object:
        what = (self.cast.aino, self.meri.pk, kind, "hurtful", timedelta(hours=hours), text, NOW)
        return await self.processes.houses["two"].pool.run(actions.impose, *what)


@pytest.fixture
def members(cast: Cast, settings: Settings) -> tuple[Member, dict[str, str], dict[str, str]]:
    """Meri, and the tokens of Meri's and Kuu's pages, and Eero's session."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    room = opened_room(cast)
    both = {name: member_of(room, name) for name in ("Meri", "Kuu")}
    tokens = {name: begin_page(member, NOW) for name, member in both.items()}
    return both["Meri"], tokens, cookies_of(sign_in(Browser(), cast.eero))


@pytest.fixture
async def scene(
    cast: Cast, members: tuple[Member, dict[str, str], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Scene]:
    async with Processes(["one", "two"], Clock(), monkeypatch).running() as running:
        yield Scene(cast, running, *members)


async def asked(page: MemberClient, frame: Frame, wanted: type[F]) -> F:
    """What answers the frame."""
    await page.send(frame)
    return await page.until(wanted)


async def test_a_member_tells_a_facilitator_and_the_others_hear_nothing(scene: Scene) -> None:
    meri, kuu = await scene.page(), await scene.page("Kuu", "two")
    heard = Heard(kuu)
    ack = await kuu.post("Hyvää huomenta")
    assert isinstance(ack, RoomAck)
    done = await asked(meri, RoomTell(key=KEYS[0], post=ack.seq, words="Loukkaa minua"), RoomDone)
    assert done.key == KEYS[0]
    assert await Report.objects.acount() == 1
    assert "Loukkaa" not in "".join(heard.raw)
    error = await asked(meri, RoomTell(key=KEYS[1], post=ack.seq + 9), Error)
    assert error.code == "not_found"


async def test_a_facilitators_page_tells_how_often_members_have_told_of_messages(scene: Scene) -> None:
    meri, eero = await scene.page(), scene.processes.facilitator("two", scene.cookies)
    room = await Room.objects.aget(members=scene.meri)
    await eero.lead(str(room.pk))
    ack = await eero.post("Hyvää huomenta")
    assert isinstance(ack, RoomAck)
    await asked(meri, RoomTell(key=KEYS[0], post=ack.seq), RoomDone)
    await eero.eventually(lambda: eero.here is not None and eero.here.tells == 1)
    assert meri.here is not None
    assert meri.here.tells == 0
    error = await asked(meri, RoomTell(key=KEYS[1], post=1, evening="0" * 36), Error)
    assert error.code == "not_found"


async def test_the_private_line_is_shown_and_followed(scene: Scene) -> None:
    meri = await scene.page()
    line = await asked(meri, RoomLineAsk(), RoomLine)
    assert (line.said, line.until) == ([], 0)
    await asked(meri, RoomLineSay(key=KEYS[0], text="Saanko kysyä?"), RoomDone)
    line = await meri.until(RoomLine)
    assert [(one.by, one.text, one.key) for one in line.said] == [("", "Saanko kysyä?", KEYS[0])]
    say = (scene.cast.aino, scene.meri.pk, KEYS[1], "Tietysti", NOW)
    await scene.processes.houses["two"].pool.run(actions.say_to_member, *say)
    line = await meri.until(RoomLine)
    assert [(one.by, one.helper, one.text) for one in line.said] == [("Aino", "professional", "Tietysti")]


async def test_rule_32_what_was_decided_has_a_reason_an_end_a_notice_and_an_appeal(scene: Scene) -> None:
    meri = await scene.page()
    await asked(meri, RoomLineAsk(), RoomSanctions)
    await scene.impose("mute", "Pidetään tauko.")
    (notice,) = (await meri.until(RoomSanctions)).sanctions
    assert (notice.kind, notice.reason, notice.state, notice.text) == ("mute", "hurtful", "in_force", "Pidetään tauko.")
    assert notice.ends - notice.begins == 24 * 3600 * 1000
    await meri.send(RoomNoticesRead(sanctions=[notice.sanction]))
    await asked(meri, RoomAppeal(key=KEYS[0], sanction=notice.sanction, words="En tarkoittanut"), RoomDone)
    while not (shown := (await meri.until(RoomSanctions)).sanctions[0]).appealed:
        pass
    assert shown.is_read
    error = await asked(meri, RoomAppeal(key=KEYS[1], sanction="0" * 36), Error)
    assert error.code == "not_found"


async def test_rule_32_a_removed_members_open_page_stops_receiving_at_once_and_keeps_the_line(scene: Scene) -> None:
    meri, kuu = await scene.page(), await scene.page("Kuu", "two")
    await asked(meri, RoomLineAsk(), RoomSanctions)
    sanction = await scene.impose("remove", "Uhkasit toista.")
    assert (await meri.until(RoomGone)).reason
    confirm = (scene.cast.eero, scene.meri.pk, sanction.pk, NOW)  # type: ignore[attr-defined]
    await scene.processes.houses["one"].pool.run(actions.confirm_removal, *confirm)
    await kuu.post("Tämän Meri ei enää näe")
    await meri.eventually(lambda: meri.here is not None and meri.here.standing == "removed")
    assert meri.posts == {}
    await asked(meri, RoomLineSay(key=KEYS[0], text="Miksi?"), RoomDone)
    while (line := await meri.until(RoomLine)).said == []:
        pass
    assert line.until > 0
    error = await asked(meri, RoomTell(key=KEYS[1], post=2), Error)
    assert error.code == "revoked"


async def test_rule_30_a_desk_on_duty_is_alerted_within_5_seconds_of_an_urgent_post(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    eero, meri = scene.processes.desk("two", scene.cookies), await scene.page()
    await eero.hello()
    await eero.go_on_duty("lasten-ja-nuorten")
    monkeypatch.setattr("rooms.posts.actions.writing.why_held_of", lambda *_: "suicidal")
    began = time.monotonic()
    await meri.post("En jaksa enää")
    urgent = await eero.until(DeskUrgent)
    assert time.monotonic() - began < DEADLINE_SECONDS
    assert (urgent.own, urgent.others) == (1, 0)
    held = await HeldPost.objects.aget()
    seat = await scene.processes.houses["one"].pool.run(here.seat_of_facilitator, scene.meri.room_id, scene.cast.aino)
    await scene.processes.houses["one"].pool.run(posts.judge, seat, held.pk, False, "Soitetaanko?", NOW)
    assert (await eero.until(DeskUrgent)).own == 0
