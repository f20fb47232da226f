"""A server that stops says "come back"; one that dies says nothing. Either way nothing acked is lost or doubled."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench

pytestmark = [pytest.mark.integration, pytest.mark.long]

EXIT_SECONDS = 10.0
"""A server that is told to stop has ended by then, whatever keeps it."""


@asynccontextmanager
async def stopping(house: House) -> AsyncIterator[None]:
    """Every process is told to stop; at the end they have, and run again. The block must not take longer than they."""

    async def stop() -> None:
        began = time.monotonic()
        await asyncio.gather(*(asyncio.to_thread(product.stop) for product in house.products))
        assert time.monotonic() - began < EXIT_SECONDS

    ending = asyncio.create_task(stop())
    try:
        yield
        await ending
    finally:
        await asyncio.wait([ending])
        await asyncio.gather(*(asyncio.to_thread(product.start) for product in house.products))


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


async def test_what_was_sent_before_the_stop_is_stored_once(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        said = [f"viesti {number}" for number in range(90)]
        for text in said:
            await t.visitor.post(text)
        async with stopping(house):
            assert await t.visitor.closed() == 1012
        await t.visitor.resume()
        await t.visitor.eventually(lambda: not t.visitor.log.outbox)
        assert t.visitor.log.texts == said


async def test_a_server_that_stops_takes_nobody_new(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t, house.visitor() as late:
        t.visitor.answers_beats = False
        with house.silent_database():  # so that stopping takes a while
            await t.visitor.post("Odottaa")
            await asyncio.sleep(0.2)
            async with stopping(house):
                await asyncio.sleep(1)
                with pytest.raises(OSError, match="Connect call failed"):
                    await late.open()


async def test_stopping_waits_for_no_reader_that_does_not_read(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t, t.desk.another_tab() as deaf:
        await deaf.hello()
        deaf.stop_reading()
        for _ in range(12):
            await t.visitor.say("👋" * 4000)
        async with stopping(house):
            assert await t.visitor.closed() == 1012
            assert await t.desk.closed() == 1012


async def test_stopping_waits_for_no_database_that_does_not_answer(house: House, bench: Bench) -> None:
    """The pages are told to come back all the same; what was not acknowledged is stored when they do, once."""
    async with talk(house, bench) as t:
        await t.visitor.say("Ennen")
        with house.silent_database():
            key = await t.visitor.post("Kesken")
            await asyncio.sleep(0.2)
            async with stopping(house):
                assert await t.visitor.closed() == 1012
                assert await t.desk.closed() == 1012
                assert key in t.visitor.log.outbox
                await asyncio.sleep(EXIT_SECONDS)
        await t.visitor.resume()
        await t.visitor.eventually(lambda: not t.visitor.log.outbox)
        assert t.visitor.log.texts == ["Ennen", "Kesken"]
