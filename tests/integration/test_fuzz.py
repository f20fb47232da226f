"""The short form of `make fuzz`: a fixed seed, and the houses that run already."""

import pytest

from tests.fuzz.frames import FIRST_LANE, Findings, FrameFuzz
from tests.fuzz.http import door_of, fuzz_http
from tests.support.house import House
from tests.support.journal import Journal

pytestmark = [pytest.mark.integration, pytest.mark.timeout(400)]

SEED = 20_261_125
FRAMES, REQUESTS = 120, 40
SHAPES, LANES = 20, 2
ROUNDS = 3
"""At most, until every state is reached: two lanes race, and so few walks may by chance delete no talk."""


@pytest.fixture
def journals(house: House) -> list[Journal]:
    """What the servers write from now on."""
    found = [Journal(product.daemon.log) for product in house.products]
    for journal in found:
        journal.news()
    return found


async def test_no_frame_breaks_anything(house: House, journals: list[Journal]) -> None:
    findings = Findings()
    for round_ in range(ROUNDS):
        fuzz = FrameFuzz(house, journals, SEED + round_, FRAMES, SHAPES)
        findings.add(await fuzz.run(LANES, FIRST_LANE + round_ * LANES))
        if findings.has_seen_all:
            break
    assert findings.unhandled == []
    assert findings.broken == []
    assert findings.frames >= FRAMES
    assert findings.has_seen_all, findings.reached
    assert findings.codes["unavailable"] == 0


async def test_no_request_breaks_anything(house: House, journals: list[Journal]) -> None:
    findings = await fuzz_http(house, await door_of(house), journals, SEED, REQUESTS)
    assert findings.unhandled == []
    assert findings.broken == []
    assert findings.requests == REQUESTS
