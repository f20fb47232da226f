"""Firefox, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): it speaks that without a driver beside it."""

import asyncio
import contextlib
import itertools
import json
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from typing import Any, Literal

from websockets.asyncio.client import ClientConnection, connect

from tests.browser.engines.engine import Action
from tests.support.servers import ServerFailedError

LISTENS = re.compile(rb"BiDi listening on (ws://\S+)")
START_SECONDS = 30.0


class Firefox:
    """One tab."""

    def __init__(self, line: ClientConnection) -> None:
        """`line`: to the browser's own server."""
        self._line, self._numbers = line, itertools.count(1)
        self._tab = self._here = ""

    async def open(self) -> None:
        """Begin a session, and open the tab."""
        await self._ask("session.new", capabilities={})
        self._tab = self._here = (await self._ask("browsingContext.create", type="tab"))["context"]

    async def goto(self, url: str) -> None:
        await self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    async def evaluate(self, expression: str) -> Any:
        return json.loads((await self._found(f"JSON.stringify({expression})"))["value"])

    async def act(self, *sources: Action) -> None:
        await self._ask("input.performActions", context=self._here, actions=list(sources))

    async def enter(self, frame: str) -> None:
        self._here = (await self._found(f"{frame}.contentWindow"))["value"]["context"]

    async def come_out(self) -> None:
        self._here = self._tab

    async def step(self, delta: Literal[-1, 1]) -> None:
        with contextlib.suppress(ServerFailedError):  # where there is nowhere to go
            await self._ask("browsingContext.traverseHistory", context=self._tab, delta=delta)

    async def cookies(self) -> list[str]:
        found = await self._ask("storage.getCookies", partition={"type": "context", "context": self._tab})
        return [cookie["name"] for cookie in found["cookies"]]

    async def _found(self, expression: str) -> dict[str, Any]:
        found = await self._ask(
            "script.evaluate", expression=expression, target={"context": self._here}, awaitPromise=True
        )
        if found["type"] != "success":
            raise ServerFailedError(f"{expression}: {found['exceptionDetails']['text']}")
        return dict(found["result"])

    async def _ask(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        await self._line.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(await self._line.recv())
            if answer.get("id") == number:
                break
        if answer["type"] == "error":
            raise ServerFailedError(f"{method}: {answer['message']}")
        return dict(answer["result"])


@contextlib.asynccontextmanager
async def firefox() -> AsyncIterator[Firefox]:
    """A new browser for the block. Raises ServerFailedError."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        raise ServerFailedError("no Firefox: run tests/support/system_packages.sh engines")
    with tempfile.TemporaryDirectory(prefix="vierella-firefox-", ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            *(path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(START_SECONDS):
                address = await _address(process)
            async with connect(f"{address}/session", max_size=None) as line:
                browser = Firefox(line)
                await browser.open()
                yield browser
        finally:
            process.terminate()
            await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    async for line in process.stderr:
        if match := LISTENS.search(line):
            return match[1].decode()
    raise ServerFailedError("Firefox ended before it listened")
