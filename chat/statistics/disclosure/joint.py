"""Tables that overlap, over the groups of contacts that they tell apart (DOMAIN §4, disclosure control 6)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from chat.statistics.disclosure.primary import is_sensitive, small
from chat.statistics.disclosure.published import possible_values
from chat.statistics.disclosure.solver import Whole, matrix
from chat.statistics.disclosure.tables import Cell, Key, Selection, Shape
from chat.statistics.disclosure.universe import Clique, Universe

MOST_OF_A_GROUP = 100
"""A group of contacts is tried up to twice the greatest number that is shown, and so many more."""


@dataclass(frozen=True)
class Issue:
    """A table in the joint audit: its cells as they would be shown."""

    shape: Shape
    cells: dict[Key, Cell]
    is_public: bool = False


class Joint:
    """Overlapping tables over the groups of contacts that they tell apart. The last table is the one to protect."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        """Raises Refused when they are too entangled."""
        universe = Universe([issue.shape for issue in issues])
        self.groups = universe.groups
        self.cliques = [slice(one.first, one.first + one.groups) for one in _outwards(universe)]
        """The groups of each clique, of neighbours in the junction tree one after the other."""
        self.keys = [(number, key) for number, issue in enumerate(issues) for key in issue.cells]
        selections = [issues[number].shape.selection(key) for number, key in self.keys]
        self.forms = matrix(
            [universe.of_cell(number, selection) for (number, _), selection in zip(self.keys, selections, strict=True)],
            self.groups,
        )
        self._contacts = [universe.contacts_of(selection) for selection in selections]
        numbered = {contacts: number for number, contacts in enumerate(dict.fromkeys(self._contacts))}
        self.alike = np.array([numbered[contacts] for contacts in self._contacts])
        """Cells of whichever tables that count the same contacts have the same number."""
        firsts = [clique.first for clique in universe.cliques]
        self.home = np.searchsorted(firsts, self.forms.indices[self.forms.indptr[:-1]], side="right")
        """The number of the clique whose groups a cell counts."""
        self.agreements = _differences(list(universe.agreements()), self.groups)
        self.small = np.array([small(selection) for selection in selections])
        self.is_sensitive = np.array([is_sensitive(selection) for selection in selections])
        self.is_new = np.array([number == len(issues) - 1 for number, _ in self.keys])
        self.hidden = np.zeros(len(self.keys), bool)
        self.least = np.zeros(len(self.keys), np.int64)
        self.most = np.zeros(len(self.keys), np.int64)
        for place, (number, key) in enumerate(self.keys):
            values = possible_values(issues[number].shape, key, issues[number].cells[key], issues[number].is_public)
            self.hidden[place] = values is None
            self.least[place], self.most[place] = values or (0, 0)
        self.echoed, self.echoes = self._echoes(universe, selections)
        self.top = 2.0 * float(self.most.max(initial=0)) + MOST_OF_A_GROUP

    def _echoes(self, universe: Universe, selections: Sequence[Selection]) -> tuple[Whole, csr_array]:
        """Cells that other cliques than their own can tell, too, and the groups of those that they count there.

        The agreements imply it; who looks at one clique alone would not know.
        """
        rows: dict[object, tuple[int, list[int]]] = {}
        for place, contacts in enumerate(self._contacts):
            names = {name for name, _ in contacts}
            for number, clique in enumerate(universe.cliques):
                if number != self.home[place] and names <= {*clique.attributes}:
                    said = (contacts, number, bool(self.is_new[place]), bool(self.hidden[place]))
                    if said not in rows:
                        rows[said] = place, universe.groups_in(clique, selections[place])
        return np.array([place for place, _ in rows.values()], np.int64), matrix(
            [groups for _, groups in rows.values()], self.groups
        )

    def known(self) -> set[Key]:
        """Cells of the new table that issued ones tell: of the same contacts as a shown cell, or of those of a zero."""
        issued = ~self.is_new & ~self.hidden
        told = {self._contacts[place] for place in np.flatnonzero(issued & (self.least == self.most))}
        is_open = np.ones(self.groups, np.int64)
        is_open[np.unique(self.forms[issued & (self.most == 0)].indices)] = 0
        is_zero = self.forms @ is_open == 0
        return {
            self.keys[place][1]
            for place in np.flatnonzero(self.is_new)
            if is_zero[place] or self._contacts[place] in told
        }

    def is_primary(self, numbers: Whole) -> np.ndarray:
        """Which cells would be hidden for their own sake, or could be, with these numbers."""
        return np.asarray((numbers > 0) & ((numbers <= self.small) | self.is_sensitive))


def _outwards(universe: Universe) -> list[Clique]:
    return [*universe.cliques[:1], *(further for _, further in universe.tree)]


def _differences(pairs: Sequence[tuple[list[int], list[int]]], groups: int) -> csr_array:
    return csr_array(matrix([one for one, _ in pairs], groups) - matrix([other for _, other in pairs], groups))
