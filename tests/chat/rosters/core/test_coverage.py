"""Opening hours, and turns in them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.coverage import opening_hours, uncovered
from chat.services import core
from chat.services.core.holidays import holiday

EPOCH = datetime(2027, 1, 1, tzinfo=UTC)
WEEKDAYS = (
    *core.spans([{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(5)]),
    core.CLOSED_ON_HOLIDAYS,
)


def test_hours_of_a_week_with_a_holiday_and_an_exception_in_it() -> None:
    days = [date(2027, 1, 4) + timedelta(days=n) for n in range(7)]  # Wednesday is Epiphany
    short = core.spans([{"first": "2027-01-08", "last": "2027-01-08", "start": "12:00", "end": "14:00"}])
    hours = opening_hours((*WEEKDAYS, *short), days)
    assert [(start.day, start.hour, end.hour) for start, end in hours] == [
        (4, 10, 16),
        (5, 10, 16),
        (7, 10, 16),
        (8, 10, 12),
    ]


@given(st.dates(date(2026, 1, 1), date(2035, 12, 1)), st.integers(0, 6), st.integers(0, 1438), st.integers(1, 1440))
def test_whatever_is_among_the_hours_is_open_then(first: date, weekday: int, start: int, end: int) -> None:
    pattern = (core.Span(weekday, min(start, end), max(start, end, start + 1)), core.CLOSED_ON_HOLIDAYS)
    days = [first + timedelta(days=n) for n in range(14)]
    for begins, ends in opening_hours(pattern, days):
        assert core.within_hours(pattern, begins) or begins.astimezone(core.HELSINKI).hour == 4, "clocks have jumped"
        assert not holiday(begins.astimezone(core.HELSINKI).date())
        assert begins < ends


@st.composite
def intervals(draw: st.DrawFn) -> list[tuple[datetime, datetime]]:
    found = []
    for start, length in draw(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=6)):
        found.append((EPOCH + timedelta(minutes=start), EPOCH + timedelta(minutes=start + length)))
    return found


@given(intervals(), intervals())
def test_each_minute_of_the_hours_is_covered_or_in_a_gap(
    hours: list[tuple[datetime, datetime]], covered: list[tuple[datetime, datetime]]
) -> None:
    def minutes(parts: list[tuple[datetime, datetime]]) -> set[datetime]:
        return {
            start + timedelta(minutes=n)
            for start, end in parts
            for n in range(int((end - start).total_seconds() // 60))
        }

    assert minutes(uncovered(hours, covered)) == minutes(hours) - minutes(covered)
