"""The system's Chromium, and its shell that has no windows."""

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
WHOLE = ("chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str:
    """Where it is installed. Raises ServerFailedError."""
    return _first_of(WHOLE)


def shell_path() -> str:
    """Where its shell is installed, or else itself. Raises ServerFailedError.

    The shell runs and draws pages as Chromium does, for half of the processor's time: there are no windows around
    them, which are pages themselves. What belongs to windows is missing: notifications, for one.
    """
    return _first_of(("chromium-headless-shell", *WHOLE))


def _first_of(names: tuple[str, ...]) -> str:
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise ServerFailedError("no Chromium: run tests/support/system_packages.sh tests")
    return path
