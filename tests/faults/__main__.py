"""`make faults`: breaks everything that can break, many times, and checks that no word is lost, doubled or reordered.

The environment chooses: PART runs one fault, SEED repeats a schedule, SCALE=0.1 runs a tenth of everything,
QUICK=1 a short form.
"""

import asyncio
import json
import os
import secrets
import signal
import sys
from collections.abc import Mapping
from typing import Any

import uvloop

from tests.faults.drill import EXPECTED
from tests.faults.parts import LONGER_QUICK_PARTS, PARTS, QUICK_PARTS, Part, run_part
from tests.faults.run import Run

STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
CONTROL_DETAILS = 3
"""Of so many: a control breaks its promises."""
ENOUGH_ACKED = 1_000_000
ENOUGH_CLAIMS = 50_000
"""By a whole run: among fewer, a rare loss may not show."""
BROKEN = ("lost", "doubled", "reordered", "double_owned", "stranded", "other")
STOPPED = 130
"""The exit code of who was asked to stop."""


def main() -> int:
    """Run the chosen faults; the exit code, as `passes` decides."""
    seed = int(os.environ.get("SEED") or secrets.randbelow(2**31))
    chosen = _chosen()
    print(f"seed {seed} (SEED={seed} repeats the schedule)", flush=True)
    try:
        figures = uvloop.run(_run(chosen, seed))
    except asyncio.CancelledError:
        print("stopped; everything that was started has been ended", flush=True)
        return STOPPED
    print(f"figures: {json.dumps(figures)}", flush=True)
    return 0 if passes(figures, is_whole=not any(os.environ.get(name) for name in ("PART", "SCALE", "QUICK"))) else 1


def passes(figures: Mapping[str, Any], *, is_whole: bool) -> bool:
    """Whether every promise was kept, the control was caught, and a whole run has seen enough of everything."""
    is_kept = not any(figures[name] for name in BROKEN)
    is_restored = all(figures.get(name, None if is_whole else must) is must for name, must in EXPECTED.items())
    is_much = figures["acked"] >= ENOUGH_ACKED and figures["claims"] >= ENOUGH_CLAIMS
    is_enough = not is_whole or (is_much and not figures.get("skipped"))
    return is_kept and is_restored and is_enough and figures["control_caught"] is not False


def _chosen() -> list[Part]:
    parts = QUICK_PARTS if os.environ.get("QUICK") else PARTS
    name, scale = os.environ.get("PART"), float(os.environ.get("SCALE") or 1)
    if name and os.environ.get("QUICK"):
        parts = [*parts, *LONGER_QUICK_PARTS]
    if not name:
        return [part.scaled(scale) for part in parts]
    chosen = [part.scaled(scale) for part in parts if part.name == name]
    if not chosen:
        raise SystemExit(f"PART={name}: there is no such part. There are: {', '.join(part.name for part in parts)}")
    return chosen


async def _run(parts: list[Part], seed: int) -> dict[str, object]:
    """One part after the other; the figures of all."""
    _end_everything_on_a_signal()
    runs: list[Run] = []
    controls: dict[str, bool] = {}
    """Whether each found what it must find."""
    skipped: dict[str, str] = {}
    for part in parts:
        print(f"\n{part.name}: {part.fault.__doc__}", flush=True)
        try:
            run = await run_part(part, seed)
        except (PermissionError, FileNotFoundError) as error:
            skipped[part.name] = str(error)
            print(f"  skipped: {error}", flush=True)
            continue
        if part.is_control:
            controls[part.name] = run.verdict.broken[part.catches] > 0
        else:
            runs.append(run)
        _report(run, is_control=part.is_control)
    return _figures(runs, controls, skipped, seed)


def _end_everything_on_a_signal() -> None:
    """Whoever stops this run ends what it has started, too: one signal cancels it, more must not disturb that."""
    loop, everything = asyncio.get_running_loop(), asyncio.current_task()
    assert everything is not None

    def stop() -> None:
        for number in STOP_SIGNALS:
            loop.add_signal_handler(number, lambda: None)
        everything.cancel()

    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, stop)


def _report(run: Run, *, is_control: bool) -> None:
    verdict = run.verdict
    print(
        f"  {run.rounds} rounds, {verdict.talks} talks, {verdict.acked} acked, {verdict.delivered} delivered,"
        f" {verdict.claims} claims; {', '.join(f'{name} {getattr(verdict, name)}' for name in BROKEN)}"
    )
    for name, value in run.measured.items():
        print(f"    {name}: {value}")
    for event, count in sorted(run.crowd.events.items()):
        print(f"    {count:>7} × {event}")
    for detail in verdict.details[: CONTROL_DETAILS if is_control else None]:
        print(f"    {detail}")
    sys.stdout.flush()


def _figures(runs: list[Run], controls: dict[str, bool], skipped: dict[str, str], seed: int) -> dict[str, object]:
    verdicts = [run.verdict for run in runs]
    figures: dict[str, object] = {
        "acked": sum(verdict.acked for verdict in verdicts),
        "claims": sum(verdict.claims for verdict in verdicts),
        **{name: sum(getattr(verdict, name) for verdict in verdicts) for name in BROKEN},
        "control_caught": all(controls.values()) if controls else None,
        **{name: value for run in runs for name, value in run.figures.items()},
        "delivered": sum(verdict.delivered for verdict in verdicts),
        "talks": sum(verdict.talks for verdict in verdicts),
        "rounds": {run.name: run.rounds for run in runs},
        "seed": seed,
    }
    if skipped:
        figures["skipped"] = skipped
    return figures


if __name__ == "__main__":
    sys.exit(main())
