"""Disclosure control (DOMAIN §4): which cells of which tables may be shown. `auditing` attacks what was issued."""

from chat.statistics.disclosure.figures import mean, percentage, rounded
from chat.statistics.disclosure.ladders import LADDERS, flat, ladder, rung
from chat.statistics.disclosure.protection import for_everybody, protect
from chat.statistics.disclosure.tables import (
    Cell,
    Count,
    Dimension,
    Protected,
    Refused,
    Rung,
    Scope,
    Shape,
    Table,
    tabulate,
)

__all__ = [
    "LADDERS",
    "Cell",
    "Count",
    "Dimension",
    "Protected",
    "Refused",
    "Rung",
    "Scope",
    "Shape",
    "Table",
    "flat",
    "for_everybody",
    "ladder",
    "mean",
    "percentage",
    "protect",
    "rounded",
    "rung",
    "tabulate",
]
