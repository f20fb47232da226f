"""Storing posts of all rooms of a process, many in one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from moderation.live.database import DatabasePool
from moderation.live.group_commit import GroupCommit, StoppingError
from moderation.live.hub import Hub
from rooms.posts import actions
from rooms.posts.actions import Writing

MAX_WAITING = 1_000
MAX_BATCH = 200

Outcome = actions.Outcome | Literal["busy", "unavailable"]


class PostWriter(GroupCommit[Writing, Outcome]):
    """Stores posts; those of one caller keep their order. As `chat.transcripts.writer.Writer` for talks.

    After "unavailable" a post may yet have been stored: writing it again with the same key tells.
    """

    def __init__(self, hub: Hub, now: Callable[[], datetime]) -> None:
        """`now` is the clock that posts are stamped by; readers are told through the hub."""
        super().__init__("posts", MAX_BATCH, self._store)
        self._hub = hub
        self._now = now

    @property
    def has_room(self) -> bool:
        """Whether one more may wait."""
        return len(self._waiting) < MAX_WAITING

    async def _store(self, pool: DatabasePool, writings: Sequence[Writing]) -> Sequence[Outcome]:
        outcomes, published = await pool.run(actions.post_batch, writings, self._now())
        self._hub.publish(published)
        return outcomes

    def _fail(self, future: "asyncio.Future[Outcome]", error: Exception) -> None:
        future.set_result("busy" if isinstance(error, StoppingError) else "unavailable")
