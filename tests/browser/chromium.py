"""The system's Chromium."""

import shutil

from tests.browser.other_site import RESOLVER
from tests.support.servers import ServerFailedError

FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    RESOLVER,
]


def chromium_path() -> str:
    """Where it is installed. Raises ServerFailedError."""
    return _first("chromium", "chromium-browser", "google-chrome")


def headless_path() -> str:
    """The same engine without the browser around it, which costs half the processor time; else the browser.

    Raises ServerFailedError.
    """
    return _first("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def _first(*names: str) -> str:
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise ServerFailedError("no Chromium: run tests/support/system_packages.sh tests")
    return path
