"""Another language at any moment (rule 16), in a real browser."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

SLUG = "apua-vakivaltaan"
ARABIC = "العربية"
NARROW = "innerWidth === 320 && document.documentElement.scrollWidth === 320"


async def test_rule_16_the_language_changes_in_the_middle_of_a_talk_and_nothing_is_lost(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.enter(stage.bench.service)
    await take(visitor.page, "language-entry")
    sockets: list[str] = []
    visitor.page.on("websocket", lambda socket: sockets.append(socket.url))
    await visitor.say("Hei, tässä olen")
    await expect(visitor.text("queue-title")).to_be_visible()
    history = await visitor.page.evaluate("history.length")
    await visitor.field.fill("puoliksi kirjoitettu")
    await visitor.press("options")
    await visitor.page.locator("#options").get_by_role("button", name=ARABIC).click()
    await expect(visitor.page.locator("html[lang=ar][dir=rtl]")).to_have_count(1)
    field = visitor.page.locator("#message")
    await expect(field).to_have_value("puoliksi kirjoitettu")
    await expect(visitor.page.get_by_role("log")).to_contain_text("Hei, tässä olen")
    await expect(visitor.page.get_by_role("button", name="إرسال", exact=True)).to_be_visible()
    assert len(sockets) == 1, "the connection is the same"
    assert await visitor.page.evaluate("history.length") == history, "rule 7"
    await take(visitor.page, "language-queue-ar")
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    assert await visitor.page.evaluate(NARROW)
    await expect(visitor.page.get_by_role("button", name="إرسال", exact=True)).to_be_in_viewport(ratio=1)
    await visitor.page.reload()
    await expect(visitor.page.locator("html[lang=ar]")).to_have_count(1)
    await expect(visitor.page.get_by_role("log")).to_contain_text("Hei, tässä olen")
    await visitor.page.locator("[aria-controls=options]").click()
    await visitor.page.locator("#options").get_by_role("button", name="Suomi", exact=True).click()
    await visitor.end()


@pytest.mark.parametrize("path", ["/", f"/chat/{SLUG}", "/accessibility"])
async def test_rule_16_pages_in_arabic_fit_a_screen_of_320_pixels(stage: Stage, path: str) -> None:
    visitor = await stage.visitor()
    await visitor.goto(f"{path}?lang=ar")
    await expect(visitor.page.locator("html[dir=rtl]")).to_have_count(1)
    name = path.strip("/").split("/")[0] or "front"
    await take(visitor.page, f"language-{name}-ar", whole=True)
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    assert await visitor.page.evaluate(NARROW)


async def test_rule_15_the_text_grows_to_one_and_a_half_and_nothing_is_stored(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.goto(f"/chat/{SLUG}")
    await visitor.press("options")
    await visitor.page.get_by_role("radio", name=words.visitor("options-size-largest")).check()
    await expect(visitor.page.locator("html")).to_have_css("font-size", "24px")
    await visitor.page.set_viewport_size({"width": 320, "height": 640})
    assert await visitor.page.evaluate(NARROW)
    storage = await visitor.storage()
    assert (storage["session"], storage["local"]) == ([], [])
