"""What a cell that is shown says of the number behind it. Pure."""

from chat.statistics.disclosure.figures import ROUNDED_TO
from chat.statistics.disclosure.primary import small
from chat.statistics.disclosure.tables import Cell, Key, Shape

SPAN = 3
"""The integers that a hidden cell may hold span so much (max - min): what is told of a cell of 1 to 4 is only that
(rule 3)."""


def possible_values(shape: Shape, key: Key, cell: Cell, is_public: bool) -> tuple[int, int] | None:
    """The least and the most that the cell may hold; None when it is hidden.

    A rounded number may be any that is rounded to it, though no small one, which would be hidden unless it is the
    total.
    """
    if cell.value is None:
        return None
    if not is_public or cell.kind == "structural":
        return cell.value, cell.value
    off = ROUNDED_TO // 2
    least, most = max(cell.value - off, 0), cell.value + off
    if key == shape.total:
        return least, most
    return (0, 0) if cell.value == 0 else (max(least, small(shape.selection(key)) + 1), most)
