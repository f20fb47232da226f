"""The house that is audited: as in production, behind the proxy, with people of several roles."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec
import psycopg

from tests.audit.answers import Question
from tests.audit.proxied import Proxied
from tests.audit.visits import Ground
from tests.support.caddy import Caddy, running_caddy
from tests.support.house import House, production
from tests.support.web import Account, sign_in

EMBEDDING_SITE = "https://www.example.org"
ROLES = ("worker", "administrator", "dpo")
"""Somebody who answers, somebody who may only look at the desk, somebody whom it refuses."""


@dataclass(frozen=True)
class Audited:
    """A running installation, and who can sign in."""

    directory: Path
    house: House
    caddy: Caddy
    accounts: Mapping[str, Account]
    newcomer: Account

    @property
    def url(self) -> str:
        """Where browsers find it."""
        return f"https://{self.caddy.host}"

    @cached_property
    def _addresses(self) -> list[list[str]]:
        return msgspec.json.decode(self.house.manage("-m", "tests.audit.addresses"), type=list[list[str]])

    @property
    def addresses(self) -> list[str]:
        """Those of the router."""
        return self._addresses[0]

    @cached_property
    def known(self) -> dict[str, list[str]]:
        """What parameters of addresses can be."""
        services = msgspec.json.decode(self.asking.ask(Question("services", "/api/services")).body)["services"]
        return {"slug": [service["slug"] for service in services]}

    @property
    def asking(self) -> Proxied:
        """The way to it."""
        return Proxied(self.caddy, self.house.visitors_host)

    @cached_property
    def cookies(self) -> dict[str, dict[str, str]]:
        """Those of everybody, who signed in when they were first asked for."""
        return {
            role: sign_in(self.house.desks_host, account, scheme="https").cookies
            for role, account in self.accounts.items()
        }

    def ground(self) -> Ground:
        """What there is to visit."""
        addresses, files = self._addresses
        fault = self.without_services()
        return Ground(addresses, files, self.known, self.cookies, lambda: fields(self.newcomer), fault)

    @contextmanager
    def without_services(self) -> Iterator[None]:
        """In the block every statement about services fails."""
        with psycopg.connect(self.house.env["DATABASE_URL"], autocommit=True) as connection:
            connection.execute("ALTER TABLE services_service RENAME TO services_away")
            try:
                yield
            finally:
                connection.execute("ALTER TABLE services_away RENAME TO services_service")


def fields(account: Account) -> dict[str, str]:
    """What somebody fills in to sign in."""
    return {"login": account.login, "password": account.password, "code": account.code()}


@contextmanager
def audited(directory: Path) -> Iterator[Audited]:
    """Start everything for the block."""
    with (
        production(directory) as house,
        running_caddy(directory, [product.port for product in house.products]) as caddy,
    ):
        yield _furnished(directory, house, caddy)


def _furnished(directory: Path, house: House, caddy: Caddy) -> Audited:
    bench = house.bench()
    house.manage("manage.py", "set_embedding_sites", bench.service, EMBEDDING_SITE)
    made = msgspec.json.decode(house.manage("-m", "tests.audit.people", *ROLES), type=list[Account])
    accounts = dict(zip(ROLES, made, strict=True))
    return Audited(directory, house, caddy, accounts, bench.workers[0])
