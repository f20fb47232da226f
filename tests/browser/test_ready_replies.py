"""A worker keeps a ready reply, and puts it into a draft with a slash; nothing is sent by that."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_reply_is_kept_and_put_into_a_draft_by_keyboard_alone(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.page.get_by_text(words.desk("desk-menu"), exact=True).click()
    async with desk.page.context.expect_page() as opening:
        await desk.page.get_by_role("link", name=words.desk("desk-replies")).click()
    page = await opening.value
    kept = {"tuttu-alku": "Hei, olen {nimi}.\nKerro, mitä kuuluu.", "tuttu-loppu": "Terveisiä: {palvelu}"}
    for name, text in kept.items():
        await page.get_by_role("link", name=words.pages("replies-add")).click()
        await page.get_by_label(words.pages("replies-name"), exact=True).fill(name)
        await page.get_by_label("Suomi", exact=True).fill(text)
        await page.get_by_role("button", name=words.pages("replies-save")).click()
        await expect(page.get_by_role("link", name=f"/{name}")).to_be_visible()
    await page.close()

    field = desk.field()
    options = desk.contact().get_by_role("listbox", name=words.desk("replies-list")).get_by_role("option")
    await field.press_sequentially("Hei! /tuttu")
    await expect(options).to_have_count(2)
    await expect(options.first).to_contain_text("/tuttu-alku")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await field.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await field.press("ArrowUp")
    await field.press("Enter")
    name = stage.bench.workers[0].duty_name
    await expect(field).to_have_value(f"Hei! Hei, olen {name}.\nKerro, mitä kuuluu.")
    await expect(field).to_be_focused()
    await expect(options).to_have_count(0)
    await expect(desk.line("Kerro, mitä kuuluu.")).to_have_count(0)

    await field.press("Enter")
    await visitor.sees("Kerro, mitä kuuluu.")

    await field.press_sequentially("/")
    await expect(options.filter(has_text="/tuttu")).to_have_count(2)
    await field.press("Escape")
    await expect(options).to_have_count(0)
    await expect(field).to_have_value("/")
    await field.fill("")
    await field.press_sequentially("/tuttu-l")
    await options.first.click()
    await expect(field).to_have_value(f"Terveisiä: {stage.service}")
    await expect(field).to_be_focused()
