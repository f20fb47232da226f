"""Secondary suppression: which further cells are hidden, so that no hidden cell can be inferred (DOMAIN §4,
disclosure control 3).

An integer program looks for a point at which the open cells differ by three from what was seen, and which disturbs
the shown cells that weigh least; those that it disturbs are hidden. Then the attack begins anew.
"""

import hashlib
import itertools
from collections.abc import Callable, Set

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from chat.statistics.disclosure.attack import Attack
from chat.statistics.disclosure.hypercubes import cheapest_cube
from chat.statistics.disclosure.joint import Joint
from chat.statistics.disclosure.primary import with_zeros
from chat.statistics.disclosure.published import SPAN
from chat.statistics.disclosure.solver import Program, Whole, diagonal, solve, wider
from chat.statistics.disclosure.systems import Reduced
from chat.statistics.disclosure.tables import Key, Shape

FARTHEST = 4 * SPAN
"""By so much at most may a shown cell be disturbed at once."""
OF_A_TOTAL = 3.0
"""A total over one dimension weighs as much more than its cells, for each dimension."""
AT_ONCE = 8
"""One in so many of the open cells is closed in one step, one at least: the hiding often closes others."""
DISTURBANCE = 1e-6
SECONDS = 2.0
WHOLE_UP_TO = 400
"""Up to so many candidates the program chooses in whole numbers; above, its relaxation does."""


