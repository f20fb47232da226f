"""A heavy talk that is talked over: asked for by keyboard at the desk, seen by those who lead the worker."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_debrief_is_asked_for_after_a_talk_seen_by_the_manager_and_marked_as_held(stage: Stage) -> None:
    desk = await stage.signed_in(stage.demo_account("aino"), stage.service)
    await desk.open()
    box = desk.duty.locator("details.debrief")
    await box.locator("summary").focus()
    await desk.page.keyboard.press("Enter")
    await desk.page.keyboard.press("Tab")
    await desk.page.keyboard.press("Enter")
    await expect(box.get_by_role("status")).to_have_text(words.desk("debrief-wanted"))
    await expect(box.get_by_role("button", name=words.desk("debrief-take-back"))).to_be_focused()
    await take(desk.page, "desk-debrief")
    await is_faultless(desk.page, "debrief asked for")

    page = (await stage.signed_in(stage.demo_account("maija"), stage.service)).page
    await page.goto(f"http://{stage.house.desks_host}/desk")
    await page.get_by_text(words.desk("desk-menu"), exact=True).click()
    address = await page.get_by_role("link", name=words.desk("desk-debriefs")).get_attribute("href")
    await page.goto(f"http://{stage.house.desks_host}{address}")
    await expect(page.get_by_role("listitem").filter(has_text="Aino")).to_have_count(1)
    await take(page, "staff-debriefs")
    await is_faultless(page, "debriefs")
    await page.get_by_role("button", name=words.pages("debriefs-hold-which", who="Aino")).click()
    await expect(page.get_by_role("status")).to_have_text(words.pages("debriefs-saved"))
    await expect(box.locator("summary")).to_have_text(words.desk("debrief-question"))
