"""After a heavy talk and after a turn: a debrief is asked for by keyboard, and the desk asks how the turn was."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.stage import Stage
from tests.browser.store import Store, turn_began_earlier

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


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


async def test_after_a_turn_the_desk_asks_how_it_was_once_and_by_keyboard(stage: Stage) -> None:
    desk = await stage.desk()
    card = desk.duty.get_by_role("region", name=words.desk("pulse-heading"), exact=True)
    turn_began_earlier(Store(stage.house), desk.account.login, minutes=60)
    await desk.go_off_duty()
    await expect(card).to_be_visible()
    await take(desk.page, "desk-pulse", part=card)
    await is_faultless(desk.page, "asked how the turn was")
    await card.get_by_role("button", name=words.desk("pulse-strain-mark", mark=1), exact=True).focus()
    await desk.page.keyboard.press("Enter")
    await card.get_by_role("button", name=words.desk("pulse-support-mark", mark=4), exact=True).focus()
    await desk.page.keyboard.press("Enter")
    await expect(card).to_have_count(0)
    thanks = desk.duty.get_by_text(words.desk("pulse-thanks"), exact=True)
    await expect(thanks).to_be_focused()
    await is_faultless(desk.page, "thanked for the answer")

    await desk.go_on_duty()
    await expect(thanks).to_have_count(0)
    turn_began_earlier(Store(stage.house), desk.account.login, minutes=60)
    await desk.go_off_duty()
    await card.get_by_role("button", name=words.desk("pulse-pass"), exact=True).click()
    await expect(card).to_have_count(0)
    await desk.page.reload()
    await desk.is_connected()
    await expect(card).to_have_count(0)
