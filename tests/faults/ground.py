"""The house that faults happen to: its processes can be killed, stopped, and started again one by one."""

import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tests.faults.history import Stored
from tests.faults.ownership import Owned
from tests.support.journal import unforeseen
from tests.support.migrated import migrate
from tests.support.seeding import Bench
from tests.support.servers import PRODUCTION_NEEDS, ROOT, Daemon, PostgreSQL, Product, Redis, ServerFailedError, run

SERVERS = 2
_DATABASE_AWAY = re.compile(r".*: (OperationalError|InterfaceError|KeyringUnavailableError)")
"""An error logged in one line that names what a database or a keyring raises that is gone."""


@dataclass
class Ground:
    """Everything that runs, and who can sign in."""

    directory: Path
    env: dict[str, str]
    products: list[Product]
    sessions: list[str]
    redis: Redis | None = None
    postgresql: PostgreSQL | None = None
    scheme: str = "https"

    @property
    def hosts(self) -> list[str]:
        """Where the servers listen."""
        return [product.host for product in self.products]

    def run(self, *command: str, **env: str) -> str:
        """Run a Python command line in the house's environment; what it printed. Raises ServerFailedError."""
        return run(command, {**self.env, **env})

    def set(self, **env: str) -> None:
        """Whatever is started from now on has these settings."""
        for known in (self.env, *(product.env for product in self.products)):
            known.update(env)

    def new_bench(self) -> Bench:
        """A service with people of its own, who can sign in."""
        (bench,) = msgspec.json.decode(run(["-m", "tests.support.seeding", "0", "1"], self.env), type=list[Bench])
        return bench

    def stored(self, start_keys: Sequence[str]) -> dict[str, Stored]:
        """What the database holds for contacts that began with these keys."""
        return msgspec.json.decode(self._read("tests.faults.stored", list(start_keys)), type=dict[str, Stored])

    def owned(self) -> list[Owned]:
        """Every contact, and whose the database says it is and was."""
        return msgspec.json.decode(self._read("tests.faults.owned"), type=list[Owned])

    def _read(self, module: str, given: object = None) -> bytes:
        done = subprocess.run(
            [sys.executable, "-m", module],
            cwd=ROOT,
            env=self.env,
            input=msgspec.json.encode(given),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise ServerFailedError(f"the database could not be read.\n{done.stderr.decode()}")
        return done.stdout

    def keep_logs(self, name: str) -> Path:
        """Copy what everybody has written to where it survives; the directory."""
        kept = ROOT / "test-output" / "faults" / name
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        for log in self.directory.glob("*.log"):
            shutil.copy(log, kept)
        return kept

    def faults_in_logs(self) -> list[str]:
        """What the servers' logs tell of errors that nobody foresaw. That the database is away is foreseen here."""
        return [
            record
            for product in self.products
            for record in unforeseen(product.daemon.log.read_text(errors="replace"), but=_DATABASE_AWAY)
        ]


@contextmanager
def production(
    directory: Path,
    *,
    workers: int,
    services: int = 1,
    command: Sequence[str] = ("manage.py", "serve"),
    redis_ports: Sequence[int] = (),
    servers_env: Mapping[str, str] | None = None,
    redis: Redis | None = None,
) -> Iterator[Ground]:
    """PostgreSQL with its ordinary durability, Redis, and two uvicorn processes.

    `command` starts a server; `redis_ports` are where each server looks for Redis when it is not where `redis`
    listens; `servers_env` is what the servers alone have in their environment.
    """
    with ExitStack() as stack:
        redis, postgresql = redis or Redis(directory), PostgreSQL(directory, is_durable=True)
        for server in (redis, postgresql):
            stack.callback(server.stop)
            server.start()
        env = _base(directory) | {
            **PRODUCTION_NEEDS,
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost",
            "DATABASE_URL": postgresql.create_database("vierella"),
            "REDIS_URL": redis.url,
            "KEYRING": str(directory / "keyring"),
            "KEYRING_WRAPPING_KEYS": secrets.token_hex(32),
            "SERVER": "uvicorn",
        }
        sessions = _seed(env, workers, services)
        products = [
            _product(
                f"server-{number}", {**env, **_redis_at(redis_ports, number), **(servers_env or {})}, directory, command
            )
            for number in range(SERVERS)
        ]
        ground = Ground(directory, env, products, sessions, redis, postgresql)
        _start(ground, stack)
        yield ground


@contextmanager
def embedded(directory: Path, state: Path, *, workers: int) -> Iterator[Ground]:
    """SQLite, the in-process layer and Daphne: one process, whose data is in `state`."""
    with ExitStack() as stack:
        env = _base(directory) | {"VIERELLA_DEMO": "1", "SERVER": "daphne", "STATE_DIR": str(state)}
        sessions = _seed(env, workers)
        product = Product("embedded", env, directory)
        ground = Ground(directory, env, [product], sessions, scheme="http")
        _start(ground, stack)
        yield ground


def is_up(product: Product) -> bool:
    """Whether the process runs."""
    return Path(f"/proc/{product.daemon.pid}").exists()


def _start(ground: Ground, stack: ExitStack) -> None:
    for product in ground.products:
        stack.callback(product.daemon.kill)  # what draining is worth is tested where it matters
        product.start()


def _product(name: str, env: dict[str, str], directory: Path, command: Sequence[str]) -> Product:
    product = Product(name, env, directory)
    product.daemon = Daemon(name, [sys.executable, *command], directory / f"{name}.log", env=product.env)
    return product


def _redis_at(ports: Sequence[int], number: int) -> dict[str, str]:
    return {"REDIS_URL": f"redis://127.0.0.1:{ports[number]}/0"} if ports else {}


def _seed(env: dict[str, str], workers: int, services: int = 1) -> list[str]:
    migrate(env)
    return msgspec.json.decode(run(["-m", "tests.load.seeding", str(workers), str(services)], env), type=list[str])


def _base(directory: Path) -> dict[str, str]:
    """Nothing of the caller's environment but where programs and temporary files are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    return kept | {
        "STATE_DIR": str(directory / "state"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
    }
