"""Leaving fast makes the browser forget what it keeps of this server: `Clear-Site-Data`, obeyed by a real browser.

Browsers follow it on origins that they trust: https, and localhost, where the tests' server is.
"""

import asyncio

import pytest
from playwright.async_api import Page, expect

from tests.browser.neutral import TITLE
from tests.browser.stage import Stage
from tests.browser.visitor import NOTHING, VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

PLANT = """async () => {
    localStorage.setItem("planted", "1")
    await (await caches.open("planted")).put("/planted", new Response("1"))
    await new Promise((done, fail) => {
        const opening = indexedDB.open("planted")
        opening.onsuccess = () => { opening.result.close(); done() }
        opening.onerror = fail
    })
}"""
"""No page of ours keeps such things; whoever comes later may."""
PLANTED = {**NOTHING, "local": ["planted"], "databases": ["planted"], "caches": ["planted"]}
FILE = "/static/icon.svg"
IS_CACHED = """address => fetch(address, { cache: "only-if-cached", mode: "same-origin" })
    .then(answer => answer.ok, () => false)"""


async def a_visit(stage: Stage) -> VisitorPage:
    """A visitor who waits in the queue, and whose browser keeps a file of another page of ours."""
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Nyt joku tulee")
    await visitor.page.evaluate(PLANT)
    await visitor.page.evaluate("address => fetch(address).then(answer => answer.text())", FILE)
    return visitor


async def looker(stage: Stage, visitor: VisitorPage) -> Page:
    """A page of the same origin, in the same browser, that loads nothing of the front end."""
    page = await visitor.page.context.new_page()
    await page.goto(f"http://{visitor.host}/livez")
    return page


async def test_rule_05_leaving_empties_storage_and_caches(stage: Stage) -> None:
    visitor = await a_visit(stage)
    page = await looker(stage, visitor)
    assert await VisitorPage(page, visitor.host).storage() == PLANTED
    assert await page.evaluate(IS_CACHED, FILE)

    await visitor.leave.click()
    await expect(visitor.page).to_have_title(TITLE)
    async with asyncio.timeout(10):
        while not await is_empty(page, visitor.host):  # noqa: ASYNC110  (the browser tells nobody)
            await asyncio.sleep(0.05)
    await visitor.page.go_back()
    assert visitor.page.url == "about:blank"


async def is_empty(page: Page, host: str) -> bool:
    """Whether nothing is left."""
    return await VisitorPage(page, host).storage() == NOTHING and not await page.evaluate(IS_CACHED, FILE)


async def test_what_is_kept_stays_when_nobody_leaves(stage: Stage) -> None:
    """The other test would notice if nothing were cleared."""
    visitor = await a_visit(stage)
    await visitor.page.goto(stage.neutral.url)
    page = await looker(stage, visitor)
    assert await VisitorPage(page, visitor.host).storage() == PLANTED
    assert await page.evaluate(IS_CACHED, FILE)
