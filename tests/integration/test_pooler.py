"""Two processes behind PgBouncer in transaction mode: all goes on as without it, and nothing hangs on a session."""

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack

import psycopg
import pytest

from chat.contacts.wire import VisitorGone
from moderation.retention.actions import lock_number
from tests.integration.test_forgetting import SHORTEN_AND_SWEEP, manage
from tests.support import house as houses
from tests.support.client import RefusedError
from tests.support.desk_client import DeskClient
from tests.support.house import House
from tests.support.pooling import PgBouncer
from tests.support.room_client import MemberClient
from tests.support.scenes import chattering, on_duty, talk
from tests.support.servers import PostgreSQL, ServerFailedError

pytestmark = [pytest.mark.integration, pytest.mark.long]

ROOM = """
import json
from datetime import timedelta
from django.utils import timezone
from moderation.staff.models import Person
from rooms.membership.actions import begin_page
from tests.support.rooms import member_of, opened_room_of
now = timezone.now()
leaders = Person.objects.filter(login__in={!r})
room = opened_room_of(list(leaders), now, starts_on=timezone.localdate(now) + timedelta(days=1))
print(json.dumps([begin_page(member_of(room, name, now), now) for name in ("Metsätähti", "Kanerva")]))
"""
PAST_WEEK = """
from chat.statistics.models import Record, StaleWeek
Record.objects.bulk_create(
    Record(week="2025-W40", weekday=0, time_band=4, service={!r}, language="fi", outcome="answered",
           association="testit", wait_band="under_1", ended_by="helper")
    for _ in range(5000)
)
StaleWeek.objects.get_or_create(week="2025-W40")
from django.core.management import call_command
call_command("sweep")
"""
COUNTED = "SELECT sum(answered) FROM statistics_tally WHERE week = '2025-W40' AND service = %s AND association = '*'"


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PostgreSQL, PgBouncer]]:
    """PostgreSQL, and the pooler in front of it."""
    directory = tmp_path_factory.mktemp("pooled")
    postgresql = PostgreSQL(directory)
    pooler = PgBouncer(directory, postgresql)
    with ExitStack() as stack:
        for server in (postgresql, pooler):
            stack.callback(server.stop)
            server.start()
        yield postgresql, pooler


