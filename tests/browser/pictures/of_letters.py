"""A letter from the first line to its erasure. Its pages follow each other, so each language writes one of its own."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue
from tests.browser.stage import DESKTOP, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]

TEXT = "Hei,\n\nen uskalla vielä puhua kenellekään. Kirjoitan tämän nyt, kun on hiljaista."
ANSWER = "Hei,\n\nhyvä, että kirjoitit. Se, mitä kuvaat, ei ole sinun syytäsi. Voit kirjoittaa meille uudelleen."


async def send(page: Page) -> None:
    """Press what sends the form in the middle of the page."""
    await page.locator("main form:visible").first.locator("[type=submit]").first.click()


@pytest.mark.parametrize("language", ["fi", "ar"])
async def test_pictures_of_a_letter(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(DESKTOP)
    page = visitor.page
    await visitor.goto(f"/chat/apua-vakivaltaan?lang={language}")
    await page.locator("form[action^='/letter/write'] button").first.click()
    await expect(page.locator("#text")).to_be_visible()
    await take(page, "letter-write", whole=True)
    await page.locator("#text").fill("Soita minulle 040 123 4567")
    await send(page)
    notice = page.get_by_role("alert").locator("visible=true")
    await expect(notice).to_be_visible()
    await take(page, "letter-guard", part=notice)
    await page.locator("#text").fill(TEXT)
    await send(page)
    code = await page.locator(".letters__shown-code").inner_text()
    await take(page, "letter-sent", whole=True)
    await page.locator("#ending").fill("0")
    await send(page)
    await expect(notice).to_be_visible()
    await take(page, "letter-sent-mistyped", whole=True)
    await page.locator("#ending").fill(code.strip()[-4:])
    await send(page)
    await expect(page.locator("main form")).to_have_count(0)
    await take(page, "letter-done", whole=True)

    async def open_it() -> None:
        await visitor.goto(f"/letter?lang={language}")
        await page.locator("#code").fill(code)
        await send(page)
        await expect(page.locator("#code")).to_have_count(0)

    await open_it()
    await take(page, "letter-waiting", whole=True)
    for part in await page.locator("main details").all():
        await part.evaluate("details => { details.open = true }")
    await take(page, "letter-waiting-opened", whole=True)

    desk = await stage.signed_in(stage.bench.workers[0], VIOLENCE)
    await desk.page.goto(f"http://{desk.host}/desk/letters?lang=fi")
    await take(desk.page, "desk-letters", whole=True)
    await desk.page.locator("main a[href*='/desk/letters/']").last.click()
    await take(desk.page, "desk-letter", whole=True)
    await send(desk.page)
    await desk.page.get_by_role("textbox").fill(ANSWER)
    await take(desk.page, "desk-letter-answer", whole=True)
    await send(desk.page)
    await expect(desk.page.get_by_role("status")).to_be_visible()

    await open_it()
    await take(page, "letter-answer", whole=True)
    await page.locator("main details").last.evaluate("details => { details.open = true }")
    await send(page)
    await expect(page.locator("main form")).to_have_count(0)
    await take(page, "letter-erased", whole=True)
    await visitor.goto(f"/letter?lang={language}")
    await page.locator("#code").fill(code)
    await send(page)
    await expect(notice).to_be_visible()
    await take(page, "letter-door", whole=True)
