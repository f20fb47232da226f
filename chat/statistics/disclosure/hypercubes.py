"""The hypercube method: whole numbers that slide between the corners of a cube leave every total as it is (DOMAIN §4,
rule 3).

A hidden cell goes up by three, the corners at an odd distance down, the others up. Fast where integer programs are
slow; what it
hides is proved, or completed, by the attack.
"""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from chat.statistics.disclosure.published import SPAN

Places = tuple[np.ndarray[Any, Any], ...]


def cheapest_cube(numbers: np.ndarray, weights: np.ndarray, cell: tuple[int, ...]) -> dict[tuple[int, ...], int] | None:
    """The corners and their slides, of the cube at the cell whose corners weigh least; None when nothing can slide.

    `weights` are zero for hidden cells and infinite for those that must stay as they are.
    """
    opposite = [
        np.array([at for at in range(size) if at != own]) for size, own in zip(numbers.shape, cell, strict=True)
    ]
    if not all(len(one) for one in opposite):
        return None
    cost = np.zeros([len(one) for one in opposite])
    for is_moved in _corners(len(cell)):
        places = _places(cell, opposite, is_moved)
        cost = cost + weights[places]
        if sum(is_moved) % 2:
            cost = cost + np.where(numbers[places] >= SPAN, 0.0, np.inf)
    best = np.unravel_index(int(np.argmin(cost)), cost.shape)
    if not np.isfinite(cost[best]):
        return None
    far = [int(one[at]) for one, at in zip(opposite, best, strict=True)]
    return {
        tuple(there if moved else own for own, there, moved in zip(cell, far, is_moved, strict=True)): (
            -SPAN if sum(is_moved) % 2 else SPAN
        )
        for is_moved in _corners(len(cell))
    }


def _corners(dimensions: int) -> Iterator[tuple[bool, ...]]:
    return itertools.product((False, True), repeat=dimensions)


def _places(cell: tuple[int, ...], opposite: list[np.ndarray], is_moved: tuple[bool, ...]) -> Places:
    return np.ix_(*(one if moved else [own] for own, one, moved in zip(cell, opposite, is_moved, strict=True)))
