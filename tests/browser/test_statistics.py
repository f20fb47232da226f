"""The pages of figures, as those use them who lead the federation and those who lead one association."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.async_api import Page, Response, expect

from tests.browser.album import SIZES
from tests.browser.axe import is_faultless
from tests.browser.settled import settled
from tests.browser.stage import Stage
from tests.browser.words import around, pages
from tests.browser.words import statistics as say
from tests.support.clock import HELSINKI

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

OWN, OTHER = "Saariston ensi- ja turvakotiyhdistys", "Järvi-Suomen ensi- ja turvakotiyhdistys"
UNIT = say("statistics-unit")
MADE_WITHIN = 300_000
"""Milliseconds in which the sums of the demo's two years, and what may be shown of them, are made on a busy machine."""


class Reader:
    """Somebody of the demo at the pages of figures."""

    def __init__(self, page: Page, host: str) -> None:
        """Signed in."""
        self.page = page
        self._home = f"http://{host}/desk/statistics"

    async def open(self, path: str = "", query: str = "") -> Response:
        """One of the pages."""
        answer = await self.page.goto(f"{self._home}{path}?lang=fi{query}")
        assert answer is not None
        return answer

    async def open_when_made(self, path: str, query: str = "") -> None:
        """The page, once nothing on it is being made any more."""
        for _ in range(MADE_WITHIN // 3000):
            await self.open(path, query)
            if not await self.page.locator(".notice").filter(has_text=re.compile("lasketaan")).count():
                return
            await self.page.wait_for_timeout(3000)
        raise AssertionError("the figures were not made in time")

    async def by_keyboard(self, section: str, unit: str = UNIT) -> list[list[str]]:
        """The rows of the table behind a chart, opened with the keyboard alone. `unit`: what it says that it counts."""
        details = self.page.get_by_role("region", name=section).locator("details")
        await details.locator("summary").focus()
        await self.page.keyboard.press("Enter")
        await expect(details.get_by_role("table")).to_be_visible()
        await expect(details.get_by_role("table")).to_contain_text(unit)
        rows = await details.locator("tbody tr").all()
        return [await row.locator("th, td").all_inner_texts() for row in rows]

    async def figure(self, tile: str) -> int:
        """The number on one of the tiles."""
        one = self.page.locator(".tiles__one").filter(has=self.page.get_by_text(tile, exact=True))
        return int(re.sub(r"\D", "", await one.locator(".tiles__figure").inner_text()))

    async def is_on_paper(self) -> None:
        """What is printed has no forms and buttons, and is no wider than a sheet of A4."""
        before = self.page.viewport_size
        await self.page.emulate_media(media="print")
        await self.page.set_viewport_size({"width": 718, "height": 1000})  # 190 mm
        await settled(self.page, "document.documentElement.scrollWidth <= 718")
        for button in await self.page.get_by_role("button").all():
            await expect(button).not_to_be_visible()
        await expect(self.page.get_by_role("heading", level=1).or_(self.page.locator("h2")).first).to_be_visible()
        await self.page.emulate_media(media="screen")
        assert before is not None
        await self.page.set_viewport_size(before)

    async def fits_a_phone(self) -> None:
        """Nothing is wider than the screen of a small telephone."""
        before = self.page.viewport_size
        assert before is not None
        await self.page.set_viewport_size(SIZES["320x640"])
        await settled(self.page, "document.documentElement.scrollWidth === 320")
        await self.page.set_viewport_size(before)


async def reader(stage: Stage, login: str) -> Reader:
    desk = await stage.signed_in(stage.demo_account(login), stage.service)
    return Reader(desk.page, desk.host)


def last_month() -> datetime:
    """A day of the month before the one that goes on, in which all weeks are over."""
    return datetime.now(HELSINKI).replace(day=1) - timedelta(days=15)


async def test_a_coordinator_sees_how_it_is_now_and_a_period_beside_another(stage: Stage) -> None:
    tuula = await reader(stage, "tuula")
    page = tuula.page
    await tuula.open()
    await expect(page.get_by_role("table")).to_contain_text("Apua väkivaltaan -chat")
    await is_faultless(page, "now")

    await tuula.open_when_made("/period", f"&kind=month&name={last_month():%Y-%m}")
    assert await tuula.figure(say("statistics-met")) < await tuula.figure(say("statistics-contacts"))
    await page.get_by_label(say("statistics-compare"), exact=True).select_option("year_before")
    await page.get_by_role("button", name=say("statistics-show")).click()
    await expect(page.get_by_text(around(say("statistics-compared", period="…")))).to_be_visible()
    await expect(page.locator(".tiles__one").first).to_contain_text(around(say("statistics-was", was="…")))

    heat = page.get_by_role("region", name=say("statistics-heat")).get_by_role("table")
    assert await heat.get_by_role("rowheader").all_inner_texts() == ["ma", "ti", "ke", "to", "pe", "la", "su"]
    frame = page.locator(".heat__frame")
    await frame.focus()
    await expect(frame).to_be_focused()

    rows = await tuula.by_keyboard(say("statistics-time"))
    assert sum(int(cells[1]) for cells in rows) == await tuula.figure(say("statistics-met"))
    of_associations = await tuula.by_keyboard(say("statistics-part", of="association"))
    assert sum(int(cells[1]) for cells in of_associations) == await tuula.figure(say("statistics-met"))
    await expect(page.get_by_role("region", name=say("statistics-name", what="reason"))).to_contain_text(UNIT)
    await is_faultless(page, "period")
    await tuula.fits_a_phone()
    await tuula.is_on_paper()

    await page.get_by_label(say("statistics-region"), exact=True).select_option("varsinais_suomi")
    await page.get_by_role("button", name=say("statistics-show")).click()
    await expect(page.get_by_role("heading", name=around("… · Varsinais-Suomi"))).to_be_visible()
    await expect(page.get_by_role("region", name=say("statistics-heat"))).to_have_count(0)


async def test_rule_35_a_manager_sees_their_own_association_and_is_refused_the_others(stage: Stage) -> None:
    maija, tuula = await reader(stage, "maija"), await reader(stage, "tuula")
    page = maija.page
    await maija.open_when_made("/period", f"&kind=month&name={last_month():%Y-%m}")
    await expect(page.get_by_role("heading", name=around(f"… · {OWN}"))).to_be_visible()
    await expect(page.get_by_label(say("statistics-association"), exact=True)).to_have_count(0)
    await expect(page.get_by_role("region", name=say("statistics-heat"))).to_have_count(0)
    await is_faultless(page, "period of an association")
    own = await maija.figure(say("statistics-met"))
    await tuula.open("/period", f"&kind=month&name={last_month():%Y-%m}")
    of_each = {name: int(count) for name, count in await tuula.by_keyboard(say("statistics-part", of="association"))}
    assert of_each[OWN] == own

    for path, query in (
        ("/period", "&association=jarvi-suomi"),
        ("/period", "&region=varsinais_suomi"),
        ("/pulse", "&association=jarvi-suomi"),
        ("/quality", "&association=jarvi-suomi"),
    ):
        assert (await maija.open(path, query)).status == 404
        assert OTHER not in await page.content()
    for path in ("/targets", "/targets/new", "/reports", "/pulse", "/quality"):
        assert (await maija.open(path)).status == 200
        assert OTHER not in await page.content()


async def test_a_manager_writes_down_a_target_and_withdraws_it(stage: Stage) -> None:
    maija = await reader(stage, "maija")
    page = maija.page
    await maija.open("/targets")
    await page.get_by_role("link", name=say("target-new")).click()
    await page.get_by_label(say("target-goal-number")).fill("60")
    await page.get_by_role("button", name=pages("on-call-save")).click()
    await expect(page.get_by_role("alert").first).to_be_visible()
    await is_faultless(page, "target")
    await page.get_by_label("Apua eroon -chat").check()
    await page.get_by_label(say("target-goal-text")).fill("Kukaan ei jää eron kanssa yksin.")
    await page.get_by_role("button", name=pages("on-call-save")).click()
    await expect(page.get_by_role("status").filter(has_text=say("targets-saved"))).to_be_visible()
    card = page.get_by_role("listitem").filter(has_text="Kukaan ei jää eron kanssa yksin.")
    await expect(card).to_contain_text("/ 60")
    await is_faultless(page, "targets")
    await maija.fits_a_phone()

    await card.get_by_role("link", name=say("target-change")).click()
    await page.get_by_role("button", name=say("target-withdraw")).click()
    await expect(page.get_by_role("listitem").filter(has_text="Kukaan ei jää eron kanssa yksin.")).to_have_count(0)


async def test_a_report_is_issued_printed_and_published_and_is_not_there_for_another(stage: Stage) -> None:
    tuula, maija = await reader(stage, "tuula"), await reader(stage, "maija")
    page, year = tuula.page, datetime.now(HELSINKI).year - 1
    await tuula.open_when_made("/period", f"&kind=year&name={year}&association=pohjantahti")
    await tuula.open("/reports")
    await page.get_by_label(say("report-whose")).select_option(label="Pohjantähden ensi- ja turvakotiyhdistys")
    await page.get_by_role("button", name=say("report-issue")).click()
    title = page.get_by_role("heading", level=1, name=around(say("report-title", year=str(year), whose="…")))
    # The page that says how far it is looks again by itself.
    await expect(title.or_(page.get_by_role("progressbar")).first).to_be_visible()
    await expect(title).to_be_visible(timeout=MADE_WITHIN)
    await is_faultless(page, "report")
    await tuula.fits_a_phone()
    await tuula.is_on_paper()
    address = page.url

    await page.get_by_role("link", name=say("report-public")).click()
    await expect(page.get_by_text(say("report-public-about"))).to_be_visible()
    totals = page.get_by_role("region", name=say("report-sheet", sheet="month"), exact=True).locator("tbody td")
    assert {int(text) % 5 for text in await totals.all_inner_texts()} == {0}
    await is_faultless(page, "public report")
    async with page.expect_download() as download:
        await page.get_by_role("link", name=say("report-csv")).click()
    assert (await download.value).suggested_filename == f"vuosiraportti-{year}-pohjantahti-julkinen.csv"

    await maija.open("/reports")
    await expect(maija.page.get_by_text("Pohjantähden")).to_have_count(0)
    for ending in ("", "/public"):
        answer = await maija.page.goto(address.replace("?", f"{ending}?"))
        assert answer is not None
        assert answer.status == 404


async def test_how_turns_felt_and_the_year_of_an_association(stage: Stage) -> None:
    tuula = await reader(stage, "tuula")
    page = tuula.page
    await tuula.open("/pulse")
    rows = await tuula.by_keyboard(say("pulse-question", of="strain"), say("pulse-unit"))
    assert sum(int(count) for _, count in rows) > 50
    await is_faultless(page, "pulse")
    await tuula.fits_a_phone()
    await tuula.is_on_paper()

    await tuula.open_when_made("/quality", "&association=saaristo")
    await expect(page.get_by_role("heading", level=1, name=around(f"…, {OWN}"))).to_be_visible()
    for sheet in ("waits", "duty", "peers", "cases"):
        region = page.get_by_role("region", name=say("report-sheet", sheet=sheet), exact=True).first
        await expect(region.get_by_role("table")).to_be_visible()
    await is_faultless(page, "quality")
    await tuula.fits_a_phone()
    await tuula.is_on_paper()
