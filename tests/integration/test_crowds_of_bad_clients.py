"""Crowds of clients that do what they must not: the others' talk goes on, and everything they held is given back."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from websockets.exceptions import ConnectionClosed

from chat.contacts.wire import VisitorEnd
from chat.duty.wire import DeskHello
from deploy.server import LINGER_SECONDS, REQUEST_SECONDS, raise_file_limit
from moderation.live.core import BEAT_GRACE_SECONDS, BEAT_SECONDS_IN_TALK, MAX_BEHIND_BYTES, WINDOW_BYTES
from moderation.live.socket import CLOSE_SECONDS, GREETING_SECONDS
from moderation.live.wire import MAX_FRAME_BYTES
from tests.support.eventually import eventually
from tests.support.house import House
from tests.support.raw import RawConnection
from tests.support.scenes import Talk, talk
from tests.support.seeding import Bench
from tests.support.servers import ROOT, Product
from tests.support.visitor_client import VisitorClient

pytestmark = [pytest.mark.integration, pytest.mark.long]

CROWD = 1000
DEAF = 60
"""Fewer of those for whom the server opens a whole desk: the short form."""
AT_ONCE = 100
LET_GO_SECONDS = 3 * BEAT_SECONDS_IN_TALK + BEAT_GRACE_SECONDS + CLOSE_SECONDS + LINGER_SECONDS
"""Two beats unanswered, noticed with the next one, and what may pass until the connection is dropped."""
SLACK = 8
"""Seconds that a busy machine may add to a deadline."""
SPARE_BYTES = 32 * 1024 * 1024
SPARE_FILES = 20
"""Connections to the database and to Redis that may have been opened meanwhile."""


@pytest.fixture(autouse=True)
def many_files() -> None:
    """This process holds the other ends."""
    raise_file_limit()


Behaviour = Callable[[int, RawConnection], Awaitable[None]]


@asynccontextmanager
async def crowd(host: str, size: int, behave: Behaviour) -> AsyncIterator[list[RawConnection]]:
    """So many connections, each of which behaves like this."""
    async with AsyncExitStack() as stack:
        gate = asyncio.Semaphore(AT_ONCE)

        async def come(number: int) -> RawConnection:
            async with gate:
                one = await stack.enter_async_context(await RawConnection.open(host))
                await behave(number, one)
                return one

        yield await asyncio.gather(*[come(number) for number in range(size)])


async def given_back(product: Product, before: int, seconds: float) -> None:
    """Wait until the process holds no more files than before."""
    await eventually(lambda: product.open_files() <= before + SPARE_FILES, seconds, every=0.2)


async def test_a_thousand_that_never_finish_their_handshake(house: House, bystanders: Talk) -> None:
    """Some say nothing, some send a piece now and then, some become sockets and never greet."""
    product = house.products[0]
    before = product.open_files()
    page = house.visitor(product.host)

    async def behave(number: int, one: RawConnection) -> None:
        if number % 3 == 1:
            await one.write(b"GET /ws/visitor HTTP/1.1\r\nHost: ")
        elif number % 3 == 2:
            await one.upgrade("/ws/visitor", page.handshake_headers)

    async with crowd(product.host, CROWD, behave) as connections:
        assert product.open_files() >= before + CROWD / 2
        trickling = asyncio.create_task(trickle(connections[1::3]))
        async with asyncio.timeout(max(REQUEST_SECONDS, GREETING_SECONDS) + SLACK):
            await asyncio.gather(*[one.over() for one in connections])
        trickling.cancel()
        await given_back(product, before, SLACK)


async def trickle(connections: list[RawConnection]) -> None:
    """Send another byte on each, again and again."""
    while True:
        for one in connections:
            with contextlib.suppress(ConnectionError):
                await one.write(b"x")
        await asyncio.sleep(0.5)


async def test_many_that_never_read(house: House, bench: Bench, bystanders: Talk) -> None:
    """All of them in one talk, to which much is written."""
    product = house.products[-1]
    async with talk(house, house.bench()) as t:
        before, memory = product.open_files(), product.memory()

        async def behave(_number: int, one: RawConnection) -> None:
            await one.upgrade("/ws/desk", t.desk.handshake_headers)
            await one.send(DeskHello())
            await one.until(b'"t":"snapshot"')
            one.stop_reading()

        async with crowd(product.host, DEAF, behave):
            for _ in range(12):
                await t.visitor.say("👋" * 4000)
            await t.desk.eventually(lambda: len(t.desk.contacts[t.contact].texts) == 12)
            assert product.memory() - memory < DEAF * (MAX_BEHIND_BYTES + 2 * WINDOW_BYTES)
            await given_back(product, before, LET_GO_SECONDS + SLACK)


FLOODERS = 10
"""Each stands still for seconds whenever it is cut off; together they are done sooner."""


async def test_a_frame_of_the_maximum_size_a_thousand_times(house: House, bystanders: Talk, bench: Bench) -> None:
    frame = ('{"t":"say","key":"kkkkkkkkkkkkkkkk","text":"').ljust(MAX_FRAME_BYTES - 2, "x") + '"}'

    async def flood() -> None:
        async with house.visitor() as page:
            await page.start(bench.service)
            sent = 0
            while sent < CROWD // FLOODERS:
                with contextlib.suppress(ConnectionClosed):
                    while True:
                        await page.send_raw(frame)
                        sent += 1
                        await asyncio.sleep(0)
                assert await page.closed() in (4003, 1006)
                await page.resume()
            await page.say("Nyt kunnolla")
            assert page.log.texts == ["Nyt kunnolla"]

    await asyncio.gather(*(flood() for _ in range(FLOODERS)))


MASK = bytes(4)
PING, PONG, FRAGMENT = b"\x89\x80" + MASK, b"\x8a\x80" + MASK, b"\x00\x80" + MASK
BEGUN = b"\x01\x80" + MASK


@pytest.mark.parametrize(
    ("begin", "frame"), [(b"", PING), (b"", PONG), (BEGUN, FRAGMENT)], ids=["pings", "pongs", "empty fragments"]
)
async def test_frames_without_end_that_are_no_message(
    house: House, bystanders: Talk, begin: bytes, frame: bytes
) -> None:
    """No limit of the application sees them. A few are fine; who sends more is thrown out, and no more is parsed."""
    product = house.products[-1]
    async with talk(house, house.bench()) as t, await RawConnection.open(product.host) as one:
        await one.upgrade("/ws/desk", t.desk.handshake_headers)
        await one.send(DeskHello())
        await one.write(begin + 50 * frame)
        await one.until(b'"t":"snapshot"')
        with contextlib.suppress(ConnectionError):
            for _ in range(CROWD):
                await one.write(100 * frame)
        async with asyncio.timeout(SLACK):
            await one.over()


async def test_who_asks_for_files_and_reads_none(house: House, bystanders: Talk) -> None:
    product = house.products[0]
    before = product.connections()
    largest = max((ROOT / "frontend/dist/assets").iterdir(), key=lambda file: file.stat().st_size)
    request = f"GET /static/assets/{largest.name} HTTP/1.1\r\nHost: {product.host}\r\n\r\n".encode()
    async with AsyncExitStack() as stack:
        for _ in range(5):
            one = await stack.enter_async_context(await RawConnection.open(product.host))
            one.stop_reading()
            await one.write(request * 200)  # more than the network's buffers take
        await eventually(lambda: product.connections() == before + 5, SLACK, every=0.1)
        seconds = REQUEST_SECONDS + LINGER_SECONDS + 2 * SLACK
        await eventually(lambda: product.connections() == before, seconds, every=0.2)


async def blast(page: VisitorClient) -> None:
    """Send long frames until the connection takes no more. Raises TimeoutError."""
    for _ in range(2000):
        async with asyncio.timeout(2):
            await page.send_raw("x" * (MAX_FRAME_BYTES - 1))


async def test_what_the_database_cannot_take_stays_with_the_sender(house: House, bench: Bench) -> None:
    """The server reads no further than the frame that waits for the database."""
    async with talk(house, bench) as t:
        memory = house.products[0].memory()
        with house.silent_database():
            await t.visitor.send(VisitorEnd())
            with pytest.raises(TimeoutError):
                await blast(t.visitor)
            assert house.products[0].memory() - memory < SPARE_BYTES
            await t.visitor.cut()
