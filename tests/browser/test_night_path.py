"""An urgent post in the night, with somebody on call and with nobody there at all (rule 30)."""

import asyncio
import secrets

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.desk import DeskPage
from tests.browser.member import MemberPage
from tests.browser.stage import Stage
from tests.browser.store import Store, nobody_is_on_duty
from tests.browser.test_life_of_a_room import found, inside

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

DEADLINE = 5_000
"""In milliseconds."""
ONE = ["Metsätähti"]
EMAIL = "takapaivystys@example.org"


async def test_rule_30_with_somebody_on_call_they_are_told_and_those_on_duty_hear_whom_to_telephone(
    stage: Stage,
) -> None:
    room = await asyncio.to_thread(found, stage, ONE)
    leader = (await stage.signed_in(stage.bench.workers[0], stage.service)).page
    await name_on_call(leader, f"http://{stage.house.desks_host}/desk/groups/{room.room}?lang=fi")
    stranger = await stranger_on_duty(stage)
    author = await inside(stage, room, ONE[0])
    mails = mails_to(stage, EMAIL)

    heavy = await write(author)
    await expect(stranger.page.get_by_text(words.desk("urgent-others", others=1))).to_be_visible(timeout=DEADLINE)
    call = words.desk("urgent-call", called="Ritva", phone="040 123 4567")
    await expect(stranger.page.get_by_role("link", name=call)).to_be_visible()
    since = words.around(words.desk("urgent-since", count=1, moment="…"))
    await expect(stranger.page.get_by_text(since)).to_be_visible()
    await take(stranger.page, "desk-urgent-others")
    await is_faultless(stranger.page, "desk-urgent-others")
    async with asyncio.timeout(DEADLINE / 1000):
        while mails_to(stage, EMAIL) == mails:  # noqa: ASYNC110  # another process writes it
            await asyncio.sleep(0.1)

    desk = await stage.desk()  # the facilitator is awake, and sees to it
    await expect(desk.page.get_by_text(words.desk("urgent-own", own=1))).to_be_visible(timeout=DEADLINE)
    await expect(desk.page.get_by_text(since)).to_be_visible()
    await expect(stranger.page.get_by_text(words.desk("urgent-others", others=1))).to_have_count(0)
    await take(desk.page, "desk-urgent-own")
    page = await stage.leader(room.room)
    await page.press("judge-appear", page.post(heavy))
    await expect(author.page.get_by_text(words.room("waits-title"))).to_have_count(0)
    await expect(desk.page.get_by_text(words.desk("urgent-own", own=1))).to_have_count(0, timeout=DEADLINE)
    await stranger.go_off_duty()


async def test_rule_30_with_nobody_there_the_author_has_numbers_that_answer_now_and_the_time_is_shown(
    stage: Stage,
) -> None:
    room = await asyncio.to_thread(found, stage, ONE)
    nobody_is_on_duty(Store(stage.house))
    author = await inside(stage, room, ONE[0])
    heavy = await write(author)
    waiting = author.post(heavy)
    await expect(waiting).to_contain_text(words.room("waits-suicidal"), timeout=DEADLINE)
    await expect(waiting).to_contain_text(words.around(words.room("waits-read", moment="…")))
    await expect(waiting).to_contain_text(words.room("waits-not-alone"))
    for number in ("tel:112", "tel:0925250111"):
        await expect(waiting.locator(f"a[href='{number}']").first).to_be_visible()
    await take(author.page, "group-waiting-urgent", whole=True)
    await is_faultless(author.page, "group-waiting-urgent")

    stranger = await stranger_on_duty(stage)  # the first who comes
    await expect(stranger.page.get_by_text(words.desk("urgent-others", others=1))).to_be_visible(timeout=DEADLINE)
    await expect(stranger.page.get_by_text(words.desk("urgent-call-nobody"))).to_be_visible()
    leader = (await stage.signed_in(stage.bench.workers[0], stage.service)).page
    await leader.goto(f"http://{stage.house.desks_host}/desk/groups?lang=fi")
    unattended = words.around(words.facilitation("lead-unattended", unit="minutes", count=0).replace("0", "…"))
    await expect(leader.get_by_text(unattended)).to_be_visible()

    await author.press("withdraw", waiting)
    await expect(stranger.page.get_by_text(words.desk("urgent-others", others=1))).to_have_count(0)
    await stranger.go_off_duty()


async def write(author: MemberPage) -> str:
    """Something that waits for a facilitator and alerts somebody."""
    heavy = f"En jaksa enää elää. {secrets.token_hex(4)}"
    await author.begin(heavy)
    await expect(author.post(heavy)).to_contain_text(words.room("waits-title"))
    return heavy


def mails_to(stage: Stage, address: str) -> int:
    """How many have gone there: those of the demo are printed."""
    return stage.house.products[0].daemon.tail(100_000).count(f"To: {address}")


async def stranger_on_duty(stage: Stage) -> DeskPage:
    """Somebody on duty who has nothing to do with the group."""
    other = stage.house.bench()
    desk = await stage.signed_in(other.workers[0], other.service.replace("testi-", "Testi "))
    await desk.open()
    await desk.go_on_duty()
    return desk


async def name_on_call(page: Page, address: str) -> None:
    """The facilitators name Ritva for the group."""
    await page.goto(address)
    form = page.locator("section").filter(has=page.get_by_role("heading", name=words.facilitation("lead-on-call")))
    await form.get_by_label(words.facilitation("lead-on-call-name")).fill("Ritva")
    await form.get_by_label(words.facilitation("lead-on-call-phone")).fill("040 123 4567")
    await form.get_by_label(words.facilitation("lead-on-call-email")).fill(EMAIL)
    await form.get_by_role("button", name=words.facilitation("lead-on-call-save")).click()
    await expect(page.get_by_role("status").first).to_be_visible()
