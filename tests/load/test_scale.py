"""The short forms of `make bench PART=scale` and of `PART=partitions`: each cost is measured."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load.report import PARTITIONS, SCALE, Row, figures, medians
from tests.load.workloads import QUICK
from tests.support.servers import ROOT

pytestmark = [pytest.mark.integration, pytest.mark.long, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """What both parts found of one process."""
    directory: Path = tmp_path_factory.mktemp("load")
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "scale,partitions", "--systems", "ours"]
    done = subprocess.run(
        [*command, "--directory", str(directory)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return [msgspec.json.decode(row, type=Row) for row in (directory / "results.jsonl").read_bytes().splitlines()]


def test_every_cost_that_the_plan_needs_is_measured(rows: list[Row]) -> None:
    found = figures(medians(rows))
    assert [name for name in SCALE if found[f"scale_{name}_1"] is None] == []
    assert [name for name in SCALE if found[f"scale_{name}_4"] is not None] == [], "those of four processes were not"
    assert [name for name in PARTITIONS if found[f"partitions_divided_{name}"] is None] == []


def test_costs_are_of_what_was_there(rows: list[Row]) -> None:
    by_part = {row.part: row.figures for row in rows}
    scale = by_part["scale"]
    assert scale["sockets"] == QUICK.scale_talks * 1.5, "a worker holds two talks"
    assert scale["members"] == QUICK.scale_groups * QUICK.members
    assert scale["bare_kb"] > 10_000
    assert scale["backends"] >= 1
    assert 0 < scale["message_commits"] < 20
    assert scale["message_heard_bytes"] > 2 * 120, "both pages hear of 120 bytes"
    assert scale["post_heard_bytes"] > QUICK.members * 120
    divided, whole = (by_part["partitions"][f"{name}_key_mb"] for name in ("divided", "whole"))
    assert divided < whole
