"""The group commit: what arrives while one transaction runs goes into the next.

No timer: under light load a request is carried out at once, under heavy load batches grow by themselves.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from django.db import InterfaceError, OperationalError

from moderation.live import metrics
from moderation.live.database import DatabasePool
from moderation.live.reasons import reason

logger = logging.getLogger(__name__)

R = TypeVar("R")
O = TypeVar("O")  # noqa: E741  (the outcome of a request)

STOP_SECONDS = 3.0
MAX_REFUSED = 8
"""So many bad requests of a batch are found out one by one; if there are more, it is not they that are bad."""


class StoppingError(InterfaceError):
    """The process stops, and takes nothing new."""


class GroupCommit(Generic[R, O]):
    """Carries out requests of one kind, one transaction at a time, in the order in which they came."""

    def __init__(
        self,
        name: str,
        max_batch: int,
        perform: Callable[[DatabasePool, Sequence[R]], Awaitable[Sequence[O]]],
        pool: DatabasePool | None = None,
    ) -> None:
        """`perform` carries requests out; an outcome for each, in order. `pool` is one of its own unless given."""
        self._perform = perform
        self._name, self._max_batch = name, max_batch
        self._owns_pool = pool is None
        self._pool = pool or DatabasePool(1, name)
        self._waiting: list[tuple[R, asyncio.Future[O]]] = []
        self._wake = asyncio.Event()
        self._carried_out = metrics.REQUESTS.labels(name, "carried_out")
        self._batch_size, self._batch_seconds = metrics.BATCH_SIZE.labels(name), metrics.BATCH_SECONDS.labels(name)
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """Commit what waits, unless the database takes too long, then stop. Later requests are refused."""
        self._stopping = True
        self._wake.set()
        if self._task is not None:
            await asyncio.wait({self._task}, timeout=STOP_SECONDS)
            self._task.cancel()

    def close(self) -> None:
        """End the thread, after `stop`."""
        if self._owns_pool:
            self._pool.close()

    def submit(self, request: R) -> "asyncio.Future[O]":
        """Carry the request out; the future has its outcome once it is committed, or raises why it is not.

        After an error of the database it may yet have been committed.
        """
        future: asyncio.Future[O] = asyncio.get_running_loop().create_future()
        if self._stopping:
            self._fail(future, StoppingError())
        else:
            self._waiting.append((request, future))
            self._wake.set()
            if self._task is None:
                self._task = asyncio.create_task(self._commit_forever())
        return future

    async def _commit_forever(self) -> None:
        while not (self._stopping and not self._waiting):
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                batch, self._waiting = self._waiting[: self._max_batch], self._waiting[self._max_batch :]
                self._batch_taken()
                await self._commit(batch)

    def _batch_taken(self) -> None:
        """There is room again for requests that wait."""

    async def _commit(self, batch: "list[tuple[R, asyncio.Future[O]]]") -> None:
        """Commit the batch; if the database refuses what is in it, the halves of it, so that a bad request fails alone.

        The halves keep the order. A database that is gone refuses everything: then nothing is tried again.
        """
        parts, refused = [batch], 0
        while parts:
            part = parts.pop()
            began = time.perf_counter()
            try:
                outcomes = await self._perform(self._pool, [request for request, _ in part])
            except Exception as error:  # whatever it was, the senders must hear and the next batch must run
                is_gone = isinstance(error, OperationalError | InterfaceError)
                if len(part) > 1 and refused < MAX_REFUSED and not is_gone:
                    middle = len(part) // 2
                    parts += [part[middle:], part[:middle]]
                    continue
                refused += 1
                metrics.REQUESTS.labels(self._name, "failed").inc(len(part))
                logger.error("%s: %d not carried out: %s", self._name, len(part), reason(error))
                for _, future in part:
                    if not future.done():
                        self._fail(future, error)
            else:
                self._batch_seconds.observe(time.perf_counter() - began)
                self._batch_size.observe(len(part))
                self._carried_out.inc(len(part))
                for (_, future), outcome in zip(part, outcomes, strict=True):
                    if not future.done():  # the sender's socket may be gone
                        future.set_result(outcome)

    def _fail(self, future: "asyncio.Future[O]", error: Exception) -> None:
        future.set_exception(error)
