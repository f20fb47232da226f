"""Connections to the database of a keyring: few, bounded in time, and replaced when they break.

Django's are not used: a key must not live in the transactions, the settings or the backups of the other database.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.abc import RV, PQGen
from psycopg.pq import TransactionStatus

from moderation.sealing.keyring.interface import KeyringUnavailableError

Connection = psycopg.Connection[tuple[Any, ...]]

MAX_CONNECTIONS = 4
CONNECT_SECONDS = 2
ANSWER_SECONDS = 3.0
"""For an answer, and for a free connection. The server itself gives up earlier (STATEMENT_SECONDS)."""
STATEMENT_SECONDS = 2
LOCK_SECONDS = 1
IDLE_SECONDS = 1.0
"""A connection that has rested this long is tried before it is used."""
DOWN_SECONDS = 1.0
"""Once it could not be reached nobody waits for it for so long: a row of callers would wait one after the other."""


class _PatientConnection(psycopg.Connection[tuple[Any, ...]]):
    """Waits for an answer so long and no longer, also when the server's process or disk hangs."""

    answer_seconds = ANSWER_SECONDS

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """The answer. Raises OperationalError after `answer_seconds`; the connection is of no use then."""
        return super().wait(gen, interval, self.answer_seconds if timeout is None else timeout)


class Connections:
    """Lends connections to threads. Whatever fails, the next caller gets one that works, as soon as there is one."""

    def __init__(self, address: str, prepare: Callable[[Connection], None]) -> None:
        """`address` as libpq reads it; `prepare` is called with each new connection. Connects to nothing yet."""
        self._address = address
        self._prepare = prepare
        self._places = threading.BoundedSemaphore(MAX_CONNECTIONS)
        self._lock = threading.Lock()
        self._idle: list[tuple[_PatientConnection, float]] = []
        self._down_until = 0.0

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"  # there may be a password in the address

    @contextmanager
    def use(self, answer_seconds: float = ANSWER_SECONDS) -> Iterator[Connection]:
        """A connection for the block, each statement its own transaction. Raises KeyringUnavailableError.

        Errors of psycopg become KeyringUnavailableError, but for UniqueViolation; no text of theirs is kept.
        """
        if not self._places.acquire(timeout=ANSWER_SECONDS):
            raise KeyringUnavailableError("all connections are in use")
        try:
            with _translated():
                connection = self._take()
            connection.answer_seconds = answer_seconds
            try:
                with _translated():
                    yield connection
            except psycopg.errors.UniqueViolation:
                self._put_back(connection)
                raise
            except BaseException:
                connection.close()
                raise
            self._put_back(connection)
        finally:
            self._places.release()

    def close(self) -> None:
        """Close those that nobody uses."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()

    def _take(self) -> _PatientConnection:
        with self._lock:
            connection, rested_since = self._idle.pop() if self._idle else (None, 0.0)
        if connection is None:
            return self._connect()
        if time.monotonic() - rested_since < IDLE_SECONDS and not connection.closed:
            return connection
        try:
            connection.execute("SELECT 1")
        except psycopg.Error:  # the server was away: so are the others
            connection.close()
            self.close()
            return self._connect()
        return connection

    def _put_back(self, connection: _PatientConnection) -> None:
        if connection.info.transaction_status != TransactionStatus.IDLE:  # closed, or not at rest
            connection.close()
            return
        with self._lock:
            self._idle.append((connection, time.monotonic()))

    def _connect(self) -> _PatientConnection:
        if time.monotonic() < self._down_until:
            raise KeyringUnavailableError("the database could not be reached a moment ago")
        try:
            connection = _PatientConnection.connect(
                self._address,
                autocommit=True,
                connect_timeout=CONNECT_SECONDS,
                application_name="vierella keyring",
            )
            try:
                connection.execute(
                    f"SET synchronous_commit = on; SET statement_timeout = '{STATEMENT_SECONDS}s';"
                    f"SET lock_timeout = '{LOCK_SECONDS}s'; SET timezone = 'UTC'"
                )
                self._prepare(connection)
            except BaseException:
                connection.close()
                raise
        except psycopg.Error:
            self._down_until = time.monotonic() + DOWN_SECONDS
            raise
        return connection


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except psycopg.errors.UniqueViolation:
        raise
    except psycopg.Error as error:
        kind = f"{type(error).__name__} {error.sqlstate or ''}".strip()
        raise KeyringUnavailableError(f"the database: {kind}") from None  # its text can quote parameters
