"""Dashboards and reports over ten years of contacts, how these are summed up, what ending a contact takes beside them,
and what the tables keep to themselves.
"""

import re
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import NamedTuple

from tests.load.disclosure import disclosure
from tests.load.full_house import FullHouse
from tests.load.generator import NothingMeasuredError
from tests.load.product import House, Product
from tests.load.roster import CONTROL, Visit
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.servers import ROOT, run

HOME = "/desk/statistics/period?lang=fi"
REPORTS = "/desk/statistics/reports"
MADE_WITHIN = 300.0
"""Seconds in which the tables of the first look, or of a report, are protected."""
STILL_MADE = "Erittelyistä lasketaan vielä"
AGAIN_AFTER = 1.0
"""Seconds between two looks."""
HOME_OF_LOAD = "kuorma"
"""The association of those who work under load: it has no contacts of the past."""
DESKS = 4
PAST = "tests.load.past_contacts"


class Past(NamedTuple):
    """Ten years of contacts, summed up."""

    year: int
    """The last one that is over."""
    service: str
    largest: str
    """The slug of the association with the most contacts, and of the one with the fewest."""
    smallest: str
    fill_s: float
    """What summing up all weeks took, the time of both runs."""


async def figures(system: System, plan: Plan) -> Figures:
    """`plan.past_contacts` of eight services and thirty associations, over ten years.

    fill_s, fill_contacts_per_s: summing up all weeks; it is killed half-way and run again, and every contact must be in
    the sums once. dashboard_…_ms: medians of each page; dashboard_page_ms that of the slowest; dashboard_control_ms
    that of a staff page without figures. dashboard_first_ms, dashboard_first_look_s: of all pages the slowest first
    answer, and the longest time until its tables are protected. report_s: the longest of the yearly reports of
    everybody and each association until it is issued; report_page_ms, report_csv_ms, report_xlsx_ms; export_s: the
    command, its start included. ending_ms: until a talk is ended and recorded, median, and its control without any
    contact of the past.
    The rest: see `disclosure`.
    """
    assert isinstance(system, Product)
    empty = await _endings(system, system.start(), plan)
    past: list[Past] = []
    house = system.start(lambda: past.append(_past(system.env, plan.past_contacts)))
    try:
        pages = _pages(Visit(house), past[0], plan)
        reports = _reports(Visit(house), past[0], plan)
        begun = time.perf_counter()
        run(["manage.py", "export_statistics", str(past[0].year)], system.env)
        export_s = time.perf_counter() - begun
    except BaseException:
        system.stop()
        raise
    full = await _endings(system, house, plan)
    return {
        **pages,
        **reports,
        "export_s": export_s,
        "ending_ms": full,
        "ending_control_ms": empty,
        "fill_s": past[0].fill_s,
        "fill_contacts_per_s": plan.past_contacts / past[0].fill_s,
        "past_contacts": float(plan.past_contacts),
        **disclosure(plan),
    }


async def _endings(system: System, house: House, plan: Plan) -> float:
    """Milliseconds until a talk is ended and recorded, the median; stops the system."""
    took = []
    try:
        full = FullHouse(house)
        await full.fill(DESKS, 0)
        for _ in range(plan.endings):
            begun = time.perf_counter()
            desk = await full.finish()
            took.append((time.perf_counter() - begun) * 1000)
            await full.come()
            await full.claim(desk)
        await house.close()
    finally:
        system.stop()
    return statistics.median(took)


