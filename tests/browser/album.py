"""Pictures of pages for people to look at: every state on a phone and on a desktop.

`make pictures` takes each light and dark, and on a small phone as well. `make audit` has axe look at each instead.
"""

import os
from typing import Literal

from playwright.async_api import Locator, Page, ViewportSize

from tests.browser.axe import Examiner
from tests.browser.settled import settled
from tests.browser.stage import OUTPUT

DIRECTORY = OUTPUT / "pictures"
SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "320x640": {"width": 320, "height": 640},
    "desktop": {"width": 1280, "height": 800},
}
THEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
IN_BRIEF = {("phone", "light"), ("desktop", "dark")}
ALL = {(size, theme) for size in SIZES for theme in THEMES}
WANTED = ALL if os.environ.get("PICTURES") == "all" else IN_BRIEF
examiner: Examiner | None = None
"""Who looks at the pages in place of people (`AXE_NOTES`)."""


async def take(page: Page, name: str, *, whole: bool = False, part: Locator | None = None) -> None:
    """Keep `<name>-<size>-<theme>.png` of what the page shows now, for each size and theme that is wanted.

    `whole`: also what lies below the screen; `part`: what must be in sight. Raises AssertionError when the page is
    wider than a screen.
    """
    if examiner is not None:
        await examiner.examine(page, name)
        return
    before = page.viewport_size
    for size, viewport in SIZES.items():
        await page.set_viewport_size(viewport)
        width = viewport["width"]
        await settled(page, f"innerWidth === {width} && document.documentElement.scrollWidth === {width}")
        if part is not None:
            await part.scroll_into_view_if_needed()
        for theme in [theme for theme in THEMES if (size, theme) in WANTED]:
            await page.emulate_media(color_scheme=theme)
            await settled(page, "document.getAnimations().length === 0")
            path = DIRECTORY / f"{name}-{size}-{theme}.png"
            await page.screenshot(path=path, full_page=whole, caret="initial")  # hiding it takes twice the time
    await page.emulate_media(color_scheme="light")
    if before is not None:
        await page.set_viewport_size(before)
