"""The product as it runs in the two ways of DESIGN §5, for integration tests."""

import fcntl
import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Protocol

import msgspec
import psycopg

from tests.support.desk_client import DeskClient
from tests.support.migrated import migrate
from tests.support.pooling import PgBouncer
from tests.support.seeding import Bench
from tests.support.servers import PRODUCTION_NEEDS, PostgreSQL, Product, Redis, run
from tests.support.visitor_client import VisitorClient
from tests.support.web import Account, Browser, signed_in

BENCHES_AT_ONCE = 40


class Layer(Protocol):
    """What joins the processes: a Redis, or several."""

    @property
    def url(self) -> str:
        """What REDIS_URL says."""
        ...

    def start(self) -> None:
        """Start it."""
        ...

    def stop(self) -> None:
        """Stop it."""
        ...


class House:
    """Running server processes over one database, and benches to test at."""

    def __init__(
        self,
        name: str,
        env: dict[str, str],
        products: list[Product],
        bench: Callable[[], Bench] | None = None,
        benches: Sequence[Bench] = (),
    ) -> None:
        """`products`: one or more, started already. The first and the last are where visitor and worker are.

        `bench` is the other house's, where two share a database; `benches` are in the database already.
        """
        self.name, self.env, self.products = name, env, products
        self._bench = bench
        self.scheme = "http" if env.get("VIERELLA_DEMO") else "https"
        self._benches = list(benches)
        self._made = len(benches)

    @property
    def visitors_host(self) -> str:
        """Where tests connect visitors."""
        return self.products[0].host

    @property
    def desks_host(self) -> str:
        """Where tests connect workers: another process, when there are two."""
        return self.products[-1].host

    def bench(self) -> Bench:
        """Rows that no other test has or gets."""
        if self._bench is not None:
            return self._bench()
        if not self._benches:
            self._benches = seeded(self.env, self._made)
            self._made += BENCHES_AT_ONCE
        return self._benches.pop(0)

    def visitor(self, host: str | None = None) -> VisitorClient:
        """A visitor's page that has not connected yet."""
        host = host or self.visitors_host
        return VisitorClient(host, scheme=self.scheme, headers={"X-Forwarded-Proto": self.scheme})

    def desk(self, account: Account, host: str | None = None) -> DeskClient:
        """The desk of a worker who has signed in."""
        browser = signed_in(host or self.desks_host, account, scheme=self.scheme)
        return DeskClient(browser.host, scheme=self.scheme, headers=browser.headers)

    def browser(self, host: str | None = None) -> Browser:
        """A browser that nobody has signed in with."""
        return Browser(host or self.visitors_host, scheme=self.scheme)

    def manage(self, *arguments: str) -> str:
        """Run a Python command line in the house's environment; its output."""
        return run(arguments, self.env)

    @contextmanager
    def silent_database(self) -> Iterator[None]:
        """In the block the database takes everything and answers nothing that talks ask it."""
        address = self.env.get("DATABASE_URL")
        if address is None:
            with closing(sqlite3.connect(Path(self.env["STATE_DIR"]) / "vierella.sqlite3")) as connection:
                connection.execute("BEGIN IMMEDIATE")
                yield
        else:
            with psycopg.connect(address) as connection:
                connection.execute("LOCK TABLE transcripts_stream, contacts_contact IN ACCESS EXCLUSIVE MODE")
                yield
                connection.rollback()

    def logs(self) -> str:
        """The end of what each process has written."""
        return "\n".join(product.daemon.tail() for product in self.products)


@contextmanager
def embedded(directory: Path, models: Path | None = None, **changed: str) -> Iterator[House]:
    """SQLite, the in-process layer and Daphne: one process. `models`: as of `filled`; None when nobody shares them.

    `changed`: what else is different in its environment.
    """
    env = {**base_environment(directory), "VIERELLA_DEMO": "1", "SERVER": "daphne", **changed}
    benches = filled(env, models or directory)
    with ExitStack() as stack:
        yield House("embedded", env, _started("embedded", env, 1, directory, stack), benches=benches)


