"""Who does not read is cut off and comes back to what it missed; nobody else waits, and a slow page is not lost."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from websockets.exceptions import ConnectionClosed

from moderation.live.core import MAX_BEHIND_BYTES
from tests.support.desk_client import DeskClient
from tests.support.eventually import eventually
from tests.support.house import House
from tests.support.scenes import Talk, talk
from tests.support.seeding import Bench

pytestmark = [pytest.mark.integration, pytest.mark.long]

LONG = "👋" * 4000
"""16 KB, the longest message."""
OF_EACH_TAB = 15
"""So many of them a page may send at once."""
TABS = MAX_BEHIND_BYTES // (OF_EACH_TAB * 16_000) + 1


@pytest.fixture
async def t(house: House, bench: Bench) -> AsyncIterator[Talk]:
    """An open talk."""
    async with talk(house, bench) as t:
        yield t


async def complete(tab: DeskClient, t: Talk, count: int) -> None:
    """Wait until the tab has all messages."""
    await tab.eventually(lambda: len(tab.contacts[t.contact].texts) == count)


async def write_much(t: Talk) -> int:
    """The worker writes more than a reader may be behind, from several tabs; how many messages.

    Who reads at all keeps up: it has what one tab wrote before the next one writes.
    """
    async with AsyncExitStack() as stack:
        tabs = [await stack.enter_async_context(t.desk.another_tab()) for _ in range(TABS)]
        for tab in tabs:
            await tab.hello()
        for written, tab in enumerate(tabs, start=1):
            for _ in range(OF_EACH_TAB):
                await tab.post(t.contact, LONG)
            count = written * OF_EACH_TAB
            await t.visitor.eventually(lambda count=count: len(t.visitor.log.texts) == count)  # type: ignore[misc]
            await asyncio.gather(*(complete(reader, t, count) for reader in (t.desk, *tabs)))
    return TABS * OF_EACH_TAB


async def test_who_stops_reading_is_told_to_resume_and_the_talk_goes_on(t: Talk) -> None:
    async with t.desk.another_tab() as deaf:
        await deaf.hello()
        deaf.stop_reading()
        count = await write_much(t)
        deaf.read_again()
        assert await deaf.closed() == 4004
        assert deaf.contacts[t.contact].last < count, "what it had not read was dropped"
        await deaf.hello()
        await complete(deaf, t, count)
        await t.visitor.say("Täällä ollaan")
        await complete(deaf, t, count + 1)


async def test_who_never_reads_again_is_let_go(house: House, t: Talk) -> None:
    product = house.products[-1]
    async with t.desk.another_tab() as deaf:
        before = product.connections()
        await deaf.hello()
        deaf.stop_reading()
        await write_much(t)
        await eventually(lambda: product.connections() <= before, 10, every=0.1)


async def pretend(deaf: DeskClient) -> None:
    """Answer beats that were never read."""
    with contextlib.suppress(ConnectionClosed):
        for mark in itertools.count():
            await deaf.send_raw(f'{{"t":"alive","mark":{mark}}}')
            await asyncio.sleep(0.03)


async def test_who_answers_beats_that_it_never_read_is_no_reader(t: Talk) -> None:
    """It looks alive, but knows no mark of a beat."""
    async with t.desk.another_tab() as deaf:
        await deaf.hello()
        deaf.stop_reading()
        pretending = asyncio.create_task(pretend(deaf))
        await write_much(t)
        pretending.cancel()
        deaf.read_again()
        assert await deaf.closed() == 4004


async def test_a_slow_page_gets_a_long_log_whole(t: Talk) -> None:
    """Longer than what a reader may be behind, but it was asked for; and the page shows that it gets on."""
    count = await write_much(t)
    async with t.desk.another_tab() as slow:
        slow.delay = 0.1
        loading = asyncio.create_task(slow.hello())
        await slow.eventually(lambda: t.contact in slow.contacts)
        assert len(slow.contacts[t.contact].texts) < count
        await t.visitor.say("Täällä ollaan")
        await loading
        await complete(slow, t, count + 1)
