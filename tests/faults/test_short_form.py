"""The short form of `make faults`: a kill -9, a Redis that goes away, and the control that must be caught."""

import json
import os
import subprocess
import sys

import pytest

from tests.support.servers import ROOT

pytestmark = [pytest.mark.integration, pytest.mark.timeout(500)]


def test_nothing_is_lost_doubled_or_reordered_and_the_control_is_caught() -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("PART", "SEED")} | {"QUICK": "1"}
    command = [sys.executable, "-m", "tests.faults"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert figures["acked"] > 0
    assert figures["rounds"] == {"kill_and_redis": 1}
    assert figures["lost"] == figures["doubled"] == figures["reordered"] == figures["other"] == 0
    assert figures["control_caught"] is True
