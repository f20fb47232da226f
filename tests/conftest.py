"""Fixtures that tests share, and the environment they run in.

Settings are read once, so the environment stands here: a demo installation in a temporary directory,
with SQLite, or with a PostgreSQL of the tests' own when VIERELLA_TEST_DATABASE=postgresql.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings

from tests.support.servers import PostgreSQL

_STATE = Path(tempfile.mkdtemp(prefix="vierella-tests-"))
_ON_POSTGRESQL = os.environ.get("VIERELLA_TEST_DATABASE") == "postgresql"
_postgresql = PostgreSQL(_STATE) if _ON_POSTGRESQL else None

for _name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "KEYRING", "DEBUG"):
    os.environ.pop(_name, None)
# No test may fail because the machine is busy.
hypothesis.settings.register_profile("suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("suite")

os.environ |= {"DJANGO_SETTINGS_MODULE": "deploy.settings", "VIERELLA_DEMO": "1", "STATE_DIR": str(_STATE)}


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Before pytest-django looks whether there are settings to set Django up with."""
    if _postgresql is not None:
        _postgresql.start()
        os.environ["DATABASE_URL"] = _postgresql.url
    _ = settings.INSTALLED_APPS


def pytest_unconfigure() -> None:
    """After the last test."""
    if _postgresql is not None:
        _postgresql.stop()
    shutil.rmtree(_STATE, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """SQLite as it is in use: a file with a write-ahead log, not a database in memory with other locks."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(_STATE / "test.sqlite3")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A failed test that talked to servers also shows what they wrote."""
    report = yield
    house = getattr(item, "funcargs", {}).get("house")
    if house is not None and report.failed:  # type: ignore[attr-defined]
        report.sections.append(("servers", house.logs()))  # type: ignore[attr-defined]
    return report
