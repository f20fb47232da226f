"""How long talks last, for those who tell whether there is time for one."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.statistics.access import typical_lengths
from chat.statistics.actions.tallies import fill, mark_stale
from chat.statistics.core import HELSINKI, DurationBand, duration_band
from chat.statistics.lengths import typical_length
from chat.statistics.models import Record

BANDS: tuple[DurationBand, ...] = ("under_5", "5_to_15", "15_to_30", "30_to_60", "over_60")


@pytest.mark.parametrize(
    ("talks", "minutes"),
    [
        ({"15_to_30": 20}, 22),
        ({"under_5": 10, "over_60": 10}, 3),
        ({"under_5": 9, "30_to_60": 2, "over_60": 9}, 45),
        ({"over_60": 500}, 75),
    ],
)
def test_it_is_the_middle_of_the_band_in_which_the_median_lies(talks: dict[str, int], minutes: int) -> None:
    assert typical_length(talks) == timedelta(minutes=minutes)


@given(st.dictionaries(st.sampled_from(BANDS), st.integers(1, 300)))
def test_fewer_than_twenty_say_nothing_and_more_a_length_of_a_band_that_was_counted(talks: dict[str, int]) -> None:
    length = typical_length(talks)
    assert (length is None) is (sum(talks.values()) < 20)
    assert length is None or duration_band(length) in talks


@pytest.mark.storage
@pytest.mark.django_db
def test_lengths_are_read_in_one_query_of_the_last_finished_year_and_of_answered_talks(
    django_assert_num_queries: object,
) -> None:
    def came(number: int, service: str, week: str, **other: str) -> None:
        row = {"weekday": 2, "time_band": 5, "language": "fi", "wait_band": "1_to_5", "ended_by": "visitor"}
        row |= {"week": week, "service": service, "outcome": "answered", "duration_band": "15_to_30", **other}
        Record.objects.bulk_create(Record(**row) for _ in range(number))
        mark_stale([week])

    came(20, "apua-eroon", "2026-W20")
    came(40, "apua-eroon", "2026-W40", duration_band="over_60")  # the quarter is not over
    came(40, "apua-eroon", "2026-W20", outcome="abandoned_over_5", duration_band="")
    came(19, "vauvaperhe", "2026-W20")
    fill(datetime(2026, 11, 27, 12, tzinfo=HELSINKI))
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert typical_lengths(date(2026, 11, 27)) == {"apua-eroon": timedelta(minutes=22)}
