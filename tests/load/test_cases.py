"""The short form of the queue's part of `make bench PART=moderation`."""

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
def test_pages_of_a_full_queue_are_measured_beside_an_empty_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "moderation", "--systems", "embedded"]
    done = subprocess.run(
        [*command, "--directory", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    assert row.figures["open_cases"] == 60
    for name in ("list", "last", "late"):
        assert 0 < row.figures[f"queue_{name}_ms"] <= row.figures["queue_page_ms"]
    assert row.figures["queue_figures_ms"] > 0
    assert row.figures["empty_queue_page_ms"] > 0
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert {"queue_page_ms", "queue_page_ratio"} <= figures.keys()
