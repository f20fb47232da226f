"""A run passes when nothing was broken, and when it would have shown."""

from typing import Any

import pytest

from tests.faults.__main__ import BROKEN, ENOUGH_ACKED, ENOUGH_CLAIMS, passes
from tests.faults.drill import EXPECTED

GOOD: dict[str, Any] = {
    "acked": ENOUGH_ACKED,
    "claims": ENOUGH_CLAIMS,
    "control_caught": True,
    **dict.fromkeys(BROKEN, 0),
    **EXPECTED,
}


def test_a_whole_run_without_a_fault_passes() -> None:
    assert passes(GOOD, is_whole=True)


@pytest.mark.parametrize("name", ["lost", "doubled", "reordered", "double_owned", "stranded", "other"])
def test_one_broken_promise_is_too_many(name: str) -> None:
    assert not passes(GOOD | {name: 1}, is_whole=True)
    assert not passes(GOOD | {name: 1, "acked": 1000}, is_whole=False)


def test_a_checker_that_misses_the_control_proves_nothing() -> None:
    assert not passes(GOOD | {"control_caught": False}, is_whole=True)
    assert passes(GOOD | {"control_caught": None}, is_whole=False), "a part runs without the control"


def test_a_whole_run_that_saw_too_little_fails() -> None:
    assert not passes(GOOD | {"acked": ENOUGH_ACKED - 1}, is_whole=True)
    assert not passes(GOOD | {"claims": ENOUGH_CLAIMS - 1}, is_whole=True)
    assert not passes(GOOD | {"skipped": {"clock": "no libfaketime"}}, is_whole=True)
    assert passes(GOOD | {"acked": 1000}, is_whole=False)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_restore_that_brings_talks_back_or_loses_groups_fails(name: str) -> None:
    assert not passes(GOOD | {name: not EXPECTED[name]}, is_whole=False)
    without = {known: value for known, value in GOOD.items() if known != name}
    assert not passes(without, is_whole=True), "a whole run has the drill"
    assert passes(without, is_whole=False)
