"""The auditor: attacks issued tables by integer programming, and reports what it opens (DOMAIN §4, disclosure control
3 and 6).

It shares nothing with the protection but the tables: it crosses every attribute that the tables name, in full, and
asks for the least and the most contacts of each hidden cell. Pure; the solver is loaded when it is first asked.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from chat.statistics.disclosure.primary import is_sensitive, small
from chat.statistics.disclosure.tables import Key, Protected, Selection

PROTECTED_SPAN = 3


@dataclass(frozen=True)
class Opened:
    """A hidden cell of which too little is uncertain: its least and most possible contacts."""

    title: str
    key: Key
    low: int
    high: int


@dataclass
class Audit:
    """What an attack on a set of tables found."""

    attacked: int = 0
    hidden: int = 0
    opened: list[Opened] = field(default_factory=list)


def audit(tables: Sequence[Protected]) -> Audit:
    """Attack all tables together: every hidden cell whose possible numbers span less than three is opened."""
    found = Audit(len(tables), sum(len(table.hidden) for table in tables))
    for kind in sorted({table.shape.scope.records for table in tables}):
        of_kind = [table for table in tables if table.shape.scope.records == kind]
        if any(table.hidden for table in of_kind):
            found.opened += _Attacker(of_kind).opened()
    return found


class _Attacker:
    """Knows every issued number, whole numbers, and that some hidden cell is primary: nothing would be hidden
    otherwise.
    """

    def __init__(self, tables: Sequence[Protected]) -> None:
        import numpy as np

        self._np = np
        self._cells = [(table, key, table.shape.selection(key)) for table in tables for key in table.cells]
        groups = self._groups()
        rows = [self._counted(groups, selection) for _, _, selection in self._cells]
        self._forms = np.array(rows, float)
        self._hidden = [place for place, (table, key, _) in enumerate(self._cells) if table.cells[key].kind == "hidden"]

    def _groups(self) -> list[dict[str, str]]:
        """A value of each attribute that stands for all that are in the same cells, crossed with those of the
        others.
        """
        alike: dict[str, dict[tuple[bool, ...], str]] = defaultdict(dict)
        shapes = [table.shape for table, _, _ in self._cells]
        complete = {"week", "service", "association"}.union(name for shape in shapes for name, _ in shape.dimensions)
        names = {name for _, _, selection in self._cells for name in selection}
        for name in sorted(names):
            sets = sorted({selection[name] for _, _, selection in self._cells if name in selection}, key=sorted)
            named = sorted(frozenset().union(*sets))
            for value in named if name in complete else [*named, "\0other"]:
                alike[name].setdefault(tuple(value in one for one in sets), value)
        return [
            dict(zip(alike, values, strict=True))
            for values in itertools.product(*(one.values() for one in alike.values()))
        ]

    def _counted(self, groups: list[dict[str, str]], selection: Selection) -> list[bool]:
        return [all(group[name] in values for name, values in selection.items()) for group in groups]

    def opened(self) -> Iterator[Opened]:
        """Each opened cell."""
        np = self._np
        low, high = np.full(len(self._cells), np.inf), np.full(len(self._cells), -np.inf)
        for place in self._hidden:
            for sign in (1, -1):
                if high[place] - low[place] < PROTECTED_SPAN:
                    point = self._extreme(place, sign)
                    if point is not None:
                        numbers = self._forms @ point
                        low, high = np.minimum(low, numbers), np.maximum(high, numbers)
            if high[place] - low[place] < PROTECTED_SPAN:
                table, key, _ = self._cells[place]
                is_seen = high[place] >= low[place]
                yield Opened(table.title, key, *((int(low[place]), int(high[place])) if is_seen else (0, 0)))

    def _extreme(self, place: int, sign: int) -> Any:
        """A point with the least (1) or the most (-1) contacts in the cell; None when there is none."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        np = self._np
        groups, choices = self._forms.shape[1], len(self._hidden)
        known, least, most = self._shown()
        most_of_all = float(max(most, default=0)) * 2 + 100
        tops = [
            most_of_all if is_sensitive(self._cells[one][2]) else small(self._cells[one][2]) for one in self._hidden
        ]
        hidden, pick = self._forms[self._hidden], np.eye(choices)
        rules = [
            LinearConstraint(np.hstack([known, np.zeros((len(known), choices))]), least, most),
            LinearConstraint(np.hstack([hidden, -pick]), 0, np.inf),
            LinearConstraint(np.hstack([hidden, pick * most_of_all]), -np.inf, np.array(tops) + most_of_all),
            LinearConstraint(np.hstack([np.zeros(groups), np.ones(choices)])[None, :], 1, np.inf),
        ]
        found = milp(
            np.concatenate([sign * self._forms[place], np.zeros(choices)]),
            integrality=1,
            bounds=Bounds(0, np.concatenate([np.full(groups, most_of_all), np.ones(choices)])),
            constraints=rules,
        )
        return None if found.x is None else self._checked(np.rint(found.x[:groups]), known, least, most)

    def _checked(self, point: Any, known: Any, least: Any, most: Any) -> Any:
        """The point, if it holds in whole numbers, too."""
        sums = known @ point
        return point if (sums >= least).all() and (sums <= most).all() and (point >= 0).all() else None

    def _shown(self) -> tuple[Any, Any, Any]:
        """The equations of the cells that are shown; what is rounded to five may be two off."""
        hidden = {*self._hidden}
        shown = [place for place in range(len(self._cells)) if place not in hidden]
        values = self._np.array(
            [float(self._cells[place][0].cells[self._cells[place][1]].value or 0) for place in shown]
        )
        off = self._np.array([2.0 if self._cells[place][0].is_public else 0.0 for place in shown])
        return self._forms[shown], values - off, values + off
