"""The short form of `make bench PART=desk`, and what its figures are made of."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load import report
from tests.load.desk import since
from tests.load.generator import NothingMeasuredError
from tests.load.report import Row
from tests.support.servers import ROOT

TIMES = ("claim", "event", "arrival")


@pytest.mark.integration
@pytest.mark.long
@pytest.mark.browser
@pytest.mark.timeout(1200)
def test_a_desk_is_measured_in_a_full_house_and_nearly_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "desk", "--directory", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    assert (row.part, row.system) == ("desk", "ours")
    for prefix in ("", "empty_"):
        for name in TIMES:
            assert 0 < row.figures[f"{prefix}{name}_ms"] <= row.figures[f"{prefix}{name}_p95_ms"]
        assert row.figures[f"{prefix}first_load_ms"] > 0
        assert row.figures[f"{prefix}server"] > 0
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert figures["claim_ms"] == pytest.approx(row.figures["claim_ms"], abs=0.001)


def test_what_a_full_house_costs_is_a_ratio_to_one_that_is_nearly_empty() -> None:
    row = Row("desk", "ours", 0, {"claim_ms": 30.0, "empty_claim_ms": 20.0, "event_ms": 12.0, "empty_event_ms": 8.0})
    figures = report.figures(report.medians([row]))
    assert (figures["claim_ms"], figures["claim_ratio"]) == (30, 1.5)
    assert (figures["desk_event_ms"], figures["desk_event_ratio"]) == (12, 1.5)


def test_each_message_is_timed_by_its_own_number() -> None:
    assert since({1: 10.0, 2: 11.0}, {2: 11.5, 1: 10.25}) == [0.25, 0.5]


@pytest.mark.parametrize("painted", [{1: 10.5}, {1: 10.5, 2: 11.0, 3: 12.0}])
def test_what_was_not_painted_leaves_no_figure(painted: dict[int, float]) -> None:
    with pytest.raises(NothingMeasuredError):
        since({1: 10.0, 2: 10.5}, painted)
