"""Equations over groups of contacts, and the numbers that cells have at a point that satisfies them."""

import numpy as np
from scipy.sparse import csr_array, vstack

from chat.statistics.disclosure.joint import Joint
from chat.statistics.disclosure.solver import Whole


class System:
    """Columns are groups of contacts. Each row of `forms` is a cell: its number is `forms @ x + fixed`."""

    def __init__(self, forms: csr_array, fixed: Whole, rows: csr_array, least: np.ndarray, most: np.ndarray) -> None:
        """What is known is `least <= rows @ x <= most`, and that x is whole and not negative."""
        self.forms, self.fixed = forms, fixed
        self.rows, self.least, self.most = rows, least, most
        self.width = int(forms.shape[1])

    def agrees(self, x: Whole) -> bool:
        """Whether the point satisfies every equation, in integers."""
        sums = self.rows @ x
        return bool((x >= 0).all() and (sums >= self.least).all() and (sums <= self.most).all())

    def numbers(self, x: Whole) -> Whole:
        """All cells' numbers at the point."""
        return np.asarray(self.forms @ x + self.fixed)

    def holding(self, cell: int, least: float, most: float) -> "System":
        """Where that cell holds so many, besides."""
        return System(
            self.forms,
            self.fixed,
            vstack([self.rows, self.forms[[cell]]], format="csr"),
            np.append(self.least, least - self.fixed[cell]),
            np.append(self.most, most - self.fixed[cell]),
        )

    def part(self, columns: Whole, x: Whole) -> "System":
        """Of these columns, where all others hold what they do at a point that satisfies the equations.

        So whatever satisfies the part's equations satisfies all.
        """
        others = x.copy()
        others[columns] = 0
        own = self.rows[:, columns]
        touched = np.flatnonzero(np.diff(own.indptr))
        rest = self.rows[touched] @ others
        return System(
            self.forms[:, columns],
            self.fixed + self.forms @ others,
            own[touched],
            self.least[touched] - rest,
            self.most[touched] - rest,
        )


class Reduced(System):
    """The equations that shown cells leave, over the groups that they do not settle."""

    def __init__(self, joint: Joint, fixing: np.ndarray) -> None:
        """Of those cells; of those that say the same of one clique, one."""
        said = np.column_stack([joint.alike, joint.home, joint.least, joint.most])
        is_echoed = fixing[joint.echoed]
        echoed, echoes = joint.echoed[is_echoed], joint.echoes[np.flatnonzero(is_echoed)]
        fixing = np.flatnonzero(fixing)[np.unique(said[fixing], axis=0, return_index=True)[1]]
        is_free = np.ones(joint.groups, bool)
        self.settled = np.zeros(joint.groups, np.int64)
        is_free[np.unique(joint.forms[fixing[joint.most[fixing] == 0]].indices)] = False
        is_exact = fixing[joint.least[fixing] == joint.most[fixing]]
        exact = joint.forms[is_exact]
        while True:
            alone = exact @ is_free.astype(np.int64) == 1
            if not alone.any():
                break
            rest = joint.least[is_exact] - exact @ self.settled
            for row in np.flatnonzero(alone):
                columns = exact.indices[exact.indptr[row] : exact.indptr[row + 1]]
                column = columns[is_free[columns]]
                if len(column):
                    self.settled[column], is_free[column] = rest[row], False
        self.free = np.flatnonzero(is_free)
        fixed = joint.forms @ self.settled
        shown = joint.forms[fixing][:, self.free]
        agreements = joint.agreements[:, self.free]
        apart = joint.agreements @ self.settled
        heard = echoes @ self.settled
        rows = vstack([shown, echoes[:, self.free], agreements], format="csr")
        least = np.concatenate([joint.least[fixing] - fixed[fixing], joint.least[echoed] - heard, -apart])
        most = np.concatenate([joint.most[fixing] - fixed[fixing], joint.most[echoed] - heard, -apart])
        matters = np.diff(rows.indptr) > 0
        super().__init__(joint.forms[:, self.free], fixed, rows[matters], least[matters], most[matters])
        self.is_consistent = bool(((least <= 0) & (most >= 0))[~matters].all()) and bool((self.settled >= 0).all())
        self._cliques = joint.cliques

    def agrees(self, x: Whole) -> bool:
        """Whether the point satisfies every equation, in integers, those of settled groups included."""
        return self.is_consistent and super().agrees(x)

    def pieces(self) -> list[Whole]:
        """The columns of each clique, of neighbours one after the other."""
        ends = [np.searchsorted(self.free, [clique.start, clique.stop]) for clique in self._cliques]
        return [np.arange(first, last) for first, last in ends if first < last]

    def everywhere(self, x: Whole) -> Whole:
        """What every group holds, of the columns' point."""
        groups = self.settled.copy()
        groups[self.free] = x
        return groups
