"""Hours as an editor writes them: a line for the weekdays that have the same, and one for each exception."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.services import catalogue, core
from chat.services.core.hours import (
    MOST_LINES,
    ExceptionLine,
    HoursLine,
    LineRefusedError,
    closed_between,
    exception_lines_of,
    exceptions_of,
    lines_of,
    pattern_of,
)

WEEKDAYS = frozenset(range(5))
AFTERNOONS = HoursLine(WEEKDAYS, "12:00", "18:00")


def line(**other: Any) -> HoursLine:
    return HoursLine(**{"days": WEEKDAYS, "start": "12:00", "end": "18:00", **other})


def refused(write: Callable[[], object]) -> tuple[str, int, str]:
    """The problem, the line and its part."""
    with pytest.raises(LineRefusedError) as caught:
        write()
    return caught.value.problem, caught.value.number, caught.value.part


def refusal(*lines: HoursLine) -> tuple[str, int, str]:
    return refused(lambda: pattern_of(lines))


@pytest.mark.parametrize("row", [*catalogue.SERVICES, *catalogue.CARDS], ids=lambda row: row["slug"])
def test_what_a_first_installation_has_is_the_same_when_it_is_saved_again(row: catalogue.Row) -> None:
    stored = row.get("hours", [])
    assert set(core.spans(pattern_of(lines_of(stored)))) == set(core.spans(stored))


def test_days_with_the_same_hours_share_a_line() -> None:
    stored = [
        *[{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(5)],
        {"weekday": 1, "start": "18:00", "end": "20:00", "theme": {"fi": "teemailta"}},
        *[{"weekday": day, "start": "12:00", "end": "15:00", "months": [7]} for day in range(5)],
    ]
    assert lines_of(stored) == [
        AFTERNOONS,
        HoursLine(frozenset({1}), "18:00", "20:00", theme={"fi": "teemailta"}),
        line(end="15:00", months=frozenset({7})),
    ]


clocks = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
lines = st.builds(
    HoursLine,
    st.frozensets(st.integers(0, 6)),
    clocks,
    clocks,
    st.frozensets(st.integers(1, 12)),
    st.dictionaries(st.sampled_from(["fi", "sv", "ar"]), st.text(max_size=70)),
)


@given(st.lists(lines, max_size=4))
def test_what_is_not_refused_is_a_pattern_and_comes_back_as_it_was(written: list[HoursLine]) -> None:
    try:
        pattern = pattern_of(written)
    except LineRefusedError:
        return
    assert set(core.spans(pattern_of(lines_of(pattern)))) == set(core.spans(pattern))
    assert {day for item in core.spans(pattern) for day in [item.weekday]} == {
        day for one in written for day in one.days
    }


@pytest.mark.parametrize(
    ("written", "stored"), [("9", "09:00"), ("9.30", "09:30"), (" 09:30 ", "09:30"), ("0:00", "00:00")]
)
def test_a_time_can_be_written_as_people_do(written: str, stored: str) -> None:
    assert {item["start"] for item in pattern_of([line(start=written)])} == {stored}


@pytest.mark.parametrize("midnight", ["00:00", "24:00", "24", "0"])
def test_midnight_ends_a_day(midnight: str) -> None:
    assert {item["end"] for item in pattern_of([line(end=midnight)])} == {"24:00"}
    assert lines_of(pattern_of([line(start="00:00", end=midnight)]))[0].end == "00:00"


def test_no_line_and_blank_ones_are_no_hours() -> None:
    assert pattern_of([]) == pattern_of([HoursLine(), HoursLine(theme={"fi": ""})]) == []


@pytest.mark.parametrize(
    ("wrong", "problem", "part"),
    [
        (line(days=frozenset()), "hours_days", "days"),
        (HoursLine(theme={"fi": "teemailta"}), "hours_days", "days"),
        (line(start=""), "hours_time", "start"),
        (line(end=""), "hours_time", "end"),
        (line(start="24:00"), "hours_time", "start"),
        (line(end="24:30"), "hours_time", "end"),
        (line(end="25"), "hours_time", "end"),
        (line(start="12:60"), "hours_time", "start"),
        (line(start="kaksitoista"), "hours_time", "start"),
        (line(start="١٢:٠٠"), "hours_time", "start"),
        (line(start="12:00", end="12:00"), "hours_order", "end"),
        (line(start="20:00", end="02:00"), "hours_order", "end"),
        (line(theme={"sv": "temakväll"}), "hours_theme", "theme-fi"),
        (line(theme={"fi": "teemailta", "ar": "x" * 61}), "hours_theme_long", "theme-ar"),
    ],
)
def test_a_line_that_makes_no_hours_is_refused_and_told_where(wrong: HoursLine, problem: str, part: str) -> None:
    saturday = line(days=frozenset({5}))
    assert refusal(saturday, HoursLine(), wrong) == (problem, 2, part)


def test_hours_that_overlap_are_refused_in_the_later_line() -> None:
    tuesday = frozenset({1})
    assert refusal(AFTERNOONS, HoursLine(tuesday, "17:59", "20:00")) == ("hours_overlap", 1, "start")
    assert refusal(HoursLine(tuesday, "17:59", "20:00"), HoursLine(), AFTERNOONS) == ("hours_overlap", 2, "start")
    assert refusal(AFTERNOONS, AFTERNOONS) == ("hours_overlap", 1, "start")
    july = frozenset({7})
    assert refusal(AFTERNOONS, line(end="15:00", months=july)) == ("hours_overlap", 1, "start")


def test_hours_that_meet_or_are_of_other_days_or_months_do_not_overlap() -> None:
    spring, autumn = frozenset({1, 2, 3}), frozenset({9})
    written = [
        line(months=spring),
        line(months=autumn, start="13:00"),
        HoursLine(frozenset({1}), "18:00", "20:00"),
        HoursLine(frozenset({5}), "12:00", "18:00"),
    ]
    assert len(pattern_of(written)) == 5 + 5 + 1 + 1


def test_there_is_an_end_to_lines() -> None:
    many = [
        HoursLine(frozenset({0}), f"{n // 4:02}:{n % 4 * 15:02}", f"{n // 4:02}:{n % 4 * 15 + 14:02}")
        for n in range(60)
    ]
    assert len(pattern_of(many[:MOST_LINES])) == MOST_LINES
    assert refusal(*many) == ("hours_many", MOST_LINES, "days")


# --- exceptions ----------------------------------------------------------------------------------

TODAY = date(2026, 12, 1)
CHRISTMAS = ExceptionLine("2026-12-24", "2026-12-26")
EVE_OF_EPIPHANY = ExceptionLine("2027-01-05", "", "12:00", "14:00")


def test_exceptions_are_days_without_hours_or_with_others() -> None:
    stored = exceptions_of([CHRISTMAS, ExceptionLine(), EVE_OF_EPIPHANY], TODAY)
    assert stored == [
        {"first": "2026-12-24", "last": "2026-12-26"},
        {"first": "2027-01-05", "last": "2027-01-05", "start": "12:00", "end": "14:00"},
    ]
    assert exception_lines_of(stored, TODAY) == [CHRISTMAS, ExceptionLine("2027-01-05", "2027-01-05", "12:00", "14:00")]
    assert exception_lines_of(stored, date(2026, 12, 26)) == exception_lines_of(stored, TODAY)
    assert len(exception_lines_of(stored, date(2026, 12, 27))) == 1, "what is over is not shown again"


def test_one_day_can_have_hours_twice() -> None:
    morning, evening = (ExceptionLine("2026-12-23", "", *times) for times in (("9", "11"), ("17", "19")))
    assert len(exceptions_of([morning, evening], TODAY)) == 2


@pytest.mark.parametrize(
    ("wrong", "problem", "part"),
    [
        (ExceptionLine(last="2026-12-26"), "exception_day", "first"),
        (ExceptionLine("24.12."), "exception_day", "first"),
        (ExceptionLine("2026-02-29"), "exception_day", "first"),
        (ExceptionLine("2026-12-24", "joulu"), "exception_day", "last"),
        (ExceptionLine("2026-12-24", "2026-12-23"), "exception_order", "last"),
        (ExceptionLine("2026-12-24", "2027-12-25"), "exception_long", "last"),
        (ExceptionLine("2026-11-30"), "exception_past", "first"),
        (ExceptionLine("2026-11-01", "2026-11-30"), "exception_past", "last"),
        (ExceptionLine("2026-12-24", start="12:00"), "hours_time", "end"),
        (ExceptionLine("2026-12-24", start="14:00", end="12:00"), "hours_order", "end"),
        (ExceptionLine("2027-01-05"), "exception_overlap", "first"),
        (ExceptionLine("2027-01-01", "2027-01-05", "13:00", "15:00"), "exception_overlap", "first"),
    ],
)
def test_an_exception_that_is_none_is_refused_and_told_where(wrong: ExceptionLine, problem: str, part: str) -> None:
    assert refused(lambda: exceptions_of([EVE_OF_EPIPHANY, wrong], TODAY)) == (problem, 1, part)


def test_there_is_an_end_to_exceptions() -> None:
    many = [ExceptionLine(f"2027-02-{day:02}") for day in range(1, 29)]
    assert refused(lambda: exceptions_of(many, TODAY)) == ("hours_many", MOST_LINES, "first")


EVENINGS = core.spans(
    [{"weekday": 0, "start": "12:00", "end": "15:00"}, {"weekday": 0, "start": "16:00", "end": "24:00"}]
)
MONDAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        (12 * 60, 15 * 60, [("16:00", "24:00")]),
        (13 * 60, 17 * 60, [("12:00", "13:00"), ("17:00", "24:00")]),
        (11 * 60, 24 * 60, [None]),
        (15 * 60, 16 * 60, None),
        (0, 12 * 60, None),
    ],
)
def test_what_is_left_of_a_day_that_is_closed_for_a_while(start: int, end: int, left: Any) -> None:
    found = closed_between(EVENINGS, MONDAY, start, end)
    told = None if found is None else [(one["start"], one["end"]) if "start" in one else None for one in found]
    assert told == left
    if found is not None:
        whole = (*EVENINGS, *core.spans(found))
        assert all(not (span.start < end and start < span.end) for span in core.spans_on(whole, MONDAY))
    of_days = core.spans([{"first": "2027-01-04", "last": "2027-01-05", "start": "12:00", "end": "18:00"}])
    assert closed_between((*EVENINGS, *of_days), MONDAY, start, end) is None, "an editor parts those days"


def test_a_day_that_is_closed_bit_by_bit_is_closed_in_the_end() -> None:
    first = closed_between(EVENINGS, MONDAY, 12 * 60, 15 * 60)
    assert first is not None
    second = closed_between((*EVENINGS, *core.spans(first)), MONDAY, 15 * 60, 24 * 60)
    assert second == [{"first": "2027-01-04", "last": "2027-01-04"}]
    assert closed_between((*EVENINGS, *core.spans(second)), MONDAY, 0, 24 * 60) is None
