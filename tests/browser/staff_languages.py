"""Axe looks at the staff's pages in Finnish, Swedish and English. Only `make audit` runs this: it takes long."""

import pytest
from playwright.async_api import expect

from tests.browser import album
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PAGES = ("", "/account", "/account/password", "/account/factors", "/people", "/people/new", "/people?search=zz")
LANGUAGES = ("fi", "sv", "en")


async def test_axe_looks_at_the_staffs_pages_in_each_of_their_languages(stage: Stage) -> None:
    assert album.examiner is not None
    visitor, desk = await stage.talk()
    manager = await stage.signed_in(stage.demo_account("maija"), stage.service)
    for page, host, paths in (
        (desk.page, desk.host, (*PAGES[:4], "/replies", "/replies/new")),
        (manager.page, manager.host, PAGES),
    ):
        for path in paths:
            for language in LANGUAGES:
                beside = await page.context.new_page()
                await beside.goto(f"http://{host}/desk{path}{'&' if '?' in path else '?'}lang={language}")
                if not path:
                    await expect(beside.get_by_role("main")).to_be_visible()
                await album.examiner.look(beside, f"desk{path}", "light")
                await beside.close()
    await visitor.end()
