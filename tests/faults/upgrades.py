"""Upgrades under everybody's hands: migrations are applied while the version before serves, then processes restart.

There is no release before this one, so this one is the version before, and what follows it is planted (`upgraded.py`).
"""

import asyncio
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import psycopg

from deploy.management.commands.migrate import LOCK_SECONDS
from tests.faults.faults import ACK_SECONDS, DATABASE, rolling_restart
from tests.faults.ground import Ground
from tests.faults.run import Run
from tests.faults.threads import to_the_end
from tests.faults.upgraded import NUMBER
from tests.support.eventually import eventually
from tests.support.servers import ROOT, START_SECONDS, PostgreSQL, free_port

UPGRADED = ("-m", "tests.faults.upgraded")
BESIDE = "beside"
SILENCE_SECONDS = LOCK_SECONDS + 8.0
"""For so long nobody hears an acknowledgement, at most: a migration that waits for a table gives up after its part."""
HALF = 40
"""Migrations, after which applying them is cut off."""
NEXT_YEAR = """
import django
django.setup()
from django.utils import timezone
from chat.statistics.actions.partitions import make_ahead
make_ahead(timezone.now())
"""
"""Tables that upkeep has made in the house."""


async def upgrade(run: Run) -> None:
    """The next release's migrations are applied while everybody writes; then each process is restarted as that one."""
    if run.rounds == 0:
        await _everything_from_nothing(run)
    run.ground.set(**{NUMBER: str(run.rounds + 1)})
    async with _nobody_waits(run, "its migrations"):
        await to_the_end(run.ground.run, *UPGRADED, "migrate", "--verbosity=0")
    before = run.crowd.acked
    await eventually(lambda: run.crowd.acked > before, ACK_SECONDS)  # the version before goes on with the new tables
    if otherwise := await to_the_end(_refused, run.ground):
        run.break_promise("not_refused", otherwise)
    await rolling_restart(run)


async def _everything_from_nothing(run: Run) -> None:
    """Every migration in a database beside, on the same server; cut off on the way, and begun again."""
    ground, postgresql = run.ground, run.ground.postgresql
    assert postgresql is not None
    env = {**ground.env, "DATABASE_URL": postgresql.create_database(BESIDE), "KEYRING": str(ground.directory / BESIDE)}
    async with _nobody_waits(run, "all migrations"):
        await to_the_end(_cut_off, env)
        await to_the_end(ground.run, "manage.py", "migrate", "--verbosity=0", **env)
    await to_the_end(ground.run, "-c", NEXT_YEAR, **env, DJANGO_SETTINGS_MODULE="deploy.settings")
    if _tables(postgresql, BESIDE) != _tables(postgresql, DATABASE):
        run.break_promise("half_a_migration", "what was cut off and begun again has other tables")


def _cut_off(env: dict[str, str]) -> None:
    """Apply migrations, and kill that half-way."""
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with psycopg.connect(env["DATABASE_URL"], autocommit=True) as connection:
        while process.poll() is None and _applied(connection) < HALF:
            time.sleep(0.02)
    process.kill()
    process.wait()


def _applied(connection: "psycopg.Connection[tuple[int]]") -> int:
    with suppress(psycopg.errors.UndefinedTable):
        row = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
        return row[0] if row else 0
    return 0


def _tables(postgresql: PostgreSQL, name: str) -> list[str]:
    """What the database consists of; `pg_dump` puts a word of its own, by chance, around it."""
    lines = postgresql.dump(name, "--schema-only").decode().splitlines()
    return [_CASTS.sub("", line) for line in lines if not line.startswith(("\\restrict", "\\unrestrict"))]


_CASTS = re.compile(r"::(?:text|character varying)(?:\[\])?|[()]")
"""In which conditions differ, as PostgreSQL writes them, between tables that were migrated and a copy from a dump."""


def _refused(ground: Ground) -> str:
    """Empty where the version before does not start any more and says why; otherwise what it did."""
    command, env = [sys.executable, "manage.py", "serve"], {**ground.env, "PORT": str(free_port())}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=START_SECONDS
        )
    except subprocess.TimeoutExpired:
        return "it serves"
    return "" if "DATABASE_URL: it has tables of a newer version" in done.stderr else done.stderr


@asynccontextmanager
async def _nobody_waits(run: Run, what: str) -> AsyncIterator[None]:
    """In the block acknowledgements go on; the longest time without one is kept."""
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        acked, since = run.crowd.acked, time.monotonic()
        while True:
            await asyncio.sleep(0.05)
            if run.crowd.acked != acked:
                acked, since = run.crowd.acked, time.monotonic()
            longest = max(longest, time.monotonic() - since)

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
    run.measure(f"longest_silence_during_{what.replace(' ', '_')}_s", round(longest, 1))
    run.log(f"applied {what}; the longest time without an acknowledgement was {longest:.1f} s")
    if longest > SILENCE_SECONDS:
        run.break_promise("others_stood_still", f"for {longest:.1f} s under {what}")
