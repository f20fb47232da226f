"""A room as its pages see it, over sockets at two processes: coming in, writing, losing the line, losing the place."""

import uuid
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.access import hash_token
from chat.transcripts import actions as transcripts
from chat.transcripts.access import read_each
from rooms.groups.actions import tell
from rooms.groups.models import Room
from rooms.membership.actions import begin_page
from rooms.membership.models import Member
from rooms.runs import actions as runs
from rooms.wire import RoomAck, RoomGone, RoomHeld, RoomHere, RoomIgnore, RoomLeave, RoomPost, RoomResign
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError, new_key
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.room_client import FacilitatorClient, MemberClient
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)
WEEK = 7 * 24 * 60 * 60 * 1000
"""In milliseconds; the clocks of Finland do not change between the two ends."""


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, str]:
    """Aino, who leads the room, has signed in."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


@pytest.fixture
def strangers(cast: Cast, cookies: Mapping[str, str]) -> dict[str, str]:
    """Sanni, who leads no room, has signed in."""
    return cookies_of(sign_in(Browser(), cast.sanni))


@pytest.fixture
def room(cast: Cast, cookies: Mapping[str, str]) -> Room:
    """An open room that Aino and Eero lead."""
    return opened_room(cast)


@pytest.fixture
def tokens(room: Room) -> dict[str, str]:
    """Of pages of Meri and Kuu, who have written for weeks, and of Uusi, who has not."""
    shown = {"Meri": 99, "Kuu": 99, "Uusi": 0}
    return {name: begin_page(member_of(room, name, posts_shown=posts), NOW) for name, posts in shown.items()}


@pytest.fixture
async def processes(tokens: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Processes]:
    """Two, over one database."""
    async with Processes(["one", "two"], Clock(), monkeypatch).running() as running:
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


async def test_a_post_reaches_everybody_in_the_room_at_both_processes(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    aino = await lead(processes, cookies, room)
    ack = await meri.post("Huomenta kaikille")
    assert isinstance(ack, RoomAck)
    for page in (kuu, aino):
        await page.eventually(lambda page=page: ack.seq in page.posts)  # type: ignore[misc]
        assert page.posts[ack.seq]["by"] == "Meri"
    await aino.post("Tervetuloa", thread=ack.seq)
    await meri.eventually(lambda: len(meri.posts) == 2)


async def test_a_lost_line_is_made_up_for_completely(processes: Processes, tokens: Mapping[str, str]) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    ack = await meri.post("Yksi")
    assert isinstance(ack, RoomAck)
    await kuu.eventually(lambda: ack.seq in kuu.posts)
    await kuu.cut()
    await meri.edit(ack.seq, "Yksi, korjattu")
    last = await meri.post("Kaksi")
    assert isinstance(last, RoomAck)
    view = await kuu.resume()
    assert view.resumed
    await kuu.eventually(lambda: last.seq in kuu.posts)
    assert [post["text"] for post in kuu.posts.values()] == ["Yksi, korjattu", "Kaksi"]


async def test_a_new_page_gets_the_newest_threads_and_asks_for_the_rest(
    processes: Processes, tokens: Mapping[str, str]
) -> None:
    meri = await enter(processes, "one", tokens["Meri"])
    for number in range(6):
        await meri.post(f"Ketju {number}")
    kuu = await enter(processes, "two", tokens["Kuu"])
    await kuu.read_everything()
    assert kuu.posts == meri.posts


async def test_rule_29_what_waits_is_on_its_authors_page_and_on_the_facilitators_alone(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room
) -> None:
    uusi, meri = await enter(processes, "one", tokens["Uusi"]), await enter(processes, "two", tokens["Meri"])
    aino = await lead(processes, cookies, room)
    answer = await uusi.post("Hei, olen uusi")
    assert isinstance(answer, RoomHeld)
    await aino.eventually(lambda: len(aino.held) == 1)
    assert meri.held == []
    assert meri.posts == {}
    await aino.judge(aino.held[0].held, appears=True)
    await meri.eventually(lambda: len(meri.posts) == 1)
    await uusi.eventually(lambda: not uusi.held and len(uusi.posts) == 1)


async def test_what_waits_is_told_though_the_layer_lost_the_notice(
    processes: Processes, tokens: Mapping[str, str], cookies: Mapping[str, str], room: Room
) -> None:
    uusi, aino = await enter(processes, "two", tokens["Uusi"]), await lead(processes, cookies, room)
    await processes.quiet()
    processes.layer.loses_next = 9
    await uusi.post("Hei, olen uusi")
    await processes.quiet()
    assert aino.held == []
    processes.layer.loses_next = 0
    await processes.beat()
    assert len(aino.held) == 1


def new_page(token: str) -> str:
    """The token of one more tab of the member whose first one has this token."""
    return begin_page(Member.objects.get(pages__entry_hash=hash_token(token)), NOW)


@transaction.atomic
def suspend(token: str) -> None:
    """Whose page this is reads nothing more for now, as `standing` has it."""
    member = Member.objects.select_related("room").get(pages__entry_hash=hash_token(token))
    stream = transcripts.lock(member.room.stream_id or 0)
    transcripts.revoke(stream, member.grant_id or 0, NOW)
    member.state, member.grant = "suspended", None
    member.save()
    tell(member.room_id)


async def test_rule_32_whoever_is_suspended_stops_receiving_at_once_and_may_come_back_later(
    processes: Processes, tokens: Mapping[str, str], room: Room
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    await processes.houses["one"].pool.run(suspend, tokens["Kuu"])
    await processes.quiet()
    await kuu.eventually(lambda: kuu.gone == "revoked")
    await meri.post("Hän ei näe tätä")
    await processes.quiet()
    assert kuu.posts == {}
    assert kuu.here is not None
    assert kuu.here.standing == "suspended"
    with pytest.raises(RefusedError, match="revoked"):
        await kuu.post("Minä vielä")


async def test_rule_32_why_a_page_reads_no_more_is_told_last_whatever_was_known_first(
    processes: Processes, tokens: Mapping[str, str]
) -> None:
    kuu = await enter(processes, "two", tokens["Kuu"])
    processes.hold_back(read_each)
    await processes.houses["two"].pool.run(suspend, tokens["Kuu"])
    await kuu.until(RoomHere, lambda frame: frame.here.standing == "suspended")
    assert not kuu.gone
    processes.let_go()
    await kuu.until(RoomGone)
    await kuu.until(RoomHere, lambda frame: frame.here.standing == "suspended")


async def test_a_page_that_is_open_learns_that_the_end_was_moved(
    processes: Processes, tokens: Mapping[str, str], room: Room
) -> None:
    meri = await enter(processes, "two", tokens["Meri"])
    assert meri.room is not None
    ends = meri.room.ends

    @transaction.atomic
    def move() -> None:
        Room.objects.filter(pk=room.pk).update(ends_on=room.ends_on + timedelta(days=7))
        tell(room.pk)

    await processes.houses["one"].pool.run(move)
    assert await meri.closed() == 4004
    await meri.resume()
    assert meri.room.ends == ends + WEEK


async def test_rule_31_an_open_page_reads_that_the_run_is_over(
    processes: Processes, tokens: Mapping[str, str], room: Room
) -> None:
    meri = await enter(processes, "one", tokens["Meri"])
    await processes.houses["one"].pool.run(runs.keep_time, NOW + timedelta(weeks=60))
    await processes.quiet()
    await meri.eventually(lambda: meri.gone == "expired")
    assert await meri.closed() == 4001


async def test_leaving_fast_closes_the_page_for_good(processes: Processes, tokens: Mapping[str, str]) -> None:
    meri = await enter(processes, "one", tokens["Meri"])
    reload_token = meri.reload_token
    await meri.send(RoomLeave())
    assert await meri.closed() == 1001
    for come_back in (meri.resume(), meri.reload(reload_token)):
        with pytest.raises(RefusedError, match="stale_token"):
            await come_back


@pytest.mark.parametrize("erases", [False, True])
async def test_whoever_leaves_for_good_is_off_every_page_of_theirs_and_the_words_go_if_they_wish(
    processes: Processes, tokens: Mapping[str, str], room: Room, erases: bool
) -> None:
    another = await processes.houses["two"].pool.run(new_page, tokens["Kuu"])
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    tab = await enter(processes, "two", another)
    ack = await kuu.post("Hei kaikki")
    assert isinstance(ack, RoomAck)
    await meri.eventually(lambda: ack.seq in meri.posts)
    await kuu.send(RoomResign(key=new_key(), erases=erases))
    for page in (kuu, tab):
        await page.eventually(lambda page=page: page.here is not None and page.here.standing == "left")  # type: ignore[misc]
        await page.eventually(lambda page=page: page.gone == "revoked")  # type: ignore[misc]  # told after it
        assert page.posts == {}
        with pytest.raises(RefusedError, match="revoked"):
            await page.post("Minä vielä")
        with pytest.raises(RefusedError, match="stale_token"):
            await page.resume()
    await meri.eventually(lambda: meri.here is not None and "Kuu" not in meri.here.members)
    await processes.quiet()
    assert (ack.seq in meri.posts) != erases


async def test_rule_11_a_reload_token_is_good_once(processes: Processes, tokens: Mapping[str, str]) -> None:
    meri = await enter(processes, "one", tokens["Meri"])
    old = meri.reload_token
    await meri.reload(old)
    assert meri.reload_token != old
    with pytest.raises(RefusedError, match="stale_token"):
        await meri.reload(old)


async def test_two_tabs_of_one_member_both_follow(processes: Processes, tokens: Mapping[str, str], room: Room) -> None:
    one, two = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Meri"])
    ack = await one.post("Kirjoitin puhelimella")
    assert isinstance(ack, RoomAck)
    await two.eventually(lambda: ack.seq in two.posts)
    again = await two.post("Kirjoitin koneella", key=new_key())
    assert isinstance(again, RoomAck)
    await one.eventually(lambda: again.seq in one.posts)


async def test_a_flood_of_posts_is_slowed_down_and_nothing_is_lost_that_was_acknowledged(
    processes: Processes, tokens: Mapping[str, str]
) -> None:
    meri = await enter(processes, "one", tokens["Meri"])
    refused = []
    for number in range(30):
        try:
            await meri.post(f"viesti {number}")
        except RefusedError as error:
            refused.append(error.code)
    assert set(refused) == {"too_fast"}
    assert len(meri.posts) == 30 - len(refused) >= 8


async def test_an_ignored_member_is_named_to_the_one_who_ignores_alone(
    processes: Processes, tokens: Mapping[str, str]
) -> None:
    meri, kuu = await enter(processes, "one", tokens["Meri"]), await enter(processes, "two", tokens["Kuu"])
    await meri.send(RoomIgnore(name="Kuu", on=True))
    await meri.eventually(lambda: meri.here is not None and meri.here.ignored == ["Kuu"])
    assert kuu.here is not None
    assert kuu.here.ignored == []


@pytest.mark.parametrize("token", ["x" * 40, "A" * 43])
async def test_rule_27_a_forged_token_opens_nothing(processes: Processes, token: str) -> None:
    with pytest.raises(RefusedError, match="stale_token"):
        await processes.member("one").enter(token)


async def test_rule_27_whoever_does_not_lead_a_room_is_told_the_same_as_for_one_that_is_not(
    processes: Processes, cookies: Mapping[str, str], strangers: Mapping[str, str], room: Room
) -> None:
    answers = []
    for name, who in (
        (str(room.pk), strangers),
        (str(uuid.uuid4()), cookies),
        ("00000000-0000-0000-0000-000000000000", cookies),
    ):
        with pytest.raises(RefusedError) as refused:
            await processes.facilitator("one", who).lead(name)
        answers.append(refused.value.code)
    assert answers[1:] == ["not_found"] * 2
    assert answers[0] in ("not_found", "not_allowed"), "before the room is looked for"


async def test_before_entering_nothing_can_be_said(processes: Processes, tokens: Mapping[str, str]) -> None:
    page = processes.member("one")
    await page.open()
    await page.send(RoomPost(key=new_key(), text="hei"))
    await page.error("not_started")
