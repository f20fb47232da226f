"""Tables that may be issued, made of tables as counted (DOMAIN §4, disclosure control). Pure; the solver is loaded
when first needed.
"""

import itertools
from collections.abc import Iterator, Sequence

from chat.statistics.core import FEWEST_WORKERS
from chat.statistics.disclosure.figures import rounded
from chat.statistics.disclosure.primary import is_primary
from chat.statistics.disclosure.tables import (
    HIDDEN,
    Cell,
    Key,
    Protected,
    Refused,
    Rung,
    Shape,
    Table,
    grouped,
)
from chat.statistics.disclosure.universe import overlapping

MOST_DIMENSIONS = 3
KEEPS_CELLS, KEEPS_CONTACTS = 1 / 3, 1 / 2
"""A rung keeps enough when so great a share of its cells, and of the contacts, is shown (rule 0)."""
KEEPS_MOST = 1 / 2
"""The finest rung that keeps such a share of its cells goes before a finer one that only keeps enough: a unit with 40
contacts gets its reasons in four groups, two of them hidden at most, and not four of twelve reasons.
"""


def protect(tables: Sequence[Table], issued: Sequence[Protected] = (), *, key: bytes) -> tuple[Protected, ...]:
    """One publication: the tables, each by the finest rungs that keep enough, with every cell hidden that could
    betray somebody.

    Those that come first are served first. `issued`: whatever was issued of the same contacts before. `key`: a
    secret, 16 to 64 bytes, always the same. Raises Refused for the first table that cannot be issued.
    """
    for table in tables:
        _check(table)
    if len({table.is_public for table in tables}) > 1:
        raise Refused("rounded_beside_exact", next(table.title for table in tables if table.is_public))
    exact: list[Protected] = []
    for table in tables:
        exact.append(_protected(table, issued, exact, key))
    return tuple(for_everybody(found) if table.is_public else found for table, found in zip(tables, exact, strict=True))


def _check(table: Table) -> None:
    scope = table.scope
    if len(table.dimensions) > MOST_DIMENSIONS:
        raise Refused("too_many_dimensions", table.title)
    if not scope.weeks:
        raise Refused("period_too_short", table.title)
    if not scope.services or not scope.associations:
        raise Refused("empty_scope", table.title)
    if table.fewest_workers is not None and table.fewest_workers < FEWEST_WORKERS:
        raise Refused("too_few_workers", table.title)


def _protected(table: Table, issued: Sequence[Protected], beside: Sequence[Protected], key: bytes) -> Protected:
    """By the finest rungs that keep enough; at the last, which leave only the total, whatever is left.

    Raises Refused when nothing can be issued, or nothing but the total though more could be had but for what is issued.
    """
    found = _by_finest_rungs(table, [*issued, *beside], key)
    if found is not None and (found.shape.inner > 1 or not issued):
        return found
    without = _by_finest_rungs(table, beside, key)
    if found is None or (without is not None and without.shape.inner > 1):
        raise Refused("audit_opens_a_cell", table.title)
    return found


def _by_finest_rungs(table: Table, issued: Sequence[Protected], key: bytes) -> Protected | None:
    finest: Protected | None = None
    for rungs in _by_fineness(table):
        found = Candidate(table, rungs).protected(issued, key)
        if found is not None and found.shape.inner > 1 and _keeps_most(found):
            return found
        finest = finest or found
    return finest


def _keeps_most(table: Protected) -> bool:
    inner = [cell for key, cell in table.cells.items() if None not in key]
    return sum(cell.kind != "hidden" for cell in inner) >= KEEPS_MOST * len(inner)


def _by_fineness(table: Table) -> Iterator[tuple[Rung, ...]]:
    """All choices of rungs, those with the most cells first."""
    choices = itertools.product(*(dimension.ladder for dimension in table.dimensions))
    yield from sorted(choices, key=lambda rungs: -Shape(table.scope, tuple(("", rung) for rung in rungs)).inner)


class Candidate:
    """A table by certain rungs."""

    def __init__(self, table: Table, rungs: Sequence[Rung]) -> None:
        """Raises Refused for a value that a rung does not know."""
        self._table = table
        self._shape, self._counts, impossible = grouped(table, rungs)
        self._structural = impossible | {key for key in self._counts if not all(self._shape.selection(key).values())}
        self._primary = {
            key
            for key, count in self._counts.items()
            if not self._is_kept(key) and is_primary(count, self._shape.selection(key))
        }

    def protected(self, issued: Sequence[Protected], key: bytes) -> Protected | None:
        """The table with its hidden cells; None when too little is kept, or nothing that is hidden helps."""
        if not self._keeps_enough(self._primary):
            return None
        near = [issued[number] for number in overlapping(self._shape, [one.shape for one in issued])]
        if not self._primary and not any(one.hidden for one in near):
            return self._showing_all_but(set())
        hidden = self._hidden(near, key)
        return None if hidden is None else self._showing_all_but(hidden)

    def _hidden(self, near: Sequence[Protected], key: bytes) -> set[Key] | None:
        from chat.statistics.disclosure.joint import Issue, Joint
        from chat.statistics.disclosure.secondary import Suppression

        raw = {one: self._cell(one) for one in self._counts}
        issues = [Issue(one.shape, dict(one.cells), one.is_public) for one in near]
        try:
            joint = Joint([*issues, Issue(self._shape, raw)])
        except Refused as refused:
            raise Refused(refused.code, self._table.title) from None
        kept = {one for one in self._counts if self._is_kept(one)}
        hideable = self._counts.keys() - self._structural - kept - joint.known()
        numbers = {one: count.contacts for one, count in self._counts.items()}
        return Suppression(joint, self._shape, hideable, numbers, key).hide(
            self._primary & hideable, self._keeps_enough
        )

    def _is_kept(self, key: Key) -> bool:
        """Whether it is the association's own total, or the only category that there is."""
        categories = zip(self._shape.dimensions, key, strict=True)
        return self._table.keeps_total and all(
            category is None or len(rung.categories) == 1 for (_, rung), category in categories
        )

    def _keeps_enough(self, hidden: set[Key]) -> bool:
        inner = [key for key in self._counts if None not in key]
        total = self._counts[self._shape.total].contacts
        shown = [key for key in inner if key not in hidden]
        contacts = sum(self._counts[key].contacts for key in shown)
        return len(inner) == 1 or (len(shown) >= KEEPS_CELLS * len(inner) and contacts >= KEEPS_CONTACTS * total)

    def _cell(self, key: Key) -> Cell:
        return Cell("structural" if key in self._structural else "shown", self._counts[key].contacts)

    def _showing_all_but(self, hidden: set[Key]) -> Protected:
        cells = {key: HIDDEN if key in hidden else self._cell(key) for key in self._counts}
        return Protected(self._table.title, self._shape, cells)


def for_everybody(table: Protected) -> Protected:
    """A table that may be issued, as the public sees it: what is shown is rounded, what is hidden stays so (rule 5)."""
    cells = {
        key: cell if cell.value is None else Cell(cell.kind, rounded(cell.value)) for key, cell in table.cells.items()
    }
    return Protected(table.title, table.shape, cells, is_public=True)
