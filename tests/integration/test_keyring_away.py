"""Without the keyring nothing begins, and nobody is told that anything is gone; it heals without a restart."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql

from moderation.sealing.keyring.connections import DOWN_SECONDS
from tests.support.client import RefusedError
from tests.support.house import House
from tests.support.scenes import talk
from tests.support.seeding import Bench

pytestmark = [pytest.mark.integration, pytest.mark.parametrize("house", ["production"], indirect=True)]


@contextmanager
def keyring_away(house: House) -> Iterator[None]:
    """In the block the database of the keyring lets nobody in; the other one goes on."""
    name = house.env["KEYRING"].rsplit("/", 1)[1]
    with psycopg.connect(house.env["DATABASE_URL"], autocommit=True) as connection:
        allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
        connection.execute(allow.format(sql.Identifier(name), sql.SQL("false")))
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            yield
        finally:
            connection.execute(allow.format(sql.Identifier(name), sql.SQL("true")))


async def test_without_the_keyring_nothing_begins_open_talks_go_on_and_everything_heals(
    house: House, bench: Bench
) -> None:
    async with talk(house, bench) as t, house.visitor() as newcomer:
        await t.visitor.say("ennen")
        with keyring_away(house):
            assert not any(product.is_ready() for product in house.products)
            with pytest.raises(RefusedError) as refused:
                await newcomer.start(bench.service)
            assert refused.value.code == "unavailable"
            await t.visitor.say("sillä välin")  # its key is in memory
            await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts[-1:] == ["sillä välin"])
        await asyncio.sleep(DOWN_SECONDS)
        assert all(product.is_ready() for product in house.products)
        await newcomer.start(bench.service)
        await t.desk.say(t.contact, "jälkeen")
        await t.visitor.eventually(lambda: t.visitor.log.texts == ["ennen", "sillä välin", "jälkeen"])
        await t.visitor.end()


async def test_keys_are_rewrapped_while_a_talk_goes_on(house: House, bench: Bench) -> None:
    async with talk(house, bench) as t:
        await t.visitor.say("hei")
        assert "re-wrapped: 0" in await asyncio.to_thread(house.manage, "manage.py", "rotate_keys")
        await t.desk.say(t.contact, "hei vain")
        await t.visitor.eventually(lambda: t.visitor.log.texts == ["hei", "hei vain"])
