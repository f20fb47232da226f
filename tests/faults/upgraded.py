"""`manage.py` of a release after this one: what it adds to the tables stands in `releases`, a folder for each.

NEXT_RELEASE says how many of them are installed; 0 is this release. There are no models for what they add: the version
before must not need any.
"""

import os
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from deploy import cli

RELEASES = Path(__file__).with_name("releases")
NUMBER = "NEXT_RELEASE"
LAST = 3


def folders(release: int) -> Iterator[tuple[str, Path]]:
    """A package of migrations, and where others of it are, for each release up to this one."""
    for number in range(1, release + 1):
        for folder in sorted((RELEASES / str(number)).iterdir()):
            yield f"{folder.name}.migrations", folder


def last_before(label: str, number: str) -> tuple[str, str]:
    """What such a migration follows: the newest one of the app that is installed and has a lower number."""
    (package,) = {name for name, _ in folders(LAST) if name.split(".")[1] == label}
    names = sorted(module.name for module in pkgutil.iter_modules(import_module(package).__path__))
    return label, max(name for name in names if name < number)


def install(release: int) -> None:
    """Let Django find them, in this process."""
    for package, folder in folders(release):
        import_module(package).__path__.append(str(folder))


if __name__ == "__main__":
    install(int(os.environ.get(NUMBER) or 0))
    cli.main()
