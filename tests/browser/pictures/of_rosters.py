"""The pages of duty rosters, with the demo's roster on them."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]

OF_PLANNERS = ("periods", "gaps", "peers", "feeds", "hours", "commitments", "terms")
OF_THOSE_WHO_TAKE = ("mine", "swaps", "feeds")


async def test_pictures_of_rosters(stage: Stage) -> None:
    desk = await stage.signed_in(stage.demo_account("tuula"), VIOLENCE)
    page, home = desk.page, f"http://{desk.host}/desk/roster"
    await page.goto(f"http://{desk.host}/desk?lang=fi")
    await expect(page.locator(".gaps")).to_be_attached()  # at the end of a half-year the demo has no turns to come
    await take(page, "roster-gaps-on-desk", whole=True)
    await page.goto(f"{home}?lang=fi")
    await take(page, "roster-week", whole=True)
    await page.goto(f"{home}?lang=fi&span=month")
    await take(page, "roster-month", whole=True)
    for name in OF_PLANNERS:
        await page.goto(f"{home}/{name}?lang=fi")
        await take(page, f"roster-planner-{name}", whole=True)
    await page.goto(f"{home}/gaps?lang=fi")
    await page.get_by_role("listitem").filter(has=page.get_by_text("·")).get_by_role("link").first.click()
    await take(page, "roster-turn", whole=True)
    await page.goto(f"{home}/periods?lang=fi")
    await page.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
    await take(page, "roster-period", whole=True)
    await page.get_by_label(words.roster("roster-end"), exact=True).fill("12:00")
    await page.get_by_role("button", name=words.roster("roster-pattern-add"), exact=True).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "roster-period-problem", whole=True)

    worker = await stage.signed_in(stage.demo_account("aino"), VIOLENCE)
    for name in OF_THOSE_WHO_TAKE:
        await worker.page.goto(f"http://{worker.host}/desk/roster/{name}?lang=fi")
        await take(worker.page, f"roster-{name}", whole=True)
    await worker.page.goto(f"http://{worker.host}/desk/roster/mine?lang=fi")
    cannot = worker.page.get_by_role("link", name=words.beginning(words.roster("roster-cannot")))
    if await cannot.count():  # at the end of a half-year the demo has no turns to come
        await cannot.first.click()
        await take(worker.page, "roster-cannot", whole=True)
