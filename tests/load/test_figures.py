"""The short form of `make bench PART=statistics`."""

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
def test_dashboards_of_ten_years_are_measured_beside_a_page_without_figures(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.load.bench", "--quick", "--part", "statistics", "--systems", "ours"]
    done = subprocess.run(
        [*command, "--directory", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [msgspec.json.decode(line, type=Row) for line in (tmp_path / "results.jsonl").read_bytes().splitlines()]
    for name in ("now", "week", "month", "quarter", "year", "association", "ten_years", "pulse", "quality", "targets"):
        assert 0 < row.figures[f"dashboard_{name}_ms"] <= row.figures["dashboard_page_ms"]
        assert 0 < row.figures[f"dashboard_{name}_first_ms"] <= row.figures["dashboard_first_ms"]
    for name in ("report_s", "report_page_ms", "report_csv_ms", "report_xlsx_ms", "export_s", "ending_ms"):
        assert row.figures[name] > 0
    assert row.figures["reports"] == 2
    assert row.figures["dashboard_control_ms"] > 0
    assert row.figures["fill_s"] > 0
    assert {"dashboard_page_ms", "dashboard_first_look_s", "report_s", "ending_ratio"} <= json.loads(
        done.stdout.splitlines()[-1].removeprefix("figures: ")
    ).keys()
