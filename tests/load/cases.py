"""The pages of the queue in a house in which much was decided and much waits, beside the same pages of an empty one."""

import subprocess
import sys

from tests.load.generator import NothingMeasuredError
from tests.load.product import House, Product
from tests.load.roster import Visit
from tests.load.screening import screening
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.servers import ROOT, run

PAGES = {
    "list": "/desk/cases?lang=fi",
    "last": "/desk/cases?lang=fi&page=999",
    "late": "/desk/cases?lang=fi&kind=held&late=1",
    "figures": "/desk/cases/figures?lang=fi",
}


async def moderation(system: System, plan: Plan) -> Figures:
    """What moderation costs: screening, and the queue."""
    return {**await screening(system, plan), **cases(system, plan)}


def cases(system: System, plan: Plan) -> Figures:
    """Who asks judges excerpts and leads groups, in which all of it waits.

    In milliseconds, each a median: queue_…_ms of each page; queue_page_ms of the slowest page of the list,
    empty_queue_page_ms of the list while nothing has come yet. open_cases: how many wait.
    """
    house = system.start()
    try:
        assert isinstance(house, House)
        assert isinstance(system, Product)
        visit = Visit(house)
        run(["-m", "tests.load.past_cases", "0", "0"], system.env)
        empty = visit.page(PAGES["list"], plan.case_pages)
        amounts = [str(plan.cases_decided), str(plan.cases_open)]
        with subprocess.Popen(
            [sys.executable, "-m", "tests.load.past_cases", *amounts], cwd=ROOT, env=system.env
        ) as seeding:
            assert seeding.wait() == 0
        visit = Visit(house)  # the connection was left alone for too long
        waiting = visit.ask("GET", PAGES["list"])[2]
        if f">{plan.cases_open} asiaa odottaa" not in waiting:
            raise NothingMeasuredError("not everything waits that should")
        took = {name: visit.page(path, plan.case_pages) for name, path in PAGES.items()}
    finally:
        system.stop()
    return {
        **{f"queue_{name}_ms": ms for name, ms in took.items()},
        "queue_page_ms": max(ms for name, ms in took.items() if name != "figures"),
        "empty_queue_page_ms": empty,
        "open_cases": float(plan.cases_open),
    }
