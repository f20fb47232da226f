"""Many desks that race for the same contacts, which keep coming."""

import asyncio
import sys
import time
from collections.abc import Sequence

from tests.faults.checker import Verdict
from tests.faults.claimants import Claimant
from tests.faults.crowd import GONE_SECONDS, LOOK_SECONDS, Crowd
from tests.faults.ground import Ground
from tests.faults.ownership import judge
from tests.faults.pages import Page
from tests.faults.threads import to_the_end
from tests.support.servers import Daemon

DESK_DIES_AFTER = (5.0, 12.0)
"""Seconds between one worker's death and the next."""


class Rush(Crowd):
    """Desks without visitors' pages: contacts come from a process of its own (`waiting_room`)."""

    counted = "claims"

    def __init__(self, ground: Ground, *, spare: Sequence[str], seed: int) -> None:
        """`spare` are sessions of workers who take the places of those that die."""
        super().__init__(ground.hosts, scheme=ground.scheme, seed=seed)
        self.claimants: list[Claimant] = []
        self._ground, self._spare, self._seed = ground, list(spare), seed
        self._visitors: Daemon | None = None

    @property
    def pages(self) -> list[Page]:
        """The desks, also of those who have died."""
        return [*self.claimants]

    @property
    def acked(self) -> int:
        """Claims answered so far, capacity refusals apart."""
        return sum(desk.answered for desk in self.claimants)

    async def open(self, talks: int, sessions: Sequence[str]) -> None:
        """Put workers on duty, then let so many contacts wait, always, and wait until the first have been taken."""
        for session in sessions:
            self._come(session)
        self._start(self._tick_forever())
        await self._until(lambda: all(desk.is_on_duty for desk in self.claimants), "the workers are on duty")
        module = [sys.executable, "-m", "tests.faults.waiting_room", self.service, str(talks), str(self._seed)]
        self._visitors = Daemon("visitors", module, self._ground.directory / "visitors.log", env=self._ground.env)
        await to_the_end(self._visitors.start, lambda: True)
        await self._until(lambda: self.events["claim won"] > 0, "the first contact is taken")
        self._start(self._die_now_and_then())

    async def settle(self) -> list[str]:
        """Claim nothing new, and wait until every claim is answered; then nobody comes any more."""
        stuck = await super().settle()
        await self._close_the_door()
        return stuck

    async def heal(self, ground: Ground) -> list[tuple[str, str]]:
        """Wait until every contact is somewhere. The judgement tells of those that are not."""
        deadline = time.monotonic() + GONE_SECONDS
        while time.monotonic() < deadline:
            if not (await to_the_end(self.judge, ground)).stranded:
                break
            await asyncio.sleep(LOOK_SECONDS)
        return []

    def judge(self, ground: Ground, *, may_expire: bool = False) -> Verdict:
        """Compare what desks were told with the database."""
        verdict = judge(ground.owned(), [desk.told for desk in self.claimants])
        verdict.claims = self.acked
        return verdict

    async def leave(self) -> None:
        """Everybody goes, and nobody comes any more."""
        await self._close_the_door()
        await super().leave()

    def _come(self, session: str) -> None:
        desk = Claimant(self, session)
        self.claimants.append(desk)
        self._start(desk.live())

    async def _die_now_and_then(self) -> None:
        """Somebody's browser dies with what is on the desk; another worker takes the place."""
        for session in self._spare:
            await asyncio.sleep(self.random.uniform(*DESK_DIES_AFTER))
            busy = [desk for desk in self.claimants if desk.told.mine and not desk.is_done]
            if busy and not self.is_quiet:
                self.random.choice(busy).finish()
                self.events["a desk died"] += 1
                self._come(session)

    async def _close_the_door(self) -> None:
        if self._visitors is not None and await to_the_end(self._visitors.stop) > 0:
            self.failures.append(self._visitors.tail())
