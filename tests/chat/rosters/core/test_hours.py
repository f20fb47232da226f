"""Hours that are owed and given."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.hours import SeatHours, Sum, owed, sums

MARCH = date(2027, 3, 1)


@given(st.integers(0, 120_000), st.dictionaries(st.integers(1, 12), st.floats(0, 1), max_size=11))
def test_a_year_owes_twelve_months_however_they_are_smoothed(minutes: int, low: dict[int, float]) -> None:
    months = owed(minutes, low)
    assert sum(months) == 12 * minutes
    assert min(months) >= 0


def test_july_owes_half_of_any_other_month() -> None:
    months = owed(20 * 60)
    assert abs(months[6] * 2 - months[0]) <= 2
    assert max(months[:6] + months[7:]) - min(months[:6] + months[7:]) <= 1


def test_nobody_owes_what_volunteers_give() -> None:
    seats = [
        SeatHours(MARCH, 180, "delivered", "professional", 1, 5, "aino"),
        SeatHours(MARCH, 120, "delivered", "peer", 1, 5, "sanni"),
        SeatHours(MARCH, 180, "uncovered", "professional", None, 5),
        SeatHours(MARCH, 60, "cancelled", "peer", 1, 5),
    ]
    assert sums(seats, ["association"]) == {(1,): Sum(180, 120, 60, 0), (None,): Sum(0, 0, 0, 180)}
    assert sums(seats, ["month", "service"]) == {(MARCH, 5): Sum(180, 120, 60, 180)}
