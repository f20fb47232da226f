"""A server that stops says "come back"; one that dies says nothing. Either way nothing acked is lost or doubled."""

import asyncio
import signal

import pytest

from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench

pytestmark = pytest.mark.integration


async def test_a_restart_tells_the_pages_to_come_back(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("Ennen käynnistystä")
        try:
            codes = await asyncio.gather(*(asyncio.to_thread(product.stop) for product in house.products))
            assert set(codes) <= {0, -signal.SIGTERM}  # uvicorn hands the signal on when it is done
            assert await t.visitor.closed() == 1012
            assert await t.desk.closed() == 1012
        finally:
            await asyncio.gather(*(asyncio.to_thread(product.start) for product in house.products))
        await t.visitor.resume()
        await t.desk.hello()
        await t.desk.say(t.contact, "Taas täällä")
        await t.visitor.eventually(lambda: t.visitor.log.texts == ["Ennen käynnistystä", "Taas täällä"])
        assert t.desk.contacts[t.contact].texts == t.visitor.log.texts


async def test_what_was_acked_survives_a_server_that_dies(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        acked = [await t.visitor.say(f"viesti {number}") for number in range(20)]
        for number in range(20, 40):
            await t.visitor.post(f"viesti {number}")  # some of these are stored, some are not
        try:
            for product in house.products:
                product.daemon.kill()
        finally:
            await asyncio.gather(*(asyncio.to_thread(product.start) for product in house.products))
        await t.visitor.resume()
        await t.visitor.eventually(lambda: not t.visitor.log.outbox)
        assert t.visitor.log.texts == [f"viesti {number}" for number in range(40)]
        assert [entry.seq for entry in t.visitor.log.entries if entry.key][:20] == [ack.seq for ack in acked]
        t.desk.forget()
        await t.desk.hello()
        assert t.desk.contacts[t.contact].texts == t.visitor.log.texts
