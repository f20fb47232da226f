"""A live evening as pages see it, over sockets at two processes."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from rooms.evenings import actions
from rooms.evenings.models import Evening
from rooms.evenings.wire import RoomEveningAck, RoomEveningEnd, RoomEveningLeave
from rooms.facilitation.actions import impose
from rooms.groups.models import Room
from rooms.membership.actions import begin_page
from rooms.membership.models import Member
from rooms.wire import RoomHeld, RoomLeave
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.evenings import AT_EIGHT, AT_TEN, an_evening
from tests.support.inprocess import Processes
from tests.support.room_client import FacilitatorClient, MemberClient
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, str]:
    """Aino, who leads the room, has signed in."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


@pytest.fixture
def room(cast: Cast, cookies: Mapping[str, str]) -> Room:
    """An open room that Aino and Eero lead, and that keeps its evenings."""
    return opened_room(cast, keeps_evenings=True)


@pytest.fixture
def evening(room: Room, cast: Cast) -> Evening:
    """From eight to ten, for two members, with a guest."""
    return an_evening(room, cast.aino, capacity=2, guest="Unihoitaja Maija")


@pytest.fixture
def members(room: Room) -> dict[str, Member]:
    """Of the room, by nickname."""
    return {name: member_of(room, name) for name in ("Meri", "Kuu", "Halla")}


@pytest.fixture
def tokens(members: Mapping[str, Member]) -> dict[str, str]:
    """Of pages of theirs."""
    return {name: begin_page(member, AT_EIGHT) for name, member in members.items()}


@pytest.fixture
def clock() -> Clock:
    """Eight in the evening."""
    return Clock(AT_EIGHT)


@pytest.fixture
async def processes(
    tokens: Mapping[str, str], evening: Evening, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Processes]:
    """Two, over one database, at eight."""
    async with Processes(["one", "two"], clock, monkeypatch).running() as running:
        yield running


async def enter(processes: Processes, name: str, token: str) -> MemberClient:
    """A member's page."""
    page = processes.member(name)
    await page.enter(token)
    return page


async def lead(processes: Processes, cookies: Mapping[str, str], room: Room) -> FacilitatorClient:
    """Aino's page."""
    page = processes.facilitator("one", cookies)
    await page.lead(str(room.pk))
    return page


async def elsewhere(processes: Processes, action: Callable[..., Any], *arguments: Any) -> None:
    """Somebody does it at the other process."""
    await processes.houses["two"].pool.run(action, *arguments)
    await processes.quiet()


