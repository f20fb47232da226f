"""Scores of the visitor's pages by Lighthouse (https://developer.chrome.com/docs/lighthouse), mobile profile.

Its own package loads the pages (`lighthouse.mjs`); this says which, and sums up.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.audit.observatory import node
from tests.browser.chromium import chromium_path
from tests.support.servers import ServerFailedError

HERE = Path(__file__).parent
FAST_ENOUGH, PERFECT = 95, 100


class Visited(msgspec.Struct, frozen=True):
    """A page to load."""

    name: str
    url: str


class Report(msgspec.Struct, frozen=True):
    """What Lighthouse says of one page; scores are out of 100."""

    name: str
    performance: int
    accessibility: int
    best_practices: int
    content: float
    """Seconds until the largest part of the content stands there (LCP)."""
    faults: Sequence[str]
    """What takes long, and what costs points of the other two."""


def load(pages: Sequence[Visited]) -> list[Report]:
    """A report for each page. Raises ServerFailedError."""
    if not (HERE / "node_modules" / "lighthouse").is_dir():
        raise ServerFailedError("Lighthouse is not installed: run make setup")
    wanted = msgspec.json.encode({"chromium": chromium_path(), "pages": pages})
    done = subprocess.run([node(), str(HERE / "lighthouse.mjs")], input=wanted, capture_output=True, check=False)
    if done.returncode:
        raise ServerFailedError(f"Lighthouse failed.\n{done.stderr.decode(errors='replace')}")
    return msgspec.json.decode(done.stdout, type=list[Report])


def figures(reports: Sequence[Report]) -> dict[str, object]:
    """The worst of each over the pages."""
    return {
        "lighthouse_performance": min(report.performance for report in reports),
        "lighthouse_accessibility": min(report.accessibility for report in reports),
        "lighthouse_best_practices": min(report.best_practices for report in reports),
        "lighthouse_content_s": round(max(report.content for report in reports), 2),
        "lighthouse_pages": len(reports),
    }
