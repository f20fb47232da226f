"""What people paste, press twice or have set wrong: nothing is lost, nothing is doubled, nothing spills over."""

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser import words
from tests.browser.stage import Stage
from tests.browser.visitor import VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

OVERRIDE, ZERO_WIDTH = "\u202e", "\u200b\u200d\ufeff"
FAMILY = "👨‍👩‍👧‍👦 ja 🏳️‍🌈 ja 👍🏽"
RICH_TEXT = "<p><b>Lihava</b> ja <i>vino</i></p>"


async def arrives_whole(visitor: VisitorPage, log: Locator, text: str) -> None:
    """Both read exactly what was written."""
    for shown in (visitor.log, log):
        await expect(shown.locator(".bubble__text").last).to_have_text(text, use_inner_text=False)
        assert await shown.locator(".bubble__text").last.evaluate("line => line.textContent") == text


async def test_emoji_of_several_signs_arrive_as_one(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.say(FAMILY)
    await arrives_whole(visitor, desk.log(), FAMILY)


async def test_four_thousand_characters_arrive_whole(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    text = "äö😀 " * 999 + "loru"
    assert len(text) == 4000
    await visitor.say(text)
    await arrives_whole(visitor, desk.log(), text)


async def test_a_right_to_left_override_turns_nothing_but_its_own_line(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.say(f"Hei {OVERRIDE}nurin")
    for log in (visitor.log, desk.log()):
        bubble = log.get_by_role("listitem").filter(has_text="nurin")
        text, meta = bubble.locator(".bubble__text"), bubble.locator(".bubble__meta")
        await expect(text).to_have_css("unicode-bidi", "plaintext")
        assert await text.evaluate("line => getComputedStyle(line).display") == "block"
        await expect(meta).to_have_css("direction", "ltr")


async def test_a_message_of_nothing_that_shows_is_not_sent(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.say(f" {ZERO_WIDTH}\n")
    await visitor.say("Tämä näkyy")
    await desk.sees("Tämä näkyy")
    await expect(desk.log().get_by_role("listitem").filter(has_text=words.desk("message-sent"))).to_have_count(1)
    assert await desk.log().locator(".bubble__text").count() == 3


async def test_pasted_rich_text_is_plain(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    elsewhere = await visitor.page.context.new_page()
    await elsewhere.set_content(RICH_TEXT)
    await elsewhere.keyboard.press("Control+A")
    await elsewhere.keyboard.press("Control+C")
    await visitor.page.bring_to_front()
    await visitor.field.focus()
    await visitor.page.keyboard.press("Control+V")
    await expect(visitor.field).to_have_value(re.compile(r"^Lihava ja vino\s*$"))
    await visitor.say("<b>Lihava</b> <img src=x onerror='window.ran = true'>")
    await desk.sees("<b>Lihava</b>")
    for page in (visitor.page, desk.page):
        await expect(page.get_by_role("log").locator("b, img")).to_have_count(0)
        assert await page.evaluate("window.ran") is None


async def test_a_double_click_on_send_sends_once(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.enter(stage.bench.service)
    await visitor.field.fill("Ensimmäinen")
    await visitor.send.dblclick()
    await visitor.sees("Ensimmäinen")
    await visitor.field.fill("Toinen")
    await visitor.send.dblclick()
    await visitor.sees("Toinen")
    assert await visitor.said(["Ensimmäinen", "Toinen"]) == ["Ensimmäinen", "Toinen"]


@pytest.mark.parametrize("hours", [-30, 30])
async def test_a_clock_that_is_hours_off_changes_nothing(stage: Stage, hours: int) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    await visitor.page.add_init_script(
        f"const real = Date.now; Date.now = () => real() + {hours * 3600_000};"
        "const Real = Date; window.Date = class extends Real { constructor(...given)"
        " { given.length ? super(...given) : super(Date.now()) } static now() { return Real.now() } }"
    )
    await visitor.start(stage.bench.service, "Hei")
    await desk.take_first()
    await desk.say("Hei!")
    await visitor.sees("Hei!")
    shown = await visitor.line("Hei!").locator(".bubble__meta").inner_text()
    theirs = await desk.line("Hei!").locator(".bubble__meta").inner_text()
    assert shown.split()[-1] in theirs, "the time is the server's"
    await visitor.page.reload()
    await visitor.sees("Hei!")


async def test_rule_02_the_talk_works_where_storage_is_full(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    await visitor.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    await visitor.start(stage.bench.service, "Hei")
    await desk.take_first()
    await desk.say("Hei!")
    await visitor.sees("Hei!")
    await visitor.leave.click()
    await expect(desk.text("note-ended-left_fast")).to_be_visible()


async def test_of_two_tabs_with_one_session_the_newer_has_the_talk(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    async with visitor.page.expect_popup() as opened:
        await visitor.page.evaluate("open(location.href)")
    newer = VisitorPage(await opened.value, visitor.host)
    await newer.sees("Hei! Olen tässä.")
    await expect(visitor.text("replaced-title")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    await newer.say("Täällä olen")
    await desk.sees("Täällä olen")
