"""A server whose clock is wrong takes nobody at the others for gone, and nobody takes those at it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import house as houses
from tests.support.faketime import clock_environment, set_clock
from tests.support.house import House
from tests.support.scenes import on_duty, talk
from tests.support.servers import Redis

pytestmark = [
    pytest.mark.integration,
    pytest.mark.long,
    pytest.mark.timeout(1200),
    pytest.mark.parametrize("house", ["production"], indirect=True),
]

AN_HOUR = 60 * 60
LONG_ENOUGH = 45.0
"""Several rounds of upkeep, those that are let pass after a jump among them."""


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    """Where the process takes its time from, at which workers are."""
    file = tmp_path / "clock"
    set_clock(file, 0)
    return file


@pytest.fixture
def two_clocks(house: House, clock: Path, tmp_path: Path) -> Iterator[House]:
    """Two processes beside, each with a clock of its own."""
    try:
        by_its_own = clock_environment(clock)
    except FileNotFoundError as missing:
        pytest.skip(str(missing))
    with houses.beside(house, Redis(tmp_path), tmp_path) as here:
        wrong = here.products[-1]
        wrong.stop()
        wrong.env.update(by_its_own)
        wrong.start()
        yield here


@pytest.mark.parametrize("hours", [1, -1])
async def test_a_clock_that_jumps_by_an_hour_is_told_and_ends_nothing(
    two_clocks: House, clock: Path, hours: int
) -> None:
    colleagues = two_clocks.bench()
    at_the_other = on_duty(two_clocks, colleagues, host=two_clocks.visitors_host)
    async with talk(two_clocks, two_clocks.bench()) as t, at_the_other as colleague:
        await t.visitor.say("ennen")
        set_clock(clock, hours * AN_HOUR)
        await asyncio.sleep(LONG_ENOUGH)
        await t.visitor.say("jälkeen")
        await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["ennen", "jälkeen"])
        assert t.desk.contacts[t.contact].visitor == "here"
        for desk in (t.desk, colleague):
            assert desk.mine is not None
            assert desk.mine.services, "still on duty"
        direction = "ahead of" if hours > 0 else "behind"
        assert f"clock is 1:00:00 {direction} the database's" in two_clocks.products[-1].daemon.tail()
