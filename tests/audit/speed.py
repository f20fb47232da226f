"""How fast the visitor's page is in a browser on this machine: into the queue, and in a talk of 2,000 messages.

What is measured comes with a control of the same run: the way to the server and back, and a talk of 20 messages.
"""

import asyncio
import statistics
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import async_playwright, expect

from moderation.live.core import FRAMES_PER_SECOND
from tests.browser import words
from tests.browser.chromium import FLAGS, chromium_path
from tests.browser.stage import PHONE
from tests.browser.visitor import VisitorPage
from tests.support.desk_client import DeskClient

ROUNDS = 21
"""The first warms up and does not count."""
LONG, SHORT = 2000, 20
"""Messages in a talk."""
LINE = "Kerro rauhassa, minä luen. " * 3
WARM_MS = 300
"""From the click to a place in the queue, the median."""
NOTICED_MS = 100
"""Without a new picture: so long people notice (the R of RAIL, https://web.dev/articles/rail)."""
LIGHT_MB = 24
"""What the script of a page may hold, after everything that it has let go is collected: an old phone has little."""

ON_CLICK = """(place) => {
    addEventListener("click", () => {
        const began = performance.now();
        const look = () => {
            if (document.body.innerText.includes(place)) window.waited = performance.now() - began;
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }, { capture: true, once: true });
}"""
ROUND_TRIP = """async () => {
    const began = performance.now();
    await (await fetch("/livez", { cache: "no-store" })).text();
    return performance.now() - began;
}"""
WATCH = """() => {
    let last;
    window.stall = 0;
    const look = (now) => {
        if (last !== undefined) window.stall = Math.max(window.stall, now - last);
        last = now;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
SCROLL = """async () => {
    let scroller = document.querySelector("[role=log]");
    while (scroller.parentElement && getComputedStyle(scroller).overflowY !== "auto") scroller = scroller.parentElement;
    for (let step = 0; step <= 60; step++) {
        scroller.scrollTop = scroller.scrollHeight * Math.abs(1 - step / 30);
        await new Promise(requestAnimationFrame);
    }
}"""


class Long(msgspec.Struct, frozen=True):
    """How a talk of many messages is."""

    stall: float
    """Seconds: the longest time without a new picture while somebody scrolls and types."""
    heap: int
    """Bytes that the page's script holds."""


class Speed(msgspec.Struct, frozen=True):
    """What was measured, in seconds."""

    queue: float
    """From the click on Send to the place in the queue, the median."""
    round_trip: float
    """To the server and back, the median."""
    talks: dict[int, Long]
    """By the number of messages."""


async def measured(url: str, service: str, desk: DeskClient) -> Speed:
    """Measure. `desk`: on duty for the service alone, with nobody else there."""
    async with _browser() as open_page:
        waits, trips = [], []
        for _ in range(ROUNDS):
            visitor = await open_page(url)
            waits.append(await _into_the_queue(visitor, service))
            trips.append(await visitor.page.evaluate(ROUND_TRIP) / 1000)
            await visitor.end()
            await visitor.page.context.close()
        talks = {count: await _talk(await open_page(url), service, desk, count) for count in (SHORT, LONG)}
    return Speed(statistics.median(waits[1:]), statistics.median(trips[1:]), talks)


async def _into_the_queue(visitor: VisitorPage, service: str) -> float:
    await visitor.enter(service)
    await visitor.field.fill("Hei")
    await visitor.page.evaluate(ON_CLICK, words.visitor("queue-ahead", count=0))
    await visitor.send.click()
    await expect(visitor.text("queue-ahead", count=0)).to_be_visible()
    await visitor.page.wait_for_function("window.waited")
    return float(await visitor.page.evaluate("waited")) / 1000


async def _talk(visitor: VisitorPage, service: str, desk: DeskClient, count: int) -> Long:
    """A talk of so many messages, scrolled through and written in."""
    await visitor.start(service, "Hei")
    contact = (await desk.waiting(service, wrote=True)).contact
    await desk.accept(contact)
    for number in range(count):
        await desk.say(contact, f"Viesti {number}. {LINE}")
        await asyncio.sleep(1.1 / FRAMES_PER_SECOND)
    await visitor.sees(f"Viesti {count - 1}.")
    heap = await _heap(visitor)
    await visitor.page.evaluate(WATCH)
    await visitor.page.evaluate(SCROLL)
    await visitor.field.press_sequentially("Kirjoitan tähän jotakin pitkää, kun lista on jo pitkä.", delay=20)
    await visitor.send.click()
    await visitor.sees("Kirjoitan tähän")
    stall = float(await visitor.page.evaluate("stall")) / 1000
    await visitor.end()
    await visitor.page.context.close()
    await desk.eventually(lambda: desk.contacts[contact].state == "ended")
    await desk.record(contact)
    return Long(stall, heap)


async def _heap(visitor: VisitorPage) -> int:
    devtools = await visitor.page.context.new_cdp_session(visitor.page)
    await devtools.send("HeapProfiler.collectGarbage")
    usage = await devtools.send("Runtime.getHeapUsage")
    await devtools.detach()
    return int(usage["usedSize"])


@asynccontextmanager
async def _browser() -> AsyncIterator[Callable[[str], Awaitable[VisitorPage]]]:
    """A browser for the block: what opens a visitor's tab, on a phone that nobody was at before."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS, chromium_sandbox=False)

        async def open_page(url: str) -> VisitorPage:
            context = await browser.new_context(locale="fi-FI", ignore_https_errors=True, **PHONE)  # type: ignore[arg-type]
            return VisitorPage(await context.new_page(), urlsplit(url).netloc, scheme="https")

        yield open_page
        await browser.close()


def figures(speed: Speed) -> dict[str, object]:
    """In milliseconds, and beside the controls."""
    return {
        "queue_place_ms": round(speed.queue * 1000),
        "queue_place_ratio_round_trip": round(speed.queue / speed.round_trip, 1),
        "long_talk_stall_ms": round(speed.talks[LONG].stall * 1000),
        "long_talk_ratio_short": round(speed.talks[LONG].stall / speed.talks[SHORT].stall, 1),
        "long_talk_heap_mb": round(speed.talks[LONG].heap / 2**20, 1),
        "long_talk_heap_ratio_short": round(speed.talks[LONG].heap / speed.talks[SHORT].heap, 1),
    }
