"""Fixtures that the tests of more than one house share; their conftest.py names them.

Pytest reads this before Django is ready, so models are imported inside.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django import Settings

from tests.support.clock import Clock
from tests.support.servers import PostgreSQL, running_postgresql

if TYPE_CHECKING:
    from tests.support.cast import Cast
    from tests.support.keyrings import Place, PostgresPlace

_numbers = itertools.count()


@pytest.fixture
def cast(db: None, settings: Settings) -> "Cast":
    """The permanent cast, with a password hash that costs no time."""
    from tests.support.cast import FAST_HASHER, the_cast

    settings.PASSWORD_HASHERS = [FAST_HASHER]
    return the_cast()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """It is Monday noon in Finland, and stays so until the test moves it."""
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock)
    return clock


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A directory that all processes of this run of tests share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def keyring_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSQL]:
    """A PostgreSQL for keyrings."""
    with running_postgresql(tmp_path_factory.mktemp("keyring-server")) as server:
        yield server


@pytest.fixture
def postgres_place(keyring_server: PostgreSQL) -> "Iterator[PostgresPlace]":
    """An empty database for a keyring."""
    from tests.support.keyrings import PostgresPlace

    place = PostgresPlace(keyring_server.create_database(f"keyring{next(_numbers)}"))
    yield place
    place.close()


_KINDS_OF_PLACES = ("unwrapped directory", "directory", "postgresql")


@pytest.fixture(name="place", params=_KINDS_OF_PLACES)
def every_place(request: pytest.FixtureRequest, tmp_path: Path) -> "Place":
    """Where a keyring keeps its keys: each back end in turn."""
    return _place(request, tmp_path)


@pytest.fixture(
    params=[kind if kind == "directory" else pytest.param(kind, marks=pytest.mark.long) for kind in _KINDS_OF_PLACES]
)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> "Place":
    """Likewise; for tests of what is kept with the keys, which differ in a back end only where the keyring's own do."""
    return _place(request, tmp_path)


def _place(request: pytest.FixtureRequest, tmp_path: Path) -> "Place":
    from tests.support.keyrings import OLD, DirectoryPlace

    if request.param != "postgresql":
        return DirectoryPlace(tmp_path / "keyring", () if "unwrapped" in request.param else (OLD,))
    postgres: Place = request.getfixturevalue("postgres_place")
    return postgres
