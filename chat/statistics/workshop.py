"""Where tables are protected: in a process beside the server's, since it is arithmetic that can take minutes."""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from chat.statistics.disclosure import Protected, Refused, Table, protect

NICENESS = 5
"""Talks come first: of a core that both want, the server has three parts of four. The fourth is not taken away, too,
since somebody waits before a progress bar: with less, seconds of arithmetic are minutes on a busy machine."""
LOOK_SECONDS = 2.0
"""Between two looks whether the server is still there."""


@dataclass(frozen=True, slots=True)
class Work:
    """Tables to protect, in the order of their importance, beside what has been shown already."""

    tables: Sequence[Table]
    issued: Sequence[Protected]
    secret: bytes


Done = Sequence[Protected | str]
"""For each table of a work what may be shown of it, or the code of why nothing may."""


def do(work: Work) -> Done:
    """Protect one table after the other, each beside those before it. Pure."""
    done: list[Protected | str] = []
    issued = list(work.issued)
    for table in work.tables:
        try:
            [made] = protect([table], issued, key=work.secret)
        except Refused as refused:
            done.append(refused.code)
        else:
            done.append(made)
            issued.append(made)
    return done


def _begin(server: int) -> None:
    """What the process does before its first work."""
    os.nice(NICENESS)
    threading.Thread(target=_end_with, args=(server,), daemon=True).start()


def _end_with(server: int) -> None:
    """A server that is killed can tell nobody: who works for it looks whether it is there, and ends with it."""
    while os.getppid() == server:
        time.sleep(LOOK_SECONDS)
    os._exit(0)


class Workshop:
    """One work at a time, in a process that is started for the first."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._under_way: dict[Hashable, Future[None]] = {}

    def ask(self, name: Hashable, work: Work, keep: Callable[[Done], None], seconds: float) -> bool:
        """Do this work, if it is not under way, `keep` what comes of it, and wait so long for that; whether it is done.

        `keep` is called in a thread of its own when it takes longer.
        """
        with self._lock:
            kept = self._under_way.get(name)
            if kept is None:
                kept = self._under_way[name] = Future()
                threading.Thread(target=self._do, args=(name, work, keep, kept), name="workshop", daemon=True).start()
        try:
            kept.result(seconds)
        except TimeoutError:
            return False
        return True

    def _do(self, name: Hashable, work: Work, keep: Callable[[Done], None], kept: Future[None]) -> None:
        try:
            keep(self._submitted(work).result())
        except BaseException as error:  # whoever waits must hear of it, whatever it is
            kept.set_exception(error)
        else:
            kept.set_result(None)
        finally:
            with self._lock:
                del self._under_way[name]

    def _submitted(self, work: Work) -> "Future[Done]":
        with self._lock:
            if self._pool is None:
                context = multiprocessing.get_context("spawn")
                self._pool = ProcessPoolExecutor(1, context, initializer=_begin, initargs=(os.getpid(),))
            try:
                return self._pool.submit(do, work)
            except BrokenProcessPool:  # it was ended from outside: the next one asks for another
                self._pool = None
                raise


workshop = Workshop()
"""That of this process."""
