"""`make bench`: the product and its peers under the same load, in turns, on this machine.

    python -m tests.load.bench [--part one,group,…] [--systems ours,ejabberd,…] [--rounds N] [--conversations N]
        [--past-contacts N] [--quick] [--directory …]

Every run goes to results.jsonl in the directory (var/bench), with the servers' logs beside it; the last line printed
is `figures: {json}` with ratios of medians. A run that fails is left out, and then the exit code is 1.
"""

import argparse
import asyncio
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import uvloop

from tests.load import report
from tests.load.cases import moderation
from tests.load.desk import desk
from tests.load.figures import figures
from tests.load.partitions import partitions
from tests.load.peers.ejabberd import Ejabberd
from tests.load.peers.prosody import Prosody
from tests.load.peers.socketio import SocketIO
from tests.load.peers.textbook import Textbook
from tests.load.product import Embedded, Production
from tests.load.report import Row
from tests.load.rooms import rooms
from tests.load.roster import roster
from tests.load.scale import scale
from tests.load.shift import shift
from tests.load.systems import Ground, System, ground
from tests.load.workloads import QUICK, Figures, Plan, churn, connect, flood, group, idle, one_to_one, soak
from tests.support.servers import ROOT

DIRECTORY = ROOT / "var" / "bench"
"""Emptied by every run."""
MINUTES = 90.0
"""No run is begun later than this."""


@dataclass(frozen=True)
class Part:
    """One workload and the systems that it compares, in the order of a round."""

    name: str
    workload: Callable[[System, Plan], Awaitable[Figures]]
    systems: tuple[str, ...]
    is_repeated: bool = True
    """False: it repeats within itself, or takes long; one round."""


PARTS = {
    "one": Part("one", one_to_one, ("ours", "ejabberd", "ours-2", "socketio", "embedded", "channels", "prosody")),
    "group": Part("group", group, ("ours", "ejabberd", "ours-2", "socketio")),
    "idle": Part("idle", idle, ("ours", "ejabberd")),
    "flood": Part("flood", flood, ("ours",), is_repeated=False),
    "churn": Part("churn", churn, ("ours",), is_repeated=False),
    "soak": Part("soak", soak, ("ours",), is_repeated=False),
    "shift": Part("shift", shift, ("embedded",), is_repeated=False),
    "desk": Part("desk", desk, ("ours",), is_repeated=False),
    "roster": Part("roster", roster, ("ours", "embedded"), is_repeated=False),
    "rooms": Part("rooms", rooms, ("ours", "embedded"), is_repeated=False),
    "moderation": Part("moderation", moderation, ("embedded",), is_repeated=False),
    "statistics": Part("statistics", figures, ("ours",), is_repeated=False),
    "partitions": Part("partitions", partitions, ("ours",), is_repeated=False),
    "scale": Part("scale", scale, ("ours", "ours-2", "ours-4"), is_repeated=False),
    # What `one` contains, apart:
    "connect": Part("one", connect, ("ours", "ejabberd")),
    "embedded": Part("one", one_to_one, ("embedded", "channels")),
}
USUAL_PARTS = (
    "one",
    "group",
    "idle",
    "flood",
    "churn",
    "soak",
    "shift",
    "desk",
    "roster",
    "rooms",
    "moderation",
    "statistics",
    "scale",
)
QUICK_PARTS = ("one", "group", "flood", "churn")

SYSTEMS: dict[str, Callable[[Ground, Plan], System]] = {
    "ours": lambda ground, plan: Production(ground, 1, plan.workers),
    "ours-2": lambda ground, plan: Production(ground, 2, plan.workers),
    "ours-4": lambda ground, plan: Production(ground, 4, plan.workers),
    "embedded": lambda ground, plan: Embedded(ground, plan.workers),
    "ejabberd": lambda ground, _plan: Ejabberd(ground),
    "socketio": lambda ground, _plan: SocketIO(ground),
    "channels": lambda ground, _plan: Textbook(ground),
    "prosody": lambda ground, _plan: Prosody(ground),
}
QUICK_SYSTEMS = ("ours", "embedded", "ours-4")


