"""Integer programs over groups of contacts, solved by HiGHS (scipy). What is loaded here takes seconds: import it late.

A solution is never taken on trust: it is rounded and checked in integers. A bound is taken only of a solved program.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

SOLVED, TIME_IS_UP, INFEASIBLE = 0, 1, 2
"""Statuses of scipy.optimize.milp."""
_ROUNDING = 1e-5

Whole = np.ndarray[Any, np.dtype[np.int64]]
Real = np.ndarray[Any, np.dtype[np.float64]]


def matrix(rows: Sequence[Iterable[int]], width: int) -> csr_array:
    """A matrix of zeros and ones: the columns in which each row has a one."""
    listed = [np.fromiter(row, np.int64) for row in rows]
    lengths = [len(row) for row in listed]
    columns = np.concatenate(listed) if listed else np.empty(0, np.int64)
    return csr_array(
        (np.ones(len(columns), np.int64), columns, np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])),
        shape=(len(listed), width),
    )


def wider(rows: csr_array, columns: int) -> csr_array:
    """With so many columns of zeros."""
    return csr_array((rows.data, rows.indices, rows.indptr), shape=(rows.shape[0], rows.shape[1] + columns))


def diagonal(values: Real | Whole) -> csr_array:
    """A square matrix of these, and zeros."""
    places = range(len(values))
    return csr_array((values, (places, places)), shape=(len(values), len(values)))


@dataclass
class Program:
    """Minimise `cost @ x` over integers `low <= x <= high` with `least <= rows @ x <= most`."""

    cost: Real
    rows: csr_array
    least: Real
    most: Real
    low: Real
    high: Real
    is_whole: Real = field(default_factory=lambda: np.empty(0))
    """1 for an integer, 0 for a real number; all integers when it is empty."""


@dataclass(frozen=True)
class Solution:
    """A point, and a bound that no point lies below."""

    x: Real | None
    bound: float
    is_infeasible: bool = False


def solve(program: Program, seconds: float | None = None, gap: float = 0.0) -> Solution:
    """The best point. Within the time limit, or up to the relative gap, if they are given."""
    if not len(program.cost):
        return Solution(np.empty(0), 0.0)
    whole = program.is_whole if len(program.is_whole) else np.ones(len(program.cost))
    options: dict[str, Any] = {"time_limit": seconds} if seconds else {}
    if gap:
        options["mip_rel_gap"] = gap
    constraints = [LinearConstraint(program.rows, program.least, program.most)] if program.rows.shape[0] else []
    found = milp(
        program.cost,
        integrality=whole,
        bounds=Bounds(program.low, program.high),
        constraints=constraints,
        options=options,
    )
    if found.status == INFEASIBLE:
        return Solution(None, np.inf, is_infeasible=True)
    bound = found.mip_dual_bound if found.mip_dual_bound is not None else -np.inf
    if found.status == SOLVED and found.fun is not None and not whole.any():
        bound = found.fun
    return Solution(found.x, float(bound))
