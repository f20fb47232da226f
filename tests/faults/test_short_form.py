"""The short form of `make faults`: Redis goes away, servers are killed, desks race, and the controls must be caught."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tests.faults.__main__ import BROKEN, STOPPED
from tests.faults.drill import EXPECTED
from tests.support.servers import ROOT

COMMAND = [sys.executable, "-m", "tests.faults"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("PART", "SEED", "SCALE")} | {
    "QUICK": "1"
}

SERVERS = 4
"""Redis, PostgreSQL and two of the product."""

pytestmark = [pytest.mark.integration, pytest.mark.timeout(1200)]


def test_nothing_is_lost_doubled_or_reordered_no_contact_has_two_owners_or_none_and_the_controls_are_caught() -> None:
    done = subprocess.run(COMMAND, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert figures["acked"] > 0
    assert figures["claims"] > 0
    assert set(figures["rounds"]) == {"kill_and_redis", "claims"}
    assert {name: figures[name] for name in BROKEN} == dict.fromkeys(BROKEN, 0)
    assert figures["control_caught"] is True


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("part", "expected"), [("restore", EXPECTED), ("rotation", {}), ("upgrade", {})])
def test_rule_33_everything_is_lost_and_restored_every_key_is_rotated_and_the_house_is_upgraded(
    part: str, expected: dict[str, bool]
) -> None:
    env = ENVIRONMENT | {"PART": part}
    done = subprocess.run(COMMAND, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert figures["acked"] > 0
    assert {name: figures[name] for name in BROKEN} == dict.fromkeys(BROKEN, 0)
    assert {name: figures[name] for name in expected} == expected


def test_whoever_stops_the_run_ends_everything_that_it_started() -> None:
    run = subprocess.Popen(COMMAND, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    started: set[psutil.Process] = set()
    while len(_servers(run.pid)) < SERVERS:
        started |= _servers(run.pid)
        assert run.poll() is None, run.communicate()[0]
        time.sleep(0.02)
    started |= set(psutil.Process(run.pid).children(recursive=True))
    run.send_signal(signal.SIGTERM)
    run.send_signal(signal.SIGINT)  # as `make` and a terminal together do
    output, _ = run.communicate()
    assert run.returncode == STOPPED, output
    assert [process for process in started if process.is_running()] == []


def _servers(pid: int) -> set[psutil.Process]:
    """Servers that the run has started: each leads a session of its own."""
    servers: set[psutil.Process] = set()
    for child in psutil.Process(pid).children():
        with contextlib.suppress(ProcessLookupError):
            if os.getsid(child.pid) == child.pid:
                servers.add(child)
    return servers
