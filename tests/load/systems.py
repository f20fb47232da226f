"""What every system stands on, ours and its peers: one PostgreSQL, one Redis, free ports, nothing left running."""

import socket
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from tests.load.accounting import Parts, listens
from tests.load.crowd import Crowd
from tests.support.servers import Daemon, PostgreSQL, Redis, ServerFailedError


class PortTakenError(Exception):
    """Somebody else listens where the system was to listen."""


class Ground:
    """The database server and Redis that all systems use in turn, with their own databases."""

    def __init__(self, directory: Path) -> None:
        """`directory` gets logs and every system's files."""
        self.directory = directory
        self.redis = Redis(directory)
        self.postgresql = PostgreSQL(directory, is_durable=True)
        self._databases = 0

    def fresh_database(self, template: str = "") -> str:
        """The address of a new database: empty, or a copy of the one whose address is given."""
        self._databases += 1
        name = f"load_{self._databases}"
        if not template:
            return self.postgresql.create_database(name)
        with psycopg.connect(self.postgresql.url, autocommit=True) as connection:
            command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(command.format(sql.Identifier(name), sql.Identifier(name_of(template))))
        return template.removesuffix(name_of(template)) + name


@contextmanager
def ground(directory: Path) -> Iterator[Ground]:
    """PostgreSQL with its ordinary durability and Redis, running."""
    made = Ground(directory)
    for server in (made.redis, made.postgresql):
        server.start()
    try:
        yield made
    finally:
        made.redis.stop()
        made.postgresql.stop()


class System(ABC):
    """Something that people can talk over."""

    hint: int = 200
    """Messages a second at which the search begins."""
    table: str
    """Where it keeps messages: a row for each."""

    def __init__(self, ground: Ground, name: str) -> None:
        """Starts nothing yet."""
        self.ground, self.name = ground, name
        self.daemons: list[Daemon] = []
        self.database = ""
        """Address of the database that it stores in."""

    @property
    def parts(self) -> Parts:
        """The processes whose CPU time counts."""
        return {
            "server": self.servers,
            "database": [self.ground.postgresql.daemon.pid],
            "redis": [self.ground.redis.daemon.pid],
        }

    @property
    def servers(self) -> list[int]:
        """The server's processes, without databases."""
        return [daemon.pid for daemon in self.daemons]

    def stored(self) -> int:
        """How many messages are in its database."""
        with psycopg.connect(self.database) as connection:
            row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(self.table))).fetchone()
        return int(row[0]) if row else 0

    @abstractmethod
    def start(self) -> Crowd:
        """Start it anew, with an empty database; who is to talk over it."""

    def stop(self) -> None:
        """Stop it, by force when it does not."""
        for daemon in self.daemons:
            try:
                daemon.stop()
            except ServerFailedError as error:
                print(f"   {error}", flush=True)
        self.daemons.clear()

    def run(self, daemon: Daemon, port: int, is_up: Callable[[], bool] | None = None) -> None:
        """Start a process of the system and see that it, and nobody else, listens on the port."""
        if is_listening(port):
            raise PortTakenError(f"port {port} is already served by another process")
        self.daemons.append(daemon)
        daemon.start(is_up or (lambda: is_listening(port)))
        if not listens([daemon.pid], port):
            raise PortTakenError(f"port {port} is served by another process than {self.name}")


def name_of(database: str) -> str:
    """The last part of its address."""
    return database.rsplit("/", 1)[1]


def is_listening(port: int) -> bool:
    """Whether somebody accepts connections on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
