"""The catalogue's pages without scripts, and what an open page in the queue hears when the hours change."""

import json
import re
from datetime import datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from chat.services.core import HELSINKI
from tests.browser import words
from tests.browser.axe import is_faultless
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import Store, becomes
from tests.support.web import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def administrator(stage: Stage, *, scripts: bool = True) -> Page:
    """An administrator's tab, just signed in."""
    page = (await stage.visitor(DESKTOP | {"java_script_enabled": scripts})).page
    host, account = stage.house.desks_host, stage.bench.workers[1]
    becomes(Store(stage.house), account.login, "administrator")
    cookies = sign_in(host, account).cookies
    named = [{"name": name, "value": value, "url": f"http://{host}"} for name, value in cookies.items()]
    await page.context.add_cookies(named)  # type: ignore[arg-type]  # the keys are those of a cookie
    return page


async def opened(stage: Stage, page: Page) -> None:
    """The page of the test's service."""
    await page.goto(f"http://{stage.house.desks_host}/desk/services/{stage.bench.service}?lang=fi")


async def press(page: Page, text: str) -> None:
    await page.get_by_role("button", name=words.pages(text), exact=True).click()


async def test_hours_are_written_without_scripts_and_enter_takes_none_away(stage: Stage) -> None:
    page = await administrator(stage, scripts=False)
    await opened(stage, page)
    first, second = (page.get_by_role("group", name=words.pages("catalogue-hours-line", number=n)) for n in (1, 2))
    for day in ("ma", "ti"):
        await first.get_by_role("checkbox", name=day, exact=True).check()
    await first.get_by_label(words.pages("catalogue-hours-start")).fill("12:00")
    await first.get_by_label(words.pages("catalogue-hours-end")).fill("10:00")
    await press(page, "catalogue-hours-add")
    await expect(page).to_have_url(re.compile("#hours-1$"))
    await second.get_by_role("checkbox", name="la", exact=True).check()
    await second.get_by_label(words.pages("catalogue-hours-start")).fill("14:00")
    end = second.get_by_label(words.pages("catalogue-hours-end"))
    await end.fill("00:00")

    await page.get_by_label(words.pages("catalogue-name"), exact=True).first.press("Enter")
    problem = words.pages("catalogue-problem", problem="hours_order")
    await expect(first.get_by_label(words.pages("catalogue-hours-end"))).to_have_accessible_description(problem)
    await expect(end).to_have_value("00:00")
    await expect(first.get_by_role("checkbox", name="ti")).to_be_checked()
    await page.get_by_role("link", name=words.pages("catalogue-to-field")).click()

    await first.get_by_label(words.pages("catalogue-hours-end")).fill("18:00")
    await press(page, "catalogue-save")
    await expect(page.get_by_text(words.pages("catalogue-saved"))).to_be_visible()
    await page.goto(f"http://{stage.house.visitors_host}/chat/{stage.bench.service}?lang=fi")
    await expect(page.get_by_text("ma–ti klo 12–18, la klo 14–24")).to_be_visible()


async def test_rule_10_who_waits_hears_on_the_open_page_that_the_chat_closes_earlier(stage: Stage) -> None:
    today = datetime.now(HELSINKI)
    hours = [{"weekday": day.weekday(), "start": "00:00", "end": "24:00"} for day in (today, today + timedelta(days=1))]
    Store(stage.house).change(
        "UPDATE services_service SET hours = ? WHERE slug = ?", json.dumps(hours), stage.bench.service
    )
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await expect(visitor.text("queue-title")).to_be_visible()
    notice = visitor.page.get_by_role("main").get_by_text(
        words.beginning(words.visitor("queue-reached", time="…").partition("…")[0])
    )
    await expect(notice).to_have_count(0)

    page = await administrator(stage)
    await opened(stage, page)
    await press(page, "catalogue-exceptions-add")
    line = page.get_by_role("group", name=words.pages("catalogue-exceptions-line", number=1))
    await line.get_by_label(words.pages("catalogue-exceptions-first")).fill(today.date().isoformat())
    await press(page, "catalogue-save")
    await expect(page.get_by_text(words.pages("catalogue-saved"))).to_be_visible()
    await expect(notice).to_be_visible()


async def test_rule_15_axe_finds_no_fault_with_the_administrators_pages(stage: Stage) -> None:
    page = await administrator(stage)
    await opened(stage, page)
    await press(page, "catalogue-exceptions-add")
    await page.get_by_label(words.pages("catalogue-exceptions-last")).fill("2020-01-01")
    for more in await page.locator("summary").all():
        await more.click()
    await press(page, "catalogue-save")
    await expect(page.get_by_role("alert")).to_be_visible()
    await is_faultless(page, "catalogue-service")
    pages = ("cards/nollalinja", "services", "promises?in=ar", "languages", "languages/ar", "associations")
    for path in pages:
        await page.goto(f"http://{stage.house.desks_host}/desk/{path}{'&' if '?' in path else '?'}lang=fi")
        await is_faultless(page, path)


async def test_the_order_is_changed_by_keyboard_without_scripts(stage: Stage) -> None:
    page = await administrator(stage, scripts=False)
    await page.goto(f"http://{stage.house.desks_host}/desk/services?lang=fi")
    down, up = (
        page.get_by_role("button", name=words.pages("catalogue-move-which", place=place, which="Nollalinja"))
        for place in ("below", "above")
    )
    names = page.locator(".session:has([name=move][value=card]) strong")
    before = await names.all_inner_texts()
    at = before.index("Nollalinja")
    await down.focus()
    for _ in range(2):
        await page.keyboard.press("Enter")
        await expect(down).to_be_focused()
    await expect(names.nth(at + 2)).to_have_text("Nollalinja")
    await up.focus()
    for _ in range(2):
        await page.keyboard.press("Enter")
        await expect(up).to_be_focused()
    await expect(names).to_have_text(before)
