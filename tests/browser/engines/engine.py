"""What a browser of any engine does for a test, and a person who uses it.

Playwright drives only engines that it has built itself, and those cannot be had from Debian. What Debian has is driven
by the standards: Firefox by WebDriver BiDi, WebKitGTK by WebDriver. Of both this needs a dozen commands.
"""

import asyncio
import json
import time
from typing import Any, Literal, Protocol

from tests.support.servers import ServerFailedError

Action = dict[str, Any]
PATIENCE_SECONDS = 15.0
ASKS_SECONDS = 10.0
"""So long without an answer: the browser asks its user something."""
STILL_LOOKS = 5
"""So often in a row it must stand in the same place, a tenth of a second apart: pages move while they fill."""
SHIFT, BACKSPACE, CONTROL = "\ue008", "\ue003", "\ue009"

FIND = """(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const all = roots.flatMap((root) => [...root.querySelectorAll("a, button, summary, label")]);
    const found = all.find((element) =>
        element.checkVisibility() && [element.textContent, element.ariaLabel].some((name) => name?.trim() === NAME));
    return MIDDLE(found);
})()"""
SELECT = "MIDDLE([...document.querySelectorAll(NAME)].find((element) => element.checkVisibility()))"
MIDDLE = """((element) => {
    if (!element) return null;
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    return element.contains(element.getRootNode().elementFromPoint(x, y)) ? [x, y] : null;
})"""
"""Where to press; null where something lies on it."""
KEPT = """({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    cookie: document.cookie,
})"""


class Engine(Protocol):
    """One window of a browser that nobody used before."""

    async def goto(self, url: str) -> None:
        """Open an address, and wait until it is there."""

    async def evaluate(self, expression: str) -> Any:
        """What the page makes of the expression, as JSON carries it."""

    async def act(self, *sources: Action) -> None:
        """Press keys and pointers (https://www.w3.org/TR/webdriver2/#actions)."""

    async def enter(self, frame: str) -> None:
        """Go on in the frame that the expression finds."""

    async def come_out(self) -> None:
        """Go on in the page around all frames."""

    async def step(self, delta: Literal[-1, 1]) -> None:
        """One step back or forward in the history, as the buttons do. Nothing where there is nowhere to go."""

    async def cookies(self) -> list[str]:
        """Names of the cookies that are sent to the page's site."""


class Tab:
    """Somebody at the browser, who sees and presses what is on the page."""

    def __init__(self, engine: Engine, host: str) -> None:
        """`host`: name and port of the chat's server."""
        self.engine, self.host = engine, host

    async def goto(self, path: str) -> None:
        """Open a page of the server, in Finnish."""
        await self.engine.goto(f"http://{self.host}{path}?lang=fi")

    async def text(self) -> str:
        """What is to be read on the page, whatever its lines."""
        shown = await self.engine.evaluate("document.body ? document.body.innerText : ''")
        return " ".join(str(shown).split())

    async def enter(self, frame: str) -> None:
        """Go on in the frame that the expression finds, once it is there. Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await self.engine.evaluate(f"!!({frame})"):  # noqa: ASYNC110  (the page tells nobody)
                await asyncio.sleep(0.1)
        await self.engine.enter(frame)

    async def step(self, delta: Literal[-1, 1]) -> str | None:
        """What stands there one step back or forward; None when the browser asks first whether to send a form again."""
        try:
            async with asyncio.timeout(ASKS_SECONDS):
                await self.engine.step(delta)
                return await self.text()
        except TimeoutError:
            return None

    async def sees(self, *texts: str) -> str:
        """Wait until all of them are on the page, in this order; the whole text. Raises ServerFailedError."""
        end, shown = time.monotonic() + PATIENCE_SECONDS, ""
        while time.monotonic() < end:
            shown = await self.text()
            places = [shown.find(" ".join(text.split())) for text in texts]
            if -1 not in places and places == sorted(places):
                return shown
            await asyncio.sleep(0.1)
        raise ServerFailedError(f"{texts} did not come to be seen. The page: {shown}")

    async def press(self, name: str) -> None:
        """Press the button or link with this text. Raises ServerFailedError when it does not come to be there."""
        await self._click(FIND.replace("MIDDLE", MIDDLE).replace("NAME", json.dumps(name)), name)

    async def write(self, selector: str, text: str) -> None:
        """Go to the field, take out what is there, and type. Raises ServerFailedError."""
        await self._click(SELECT.replace("MIDDLE", MIDDLE).replace("NAME", json.dumps(selector)), selector)
        await self.keys(CONTROL, "a", together=True)
        await self.keys(BACKSPACE, *text)

    async def keys(self, *keys: str, together: bool = False) -> None:
        """Press and let go of each key, or of all of them at once."""
        down = [{"type": "keyDown", "value": key} for key in keys]
        up = [{"type": "keyUp", "value": key} for key in keys]
        pressed = [*down, *reversed(up)] if together else [one for pair in zip(down, up, strict=True) for one in pair]
        await self.engine.act({"type": "key", "id": "keyboard", "actions": pressed})

    async def kept(self) -> dict[str, Any]:
        """What the browser keeps of the site on whose page it is."""
        return {**await self.engine.evaluate(KEPT), "cookies": await self.engine.cookies()}

    async def _click(self, where: str, name: str) -> None:
        end, before, looks = time.monotonic() + PATIENCE_SECONDS, None, 0
        while time.monotonic() < end:
            middle = await self.engine.evaluate(where)
            looks, before = (looks + 1 if middle == before else 1), middle
            if middle is not None and looks == STILL_LOOKS:
                x, y = middle
                await self.engine.act(
                    {
                        "type": "pointer",
                        "id": "mouse",
                        "parameters": {"pointerType": "mouse"},
                        "actions": [
                            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
                            {"type": "pointerDown", "button": 0},
                            {"type": "pointerUp", "button": 0},
                        ],
                    }
                )
                return
            await asyncio.sleep(0.1)
        raise ServerFailedError(f"there is no {name}. The page: {await self.text()}")
