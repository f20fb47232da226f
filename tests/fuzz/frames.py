"""Fuzzed frames against a running house: many walks side by side, beside a talk that must not notice."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from deploy.protocol import ROLES
from tests.fuzz.observer import observer
from tests.fuzz.shapes import Shapes, shapes
from tests.fuzz.walking import Outcome, Walker, as_lines
from tests.fuzz.walks import Step, shrunk, walk
from tests.support.house import House
from tests.support.journal import Journal
from tests.support.scenes import Talk, talk

FRAMES_OF_A_WALK = 240
SHAPES = 3_000
"""Frames of each kind that walks choose from."""
LANES = 10
FIRST_LANE = 5_000
"""Numbers of benches that nobody else makes."""
STATES = ("waiting", "open", "ended", "deleted")
"""Walks that never come so far have shown nothing about it."""
MORE_FRAMES = 2_000
"""So many more at most, until every state is reached: lanes race, and few walks may by chance delete no talk."""
ENOUGH_FAILURES = 5
WALKS_BETWEEN_WORDS = 20


@dataclass
class Findings:
    """What fuzzing one house came to."""

    frames: int = 0
    walks: int = 0
    requests: int = 0
    unhandled: list[str] = field(default_factory=list)
    """Exceptions and errors in the servers' logs, and answers that say so."""
    broken: list[str] = field(default_factory=list)
    """Everything else that must not be: states, answers, readers, standstill."""
    codes: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Findings") -> None:
        """Take the other's in."""
        self.frames += other.frames
        self.walks += other.walks
        self.requests += other.requests
        self.unhandled += other.unhandled
        self.broken += other.broken
        self.codes += other.codes
        self.reached += other.reached

    @property
    def has_seen_all(self) -> bool:
        """Whether every state was reached."""
        return all(self.reached[state] for state in STATES)

    @property
    def is_good(self) -> bool:
        """Whether nothing was found."""
        return not self.unhandled and not self.broken


class FrameFuzz:
    """Walks through one house, until enough frames were sent."""

    def __init__(
        self, house: House, journals: list[Journal], seed: int, frames: int, shapes_each: int = SHAPES
    ) -> None:
        """`frames`: how many to send at least; `shapes_each`: how many different ones to make of each kind."""
        self.findings = Findings()
        self._house, self._journals, self._seed, self._wanted = house, journals, seed, frames
        self._shapes: dict[str, Shapes] = {role.name: shapes(role, shapes_each, seed) for role in ROLES}

    async def run(self, lanes: int = LANES, first_lane: int = FIRST_LANE) -> Findings:
        """Walk in so many lanes at once."""
        async with observer(self._house.env) as watching, talk(self._house, self._house.bench()) as bystanders:
            walkers = [
                Walker(self._house, watching, await watching.lane(first_lane + number), f"{number}")
                for number in range(lanes)
            ]
            async with asyncio.TaskGroup() as group:
                for number, walker in enumerate(walkers):
                    group.create_task(self._walk_on(walker, number, bystanders))
        self.findings.unhandled += self._news()
        return self.findings

    async def _walk_on(self, walker: Walker, lane: int, bystanders: Talk) -> None:
        number = 0
        while not self._is_enough and len(self.findings.broken) < ENOUGH_FAILURES:
            name = f"{self._seed}/{lane}/{number}"
            steps = walk(random.Random(name), self._shapes, FRAMES_OF_A_WALK)
            outcome = await walker.take(steps, number)
            number += 1
            await self._ask(bystanders, name)
            self._note(outcome)
            if outcome.broken:
                await self._report(walker, steps, number - 1, name, outcome)

    @property
    def _is_enough(self) -> bool:
        left = self._wanted - self.findings.frames
        return left <= 0 and (self.findings.has_seen_all or left <= -MORE_FRAMES)

    async def _ask(self, bystanders: Talk, name: str) -> None:
        """The talk that nobody fuzzes goes on."""
        try:
            await bystanders.visitor.say(f"Vieressä {name}")
            await bystanders.desk.say(bystanders.contact, f"Täällä {name}")
        except Exception as error:
            self.findings.broken.append(f"bystanders were disturbed in {name}: {type(error).__name__} {error}")

    def _note(self, outcome: Outcome) -> None:
        self.findings.walks += 1
        if self.findings.walks % WALKS_BETWEEN_WORDS == 0:
            print(f"  {self.findings.frames} frames in {self.findings.walks} walks", flush=True)
        self.findings.frames += outcome.frames
        self.findings.codes += outcome.codes
        self.findings.reached += outcome.reached
        if news := self._news():
            self.findings.unhandled += news

    def _news(self) -> list[str]:
        return [line for journal in self._journals for line in journal.news()]

    async def _report(self, walker: Walker, steps: list[Step], number: int, name: str, outcome: Outcome) -> None:
        """Say what is wrong, and which few of the steps are enough for it."""
        wrong = outcome.broken[-1]
        print(f"  walk {name}: {'; '.join(outcome.broken)}: looking for the steps that matter", flush=True)

        async def fails(fewer: list[Step]) -> bool:
            return bool((await walker.take(fewer, number)).broken)

        least = await shrunk(steps, fails)
        print(f"  walk {name}: {wrong}; {len(least)} of {len(steps)} steps:\n{as_lines(least)}", flush=True)
        self.findings.broken += [f"walk {name}: {words}" for words in outcome.broken]
