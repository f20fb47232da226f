"""What runs out or may not be written any more is named, loses nothing, and is taken up again without a restart."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from websockets.exceptions import ConnectionClosed

from chat.transcripts.core import is_key_of_talk
from moderation.throttles.buckets import REDIS_AGAIN_SECONDS
from tests.support import house as houses
from tests.support.client import RefusedError
from tests.support.disks import filled, needs_root, read_only, small_disk
from tests.support.house import House
from tests.support.scenes import Talk, talk
from tests.support.servers import Redis, ServerFailedError

pytestmark = pytest.mark.integration

HEALS_SECONDS = 30.0
DISK_MEGABYTES = 64
CROWDED = "crowded"
"""A role of PostgreSQL, with which the processes beside sign in."""


# --- PostgreSQL has no connection left ------------------------------------------------------------


@contextmanager
def one_connection_and_that_is_taken(address: str) -> Iterator[None]:
    """In the block somebody else has the only connection that the role may have, and all others are thrown out."""
    with psycopg.connect(address, autocommit=True) as master, psycopg.connect(_by_role(address)) as taken:
        limit = sql.SQL("ALTER ROLE {} CONNECTION LIMIT {}").format
        master.execute(limit(sql.Identifier(CROWDED), sql.Literal(1)))
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s AND pid <> %s"
        master.execute(others, [CROWDED, taken.info.backend_pid])
        try:
            yield
        finally:
            master.execute(limit(sql.Identifier(CROWDED), sql.Literal(-1)))


def _by_role(address: str) -> str:
    return address.replace("://vierella@", f"://{CROWDED}@")


@pytest.fixture
def crowded(house: House, tmp_path: Path) -> Iterator[House]:
    """Two processes whose role may be limited: it owns nothing, as docs/backups.md has it."""
    with psycopg.connect(house.env["DATABASE_URL"], autocommit=True) as master:
        master.execute(f"CREATE ROLE {CROWDED} LOGIN IN ROLE vierella")
        master.execute(f"ALTER ROLE {CROWDED} SET role = vierella")
    redis, address = Redis(tmp_path), _by_role(house.env["DATABASE_URL"])
    with houses.beside(house, redis, tmp_path, DATABASE_URL=address) as here:
        yield here


@pytest.mark.long
@pytest.mark.parametrize("house", ["production"], indirect=True)
async def test_postgresql_out_of_connections_is_named_and_nothing_is_lost(house: House, crowded: House) -> None:
    async with talk(crowded, crowded.bench()) as t, crowded.visitor() as newcomer:
        await t.visitor.say("ennen")
        with one_connection_and_that_is_taken(house.env["DATABASE_URL"]):
            await refused(t)
            assert not any(product.is_ready() for product in crowded.products)
            with pytest.raises(RefusedError, match="unavailable"):
                await newcomer.start(t.desk.mine.services[0])  # type: ignore[union-attr]  # on duty
            assert "database-away" in doctor(crowded, "OperationalError, it has no connection left")
            with pytest.raises(ServerFailedError, match=r"DATABASE_URL: .*too many connections for role"):
                crowded.manage("manage.py", "serve")
            assert "OperationalError, it has no connection left" in crowded.logs()
        await heals(t, ["ennen"])


# --- Redis has no memory left ---------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.parametrize("house", ["production"], indirect=True)
async def test_redis_out_of_memory_is_named_and_talks_go_on(house: House, tmp_path: Path) -> None:
    redis = Redis(tmp_path, options={"maxmemory-policy": "noeviction"})
    with houses.beside(house, redis, tmp_path) as here:
        async with talk(here, here.bench()) as t, here.visitor() as newcomer, here.visitor() as another:
            await t.visitor.say("ennen")
            assert "redis-full" not in doctor(here)
            with redis.client() as client:
                client.config_set("maxmemory", "1")  # byte
                await newcomer.start(t.desk.mine.services[0])  # type: ignore[union-attr]
                await t.visitor.say("sillä välin")
                await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["ennen", "sillä välin"])
                assert "OutOfMemoryError, Redis has no memory left" in here.logs()
                assert "redis-full" in doctor(here, "Redis has no memory left")
                client.config_set("maxmemory", "0")
                client.flushall()
                await asyncio.sleep(REDIS_AGAIN_SECONDS)
                await another.start(t.desk.mine.services[0])  # type: ignore[union-attr]
                assert client.keys("vierella:throttle:starts:*") != [], "they count together again"
            assert "redis-full" not in doctor(here)


# --- nothing can be written -----------------------------------------------------------------------


@pytest.fixture
def on_a_small_disk(tmp_path: Path, models: Path) -> Iterator[tuple[House, Path]]:
    """The embedded house whose database and keyring are on a disk of their own."""
    needs_root()
    disk = tmp_path / "disk"
    with small_disk(disk, DISK_MEGABYTES), houses.embedded(tmp_path, models, STATE_DIR=str(disk / "state")) as house:
        yield house, disk


async def test_a_full_disk_is_named_and_nothing_is_lost(on_a_small_disk: tuple[House, Path]) -> None:
    house, disk = on_a_small_disk
    async with talk(house, house.bench()) as t:
        await t.visitor.say("ennen")
        with filled(disk):
            await refused(t)
            assert "OperationalError, the disk is full" in house.logs()
            assert "disk-full" in doctor(house)
        await heals(t, ["ennen"])


@pytest.fixture
def its_own(tmp_path: Path, models: Path) -> Iterator[House]:
    """An embedded house that nobody shares."""
    needs_root()
    with houses.embedded(tmp_path, models) as house:
        yield house


async def test_a_keyring_that_may_only_be_read_is_named_and_open_talks_go_on(its_own: House) -> None:
    place = Path(its_own.env["STATE_DIR"]) / "keyring"
    bench, others = its_own.bench(), keys(place)
    async with talk(its_own, bench) as t, its_own.visitor() as newcomer, its_own.visitor() as another:
        await t.visitor.say("ennen")
        (key,) = keys(place) - others
        with read_only(place):
            with pytest.raises(RefusedError, match="unavailable"):
                await newcomer.start(bench.service)
            await t.visitor.say("sillä välin")
            await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == ["ennen", "sillä välin"])
            assert not its_own.products[0].is_ready()
            assert "not ready: keyring (KeyringUnavailableError, the directory" in its_own.logs()
            assert "keyring-away" in doctor(its_own, "the directory")
            await t.visitor.delete()  # rule 14: what was written goes at once, its key as soon as it can
            assert key in keys(place)
        async with asyncio.timeout(HEALS_SECONDS):
            while key in keys(place):  # noqa: ASYNC110  (a file does not tell that it goes)
                await asyncio.sleep(0.2)
        assert its_own.products[0].is_ready()
        await another.start(bench.service)


def keys(place: Path) -> set[str]:
    """The names of the keys of talks in the keyring."""
    return {path.name for path in (place / "keys").iterdir() if is_key_of_talk(path.name)}


# --- all of them ----------------------------------------------------------------------------------


async def refused(t: Talk) -> None:
    """Both hear by a stable code that what they wrote is not stored; their pages keep it."""
    for saying in (t.visitor.say("jää kesken"), t.desk.say(t.contact, "jää tämäkin")):
        with pytest.raises(RefusedError, match="unavailable"):
            await saying


async def heals(t: Talk, said: Sequence[str]) -> None:
    """By itself, and what was acknowledged before is there, once. Raises TimeoutError."""
    async with asyncio.timeout(HEALS_SECONDS):
        while True:
            try:
                await t.visitor.resume()  # it may have been told to
                await t.visitor.say("jälkeen")
                await t.desk.hello()
                break
            except (RefusedError, ConnectionClosed):
                await asyncio.sleep(0.5)
    await t.desk.say(t.contact, "kuuluu")
    await t.visitor.eventually(lambda: t.visitor.log.texts == [*said, "jälkeen", "kuuluu"])
    await t.desk.eventually(lambda: t.desk.contacts[t.contact].texts == t.visitor.log.texts)


def doctor(house: House, says: str = "") -> set[str]:
    """The names of what `manage.py doctor` finds there, of which one finding says this."""
    try:
        told = house.manage("manage.py", "doctor", "--json", "--proxy", "127.0.0.1:1")
    except ServerFailedError as error:
        told = str(error)
    findings = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    assert any(says in one["says"] for one in findings), told
    return {one["name"] for one in findings}
