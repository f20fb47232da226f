"""What a dashboard says in a sentence of a table, and how it draws shares."""

from collections.abc import Mapping
from typing import Any

import pytest

from chat.statistics.actions.showing import Shown
from chat.statistics.disclosure import Cell, Protected, Rung, Scope, Shape
from chat.statistics.views import sections

SCOPE = Scope("contacts", frozenset({"2026-W07"}), frozenset({"s"}), frozenset({"a"}))


def breakdown(counts: Mapping[str, int], rung: str = "each") -> dict[str, Any]:
    """The section of a table of reasons."""
    groups = Rung(rung, {name: frozenset({name}) for name in counts})
    cells: dict[tuple[str | None, ...], Cell] = {(name,): Cell("shown", count) for name, count in counts.items()}
    cells[None,] = Cell("shown", sum(counts.values()))
    table = Protected("reason", Shape(SCOPE, (("reason", groups),)), cells)
    (found,) = sections.breakdowns(Shown({"reason": table}), "fi")
    return found


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"violence": 30, "education": 20, "not_known": 50}, "Yleisin: Väkivalta (30 eli 30"),
        ({"violence": 0, "not_known": 50}, "Yleisin: Ei tiedossa (50 eli 100"),
        ({"violence": 8, "not_known": 2}, "Yleisin: Väkivalta (8)."),
    ],
)
def test_what_is_not_known_is_not_the_most_common_unless_there_is_nothing_else(
    counts: Mapping[str, int], told: str
) -> None:
    assert breakdown(counts)["summary"].startswith(told)


def test_a_table_that_is_not_broken_down_says_so_and_calls_nothing_merged() -> None:
    found = breakdown({"all": 40}, "all")
    assert (found["summary"], found["is_merged"]) == ("Luvut ovat niin pieniä, ettei niitä voi eritellä.", False)
    assert breakdown({"violence": 40}, "groups")["is_merged"]


def feedback(good: Mapping[str, int]) -> dict[str, Any]:
    """The section of a question, of so many good marks in a hundred of each month."""
    months = Rung("each", {month: frozenset({month}) for month in good})
    marks = Rung("groups", {"low": frozenset("0"), "high": frozenset("4")})
    cells: dict[tuple[str | None, ...], Cell] = {}
    for month, count in good.items():
        cells |= {(month, "high"): Cell("shown", count), (month, "low"): Cell("shown", 100 - count)}
        cells[month, None] = Cell("shown", 100)
    cells |= {(None, "high"): Cell("shown", sum(good.values())), (None, "low"): Cell("shown", 0)}
    cells[None, None] = Cell("shown", 100 * len(good))
    shape = Shape(SCOPE, (("week", months), ("relief", marks)))
    (found,) = sections.feedback(Shown({"relief": Protected("relief", shape, cells)}), "fi")
    return found


def test_a_share_is_drawn_of_the_whole_and_a_single_one_not_at_all() -> None:
    assert 'height="40"' in feedback({"2026-01": 40, "2026-02": 30})["chart"]
    assert feedback({"2026-01": 40})["chart"] == ""