class Suppression:
    """The hiding of one table's cells, beside tables that are issued."""

    def __init__(self, joint: Joint, shape: Shape, hideable: Set[Key], numbers: dict[Key, int], key: bytes) -> None:
        """`hideable`: which of the table's cells may be hidden; `numbers`: what they hold."""
        self._joint, self._shape = joint, shape
        self._place = {joint.keys[place][1]: place for place in np.flatnonzero(joint.is_new)}
        self._zeros = {one for one in hideable if not numbers[one]}
        self._hideable = np.zeros(len(joint.keys), bool)
        self._weights = np.ones(len(joint.keys))
        for one in hideable:
            self._hideable[self._place[one]] = True
            self._weights[self._place[one]] = weight(shape, one, numbers[one], key)

    def hide(self, first: set[Key], keeps_enough: Callable[[set[Key]], bool]) -> set[Key] | None:
        """These and the further cells that have to be hidden; None when no hiding of this table protects all hidden
        cells, and as soon as so many are hidden that the table does not keep enough.
        """
        hidden = self._with_zeros(first)
        attack = Attack(self._joint, [int(self._place[one]) for one in sorted(first, key=repr)])
        if self._shape.inner > WHOLE_UP_TO:
            hidden = self._with_cubes(hidden, attack)
        while keeps_enough(hidden):
            self._joint.hidden[[self._place[one] for one in hidden]] = True
            open_cells = self._alone(hidden) or attack.open_cells()
            if not open_cells:
                return hidden
            further = self._further(attack, np.asarray(open_cells))
            if not further:
                return None
            hidden = self._with_zeros(hidden | further)
        return None

    def _with_cubes(self, hidden: set[Key], attack: Attack) -> set[Key]:
        """With the corners of a cube for each hidden cell that is no total. Without issued tables its slide is a
        witness.
        """
        categories = [[*rung.categories] for _, rung in self._shape.dimensions]
        inner = np.array([self._place[one] for one in itertools.product(*categories)]).reshape([*map(len, categories)])
        weights = np.where(self._hideable, self._weights, np.inf)
        weights[[self._place[one] for one in hidden]] = 0
        numbers = self._joint.least[inner]
        slides, seen = [], set[Key]()
        while fresh := sorted((one for one in hidden - seen if None not in one), key=repr):
            for one in fresh:
                at = tuple(names.index(str(name)) for names, name in zip(categories, one, strict=True))
                if (cube := cheapest_cube(numbers, weights[inner], at)) is None:
                    continue
                slides.append((places := [inner[corner] for corner in cube], [*cube.values()]))
                weights[places] = 0
                hidden = hidden | {self._joint.keys[place][1] for place in places}
                seen |= {self._joint.keys[place][1] for place in places}
            seen |= {*fresh}
            hidden = self._with_zeros(hidden)
        self._joint.hidden[[self._place[one] for one in hidden]] = True
        if self._joint.is_new.all():
            for places, slide in slides:
                point = self._joint.least.copy()
                point[places] += slide
                attack.see(point)
        return hidden

    def _alone(self, hidden: set[Key]) -> list[int]:
        """Hidden cells that are the only one of a total: those around tell them, and no attack is needed."""
        return sorted(
            int(self._place[one])
            for one in hidden
            if any(len(hidden.intersection(line)) == 1 for line in self._shape.lines(one))
        )

    def _with_zeros(self, hidden: set[Key]) -> set[Key]:
        return with_zeros(self._shape, hidden, self._zeros)

    def _further(self, attack: Attack, open_cells: Whole) -> set[Key]:
        """What has to be hidden for some of the open cells; empty when nothing helps."""
        candidates = np.flatnonzero(self._hideable & ~self._joint.hidden)
        frozen = ~self._joint.hidden
        frozen[candidates] = False
        reduced = Reduced(self._joint, frozen)
        chosen = open_cells[:: AT_ONCE if len(open_cells) > AT_ONCE else 1]
        for cells in (chosen, chosen[:1]):
            for sign in (1, -1):
                disturbed = self._disturbed(reduced, attack, np.asarray(cells), candidates, sign)
                if len(disturbed):
                    return {self._joint.keys[place][1] for place in disturbed}
        return set()

    def _disturbed(self, reduced: Reduced, attack: Attack, cells: Whole, candidates: Whole, sign: int) -> Whole:
        program = self._disturbing(reduced, attack, cells, candidates, sign)
        x = solve(program, SECONDS, gap=0.05).x
        if x is None:
            return np.empty(0, np.int64)
        numbers = reduced.forms[candidates] @ x[: len(reduced.free)] + reduced.fixed[candidates]
        return np.asarray(candidates[np.abs(numbers - self._joint.least[candidates]) > DISTURBANCE])

    def _disturbing(self, reduced: Reduced, attack: Attack, cells: Whole, candidates: Whole, sign: int) -> Program:
        """Move the cells by three, up (1) or down (-1), as far as can be, at the least weight of what is disturbed.

        Columns: the groups; which candidates are disturbed; by how much the cells are moved. A small program is
        solved in whole numbers; a large one is relaxed, and weighs how much a candidate is disturbed.
        """
        groups, others, moved = len(reduced.free), len(candidates), len(cells)
        is_whole = float(others <= WHOLE_UP_TO)
        farthest = FARTHEST if is_whole else SPAN
        forms, values = reduced.forms[candidates], self._joint.least[candidates] - reduced.fixed[candidates]
        limits = diagonal(np.full(others, float(farthest)))
        base = (attack.low if sign > 0 else attack.high)[cells] - reduced.fixed[cells]
        rows = vstack(
            [
                wider(reduced.rows, others + moved),
                hstack([forms, limits, _zeros(others, moved)]),
                hstack([forms, -limits, _zeros(others, moved)]),
                hstack([sign * reduced.forms[cells], _zeros(moved, others), diagonal(-np.ones(moved))]),
            ],
            format="csr",
        )
        weights = self._weights[candidates]
        reward = float(weights.sum()) + 1
        return Program(
            np.concatenate([np.zeros(groups), weights, np.full(moved, -reward)]),
            rows,
            np.concatenate([reduced.least, values, np.full(others, -np.inf), sign * base]),
            np.concatenate([reduced.most, np.full(others, np.inf), values, np.full(moved, np.inf)]),
            np.zeros(groups + others + moved),
            np.concatenate(
                [np.full(groups, np.inf), np.full(others, 1.0 if is_whole else np.inf), np.full(moved, float(SPAN))]
            ),
            np.full(groups + others + moved, is_whole),
        )


def weight(shape: Shape, one: Key, number: int, key: bytes) -> float:
    """What is lost with the cell: more with a greater number, and with a total.

    A keyed hash makes up to three times of it: whoever knows the rule cannot tell from which cells were hidden how
    their numbers compare. Nothing is drawn anew, so that two looks tell no more than one.
    """
    name = repr(sorted((name, sorted(values)) for name, values in shape.selection(one).items())).encode()
    draw = int.from_bytes(hashlib.blake2b(name, key=key, digest_size=4).digest(), "big") / 2**32
    totals = sum(category is None for category in one)
    return float(1 + np.log2(1 + number)) * (0.5 + draw) * OF_A_TOTAL**totals


def _zeros(rows: int, columns: int) -> csr_array:
    return csr_array((rows, columns))
