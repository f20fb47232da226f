"""Migrating beside servers that go on: who talks waits for a moment at most, and two that migrate do not meet."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from deploy.management.commands.migrate import LOCK_SECONDS, ONE_AT_A_TIME
from tests.support.migrated import migrate
from tests.support.servers import ROOT, PostgreSQL, running_postgresql

pytestmark = [pytest.mark.integration, pytest.mark.long]

BEFORE, AFTER = "0013", "0014"
"""A migration that changes the table of contacts, which every talk reads and writes."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PostgreSQL, dict[str, str]]]:
    """A database of this version, from which the last migrations of contacts are taken back."""
    directory = tmp_path_factory.mktemp("migrate")
    with running_postgresql(directory) as postgresql:
        env = {**os.environ, "DATABASE_URL": postgresql.url, "STATE_DIR": str(directory), "VIERELLA_DEMO": "1"}
        migrate(env)
        yield postgresql, env


def run(env: dict[str, str], *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "manage.py", "migrate", "--verbosity=0", "contacts", *arguments],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture
def taken_back(server: tuple[PostgreSQL, dict[str, str]]) -> tuple[PostgreSQL, dict[str, str]]:
    """The migration is yet to be applied."""
    process = run(server[1], BEFORE)
    assert process.wait(120) == 0, process.stdout.read() if process.stdout else ""
    return server


def test_nobody_waits_long_behind_a_migration_that_waits_for_a_table(
    taken_back: tuple[PostgreSQL, dict[str, str]], tmp_path: Path
) -> None:
    postgresql, env = taken_back
    waits: list[float] = []
    is_over = threading.Event()

    def talk() -> None:
        with psycopg.connect(postgresql.url, autocommit=True) as connection:
            while not is_over.is_set():
                began = time.monotonic()
                connection.execute("SELECT count(*) FROM contacts_contact")
                waits.append(time.monotonic() - began)
                time.sleep(0.02)

    with psycopg.connect(postgresql.url) as report:
        report.execute("SELECT count(*) FROM contacts_contact")  # a long reading: its transaction stays open
        talking = threading.Thread(target=talk)
        talking.start()
        migrating = run(env, AFTER)
        assert migrating.stdout is not None
        assert "trying again" in migrating.stdout.readline()
        assert "trying again" in migrating.stdout.readline()
    assert migrating.wait(120) == 0
    is_over.set()
    talking.join()
    assert max(waits) > LOCK_SECONDS / 2, "the migration never stood in front of the table: nothing was tried"
    assert max(waits) < LOCK_SECONDS + 3, "who talks waited for the reading, too"
    with psycopg.connect(postgresql.url) as connection:
        assert connection.execute(
            "SELECT count(*) FROM django_migrations WHERE app = 'contacts' AND name LIKE %s", [f"{AFTER}%"]
        ).fetchone() == (1,)


def test_whoever_migrates_second_waits_for_the_first(taken_back: tuple[PostgreSQL, dict[str, str]]) -> None:
    postgresql, env = taken_back
    with psycopg.connect(postgresql.url) as first:
        first.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        second = run(env, AFTER)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(8)
    assert second.wait(120) == 0
