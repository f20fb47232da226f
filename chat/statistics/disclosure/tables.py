"""Tables of contacts before and after disclosure control (DOMAIN §4). Pure."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

Key = tuple[str | None, ...]
"""Of a cell: its category in each dimension; None is the total over the dimension."""
Selection = Mapping[str, frozenset[str]]
"""Which records a cell counts: the values of each attribute; an attribute that is absent may have any."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which records a table is about. Every set is explicit and complete: the joint audit of overlapping tables rests
    on it.
    """

    records: str
    """What is counted, `contacts` or `feedback`: tables of different records never overlap."""
    weeks: frozenset[str]
    """ISO weeks that are over and released."""
    services: frozenset[str]
    associations: frozenset[str]
    """Slugs; the empty one stands for contacts that nobody answered. The national scope holds them all."""
    where: Selection = field(default_factory=dict)
    """Further filters: the values of a closed list."""

    @property
    def selection(self) -> Selection:
        """The records of the scope."""
        return {"week": self.weeks, "service": self.services, "association": self.associations, **self.where}


@dataclass(frozen=True)
class Rung:
    """One way of grouping a closed list: each of its values belongs to one category."""

    name: str
    categories: Mapping[str, frozenset[str]]

    @cached_property
    def by_value(self) -> Mapping[str, str]:
        """The category of each value."""
        return {value: category for category, values in self.categories.items() for value in values}


Ladder = tuple[Rung, ...]
"""Groupings of a closed list, the finest first; each joins categories of the one before. The last has one category."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a table is broken down by: a field of the records, and the ladder by which its categories may be merged."""

    name: str
    ladder: Ladder


@dataclass(frozen=True, slots=True)
class Count:
    """So many contacts, in these distinct ISO weeks."""

    contacts: int
    weeks: frozenset[str]

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(self.contacts + other.contacts, self.weeks | other.weeks)


NONE = Count(0, frozenset())


@dataclass(frozen=True, slots=True)
class Table:
    """A table as counted. Nobody may see it before it is protected."""

    title: str
    scope: Scope
    dimensions: tuple[Dimension, ...]
    cells: Mapping[tuple[str, ...], Count]
    """By the values of the closed lists; a cell that is absent is zero."""
    structural: frozenset[tuple[str, ...]] = frozenset()
    """Combinations of values that cannot occur."""
    is_public: bool = False
    """Whether it is shown rounded (rule 5)."""
    keeps_total: bool = True
    """Whether its own total is shown, however small it is (rule 7)."""
    fewest_workers: int | None = None
    """The fewest workers whom one of its cells is about, where that is known (rule 7)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The cells that a table has: its scope, and the rung that was chosen of each dimension."""

    scope: Scope
    dimensions: tuple[tuple[str, Rung], ...]

    def every_key(self) -> Iterator[Key]:
        """Every cell, totals included."""
        return itertools.product(*((*rung.categories, None) for _, rung in self.dimensions))

    def selection(self, key: Key) -> Selection:
        """Which records the cell counts."""
        chosen = dict(self.scope.selection)
        for (name, rung), category in zip(self.dimensions, key, strict=True):
            if category is not None:
                values = rung.categories[category]
                chosen[name] = values & chosen[name] if name in chosen else values
        return chosen

    def lines(self, key: Key) -> Iterator[list[Key]]:
        """The equations that the cell is in: all categories of one dimension, and their total."""
        for place, (_, rung) in enumerate(self.dimensions):
            yield [(*key[:place], category, *key[place + 1 :]) for category in (*rung.categories, None)]

    @property
    def inner(self) -> int:
        """How many cells it has without totals."""
        product = 1
        for _, rung in self.dimensions:
            product *= len(rung.categories)
        return product

    @property
    def total(self) -> Key:
        """The grand total's key."""
        return (None,) * len(self.dimensions)


Kind = Literal["shown", "hidden", "structural"]


class Cell(NamedTuple):
    """A cell as everybody may see it. Why it is hidden is not told."""

    kind: Kind
    value: int | None


HIDDEN = Cell("hidden", None)


@dataclass(frozen=True, slots=True)
class Protected:
    """A table that may be issued. It holds no hidden value."""

    title: str
    shape: Shape
    cells: Mapping[Key, Cell]
    is_public: bool = False

    def cell(self, *key: str | None) -> Cell:
        """A cell by its category in each dimension. KeyError when there is none."""
        return self.cells[key]

    @property
    def total(self) -> Cell:
        """The grand total."""
        return self.cells[self.shape.total]

    @property
    def hidden(self) -> tuple[Key, ...]:
        """The cells that are hidden."""
        return tuple(key for key, cell in self.cells.items() if cell.kind == "hidden")

    def as_json(self) -> dict[str, Any]:
        """What `from_json` reads, of lists, texts and numbers only."""
        scope = self.shape.scope
        return {
            "title": self.title,
            "is_public": self.is_public,
            "scope": {"records": scope.records}
            | {name: sorted(values) for name, values in scope.selection.items() if name not in scope.where}
            | {"where": {name: sorted(values) for name, values in scope.where.items()}},
            "dimensions": [
                [name, rung.name, [[category, sorted(values)] for category, values in rung.categories.items()]]
                for name, rung in self.shape.dimensions
            ],
            "cells": [[list(key), cell.kind, cell.value] for key, cell in self.cells.items()],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Protected":
        """The table that was kept."""
        scope = kept["scope"]
        return cls(
            title=kept["title"],
            is_public=kept["is_public"],
            shape=Shape(
                Scope(
                    scope["records"],
                    frozenset(scope["week"]),
                    frozenset(scope["service"]),
                    frozenset(scope["association"]),
                    where={name: frozenset(values) for name, values in scope["where"].items()},
                ),
                tuple(
                    (name, Rung(rung, {category: frozenset(values) for category, values in categories}))
                    for name, rung, categories in kept["dimensions"]
                ),
            ),
            cells={tuple(key): Cell(kind, value) for key, kind, value in kept["cells"]},
        )


Code = Literal[
    "too_many_dimensions",
    "rounded_beside_exact",
    "period_too_short",
    "empty_scope",
    "unknown_category",
    "too_few_workers",
    "audit_opens_a_cell",
    "too_entangled",
]


class Refused(Exception):
    """The table cannot be issued, and why: a stable code, and the table's title."""

    def __init__(self, code: Code, title: str) -> None:
        """Because of this table."""
        super().__init__(code, title)
        self.code, self.title = code, title


def tabulate(
    title: str,
    scope: Scope,
    dimensions: Sequence[Dimension],
    rows: Iterable[tuple[tuple[str, ...], str, int]],
    **more: Any,
) -> Table:
    """The table of what was counted: the values in each dimension, the ISO week, and how many contacts."""
    contacts: dict[tuple[str, ...], int] = defaultdict(int)
    weeks: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for values, week, number in rows:
        if number:
            contacts[values] += number
            weeks[values].add(week)
    cells = {values: Count(number, frozenset(weeks[values])) for values, number in contacts.items()}
    return Table(title, scope, tuple(dimensions), cells, **more)


def grouped(table: Table, rungs: Sequence[Rung]) -> tuple[Shape, dict[Key, Count], set[Key]]:
    """The table by these rungs: its shape, the counts of all its cells with totals, and which cannot occur.

    Raises Refused for a value that a rung does not know.
    """
    names = [dimension.name for dimension in table.dimensions]
    shape = Shape(table.scope, tuple(zip(names, rungs, strict=True)))
    counts = dict.fromkeys(shape.every_key(), NONE)
    for values, count in table.cells.items():
        for key in _counted_in(values, rungs, table.title):
            counts[key] += count
    return shape, counts, _impossible(table, shape, rungs)


def _counted_in(values: tuple[str, ...], rungs: Sequence[Rung], title: str) -> Iterator[Key]:
    try:
        categories = [rung.by_value[value] for value, rung in zip(values, rungs, strict=True)]
    except (KeyError, ValueError):
        raise Refused("unknown_category", title) from None
    return itertools.product(*((category, None) for category in categories))


def _impossible(table: Table, shape: Shape, rungs: Sequence[Rung]) -> set[Key]:
    """Cells all of whose combinations of values cannot occur."""
    if not table.structural:
        return set()
    excluded: dict[Key, int] = defaultdict(int)
    for values in table.structural:
        for key in _counted_in(values, rungs, table.title):
            excluded[key] += 1
    return {key for key, number in excluded.items() if number == _combinations(shape, key)}


def _combinations(shape: Shape, key: Key) -> int:
    product = 1
    for (_, rung), category in zip(shape.dimensions, key, strict=True):
        product *= len(rung.by_value) if category is None else len(rung.categories[category])
    return product
