"""What axe-core (https://github.com/dequelabs/axe-core) finds fault with on a page as it stands: rule 15.

`Examiner` looks at the states of pages that `album.take` comes by, in every language that the page offers.
"""

import functools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

import msgspec
from playwright.async_api import Page, Route, expect

from tests.browser.settled import settled
from tests.support.servers import ROOT, ServerFailedError

SCRIPT = ROOT / "tests" / "audit" / "node_modules" / "axe-core" / "axe.min.js"
CHOICES = ".languages__one"
"""Where the visitor's page changes its language in place."""
LINKS = ".languages a[hreflang]"
"""Where a page that the server made leads to itself in other languages."""
CONTROL = "control"
"""A state with planted violations."""
IN_FORCED_COLOURS = {"front", "closed", "entry", "queue", "talk", "ended", "desk-sign-in", "desk-talk", "desk-record"}
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
        if await page.locator(CHOICES).count():
            await self._in_place(page, state)
        else:
            await self._beside(page, state)

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

    async def _in_place(self, page: Page, state: str) -> None:
        """A talk goes on while its page changes its language."""
        others = await page.locator(CHOICES).evaluate_all(
            "choices => [...new Set(choices.map(choice => choice.textContent))]"
        )
        before = await page.locator(f"{CHOICES}[aria-current]").first.text_content()
        async with self._reachable(page):
            for name in [name for name in others if name != before]:
                await _choose(page, name)
                await self.look(page, state, "light")
            await _choose(page, str(before))

    async def _beside(self, page: Page, state: str) -> None:
        """A page that is only read is opened again beside itself."""
        addresses = await page.locator(LINKS).evaluate_all(
            "links => links.filter(link => !link.hasAttribute('aria-current')).map(link => link.href)"
        )
        for address in addresses:
            beside = await page.context.new_page()
            if page.viewport_size is not None:
                await beside.set_viewport_size(page.viewport_size)
            await beside.goto(address)
            await self.look(beside, state, "light")
            await beside.close()

    @asynccontextmanager
    async def _reachable(self, page: Page) -> AsyncIterator[None]:
        """In the block what the page asks for by HTTP comes, though its cable may be cut."""

        async def ask(route: Route) -> None:
            address = urlsplit(route.request.url)._replace(netloc=self._host)
            await route.fulfill(response=await route.fetch(url=urlunsplit(address)))

        await page.route("**/*", ask)
        try:
            yield
        finally:
            await page.unroute_all(behavior="wait")


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


async def _choose(page: Page, name: str) -> None:
    """Press the language with this name, also where the menu is folded away."""
    choice = page.locator(CHOICES, has_text=re.compile(f"^{re.escape(name)}$"))
    await choice.first.evaluate("choice => choice.click()")
    await expect(page.locator(f"{CHOICES}[aria-current]").first).to_have_text(name)