class Bench:
    """The runs of one invocation."""

    def __init__(self, ground: Ground, plan: Plan) -> None:
        """Nothing has been run."""
        self.rows: list[Row] = []
        self.has_failed = False
        self._ground, self._plan = ground, plan
        self._systems: dict[str, System | None] = {}
        self._deadline = time.monotonic() + MINUTES * 60

    async def run(self, part: Part, names: Sequence[str]) -> None:
        """All rounds of the part; the systems take turns within each."""
        for number in range(self._plan.rounds if part.is_repeated else 1):
            for system in self._available(names):
                if time.monotonic() > self._deadline:
                    self._failed(part.name, system.name, f"not begun after {MINUTES:.0f} minutes")
                    continue
                print(f"== {part.name}, round {number + 1}: {system.name}", flush=True)
                try:
                    figures = await part.workload(system, self._plan)
                except Exception as error:
                    self._failed(part.name, system.name, "".join(traceback.format_exception(error)))
                else:
                    self._keep(Row(part.name, system.name, number, figures))

    def _available(self, names: Sequence[str]) -> Iterator[System]:
        """The systems that can be had here."""
        for name in names:
            if name not in self._systems:
                try:
                    self._systems[name] = SYSTEMS[name](self._ground, self._plan)
                except (OSError, subprocess.CalledProcessError) as error:
                    print(f"-- {name} is left out: {error}", flush=True)
                    self._systems[name] = None
            system = self._systems[name]
            if system is not None:
                yield system

    def _keep(self, row: Row) -> None:
        self.rows.append(row)
        print("   ", ", ".join(f"{name} {value:.4g}" for name, value in row.figures.items()), flush=True)
        with (self._ground.directory / "results.jsonl").open("ab") as file:
            file.write(msgspec.json.encode(row) + b"\n")

    def _failed(self, part: str, system: str, why: str) -> None:
        self.has_failed = True
        print(f"!! {part}, {system}: {why}", flush=True)


def plan_of(arguments: argparse.Namespace) -> Plan:
    """How much to measure."""
    plan = QUICK if arguments.quick else Plan()
    names = ("rounds", "conversations", "past_contacts")
    asked = {name: value for name in names if (value := getattr(arguments, name))}
    return replace(plan, **asked)


def main(arguments: argparse.Namespace) -> int:
    """Run what was asked for, and report; the exit code."""
    # Whoever ends this run ends what it started, too.
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    directory: Path = arguments.directory
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    parts = arguments.part or (QUICK_PARTS if arguments.quick else USUAL_PARTS)
    systems = arguments.systems or (QUICK_SYSTEMS if arguments.quick else tuple(SYSTEMS))
    with ground(directory) as made, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        bench = Bench(made, plan_of(arguments))
        for part in (PARTS[name] for name in parts):
            runner.run(bench.run(part, [system for system in part.systems if system in systems]))
    medians = report.medians(bench.rows)
    print("", report.tables(medians), "", report.line(medians), sep="\n", flush=True)
    return int(bench.has_failed)


def listed(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """A type of argument: some of the known names, with commas between."""

    def parse(text: str) -> tuple[str, ...]:
        names = tuple(name for name in text.split(",") if name)
        if unknown := set(names) - set(known):
            raise argparse.ArgumentTypeError(f"no {', '.join(sorted(unknown))}; there are {', '.join(known)}")
        return names

    return parse


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", type=listed(tuple(PARTS)), default=())
    parser.add_argument("--systems", type=listed(tuple(SYSTEMS)), default=())
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--conversations", type=int, default=0, help="of the part one")
    parser.add_argument("--past-contacts", type=int, default=0, help="of the part statistics")
    parser.add_argument("--quick", action="store_true", help="a minute, without peers")
    parser.add_argument("--directory", type=Path, default=DIRECTORY)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    sys.exit(main(parser.parse_args()))
