"""Without Redis talks go on, a second late; however Redis is set up, everything heals without a restart."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from chat.contacts.wire import DeskGone, DeskVisitorTyping
from chat.duty.wire import DeskBeat
from moderation.live.line import DEAF_SECONDS
from tests.support import house as houses
from tests.support.house import House, Layer
from tests.support.redises import Cluster, Guarded, Shards
from tests.support.scenes import Talk, chattering, on_duty, talk
from tests.support.servers import Redis
from tests.support.visitor_client import VisitorClient

pytestmark = [
    pytest.mark.integration,
    pytest.mark.long,
    pytest.mark.parametrize("house", ["production"], indirect=True),
]

PASSWORD = "kuutamo"
HEALS_SECONDS = 45.0


async def words_cross(t: Talk, number: int) -> None:
    """Both write, and both read it."""
    await t.visitor.say(f"Kuuluuko {number}?")
    await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts[-1:] == [f"Kuuluuko {number}?"])
    await t.desk.say(t.contact, f"Kuuluu {number}.")
    await t.visitor.eventually(lambda: t.visitor.log.texts[-1:] == [f"Kuuluu {number}."])


async def layer_carries(t: Talk) -> None:
    """What is never stored arrives: only the layer brings it from one process to the other. Raises TimeoutError."""
    async with asyncio.timeout(HEALS_SECONDS):
        while True:
            await t.visitor.type()
            try:
                async with asyncio.timeout(1):
                    await t.desk.until(DeskVisitorTyping, lambda frame: frame.contact == t.contact)
            except TimeoutError:
                continue
            return


async def told(t: Talk, *, slow: bool) -> None:
    """The worker's desk says that everything comes later, or no longer."""
    async with asyncio.timeout(HEALS_SECONDS):
        while (await t.desk.until(DeskBeat)).slow != slow:
            pass


Lost = tuple[Layer, Callable[[], None]]
"""One kind of layer, and how a part of it gets lost."""


def master(directory: Path) -> Lost:
    """Sentinels promote the replica."""
    layer = Guarded(directory, PASSWORD)
    return layer, layer.master.daemon.kill


def nodes(directory: Path) -> Lost:
    """Two of three nodes die: every process was at one of them."""
    layer = Cluster(directory, PASSWORD)

    def lose() -> None:
        for node in layer.nodes[:2]:
            node.daemon.kill()

    return layer, lose


def one_of_two(directory: Path) -> Lost:
    """Of two that share the load one dies: what was published through it goes through the other."""
    layer = Shards(directory, PASSWORD)
    return layer, layer.servers[0].daemon.kill


@pytest.mark.parametrize("kind", [master, nodes, one_of_two])
async def test_a_talk_goes_on_while_a_part_of_the_layer_is_lost_and_it_heals_by_itself(
    house: House, tmp_path: Path, kind: Callable[[Path], Lost]
) -> None:
    layer, lose = kind(tmp_path)
    with houses.beside(house, layer, tmp_path) as here:
        async with talk(here, here.bench()) as t:
            await layer_carries(t)
            async with chattering(t):  # at whose end both hold all that was acknowledged, in one order
                lose()
                await asyncio.sleep(DEAF_SECONDS)
                await layer_carries(t)
            await words_cross(t, 3)
        assert PASSWORD not in here.logs()


async def test_without_redis_talks_go_on_and_afterwards_everything_heals(house: House, tmp_path: Path) -> None:
    redis = Redis(tmp_path)
    with houses.beside(house, redis, tmp_path) as here:
        async with talk(here, here.bench()) as t:
            await layer_carries(t)
            redis.daemon.kill()
            await told(t, slow=True)
            await words_cross(t, 1)
            await another_comes_and_is_answered(t, here.visitor())
            await asyncio.to_thread(redis.start)
            await told(t, slow=False)
            await layer_carries(t)
            redis.daemon.freeze()
            try:
                await told(t, slow=True)
                await words_cross(t, 2)
                await t.visitor.delete()  # rule 14
                await t.desk.until(DeskGone, lambda frame: frame.contact == t.contact and frame.reason == "deleted")
                assert t.desk.contacts[t.contact].entries == []
            finally:
                redis.daemon.thaw()
            await told(t, slow=False)
            async with here.visitor() as visitor:
                await layer_carries(Talk(visitor, t.desk, await answered(t, visitor)))


async def test_what_is_open_is_told_by_every_process_with_redis_and_without(house: House, tmp_path: Path) -> None:
    redis = Redis(tmp_path)
    with houses.beside(house, redis, tmp_path) as here:
        bench = here.bench()
        for is_lost in (False, True):
            if is_lost:
                redis.daemon.kill()
            await is_told(here, bench.service, is_open=False)
            async with on_duty(here, bench) as desk:
                await is_told(here, bench.service, is_open=True)
                await desk.go_off_duty()
                await is_told(here, bench.service, is_open=False)


async def is_told(house: House, service: str, *, is_open: bool) -> None:
    """Both processes say so to whoever asks. Raises TimeoutError."""

    async def says(host: str) -> bool:
        answer = await asyncio.to_thread(house.browser(host).get, "/api/services")
        return any(one["open"] for one in answer.json["services"] if one["slug"] == service)

    for host in (house.visitors_host, house.desks_host):
        async with asyncio.timeout(HEALS_SECONDS):
            while await says(host) != is_open:  # noqa: ASYNC110  (a server does not tell that it will change)
                await asyncio.sleep(0.05)


async def another_comes_and_is_answered(t: Talk, visitor: VisitorClient) -> None:
    """Queue, claim and end reach both sides."""
    async with visitor:
        contact = await answered(t, visitor)
        await visitor.end()
        await t.desk.eventually(lambda: contact not in t.desk.contacts)  # nothing was written: it records itself


async def answered(t: Talk, visitor: VisitorClient) -> str:
    """The visitor starts in the service of the talk and is accepted; the contact."""
    assert t.desk.mine is not None
    (service,) = t.desk.mine.services
    await visitor.start(service)
    contact = (await t.desk.waiting(service)).contact
    await t.desk.accept(contact)
    await visitor.eventually(lambda: visitor.state == "open")
    return contact
