"""The group commit: what arrives while one transaction runs goes into the next.

No timer: under light load a message is committed at once, under heavy load batches grow by themselves.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from chat.transcripts.actions import append_batch
from chat.transcripts.core import Message, Placed, Refusal
from moderation.live.database import DatabasePool
from moderation.live.hub import Hub

logger = logging.getLogger(__name__)

MAX_WAITING = 5_000
MAX_BATCH = 500

Outcome = Placed | Refusal | Literal["busy", "unavailable"]
_Waiting = tuple[Message, asyncio.Future[Outcome]]


class Writer:
    """Stores messages of all talks of this process, one transaction at a time."""

    def __init__(self, hub: Hub, now: Callable[[], datetime]) -> None:
        """`now` is the clock that entries are stamped by."""
        self._hub = hub
        self._now = now
        self._pool = DatabasePool(1, "writer")
        self._waiting: list[_Waiting] = []
        self._wake = asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to commit; call it on the event loop."""
        self._task = asyncio.create_task(self._commit_forever())

    async def stop(self) -> None:
        """Commit what waits, then stop. Later messages are refused as busy."""
        self._stopping = True
        self._wake.set()
        if self._task is not None:
            await self._task
        self._pool.close()

    def submit(self, message: Message) -> asyncio.Future[Outcome]:
        """Store the message; messages of one caller keep their order.

        The future tells where the message is in the log, once it is committed, or why it is not. After
        "unavailable" it may yet have been stored: writing it again with the same key tells.
        """
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        if self._stopping or len(self._waiting) >= MAX_WAITING:
            future.set_result("busy")
        else:
            self._waiting.append((message, future))
            self._wake.set()
        return future

    async def _commit_forever(self) -> None:
        while not (self._stopping and not self._waiting):
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
                await self._commit(batch)

    async def _commit(self, batch: list[_Waiting]) -> None:
        try:
            decisions, published = await self._pool.run(append_batch, [message for message, _ in batch], self._now())
        except Exception as error:  # whatever it was, the senders must hear and the next batch must run
            logger.error("a batch was not committed: %s", type(error).__name__)
            for _, future in batch:
                _resolve(future, "unavailable")
            return
        for (_, future), decision in zip(batch, decisions, strict=True):
            _resolve(future, decision)
        self._hub.publish(published)


def _resolve(future: asyncio.Future[Outcome], outcome: Outcome) -> None:
    if not future.done():  # the sender's socket may be gone
        future.set_result(outcome)
