"""A worker ends an abusive talk, and its tab begins no other one (rule 24)."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def test_rule_24_a_blocked_tab_shows_other_help_and_another_tab_begins(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("contact-end")
    await take(desk.page, "desk-end-block")
    await desk.press("contact-end-block")
    await expect(desk.text("note-ended-blocked", who="me")).to_be_visible()
    await expect(visitor.page.get_by_text(words.visitor("ended-by", by="blocked")).first).to_be_visible()
    await expect(visitor.page.get_by_role("link", name="112").first).to_be_visible()
    await expect(visitor.page.get_by_role("button", name=words.visitor("start-over"))).to_have_count(0)
    await take(visitor.page, "talk-blocked")

    for _ in range(2):  # a reload changes nothing
        await visitor.page.reload()
        await expect(visitor.page.get_by_role("heading", name=words.visitor("blocked-title"))).to_be_visible()
        await expect(visitor.field).to_have_count(0)
    await expect(visitor.page.get_by_role("link", name="112").first).to_be_visible()
    await take(visitor.page, "blocked")

    another = await stage.visitor()
    await another.start(stage.bench.service, "Hei, tarvitsen apua")
    await desk.press("record-save")
    await expect(desk.take.first).to_be_visible()


async def test_rule_02_leaving_fast_takes_the_block_along(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("contact-end")
    await desk.press("contact-end-block")
    await expect(visitor.page.get_by_text(words.visitor("ended-by", by="blocked")).first).to_be_visible()
    await visitor.leave.click()
    await visitor.page.wait_for_url(stage.neutral.url)
    await visitor.enter(stage.bench.service)
    await expect(visitor.field).to_be_visible()
    assert await visitor.page.evaluate("sessionStorage.length") == 0
