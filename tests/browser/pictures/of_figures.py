"""The pages of figures, with the demo's year of contacts on them."""

import pytest
from playwright.async_api import expect

from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue
from tests.browser.stage import Stage
from tests.browser.words import statistics

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_figures(stage: Stage) -> None:
    for login in ("tuula", "maija"):
        desk = await stage.signed_in(stage.demo_account(login), VIOLENCE)
        page, home = desk.page, f"http://{desk.host}/desk/statistics"
        await page.goto(f"{home}?lang=fi")
        await take(page, f"figures-now-{login}", whole=True)
        for kind in ("week", "month", "year"):
            await page.goto(f"{home}/period?lang=fi&kind={kind}")
            await expect(page.locator(".tiles")).to_be_visible()
            await take(page, f"figures-{kind}-{login}", whole=True)
        await page.locator("summary").first.click()
        await take(page, f"figures-table-{login}", whole=True)
    desk = await stage.signed_in(stage.demo_account("tuula"), VIOLENCE)
    home = f"http://{desk.host}/desk/statistics"
    await desk.page.goto(f"{home}/period?lang=fi&kind=range&first=2026-01-05&last=2026-01-05")
    await expect(desk.page.get_by_role("alert")).to_be_visible()
    await take(desk.page, "figures-problem", whole=True)
    for name in ("targets", "targets/new", "reports", "pulse", "quality"):
        await desk.page.goto(f"{home}/{name}?lang=fi")
        await take(desk.page, f"figures-{name.replace('/', '-')}", whole=True)
    await desk.page.goto(f"{home}/reports?lang=fi")
    await desk.page.get_by_role("combobox", name=statistics("report-whose")).select_option("region:varsinais_suomi")
    await desk.page.get_by_role("button", name=statistics("report-issue")).click()
    await desk.page.wait_for_url("**/reports/*", timeout=600_000)
    await take(desk.page, "figures-report", whole=True)
    await desk.page.get_by_role("link", name=statistics("report-public")).click()
    await desk.page.wait_for_url("**/public?*")
    await take(desk.page, "figures-report-public", whole=True)
