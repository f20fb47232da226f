"""Attacks on tables that were issued (DOMAIN §4, disclosure control): what they open, and what hiding has cost."""

import random
import time
from collections.abc import Sequence

from chat.statistics.disclosure import Protected, Table, protect
from chat.statistics.disclosure.auditing import audit
from tests.load.workloads import Figures, Plan
from tests.support import past_years

KEY = b"a secret of measurements"
Issued = Sequence[tuple[Table, Protected]]
"""Tables as counted and as issued."""


def disclosure(plan: Plan) -> Figures:
    """`plan.curious` years of four associations, each asked for overlapping tables; and one who subtracts.

    tables_attacked, cells_hidden, cells_opened: by the auditor, all tables of a year together. control_opened: the
    same tables, in which only what is small is hidden. information_kept: cells shown, for each that would be shown if
    every row and column with a hidden cell were dropped. protect_2000_cells_s: a table of three dimensions.
    refused_of_60: reports of those that the one who subtracts asked for. curious_s, differencing_s: until all are
    issued or refused, in seconds of processor time. of_40_…: what an association with 40 contacts gets, as shares of
    `plan.small_years`.
    """
    begun = time.process_time()
    asked = [_asked(seed) for seed in range(plan.curious)]
    curious_s, begun = time.process_time() - begun, time.process_time()
    reports, refused = past_years.issued_of(past_years.differencing(plan.differencing_reports), KEY)
    differencing_s = time.process_time() - begun
    publications = [*asked, reports]
    audits = [audit([protected for _, protected in issued]) for issued in publications]
    controls = [audit([past_years.without_secondary(*one) for one in issued]) for issued in publications]
    everything = [protected for issued in publications for _, protected in issued]
    smallest = [past_years.of_the_smallest(seed, KEY) for seed in range(plan.small_years)]
    return {
        "tables_attacked": float(sum(found.attacked for found in audits)),
        "cells_hidden": float(sum(found.hidden for found in audits)),
        "cells_opened": float(sum(len(found.opened) for found in audits)),
        "control_opened": float(sum(len(found.opened) for found in controls)),
        "information_kept": sum(map(_shown, everything)) / sum(map(_shown_bluntly, everything)),
        "protect_2000_cells_s": _protecting_a_large_one(),
        f"refused_of_{plan.differencing_reports}": float(len(refused)),
        "curious_s": curious_s,
        "differencing_s": differencing_s,
        **{f"of_40_{name}": share for name, share in past_years.kept_of_the_smallest(smallest).items()},
    }


def _asked(seed: int) -> Issued:
    chance = random.Random(seed)
    return past_years.issued_of(past_years.asked(chance, past_years.year(chance)), KEY)[0]


def _shown(table: Protected) -> int:
    """Cells without totals, as below."""
    return sum(cell.kind != "hidden" for key, cell in table.cells.items() if None not in key)


def _shown_bluntly(table: Protected) -> int:
    hidden = {*table.hidden}
    return sum(
        all(hidden.isdisjoint(line) for line in table.shape.lines(key)) for key in table.cells if None not in key
    )


def _protecting_a_large_one() -> float:
    large = past_years.two_thousand_cells()
    begun = time.perf_counter()
    protect([large], key=KEY)
    return time.perf_counter() - begun
