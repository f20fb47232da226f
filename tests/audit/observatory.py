"""Grades of answers by the rules of MDN's HTTP Observatory (https://developer.mozilla.org/en-US/observatory).

The rules are those of its own package (`judge.mjs`); this hands the answers over and sums up.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from tests.audit.answers import Answer
from tests.support.servers import ROOT, ServerFailedError

HERE = Path(__file__).parent
BEST = "A+"


class Grade(msgspec.Struct, frozen=True):
    """What the Observatory says of one answer."""

    name: str
    grade: str
    score: int
    """Out of 100, and what is given on top."""
    failed: Mapping[str, str]
    """By test, what costs points or does not pass."""

    @property
    def is_perfect(self) -> bool:
        """Best grade and nothing to better: a grade of A+ alone has room for what costs 5 points."""
        return self.grade == BEST and not self.failed


def node() -> str:
    """Where Node is: the one that `make` has installed, or the system's. Raises ServerFailedError."""
    path = shutil.which("node", path=f"{ROOT / '.venv/node/bin'}:{os.environ.get('PATH', '')}")
    if path is None:
        raise ServerFailedError("Node is not installed: run make setup")
    return path


def judge(answers: Sequence[Answer]) -> list[Grade]:
    """A grade for each answer. Raises ServerFailedError."""
    if not (HERE / "node_modules" / "@mdn").is_dir():
        raise ServerFailedError("the Observatory is not installed: run make setup")
    done = subprocess.run(
        [node(), str(HERE / "judge.mjs")], input=msgspec.json.encode(answers), capture_output=True, check=False
    )
    if done.returncode:
        raise ServerFailedError(f"the Observatory failed.\n{done.stderr.decode(errors='replace')}")
    return msgspec.json.decode(done.stdout, type=list[Grade])


def worst(grades: Sequence[Grade]) -> Grade:
    """The one with the lowest score."""
    return min(grades, key=lambda grade: grade.score)


def complaints(grades: Sequence[Grade]) -> list[str]:
    """A line for every answer that is not perfect."""
    return [
        f"{grade.name}: {grade.grade} ({grade.score}) {', '.join(grade.failed.values())}"
        for grade in grades
        if not grade.is_perfect
    ]
