"""What can be inferred of hidden cells, as the protection sees it (DOMAIN §4, disclosure control 3 and 6).

An attacker knows every issued number, that contacts are counted in whole numbers, and the hiding rules: nothing is
hidden unless some hidden cell among overlapping tables is primary, of 1 to 4 contacts (9, sensitive; more, of fewer
than three weeks); a zero may be hidden, and so may any number, since which are hidden for the sake of others is drawn
with a key that nobody knows. Why a cell is hidden is not told.

A cell is protected once two points are known that agree with all this and differ in it by three: witnesses, checked
in integers.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
from scipy.sparse import hstack, vstack

from chat.statistics.disclosure.joint import Joint
from chat.statistics.disclosure.pieces import first_point
from chat.statistics.disclosure.published import SPAN
from chat.statistics.disclosure.solver import Program, Real, Whole, diagonal, solve, wider
from chat.statistics.disclosure.systems import Reduced, System

SECONDS = 2.0
"""For one program; a cell of which no witness is found in time counts as open."""

MOST_ALONE = 60
"""So many cells are looked at one by one; when more seem open, something is hidden first."""
MOST_IDLE = 2
"""So many programs for many cells together may widen none before each is looked at by itself."""
TOLERANCE = 1e-6
"""Of a bound that a solver gives."""
MOST_GUARDS = 4
"""So many hidden cells are tried as the primary one."""


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
        self._widen_in_pieces(reduced)
        if not self._settle_first(reduced):
            return [int(cell) for cell in np.flatnonzero(self._joint.hidden)]
        self._widen_all(reduced)
        return [cell for cell in map(int, np.flatnonzero(self._joint.hidden)) if self._is_undecided(cell)]

    def _widen_in_pieces(self, reduced: Reduced) -> None:
        """From one point to others that differ from it in one clique: small programs, which prove most cells."""
        if self._first is None or not len(self._undecided(reduced)):
            return
        x = self._first[reduced.free]
        if np.array_equal(reduced.everywhere(x), self._first) and self._see(reduced, x):
            for columns in reduced.pieces():
                self._widen_all(reduced.part(columns, x))

    @cached_property
    def _first(self) -> Whole | None:
        """What each group holds at a point at which the new table holds what it does; None when none was found."""
        joint = self._joint
        reduced = Reduced(joint, ~joint.hidden | joint.is_new)
        x = first_point(reduced, reduced, joint.top)
        if x is None:
            return None
        if self._is_allowed(reduced.numbers(x)):
            return reduced.everywhere(x)
        for guard in np.flatnonzero(joint.hidden & ~joint.is_new)[:MOST_GUARDS]:
            most = joint.top if joint.is_sensitive[guard] else joint.small[guard]
            x = first_point(reduced, reduced.holding(guard, 1, most), joint.top)
            if x is not None:
                return reduced.everywhere(x)
        return None

    def see(self, numbers: Whole) -> bool:
        """Note a point by its cells' numbers, if the hiding rules allow it; whether they do."""
        if not self._is_allowed(numbers):
            return False
        self.low, self.high = np.minimum(self.low, numbers), np.maximum(self.high, numbers)
        return True

    def _is_allowed(self, numbers: Whole) -> bool:
        """Whether some hidden cell is primary with these numbers: without one, nothing would have been hidden."""
        return bool((self._joint.hidden & self._joint.is_primary(numbers)).any())

    def _is_undecided(self, cell: int) -> bool:
        return bool(self.high[cell] - self.low[cell] < SPAN)

    def _undecided(self, system: System) -> Whole:
        """Of the cells in question that can change there; of those that count the same contacts, one."""
        can_change = np.diff(system.forms.indptr) > 0
        cells = np.flatnonzero(self._joint.hidden & can_change & (self.high - self.low < SPAN))
        return cells[np.unique(self._joint.alike[cells], return_index=True)[1]]

    def _widen_all(self, system: System) -> None:
        self._widen_together(system)
        if len(cells := self._undecided(system)) <= MOST_ALONE:
            for cell in map(int, cells):
                if self._is_undecided(cell):
                    self._widen(system, cell)

    def _widen(self, system: System, cell: int) -> None:
        """The least and the most of one cell; in fractions first: where these are too near, integers are nearer."""
        ends = {sign: self._extreme(system, cell, sign) for sign in (-1, 1)}
        least, most = (sign * self._relaxed(system, ends[sign])[0] for sign in (1, -1))
        if np.floor(most + TOLERANCE) - np.ceil(least - TOLERANCE) < SPAN:
            return
        for program in ends.values():
            if self._is_undecided(cell):
                self._look(system, program)

    def _relaxed(self, system: System, program: Program) -> tuple[float, bool]:
        """The best in fractions, and whether that point was seen: it is if it is whole, as it mostly turns out, and
        takes a fraction of the time.
        """
        found = solve(replace(program, is_whole=np.zeros(len(program.cost))), SECONDS)
        return found.bound, self._see(system, found.x)

    def _look(self, system: System, program: Program, gap: float = 0.0) -> bool:
        """See the best point; where the hiding rules exclude it, those at which one hidden cell or another is
        primary.
        """
        best = solve(program, SECONDS, gap)
        if best.is_infeasible or self._see(system, best.x):
            return not best.is_infeasible
        guards = [*self._guards, *np.flatnonzero(self._joint.hidden)[:MOST_GUARDS]][:MOST_GUARDS]
        seen = [self._see(system, solve(self._guarded(system, program, cell), SECONDS, gap).x) for cell in guards]
        return any(seen)

    def _guarded(self, system: System, program: Program, cell: int) -> Program:
        """The program, in which the cell is primary."""
        row = wider(system.forms[[cell]], len(program.cost) - system.width)
        most = np.inf if self._joint.is_sensitive[cell] else self._joint.small[cell] - system.fixed[cell]
        return replace(
            program,
            rows=vstack([program.rows, row], format="csr"),
            least=np.append(program.least, 1.0 - system.fixed[cell]),
            most=np.append(program.most, most),
        )

    def _see(self, system: System, x: Real | Whole | None) -> bool:
        if x is None:
            return False
        whole = np.rint(x[: system.width]).astype(np.int64)
        return system.agrees(whole) and self.see(system.numbers(whole))

    def _settle_first(self, system: System) -> bool:
        """One point to begin with, unless earlier ones are known."""
        if (self.high[self._joint.hidden] >= 0).all():
            return True
        hidden = np.flatnonzero(self._joint.hidden)
        return any(self._look(system, self._extreme(system, cell, 1)) for cell in hidden[:MOST_GUARDS])

    def _extreme(self, system: System, cell: int, sign: int) -> Program:
        """Least (1) or most (-1) of one cell."""
        cost = sign * system.forms[[cell]].toarray()[0].astype(float)
        width = system.width
        high = np.full(width, self._joint.top)
        return Program(cost, system.rows, system.least, system.most, np.zeros(width), high)

    def _widen_together(self, system: System) -> None:
        """Points that are apart from the known ones in as many cells as possible, until that brings little.

        Which cells are tried upwards is drawn, always alike: cells of one total cannot all go the same way.
        """
        chance = np.random.default_rng(0)
        idle = 0
        while idle < MOST_IDLE and len(cells := self._undecided(system)):
            program = self._apart(system, cells, chance.choice((-1, 1), len(cells)))
            if not self._relaxed(system, program)[1]:
                self._look(system, program, gap=0.05)
            idle = 0 if len(self._undecided(system)) < len(cells) else idle + 1

    def _apart(self, system: System, cells: Whole, signs: Whole) -> Program:
        """The most steps, three at most for each cell, above the least (1) or below the most (-1) that was seen of
        it. A cell may go the other way, at the price of its steps.
        """
        width, number = system.width, len(cells)
        steps = diagonal(np.full(number, -1.0))
        signed = diagonal(signs) @ system.forms[cells]
        needed = signs * (np.where(signs > 0, self.low[cells], self.high[cells]) - system.fixed[cells])
        rows = vstack([wider(system.rows, number), hstack([signed, steps])], format="csr")
        return Program(
            np.concatenate([np.zeros(width), -np.ones(number)]),
            rows,
            np.concatenate([system.least, needed]),
            np.concatenate([system.most, np.full(number, np.inf)]),
            np.concatenate([np.zeros(width), np.full(number, -np.inf)]),
            np.concatenate([np.full(width, self._joint.top), np.full(number, float(SPAN))]),
            np.concatenate([np.ones(width), np.zeros(number)]),
        )
