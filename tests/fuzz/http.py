"""Fuzzed HTTP against every server process of a running house, by role."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.fuzz.exchange import Answers, exchange
from tests.fuzz.frames import Findings
from tests.fuzz.observer import observer
from tests.fuzz.requests import Headers, Request, no_request, request, written
from tests.fuzz.stored import Lane
from tests.support.house import House
from tests.support.journal import Journal
from tests.support.web import Account, sign_in

AT_ONCE = 48
BROKEN_SHARE = 0.25
"""Of the bytes that are sent: those that are no request."""
HIDDEN_ANSWER = b"ok\n"
"""What the hidden request would be answered with (/livez)."""
LANE = 5_900
SIGN_OUT = "/desk/sign-out"
SIGNED_IN = ("worker", "coordinator")


@dataclass(frozen=True)
class Sent:
    """A request and what came of it."""

    role: str
    host: str
    request: Request
    answers: Answers

    def __str__(self) -> str:
        raw = self.request.raw
        shown = f"{raw[:400]!r}{'' if len(raw) <= 400 else f' … {len(raw)} bytes'}"
        return f"{self.role} to {self.host}: {shown} -> {self.answers.statuses} in {self.answers.seconds:.1f} s"


def wrong(sent: Sent) -> tuple[str, bool] | None:
    """What must not be in what came, and whether it means that the server failed; None when all is well."""
    answers = sent.answers
    if failed := [status for status in answers.statuses if status >= 500 and not _is_away(status, answers)]:
        return f"{failed[0]}: {sent}", True
    if answers.is_hung:
        return f"hung: {sent}", False
    if sent.request.hides and HIDDEN_ANSWER in answers.bodies:
        return f"a hidden request was answered: {sent}", False
    if not answers.statuses and not sent.request.may_drop:
        return f"dropped: {sent}", False
    return None


def _is_away(status: int, answers: Answers) -> bool:
    """A method or a coding that the server does not know: 501 says so and is no failure (RFC 9110, 15.6.2)."""
    return status == 501 and len(answers.statuses) == 1


@dataclass(frozen=True)
class Door:
    """Where requests can go, and what the browsers of different people send with them."""

    paths: list[str]
    roles: Mapping[str, Headers]
    """`%host%` stands for the server's own name."""

    def paths_for(self, role: str) -> list[str]:
        """Where the role may be sent. Whoever must stay signed in does not sign out."""
        return [path for path in self.paths if path != SIGN_OUT or role not in SIGNED_IN]

    def headers(self, role: str, host: str) -> Headers:
        """What the role's browser sends to this server."""
        return [(name, value.replace(b"%host%", host.encode())) for name, value in self.roles[role]]


async def door_of(house: House) -> Door:
    """The addresses of the house, with people who have signed in for this."""
    async with observer(house.env, is_watching=False) as watching:
        lane = await watching.lane(LANE)
        return Door(await watching.addresses(), await asyncio.to_thread(_roles, house, lane))


async def fuzz_http(house: House, door: Door, journals: Sequence[Journal], seed: int, requests: int) -> Findings:
    """Send so many requests; what was found."""
    findings = Findings()
    statuses: Counter[str] = Counter()

    async def send(number: int) -> None:
        sent = await _send(house, random.Random(f"{seed}/{number}"), door)
        findings.requests += 1
        for status in sent.answers.statuses or [0]:
            statuses[f"http {status or 'closed'}"] += 1
        if found := wrong(sent):
            (findings.unhandled if found[1] else findings.broken).append(f"{seed}/{number} {found[0]}")

    await each(send, requests, AT_ONCE)
    findings.codes += statuses
    for role in SIGNED_IN:
        if not await _is_signed_in(house, door, role):
            findings.broken.append(f"somebody has signed the {role} out from another site, or without a token")
    for product in house.products:
        if not await asyncio.to_thread(product.is_ready):
            findings.broken.append(f"{product.host} is not ready afterwards")
    findings.unhandled += [line for journal in journals for line in journal.news()]
    return findings


async def _is_signed_in(house: House, door: Door, role: str) -> bool:
    host = house.desks_host
    headers = [*door.headers(role, host), (b"Host", host.encode()), (b"Connection", b"close")]
    answers = await exchange(host, written("GET", "/desk", headers, b""))
    return answers.statuses == [200]


async def each(work: Callable[[int], Awaitable[None]], count: int, at_once: int) -> None:
    """Do the work for 0…count-1, so many at a time."""
    numbers = iter(range(count))

    async def go_on() -> None:
        for number in numbers:
            await work(number)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(go_on())


async def _send(house: House, chance: random.Random, door: Door) -> Sent:
    host = chance.choice(house.products).host
    role = chance.choice(list(door.roles))
    if chance.random() < BROKEN_SHARE:
        one = no_request(chance, host)
    else:
        one = request(chance, host, door.paths_for(role), door.headers(role, host))
    return Sent(role, host, one, await exchange(host, one.raw, is_head=one.is_head, ends=one.ends))


def _roles(house: House, lane: Lane) -> dict[str, Headers]:
    """The headers that each role's browser would send."""
    scheme = house.scheme.encode()
    base: Headers = [(b"X-Forwarded-Proto", scheme)]
    origin: Headers = [(b"Origin", scheme + b"://%host%")]
    worker, coordinator = (_session(house, lane.accounts[name]) for name in ("worker", "coordinator"))
    return {
        "nobody": [*base, *origin],
        "worker": [*base, *origin, *worker],
        "coordinator": [*base, *origin, *coordinator],
        "wrong_csrf": [*base, *origin, *worker[:1], (b"X-CSRFToken", 64 * b"w")],
        "foreign": [*base, (b"Origin", b"https://elsewhere.example"), *worker],
    }


def _session(house: House, account: Account) -> Headers:
    browser = sign_in(house.desks_host, account, scheme=house.scheme)
    browser.get("/desk")
    token = browser.cookies.get("csrftoken", "")
    return [(b"Cookie", browser.headers["Cookie"].encode()), (b"X-CSRFToken", token.encode())]
