"""Silent help at the desks, by one key (rule 20)."""

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def test_rule_20_one_key_calls_and_the_backups_number_is_there(stage: Stage) -> None:
    page = (await stage.signed_in(stage.demo_account("tuula"), stage.service)).page
    await page.goto(f"http://{stage.house.desks_host}/desk")
    await page.get_by_text(words.desk("desk-menu"), exact=True).click()
    on_call = await page.get_by_role("link", name=words.desk("desk-on-call")).get_attribute("href")
    await write_down(page, f"http://{stage.house.desks_host}{on_call}", stage.service)

    visitor, desk = await stage.talk()
    colleague = await stage.desk(1)
    called = desk.page.get_by_role("status").filter(has_text=words.desk("help-stop"))

    await desk.field().fill("Hetki vain")
    seen = await visitor.log.get_by_role("listitem").all_inner_texts()
    await desk.page.keyboard.press("F8")
    await expect(desk.field()).to_be_focused()
    asked = words.desk("help-asked", name=desk.account.duty_name, service=stage.service)
    await expect(colleague.page.get_by_role("alert").first).to_contain_text(asked, timeout=5_000)
    await expect(called).to_contain_text(words.desk("help-mine"))
    await expect(called.get_by_role("link", name="050 123 4567")).to_be_visible()
    await take(desk.page, "desk-help-mine")
    await take(colleague.page, "desk-help-asked")
    assert await visitor.log.get_by_role("listitem").all_inner_texts() == seen, "the visitor notices nothing"

    await colleague.page.get_by_role("button", name=words.desk("help-come-which", name=desk.account.duty_name)).click()
    await expect(called).to_contain_text(words.desk("help-comes", name=colleague.account.duty_name))
    await expect(colleague.page.get_by_role("alert").first).to_contain_text(words.desk("help-i-come"))
    await called.get_by_role("button").click()
    await expect(called).to_have_count(0)
    await expect(colleague.page.get_by_role("alert").first).to_be_empty()


async def test_help_that_could_not_be_called_is_said_with_the_number(stage: Stage) -> None:
    cable = await stage.cable()
    desk = await stage.desk(host=cable.host)
    cable.cut()
    cable.hang_up()
    await expect(desk.text("connection-lost", time="…")).to_be_visible()
    await desk.duty.get_by_role("button", name=words.desk("help-call")).click()
    failed = desk.page.get_by_role("alert").first
    await expect(failed).to_contain_text(words.desk("help-failed"))
    cable.mend()
    await desk.is_connected()
    await failed.get_by_role("button", name=words.desk("help-call")).click()
    await expect(desk.page.get_by_text(words.desk("on-call-none")).first).to_be_visible()
    await expect(failed).to_be_empty()


async def write_down(page: Page, address: str, service: str) -> None:
    """The coordinator names Liisa as the service's backup."""
    await page.goto(address)
    form = page.locator("form").filter(has=page.get_by_role("heading", name=service, exact=True))
    await form.get_by_label(words.pages("on-call-name")).fill("Liisa Laine")
    await form.get_by_label(words.pages("on-call-phone")).fill("050 123 4567")
    await form.get_by_role("button", name=words.pages("on-call-save")).click()
    await expect(page.get_by_role("status")).to_have_text(words.pages("on-call-saved", what="set"))
    await take(page, "staff-on-call")
