"""A scene in a real browser: what is written there and never sent."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import async_playwright, expect

from tests.browser.visitor import VisitorPage
from tests.privacy.day import Day
from tests.privacy.people import Way

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET_SECONDS = 2.0


async def drafts(day: Day) -> None:
    """In a browser somebody writes a draft that is not sent, and one that is deleted again."""
    way, host = day.way(), day.ground.caddy.host
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    async with relay(way) as port, async_playwright() as playwright:
        through_it = f"--host-resolver-rules=MAP {host} 127.0.0.1:{port}"
        browser = await playwright.chromium.launch(executable_path=path, args=[through_it], chromium_sandbox=False)
        context = await browser.new_context(user_agent=way.agent, ignore_https_errors=True, locale="fi-FI")
        visitor = VisitorPage(await context.new_page(), host)
        await visitor.page.goto(f"https://{host}/chat/{day.bench.service}")
        await visitor.field.press_sequentially(day.marks.text("tätä en lähetä"))
        await visitor.field.fill("")
        async with day.somebody_waits():
            await visitor.say(day.marks.text("tämän lähetän"))
        await expect(visitor.text("queue-title")).to_be_visible()
        await visitor.field.press_sequentially(day.marks.text("enkä tätä"))
        await asyncio.sleep(QUIET_SECONDS)
        await browser.close()


@asynccontextmanager
async def relay(way: Way) -> AsyncIterator[int]:
    """Connections to this port come to the proxy from the way's address: no browser lets one choose it."""
    tasks: set[asyncio.Task[None]] = set()

    async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", way.caddy.port, local_addr=(way.address, 0))
        tasks.update(asyncio.create_task(_pass_on(*ends)) for ends in ((reader, there[1]), (there[0], writer)))

    server = await asyncio.start_server(join, "127.0.0.1", 0)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while part := await reader.read(65_536):
            writer.write(part)
            await writer.drain()
    finally:
        writer.close()