def _past(env: Mapping[str, str], contacts: int) -> Past:
    """Make it, sum it up, and see that nothing is missing. Raises NothingMeasuredError."""
    year, service, largest, smallest = run(["-m", PAST, "make", str(contacts)], env).split()
    weeks = int(run(["-m", PAST, "check"], env).split()[2])
    fill_s = _filled(env, weeks // 2) + _filled(env, weeks)
    there, summed, left = run(["-m", PAST, "check"], env).split()
    if there != summed or int(left):
        raise NothingMeasuredError(f"{summed} of {there} contacts are in the sums, {left} of {weeks} weeks have none")
    return Past(int(year), service, largest, smallest, fill_s)


def _filled(env: Mapping[str, str], weeks: int) -> float:
    """Sum up weeks, and kill whoever does once so many are made; after how many seconds they were."""
    seconds = 0.0
    command = [sys.executable, "-m", PAST, "fill"]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as filling:
        assert filling.stdout is not None
        for line in filling.stdout:
            made, seconds = map(float, line.split())
            if made >= weeks:
                filling.send_signal(signal.SIGKILL)
                break
    return seconds


def _pages(visit: Visit, past: Past, plan: Plan) -> Figures:
    """Each page at the first look, and then again and again."""
    year = f"{HOME}&kind=year&name={past.year}"
    pages = {
        "now": "/desk/statistics?lang=fi",
        "week": f"{HOME}&kind=week&name={past.year}-W20",
        "year": year,
        "quarter": f"{HOME}&kind=quarter&name={past.year}-Q2",
        "month": f"{HOME}&kind=month&name={past.year}-05",
        "year_before": f"{year}&compare=year_before",
        "service": f"{year}&service={past.service}",
        "association": f"{year}&association={past.largest}",
        "smallest": f"{year}&association={past.smallest}",
        "ten_years": f"{HOME}&kind=range&first={past.year - 9}-01-01&last={past.year}-12-31&compare=none",
        "pulse": f"/desk/statistics/pulse?lang=fi&quarter={past.year}-Q4",
        "quality": f"/desk/statistics/quality?lang=fi&year={past.year}&association={past.largest}",
        "targets": f"/desk/statistics/targets?lang=fi&year={past.year}",
    }
    first = {name: _first_look(visit, path) for name, path in pages.items()}
    took = {name: visit.page(path, plan.figure_pages) for name, path in pages.items()}
    return {
        **{f"dashboard_{name}_ms": ms for name, ms in took.items()},
        **{f"dashboard_{name}_first_ms": ms for name, (ms, _) in first.items()},
        **{f"dashboard_{name}_first_look_s": seconds for name, (_, seconds) in first.items()},
        "dashboard_page_ms": max(took.values()),
        "dashboard_first_ms": max(ms for ms, _ in first.values()),
        "dashboard_first_look_s": max(seconds for _, seconds in first.values()),
        "dashboard_control_ms": visit.page(CONTROL, plan.figure_pages),
    }


def _first_look(visit: Visit, path: str) -> tuple[float, float]:
    """Milliseconds until the first answer, and seconds until the tables are there. Raises NothingMeasuredError."""
    begun, first = time.monotonic(), None
    while time.monotonic() - begun < MADE_WITHIN:
        took, status, text = visit.ask("GET", path)
        if status != 200:
            raise NothingMeasuredError(f"{path} was answered {status}")
        first = took if first is None else first
        if STILL_MADE not in text:
            return first, time.monotonic() - begun
        time.sleep(AGAIN_AFTER)
    raise NothingMeasuredError(f"the tables of {path} were not made in time")


def _reports(visit: Visit, past: Past, plan: Plan) -> Figures:
    """All reports of the year are issued, and the federation's read in each form."""
    _, _, page = visit.ask("GET", f"{REPORTS}?lang=fi")
    whose = re.findall(r'<option value="([^"]*)"', page[page.index('name="of"') :])
    with_contacts = [slug for slug in whose if slug != HOME_OF_LOAD]
    issued = {slug: _issued(visit, page, past.year, slug) for slug in with_contacts[: plan.reports]}
    address = issued[""][0]
    took = [seconds for _, seconds in issued.values()]
    return {
        "reports": float(len(issued)),
        "report_s": max(took),
        "report_median_s": statistics.median(took),
        "report_page_ms": visit.page(f"{address}?lang=fi", plan.figure_pages),
        "report_csv_ms": visit.page(f"{address}.csv?lang=fi", plan.figure_pages),
        "report_xlsx_ms": visit.page(f"{address}.xlsx?lang=fi", plan.figure_pages),
    }


def _issued(visit: Visit, page: str, year: int, of: str) -> tuple[str, float]:
    """The address of a report, and after how many seconds it was issued. Raises NothingMeasuredError."""
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    if token is None:
        raise NothingMeasuredError("no report can be issued")
    form = {"csrfmiddlewaretoken": token[1], "year": str(year), "of": of}
    begun = time.monotonic()
    while time.monotonic() - begun < MADE_WITHIN:
        _, status, _ = visit.ask("POST", f"{REPORTS}?lang=fi", form)
        if status == 302:
            return visit.location.partition("?")[0], time.monotonic() - begun
        if status != 200:
            raise NothingMeasuredError(f"issuing a report was answered {status}")
        time.sleep(AGAIN_AFTER)
    raise NothingMeasuredError(f"the report of {of or 'everybody'} was not issued in time")
