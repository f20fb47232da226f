"""The layer between two server processes stands still or is gone: the desk says so, and the talk goes on."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.async_api import expect

from tests.browser.neutral import Neutral
from tests.browser.stage import Stage
from tests.support.house import House
from tests.support.migrated import migrate
from tests.support.servers import Product, Redis, run

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    """What joins the two processes."""
    redis = Redis(tmp_path_factory.mktemp("redis"))
    redis.start()
    yield redis
    redis.stop()


@pytest.fixture(scope="module")
def house(redis: Redis, neutral: Neutral, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two processes: visitors come to the first, workers sit at the second."""
    directory = tmp_path_factory.mktemp("layer")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    state = {"STATE_DIR": str(directory / "state"), "NEUTRAL_URL": neutral.url}
    env = {**kept, **state, "VIERELLA_DEMO": "1", "REDIS_URL": redis.url}
    migrate(env)
    run(["manage.py", "seed", "--verbosity=0"], env)
    products = [Product(f"layer-{number}", env, directory) for number in range(2)]
    with ExitStack() as stack:
        for product in products:
            stack.callback(product.stop)
            product.start()
        yield House("layer", env, products)


async def test_without_redis_the_desk_says_that_everything_comes_later_and_it_comes(stage: Stage, redis: Redis) -> None:
    visitor, desk = await stage.talk()
    redis.daemon.kill()
    await expect(desk.text("connection-slow")).to_be_visible()
    await visitor.say("Tuleeko tämä perille?")
    await desk.sees("Tuleeko tämä perille?")
    await desk.say("Tuli perille.")
    await visitor.sees("Tuli perille.")
    await asyncio.to_thread(redis.start)
    await expect(desk.text("connection-connected")).to_be_visible()
    await expect(desk.text("connection-slow")).to_be_hidden()


async def test_rule_14_a_deletion_reaches_the_desk_also_while_redis_stands_still(stage: Stage, redis: Redis) -> None:
    visitor, desk = await stage.talk()
    redis.daemon.freeze()
    try:
        await expect(desk.text("connection-slow")).to_be_visible()
        await visitor.delete_all()
        await expect(visitor.text("deleted-title")).to_be_visible()
        await expect(desk.text("note-deleted")).to_be_visible()
        await expect(desk.page.get_by_text("Hei, onko siellä joku?")).to_have_count(0)
    finally:
        redis.daemon.thaw()
    await expect(desk.text("connection-connected")).to_be_visible()
