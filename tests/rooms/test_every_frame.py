"""Outsiders try every frame of a room's sockets and learn nothing, not even that the room exists (rules 27, 35)."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

import pytest
from pytest_django import Settings

from deploy.protocol import FACILITATOR_SENDS, MEMBER_SENDS, ROOM_RECEIVES, tag_of
from moderation.live import socket
from moderation.live.wire import Error
from rooms.groups.actions import choose_facilitators
from rooms.groups.models import Room
from tests.support.actors import ACTORS, Actors, make_actors
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.room_client import RoomClient
from tests.support.rooms import TITLE, member_of, opened_room, seat_of, written
from tests.support.trying_frames import Heard

pytestmark = pytest.mark.django_db(transaction=True)

CANARY = "Kanarialintu lauloi kolmesti."
KEY, TOKEN = "avain-0000000000000001", "T" * 43
HELD = "00000000-0000-4000-8000-000000000000"

IN_A_ROOM: Mapping[str, Mapping[str, Any]] = {
    "post": {"key": KEY, "text": "hei"},
    "edit": {"key": KEY, "post": 2, "text": "toisin"},
    "remove": {"key": KEY, "post": 2},
    "react": {"post": 2, "kind": "heart", "on": True},
    "read": {"seq": 2},
    "ask_threads": {"before": 9},
    "ask_thread": {"thread": 2},
    "alive": {"mark": 1},
    "evening_join": {"evening": HELD},
    "evening_leave": {},
    "evening_say": {"key": KEY, "text": "hei"},
    "evening_read": {"evening": HELD},
}
MEMBERS: Mapping[str, Mapping[str, Any]] = {
    **IN_A_ROOM,
    "ignore": {"name": "Meri", "on": True},
    "tell": {"key": KEY, "post": 2},
    "withdraw": {"held": HELD},
    "resign": {"key": KEY, "erases": True},
    "line_ask": {"after": 0},
    "line_say": {"key": KEY, "text": "hei"},
    "notices_read": {"sanctions": [HELD]},
    "appeal": {"key": KEY, "sanction": HELD},
}
FACILITATORS: Mapping[str, Mapping[str, Any]] = {
    **IN_A_ROOM,
    "pin": {"thread": 2, "on": True},
    "judge": {"held": HELD, "appears": True},
    "hold": {"post": 2},
    "evening_pass": {"key": KEY, "text": "hei"},
    "evening_end": {"evening": HELD},
}
ENTERS = {"enter": {"token": TOKEN}, "reload": {"token": TOKEN}}
LEADS = ("coordinator", "worker")
"""Roles that may facilitate; without being named for this room they lead nothing."""


@pytest.fixture
def actors(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Actors:
    """Somebody of every role, none of whom leads the room."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    monkeypatch.setattr(socket, "MAX_BAD_FRAMES", 1_000)
    monkeypatch.setattr(socket, "GREETING_SECONDS", 1_000.0)
    return make_actors(cast)


@pytest.fixture
def room(cast: Cast, actors: Actors) -> Room:
    """An open room in which somebody has written."""
    room = opened_room(cast)
    written(seat_of(member_of(room, "Meri")), CANARY)
    return room


def test_every_frame_of_a_room_has_its_row() -> None:
    assert {*map(tag_of, MEMBER_SENDS)} == {*MEMBERS, *ENTERS, "leave"}
    assert {*map(tag_of, FACILITATOR_SENDS)} == {*FACILITATORS, "lead"}


async def answer(page: RoomClient, tag: str, fields: Mapping[str, Any]) -> str:
    """The code of the error frame that answers."""
    await page._connected().send(json.dumps({"t": tag, **fields}))
    error = await page.until(Error)
    return error.code


def knows_nothing(heard: Heard) -> None:
    """Nothing that arrived names the room, somebody in it, or what is written there."""
    received = "\n".join(heard.raw)
    for secret in (CANARY, TITLE, "Meri", "Aino", *(f'"t":"{tag_of(frame)}"' for frame in ROOM_RECEIVES[:-1])):
        assert secret not in received


async def test_rule_27_without_a_key_no_frame_of_a_members_page_is_answered_with_anything(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Processes(["one"], Clock(), monkeypatch).running() as processes:
        page = processes.member("one")
        heard = Heard(page)
        await page.open()
        for tag, fields in MEMBERS.items():
            assert await answer(page, tag, fields) == "not_started", tag
        for tag, fields in ENTERS.items():
            assert await answer(page, tag, fields) == "stale_token", tag
        for tag in FACILITATORS.keys() - MEMBERS.keys() | {"lead"}:
            assert await answer(page, tag, {}) == "wrong_role", tag
        knows_nothing(heard)


async def test_rule_35_no_role_of_the_staff_comes_into_a_room_that_it_does_not_lead(
    room: Room, actors: Actors, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Processes(["one"], Clock(), monkeypatch).running() as processes:
        for actor in ACTORS:
            page = processes.facilitator("one", actors.cookies[actor])
            heard = Heard(page)
            await page.open()
            here, nowhere = [await answer(page, "lead", {"room": str(one)}) for one in (room.pk, uuid.uuid4())]
            assert here == nowhere, f"{actor} learns whether the room exists"
            assert here == ("not_found" if actor in LEADS else here)
            assert here in ("not_found", "not_allowed", "signed_out"), actor
            for tag, fields in FACILITATORS.items():
                assert await answer(page, tag, fields) == "not_started", (actor, tag)
            knows_nothing(heard)
            await page.cut()


async def test_control_a_facilitator_of_the_room_hears_of_all_this(
    room: Room, actors: Actors, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Processes(["one"], Clock(), monkeypatch).running() as processes:
        await processes.houses["one"].pool.run(
            choose_facilitators, room, [cast.aino, cast.eero, actors.people["worker"]]
        )
        page = processes.facilitator("one", actors.cookies["worker"])
        heard = Heard(page)
        await page.lead(str(room.pk))
        assert CANARY in "\n".join(heard.raw)
