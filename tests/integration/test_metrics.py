"""A running server's numbers: what is written is counted, on each process's own port."""

import asyncio
import re

from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench
from tests.support.web import Browser


def numbers(host: str) -> dict[str, float]:
    """What a process tells, by name and labels."""
    text = Browser(host, scheme="https").get("/metrics").text
    return {name: float(value) for name, value in re.findall(r"^([^#\s]+) ([-\d.e+]+)$", text, re.MULTILINE)}


async def test_a_talk_and_its_messages_are_counted(house: House, bench: Bench) -> None:
    before = await asyncio.to_thread(numbers, house.visitors_host)
    async with talk(house, bench) as t:
        await t.visitor.say("Onko siellä joku?")
        after = await asyncio.to_thread(numbers, house.visitors_host)
    acknowledged = "vierella_messages_acknowledged_total"
    assert after[acknowledged] > before.get(acknowledged, 0)
    assert after['vierella_batch_size_count{commit="writer"}'] > 0
    assert after["vierella_talks"] >= 1
    assert after["vierella_on_duty"] >= 1
    assert after["vierella_pages"] >= 1
    assert "vierella_keys" in after, "counted once a minute"
