"""Tables as files."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.tables import csv_file, decimal_hours, defused


def test_a_table_is_as_finnish_excel_opens_it() -> None:
    rows = [["Yhdistys", "Sovittu"], ['Äiti; "lapsi"', "2,50"]]
    assert csv_file(rows).decode("utf-8") == '\ufeffYhdistys;Sovittu\r\n"Äiti; ""lapsi""";2,50\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+358", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n@x"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"]))), max_size=4))
def test_whatever_is_in_a_cell_it_is_read_as_text_and_nothing_is_lost(rows: list[list[str]]) -> None:
    rows = [row for row in rows if row]
    read = list(csv.reader(io.StringIO(csv_file(rows).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert read == [[defused(cell) for cell in row] for row in rows]
    assert not any(cell.lstrip()[:1] in tuple("=+-@") for row in read for cell in row if cell.lstrip())


@given(st.integers(0, 10**7))
def test_hours_are_right_to_half_a_hundredth(minutes: int) -> None:
    assert abs(float(decimal_hours(minutes).replace(",", ".")) - minutes / 60) <= 0.0051
