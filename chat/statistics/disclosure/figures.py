"""Figures that are derived from protected tables, never from counts (DOMAIN §4, disclosure control 5). Pure."""

from collections.abc import Mapping

from chat.statistics.core import FEWEST_OF_SHARE
from chat.statistics.disclosure.tables import Cell, Protected

ROUNDED_TO = 5


def percentage(part: Cell, base: Cell) -> int | None:
    """Whole per cent; None unless both are known and the base is large enough."""
    if part.value is None or base.value is None or base.value < FEWEST_OF_SHARE:
        return None
    return (200 * part.value + base.value) // (2 * base.value)


def mean(table: Protected, values: Mapping[str, float]) -> float | None:
    """The mean of a table of one dimension, of what each category stands for.

    None unless every category is known and the base is large enough: with some hidden, a mean is one more equation.
    """
    numbers = {category: table.cells[category,].value for category in values}
    base = table.total.value
    if base is None or base < FEWEST_OF_SHARE:
        return None
    total = 0.0
    for category, number in numbers.items():
        if number is None:
            return None
        total += values[category] * number
    return total / base


def rounded(number: int) -> int:
    """To the nearest five, of a table for the public."""
    return (number + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO
