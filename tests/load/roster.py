"""Pages of a roster as large as the federation's, publishing half a year of it, and what is open while it changes."""

import http.client
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import BinaryIO
from urllib.parse import urlencode

import msgspec

from tests.load.generator import NothingMeasuredError
from tests.load.openings import OpeningTimes
from tests.load.product import House, Product, page_headers
from tests.load.seeding import SERVICE
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.servers import ROOT, run
from tests.support.web import STAFF_COOKIE

CONTROL = "/desk/account"
"""A staff page without any roster, asked for in the same run."""
MONDAY = "2027-03-01"
CHANGES = {"hours": "late", "begin": "open", "end": "late", "close": "closed"}
"""What is done to a service, one after the other, and what it is then."""
ASK_EVERY = 0.005
"""Seconds between two askings whether a change is told."""
TOLD_WITHIN = 10.0
"""Seconds after which it is given up."""


class Visit:
    """A coordinator who also answers, at one connection."""

    def __init__(self, house: House) -> None:
        """Signed in already."""
        host = house.hosts[0]
        self.location = ""
        """Where the last answer has sent them."""
        self._connection = http.client.HTTPConnection(host, timeout=60)
        self._headers = page_headers(house.scheme, host) | {"Cookie": f"{STAFF_COOKIE}={house.sessions[0]}"}

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[float, int, str]:
        """Milliseconds until the answer is here, its status and its text."""
        headers = {**self._headers, "Referer": self._headers["Origin"] + path}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        self._connection.request(method, path, urlencode(form) if form is not None else None, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode(errors="replace")  # also of files that are no text
        took = (time.perf_counter() - begun) * 1000
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            self._headers["Cookie"] += "; " + cookie.partition(";")[0]
        self.location = answer.headers.get("Location", "")
        return took, answer.status, text

    def page(self, path: str, times: int) -> float:
        """The median of so many askings, in milliseconds; the first is left out. Raises NothingMeasuredError."""
        asked = [self.ask("GET", path) for _ in range(times + 1)]
        if any(status != 200 for _, status, _ in asked):
            raise NothingMeasuredError(f"{path} was answered {asked[0][1]}")
        return statistics.median(took for took, _, _ in asked[1:])


async def roster(system: System, plan: Plan) -> Figures:
    """A year of all services and sixty people, on the pages that show most of it.

    roster_…_ms: each page's median; roster_page_ms: that of the slowest of them; control_page_ms: that of a page
    without a roster; publish_half_year_s. seats: how many there are. opening_…: see `_openings`.
    """
    house = system.start()
    try:
        assert isinstance(house, House)
        assert isinstance(system, Product)
        seats, periods, turn = run(["-m", "tests.load.year", str(plan.roster_services)], system.env).split(maxsplit=2)
        visit, first = Visit(house), periods.split(",")[0]
        publish_s = _published(visit, first)
        pages = {
            "week": f"/desk/roster?lang=fi&day={MONDAY}",
            "month": f"/desk/roster?lang=fi&span=month&day={MONDAY}",
            "turn": f"/desk/roster/turns/{turn.strip()}?lang=fi",
            "mine": "/desk/roster/mine?lang=fi",
            "period": f"/desk/roster/periods/{first}?lang=fi",
        }
        took = {name: visit.page(path, plan.roster_pages) for name, path in pages.items()}
        control = visit.page(CONTROL, plan.roster_pages)
        with (system.ground.directory / f"openings-{system.name}.log").open("wb") as log:
            openings = _openings(house, system.env, plan, log)
    finally:
        system.stop()
    return {
        **{f"roster_{name}_ms": ms for name, ms in took.items()},
        "roster_page_ms": max(took.values()),
        "control_page_ms": control,
        "publish_half_year_s": publish_s,
        "seats": float(seats),
        **openings,
    }


def _openings(house: House, env: Mapping[str, str], plan: Plan, log: BinaryIO) -> Figures:
    """What is open, as it is told and while it changes.

    opening_…_ms: as `OpeningTimes`. opening_right_s, opening_right_within_s: median and worst of the times from before
    a change until the server tells it to whoever asks. The change is made by a process of its own, which the server
    hears through Redis where there is one, and where there is none not at all.
    """
    command = [sys.executable, "-m", "tests.load.openings", str(plan.opening_asked)]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
    ) as changer:
        assert changer.stdin is not None
        assert changer.stdout is not None
        times = msgspec.json.decode(changer.stdout.readline(), type=OpeningTimes)
        door, took = Door(house), []
        for _ in range(plan.opening_repeats):
            for change, expected in CHANGES.items():
                # Somebody asks all the time, and a change comes at any moment between two readings.
                door.ask_for(random.uniform(0.2, 1.2))
                print(change, file=changer.stdin, flush=True)
                took.append(door.wait_for(expected) - float(changer.stdout.readline()))
        changer.stdin.close()
    return {
        **msgspec.structs.asdict(times),
        "opening_right_s": statistics.median(took),
        "opening_right_within_s": max(took),
    }


class Door:
    """A visitor's browser that asks whether a service is open."""

    def __init__(self, house: House) -> None:
        """At one connection."""
        host = house.hosts[0]
        self._connection = http.client.HTTPConnection(host, timeout=60)
        self._headers = page_headers(house.scheme, host) | {"Accept": "application/json"}

    def opening(self) -> str:
        """What the page says."""
        self._connection.request("GET", f"/chat/{SERVICE}", headers=self._headers)
        answer = self._connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise NothingMeasuredError(f"the service was answered {answer.status}")
        return str(msgspec.json.decode(text)["opening"])

    def ask_for(self, seconds: float) -> None:
        """Ask again and again, so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.opening()
            time.sleep(ASK_EVERY)

    def wait_for(self, expected: str) -> float:
        """The moment at which it is told. Raises NothingMeasuredError."""
        until = time.monotonic() + TOLD_WITHIN
        while self.opening() != expected:
            if time.monotonic() > until:
                raise NothingMeasuredError(f"the service was not told to be {expected}")
            time.sleep(ASK_EVERY)
        return time.monotonic()


def _published(visit: Visit, period: str) -> float:
    """Seconds from the press to the page that says so. Raises NothingMeasuredError."""
    here = f"/desk/roster/periods/{period}?lang=fi"
    _, _, page = visit.ask("GET", here)
    token, version = (re.search(rf'name="{name}" value="([^"]+)"', page) for name in ("csrfmiddlewaretoken", "version"))
    if token is None or version is None:
        raise NothingMeasuredError("the period cannot be published")
    form = {"act": "publish", "version": version[1], "csrfmiddlewaretoken": token[1]}
    took, status, _ = visit.ask("POST", here, form)
    shown, _, page = visit.ask("GET", f"{here}&saved=published")
    if status != 302 or 'value="publish"' in page:
        raise NothingMeasuredError(f"publishing was answered {status}")
    return (took + shown) / 1000
