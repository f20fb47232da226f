"""What can be inferred of hidden cells, as the protection sees it (DOMAIN §4, disclosure control 3 and 6).

An attacker knows every issued number, that contacts are counted in whole numbers, and the hiding rules: nothing is
hidden unless some hidden cell among overlapping tables is primary, of 1 to 4 contacts (9, sensitive; more, of fewer
than three weeks); a zero may be hidden, and so may any number, since which are hidden for the sake of others is drawn
with a key that nobody knows. Why a cell is hidden is not told.

A cell is protected once two points are known that agree with all this and differ in it by three: witnesses, checked
in integers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from chat.statistics.disclosure.primary import is_sensitive, small
from chat.statistics.disclosure.published import SPAN, possible_values
from chat.statistics.disclosure.solver import Program, Real, Whole, diagonal, matrix, solve, wider
from chat.statistics.disclosure.tables import Cell, Key, Shape
from chat.statistics.disclosure.universe import Universe

SECONDS = 2.0
"""For one program; a cell of which no witness is found in time counts as open."""

MOST_ALONE = 60
"""So many cells are looked at one by one; when more seem open, something is hidden first."""
MOST_IDLE = 2
"""So many programs for many cells together may widen none before each is looked at by itself."""
MOST_OF_A_GROUP = 100
"""A group of contacts is tried up to twice the greatest number that is shown, and so many more."""
TOLERANCE = 1e-6
"""Of a bound that a solver gives."""
MOST_GUARDS = 4
"""So many hidden cells are tried as the primary one."""


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
        self.top = 2.0 * float(self.most.max(initial=0)) + MOST_OF_A_GROUP

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


def _differences(pairs: Sequence[tuple[list[int], list[int]]], groups: int) -> csr_array:
    return csr_array(matrix([one for one, _ in pairs], groups) - matrix([other for _, other in pairs], groups))


class Reduced:
    """The equations that shown cells leave, over the groups that they do not settle."""

    def __init__(self, joint: Joint, fixing: np.ndarray) -> None:
        """Of those cells; of those that say the same, one."""
        said = np.column_stack([joint.alike, joint.least, joint.most])
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
        self.forms, self.fixed = joint.forms[:, self.free], fixed
        shown = joint.forms[fixing][:, self.free]
        agreements = joint.agreements[:, self.free]
        apart = joint.agreements @ self.settled
        rows = vstack([shown, agreements], format="csr")
        least = np.concatenate([joint.least[fixing] - fixed[fixing], -apart])
        most = np.concatenate([joint.most[fixing] - fixed[fixing], -apart])
        matters = np.diff(rows.indptr) > 0
        self.is_consistent = bool(((least <= 0) & (most >= 0))[~matters].all()) and bool((self.settled >= 0).all())
        self.rows, self.least, self.most = rows[matters], least[matters], most[matters]

    def agrees(self, x: Whole) -> bool:
        """Whether the point satisfies every equation, in integers."""
        sums = self.rows @ x
        return bool((x >= 0).all() and (sums >= self.least).all() and (sums <= self.most).all())

    def numbers(self, x: Whole) -> Whole:
        """All cells' numbers at the point."""
        return np.asarray(self.forms @ x + self.fixed)


