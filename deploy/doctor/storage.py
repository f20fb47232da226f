"""Where things are kept and pass through: the database, the keyring, Redis."""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.conf import settings
from django.db import DatabaseError, connection

from deploy import pooling, tables
from deploy.doctor.findings import Finding, Visit
from moderation.live.reasons import reason
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyringUnavailableError
from moderation.staff import demo
from moderation.throttles import actions as throttles

OLDEST_POSTGRESQL = 150_000
SLOW = timedelta(milliseconds=20)
"""An answer of the database, the keyring or Redis; a message waits for several of them."""
ROUNDS = 9
CACHE_TAG = "CACHEDIR.TAG"
CACHE_TAG_TEXT = (
    "Signature: 8a477f597d28d172789f06886806bc55\n# Never in a backup: see the keyring in Vierellä's README.\n"
)
"""A file by which borg, restic (both by --exclude-caches) and tar (--exclude-caches-all) leave a directory out."""
QUIET = {
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_error_statement": "panic",
}
"""PostgreSQL would quote what somebody typed otherwise (rule 17)."""
FORGETFUL = {"archive_mode": "off", "wal_level": "minimal", "max_wal_senders": "0", "wal_recycle": "off"}
"""With which a keyring's PostgreSQL keeps no copies of keys that are destroyed."""


def database(_visit: Visit) -> Iterator[Finding]:
    """It answers soon, and has this version's tables and nobody of the demo."""
    try:
        _ask_database()
    except DatabaseError as error:
        yield Finding("database-away", f"it does not answer: {reason(error)}", "Mend it, or DATABASE_URL.")
        return
    if refusal := tables.refusal():
        yield Finding("tables-of-another-version", refusal, "See what it says.")
        return
    if not settings.VIERELLA_DEMO and demo.is_seeded():
        yield Finding("demo-people", "it has people of the demo", "Use another database: their passwords are known.")
    if (took := _median(_ask_database)) > SLOW:
        yield Finding(
            "database-slow", f"an answer takes {_ms(took)}", "Bring it nearer, or look at what it is busy with."
        )


