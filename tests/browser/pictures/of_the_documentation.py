"""The pictures of README and docs. Only `make pictures` runs this: it writes docs/pictures anew."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from tests.browser import words
from tests.browser.desk import DeskPage
from tests.browser.member import HALLA, METSATAHTI
from tests.browser.pictures.scenes import SEPARATION, TALK, VIOLENCE, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import PHONE, Stage
from tests.browser.store import Store
from tests.support.servers import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]

# Large enough to read, small enough to be kept in the repository.
OF_A_PAGE: ViewportSize = {"width": 1100, "height": 720}
OF_A_WIDE_PAGE: ViewportSize = {"width": 1280, "height": 900}
OF_A_PHONE: ViewportSize = {"width": 390, "height": 760}


async def keep(page: Page, name: str) -> None:
    """Write docs/pictures/`name`.png of what the page shows now."""
    await page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png", animations="disabled")


async def test_pictures_of_a_talk(stage: Stage) -> None:
    colleague, desk = await on_duty(stage, 1), await on_duty(stage, 0, SEPARATION)
    visitor = await stage.visitor(PHONE | {"device_scale_factor": 2})
    await visitor.start("apua-vakivaltaan", TALK[0][1])
    await desk.take_first()
    await converse(visitor, desk)
    await waiting(stage)
    await waiting(stage, slug="apua-eroon")
    Store(stage.house).change(
        "UPDATE contacts_contact SET created_at = datetime(created_at, '-3 minutes') WHERE state = 'waiting'"
    )
    await expect(desk.queue.get_by_text("3 min")).to_have_count(2)
    async with typing(desk.field()):
        await expect(visitor.text("helper-typing", name="Aino")).to_be_visible()
        await keep(visitor.page, "widget")
    async with typing(visitor.field):
        await expect(desk.text("contact-typing")).to_be_visible()
        await keep(desk.page, "desk")
    await desk.page.set_viewport_size(OF_A_WIDE_PAGE)
    await desk.press("guidance")
    await keep(desk.page, "desk-guides")
    await desk.press("guidance-close")
    await desk.end()
    await expect(desk.contact().get_by_role("button", name=words.desk("record-save"))).to_be_visible()
    await keep(desk.page, "desk-record")
    await colleague.go_off_duty()


async def test_pictures_of_a_group(stage: Stage) -> None:
    member = await stage.member(PHONE | {"viewport": OF_A_PHONE})
    await member.enter(METSATAHTI)
    await keep(member.page, "group")
    newcomer = await stage.member(PHONE | {"viewport": OF_A_PHONE})
    await newcomer.enter(HALLA)
    await newcomer.begin("Hei kaikille, olen uusi täällä.")
    await expect(newcomer.post("Hei kaikille")).to_contain_text(words.room("waits-title"))
    await keep(newcomer.page, "group-waiting")

    leader = await signed_in(stage, "aino")
    for path, name in (("groups", "group-leads"), ("cases", "cases")):
        await visit(leader, path)
        await keep(leader.page, name)
    await newcomer.press("withdraw", newcomer.post("Hei kaikille"))


async def test_pictures_of_rosters_and_figures(stage: Stage) -> None:
    worker = await signed_in(stage, "aino")
    await visit(worker, "roster/mine")
    await keep(worker.page, "roster-mine")
    planner = await signed_in(stage, "tuula")
    await visit(planner, "roster")
    await keep(planner.page, "roster")
    await visit(planner, "statistics/period", "&kind=month")
    await expect(planner.page.locator(".tiles")).to_be_visible()
    await keep(planner.page, "figures")


async def signed_in(stage: Stage, login: str) -> DeskPage:
    """Somebody of the demo's people, in a window of the size of a picture."""
    desk = await stage.signed_in(stage.demo_account(login), VIOLENCE)
    await desk.page.set_viewport_size(OF_A_PAGE)
    return desk


async def visit(desk: DeskPage, path: str, query: str = "") -> None:
    """Open a page of the staff's in Finnish."""
    await desk.page.goto(f"http://{desk.host}/desk/{path}?lang=fi{query}")
    await expect(desk.page.get_by_role("heading", level=1)).to_be_visible()
