"""The long duty: what a desk's page, open in a real browser through a turn of hours, comes to hold on to."""

import itertools
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from playwright.async_api import async_playwright

from tests.browser.cable import Cable
from tests.browser.chromium import FLAGS, chromium_path
from tests.browser.desk import DeskPage
from tests.browser.duty_hours import DutyHours, Pace
from tests.browser.gauge import LEAK, Gauge, Held, growth
from tests.load.generator import NothingMeasuredError
from tests.load.product import House, network
from tests.load.seeding import SERVICE
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.desk_client import DeskClient
from tests.support.visitor_client import VisitorClient
from tests.support.web import Account

WORKER = Account("kuorma0", "", "", "Päivystäjä 0")
"""Signed in already."""
INTERPRETED = "--js-flags=--jitless"
"""Code that the browser compiles lies in the same heap, some 100 KB more of it with each hour: it is not the page's."""
LEAK_IS_SEEN = 1_000
"""Nodes that the control keeps of each hour, at least."""
MS_PER_HOUR = 3_600_000


async def shift(system: System, plan: Plan) -> Figures:
    """A turn at the desk, read in the same state at the end of each hour.

    hours, by the page's own clock; nodes, heap_kb, listeners at the turn's end; nodes_growth, heap_growth_kb,
    listeners_growth: so many more with each hour. The first hour is left out: some parts of the page come in it for the
    first time. control_…: the same, for the same page, once it keeps what it takes away.
    """
    house = system.start()
    try:
        assert isinstance(house, House)
        async with _on_duty(house) as duty:
            gauge, pace = await Gauge.of(duty.page), Pace(plan.shift_messages)
            begun = await duty.now()
            held = [await _hour(duty, gauge, pace) for _ in range(plan.shift_hours)]
            hours = (await duty.now() - begun) / MS_PER_HOUR
            await duty.page.evaluate(LEAK)
            kept = [await _hour(duty, gauge, pace) for _ in range(plan.shift_control_hours)]
    finally:
        system.stop()
    control = _growth([held[-1], *kept])
    if control["nodes_growth"] < LEAK_IS_SEEN:
        raise NothingMeasuredError("a page that keeps everything was not seen to grow")
    figures = {"hours": hours, "nodes": held[-1].nodes, "heap_kb": held[-1].heap_kb, "listeners": held[-1].listeners}
    return figures | _growth(held[1:]) | {f"control_{name}": more for name, more in control.items()}


async def _hour(duty: DutyHours, gauge: Gauge, pace: Pace) -> Held:
    await duty.hour(pace)
    held = await gauge.read()
    print(f"      {held.nodes:.0f} nodes, {held.heap_kb:.0f} KB, {held.listeners:.0f} listeners", flush=True)
    return held


def _growth(hours: list[Held]) -> Figures:
    more = growth(hours)
    return {"nodes_growth": more.nodes, "heap_growth_kb": more.heap_kb, "listeners_growth": more.listeners}


@asynccontextmanager
async def _on_duty(house: House) -> AsyncIterator[DutyHours]:
    """The first worker at a desk in Chromium, the second one beside them."""
    async with AsyncExitStack() as stack:
        numbers = itertools.count()
        host = house.hosts[0].replace("127.0.0.1", "localhost")  # the origin that the cable has, too

        def cookie(worker: int) -> str:
            return f"vierella_staff={house.sessions[worker]}"

        cable = await stack.enter_async_context(Cable(int(host.rpartition(":")[2])))
        playwright = await stack.enter_async_context(async_playwright())
        browser = await playwright.chromium.launch(
            executable_path=chromium_path(), args=[*FLAGS, INTERPRETED], chromium_sandbox=False
        )
        stack.push_async_callback(browser.close)
        context = await browser.new_context(locale="fi-FI", timezone_id="Europe/Helsinki")
        name, value = cookie(0).split("=")
        await context.add_cookies([{"name": name, "value": value, "url": f"http://{cable.host}"}])
        desk = DeskPage(await context.new_page(), cable.host, WORKER, "Kuorma")
        colleague = await stack.enter_async_context(DeskClient(host, headers={"Cookie": cookie(1)}))
        await colleague.hello()
        duty = DutyHours(
            desk,
            colleague,
            lambda: VisitorClient(host, headers=network(next(numbers))),
            cable,
            SERVICE,
        )
        await duty.begin()
        yield duty
