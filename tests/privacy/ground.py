"""The house that a day is played in: as in production, behind the proxy, its keyring on a server of its own."""

import asyncio
import secrets
import signal
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.support import house as houses
from tests.support.caddy import Caddy
from tests.support.house import House
from tests.support.servers import PRODUCTION_NEEDS, Daemon, PostgreSQL, Redis

SERVERS = 2
PROXY = "127.0.0.1"
"""Where the proxy is: the only address whose word about others counts. Everybody else on loopback is a visitor here."""
QUIET = {"log_min_error_statement": "panic", "log_error_verbosity": "terse"}
"""README: PostgreSQL writes no statement that failed into its log, nor the row that it was about."""
TALKATIVE = {"rdbcompression": "no", "slowlog-log-slower-than": "0"}
"""Redis shows as much as it can."""


@dataclass
class Ground:
    """Everything that runs."""

    directory: Path
    """Of all logs, temporary files, and files of the proxy and of Redis."""
    house: House
    caddy: Caddy
    redis: Redis
    postgresql: PostgreSQL
    keyring: PostgreSQL

    @property
    def daemons(self) -> list[Daemon]:
        """Every process that was started."""
        own = [product.daemon for product in self.house.products]
        return [*own, self.caddy.daemon, self.redis.daemon, self.postgresql.daemon, self.keyring.daemon]

    @asynccontextmanager
    async def without_database(self, server: PostgreSQL, name: str) -> AsyncIterator[None]:
        """In the block the database throws everybody out and lets nobody in."""
        address = sql.Identifier(name)
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(address))
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND datname = %s",
                [name],
            )
            try:
                yield
            finally:
                connection.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(address))

    @asynccontextmanager
    async def without_table(self, table: str) -> AsyncIterator[None]:
        """In the block every statement about the table fails."""
        gone = sql.SQL("ALTER TABLE {} RENAME TO {}")
        here, away = sql.Identifier(table), sql.Identifier(f"{table}_away")
        with psycopg.connect(self.postgresql.database("vierella"), autocommit=True) as connection:
            connection.execute(gone.format(here, away))
            try:
                yield
            finally:
                connection.execute(gone.format(away, here))

    async def crash(self, number: int, how: signal.Signals) -> None:
        """A server process ends at once, in the middle of everything."""
        daemon = self.house.products[number].daemon
        await asyncio.to_thread(daemon.kill, how)

    async def restart(self, number: int) -> None:
        """It is started again."""
        await asyncio.to_thread(self.house.products[number].start)


class Monitor(threading.Thread):
    """Writes down every command that Redis is given."""

    def __init__(self, redis: Redis, path: Path) -> None:
        """Start it as every thread; it ends with the process."""
        super().__init__(name="monitor", daemon=True)
        self._port, self._path = redis.port, path

    def run(self) -> None:
        """Listen, again and again: Redis goes away now and then."""
        while True:
            try:
                self._listen()
            except OSError:
                time.sleep(0.05)

    def _listen(self) -> None:
        with socket.create_connection(("127.0.0.1", self._port)) as heard, self._path.open("ab") as written:
            heard.sendall(b"MONITOR\r\n")
            while part := heard.recv(65_536):
                written.write(part)
                written.flush()
        time.sleep(0.05)


@contextmanager
def running(directory: Path) -> Iterator[Ground]:
    """Start everything; end it after the block."""
    for name in ("keyring", "tmp"):
        (directory / name).mkdir()
    with ExitStack() as stack:
        redis = Redis(directory, options=TALKATIVE)
        postgresql = PostgreSQL(directory, options=QUIET)
        keyring = PostgreSQL(directory / "keyring", options=QUIET)
        for server in (redis, postgresql, keyring):
            stack.callback(server.stop)
            server.start()
        Monitor(redis, directory / "redis-monitor.txt").start()
        env = houses.base_environment(directory) | {
            **PRODUCTION_NEEDS,
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost",
            "DATABASE_URL": postgresql.create_database("vierella"),
            "REDIS_URL": redis.url,
            "KEYRING": keyring.create_database("keyring"),
            "KEYRING_WRAPPING_KEYS": secrets.token_hex(32),
            "SERVER": "uvicorn",
            "TRUSTED_PROXIES": PROXY,
            "TMPDIR": str(directory / "tmp"),
        }
        del env["STARTS_AT_ONCE"]  # as an operator has it
        house = stack.enter_context(houses.running("server", env, SERVERS, directory))
        caddy = Caddy(directory, [product.port for product in house.products])
        stack.callback(caddy.stop)
        caddy.start()
        yield Ground(directory, house, caddy, redis, postgresql, keyring)
