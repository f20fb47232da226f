"""The short form of ten million records: what pages ask the database for does not grow with the contacts.

`make bench PART=statistics` measures the time that it takes.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.statistics.access import busy_times, typical_lengths
from chat.statistics.access.dashboards import Asked, dashboard
from chat.statistics.access.figures import places
from chat.statistics.access.quality import followed
from chat.statistics.access.targets import targets_of
from chat.statistics.actions.past import add_past
from chat.statistics.actions.tallies import fill
from chat.statistics.core import HELSINKI, Choices, Counted, Happened, counted
from chat.statistics.periods import Period, between, named
from tests.support.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.storage]

NOW = datetime(2026, 1, 14, 12, 0, tzinfo=HELSINKI)
PERIODS = (
    named("week", "2025-W20"),
    named("month", "2025-05"),
    named("quarter", "2025-Q2"),
    named("year", "2025"),
    between(date(2024, 1, 1), date(2025, 12, 31)),
)


def contact(week: int, chance: random.Random, cast: Cast) -> Counted:
    """One of two years."""
    began = datetime.combine(date.fromisocalendar(2024 + week % 2, 1 + week // 2, 3), NOW.timetz())
    answered = began + timedelta(minutes=chance.choice([0, 2, 20])) if chance.random() < 0.9 else None
    happened = Happened(
        chance.choice(["apua-vakivaltaan", "apua-eroon", "vauvaperhe"]),
        "fi",
        began,
        began + timedelta(minutes=30),
        "helper" if answered else "full",
        answered,
        chance.choice([cast.saaristo.slug, cast.jarvi_suomi.slug]) if answered else "",
        "professional" if answered else "",
    )
    reason = chance.choice(["violence", "mental_health", "education"])
    chosen = Choices("counselling", "self", reason, referrals=("police",) if chance.random() < 0.5 else ())
    return counted(happened, chosen if answered else None)


def summed_up(contacts: int, cast: Cast) -> None:
    """So many contacts, spread over every week of two years."""
    chance = random.Random(3)
    add_past([contact(number % 104, chance, cast) for number in range(contacts)], [])
    while fill(NOW):
        pass


def queries(read: Callable[[], object]) -> list[str]:
    """What is asked of the database."""
    with CaptureQueriesContext(connection) as found:
        read()
    return [query["sql"] for query in found.captured_queries]


def of(period: Period, cast: Cast, **place: str) -> Callable[[], object]:
    """A dashboard."""
    known = places(cast.tuula)
    return lambda: dashboard(Asked(period, "before", known.place(**place)), known, NOW)


def test_dashboards_of_thousands_of_contacts_ask_as_much_as_of_few_and_read_no_record(cast: Cast) -> None:
    reads = [
        *(of(period, cast) for period in PERIODS),
        of(PERIODS[3], cast, service="apua-eroon"),
        of(PERIODS[3], cast, association=cast.saaristo.slug),
        lambda: followed(places(cast.tuula), 2025, cast.saaristo.slug, NOW),
        lambda: targets_of(cast.tuula, 2025, NOW),
        lambda: busy_times(NOW.date()),
        lambda: typical_lengths(NOW.date()),
    ]
    summed_up(110, cast)
    few = [queries(read) for read in reads]
    summed_up(3000, cast)
    many = [queries(read) for read in reads]
    assert [len(asked) for asked in many] == [len(asked) for asked in few]
    assert not [sql for asked in many for sql in asked if "statistics_record" in sql or "statistics_feedback" in sql]
    assert max(len(asked) for asked in many) <= 40


def test_all_weeks_of_two_years_have_each_contact_once(cast: Cast) -> None:
    summed_up(600, cast)
    add_past([replace(contact(7, random.Random(1), cast), association="", outcome="turned_away_full")], [])
    while fill(NOW):
        pass
    found = dashboard(Asked(PERIODS[4], "none", places(cast.tuula).place()), places(cast.tuula), NOW)
    assert found.totals.contacts == 601
    assert sum(totals.contacts for totals in found.services.values()) == 601
    assert sum(totals.answered for totals in found.associations.values()) == found.totals.answered
