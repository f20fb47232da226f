"""`manage.py` of a release after this one: what it adds to the tables stands in `releases`, a folder for each.

NEXT_RELEASE says how many of them are installed; none of them, and it is this release. There are no models for what
they add: the version before must not need any.
"""

import os
import pkgutil
from importlib import import_module

from django.conf import settings

from deploy import cli
from tests.support.servers import ROOT

NUMBER = "NEXT_RELEASE"
LAST = 3
PACKAGES = {label: f"tests.faults.releases.{label}" for label in ("contacts", "transcripts")}
"""In the place of the apps' own packages of migrations."""


def folders(app: str) -> list[str]:
    """Where migrations of an app are: its own, and those of each release that is installed."""
    installed = int(os.environ.get(NUMBER) or 0)
    own, added = ROOT.joinpath(*app.split("."), "migrations"), ROOT / "tests/faults/releases" / app.split(".")[-1]
    return [str(folder) for folder in (own, *(added / str(number + 1) for number in range(installed)))]


def last_before(label: str, number: str) -> tuple[str, str]:
    """What such a migration follows: the newest one of the app that is installed and has a lower number."""
    names = (module.name for module in pkgutil.iter_modules(import_module(PACKAGES[label]).__path__))
    return label, max(name for name in names if name < number)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    settings.MIGRATION_MODULES = PACKAGES
    cli.main()
