"""The short form of `make privacy`, and how it is judged."""

import json
import os
import subprocess
import sys

import pytest

from tests.privacy.__main__ import EXPECTED, passes
from tests.support.servers import ROOT

COMMAND = [sys.executable, "-m", "tests.privacy"]


@pytest.mark.integration
@pytest.mark.timeout(1200)
def test_rule_17_and_33_nobody_who_was_there_and_nothing_they_wrote_is_found() -> None:
    done = subprocess.run(
        COMMAND, cwd=ROOT, env={**os.environ, "QUICK": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(done.stdout.splitlines()[-1].removeprefix("figures: "))
    assert {name: figures[name] for name in EXPECTED} == EXPECTED
    assert figures["texts"] > 50
    assert figures["addresses"] > 20
    assert figures["places"] > 1000


def test_everything_as_it_should_be_passes() -> None:
    assert passes(EXPECTED | {"places": 5})


@pytest.mark.parametrize("name", EXPECTED)
def test_one_thing_that_is_not_fails(name: str) -> None:
    expected = EXPECTED[name]
    assert not passes(EXPECTED | {name: not expected if isinstance(expected, bool) else expected + 1})
    assert not passes({key: value for key, value in EXPECTED.items() if key != name})
