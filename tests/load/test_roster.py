"""The short form of `make bench PART=roster`."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load.report import Row
from tests.support.servers import ROOT


@pytest.mark.integration
@pytest.mark.long
@pytest.mark.timeout(1200)
def test_pages_of_a_planned_year_are_measured_beside_one_without_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "roster", "--systems", "embedded"]
    done = subprocess.run(
        [*command, "--directory", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    assert row.figures["seats"] > 1_000
    for name in ("week", "month", "turn", "mine", "period"):
        assert 0 < row.figures[f"roster_{name}_ms"] <= row.figures["roster_page_ms"]
    assert row.figures["control_page_ms"] > 0
    assert row.figures["publish_half_year_s"] > 0
    assert 0 < row.figures["opening_one_ms"] <= row.figures["opening_state_ms"] < row.figures["opening_read_ms"]
    assert 0 < row.figures["opening_right_within_s"] < 10
    assert {"roster_page_ms", "opening_state_ms", "opening_right_within_s"} <= json.loads(
        done.stdout.splitlines()[-1].removeprefix("figures: ")
    ).keys()