def postgresql(_visit: Visit) -> Iterator[Finding]:
    """It keeps what it has promised, and its log quotes nobody."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings")
        setting = dict(cursor.fetchall())
    if int(setting["server_version_num"]) < OLDEST_POSTGRESQL:
        yield Finding("postgresql-old", f"it is version {setting['server_version']}", "Install PostgreSQL 15 or newer.")
    for name in ("fsync", "full_page_writes", "synchronous_commit"):
        if setting[name] == "off":
            yield Finding(
                "not-durable",
                f"{name} is off: a power cut loses what was acknowledged",
                f"ALTER SYSTEM SET {name} = on",
            )
    for name, quiet in QUIET.items():
        if setting[name] != quiet:
            yield Finding("statements-logged", f"{name} is {setting[name]}", f"ALTER SYSTEM SET {name} = '{quiet}'")


def pooler(_visit: Visit) -> Iterator[Finding]:
    """Where one is in between, the servers know, and what keeps something in a session goes past it."""
    if connection.vendor != "postgresql":
        return
    if settings.DIRECT_DATABASE is None:
        if pooling.is_between():
            yield Finding(
                "pooler-untold",
                "DATABASE_URL leads to a pooler",
                "Set DATABASE_DIRECT_URL to the same database without it.",
            )
        return
    with psycopg.connect(settings.DATABASE_DIRECT_URL) as direct:
        if pooling.is_pooled(direct):
            yield Finding(
                "direct-is-pooled",
                "DATABASE_DIRECT_URL leads to a pooler, too",
                "Name PostgreSQL's own host and port there.",
            )
        connection.ensure_connection()
        if _installation(direct) != _installation(connection.connection):
            yield Finding(
                "direct-is-another",
                "DATABASE_DIRECT_URL leads to another database than DATABASE_URL",
                "Let both lead to the same one.",
            )


def _installation(connected: psycopg.Connection[Any]) -> object:
    return connected.execute("SELECT id FROM retention_installation").fetchone()


def keys(_visit: Visit) -> Iterator[Finding]:
    """The keyring answers, is wrapped, and is in no backup."""
    try:
        current = keyring.current()
        current.check()
    except KeyringUnavailableError as error:
        yield Finding(
            "keyring-away", f"it cannot be used: {reason(error)}", "Mend it: without it no talk begins, none is lost."
        )
        return
    if settings.KEYRING_WRAPPING_KEYS is None:
        yield Finding("keys-unwrapped", "whoever reads the disk reads the keys", "Set KEYRING_WRAPPING_KEYS_FILE.")
    if (took := _median(current.check)) > SLOW:
        yield Finding("keyring-slow", f"an answer takes {_ms(took)}", "Bring it nearer.")
    if isinstance(settings.KEYRING, Path):
        yield from _of_directory(settings.KEYRING)
    else:
        yield from _of_database(settings.KEYRING)


def _of_directory(place: Path) -> Iterator[Finding]:
    tag = place / CACHE_TAG
    if not (tag.exists() and tag.read_text().startswith(CACHE_TAG_TEXT[:43])):
        yield Finding(
            "keyring-in-backups",
            f"{tag}, which tells backups to leave it out, is missing",
            "Leave it out of all backups and snapshots; 'vierella init' makes the mark again.",
        )
    if place.stat().st_mode & 0o077:
        yield Finding("keyring-readable", f"others of this machine may read {place}", f"chmod 700 {place}")


def _of_database(address: str) -> Iterator[Finding]:
    with psycopg.connect(address) as connected:
        if pooling.is_pooled(connected):
            yield Finding(
                "keyring-pooled",
                "a pooler is between the servers and the keyring",
                "Let KEYRING lead to PostgreSQL itself: four connections of each process are all there are.",
            )
        setting: dict[str, str] = dict(connected.execute("SELECT name, setting FROM pg_settings").fetchall())
        (replicas,) = connected.execute("SELECT count(*) FROM pg_stat_replication").fetchone() or (0,)
    kept = [f"{name} is {setting[name]}" for name, wanted in FORGETFUL.items() if setting[name] != wanted]
    if replicas:
        kept.append(f"{replicas} replicas are connected")
    if kept:
        yield Finding(
            "keyring-in-backups", f"its server keeps copies: {', '.join(kept)}", "Set it up as README's keyring says."
        )


def redis(_visit: Visit) -> Iterator[Finding]:
    """What joins the processes answers soon, and has room."""
    for alias in settings.CHANNEL_LAYERS:
        layer = get_channel_layer(alias)
        if isinstance(layer, InMemoryChannelLayer):
            continue
        try:
            took = _there_and_back(layer)
        except Exception as error:
            yield Finding("redis-away", f"it does not answer: {reason(error)}", "Start it, or mend REDIS_URL.")
            return
        if took > SLOW:
            yield Finding("redis-slow", f"there and back takes {_ms(took)}", "Bring it nearer.")
    try:
        throttles.check()
    except Exception as error:
        yield Finding(
            "redis-full", f"it takes nothing that is written: {reason(error)}", "Raise its maxmemory, or empty it."
        )


def _there_and_back(layer: Any) -> timedelta:
    async def once() -> None:
        await layer.send(channel, {"type": "doctor"})
        async with asyncio.timeout(3):
            await layer.receive(channel)

    with asyncio.Runner() as runner:
        channel = runner.run(layer.new_channel())
        return _median(lambda: runner.run(once()))


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()


def _median(act: Callable[[], object]) -> timedelta:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return timedelta(seconds=statistics.median(times))


def _ms(took: timedelta) -> str:
    return f"{took / timedelta(milliseconds=1):.0f} ms"
