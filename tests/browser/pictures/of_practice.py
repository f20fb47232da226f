"""The page on which the desk is practised."""

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.desk import DeskPage
from tests.browser.pictures.scenes import VIOLENCE, catalogue
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_practising(stage: Stage) -> None:
    desk = await stage.signed_in(stage.bench.workers[0], VIOLENCE)
    page = desk.page
    await page.goto(f"http://{desk.host}/desk/practice?lang=fi")
    await take(page, "desk-practice", whole=True)
    await begin(page, "baby")
    await expect(page.get_by_role("region", name=words.desk("offer-heading"), exact=True)).to_be_visible()
    await take(page, "desk-practice-offer")
    await again(page)

    await begin(page, "violence")
    await DeskPage(page, desk.host, desk.account, words.practice("practice-violence-title")).take_first()
    await desk.press("ask-safe")
    await expect(desk.line(words.practice("practice-violence-answer-safe"))).to_be_visible()
    await take(page, "desk-practice-talk")
    await page.get_by_role("button", name=words.practice("practice-stop"), exact=True).click()
    await expect(page.get_by_text(words.practice("practice-looking-back"), exact=True)).to_be_focused()
    await take(page, "desk-practice-looking-back", whole=True)


async def begin(page: Page, visitor: str) -> None:
    """Choose this visitor."""
    which = words.practice("practice-begin-which", name=words.practice(f"practice-{visitor}-title"))
    await page.get_by_role("button", name=which, exact=True).click()


async def again(page: Page) -> None:
    """Stop, and choose anew."""
    await page.get_by_role("button", name=words.practice("practice-stop"), exact=True).click()
    await page.get_by_role("button", name=words.practice("practice-again"), exact=True).click()
