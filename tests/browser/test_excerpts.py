"""An excerpt of a talk: told of beforehand, chosen at the desk, opened by a moderator."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

THREAT = "Minä löydän sinut vielä."


async def test_rule_8_chosen_messages_reach_a_moderator_and_the_visitor_was_told_before_writing(stage: Stage) -> None:
    host = f"http://{stage.house.desks_host}"
    page = (await stage.signed_in(stage.demo_account("kaarina"), stage.service)).page
    await page.goto(f"{host}/desk/services/{stage.bench.service}?lang=fi")
    await page.get_by_role("checkbox", name=words.pages("catalogue-excerpts")).check()
    await page.get_by_role("button", name=words.pages("catalogue-save")).click()
    await expect(page.get_by_role("status").first).to_be_visible()

    desk = await stage.signed_in(stage.demo_account("eero"), stage.service)
    await desk.open()
    await desk.go_on_duty()
    visitor = await stage.visitor()
    await visitor.enter(stage.bench.service)
    sentences = visitor.page.get_by_role("list", name=words.visitor("before-title")).get_by_role("listitem")
    await expect(sentences).to_have_count(5)
    await expect(sentences.nth(4)).to_contain_text(words.pages("sentence-excerpts", tone="adults", days=30))
    for place in range(5):  # rule 8: on the same screen as the field
        await expect(sentences.nth(place)).to_be_in_viewport(ratio=1)
    await take(visitor.page, "entry-excerpts")
    await visitor.say("Hei")
    await expect(visitor.text("queue-title")).to_be_visible()
    await desk.take_first()
    await visitor.say(THREAT)
    await expect(desk.line(THREAT)).to_have_count(1)

    await desk.press("excerpt")
    form = desk.page.get_by_role("group", name=words.desk("excerpt"), exact=True)
    await form.get_by_role("radio", name=words.desk("excerpt-danger")).press("ArrowRight")
    await form.get_by_role("checkbox", name=THREAT).press("Space")
    await take(desk.page, "desk-excerpt")
    await is_faultless(desk.page, "excerpt")
    await form.get_by_role("button", name=words.desk("excerpt-do"), exact=True).click()
    await expect(desk.text("excerpt-done")).to_be_visible()

    page = (await stage.signed_in(stage.demo_account("oili"), stage.service)).page
    await page.goto(f"{host}/desk")
    await take(page, "staff-cases")
    await is_faultless(page, "cases")
    await page.locator("[data-cases] a").first.click()
    await expect(page.get_by_text(THREAT)).to_have_count(0)
    await page.get_by_label(words.cases("case-reading-why")).select_option("first_reading")
    await page.get_by_role("button", name=words.cases("case-open"), exact=True).click()
    await expect(page.get_by_text(THREAT)).to_be_visible()
    await take(page, "staff-case")
    await is_faultless(page, "case")
    await page.get_by_text(words.cases("case-do", decision="handled"), exact=True).first.click()
    await page.locator("#reason-handled").select_option("told_authorities")
    await page.get_by_role("button", name=words.cases("case-do", decision="handled"), exact=True).click()
    await expect(page.get_by_role("status")).to_have_text(words.cases("cases-saved", what="decided"))

    await visitor.press("delete")
    await expect(visitor.text("delete-sure-excerpt")).to_be_visible()
    await take(visitor.page, "delete-sure-excerpt")
