"""Pictures of pages for people to look at: each state on phones and a desktop, light and dark, in Finnish and Arabic.

`make pictures` takes them, and `pictures/sheet.py` lays them out. `make audit` has axe look at each state instead,
and in `make test` the states must only fit the screens.
"""

import os
from collections.abc import AsyncIterator, Mapping
from typing import Literal

from playwright.async_api import Locator, Page, ViewportSize

from tests.browser.axe import Examiner
from tests.browser.settled import settled
from tests.browser.stage import OUTPUT
from tests.browser.tongues import elsewhere, language

DIRECTORY = OUTPUT / "pictures"
SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "320x640": {"width": 320, "height": 640},
    "desktop": {"width": 1280, "height": 800},
}
OF_DESKS: dict[str, ViewportSize] = SIZES | {"tablet": {"width": 820, "height": 1180}}
"""Where workers sit."""
THEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
OTHER_LANGUAGES = ("ar",)
"""Beside the page's own; the other languages are as long and run as Finnish does."""
ARE_WANTED = "PICTURES" in os.environ
examiner: Examiner | None = None
"""Who looks at the pages in place of people (`AXE_NOTES`)."""
server: str = ""
"""Where the server answers, also while a test has cut a page's cable."""


async def take(page: Page, name: str, *, whole: bool = False, part: Locator | None = None) -> None:
    """Keep `<name>/<language>-<size>-<theme>.png` of what the page shows now.

    `whole`: also what lies below the screen; `part`: what must be in sight. Raises AssertionError when the page is
    wider than a screen.
    """
    if examiner is not None:
        await examiner.examine(page, name)
        return
    await _in_every_size(page, name, whole, part)
    if ARE_WANTED:
        async for turned in elsewhere(page, server, OTHER_LANGUAGES):
            await _in_every_size(turned, name, whole)


async def _in_every_size(page: Page, name: str, whole: bool, part: Locator | None = None) -> None:
    async for size in _sizes(page, OF_DESKS if name.startswith("desk") else SIZES):
        if not ARE_WANTED:
            continue
        if part is not None:
            await part.scroll_into_view_if_needed()
        for theme in THEMES:
            await page.emulate_media(color_scheme=theme)
            await settled(page, "document.getAnimations().length === 0")
            path = DIRECTORY / name / f"{await language(page)}-{size}-{theme}.png"
            await page.screenshot(path=path, full_page=whole, caret="initial")  # hiding it takes twice the time
        await page.emulate_media(color_scheme="light")


async def _sizes(page: Page, sizes: Mapping[str, ViewportSize]) -> AsyncIterator[str]:
    """Each size, while the page has it and fits it; then it has its own again."""
    before = page.viewport_size
    for size, viewport in sizes.items():
        await page.set_viewport_size(viewport)
        width = viewport["width"]
        await settled(page, f"innerWidth === {width} && document.documentElement?.scrollWidth === {width}")
        yield size
    if before is not None:
        await page.set_viewport_size(before)
