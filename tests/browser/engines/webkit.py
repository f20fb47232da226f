"""WebKitGTK's MiniBrowser, by its WebDriver (https://www.w3.org/TR/webdriver2/): the engine of Safari's family."""

import asyncio
import contextlib
import glob
import json
import shutil
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from typing import Any, Literal

from tests.browser.engines.engine import Action
from tests.support.servers import ServerFailedError, free_port

MINIBROWSERS = "/usr/lib/*/webkit2gtk-4*/MiniBrowser"
START_SECONDS = 30.0
ANSWER_SECONDS = 20.0
CORNER = """((frame) => {
    const { left, top } = frame.getBoundingClientRect();
    return [left + frame.clientLeft, top + frame.clientTop];
})(FRAME)"""
SCREEN = "1280x1000x24"


class WebKit:
    """One window."""

    def __init__(self, driver: str) -> None:
        """`driver`: the address of what starts and drives the browser."""
        self._driver, self._session, self._frame = driver, "", ""

    async def open(self, binary: str) -> None:
        """Begin a session."""
        wanted = {"webkitgtk:browserOptions": {"binary": binary, "args": ["--automation"]}}
        found = await self._ask("POST", "/session", capabilities={"alwaysMatch": wanted})
        self._session = f"/session/{found['sessionId']}"

    async def close(self) -> None:
        """End it, and with it the browser."""
        await self._ask("DELETE", self._session)

    async def goto(self, url: str) -> None:
        await self._ask("POST", f"{self._session}/url", url=url)

    async def evaluate(self, expression: str) -> Any:
        return await self._ask("POST", f"{self._session}/execute/sync", script=f"return {expression}", args=[])

    async def act(self, *sources: Action) -> None:
        left, top = await self._corner()
        moved = [{**source, "actions": [_moved(step, left, top) for step in source["actions"]]} for source in sources]
        await self._ask("POST", f"{self._session}/actions", actions=moved)

    async def enter(self, frame: str) -> None:
        await self._ask("POST", f"{self._session}/frame", id=await self.evaluate(frame))
        self._frame = frame

    async def come_out(self) -> None:
        await self._ask("POST", f"{self._session}/frame", id=None)
        self._frame = ""

    async def step(self, delta: Literal[-1, 1]) -> None:
        await self._ask("POST", f"{self._session}/{'back' if delta < 0 else 'forward'}")

    async def cookies(self) -> list[str]:
        return [cookie["name"] for cookie in await self._ask("GET", f"{self._session}/cookie")]

    async def _corner(self) -> tuple[int, int]:
        """Where in the window the page begins: this driver counts from there, and not from the frame's corner."""
        if not self._frame:
            return 0, 0
        frame = self._frame
        await self.come_out()
        left, top = await self.evaluate(CORNER.replace("FRAME", frame))
        await self.enter(frame)
        return round(left), round(top)

    async def _ask(self, method: str, path: str, **body: object) -> Any:
        return await asyncio.to_thread(_request, method, self._driver + path, body if method == "POST" else None)


def _moved(step: Action, left: int, top: int) -> Action:
    return {**step, "x": step["x"] + left, "y": step["y"] + top} if "x" in step else step


def _request(method: str, url: str, body: object = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310  (the driver's)
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:  # noqa: S310
            return json.load(answer)["value"]
    except urllib.error.HTTPError as refusal:
        raise ServerFailedError(f"{url}: {refusal.read().decode(errors='replace')}") from refusal


@contextlib.asynccontextmanager
async def webkit() -> AsyncIterator[WebKit]:
    """A new browser for the block, on a screen of its own. Raises ServerFailedError."""
    binary = next(iter(sorted(glob.glob(MINIBROWSERS))), None)
    if binary is None or shutil.which("WebKitWebDriver") is None or shutil.which("Xvfb") is None:
        raise ServerFailedError("no WebKitGTK: run tests/support/system_packages.sh engines")
    async with _screen() as display:
        port = free_port()
        process = await asyncio.create_subprocess_exec(
            "WebKitWebDriver",
            f"--port={port}",
            env={"DISPLAY": display, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            driver = f"http://127.0.0.1:{port}"
            await _is_up(driver)
            browser = WebKit(driver)
            await browser.open(binary)
            yield browser
            with contextlib.suppress(TimeoutError):  # it may be asking its user something
                await browser.close()
        finally:
            process.terminate()
            await process.wait()


async def _is_up(driver: str) -> None:
    async with asyncio.timeout(START_SECONDS):
        while True:
            with contextlib.suppress(OSError):
                await asyncio.to_thread(_request, "GET", f"{driver}/status")
                return
            await asyncio.sleep(0.05)


@contextlib.asynccontextmanager
async def _screen() -> AsyncIterator[str]:
    """The name of a display that nobody looks at."""
    process = await asyncio.create_subprocess_exec(
        *("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(START_SECONDS):
            number = (await process.stdout.readline()).decode().strip()
        if not number:
            raise ServerFailedError("Xvfb ended before it was there")
        yield f":{number}"
    finally:
        process.terminate()
        await process.wait()
