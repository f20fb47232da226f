"""The two pictures of the README. Only `make pictures` runs this: it writes docs/pictures anew."""

import pytest
from playwright.async_api import expect

from tests.browser.pictures.scenes import SEPARATION, TALK, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import PHONE, Stage
from tests.browser.store import Store
from tests.support.servers import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_the_readme(stage: Stage) -> None:
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
        await visitor.page.screenshot(path=ROOT / "docs" / "pictures" / "widget.png", animations="disabled")
    async with typing(visitor.field):
        await expect(desk.text("contact-typing")).to_be_visible()
        await desk.page.screenshot(path=ROOT / "docs" / "pictures" / "desk.png", animations="disabled")
    await colleague.go_off_duty()
