"""The queue of what needs a judgement: from a member who tells of a post to a review that takes the decision back."""

import asyncio
import secrets

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.stage import Stage
from tests.browser.test_life_of_a_room import found, inside, tell, title_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TWO = ["Kaislikko", "Metsätähti"]


async def test_rule_32_from_a_report_to_a_decision_a_notice_a_review_and_its_reversal(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, TWO)
    title = await asyncio.to_thread(title_of, stage, room.room)
    author, teller = [await inside(stage, room, nickname) for nickname in TWO]
    text = f"Olet huono äiti. {secrets.token_hex(4)}"
    await author.begin(text)
    await teller.open(text)
    await tell(teller, text, "Tämä satutti.")

    first = await queue_of(stage, 0)
    await open_case(first, "report", title)
    await expect(first.get_by_text("Tämä satutti.")).to_be_visible()
    await expect(first.get_by_text(text)).to_be_visible()
    await take(first, "staff-queue-report")
    await is_faultless(first, "queue-report")
    await press(first, words.cases("case-claim"))
    await expect(first.locator(".badge").filter(has_text=stage.bench.workers[0].duty_name)).to_be_visible()
    await decide(first, "mute", "hurtful", "Toivon, että pidetään tauko.")
    await expect(teller.post(text)).to_have_count(0)

    await author.is_among_threads()  # the thread is gone with its only post
    await expect(author.page.get_by_text(words.around(words.room("muted", moment="…")))).to_be_visible()
    await author.press("line-read")
    await expect(author.page.get_by_text("Toivon, että pidetään tauko.")).to_be_visible()
    await author.press("appeal")
    form = author.page.locator("form").filter(has=author.page.get_by_text(words.room("appeal-label")))
    await form.get_by_role("textbox").fill("En tarkoittanut sitä niin.")
    await author.press("appeal", form)
    await expect(author.page.get_by_text(words.room("appeal-waits"))).to_be_visible()

    await open_case(first, "appeal", title)
    await expect(first.get_by_text(words.facilitation("lead-appeal-own"))).to_be_visible()
    await expect(first.locator("details")).to_have_count(0)
    second = await queue_of(stage, 1)
    await open_case(second, "appeal", title)
    await expect(second.get_by_text("En tarkoittanut sitä niin.")).to_be_visible()
    await take(second, "staff-queue-appeal")
    await is_faultless(second, "queue-appeal")
    await decide(second, "lift", "too_hard", "Olet tervetullut kirjoittamaan.")
    await expect(author.page.get_by_text("Olet tervetullut kirjoittamaan.")).to_be_visible()
    await author.press("back")
    await expect(author.page.get_by_text(words.around(words.room("muted", moment="…")))).to_have_count(0)
    await expect(second.get_by_role("listitem").filter(has_text=title)).to_have_count(0)


async def test_the_queue_is_gone_through_by_keys(stage: Stage) -> None:
    room = await asyncio.to_thread(found, stage, TWO, has_door=False)
    title = await asyncio.to_thread(title_of, stage, room.room)
    page = await queue_of(stage, 0)
    await expect(page.get_by_text(words.cases("cases-keys"))).to_be_visible()
    links = page.locator("[data-cases] a")
    await take(page, "staff-queue")
    await is_faultless(page, "queue")
    await page.keyboard.press("j")
    await expect(links.first).to_be_focused()
    await page.keyboard.press("k")
    await expect(links.first).to_be_focused()
    await page.get_by_label(words.cases("cases-filter-kind")).select_option("application")
    await press(page, words.cases("cases-filter-do"))
    await page.get_by_role("listitem").filter(has_text=title).get_by_role("link").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name=words.cases("case-kind", kind="application"))).to_be_visible()
    await expect(page.get_by_text("Kaipaan muita.")).to_be_visible()


async def queue_of(stage: Stage, worker: int) -> Page:
    """What a facilitator has to judge."""
    desk = await stage.signed_in(stage.bench.workers[worker], stage.service)
    await desk.page.goto(f"http://{desk.host}/desk/cases?lang=fi")
    return desk.page


async def open_case(page: Page, kind: str, title: str) -> None:
    """From the list to one case of that group."""
    await page.goto(page.url.partition("/desk/")[0] + "/desk/cases?lang=fi")
    row = page.get_by_role("listitem").filter(has_text=title).filter(has_text=words.cases("case-kind", kind=kind))
    await row.get_by_role("link").click()
    await expect(page.get_by_role("heading", name=words.cases("case-kind", kind=kind))).to_be_visible()


async def decide(page: Page, decision: str, reason: str, said: str) -> None:
    """Choose one of the decisions, with a reason and words."""
    form = page.locator("details").filter(has=page.locator(f"#reason-{decision}"))
    await form.locator("summary").click()
    await form.locator(f"#reason-{decision}").select_option(reason)
    await form.get_by_role("textbox").fill(said)
    await form.get_by_role("button").click()
    await expect(page.get_by_role("status").first).to_have_text(words.cases("cases-saved", what="decided"))


async def press(page: Page, button: str) -> None:
    """Press a button of the page."""
    await page.get_by_role("button", name=button, exact=True).first.click()
