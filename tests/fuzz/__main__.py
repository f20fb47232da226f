"""`make fuzz`: sends both houses whatever can be sent, by frames and over HTTP, and checks that nothing breaks.

The environment chooses: SEED repeats what is sent, SCALE=0.1 sends a tenth of it, PART=production to that house only.
"""

import asyncio
import json
import logging
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import uvloop

from tests.fuzz.by_schema import EACH, fuzz_by_schema
from tests.fuzz.frames import Findings, FrameFuzz
from tests.fuzz.http import door_of, fuzz_http
from tests.support import house as houses
from tests.support.house import House
from tests.support.journal import Journal

HOUSES: Mapping[str, tuple[Callable[[Path], AbstractContextManager[House]], int, int]] = {
    "embedded": (houses.embedded, 41_000, 3_000),
    "production": (houses.production, 61_000, 3_000),
}
"""Each with how many frames and requests are sent to it, besides what schemathesis sends."""
LEAST_FRAMES, LEAST_REQUESTS = 100_000, 5_000
SHOWN = 20


def main() -> int:
    """Fuzz both houses; the exit code."""
    logging.basicConfig(level=logging.ERROR)  # the client's library warns of what it could not send, thousands of times
    seed = int(os.environ.get("SEED") or secrets.randbelow(2**31))
    scale = float(os.environ.get("SCALE") or 1)
    print(f"seed {seed} (SEED={seed} sends the same again)", flush=True)
    total = Findings()
    part = os.environ.get("PART") or ""
    if part and part not in HOUSES:
        raise SystemExit(f"PART={part}: there is no such house. There are: {', '.join(HOUSES)}")
    for name, (place, frames, requests) in HOUSES.items():
        if part not in ("", name):
            continue
        with tempfile.TemporaryDirectory(prefix="vierella-fuzz-") as directory, place(Path(directory)) as house:
            total.add(_fuzz(name, house, seed, round(frames * scale), round(requests * scale), scale))
    figures = _figures(total, seed)
    print(f"figures: {json.dumps(figures)}", flush=True)
    return 0 if passes(figures, total, is_whole=scale >= 1 and not part) else 1


def passes(figures: Mapping[str, Any], findings: Findings, *, is_whole: bool) -> bool:
    """Whether nothing was found, and a whole run has looked everywhere."""
    is_enough = figures["frames"] >= LEAST_FRAMES and figures["requests"] >= LEAST_REQUESTS
    return findings.is_good and findings.has_seen_all and (is_enough or not is_whole)


def _fuzz(name: str, house: House, seed: int, frames: int, requests: int, scale: float) -> Findings:
    """Everything against one house."""
    journals = [Journal(product.daemon.log) for product in house.products]
    total = Findings()
    entry = asyncio.run(door_of(house))
    steps: dict[str, Callable[[], Findings]] = {
        "frames": lambda: uvloop.run(FrameFuzz(house, journals, seed, frames).run()),
        "http": lambda: asyncio.run(fuzz_http(house, entry, journals, seed, requests)),
        "schema": lambda: fuzz_by_schema(house, entry, seed, max(1, round(EACH * scale))),
    }
    for what, step in steps.items():
        began = time.monotonic()
        found = step()
        found.unhandled += [line for journal in journals for line in journal.news()]
        _report(f"{name}, {what}", found, time.monotonic() - began)
        total.add(found)
    return total


def _report(what: str, found: Findings, seconds: float) -> None:
    print(f"\n{what}: {found.frames} frames in {found.walks} walks, {found.requests} requests, {seconds:.0f} s")
    print(f"  reached: {dict(found.reached)}" if found.reached else "  (no contacts)")
    for code, count in sorted(found.codes.items()):
        print(f"    {count:>7} × {code}")
    for kind, lines in (("UNHANDLED", found.unhandled), ("BROKEN", found.broken)):
        for line in lines[:SHOWN]:
            print(f"  {kind} {line}")
        if len(lines) > SHOWN:
            print(f"  … and {len(lines) - SHOWN} more")
    sys.stdout.flush()


def _figures(found: Findings, seed: int) -> dict[str, object]:
    return {
        "frames": found.frames,
        "requests": found.requests,
        "unhandled": len(found.unhandled),
        "broken": len(found.broken),
        "walks": found.walks,
        "contacts": found.reached["waiting"],
        "opened": found.reached["open"],
        "deleted": found.reached["deleted"],
        "seed": seed,
    }


if __name__ == "__main__":
    sys.exit(main())
