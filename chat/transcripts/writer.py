"""Storing messages of all talks of a process, many in one transaction, with room for so many and no more."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from chat.transcripts.actions import append_batch
from chat.transcripts.core import Message, Placed, Refusal
from moderation.live import metrics
from moderation.live.database import DatabasePool
from moderation.live.group_commit import GroupCommit, StoppingError
from moderation.live.hub import Hub

MAX_WAITING = 5_000
MAX_BATCH = 500
"""Not bounded in bytes: 500 of the longest texts take 0.1 to 0.2 s, and smaller batches of them no less for each."""
ROOM_SECONDS = 2.0
"""How long the messages of one socket wait, all together, while the queue is full."""

Outcome = Placed | Refusal | Literal["busy", "unavailable"]


class Patience:
    """How long one socket may go on waiting for room; what it sends meanwhile is not read."""

    def __init__(self) -> None:
        """Nothing waits."""
        self._until: float | None = None

    def left(self) -> float:
        """Seconds that are left of the wait that began with the first call after `renew`."""
        if self._until is None:
            self._until = time.monotonic() + ROOM_SECONDS
        return self._until - time.monotonic()

    def renew(self) -> None:
        """There was room at once."""
        self._until = None


class Writer(GroupCommit[Message, Outcome]):
    """Stores messages; messages of one caller keep their order.

    The outcome tells where the message is in the log, or why it is not. After "unavailable" it may yet have
    been stored: writing it again with the same key tells.
    """

    def __init__(self, hub: Hub, now: Callable[[], datetime]) -> None:
        """`now` is the clock that entries are stamped by; readers are told through the hub."""
        super().__init__("writer", MAX_BATCH, self._append)
        self._hub = hub
        self._now = now
        self._turns: dict[asyncio.Future[None], None] = {}

    async def stop(self) -> None:
        """As every group commit; who waits for room goes on, and is refused."""
        self._stopping = True
        self._give_turns(len(self._turns))
        await super().stop()

    async def has_room(self, patience: Patience) -> bool:
        """Whether a message may be submitted; waits while the queue is full, in order, as long as patience lasts.

        Whoever waits here does not read on, so that a slow database slows the senders down and nothing piles up.
        """
        if self._stopping or (len(self._waiting) < MAX_WAITING and not self._turns):
            patience.renew()
            return True
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._turns[turn] = None
        try:
            await asyncio.wait_for(turn, max(0.0, patience.left()))
        except TimeoutError:
            return False
        finally:
            self._turns.pop(turn, None)
        return True

    def _batch_taken(self) -> None:
        self._give_turns(MAX_WAITING - len(self._waiting))

    def _give_turns(self, count: int) -> None:
        """Let the first of those go on who wait for room."""
        for turn in list(self._turns)[: max(0, count)]:
            del self._turns[turn]
            if not turn.done():
                turn.set_result(None)

    async def _append(self, pool: DatabasePool, messages: Sequence[Message]) -> Sequence[Outcome]:
        decisions, published = await pool.run(append_batch, messages, self._now())
        self._hub.publish(published)
        metrics.ACKNOWLEDGED.inc(sum(isinstance(decision, Placed) for decision in decisions))
        return decisions

    def _fail(self, future: "asyncio.Future[Outcome]", error: Exception) -> None:
        future.set_result("busy" if isinstance(error, StoppingError) else "unavailable")
