"""The two houses, started once each and shared by the tests; every test gets a bench of its own."""

from collections.abc import Iterator

import pytest

from tests.support import house as houses
from tests.support.house import House
from tests.support.seeding import Bench


@pytest.fixture(scope="session", params=["embedded", "production"])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The product, running in one of its two ways."""
    start = {"embedded": houses.embedded, "production": houses.production}[request.param]
    with start(tmp_path_factory.mktemp(request.param)) as running:
        yield running


@pytest.fixture
def bench(house: House) -> Bench:
    """A service and workers that no other test uses."""
    return house.bench()