class Attack:
    """The least and the most that each cell was seen to hold, at points that agree with what is shown."""

    def __init__(self, joint: Joint, guards: Sequence[int] = ()) -> None:
        """What the new table holds is one point. `guards`: hidden cells that may be primary, to try first."""
        self._joint, self._guards = joint, guards
        self.low = np.where(joint.is_new, joint.least, np.iinfo(np.int64).max // 2)
        self.high = np.where(joint.is_new, joint.most, -1)

    def open_cells(self) -> list[int]:
        """The hidden cells of which no two witnesses were found."""
        if not self._joint.hidden.any():
            return []
        reduced = Reduced(self._joint, ~self._joint.hidden)
        if not self._settle_first(reduced):
            return [int(cell) for cell in np.flatnonzero(self._joint.hidden)]
        self._widen_together(reduced)
        if len(self._undecided()) <= MOST_ALONE:
            for cell in map(int, self._undecided()):
                if self._is_undecided(cell):
                    self._widen(reduced, cell)
        return [cell for cell in map(int, np.flatnonzero(self._joint.hidden)) if self._is_undecided(cell)]

    def see(self, numbers: Whole) -> bool:
        """Note a point by its cells' numbers, if the hiding rules allow it; whether they do."""
        if not (self._joint.hidden & self._joint.is_primary(numbers)).any():
            return False
        self.low, self.high = np.minimum(self.low, numbers), np.maximum(self.high, numbers)
        return True

    def _is_undecided(self, cell: int) -> bool:
        return bool(self.high[cell] - self.low[cell] < SPAN)

    def _undecided(self) -> Whole:
        """Of the cells that count the same contacts, one."""
        cells = np.flatnonzero(self._joint.hidden & (self.high - self.low < SPAN))
        return cells[np.unique(self._joint.alike[cells], return_index=True)[1]]

    def _widen(self, reduced: Reduced, cell: int) -> None:
        """The least and the most of one cell; in fractions first: where these are too near, integers are nearer."""
        ends = {sign: self._extreme(reduced, cell, sign) for sign in (-1, 1)}
        least, most = (sign * self._relaxed(reduced, ends[sign])[0] for sign in (1, -1))
        if np.floor(most + TOLERANCE) - np.ceil(least - TOLERANCE) < SPAN:
            return
        for program in ends.values():
            if self._is_undecided(cell):
                self._look(reduced, program)

    def _relaxed(self, reduced: Reduced, program: Program) -> tuple[float, bool]:
        """The best in fractions, and whether that point was seen: it is if it is whole, as it mostly turns out, and
        takes a fraction of the time.
        """
        found = solve(replace(program, is_whole=np.zeros(len(program.cost))), SECONDS)
        return found.bound, self._see(reduced, found.x)

    def _look(self, reduced: Reduced, program: Program, gap: float = 0.0) -> bool:
        """See the best point; where the hiding rules exclude it, those at which one hidden cell or another is
        primary.
        """
        best = solve(program, SECONDS, gap)
        if best.is_infeasible or self._see(reduced, best.x):
            return not best.is_infeasible
        guards = [*self._guards, *np.flatnonzero(self._joint.hidden)[:MOST_GUARDS]][:MOST_GUARDS]
        seen = [self._see(reduced, solve(self._guarded(reduced, program, cell), SECONDS, gap).x) for cell in guards]
        return any(seen)

    def _guarded(self, reduced: Reduced, program: Program, cell: int) -> Program:
        """The program, in which the cell is primary."""
        row = wider(reduced.forms[[cell]], len(program.cost) - len(reduced.free))
        most = np.inf if self._joint.is_sensitive[cell] else self._joint.small[cell] - reduced.fixed[cell]
        return replace(
            program,
            rows=vstack([program.rows, row], format="csr"),
            least=np.append(program.least, 1.0 - reduced.fixed[cell]),
            most=np.append(program.most, most),
        )

    def _see(self, reduced: Reduced, x: Real | None) -> bool:
        if x is None:
            return False
        whole = np.rint(x[: len(reduced.free)]).astype(np.int64)
        return reduced.agrees(whole) and self.see(reduced.numbers(whole))

    def _settle_first(self, reduced: Reduced) -> bool:
        """One point to begin with, unless earlier ones are known."""
        if (self.high[self._joint.hidden] >= 0).all():
            return True
        hidden = np.flatnonzero(self._joint.hidden)
        return any(self._look(reduced, self._extreme(reduced, cell, 1)) for cell in hidden[:MOST_GUARDS])

    def _extreme(self, reduced: Reduced, cell: int, sign: int) -> Program:
        """Least (1) or most (-1) of one cell."""
        cost = sign * reduced.forms[[cell]].toarray()[0].astype(float)
        width = len(reduced.free)
        high = np.full(width, self._joint.top)
        return Program(cost, reduced.rows, reduced.least, reduced.most, np.zeros(width), high)

    def _widen_together(self, reduced: Reduced) -> None:
        """Points that are apart from the known ones in as many cells as possible, until that brings little.

        Which cells are tried upwards is drawn, always alike: cells of one total cannot all go the same way.
        """
        chance = np.random.default_rng(0)
        idle = 0
        while idle < MOST_IDLE and len(cells := self._undecided()):
            program = self._apart(reduced, cells, chance.choice((-1, 1), len(cells)))
            if not self._relaxed(reduced, program)[1]:
                self._look(reduced, program, gap=0.05)
            idle = 0 if len(self._undecided()) < len(cells) else idle + 1

    def _apart(self, reduced: Reduced, cells: Whole, signs: Whole) -> Program:
        """The most steps, three at most for each cell, above the least (1) or below the most (-1) that was seen of
        it. A cell may go the other way, at the price of its steps.
        """
        width, number = len(reduced.free), len(cells)
        steps = diagonal(np.full(number, -1.0))
        signed = diagonal(signs) @ reduced.forms[cells]
        needed = signs * (np.where(signs > 0, self.low[cells], self.high[cells]) - reduced.fixed[cells])
        rows = vstack([wider(reduced.rows, number), hstack([signed, steps])], format="csr")
        return Program(
            np.concatenate([np.zeros(width), -np.ones(number)]),
            rows,
            np.concatenate([reduced.least, needed]),
            np.concatenate([reduced.most, np.full(number, np.inf)]),
            np.concatenate([np.zeros(width), np.full(number, -np.inf)]),
            np.concatenate([np.full(width, self._joint.top), np.full(number, float(SPAN))]),
            np.concatenate([np.ones(width), np.zeros(number)]),
        )
