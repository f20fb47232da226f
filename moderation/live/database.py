"""Database work from asynchronous code: a small pool of threads, each with a connection that stays open.

Channels' `database_sync_to_async` closes and reopens connections by the age setting around every call
and shares one thread by default; this pool keeps one persistent connection per thread.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Barrier, BrokenBarrierError
from typing import ParamSpec, TypeVar

from django.db import DatabaseError, InterfaceError, connections

P = ParamSpec("P")
R = TypeVar("R")

IDLE_SECONDS = 1.0
CLOSE_SECONDS = 0.5
"""How long closing a pool waits for a database that may not answer."""

UNREACHABLE = (DatabaseError, InterfaceError)
"""What a database raises that is gone, refuses, or is out of step."""


class DatabasePool:
    """Runs functions that use the database in threads. `size` is the number of connections."""

    def __init__(self, size: int, name: str = "database") -> None:
        """Threads start when they are first needed."""
        self._size = size
        self._executor = ThreadPoolExecutor(max_workers=size, thread_name_prefix=name)
        self._checked = threading.local()
        self._is_closed = False

    async def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The function's result. A connection that failed before is replaced first.

        Raises what the function raises, and InterfaceError once the pool is closed.
        """

        def work() -> R:
            if self._is_closed:  # what still waited when the process stops is not begun
                raise InterfaceError("the pool is closed")
            self._replace_broken_connection()
            try:
                return function(*args, **kwargs)
            except UNREACHABLE:
                self._checked.at = -IDLE_SECONDS
                raise

        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, work)
        except RuntimeError as error:
            if self._is_closed:
                raise InterfaceError("the pool is closed") from error
            raise

    def _replace_broken_connection(self) -> None:
        """Check this thread's connection when it has rested or failed: a check costs the database a query."""
        now = time.monotonic()
        if now - getattr(self._checked, "at", -IDLE_SECONDS) >= IDLE_SECONDS:
            for kept in connections.all(initialized_only=True):
                if kept.connection is not None and not kept.is_usable():
                    kept.close()
        self._checked.at = now

    def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """Wait for the work under way, but not longer, then close the connections and end the threads."""
        self._is_closed = True
        everybody = Barrier(self._size)

        def leave() -> None:
            with contextlib.suppress(BrokenBarrierError):  # one of the others hangs
                everybody.wait(seconds)  # so that each thread runs this once: only it can close its connection
            connections.close_all()

        left = [self._executor.submit(leave) for _ in range(self._size)]
        wait(left, seconds)
        self._executor.shutdown(wait=False)