@contextmanager
def production(directory: Path) -> Iterator[House]:
    """PostgreSQL, Redis and two uvicorn processes that share a keyring in a database of its own."""
    with ExitStack() as stack:
        redis, postgresql = Redis(directory), PostgreSQL(directory)
        for server in (redis, postgresql):
            stack.callback(server.stop)
            server.start()
        yield stack.enter_context(
            running("production", production_environment(directory, postgresql, redis), 2, directory)
        )


@contextmanager
def pooled(directory: Path, postgresql: PostgreSQL, pooler: PgBouncer) -> Iterator[House]:
    """The same behind a pooler, over a PostgreSQL that runs already; only the keyring is spoken with directly."""
    with ExitStack() as stack:
        redis = Redis(directory)
        stack.callback(redis.stop)
        redis.start()
        env = production_environment(directory, postgresql, redis)
        direct = env["DATABASE_URL"]
        env |= {"DATABASE_URL": pooler.through(direct), "DATABASE_DIRECT_URL": direct}
        yield stack.enter_context(running("pooled", env, 2, directory))


def production_environment(directory: Path, postgresql: PostgreSQL, redis: Redis) -> dict[str, str]:
    """What an operator sets, with new databases."""
    return {
        **base_environment(directory),
        **PRODUCTION_NEEDS,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "localhost",
        "DATABASE_URL": postgresql.create_database("vierella"),
        "REDIS_URL": redis.url,
        "KEYRING": postgresql.create_database("keyring"),
        "KEYRING_WRAPPING_KEYS": secrets.token_hex(32),
        "SERVER": "uvicorn",
    }


@contextmanager
def beside(house: House, layer: Layer, directory: Path, **changed: str) -> Iterator[House]:
    """Two more processes over the database of a running house, joined to each other by a layer of their own.

    `changed`: what else is different in their environment.
    """
    with ExitStack() as stack:
        stack.callback(layer.stop)
        layer.start()
        env = {**house.env, "REDIS_URL": layer.url, **changed}
        yield House("beside", env, _started("beside", env, 2, directory, stack), house.bench)


def filled(env: Mapping[str, str], models: Path, *options: str) -> list[Bench]:
    """Make the state directory of a house with SQLite: its database, seeded with these options, and the benches in it.

    Making takes seconds, so whoever comes later in the same run of tests copies what the first has left in `models`.
    """
    model = models / "-".join(["house", *options])
    with (models / "houses.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (model / "benches.json").exists():
            shutil.rmtree(model, ignore_errors=True)
            making = {**env, "STATE_DIR": str(model / "state")}
            migrate(making)
            run(["manage.py", "seed", *options, "--verbosity=0"], making)
            (model / "benches.json").write_bytes(msgspec.json.encode(seeded(making, 0)))
    shutil.copytree(model / "state", env["STATE_DIR"])
    return msgspec.json.decode((model / "benches.json").read_bytes(), type=list[Bench])


def seeded(env: Mapping[str, str], first: int) -> list[Bench]:
    """Make benches, numbered from `first` on, in the database of this environment."""
    made = run(["-m", "tests.support.seeding", str(first), str(BENCHES_AT_ONCE)], env)
    return msgspec.json.decode(made, type=list[Bench])


@contextmanager
def running(name: str, env: dict[str, str], processes: int, directory: Path) -> Iterator[House]:
    """So many server processes in this environment, over a new and seeded database."""
    migrate(env)
    run(["manage.py", "seed"], env)
    with ExitStack() as stack:
        yield House(name, env, _started(name, env, processes, directory, stack))


def _started(name: str, env: dict[str, str], processes: int, directory: Path, stack: ExitStack) -> list[Product]:
    products = [Product(f"{name}-{index}", env, directory) for index in range(processes)]
    for product in products:
        stack.callback(product.stop)
        product.start()
    return products


def base_environment(directory: Path) -> dict[str, str]:
    """Nothing of the caller's environment but where programs and temporary files are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    everybody_is_here = {"STARTS_AT_ONCE": "100000"}
    return {**kept, **everybody_is_here, "STATE_DIR": str(directory / "state"), "PYTHONDONTWRITEBYTECODE": "1"}
