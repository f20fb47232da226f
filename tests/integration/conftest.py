"""The two houses, started once each and shared by the tests; every test gets a bench of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support import house as houses
from tests.support.fixtures import models as models
from tests.support.house import House
from tests.support.scenes import Talk, chattering, talk
from tests.support.seeding import Bench


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Iterator[House]:
    """Runs until the last test: starting a house takes seconds."""
    with houses.embedded(tmp_path_factory.mktemp("embedded"), models) as running:
        yield running


@pytest.fixture(scope="session")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The same."""
    with houses.production(tmp_path_factory.mktemp("production")) as running:
        yield running


@pytest.fixture(scope="module", params=["embedded", "production"])
def house(request: pytest.FixtureRequest) -> House:
    """The product, running in one of its two ways."""
    running: House = request.getfixturevalue(request.param)
    return running


@pytest.fixture
def bench(house: House) -> Bench:
    """A service and workers that no other test uses."""
    return house.bench()


@pytest.fixture
async def bystanders(house: House, bench: Bench) -> AsyncIterator[Talk]:
    """A talk that goes on beside the test in the same processes, and must not be touched by it."""
    async with talk(house, bench) as t, chattering(t):
        yield t
