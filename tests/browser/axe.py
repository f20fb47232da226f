"""What axe-core (https://github.com/dequelabs/axe-core) finds fault with on a page as it stands: rule 15.

`Examiner` looks at the states of pages that `album.take` comes by, in every language that the page offers.
"""

import functools
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import msgspec
from playwright.async_api import Page, Route

from tests.browser.settled import settled
from tests.browser.tongues import elsewhere
from tests.support.servers import ROOT, ServerFailedError

SCRIPT = ROOT / "tests" / "audit" / "node_modules" / "axe-core" / "axe.min.js"
CONTROL = "control"
"""A state with planted violations."""
IN_FORCED_COLOURS = {
    *("front", "closed", "entry", "queue", "talk", "ended", "child-ended", "no-script"),
    *("letter-write", "letter-guard", "letter-sent", "letter-answer"),
    *("desk-sign-in", "desk-talk", "desk-record", "desk-letter-answer"),
}
LANGUAGE = "(document.querySelector('.languages [aria-current]')?.textContent || document.documentElement.lang).trim()"
Theme = Literal["light", "dark", "forced"]
THEMES: tuple[Theme, ...] = ("light", "dark", "forced")

RUN = """async () => {
    const { violations } = await axe.run(document, {
        resultTypes: ["violations"],
        preload: false,
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({
        rule: id,
        help,
        target: node.target.join(" "),
        why: [...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; "),
    })));
}"""


PLANT = """() => {
    const main = document.querySelector("main");
    const pale = document.createElement("p");
    pale.textContent = "pale";
    pale.style.color = "#999";
    pale.style.background = "#aaa";
    main.append(document.createElement("button"), Object.assign(new Image(), { src: "/static/icon.svg" }), pale);
}"""
CAUGHT = {"image-alt", "color-contrast", "button-name"}

AT_REST = "document.getAnimations().every(({ playState }) => playState === 'finished')"
WITHOUT_SCRIPTS = "matchMedia('(scripting: none)').matches"


class Violation(msgspec.Struct, frozen=True):
    """One element that breaks one of axe's rules."""

    rule: str
    help: str
    target: str
    """A selector of the element."""
    why: str


class Look(msgspec.Struct, frozen=True):
    """What was found on a page in one state, language and theme."""

    state: str
    language: str
    theme: Theme
    violations: list[Violation]

    def complaints(self) -> list[str]:
        """A line for each violation."""
        return [
            f"{self.state} ({self.language}, {self.theme}): {one.rule}: {one.help}: {one.target}: {one.why}"
            for one in self.violations
        ]


@functools.cache
def _script() -> str:
    if not SCRIPT.is_file():
        raise ServerFailedError("axe-core is not installed: run make setup")
    return SCRIPT.read_text("utf-8")


async def violations(page: Page) -> list[Violation]:
    """What axe finds on the page now. Raises ServerFailedError when axe is not installed."""
    if not await page.evaluate("typeof axe === 'object'"):
        await page.evaluate(_script())
    return msgspec.convert(await page.evaluate(RUN), list[Violation])


async def look(page: Page, state: str, theme: Theme) -> Look:
    """Examine the page in a theme, and leave it light."""
    if theme == "forced":
        await page.emulate_media(forced_colors="active")
    else:
        await page.emulate_media(color_scheme=theme)
    await settled(page, AT_REST)  # halfway between two colours neither can be judged
    language = await page.evaluate(LANGUAGE)
    found = Look(state, language, theme, await violations(page))
    await page.emulate_media(color_scheme="light", forced_colors="none")
    return found


async def is_faultless(page: Page, state: str, themes: Sequence[Theme] = THEMES[:2]) -> None:
    """Axe finds no fault with what the page shows, in any of the themes."""
    complaints = [line for theme in themes for line in (await look(page, state, theme)).complaints()]
    assert complaints == [], "\n".join(complaints)


async def plant(page: Page) -> None:
    """Make the page worse by what `CAUGHT` names."""
    await page.evaluate(PLANT)


class Examiner:
    """Looks at each state light and dark, and light in every other language; notes each look in a line of a file.

    What is dark or forced depends on tokens, not on the language.
    """

    def __init__(self, host: str, notes: Path) -> None:
        """`host`: where the server answers, also while a test has cut a page's cable."""
        self._host, self._notes = host, notes

    async def examine(self, page: Page, state: str) -> None:
        """Look at what the page shows. Leaves it as it was."""
        await self.look(page, state, *(THEMES if state in IN_FORCED_COLOURS else THEMES[:2]))
        async for turned in elsewhere(page, self._host):
            await self.look(turned, state, "light")

    async def look(self, page: Page, state: str, *themes: Theme) -> None:
        """Look at what the page shows in these themes, in its language alone."""
        if await page.evaluate(WITHOUT_SCRIPTS):
            async with _copied(page) as copy:
                await self.look(copy, state, *themes)
            return
        for theme in themes:
            found = await look(page, state, theme)
            with self._notes.open("ab") as notes:
                notes.write(msgspec.json.encode(found) + b"\n")


@asynccontextmanager
async def _copied(page: Page) -> AsyncIterator[Page]:
    """In the block what a page without scripts shows stands on one where axe can run."""
    shown = re.sub(r"<script\b.*?</script>", "", await page.content(), flags=re.DOTALL)
    shown = re.sub(r"(</?)noscript\b", r"\1div", shown)

    async def answer(route: Route) -> None:
        if route.request.is_navigation_request():
            await route.fulfill(body=shown, content_type="text/html; charset=utf-8")
        else:
            await route.continue_()

    assert page.context.browser is not None
    context = await page.context.browser.new_context(viewport=page.viewport_size, reduced_motion="reduce")
    copy = await context.new_page()
    await copy.route("**/*", answer)
    await copy.goto(page.url)
    yield copy
    await context.close()
