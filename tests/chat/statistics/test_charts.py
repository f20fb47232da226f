"""Charts: one picture with a name, nothing that the page's policy forbids."""

from xml.etree import ElementTree

import pytest

from chat.statistics.charts import Column, bar, columns, nice_top

POINTS = [Column(10, 8, "tammi <10>"), Column(0, 0, "helmi"), Column(4, 4, "maalis")]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(text: str) -> ElementTree.Element:
    assert "style" not in text
    return ElementTree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314


@pytest.mark.parametrize(("highest", "top"), [(0, 4), (4, 4), (5, 5), (9, 10), (377, 400), (1001, 2000)])
def test_the_top_is_a_round_number(highest: int, top: int) -> None:
    assert nice_top(highest) == top


def test_columns_are_one_picture_whose_name_is_escaped() -> None:
    chart = drawn(columns(POINTS, 'eniten "tammi" & muut'))
    assert chart.attrib["role"] == "img"
    assert chart.attrib["aria-label"] == 'eniten "tammi" & muut'
    assert [title.text for title in chart.iter(f"{SVG}title")] == ["tammi <10>", "helmi", "maalis"]


def test_the_part_stands_on_the_ground_and_the_rest_on_it() -> None:
    rest, part, whole = (rect.attrib for rect in drawn(columns(POINTS, "")).iter(f"{SVG}rect"))
    assert (part["y"], part["height"]) == ("20", "80")
    assert (rest["y"], rest["height"]) == ("0", "20")
    assert (whole["y"], whole["height"]) == ("60", "40")


def test_shares_are_drawn_of_a_hundred() -> None:
    (half,) = drawn(columns([Column(50, 50, "")], "", top=100)).iter(f"{SVG}rect")
    assert half.attrib["height"] == "50"


def test_a_bar_is_as_long_as_its_count() -> None:
    assert [rect.attrib["width"] for rect in drawn(bar(3, 4)).iter(f"{SVG}rect")] == ["100", "75"]
    assert [rect.attrib["width"] for rect in drawn(bar(0, 0)).iter(f"{SVG}rect")] == ["100", "0"]
