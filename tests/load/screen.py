"""A worker's desk on a screen: Chromium, by https through the reverse proxy, as in production."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from playwright.async_api import Browser, BrowserContext, CDPSession, Page, async_playwright

from tests.browser.chromium import FLAGS, chromium_path
from tests.load.line import OPEN_SECONDS
from tests.load.meter import DIGITS, MARK
from tests.support.caddy import Caddy
from tests.support.web import STAFF_COOKIE

Painted = dict[int, float]
"""Wall time in seconds at which a message, by its number, was on the screen."""

# A frame's callbacks run before it is painted, a task that they leave behind after it.
LOOKING = """(mark) => {
  const painted = (window.painted = { messages: {}, rows: [] });
  const known = new WeakSet();
  const afterPaint = (note) => requestAnimationFrame(() => setTimeout(() => note(Date.now() / 1000)));
  const look = (node) => {
    if (known.has(node)) return;
    known.add(node);
    const number = node.matches(".bubble") ? node.textContent.match(mark)?.[1] : undefined;
    if (number !== undefined) afterPaint((at) => (painted.messages[Number(number)] = at));
    if (node.matches("li.waiting")) afterPaint((at) => painted.rows.push(at));
  };
  const see = (node) => node instanceof HTMLElement && look(node);
  document.querySelectorAll("li").forEach((node) => known.add(node));
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(see))).observe(
    document.body,
    { childList: true, subtree: true },
  );
}"""
LOADED = """([waiting, talks]) => new Promise((resolve) => {
  const isThere = () =>
    document.querySelectorAll("li.waiting").length === waiting &&
    document.querySelectorAll(".contact:has(.talk > li)").length === talks;
  const look = () => (isThere() ? setTimeout(() => resolve(performance.now() / 1000)) : requestAnimationFrame(look));
  requestAnimationFrame(look);
})"""


class Screen:
    """One tab with the desk."""

    def __init__(self, page: Page, devtools: CDPSession, load_seconds: float) -> None:
        """`load_seconds`: from the navigation until queue and talks were painted."""
        self.load_seconds = load_seconds
        self._page, self._devtools = page, devtools

    async def look(self) -> None:
        """From now on, note what comes onto the screen."""
        await self._page.evaluate(f"({LOOKING})(/{MARK.decode()}(\\d{{{DIGITS}}})/)")

    async def busy_seconds(self) -> float:
        """How long the page's main thread has worked since it was opened: script, layout and paint."""
        metrics = (await self._devtools.send("Performance.getMetrics"))["metrics"]
        return next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration")

    async def painted(self) -> tuple[Painted, list[float]]:
        """The messages that came, and when rows came into the queue, in their order."""
        found: dict[str, Any] = await self._page.evaluate("painted")
        messages = {int(number): at for number, at in found["messages"].items()}
        return messages, cast(list[float], found["rows"])


class Room:
    """Where a worker has a browser."""

    def __init__(self, browser: Browser, host: str, session: str) -> None:
        """`session`: of the worker, who has signed in at this host."""
        self._browser, self._host, self._session = browser, host, session

    @asynccontextmanager
    async def screen(self, waiting: int, talks: int) -> AsyncIterator[Screen]:
        """The desk in a browser that was never there before, once it shows so many who wait and so many talks.

        Raises TimeoutError when it does not.
        """
        context = await self._signed_in()
        try:
            page = await context.new_page()
            async with asyncio.timeout(OPEN_SECONDS):
                await page.goto(f"https://{self._host}/desk", wait_until="commit")
                load_seconds = float(await page.evaluate(LOADED, [waiting, talks]))
            devtools = await context.new_cdp_session(page)
            await devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
            yield Screen(page, devtools, load_seconds)
        finally:
            await context.close()

    async def _signed_in(self) -> BrowserContext:
        context = await self._browser.new_context(
            ignore_https_errors=True, viewport={"width": 1280, "height": 800}, locale="fi-FI"
        )
        cookie = {"name": STAFF_COOKIE, "value": self._session, "url": f"https://{self._host}", "secure": True}
        await context.add_cookies([cast(Any, cookie)])
        return context


@asynccontextmanager
async def room(directory: Path, name: str, server: int, session: str) -> AsyncIterator[Room]:
    """A room with Chromium and a proxy before the server's port; `directory` gets the proxy's files under that name."""
    caddy = Caddy(directory, [server], name)
    try:
        await asyncio.to_thread(caddy.start)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=chromium_path(), args=FLAGS, chromium_sandbox=False
            )
            yield Room(browser, caddy.host, session)
            await browser.close()
    finally:
        await asyncio.to_thread(caddy.stop)
