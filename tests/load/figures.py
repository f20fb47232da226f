"""Dashboards over ten years of contacts, how long it takes to sum them up, and what their tables keep to themselves."""

import time

from tests.load.disclosure import disclosure
from tests.load.generator import NothingMeasuredError
from tests.load.product import House, Product
from tests.load.roster import CONTROL, Visit
from tests.load.systems import System
from tests.load.workloads import Figures, Plan
from tests.support.servers import run

HOME = "/desk/statistics/period?lang=fi"
MADE_WITHIN = 300.0
"""Seconds in which the tables of the first look are protected."""
STILL_MADE = "Erittelyistä lasketaan vielä"


async def figures(system: System, plan: Plan) -> Figures:
    """`plan.past_contacts` of six services and thirty associations.

    dashboard_…_ms: medians of each page; dashboard_page_ms that of the slowest; dashboard_control_ms that of a
    staff page without figures. first_look_s: until the year's tables are protected. fill_s: all weeks summed up.
    The rest: see `disclosure`.
    """
    house = system.start()
    try:
        assert isinstance(house, House)
        assert isinstance(system, Product)
        fill_s, year = run(["-m", "tests.load.past_contacts", str(plan.past_contacts)], system.env).split()
        visit = Visit(house)
        pages = {
            "now": "/desk/statistics?lang=fi",
            "week": f"{HOME}&kind=week&name={year}-W20",
            "month": f"{HOME}&kind=month&name={year}-05",
            "year": f"{HOME}&kind=year&name={year}",
            "association": f"{HOME}&kind=week&name={year}-W20&association=yhdistys-3",
            "ten_years": f"{HOME}&kind=range&first={int(year) - 9}-01-01&last={year}-12-31&compare=none",
        }
        first_look_s = _first_look(visit, pages["year"])
        took = {name: visit.page(path, plan.figure_pages) for name, path in pages.items()}
        control = visit.page(CONTROL, plan.figure_pages)
    finally:
        system.stop()
    return {
        **{f"dashboard_{name}_ms": ms for name, ms in took.items()},
        "dashboard_page_ms": max(took.values()),
        "dashboard_control_ms": control,
        "dashboard_first_look_s": first_look_s,
        "fill_s": float(fill_s),
        "past_contacts": float(plan.past_contacts),
        **disclosure(plan),
    }


def _first_look(visit: Visit, path: str) -> float:
    begun = time.monotonic()
    while time.monotonic() - begun < MADE_WITHIN:
        _, status, text = visit.ask("GET", path)
        if status == 200 and STILL_MADE not in text:
            return time.monotonic() - begun
        time.sleep(0.5)
    raise NothingMeasuredError("the tables were not made in time")
