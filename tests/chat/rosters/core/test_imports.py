"""Turns from a pasted table."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.imports import MOST_ROWS, Wanted, rows_of, wanted_of
from chat.rosters.core.patterns import Pattern
from chat.rosters.core.problems import RosterRefusedError

WEEKDAYS = {"ma": 0, "ti": 1, "ke": 2, "to": 3, "pe": 4, "la": 5, "su": 6}
ROW = ["apua-eroon", "ma, TI", "12:00", "15:30", "2027-01-01", "2027-06-30", "3", "1", "2", "Teemailta"]


def changed(number: int, cell: str) -> list[str]:
    return [*ROW[:number], cell, *ROW[number + 1 :]]


def test_a_row_says_what_a_form_says() -> None:
    pattern = Pattern(frozenset({0, 1}), 720, 930, date(2027, 1, 1), date(2027, 6, 30), 3, 1, 2)
    assert wanted_of(ROW, WEEKDAYS) == Wanted("apua-eroon", pattern, "Teemailta")
    short = wanted_of(ROW[:6], WEEKDAYS).pattern
    assert (short.professionals, short.peers, short.every) == (2, 0, 1)
    assert wanted_of(changed(3, "02:00"), WEEKDAYS).pattern.end == 26 * 60, "it ends on the next day"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (ROW[:5], "columns"),
        ([*ROW, "lisää"], "columns"),
        (changed(1, ""), "weekdays"),
        (changed(1, "ma xx"), "weekdays"),
        (changed(2, "kello 12"), "start"),
        (changed(3, "25:00"), "end"),
        (changed(4, "2027-02-29"), "day"),
        (changed(5, "30.6.2027"), "day"),
        (changed(6, "kaksi"), "professionals"),
        (changed(7, "-1"), "peers"),
        (changed(8, "1,5"), "every"),
    ],
)
def test_a_bad_cell_is_named(row: list[str], problem: str) -> None:
    with pytest.raises(RosterRefusedError, match=problem):
        wanted_of(row, WEEKDAYS)


def test_rows_keep_their_numbers_whatever_is_empty_between_them() -> None:
    assert rows_of("\n a;b \n;;\n\nc;d") == [(2, ["a", "b"]), (5, ["c", "d"])]
    assert rows_of('a\tb;c\n"x\ty"\tz') == [(1, ["a", "b;c"]), (2, ["x\ty", "z"])]


@pytest.mark.parametrize(
    ("text", "problem"), [("", "import_empty"), (" ;\n\n", "import_empty"), ("a;b\n" * (MOST_ROWS + 1), "import_many")]
)
def test_none_and_too_many(text: str, problem: str) -> None:
    with pytest.raises(RosterRefusedError, match=problem):
        rows_of(text)


@given(st.text(max_size=200))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with suppress(RosterRefusedError):
        for _, row in rows_of(text):
            wanted_of(row, WEEKDAYS)
