"""The pool of threads in which asynchronous code uses the database."""

import asyncio
import threading

import pytest
from django.db import InterfaceError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from moderation.live.database import DatabasePool


def query() -> tuple[str, BaseDatabaseWrapper]:
    """Who answered, and over which connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return threading.current_thread().name, connection._connections[connection._alias]  # type: ignore[attr-defined]


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_a_connection_stays_open_until_the_pool_is_closed() -> None:
    pool = DatabasePool(1, "reader")
    thread, first = await pool.run(query)
    assert thread.startswith("reader")
    raw = first.connection
    _, second = await pool.run(query)
    assert second is first
    assert second.connection is raw is not None
    pool.close()
    assert first.connection is None


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_every_thread_has_its_own_connection() -> None:
    pool, meet = DatabasePool(2), threading.Barrier(2)

    def meeting_query() -> BaseDatabaseWrapper:
        meet.wait(5)
        return query()[1]

    first, second = await asyncio.gather(pool.run(meeting_query), pool.run(meeting_query))
    pool.close()
    assert first is not second
    assert (first.connection, second.connection) == (None, None)


async def test_the_functions_own_error_comes_through() -> None:
    def fail() -> None:
        raise RuntimeError("its own")

    pool = DatabasePool(1)
    with pytest.raises(RuntimeError, match="its own"):
        await pool.run(fail)
    pool.close()


async def test_a_closed_pool_answers_like_an_unreachable_database() -> None:
    pool = DatabasePool(1)
    pool.close()
    with pytest.raises(InterfaceError):
        await pool.run(query)


async def test_closing_finishes_what_has_begun_and_refuses_what_still_waits() -> None:
    pool, begun, may_end = DatabasePool(1), threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        may_end.wait(5)
        return "done"

    first = asyncio.create_task(pool.run(slow))
    waiting = [asyncio.create_task(pool.run(slow)) for _ in range(3)]
    await asyncio.to_thread(begun.wait, 5)
    closing = asyncio.create_task(asyncio.to_thread(pool.close))
    await asyncio.sleep(0.05)
    may_end.set()
    await closing
    assert await first == "done"
    for answer in await asyncio.gather(*waiting, return_exceptions=True):
        assert isinstance(answer, InterfaceError)
