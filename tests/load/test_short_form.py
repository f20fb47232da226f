"""The short form of `make bench`: everything is measured once and briefly, without peers."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.load.report import Row
from tests.load.workloads import QUICK
from tests.support.servers import ROOT

Output = tuple[str, dict[tuple[str, str], dict[str, float]]]
"""What a short run printed, and its figures by part and system."""

pytestmark = [pytest.mark.integration, pytest.mark.long, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    directory: Path = tmp_path_factory.mktemp("load")
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--directory", str(directory)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [msgspec.json.decode(row, type=Row) for row in (directory / "results.jsonl").read_bytes().splitlines()]
    return done.stdout, {(row.part, row.system): row.figures for row in rows}


def test_every_part_has_a_result(output: Output) -> None:
    _, rows = output
    assert set(rows) == {("one", "ours"), ("one", "embedded"), ("group", "ours"), ("flood", "ours"), ("churn", "ours")}


@pytest.mark.parametrize("system", ["ours", "embedded"])
def test_conversations_are_carried(output: Output, system: str) -> None:
    figures = output[1]["one", system]
    assert 0 < figures["rate"] <= QUICK.most
    assert 0 < figures["p50"] <= figures["p99"]
    assert figures["server_cpu"] > 0
    assert figures["kb_per_socket"] > 0


def test_everybody_in_a_room_receives(output: Output) -> None:
    figures = output[1]["group", "ours"]
    assert figures["deliveries"] == figures["rate"] * (QUICK.members - 1)


def test_one_who_floods_loses_nobody_elses_message(
    output: Output,
) -> None:
    assert output[1]["flood", "ours"]["frames"] > 0  # lost messages would have failed the run


def test_coming_and_going_leaves_nothing_behind(output: Output) -> None:
    figures = output[1]["churn", "ours"]
    assert figures["connects"] == QUICK.churn
    assert figures["memory_ratio"] < 1.5


def test_the_last_line_has_the_figures(output: Output) -> None:
    last = output[0].splitlines()[-1]
    assert last.startswith("figures: ")
    figures = json.loads(last.removeprefix("figures: "))
    assert figures["churn_memory_ratio"] == pytest.approx(output[1]["churn", "ours"]["memory_ratio"], abs=0.001)
    assert figures["flood_p99_ratio"] > 0
    assert figures["ratio_ejabberd"] is None  # nobody to compare with
