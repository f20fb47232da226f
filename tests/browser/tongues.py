"""The same page in its other languages, however it offers them."""

import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from urllib.parse import urlsplit, urlunsplit

from playwright.async_api import Page, Route, expect

CHOICES = ".languages__one"
"""Where the visitor's page changes its language in place."""
LINKS = ".languages a[hreflang]"
"""Where a page that the server made leads to itself in other languages."""


async def language(page: Page) -> str:
    """The code of the page's language, as browsers know it."""
    return str(await page.evaluate("document.documentElement.lang"))


async def elsewhere(page: Page, host: str, wanted: Collection[str] = ()) -> AsyncIterator[Page]:
    """The page in each other language that it offers, or in those of them that are `wanted` (codes).

    `host`: where the server answers, also while a test has cut the page's cable. Leaves the page as it was.
    """
    turn = _in_place if await page.locator(CHOICES).count() else _beside
    async for turned in turn(page, host, wanted):
        yield turned


async def _in_place(page: Page, host: str, wanted: Collection[str]) -> AsyncIterator[Page]:
    """A talk goes on while its page changes its language."""
    before = await page.locator(f"{CHOICES}[aria-current]").first.text_content()
    names = dict(await page.locator(CHOICES).evaluate_all("all => all.map(one => [one.textContent, one.lang])"))
    async with _reachable(page, host):
        for name, code in names.items():
            if name != before and (not wanted or code in wanted):
                await _choose(page, name)
                yield page
        await _choose(page, str(before))


async def _beside(page: Page, _host: str, wanted: Collection[str]) -> AsyncIterator[Page]:
    """A page that is only read is opened again beside itself."""
    links = page.locator(f"{LINKS}:not([aria-current])")
    for code, address in await links.evaluate_all("all => all.map(one => [one.lang, one.href])"):
        if wanted and code not in wanted:
            continue
        beside = await page.context.new_page()
        if page.viewport_size is not None:
            await beside.set_viewport_size(page.viewport_size)
        await beside.goto(address)
        yield beside
        await beside.close()


@asynccontextmanager
async def _reachable(page: Page, host: str) -> AsyncIterator[None]:
    """In the block what the page asks for by HTTP comes, though its cable may be cut."""

    async def ask(route: Route) -> None:
        address = urlsplit(route.request.url)._replace(netloc=host)
        await route.fulfill(response=await route.fetch(url=urlunsplit(address)))

    await page.route("**/*", ask)
    try:
        yield
    finally:
        await page.unroute_all(behavior="wait")


async def _choose(page: Page, name: str) -> None:
    """Press the language with this name, also where the menu is folded away."""
    choice = page.locator(CHOICES, has_text=re.compile(f"^{re.escape(name)}$"))
    await choice.first.evaluate("choice => choice.click()")
    await expect(page.locator(f"{CHOICES}[aria-current]").first).to_have_text(name)
