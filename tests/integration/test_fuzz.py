"""The short form of `make fuzz`: a fixed seed, and the houses that run already."""

import pytest

from tests.fuzz.frames import FrameFuzz
from tests.fuzz.http import door_of, fuzz_http
from tests.support.house import House
from tests.support.journal import Journal

pytestmark = [pytest.mark.integration, pytest.mark.timeout(1200)]

SEED = 20_261_125
FRAMES, REQUESTS = 120, 40
SHAPES = 20


@pytest.fixture
def journals(house: House) -> list[Journal]:
    """What the servers write from now on."""
    found = [Journal(product.daemon.log) for product in house.products]
    for journal in found:
        journal.news()
    return found


async def test_no_frame_breaks_anything(house: House, journals: list[Journal]) -> None:
    findings = await FrameFuzz(house, journals, SEED, FRAMES, SHAPES).run(lanes=2)
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
