"""A closed group as its members see it."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.member import HALLA, METSATAHTI
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_pictures_of_a_group(stage: Stage) -> None:
    member = await stage.member()
    await member.enter(METSATAHTI)
    await take(member.page, "group")
    await member.page.locator(".thread-card__open").first.click()
    first = member.page.locator(".post").first
    await expect(first).to_be_visible()
    await take(member.page, "group-thread")
    await member.press("react", first)
    await take(member.page, "group-reacting")
    await member.field.fill("Soita minulle: 040 123 4567")
    await member.press("post-send")
    await expect(member.page.get_by_role("alert")).to_be_visible()
    await take(member.page, "group-guard")
    await member.field.fill("")
    await member.page.get_by_role("button", name=words.room("about-room")).click()
    await take(member.page, "group-about")
    await member.press("back")
    await member.press("thread-new")
    await take(member.page, "group-new-thread")


async def test_pictures_of_a_post_that_waits(stage: Stage) -> None:
    member = await stage.member()
    await member.enter(HALLA)
    await member.begin("Hei kaikille, olen uusi täällä.")
    await expect(member.post("Hei kaikille")).to_contain_text(words.room("waits-title"))
    await take(member.page, "group-waiting")
    await member.press("withdraw", member.post("Hei kaikille"))
