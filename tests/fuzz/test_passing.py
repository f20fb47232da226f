"""A run passes when nothing was found, and when it has looked everywhere."""

from collections import Counter
from typing import Any

import pytest

from tests.fuzz.__main__ import LEAST_FRAMES, LEAST_REQUESTS, passes
from tests.fuzz.frames import STATES, Findings

FIGURES: dict[str, Any] = {"frames": LEAST_FRAMES, "requests": LEAST_REQUESTS}


def findings(**changes: Any) -> Findings:
    return Findings(**{"reached": Counter(STATES), **changes})


def test_a_whole_run_that_found_nothing_passes() -> None:
    assert passes(FIGURES, findings(), is_whole=True)


@pytest.mark.parametrize("kind", ["unhandled", "broken"])
def test_one_finding_is_too_many(kind: str) -> None:
    for is_whole in (True, False):
        assert not passes(FIGURES, findings(**{kind: ["something"]}), is_whole=is_whole)


@pytest.mark.parametrize("state", STATES)
def test_walks_that_never_came_far_have_shown_nothing(state: str) -> None:
    assert not passes(FIGURES, findings(reached=Counter(set(STATES) - {state})), is_whole=False)


@pytest.mark.parametrize("name", FIGURES)
def test_a_whole_run_that_sent_too_little_fails(name: str) -> None:
    few = {**FIGURES, name: FIGURES[name] - 1}
    assert not passes(few, findings(), is_whole=True)
    assert passes(few, findings(), is_whole=False)
