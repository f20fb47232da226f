"""`make privacy`: plays a day and searches everywhere for whoever was there and for what they wrote.

The environment chooses: QUICK=1 plays a short day.
"""

import asyncio
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.privacy.ground import running
from tests.privacy.marks import Kind
from tests.privacy.places import core_dumps
from tests.privacy.play import Result, play, play_control
from tests.privacy.scenes import QUICK, WHOLE

EXPECTED = {
    "ip_hits": 0,
    "agent_hits": 0,
    "text_hits_live": 0,
    "text_hits_after": 0,
    "backup_readable_during": True,
    "backup_readable_after_retention": False,
    "room_text_after_end": 0,
    "linkable_values": 0,
    "figures_leading_to_talks": 0,
    "figures_control_caught": True,
    "room_control_caught": True,
    "control_caught": True,
}
COUNTED: dict[Kind, str] = {"address": "addresses", "agent": "agents", "text": "texts"}


def main() -> int:
    """Play, print what was found, and judge; the exit code."""
    _let_processes_dump_core()
    before = set(core_dumps())
    try:
        figures = asyncio.run(_run(is_quick=bool(os.environ.get("QUICK"))))
    finally:
        for dump in set(core_dumps()) - before:
            dump.unlink()
    print(f"figures: {json.dumps(figures)}", flush=True)
    return 0 if passes(figures) else 1


def passes(figures: Mapping[str, Any]) -> bool:
    """Whether nothing was found, and everything that had to be found was."""
    return all(figures.get(name) == value for name, value in EXPECTED.items())


def _let_processes_dump_core() -> None:
    """As on a machine that was set up so: what crashes may leave its memory behind, unless it forbids that itself."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


async def _run(*, is_quick: bool) -> dict[str, object]:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="vierella-privacy-") as directory, running(Path(directory)) as ground:
        print("a day", flush=True)
        result = await play(ground, QUICK if is_quick else WHOLE)
        print("the control", flush=True)
        control_caught = await play_control(ground)
    return _figures(result, control_caught=control_caught) | {"seconds": round(time.monotonic() - began)}


def _figures(result: Result, *, control_caught: bool) -> dict[str, object]:
    given = {} if result.marks is None else {name: len(result.marks.given[kind]) for kind, name in COUNTED.items()}
    return {
        "ip_hits": result.times("address"),
        "agent_hits": result.times("agent"),
        "text_hits_live": result.live.times("text"),
        "text_hits_after": result.after.times("text"),
        "backup_readable_during": result.readable_during,
        "backup_readable_after_retention": result.readable_after,
        "room_text_after_end": result.room_text_after_end,
        "linkable_values": result.linkable_values,
        "figures_leading_to_talks": result.figures_leading_to_talks,
        "figures_control_caught": result.figures_read > 0 and result.figures_planted > 0,
        "figures_read": result.figures_read,
        "room_control_caught": result.room_readable_during and result.planted_values > 0,
        "control_caught": control_caught,
        "places": result.live.places + result.after.places,
        "mebibytes": round((result.live.size + result.after.size) / 2**20),
        **given,
    }


if __name__ == "__main__":
    sys.exit(main())
