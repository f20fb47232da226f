"""The group commit: batches grow by themselves, and one failure is nobody else's."""

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

import pytest
from django.db import InterfaceError, OperationalError

from chat.transcripts import actions, writer
from chat.transcripts.core import Decision, Message, Placed
from chat.transcripts.models import StoredEntry
from chat.transcripts.wire import Said
from chat.transcripts.writer import Outcome, Patience, Writer
from moderation.live import group_commit
from moderation.live.database import DatabasePool
from moderation.live.group_commit import MAX_REFUSED
from moderation.live.hub import Hub, Notice
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.eventually import eventually
from tests.support.talks import message, new_stream, texts


def text_of(message: Message) -> str:
    """What it says."""
    assert isinstance(message.body, Said)
    return message.body.text


class Database:
    """Stands for the transaction: a test decides when it commits, and whether."""

    def __init__(self) -> None:
        """Commits at once."""
        self.batches: list[list[str]] = []
        self.raises: Exception | None = None
        self.may_commit = threading.Event()
        self.may_commit.set()

    def append_batch(self, messages: Sequence[Message], _now: datetime) -> tuple[list[Decision], list[Notice]]:
        """In place of the action."""
        self.batches.append([text_of(message) for message in messages])
        assert self.may_commit.wait(5)
        if self.raises is not None:
            raise self.raises
        return [Placed(1, 0, is_new=True) for _ in messages], [
            Notice("stored", message.key.encode()) for message in messages
        ]


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Database:
    """The transaction, in the test's hands."""
    database = Database()
    monkeypatch.setattr(writer, "append_batch", database.append_batch)
    return database


@pytest.fixture
async def hub() -> AsyncIterator[Hub]:
    """Where stored messages are published."""
    hub = Hub()
    hub.start()
    yield hub
    await hub.stop()


@pytest.fixture
async def running(hub: Hub) -> AsyncIterator[Writer]:
    """A writer at work."""
    running = Writer(hub, lambda: NOW)
    yield running
    await running.stop()
    running.close()


def said(text: str) -> Message:
    """A message."""
    return Message(1, 1, f"key-{text}", Said(text))


async def begun(database: Database, batches: int) -> None:
    """Wait until so many transactions have begun."""
    await eventually(lambda: len(database.batches) >= batches)


async def test_a_lone_message_is_committed_at_once(running: Writer, database: Database) -> None:
    assert await running.submit(said("hei")) == Placed(1, 0, is_new=True)
    assert database.batches == [["hei"]]


async def test_what_arrives_during_a_commit_goes_into_the_next(running: Writer, database: Database) -> None:
    database.may_commit.clear()
    futures = [running.submit(said("0"))]
    await begun(database, 1)
    futures += [running.submit(said(str(number))) for number in range(1, 6)]
    assert not any(future.done() for future in futures)
    database.may_commit.set()
    await asyncio.gather(*futures)
    assert database.batches == [["0"], ["1", "2", "3", "4", "5"]]


