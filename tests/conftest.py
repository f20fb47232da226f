"""Fixtures that tests share, and the environment they run in.

Settings are read once, so the environment stands here: a demo installation in a temporary directory,
with SQLite, or with a PostgreSQL of the tests' own when VIERELLA_TEST_DATABASE=postgresql, or with one behind PgBouncer
in transaction mode when it is pgbouncer.
"""

import gc
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from tests.support.migrated import migrate
from tests.support.pooling import PgBouncer
from tests.support.servers import PostgreSQL

_LONGEST_FIRST = ("integration", "faults", "privacy", "load", "browser")
_STATE = Path(tempfile.mkdtemp(prefix="vierella-tests-"))
_DATABASE = os.environ.get("VIERELLA_TEST_DATABASE")
_postgresql = PostgreSQL(_STATE) if _DATABASE in ("postgresql", "pgbouncer") else None
_pgbouncer = PgBouncer(_STATE, _postgresql) if _postgresql is not None and _DATABASE == "pgbouncer" else None

for _name in (
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
    "REDIS_URL",
    "KEYRING",
    "KEYRING_WRAPPING_KEYS",
    "KEYRING_WRAPPING_KEYS_FILE",
    "PASSKEY_HOST",
    "TRUSTED_PROXIES",
    "STARTS_AT_ONCE",
    "SECONDS_PER_START",
    "VISITOR_LANGUAGES",
    "LANGUAGE_REVIEWS",
    "ACCESSIBILITY_CONTACT",
    "EMAIL_URL",
    "MAIL_FROM",
    "COORDINATORS_EMAIL",
    "RISK_WORDS",
    "LISTEN_ON",
    "VIERELLA_ENV_FILE",
    "DEBUG",
):
    os.environ.pop(_name, None)
# No test may fail because the machine is busy.
hypothesis.settings.register_profile("suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("suite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Before pytest-django looks whether there are settings to set Django up with."""
    if getattr(config.option, "numprocesses", None):  # its workers would inherit what is theirs to set
        return
    os.environ |= {"DJANGO_SETTINGS_MODULE": "deploy.settings", "VIERELLA_DEMO": "1", "STATE_DIR": str(_STATE)}
    if _postgresql is not None:
        _postgresql.start()
        os.environ["DATABASE_URL"] = _postgresql.url
    if _postgresql is not None and _pgbouncer is not None:
        _pgbouncer.start()
        os.environ |= {"DATABASE_URL": _pgbouncer.url, "DATABASE_DIRECT_URL": _postgresql.url}
    settings.WHITENOISE_AUTOREFRESH = True  # every test's client would look through all files at its first request


def pytest_unconfigure() -> None:
    """After the last test."""
    if _pgbouncer is not None:
        _pgbouncer.stop()
    if _postgresql is not None:
        _postgresql.stop()
    shutil.rmtree(_STATE, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest first, so that nobody waits for it at the end when tests run side by side."""

    def turn(item: pytest.Item) -> int:
        return next((at for at, folder in enumerate(_LONGEST_FIRST) if folder in item.path.parts), len(_LONGEST_FIRST))

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What has been imported and collected stays: looking through it again and again takes time, as in a server."""
    gc.freeze()


class _Together(LoadScopeScheduling):  # type: ignore[misc]  # pytest-xdist has no types
    """Which tests run in the same process when `make test` runs several side by side."""

    def _split_scope(self, nodeid: str) -> str:
        """Those of a file; and all that need the same house, because starting it takes longer than most of them."""
        of_a_house = re.search(r"^tests/integration/.*[\[-](embedded|production)[\]-]", nodeid)
        return of_a_house[1] if of_a_house else nodeid.split("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Asked by pytest-xdist."""
    return _Together(config, log)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """The database of the tests, with its tables.

    SQLite as it is in use: a file with a write-ahead log, not a database in memory with other locks.
    """
    from django.db import connection

    if _postgresql is None:
        name = str(_STATE / "test.sqlite3")
        address = f"sqlite:///{name}"
    else:
        name = "tests"
        address = _postgresql.create_database(name)
    connection.settings_dict["TEST"]["NAME"] = name
    migrate({**os.environ, "DATABASE_URL": address, "DATABASE_DIRECT_URL": ""})


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """It is there already; it goes with everything else when the tests are over."""
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """The database of the tests, which those that commit leave empty."""
    from django.test import TransactionTestCase

    from tests.support.emptying import empty

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: empty())
        yield


@pytest.fixture(autouse=True)
def nobody_has_tried_anything_yet() -> None:
    """Throttles of this process begin anew with each test."""
    from moderation.throttles.actions import current

    current.cache_clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A failed test that talked to servers also shows what they wrote."""
    report = yield
    house = getattr(item, "funcargs", {}).get("house")
    if house is not None and report.failed:  # type: ignore[attr-defined]
        report.sections.append(("servers", house.logs()))  # type: ignore[attr-defined]
    return report
