"""The short form of `make bench PART=rooms`."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load.report import Row
from tests.load.workloads import QUICK
from tests.support.servers import ROOT


@pytest.mark.integration
@pytest.mark.timeout(1200)
def test_posts_reach_everybody_in_a_room_and_a_full_room_opens(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "rooms", "--systems", "embedded"]
    done = subprocess.run(
        [*command, "--directory", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    assert row.figures["sockets"] == QUICK.group_rooms * QUICK.members
    assert row.figures["posts"] == QUICK.group_posts
    for name in ("one_p50", "one_p99", "all_p50", "all_p99", "open_ms", "open_small_ms"):
        assert row.figures[name] > 0
    assert "room_open_ms" in json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