async def test_a_batch_has_a_limit(running: Writer, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_max_batch", 3)
    await asyncio.gather(*[running.submit(said(str(number))) for number in range(7)])
    assert database.batches == [["0", "1", "2"], ["3", "4", "5"], ["6"]]


@pytest.mark.parametrize("fault", [OperationalError("gone"), KeyError("bug")])
async def test_a_failed_batch_is_unavailable_and_the_next_one_is_stored(
    running: Writer, database: Database, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    database.raises = fault
    futures = [running.submit(said(text)) for text in ("salaisuus", "toinen")]
    assert await asyncio.gather(*futures) == ["unavailable", "unavailable"]
    assert "salaisuus" not in caplog.text
    database.raises = None
    assert await running.submit(said("kolmas")) == Placed(1, 0, is_new=True)


async def test_stored_messages_are_published_once_and_failed_ones_never(
    running: Writer, database: Database, hub: Hub
) -> None:
    heard: list[bytes] = []
    hub.subscribe("stored", lambda notice: heard.append(notice.payload))
    await running.submit(said("a"))
    database.raises = OperationalError()
    await running.submit(said("b"))
    database.raises = None
    await running.submit(said("c"))
    assert heard == [b"key-a", b"key-c"]


async def test_nothing_is_told_before_the_commit(running: Writer, database: Database, hub: Hub) -> None:
    heard: list[Notice] = []
    hub.subscribe("stored", heard.append)
    database.may_commit.clear()
    future = running.submit(said("a"))
    await begun(database, 1)
    await asyncio.sleep(0.02)
    assert not future.done()
    assert heard == []
    database.may_commit.set()
    await future
    assert len(heard) == 1


@pytest.fixture
async def full(running: Writer, database: Database, monkeypatch: pytest.MonkeyPatch) -> list[asyncio.Future[Outcome]]:
    """The writer is in a transaction that lasts, and three messages wait for the next: as many as may."""
    monkeypatch.setattr(writer, "MAX_WAITING", 3)
    database.may_commit.clear()
    first = running.submit(said("0"))
    await begun(database, 1)
    return [first, *[running.submit(said(str(number))) for number in range(1, 4)]]


async def send(to: Writer, text: str, patience: Patience | None = None) -> Outcome:
    """Write as a socket does."""
    if not await to.has_room(patience or Patience()):
        return "busy"
    return await to.submit(said(text))


async def test_senders_to_a_full_writer_wait_and_go_on_in_order(
    running: Writer, database: Database, full: list[asyncio.Future[Outcome]]
) -> None:
    senders = [asyncio.create_task(send(running, f"late {number}")) for number in range(5)]
    await asyncio.sleep(0.05)
    assert not any(sender.done() for sender in senders)
    database.may_commit.set()
    assert await asyncio.gather(*full, *senders) == [Placed(1, 0, is_new=True)] * 9
    stored = [text for batch in database.batches for text in batch]
    assert stored == ["0", "1", "2", "3", *[f"late {number}" for number in range(5)]]


async def test_who_comes_later_does_not_overtake_those_who_wait(
    running: Writer, database: Database, full: list[asyncio.Future[Outcome]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = asyncio.create_task(send(running, "first"))
    await asyncio.sleep(0)
    monkeypatch.setattr(writer, "MAX_WAITING", 4)  # room, but not for somebody new
    second = asyncio.create_task(send(running, "second"))
    await asyncio.sleep(0.02)
    assert not second.done()
    database.may_commit.set()
    await asyncio.gather(*full, first, second)
    stored = [text for batch in database.batches for text in batch]
    assert stored[-2:] == ["first", "second"]


async def test_a_socket_waits_for_room_once_and_then_hears_busy_at_once(
    running: Writer, database: Database, full: list[asyncio.Future[Outcome]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that what its page sent after its messages (the wish to leave) is not held up for each of them."""
    monkeypatch.setattr(writer, "ROOM_SECONDS", 0.1)
    patience = Patience()
    assert await send(running, "too many", patience) == "busy"
    monkeypatch.setattr(writer, "ROOM_SECONDS", 60)
    assert [await send(running, "too many", patience) for _ in range(3)] == ["busy"] * 3
    assert not running._turns
    database.may_commit.set()
    await asyncio.gather(*full)
    assert await send(running, "later", patience) == Placed(1, 0, is_new=True)
    assert patience.left() > 1, "with new patience"
    assert "too many" not in {text for batch in database.batches for text in batch}


async def test_a_socket_that_goes_while_it_waits_leaves_its_turn_to_the_next(
    running: Writer, database: Database, full: list[asyncio.Future[Outcome]]
) -> None:
    goes, stays = [asyncio.create_task(send(running, text)) for text in ("goes", "stays")]
    await asyncio.sleep(0.02)
    goes.cancel()
    await eventually(lambda: len(running._turns) == 1)
    database.may_commit.set()
    await asyncio.gather(*full, stays)
    assert "goes" not in {text for batch in database.batches for text in batch}


async def test_a_full_writer_that_stops_lets_nobody_wait(
    running: Writer, database: Database, full: list[asyncio.Future[Outcome]]
) -> None:
    late = asyncio.create_task(send(running, "late"))
    await asyncio.sleep(0.02)
    stopping = asyncio.create_task(running.stop())
    assert await late == "busy"
    database.may_commit.set()
    await stopping
    assert [future.result() for future in full] == [Placed(1, 0, is_new=True)] * 4


async def test_a_database_that_does_not_answer_holds_the_stop_up_for_a_while_only(
    hub: Hub, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(group_commit, "STOP_SECONDS", 0.1)
    stopping = Writer(hub, lambda: NOW)
    database.may_commit.clear()
    future = stopping.submit(said("0"))
    await begun(database, 1)
    await asyncio.wait_for(stopping.stop(), 2)
    assert not future.done(), "nobody was told anything that may be wrong"
    database.may_commit.set()
    stopping.close()


async def test_stopping_commits_what_waits_and_refuses_what_comes_later(hub: Hub, database: Database) -> None:
    stopping = Writer(hub, lambda: NOW)
    database.may_commit.clear()
    futures = [stopping.submit(said("0"))]
    await begun(database, 1)
    futures += [stopping.submit(said("1"))]
    stopped = asyncio.create_task(stopping.stop())
    await asyncio.sleep(0)
    late = stopping.submit(said("late"))
    database.may_commit.set()
    await stopped
    stopping.close()
    assert [future.result() for future in futures] == [Placed(1, 0, is_new=True)] * 2
    assert late.result() == "busy"
    assert database.batches == [["0"], ["1"]]


async def test_an_idle_writer_stops_at_once(hub: Hub) -> None:
    idle = Writer(hub, lambda: NOW)
    await asyncio.wait_for(idle.stop(), 5)
    idle.close()


async def test_a_sender_who_is_gone_does_not_disturb_the_others(running: Writer, database: Database) -> None:
    database.may_commit.clear()
    gone, stays = running.submit(said("0")), running.submit(said("1"))
    gone.cancel()
    database.may_commit.set()
    assert await stays == Placed(1, 0, is_new=True)
    assert await running.submit(said("2")) == Placed(1, 0, is_new=True)


@pytest.mark.parametrize("fault", [OperationalError("gone"), InterfaceError("gone")])
async def test_a_database_that_is_gone_is_not_asked_again_for_each_message(
    running: Writer, database: Database, fault: Exception
) -> None:
    database.raises = fault
    assert await asyncio.gather(*[running.submit(said(str(n))) for n in range(8)]) == ["unavailable"] * 8
    assert len(database.batches) == 1


async def test_a_fault_of_every_message_is_not_looked_for_in_each(running: Writer, database: Database) -> None:
    database.raises = KeyError("bug")
    assert await asyncio.gather(*[running.submit(said(str(n))) for n in range(500)]) == ["unavailable"] * 500
    assert len(database.batches) < 4 * MAX_REFUSED + 20


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("place", [0, 7, 19])
async def test_a_row_that_the_database_refuses_fails_alone(
    running: Writer, place: int, caplog: pytest.LogCaptureFixture
) -> None:
    pool = DatabasePool(1)
    _, visitor, _ = await pool.run(new_stream)
    damaged, someone, _ = await pool.run(new_stream)
    # The log holds an entry where its head says that there is none: every insert breaks the primary key.
    await pool.run(StoredEntry.objects.create, stream=damaged, seq=1, at=0, author="house", sealed=b"")
    batch = [message(visitor, f"viesti {number}") for number in range(20)]
    batch.insert(place, message(someone, "salaisuus"))
    outcomes = await asyncio.gather(*[running.submit(one) for one in batch])
    assert outcomes.pop(place) == "unavailable"
    assert [outcome.seq for outcome in outcomes if isinstance(outcome, Placed)] == list(range(1, 21))
    assert await pool.run(texts, visitor) == [f"viesti {number}" for number in range(20)]
    assert "salaisuus" not in caplog.text
    assert "IntegrityError" in caplog.text
    pool.close()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_many_writers_at_once_leave_gapless_logs(running: Writer, hub: Hub) -> None:
    pool = DatabasePool(1)
    talks = [await pool.run(new_stream) for _ in range(3)]
    published: list[int] = []
    for stream, _, _ in talks:
        hub.subscribe(f"stream:{stream.pk}", lambda notice: published.extend(e.seq for e in notice.local.entries))
    batch = [message(grant, f"{number}") for number in range(20) for _, *pair in talks for grant in pair]
    outcomes = await asyncio.gather(*[running.submit(one) for one in batch])
    for stream, visitor, _ in talks:
        seqs = [o.seq for m, o in zip(batch, outcomes, strict=True) if m.stream == stream.pk and isinstance(o, Placed)]
        assert seqs == list(range(1, 41))
        assert await pool.run(texts, visitor) == [f"{number}" for number in range(20) for _ in range(2)]
    assert sorted(published) == sorted(list(range(1, 41)) * 3)
    pool.close()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_after_unavailable_the_same_key_tells_what_became_of_the_message(
    running: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def committed_but_not_answered(messages: Sequence[Message], now: datetime) -> None:
        actions.append_batch(messages, now)
        raise OperationalError("the connection broke after the commit")

    pool = DatabasePool(1)
    _, visitor, _ = await pool.run(new_stream)
    hei = message(visitor, "hei")
    with monkeypatch.context() as broken:
        broken.setattr(writer, "append_batch", committed_but_not_answered)
        assert await running.submit(hei) == "unavailable"
    outcome = await running.submit(hei)
    assert isinstance(outcome, Placed)
    assert (outcome.seq, outcome.is_new) == (1, False)
    assert await pool.run(texts, visitor) == ["hei"]
    pool.close()
