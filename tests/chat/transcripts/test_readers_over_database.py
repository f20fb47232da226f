"""Readers over a real database: several processes, a deletion, a commit in the middle of opening."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from django.db import transaction

from chat.transcripts import access, actions, notices
from chat.transcripts.access import NotReadableError
from chat.transcripts.handlers import say
from chat.transcripts.models import Stream
from chat.transcripts.readers import Readers
from chat.transcripts.wire import Said
from chat.transcripts.writer import Patience, Writer
from moderation.live.database import DatabasePool
from moderation.live.hub import Hub, Notice
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.eventually import eventually
from tests.support.reading import Page
from tests.support.talks import message, new_key, new_stream, write


@pytest.fixture
async def pool() -> AsyncIterator[DatabasePool]:
    """Threads with connections."""
    pool = DatabasePool(2)
    yield pool
    pool.close()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_two_processes_share_a_talk_and_lose_nothing_when_notices_are_lost(pool: DatabasePool) -> None:
    here, there = Hub(), Hub()
    writer = Writer(here, lambda: NOW)
    stream, visitor, helper = await pool.run(new_stream)
    near, far = Readers(here, pool), Readers(there, pool)
    visitors, helpers = Page(), Page()
    near_reader = await near.add(stream.pk, visitor.pk, "visitor", 0, visitors, visitors.opened)
    await far.add(stream.pk, helper.pk, "helper", 0, helpers, helpers.opened)

    sealed: list[Notice] = []

    def overhear(notice: Notice) -> None:
        sealed.append(Notice(notice.topic, notice.payload))

    here.subscribe(notices.topic(stream.pk), overhear)

    async def say_one() -> None:
        before = len(sealed)
        await say(writer, Patience(), near_reader, new_key(), Said("hei"), visitors)
        await eventually(lambda: len(visitors.acked) == len(sealed) == before + 1)

    for _ in range(4):
        await say_one()
    there.publish([sealed[3], sealed[0], sealed[3]])  # out of order, doubled, and two never arrive
    await eventually(lambda: helpers.seqs == [1, 2, 3, 4])
    await say(writer, Patience(), near_reader, new_key(), Said("unheard"), visitors)
    await eventually(lambda: visitors.seqs == [1, 2, 3, 4, 5])
    assert helpers.seqs == [1, 2, 3, 4]
    assert await far.check([stream.pk]) == {stream.pk: 5}
    await eventually(lambda: helpers.seqs == [1, 2, 3, 4, 5])
    await writer.stop()
    writer.close()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_deleting_reaches_every_reader(pool: DatabasePool) -> None:
    hub = Hub()
    hub.start()
    stream, visitor, helper = await pool.run(new_stream)
    await pool.run(write, visitor, ["hei"], NOW)
    readers, page, unheard = Readers(hub, pool), Page(), Page()
    await readers.add(stream.pk, helper.pk, "helper", 0, page, page.opened)
    elsewhere = Readers(Hub(), pool)  # a process that hears no notices
    await elsewhere.add(stream.pk, helper.pk, "helper", 0, unheard, unheard.opened)
    assert (page.seqs, unheard.seqs) == ([1], [1])
    await pool.run(shred, stream)
    await eventually(lambda: page.gone_because == ["deleted"])
    await elsewhere.check([stream.pk])
    await eventually(lambda: unheard.gone_because == ["deleted"])
    with pytest.raises(NotReadableError):
        await readers.add(stream.pk, helper.pk, "helper", 0, page, page.opened)
    await hub.stop()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_lost", [False, True])
async def test_what_is_committed_while_a_reader_opens_is_not_missed(pool: DatabasePool, is_lost: bool) -> None:
    stream, visitor, helper = await pool.run(new_stream)
    hub, page = Hub(), Page()

    class Slow:
        """A pool on which somebody writes right after the first reading."""

        readings = 0

        async def run(self, function: Callable[..., Any], *args: Any) -> Any:
            """Run it; then let a message be committed, and its notice arrive or be lost."""
            result = await pool.run(function, *args)
            if function is access.read_each:
                self.readings += 1
            if self.readings == 1:
                _, published = await pool.run(actions.append_batch, [message(visitor, "hei")], NOW)
                hub.publish([] if is_lost else published)
            return result

    slow = Slow()
    readers = Readers(hub, slow)  # type: ignore[arg-type]
    await readers.add(stream.pk, helper.pk, "helper", 0, page, page.opened)
    if is_lost:
        assert page.seqs == []
        slow.readings = 5  # nobody writes any more
        await readers.check([stream.pk])
    await eventually(lambda: page.seqs == [1])


def shred(stream: Stream) -> None:
    """The visitor deletes."""
    with transaction.atomic():
        actions.shred(actions.lock(stream.pk), "deleted", NOW)
