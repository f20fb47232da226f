"""The product as it runs in the two ways of DESIGN §5, for integration tests."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from tests.support.client import DeskClient, VisitorClient
from tests.support.seeding import Bench
from tests.support.servers import PostgreSQL, Product, Redis, run
from tests.support.web import Account, Browser, sign_in

BENCHES_AT_ONCE = 40


class House:
    """Running server processes over one database, and benches to test at."""

    def __init__(self, name: str, env: dict[str, str], products: list[Product]) -> None:
        """`products`: one or more, started already. The first and the last are where visitor and worker are."""
        self.name, self.env, self.products = name, env, products
        self.scheme = "http" if env.get("VIERELLA_DEMO") else "https"
        self._benches: list[Bench] = []
        self._made = 0

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
        if not self._benches:
            made = self.manage("-m", "tests.support.seeding", str(self._made), str(BENCHES_AT_ONCE))
            self._benches = msgspec.json.decode(made, type=list[Bench])
            self._made += BENCHES_AT_ONCE
        return self._benches.pop(0)

    def visitor(self, host: str | None = None) -> VisitorClient:
        """A visitor's page that has not connected yet."""
        host = host or self.visitors_host
        return VisitorClient(host, scheme=self.scheme, headers={"X-Forwarded-Proto": self.scheme})

    def desk(self, account: Account, host: str | None = None) -> DeskClient:
        """The desk of a worker who has just signed in. A worker signs in once in a test (a code works once)."""
        browser = sign_in(host or self.desks_host, account, scheme=self.scheme)
        return DeskClient(browser.host, scheme=self.scheme, headers=browser.headers)

    def browser(self, host: str | None = None) -> Browser:
        """A browser that nobody has signed in with."""
        return Browser(host or self.visitors_host, scheme=self.scheme)

    def manage(self, *arguments: str) -> str:
        """Run a Python command line in the house's environment; its output."""
        return run(arguments, self.env)

    def logs(self) -> str:
        """The end of what each process has written."""
        return "\n".join(product.daemon.tail() for product in self.products)


@contextmanager
def embedded(directory: Path) -> Iterator[House]:
    """SQLite, the in-process layer and Daphne: one process."""
    env = {**_base(directory), "VIERELLA_DEMO": "1", "SERVER": "daphne"}
    with _running("embedded", env, 1, directory) as house:
        yield house


@contextmanager
def production(directory: Path) -> Iterator[House]:
    """PostgreSQL, Redis and two uvicorn processes that share one keyring directory."""
    with ExitStack() as stack:
        redis, postgresql = Redis(directory), PostgreSQL(directory)
        for server in (redis, postgresql):
            stack.callback(server.stop)
            server.start()
        env = {
            **_base(directory),
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost",
            "DATABASE_URL": postgresql.create_database("vierella"),
            "REDIS_URL": redis.url,
            "KEYRING": str(directory / "keyring"),
            "SERVER": "uvicorn",
        }
        yield stack.enter_context(_running("production", env, 2, directory))


@contextmanager
def _running(name: str, env: dict[str, str], processes: int, directory: Path) -> Iterator[House]:
    run(["manage.py", "migrate", "--verbosity=0"], env)
    run(["manage.py", "seed"], env)
    products = [Product(f"{name}-{index}", env, directory) for index in range(processes)]
    with ExitStack() as stack:
        for product in products:
            stack.callback(product.stop)
            product.start()
        yield House(name, env, products)


def _base(directory: Path) -> dict[str, str]:
    """Nothing of the caller's environment but where programs and temporary files are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    return {**kept, "STATE_DIR": str(directory / "state"), "PYTHONDONTWRITEBYTECODE": "1"}
