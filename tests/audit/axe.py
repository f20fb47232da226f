"""What axe-core finds on every page in every state that the browser tests come by, in every language.

The browser tests run once more, with an eye on their pages in place of a camera (tests/browser/axe.py).
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tests.browser.axe import CAUGHT, CONTROL, Look
from tests.support.servers import ROOT, ServerFailedError

PLAYED = ("pictures", "test_sign_in.py", "test_draft_guard.py", "staff_languages.py", "test_axe.py")
NOT_DOCS = "--ignore=tests/browser/pictures/of_the_documentation.py"  # it writes docs/pictures anew
SCENES = "python_files=test_*.py of_*.py"
STATES = 80
"""At least so many states are come by, or the tests have lost their way."""
SECONDS_PER_TEST = 3600


def every_state() -> list[Look]:
    """All looks, that at the planted violations too. Raises ServerFailedError when a test fails."""
    with TemporaryDirectory(prefix="vierella-axe-") as directory:
        notes = Path(directory) / "notes"
        files = [f"tests/browser/{name}" for name in PLAYED]
        command = [
            sys.executable,
            "-m",
            "pytest",
            "--quiet",
            f"--timeout={SECONDS_PER_TEST}",
            "-o",
            SCENES,
            NOT_DOCS,
            *files,
        ]
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, "AXE_NOTES": str(notes)}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise ServerFailedError(f"not every state was come by.\n{done.stdout}{done.stderr}")
        return [msgspec.json.decode(line, type=Look) for line in notes.read_bytes().splitlines()]


def real(looks: Sequence[Look]) -> list[Look]:
    """Those at the product as it is."""
    return [look for look in looks if look.state != CONTROL]


def complaints(looks: Sequence[Look]) -> list[str]:
    """A line for every violation, with its state; what many states share comes with the first of them and a count."""
    first: dict[tuple[str, str, str], str] = {}
    count: dict[tuple[str, str, str], int] = {}
    for look in real(looks):
        for violation, line in zip(look.violations, look.complaints(), strict=True):
            key = (violation.rule, violation.target, violation.why)
            first.setdefault(key, line)
            count[key] = count.get(key, 0) + 1
    return [f"{line} ({count[key]} times)" for key, line in first.items()]


def figures(looks: Sequence[Look]) -> dict[str, object]:
    """How much was found, in how many states, and whether what was planted was among it."""
    planted = [look for look in looks if look.state == CONTROL]
    return {
        "axe_violations": sum(len(look.violations) for look in real(looks)),
        "axe_states": len({look.state for look in real(looks)}),
        "axe_looks": len(real(looks)),
        "axe_control_caught": bool(planted) and all(is_caught(look) for look in planted),
    }


def is_caught(look: Look) -> bool:
    """Whether all that was planted was found."""
    return {violation.rule for violation in look.violations} >= CAUGHT
