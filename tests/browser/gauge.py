"""What a page holds on to: DOM nodes, memory and listeners, and how they grow from one hour to the next."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from statistics import linear_regression

from playwright.async_api import CDPSession, Page

LEAK = """
    window.kept = [];
    new MutationObserver((changes) => {
        for (const { removedNodes } of changes) window.kept.push(...removedNodes);
    }).observe(document, { childList: true, subtree: true });
"""
"""A control: from here on the page keeps all that it takes away, with the listeners on it."""


@dataclass(frozen=True)
class Held:
    """What a page holds once its garbage is collected; or how much more in each hour."""

    nodes: float
    """Attached or not, as long as something refers to them."""
    heap_kb: float
    listeners: float


class Gauge:
    """Reads one page through Chromium's own counters, which know nodes that are in no document, too."""

    def __init__(self, session: CDPSession) -> None:
        """As `of` makes it."""
        self._session = session

    @classmethod
    async def of(cls, page: Page) -> "Gauge":
        """A gauge of that page."""
        session = await page.context.new_cdp_session(page)
        await session.send("Performance.enable")
        return cls(session)

    async def read(self) -> Held:
        """Collect the garbage, and count what is left."""
        for _ in range(3):  # what one collection finalises, the next one frees
            await self._session.send("HeapProfiler.collectGarbage")
        answer = await self._session.send("Performance.getMetrics")
        count = {one["name"]: float(one["value"]) for one in answer["metrics"]}
        return Held(count["Nodes"], count["JSHeapUsedSize"] / 1024, count["JSEventListeners"])


def growth(hours: Sequence[Held]) -> Held:
    """How much more the page holds with each hour: the slope of the straight line through all of them."""
    columns = zip(*map(astuple, hours), strict=True)
    return Held(*(linear_regression(range(len(hours)), column).slope for column in columns))
