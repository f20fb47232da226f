"""How busy it was, for those who plan turns."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.statistics.access import busy_times
from chat.statistics.actions.tallies import fill, mark_stale
from chat.statistics.busyness import Arrivals, Busy, Left, busy_weeks, busyness
from chat.statistics.models import Record
from tests.support.clock import MONDAY_NOON

TODAY = date(2026, 11, 27)
PLACES = st.tuples(st.integers(0, 6), st.integers(0, 7))


def cell(contacts: int, left: int = 0, **waits: int) -> Arrivals:
    return Arrivals(contacts, left, {name.removeprefix("of_"): count for name, count in waits.items()})


def test_the_busiest_band_has_the_darkest_shade_and_few_contacts_have_none() -> None:
    found = busyness({(0, 4): cell(40), (0, 5): cell(10), (1, 4): cell(11), (2, 4): cell(4), (3, 4): cell(0)})
    assert {place: busy.level for place, busy in found.items()} == {
        (0, 4): 4,
        (0, 5): 1,
        (1, 4): 2,
        (2, 4): 0,
        (3, 4): 0,
    }


@pytest.mark.parametrize(
    ("arrivals", "wait", "left", "long"),
    [
        (cell(19, 19, under_1=19), "", "", ""),
        (cell(20, 1, under_1=10, of_5_to_15=9), "under_1", "few", "5_to_15"),
        (cell(20, 2, under_1=8, of_1_to_5=2, of_5_to_15=8), "1_to_5", "some", "5_to_15"),
        (cell(20, 5, over_30=15), "over_30", "many", "over_30"),
        (cell(20, 20), "", "many", ""),
    ],
)
def test_waits_and_leavers_are_told_where_enough_came(arrivals: Arrivals, wait: str, left: Left, long: str) -> None:
    assert busyness({(0, 0): arrivals}) == {(0, 0): Busy(4, wait, left, long)}


@given(st.dictionaries(PLACES, st.integers(0, 500), max_size=20), PLACES)
def test_one_contact_more_or_less_shows_where_there_were_fewer_than_five_at_no_place(
    counts: dict[tuple[int, int], int], place: tuple[int, int]
) -> None:
    """Primary rule of DOMAIN §4: nobody sees whether there was one, or none, or four."""
    small = {**counts, place: 0}
    for number in range(1, 5):
        other = busyness({at: cell(count) for at, count in {**counts, place: number}.items()})
        assert other == busyness({at: cell(count) for at, count in small.items()})


def test_the_year_ends_with_the_last_quarter_that_is_over() -> None:
    assert busy_weeks(TODAY) == ("2025-W40", "2026-W39")
    assert busy_weeks(date(2026, 10, 1)) == ("2025-W40", "2026-W39")
    assert busy_weeks(date(2026, 9, 30)) == ("2025-W27", "2026-W26")
    assert busy_weeks(date(2027, 1, 1)) == ("2026-W01", "2026-W52")


@pytest.mark.storage
@pytest.mark.django_db
def test_history_is_read_in_one_query_by_service_and_time(django_assert_num_queries: object) -> None:
    def came(number: int, **other: object) -> None:
        row = {
            "week": "2026-W20",
            "weekday": 2,
            "time_band": 5,
            "service": "apua-eroon",
            "language": "fi",
            "outcome": "answered",
            "wait_band": "1_to_5",
            "ended_by": "visitor",
            **other,
        }
        Record.objects.bulk_create(Record(**row) for _ in range(number))
        mark_stale([str(row["week"])])

    came(20)
    came(10, outcome="abandoned_over_5", wait_band="5_to_15")
    came(9, weekday=3, outcome="turned_away_full", wait_band="under_1")
    came(50, week="2025-W39")
    came(50, week="2026-W40")
    came(6, service="lasten-ja-nuorten", time_band=4)
    while fill(MONDAY_NOON.replace(month=11)):
        pass
    assert busy_times(MONDAY_NOON.date().replace(month=11)) == {
        "apua-eroon": {(2, 5): Busy(4, "1_to_5", "many", "1_to_5"), (3, 5): Busy(2, "", "")},
        "lasten-ja-nuorten": {(2, 4): Busy(4, "", "")},
    }