@pytest.fixture(scope="module")
def pooled(servers: tuple[PostgreSQL, PgBouncer], tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The product as in production; only the keyring is spoken with directly, as docs/scale.md says."""
    with houses.pooled(tmp_path_factory.mktemp("house"), *servers) as house:
        yield house


async def test_talks_claims_and_the_end_go_through_a_pooler(pooled: House) -> None:
    bench = pooled.bench()
    async with talk(pooled, bench) as t, chattering(t):
        async with on_duty(pooled, bench, 1, pooled.visitors_host) as other, pooled.visitor() as visitor:
            await visitor.start(bench.service)
            (mine, theirs) = [(await desk.waiting(bench.service)).contact for desk in (t.desk, other)]
            assert mine == theirs
            took = await asyncio.gather(_takes(t.desk, mine), _takes(other, mine))
            assert sorted(took) == [False, True], "who takes somebody is one alone, on whichever process"
        await asyncio.sleep(1)
    async with talk(pooled, pooled.bench()) as t:
        await t.visitor.say("Tämän ei pidä jäädä")
        await t.visitor.end()
        assert t.desk.mine is not None
        (service,) = t.desk.mine.services
        await manage(pooled, "shell", "-c", SHORTEN_AND_SWEEP.format(service))
        assert (await t.visitor.until(VisitorGone)).reason == "expired"


async def _takes(desk: DeskClient, contact: str) -> bool:
    try:
        await desk.accept(contact)
    except RefusedError:
        return False
    return True


async def test_a_groups_post_goes_through_a_pooler(pooled: House) -> None:
    bench = pooled.bench()
    printed = await manage(
        pooled, "shell", "--verbosity=0", "-c", ROOM.format([worker.login for worker in bench.workers])
    )
    tokens = json.loads(printed.splitlines()[-1])
    headers = {"X-Forwarded-Proto": pooled.scheme}
    async with (
        MemberClient(pooled.visitors_host, scheme=pooled.scheme, headers=headers) as writer,
        MemberClient(pooled.desks_host, scheme=pooled.scheme, headers=headers) as reader,
    ):
        await writer.enter(tokens[0])
        await reader.enter(tokens[1])
        await writer.post("Hei kaikki")
        await reader.eventually(lambda: [post["text"] for post in reader.posts.values()] == ["Hei kaikki"])


async def test_upkeep_and_sums_go_through_a_pooler(servers: tuple[PostgreSQL, PgBouncer], pooled: House) -> None:
    service = pooled.bench().service
    await manage(pooled, "shell", "-c", PAST_WEEK.format(service))
    direct = pooled.env["DATABASE_DIRECT_URL"]
    async with asyncio.timeout(60):  # one of the processes may be at it
        while psycopg.connect(direct, autocommit=True).execute(COUNTED, [service]).fetchone() != (5000,):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    with psycopg.connect(direct) as connection:
        left = connection.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
            " WHERE locktype = 'advisory' AND state = 'idle'"
        ).fetchone()
    assert left == (0,), "a session at rest holds nothing"


def test_what_a_session_holds_stays_behind_in_a_pooler(servers: tuple[PostgreSQL, PgBouncer]) -> None:
    """The control: what the product does not do any more breaks here."""
    postgresql, pooler = servers
    direct = postgresql.create_database("control")
    number = lock_number("control")
    through = pooler.through(direct)
    with psycopg.connect(through, autocommit=True) as session, psycopg.connect(through) as another:
        assert session.execute("SELECT pg_try_advisory_lock(%s)", [number]).fetchone() == (True,)
        session.execute("SET lock_timeout = '77s'")
        got = another.execute("SHOW lock_timeout").fetchone()  # its transaction goes on, on the only connection so far
        unlocked = session.execute("SELECT pg_advisory_unlock(%s)", [number]).fetchone()
        kept = session.execute("SHOW lock_timeout").fetchone()
    with psycopg.connect(direct) as somebody:
        free = somebody.execute("SELECT pg_try_advisory_lock(%s)", [number]).fetchone()
    assert got == ("77s",), "what a session has SET is somebody else's"
    assert kept == ("0",), "and not its own any more"
    assert unlocked == (False,), "who unlocks is at another connection"
    assert free == (False,), "nobody holds the lock, and nobody can take it"


def test_migrating_through_a_pooler_is_refused_and_goes_past_it(
    servers: tuple[PostgreSQL, PgBouncer], pooled: House
) -> None:
    migrate = ("manage.py", "migrate", "--verbosity=0")
    assert pooled.manage(*migrate) == ""
    untold = House(
        "untold", {**pooled.env, "DATABASE_DIRECT_URL": f"{pooled.env['DATABASE_URL']}?application_name=v"}, []
    )
    with pytest.raises(ServerFailedError, match=r"a pooler is in between\. Set DATABASE_DIRECT_URL"):
        untold.manage(*migrate)


def test_servers_refuse_a_pooler_that_nobody_has_told_of(servers: tuple[PostgreSQL, PgBouncer], pooled: House) -> None:
    env = {name: value for name, value in pooled.env.items() if name != "DATABASE_DIRECT_URL"}
    with pytest.raises(ServerFailedError, match="DATABASE_URL: a pooler is in between"):
        House("untold", env, []).manage("manage.py", "serve")


def test_the_doctor_finds_poolers_where_none_should_be(servers: tuple[PostgreSQL, PgBouncer], pooled: House) -> None:
    _, pooler = servers
    assert not pooler_findings(pooled.env)
    keyring = pooler.through(pooled.env["KEYRING"])
    assert pooler_findings({**pooled.env, "KEYRING": keyring}) == {"keyring-pooled"}
    twice = {**pooled.env, "DATABASE_DIRECT_URL": f"{pooled.env['DATABASE_URL']}?application_name=twice"}
    assert pooler_findings(twice) == {"direct-is-pooled"}
    untold = {name: value for name, value in pooled.env.items() if name != "DATABASE_DIRECT_URL"}
    assert pooler_findings(untold) == {"pooler-untold"}


def pooler_findings(env: dict[str, str]) -> set[str]:
    """What `doctor` says of poolers. It finds more: nobody has set up a proxy here, for one."""
    with pytest.raises(ServerFailedError) as failed:
        House("examined", env, []).manage("manage.py", "doctor", "--json")
    return {"keyring-pooled", "direct-is-pooled", "direct-is-another", "pooler-untold"} & set(
        re.findall(r'"name": "([\w-]+)"', str(failed.value))
    )
