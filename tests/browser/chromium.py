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
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        raise ServerFailedError("no Chromium: run tests/support/system_packages.sh tests")
    return path
