"""Rule 15: the desk by its jump keys, and the sheet that tells them."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.axe import THEMES, is_faultless
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def test_rule_15_a_talk_is_taken_and_left_by_jump_keys(stage: Stage) -> None:
    desk = await stage.desk()
    keyboard = desk.page.keyboard
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await expect(desk.take).to_have_count(1)
    await keyboard.press("Alt+Digit0")
    await expect(desk.queue.get_by_role("button").first).to_be_focused()
    while not await desk.take.evaluate("button => button === document.activeElement"):
        await keyboard.press("Tab")  # past whoever an earlier test has left waiting
    await keyboard.press("Enter")
    await expect(desk.field()).to_be_focused()
    await keyboard.press("Alt+Digit0")
    await expect(desk.queue.locator(":focus")).to_have_count(1)
    await visitor.say("Anteeksi, puhelin soi.")
    await expect(desk.contact().get_by_text(words.desk("contact-unread", count=1), exact=True)).to_be_attached()
    await keyboard.press("Alt+KeyW")
    await expect(desk.field()).to_be_focused()
    await expect(desk.contact().get_by_text(words.desk("contact-unread", count=1), exact=True)).not_to_be_attached()
    for jump in ("KeyQ", "Digit1"):
        await keyboard.press("Alt+Digit0")
        await expect(desk.field()).not_to_be_focused()
        await keyboard.press(f"Alt+{jump}")
        await expect(desk.field()).to_be_focused()
    await keyboard.type("Ei se mitään?")
    await keyboard.press("Enter")
    await visitor.sees("Ei se mitään?")


async def test_rule_15_the_sheet_of_keys_comes_and_goes_and_leaves_the_focus_where_it_was(stage: Stage) -> None:
    desk = await stage.desk()
    page, keyboard = desk.page, desk.page.keyboard
    sheet = page.get_by_role("dialog", name=words.desk("shortcuts"), exact=True)
    opener = page.get_by_role("button", name=words.desk("shortcuts"), exact=True)
    await opener.click()
    await expect(sheet).to_be_visible()
    await is_faultless(page, "desk-shortcuts", THEMES)
    await keyboard.press("Escape")
    await expect(sheet).to_be_hidden()
    await expect(opener).to_be_focused()

    off_duty = desk.duty.get_by_role("button", name=words.desk("duty-go-off"), exact=True)
    await off_duty.focus()
    await keyboard.press("?")
    await expect(sheet).to_be_visible()
    await sheet.get_by_role("button", name=words.desk("shortcuts-close"), exact=True).click()
    await expect(off_duty).to_be_focused()
