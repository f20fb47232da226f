"""`make faults`: breaks everything that can break, many times, and checks that no word is lost, doubled or reordered.

The environment chooses: PART runs one fault, SEED repeats a schedule, QUICK=1 runs a short form.
"""

import json
import os
import secrets
import sys

import uvloop

from tests.faults.parts import PARTS, QUICK_PARTS, Part, run_part
from tests.faults.run import Run


def main() -> int:
    """Run the chosen faults; 0 when every promise was kept and the control was caught."""
    seed = int(os.environ.get("SEED") or secrets.randbelow(2**31))
    chosen = _chosen()
    print(f"seed {seed} (SEED={seed} repeats the schedule)", flush=True)
    runs: list[Run] = []
    controls: list[Run] = []
    skipped: dict[str, str] = {}
    for part in chosen:
        print(f"\n{part.name}: {part.fault.__doc__}", flush=True)
        try:
            run = uvloop.run(run_part(part, seed))
        except (PermissionError, FileNotFoundError) as error:
            skipped[part.name] = str(error)
            print(f"  skipped: {error}", flush=True)
            continue
        (controls if part.is_control else runs).append(run)
        _report(run)
    figures = _figures(runs, controls, skipped, seed)
    print(f"figures: {json.dumps(figures)}", flush=True)
    is_kept = not any(figures[name] for name in ("lost", "doubled", "reordered", "other"))
    is_caught = figures["control_caught"] is not False
    return 0 if is_kept and is_caught else 1


def _chosen() -> list[Part]:
    parts = QUICK_PARTS if os.environ.get("QUICK") else PARTS
    name = os.environ.get("PART")
    if not name:
        return parts
    chosen = [part for part in parts if part.name == name]
    if not chosen:
        raise SystemExit(f"PART={name}: there is no such part. There are: {', '.join(part.name for part in parts)}")
    return chosen


def _report(run: Run) -> None:
    verdict = run.verdict
    print(
        f"  {run.rounds} rounds, {verdict.talks} talks, {verdict.acked} acked, {verdict.delivered} delivered;"
        f" lost {verdict.lost}, doubled {verdict.doubled}, reordered {verdict.reordered}, other {verdict.other}"
    )
    for name, value in run.measured.items():
        print(f"    {name}: {value}")
    for event, count in sorted(run.crowd.events.items()):
        print(f"    {count:>7} × {event}")
    for detail in verdict.details:
        print(f"    {detail}")
    sys.stdout.flush()


def _figures(runs: list[Run], controls: list[Run], skipped: dict[str, str], seed: int) -> dict[str, object]:
    verdicts = [run.verdict for run in runs]
    figures: dict[str, object] = {
        "acked": sum(verdict.acked for verdict in verdicts),
        "lost": sum(verdict.lost for verdict in verdicts),
        "doubled": sum(verdict.doubled for verdict in verdicts),
        "reordered": sum(verdict.reordered for verdict in verdicts),
        "other": sum(verdict.other for verdict in verdicts),
        "control_caught": any(run.verdict.lost > 0 for run in controls) if controls else None,
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
