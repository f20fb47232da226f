"""A first point that agrees with everything that is shown, found piece by piece.

All groups of contacts in one integer program take a solver seconds, and often more than it is given. Those of one
clique (`universe`) take a hundredth of it, and neighbours in the junction tree need only agree on what they share. So
the cliques are settled one after the other, each with what its neighbours hold already. What it shares with later ones
comes near to a point in the middle of all that are possible: there it leaves them the most room. Where one of them has
none, no point is found, and nothing is said of whether there is any.
"""

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from chat.statistics.disclosure.solver import Program, Real, Whole, diagonal, matrix, solve, wider
from chat.statistics.disclosure.systems import Reduced, System

SECONDS = 2.0
"""For one clique."""
GAP = 0.2
"""How much farther than necessary from the middle a point may be."""
TOLERANCE = 1e-6
PASSES = 10
"""Through all equations, until the middle is near enough to satisfying them."""


def first_point(reduced: Reduced, system: System, top: float) -> Whole | None:
    """A point of the system, in integers; None when none was found.

    `system` is the reduced one, or has equations besides. No group holds more than `top`.
    """
    found = np.zeros(system.width, np.int64)
    is_later = np.ones(system.width, bool)
    for columns in reduced.pieces():
        is_later[columns] = False
        x = _settled(system, columns, found, is_later, top)
        if x is None:
            return None
        found[columns] = x
    return found if system.agrees(found) and reduced.agrees(found) else None


def _settled(system: System, columns: Whole, found: Whole, is_later: np.ndarray, top: float) -> Whole | None:
    """One clique's groups: first the sums of those that other cliques do not tell apart, then each."""
    own = system.rows[:, columns]
    inside = np.diff(own.indptr)
    waits = abs(system.rows) @ is_later.astype(np.int64) > 0
    is_shared = (inside > 0) & (inside < np.diff(system.rows.indptr))
    now = np.flatnonzero((inside > 0) & ~waits)
    rest = system.rows[now] @ found
    rows, least, most = _positive(own[now], system.least[now] - rest, system.most[now] - rest)
    if is_shared.any():
        parts = _parts(own[np.flatnonzero(is_shared)])
        has = _of_parts(rows, parts)
        is_whole = has @ np.diff(parts.indptr) == np.diff(rows.indptr)
        if not (is_shared & waits).any():  # what is shared is known, and all that is said of whole parts with it
            is_needed = ~is_whole | is_shared[now]
            return _whole(rows[is_needed], least[is_needed], most[is_needed], top)
        target = parts @ _middle(rows, least, most)
        sums = _nearest(has[is_whole], least[is_whole], most[is_whole], target)
        if sums is None:
            return None
        rows = vstack([rows[~is_whole], parts], format="csr")
        least, most = np.concatenate([least[~is_whole], sums]), np.concatenate([most[~is_whole], sums])
    return _whole(rows, least, most, top)


def _whole(rows: csr_array, least: Real, most: Real, top: float) -> Whole | None:
    """A point in whole numbers, one at most from a corner in fractions: there most numbers are whole, and most zero."""
    width = rows.shape[1]
    chance = np.random.default_rng(0)  # always alike
    low, high = np.zeros(width), np.full(width, top)
    corner = Program(chance.random(width), rows, least, most, low, high, np.zeros(width))
    x = solve(corner, SECONDS).x
    if x is None:
        return None
    low, high = np.maximum(np.floor(x + TOLERANCE) - 1, 0), np.ceil(x - TOLERANCE) + 1
    x = solve(Program(np.zeros(width), rows, least, most, low, high), SECONDS).x
    return None if x is None else np.rint(x).astype(np.int64)


def _parts(shared: csr_array) -> csr_array:
    """The columns that the same of these rows have, as rows."""
    _, number = np.unique(shared.toarray(), axis=1, return_inverse=True)
    return matrix([np.flatnonzero(number == one) for one in range(number.max() + 1)], len(number))


def _of_parts(rows: csr_array, parts: csr_array) -> csr_array:
    """Which parts each row has in full."""
    return csr_array((abs(rows) @ parts.T).toarray() == np.diff(parts.indptr))


def _nearest(whole: csr_array, least: Real, most: Real, target: Real) -> Whole | None:
    """Whole numbers near to the target that satisfy these."""
    count = len(target)
    away = diagonal(np.ones(count))
    program = Program(
        np.concatenate([np.zeros(count), np.ones(2 * count)]),
        vstack([wider(whole, 2 * count), hstack([away, away, -away])], format="csr"),
        np.concatenate([least, target]),
        np.concatenate([most, target]),
        np.zeros(3 * count),
        np.full(3 * count, np.inf),
        np.concatenate([np.ones(count), np.zeros(2 * count)]),
    )
    x = solve(program, SECONDS, GAP).x
    return None if x is None else np.rint(x[:count]).astype(np.int64)


def _positive(rows: csr_array, least: Real, most: Real) -> tuple[csr_array, Real, Real]:
    """The same equations; within one clique, all coefficients of a row are alike, ones or minus ones."""
    is_negative = rows.data[rows.indptr[:-1]] < 0
    return abs(rows), np.where(is_negative, -most, least), np.where(is_negative, -least, most)


def _middle(rows: csr_array, least: Real, most: Real) -> Real:
    """Real numbers that nearly satisfy the equations, and are no smaller than they have to be (iterative proportional
    fitting).
    """
    x = np.ones(rows.shape[1])
    lines = [rows.indices[first:last] for first, last in zip(rows.indptr[:-1], rows.indptr[1:], strict=True)]
    for _ in range(PASSES):
        for line, lowest, highest in zip(lines, least, most, strict=True):
            if (there := x[line].sum()) > 0:
                x[line] *= max(min(max(there, lowest), highest), 0) / there
    return x
