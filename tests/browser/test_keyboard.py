"""Rule 15: a whole talk with nothing but a keyboard; the focus is always somewhere, and always seen."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser import words
from tests.browser.neutral import TITLE
from tests.browser.stage import DESKTOP, Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

STOPS = 40
"""More than any page has."""
IS_FOCUSED = "element => element === document.activeElement"
IS_SEEN = """() => {
    if (document.activeElement === document.body) return true;  // the browser's own stops
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
}"""


async def tab_to(page: Page, stop: Locator) -> None:
    """Press Tab until the element has the focus. Raises AssertionError when it never has, or a stop is not seen."""
    for _ in range(STOPS):
        if await stop.evaluate(IS_FOCUSED):
            return
        await page.keyboard.press("Tab")
        assert await page.evaluate(IS_SEEN), await page.evaluate("document.activeElement.outerHTML")
    raise AssertionError(f"Tab does not come to {stop}")


async def press(page: Page, name: str) -> None:
    """Go to the button with this text, and press it."""
    await tab_to(page, page.get_by_role("button", name=words.visitor(name), exact=True))
    await page.keyboard.press("Enter")


async def test_rule_15_a_talk_by_keyboard_alone(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor(DESKTOP)
    page = visitor.page
    await visitor.enter(stage.bench.service)
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name=words.visitor("leave-first"))).to_be_focused()
    await tab_to(page, visitor.field)
    await page.keyboard.type("Hei, kirjoitan ilman hiirtä")
    await press(page, "message-send")
    await expect(visitor.text("queue-title")).to_be_visible()
    await expect(visitor.field).to_be_focused()

    await desk.take_first()
    await desk.say("Hei! Olen tässä.")
    await visitor.sees("Hei! Olen tässä.")
    await expect(visitor.field).to_be_focused()
    await page.keyboard.type("Kiitos")
    await press(page, "message-send")
    await visitor.sees("Kiitos")

    await press(page, "end")
    await expect(visitor.text("end-sure")).to_be_visible()
    await press(page, "end-no")
    await expect(visitor.text("end-sure")).to_be_hidden()
    await press(page, "end")
    await press(page, "end")
    await expect(visitor.text("ended-title")).to_be_visible()
    await tab_to(page, page.get_by_role("radio").first)
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("radio").nth(1)).to_be_checked()
    await press(page, "feedback-send")
    await expect(visitor.text("feedback-thanks")).to_be_visible()
    await expect(visitor.text("feedback-thanks")).to_be_focused()
    await press(page, "delete")
    await press(page, "delete")
    await expect(visitor.text("deleted-title")).to_be_visible()


async def test_rule_04_leaving_by_keyboard_from_the_middle_of_a_talk(stage: Stage) -> None:
    visitor, _ = await stage.talk()
    await visitor.field.fill("Tätä en lähetä")
    await tab_to(visitor.page, visitor.leave)
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page).to_have_title(TITLE)


async def test_rule_15_whoever_passes_the_questions_over_stands_at_the_end_of_the_talk(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.end()
    await press(visitor.page, "feedback-pass")
    await expect(visitor.page.get_by_role("heading", name=words.visitor("ended-title"))).to_be_focused()


async def test_rule_15_a_record_by_keyboard_alone_begun_during_the_talk(stage: Stage) -> None:
    _, desk = await stage.talk()
    page, keyboard = desk.page, desk.page.keyboard
    await desk.field().focus()
    await keyboard.press("Shift+Tab")
    fold = desk.contact().get_by_role("button", name=words.desk("record-heading"), exact=True)
    await expect(fold).to_be_focused()
    await keyboard.press("Enter")
    await tab_to(page, desk.option("contact_type", "counselling"))
    await keyboard.press("Space")
    await tab_to(page, desk.option("role", "self"))
    await keyboard.press("ArrowRight")
    await expect(desk.option("role", "parent")).to_be_checked()

    await fold.focus()
    await keyboard.press("Enter")
    await expect(desk.option("role", "parent")).to_be_hidden()
    await desk.end()
    await expect(desk.contact().get_by_role("heading", name=words.desk("record-heading"))).to_be_focused()
    await expect(desk.option("role", "parent")).to_be_checked()
    await tab_to(page, desk.option("reason", "violence"))
    await keyboard.press("Space")
    await tab_to(page, desk.contact().get_by_text(words.desk("record-more"), exact=True))
    await keyboard.press("Enter")
    await tab_to(page, desk.option("violence_position", "not_known"))
    await keyboard.press("ArrowRight")
    await expect(desk.option("violence_position", "experiencing")).to_be_checked()
    await tab_to(page, desk.option("violence_forms", "digital"))
    await keyboard.press("Space")
    await expect(desk.option("violence_forms", "digital")).to_be_checked()
    await tab_to(page, desk.contact().get_by_label(words.desk("record-county"), exact=True))
    await keyboard.type("kain")
    await tab_to(page, desk.contact().get_by_role("button", name=words.desk("record-save"), exact=True))
    await keyboard.press("Enter")
    await expect(desk.contact()).to_have_count(0)
