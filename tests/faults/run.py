"""One run of one fault: what it works with, and what it found."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.checker import Verdict
from tests.faults.crowd import Crowd
from tests.faults.ground import Ground
from tests.faults.proxy import Proxy
from tests.faults.scenes import Stage


@dataclass
class Run:
    """A fault that happens again and again to a house full of people."""

    name: str
    random: random.Random
    ground: Ground
    crowd: Crowd
    began_at: float = field(default_factory=time.monotonic)
    rounds: int = 0
    proxies: list[Proxy] = field(default_factory=list)
    """In front of the servers."""
    proxies_of_redis: list[Proxy] = field(default_factory=list)
    """Between each server and Redis."""
    clock: Path = Path()
    """Where the servers take their time from."""
    disk: Path = Path()
    """A small disk that the database is on."""
    verdict: Verdict = field(default_factory=Verdict)
    measured: dict[str, float] = field(default_factory=dict)
    figures: dict[str, bool] = field(default_factory=dict)
    """What is told by name beside the sums."""
    dump: bytes = b""
    """The newest one of the database."""
    posts: set[str] = field(default_factory=set)
    """Of the closed groups that live beside the crowd."""
    _stage: Stage | None = None

    @property
    def stage(self) -> Stage:
        """Where scenes are played."""
        assert self._stage is not None, "this fault has no stage"
        return self._stage

    @stage.setter
    def stage(self, stage: Stage) -> None:
        self._stage = stage

    def log(self, words: str) -> None:
        """Tell what happened, and when."""
        self._print(f"{self.crowd.acked:>7} {self.crowd.counted}, round {self.rounds + 1}: {words}")

    def break_promise(self, kind: str, words: str) -> None:
        """A promise was not kept."""
        self.verdict.note(kind, words)
        self._print(f"BROKEN {kind}: {words}")

    def measure(self, name: str, value: float) -> None:
        """Keep the highest value."""
        self.measured[name] = max(value, self.measured.get(name, value))

    async def pause(self, least: float, most: float) -> None:
        """Let a random time pass, in seconds."""
        await asyncio.sleep(self.random.uniform(least, most))

    async def play(self, name: str, scene: Callable[[], Awaitable[None]]) -> None:
        """Play a scene that must succeed."""
        began = time.monotonic()
        try:
            await scene()
        except Exception as error:
            self.break_promise("scene_failed", f"{name}: {type(error).__name__} {error}")
        else:
            self.measure(name.replace(" ", "_") + "_s", round(time.monotonic() - began, 1))

    def _print(self, words: str) -> None:
        print(f"  {time.monotonic() - self.began_at:6.1f} s  {words}", flush=True)