async def test_an_evening_is_heard_by_those_who_are_in_it(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room, evening: Evening
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    halla, aino = await enter(processes, "two", tokens["Halla"]), await lead(processes, cookies, room)
    await halla.eventually(lambda: [shown.state for shown in halla.evenings] == ["open"])
    for page in (meri, aino):
        await page.join_evening(str(evening.pk))
    await aino.say("Tervetuloa!")
    assert isinstance(await meri.say("Hei kaikki"), RoomEveningAck)
    await kuu.join_evening(str(evening.pk))  # whoever comes later reads it all
    await aino.say("Uni tulee, kun sitä ei odota.", as_guest="Unihoitaja Maija")
    wanted = [
        (cast_name(aino), "Tervetuloa!"),
        ("Meri", "Hei kaikki"),
        ("Unihoitaja Maija", "Uni tulee, kun sitä ei odota."),
    ]
    for page in (meri, kuu, aino):
        await page.eventually(lambda page=page: page.said == wanted)  # type: ignore[misc]
    with pytest.raises(RefusedError) as refused:
        await halla.join_evening(str(evening.pk))
    assert refused.value.code == "full"
    assert halla.said == []
    await halla.eventually(lambda: halla.evenings[0].there == 2)
    await kuu.send(RoomEveningLeave())
    await kuu.eventually(lambda: not kuu.evening)
    await halla.join_evening(str(evening.pk))
    assert halla.said == wanted


def cast_name(page: FacilitatorClient) -> str:
    """Under which name a facilitator is in the room."""
    assert page.here is not None
    return page.here.name


async def test_rule_30_what_calls_for_a_look_is_held_and_nobody_else_hears_it(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room, evening: Evening
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    aino = await lead(processes, cookies, room)
    for page in (meri, kuu):
        await page.join_evening(str(evening.pk))
    answer = await meri.say("En jaksa enää elää")
    assert isinstance(answer, RoomHeld)
    assert answer.held.why == "suicidal"
    await aino.eventually(lambda: len(aino.held) == 1)
    await kuu.say("Hei")
    await meri.eventually(lambda: meri.said == [("Kuu", "Hei")])


async def test_rule_32_a_suspension_ends_the_evening_on_the_members_page_at_once(
    processes: Processes,
    tokens: Mapping[str, str],
    members: Mapping[str, Member],
    cast: Cast,
    evening: Evening,
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    for page in (meri, kuu):
        await page.join_evening(str(evening.pk))
    await elsewhere(processes, impose, cast.aino, members["Kuu"].pk, "suspend", "hurtful", AT_TEN - NOW, "", AT_EIGHT)
    await kuu.eventually(lambda: not kuu.evening)
    await meri.say("Jatketaan")
    await processes.quiet()
    assert kuu.said == []
    with pytest.raises(RefusedError):
        await kuu.say("Hei")
    with pytest.raises(RefusedError):
        await kuu.join_evening(str(evening.pk))


async def test_its_end_is_told_and_what_was_kept_can_be_read_by_every_member(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room, evening: Evening
) -> None:
    meri, halla = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Halla"])
    aino = await lead(processes, cookies, room)
    await meri.join_evening(str(evening.pk))
    await meri.say("Muistakaa tämä")
    with pytest.raises(RefusedError):
        await halla.read_evening(str(evening.pk))
    await aino.send(RoomEveningEnd(evening=str(evening.pk)))
    await meri.eventually(lambda: not meri.evening)
    await halla.eventually(lambda: [shown.state for shown in halla.evenings] == ["over"])
    assert await halla.read_evening(str(evening.pk)) == ["Muistakaa tämä"]


async def test_what_is_not_kept_is_off_every_page_when_it_is_over(
    processes: Processes, tokens: Mapping[str, str], room: Room, evening: Evening
) -> None:
    await elsewhere(processes, lambda: Room.objects.filter(pk=room.pk).update(keeps_evenings=False))
    meri = await enter(processes, "one", tokens["Meri"])
    await meri.join_evening(str(evening.pk))
    await meri.say("Tämä jää tähän iltaan")
    await elsewhere(processes, actions.end_due, AT_TEN)
    await meri.eventually(lambda: not meri.evening and not meri.evenings)
    with pytest.raises(RefusedError):
        await meri.read_evening(str(evening.pk))


async def test_a_lost_line_is_made_up_for_and_the_place_is_kept(
    processes: Processes, tokens: Mapping[str, str], evening: Evening
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    for page in (meri, kuu):
        await page.join_evening(str(evening.pk))
    await meri.say("Yksi")
    await kuu.eventually(lambda: len(kuu.said) == 1)
    await kuu.cut()
    await meri.say("Kaksi")
    await kuu.resume()
    await kuu.join_evening(str(evening.pk), after=len(kuu.said))
    assert [text for _, text in kuu.said] == ["Yksi", "Kaksi"]


async def test_a_closed_tab_keeps_no_place_for_long(
    processes: Processes, clock: Clock, tokens: Mapping[str, str], evening: Evening
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    halla = await enter(processes, "two", tokens["Halla"])
    for page in (meri, kuu):
        await page.join_evening(str(evening.pk))
    await kuu.cut()
    clock.forward(minutes=1)
    await processes.keep_up()
    with pytest.raises(RefusedError, match="full"):
        await halla.join_evening(str(evening.pk))
    clock.forward(minutes=1)
    await processes.keep_up()
    await halla.eventually(lambda: halla.evenings[0].there == 1)
    await halla.join_evening(str(evening.pk))
    await meri.say("Tervetuloa")
    await kuu.resume()
    with pytest.raises(RefusedError, match="full"):
        await kuu.join_evening(str(evening.pk), after=len(kuu.said))
    assert [text for _, text in halla.said] == ["Tervetuloa"]


async def test_a_place_is_kept_as_long_as_one_of_its_members_tabs_is_open(
    processes: Processes, clock: Clock, tokens: Mapping[str, str], members: Mapping[str, Member], evening: Evening
) -> None:
    one = await enter(processes, "one", tokens["Meri"])
    other = await enter(processes, "two", await processes.houses["two"].pool.run(begin_page, members["Meri"], AT_EIGHT))
    for page in (one, other):
        await page.join_evening(str(evening.pk))
    await one.cut()
    for _ in range(3):
        clock.forward(minutes=1)
        await processes.keep_up()
    assert isinstance(await other.say("Olen vielä täällä"), RoomEveningAck)


async def test_rule_05_leaving_fast_leaves_the_evening(
    processes: Processes, tokens: Mapping[str, str], evening: Evening
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    for page in (meri, kuu):
        await page.join_evening(str(evening.pk))
    await kuu.send(RoomLeave())
    await meri.eventually(lambda: bool(meri.evenings) and meri.evenings[0].there == 1)
