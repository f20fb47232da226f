"""The short form of `make bench PART=moderation`."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load.report import Row
from tests.support.servers import ROOT

MOST_PASSES = 120
"""Times a plain pass over a long post that screening it may take, on any machine."""


@pytest.mark.integration
@pytest.mark.timeout(1200)
def test_screening_is_measured_beside_a_plain_pass(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "moderation", "--systems", "embedded"]
    done = subprocess.run(
        [*command, "--directory", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    assert 0 < row.figures["message_ms"] <= row.figures["message_p99_ms"]
    assert 0 < row.figures["control_ms"] < row.figures["post_ms"] <= row.figures["post_p99_ms"]
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert figures["screening_ratio"] < MOST_PASSES
    assert {"screening_ms", "screening_p99_ms"} <= figures.keys()
