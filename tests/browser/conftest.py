"""One server and one browser for all browser tests; every test gets a stage and a bench of its own."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Playwright, async_playwright, expect

from tests.browser import album
from tests.browser.axe import Examiner
from tests.browser.chromium import FLAGS, chromium_path, shell_path
from tests.browser.neutral import Neutral
from tests.browser.stage import OUTPUT, Stage
from tests.support.fixtures import models as models
from tests.support.house import House, filled
from tests.support.seeding import Bench
from tests.support.servers import Product

FAILED = pytest.StashKey[bool]()

# The browser and everything that talks to it live on one event loop (`loop_scope`).
on_one_loop = pytest_asyncio.fixture(loop_scope="session")
once = pytest_asyncio.fixture(scope="session", loop_scope="session")

expect.set_options(timeout=15_000)


@once
async def neutral() -> AsyncIterator[Neutral]:
    """The site where leaving fast leads."""
    async with Neutral() as site:
        yield site


@once
async def playwright() -> AsyncIterator[Playwright]:
    """What drives browsers."""
    async with async_playwright() as playwright:
        yield playwright


@once
async def chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    """The system's Chromium without windows."""
    async with launched(playwright, shell_path()) as browser:
        yield browser


@once
async def whole_chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    """The system's Chromium, for those who need what its windows give: they put it in the other one's place."""
    async with launched(playwright, chromium_path()) as browser:
        yield browser


@asynccontextmanager
async def launched(playwright: Playwright, path: str) -> AsyncIterator[Browser]:
    """A browser for the block."""
    browser = await playwright.chromium.launch(executable_path=path, args=FLAGS, chromium_sandbox=False)
    yield browser
    await browser.close()


@pytest.fixture(scope="session")
def house(neutral: Neutral, tmp_path_factory: pytest.TempPathFactory, models: Path) -> Iterator[House]:
    """The product as `make run` starts it: SQLite, Daphne, the catalogue and the demo's people."""
    directory = tmp_path_factory.mktemp("browser")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    env = {**kept, "VIERELLA_DEMO": "1", "STATE_DIR": str(directory / "state"), "NEUTRAL_URL": neutral.url}
    env["STARTS_AT_ONCE"] = "1000"  # all visitors of these tests sit at one machine
    benches = filled(env, models, "--demo")
    product = Product("browser", env, directory)
    product.start()
    album.server = product.host
    if "AXE_NOTES" in os.environ:
        album.examiner = Examiner(product.host, Path(os.environ["AXE_NOTES"]))
    yield House("browser", env, [product], benches=benches)
    product.stop()


@pytest.fixture
def bench(house: House) -> Bench:
    """A service and workers that no other test uses."""
    return house.bench()


@on_one_loop
async def stage(
    chromium: Browser, house: House, neutral: Neutral, bench: Bench, request: pytest.FixtureRequest
) -> AsyncIterator[Stage]:
    """Where the test plays. No test passes whose pages asked another site or failed."""
    stage = Stage(chromium, house, neutral, bench)
    yield stage
    if request.node.stash.get(FAILED, False):
        await stage.photograph(OUTPUT / "failed" / request.node.name)
    await stage.close()
    assert not stage.strangers, "rule 2: a page asked another site"
    assert not stage.faults


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tells the stage to keep pictures of what a failed test saw."""
    report = yield
    if report.failed:  # type: ignore[attr-defined]
        item.stash[FAILED] = True
    return report


def state_of(house: House) -> Path:
    """Where the house keeps its database and its keyring."""
    return Path(house.env["STATE_DIR"])
