"""Each reader brings one log in order, without a gap and never doubled, whatever happens to the notices."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import OperationalError
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.transcripts import access, notices, readers
from chat.transcripts.access import Extract, Head, NotReadableError
from chat.transcripts.core import Placed
from chat.transcripts.handlers import say
from chat.transcripts.readers import PATIENCE_SECONDS, Reader, Readers
from chat.transcripts.sealed import keys, seal_body, unseal_body
from chat.transcripts.wire import AnyBody, Entry, GoneReason, Said
from chat.transcripts.writer import Outcome, Patience
from moderation.live.hub import Hub, Notice
from moderation.sealing import keyring
from tests.support.eventually import eventually
from tests.support.reading import Page
from tests.support.talks import new_key

STREAM, GRANT, OTHERS = 7, 3, 4


class Log:
    """Stands for the database: a log, and readings of it that take their time."""

    def __init__(self) -> None:
        """Empty and open."""
        self.entries: list[Entry] = []
        self.epoch = 1
        self.gone: GoneReason | None = None
        self.is_down = False
        self.readings = 0

    async def run(self, function: Callable[..., Any], *args: Any) -> Any:
        """In place of the pool of threads."""
        if self.is_down:
            raise OperationalError
        if function is access.heads:
            result: Any = {STREAM: Head(len(self.entries), self.epoch, self.gone in ("deleted", "expired"))}
        else:
            assert function is access.read_each
            self.readings += 1
            (wants,) = args
            result = [
                Extract(self.entries[want.seq :], len(self.entries), self.epoch)
                if self.gone is None
                else NotReadableError(self.gone)
                for want in wants
            ]
        for _ in range(3):  # what happens while the answer is on its way is not in it
            await asyncio.sleep(0)
        return result

    def append(self, count: int, key: str = "") -> Notice:
        """Commit entries; the notice that a writer publishes then."""
        head = len(self.entries)
        added = [Entry(seq, 0, "visitor", Said(str(seq)), key) for seq in range(head + 1, head + count + 1)]
        self.entries += added
        secret = keys.get(KEY_NAME)
        sealed = [
            notices.SealedEntry(e.seq, e.at, e.author, e.key, seal_body(secret, STREAM, e.seq, e.body)) for e in added
        ]
        return notices.appended(STREAM, KEY_NAME, self.epoch, added, sealed)

    def change(self, reason: GoneReason | None = None) -> Notice:
        """Withdraw something; the notice of it."""
        self.epoch += 1
        self.gone = reason
        return notices.changed(STREAM)


KEY_NAME = "readers-test"


@pytest.fixture(autouse=True, scope="module")
def key() -> Iterator[None]:
    """The log's key is in the keyring."""
    keyring.current().create(KEY_NAME)
    yield
    keyring.current().destroy(KEY_NAME)
    keys.forget(KEY_NAME)


class Talk:
    """A reader of a log, the hub that tells it things, and the page it serves."""

    def __init__(self) -> None:
        """Not opened."""
        self.log, self.hub, self.page = Log(), Hub(), Page()
        self.readers = Readers(self.hub, self.log)  # type: ignore[arg-type]  # the log takes the pool's place
        self._reader: Reader | None = None

    @property
    def reader(self) -> Reader:
        """The page's reader."""
        assert self._reader is not None
        return self._reader

    async def open(self, after: int = 0) -> "Talk":
        """Begin to read."""
        self._reader = await self.readers.add(STREAM, GRANT, "helper", after, self.page, self.page.opened)
        await settle()
        return self

    def from_elsewhere(self, notice: Notice) -> None:
        """The notice arrives from another process: without the readable part."""
        self.hub.publish([Notice(notice.topic, notice.payload)])

    async def beat(self) -> dict[int, int]:
        """What happens every few seconds."""
        heads = await self.readers.check([STREAM])
        await settle()
        return heads


async def settle() -> None:
    """Let everything that is under way finish."""
    for _ in range(30):
        await asyncio.sleep(0)


# --- the property --------------------------------------------------------------------------------

steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("append"), st.integers(1, 3), st.sampled_from(["here", "elsewhere", "lost", "twice", "late"])
        ),
        st.tuples(st.just("own"), st.just(1), st.sampled_from(["here", "lost", "late"])),
        st.tuples(st.just("late ones arrive"), st.booleans(), st.none()),
        st.tuples(st.just("epoch"), st.none(), st.sampled_from(["here", "lost"])),
        st.tuples(st.just("beat"), st.none(), st.none()),
        st.tuples(st.just("database"), st.booleans(), st.none()),
        st.tuples(st.just("turn"), st.integers(1, 4), st.none()),
    ),
    max_size=40,
)


@settings(deadline=None, max_examples=300)
@given(st.integers(0, 3), steps)
def test_whatever_happens_to_the_notices_the_log_arrives_once_and_in_order(
    at_first: int, steps: list[tuple[str, Any, Any]]
) -> None:
    asyncio.run(play(at_first, steps))


async def play(at_first: int, steps: list[tuple[str, Any, Any]]) -> None:
    """Let notices be lost, doubled, late and out of order; then one working beat must be enough."""
    talk = Talk()
    if at_first:
        talk.log.append(at_first)
    await talk.open()
    late: list[Notice] = []
    own: list[int] = []
    for what, how_much, fate in steps:
        match what:
            case "append" | "own":
                key = ""
                if what == "own":
                    key = new_key()
                    talk.reader.own_keys.add(key)
                    own.append(len(talk.log.entries) + 1)
                deliver(talk, talk.log.append(how_much, key), fate, late)
            case "late ones arrive":
                for notice in reversed(late) if how_much else late:
                    talk.hub.publish([notice])
                late.clear()
            case "epoch":
                deliver(talk, talk.log.change(), fate, late)
            case "beat" if not talk.log.is_down:
                await talk.readers.check([STREAM])
            case "database":
                talk.log.is_down = how_much
            case "turn":
                for _ in range(how_much):
                    await asyncio.sleep(0)
        assert talk.page.seqs == list(range(1, len(talk.page.seqs) + 1)), "in order, at every moment"
    await settle()
    talk.log.is_down = False
    await talk.beat()
    assert talk.page.seqs == list(range(1, len(talk.log.entries) + 1))
    assert talk.page.acked == own, "own entries come as acknowledgements, and only those"
    assert talk.reader.own_keys == set()


def deliver(talk: Talk, notice: Notice, fate: str, late: list[Notice]) -> None:
    """What becomes of a notice."""
    if fate in ("here", "twice"):
        talk.hub.publish([notice])
    if fate in ("elsewhere", "twice"):
        talk.from_elsewhere(notice)
    if fate == "late":
        late.append(notice)


# --- one thing at a time -------------------------------------------------------------------------


async def test_a_reader_begins_where_the_page_was() -> None:
    talk = Talk()
    talk.log.append(3)
    await talk.open(after=2)
    talk.hub.publish([talk.log.append(1)])
    assert talk.page.seqs == [3, 4]


async def test_notices_that_follow_need_no_reading() -> None:
    talk = await Talk().open()
    readings = talk.log.readings
    for _ in range(5):
        talk.hub.publish([talk.log.append(2)])
        talk.from_elsewhere(talk.log.append(1))
    await settle()
    assert talk.page.seqs == list(range(1, 16))
    assert talk.log.readings == readings


async def test_a_gap_is_filled_from_the_log() -> None:
    talk = await Talk().open()
    talk.log.append(2)  # nobody hears of these
    talk.hub.publish([talk.log.append(1)])
    assert talk.page.seqs == []
    await eventually(lambda: talk.page.seqs == [1, 2, 3])


async def test_notices_of_two_processes_that_cross_each_other_need_no_reading() -> None:
    talk = await Talk().open()
    readings = talk.log.readings
    for _ in range(3):
        first, second, third = [talk.log.append(1) for _ in range(3)]
        talk.hub.publish([third])
        talk.hub.publish([second])
        talk.from_elsewhere(first)
    assert talk.page.seqs == list(range(1, 10))
    await asyncio.sleep(2 * PATIENCE_SECONDS)
    assert talk.log.readings == readings


async def test_what_is_announced_while_the_log_is_being_read_needs_no_second_reading() -> None:
    talk = await Talk().open()
    readings = talk.log.readings
    talk.log.append(1)
    talk.reader.catch_up()
    await asyncio.sleep(0)  # the log is being read
    talk.hub.publish([talk.log.append(1), talk.log.append(1)])
    await settle()
    assert talk.page.seqs == [1, 2, 3]
    assert talk.log.readings == readings + 1


async def test_a_gap_in_what_is_announced_while_the_log_is_being_read_waits_for_no_beat() -> None:
    talk = await Talk().open()
    talk.log.append(1)
    talk.reader.catch_up()
    await asyncio.sleep(0)  # the log is being read
    talk.log.append(1)
    talk.hub.publish([talk.log.append(1)])
    await eventually(lambda: talk.page.seqs == [1, 2, 3])


async def test_a_beat_brings_what_no_notice_told() -> None:
    talk = await Talk().open()
    talk.log.append(2)
    assert await talk.beat() == {STREAM: 2}
    assert talk.page.seqs == [1, 2]


async def test_a_beat_with_nothing_new_reads_nothing() -> None:
    talk = await Talk().open()
    talk.hub.publish([talk.log.append(1)])
    readings = talk.log.readings
    assert await talk.beat() == {STREAM: 1}
    assert talk.log.readings == readings


async def test_own_messages_are_acknowledged_in_their_place() -> None:
    talk = await Talk().open()
    events: list[str] = []
    talk.page.entries = lambda entries: events.append(f"entries {[e.seq for e in entries]}")  # type: ignore[method-assign]
    talk.page.acknowledged = lambda entry: events.append(f"ack {entry.seq}")  # type: ignore[method-assign]
    talk.reader.own_keys.add("mine")
    batch = [talk.log.append(2), talk.log.append(1, "mine"), talk.log.append(1), talk.log.append(1, "theirs")]
    together = [entry for notice in batch for entry in notice.local.entries]
    talk.hub.publish([Notice(batch[0].topic, b"", notices.AppendedHere(1, together))])
    assert events == ["entries [1, 2]", "ack 3", "entries [4, 5]"]


async def test_many_readers_of_a_log_get_the_same_entries_unsealed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    talk = await Talk().open()
    unsealed: list[int] = []

    def unseal(key: bytes, stream: int, seq: int, sealed: bytes) -> AnyBody:
        unsealed.append(seq)
        return unseal_body(key, stream, seq, sealed)

    monkeypatch.setattr(readers, "unseal_body", unseal)
    pages = [Page() for _ in range(29)]
    for page in pages:
        await talk.readers.add(STREAM, GRANT, "helper", 0, page, page.opened)
    talk.from_elsewhere(talk.log.append(2))
    assert [page.seqs for page in (talk.page, *pages)] == [[1, 2]] * 30
    assert unsealed == [1, 2]


async def test_a_page_at_fault_silences_no_other(caplog: pytest.LogCaptureFixture) -> None:
    talk = await Talk().open()
    faulty = Page()
    faulty.entries = lambda _entries: 1 / 0  # type: ignore[assignment, method-assign]
    others = [Page() for _ in range(5)]
    for page in (faulty, *others):
        await talk.readers.add(STREAM, GRANT, "helper", 0, page, page.opened)
    talk.hub.publish([talk.log.append(1)])
    assert [page.seqs for page in (talk.page, *others)] == [[1]] * 6
    assert "a reader failed" in caplog.text


@pytest.mark.parametrize("reason", ["revoked", "deleted", "expired"])
async def test_a_changed_epoch_makes_the_reader_ask_again_and_stop(reason: GoneReason) -> None:
    talk = await Talk().open()
    talk.hub.publish([talk.log.append(1)])
    talk.hub.publish([talk.log.change(reason)])
    late = talk.log.append(1)
    talk.hub.publish([late])
    await settle()
    assert talk.page.gone_because == [reason]
    assert talk.page.seqs == [1], "nothing is delivered that came after the change"
    talk.hub.publish([late])
    assert await talk.beat() == {}, "a reader that is gone is forgotten"
    assert talk.page.gone_because == [reason]


@pytest.mark.parametrize("reason", ["revoked", "deleted", "expired"])
async def test_a_change_that_no_notice_told_is_seen_at_the_beat(reason: GoneReason) -> None:
    talk = await Talk().open()
    talk.log.change(reason)
    await talk.beat()
    assert talk.page.gone_because == [reason]


async def test_a_withdrawn_grant_of_somebody_else_changes_nothing() -> None:
    talk = await Talk().open()
    talk.hub.publish([talk.log.change()])
    talk.hub.publish([talk.log.append(1)])
    await settle()
    assert talk.page.seqs == [1]
    assert talk.page.gone_because == []


async def test_a_destroyed_key_is_dropped_from_memory_and_sealed_notices_lead_to_the_log() -> None:
    talk = await Talk().open()
    name = new_key()
    secret = keyring.current().create(name)
    assert keys.get(name) == secret
    appended = notices.appended(
        STREAM, name, 1, [], [notices.SealedEntry(1, 0, "visitor", "", seal_body(secret, STREAM, 1, Said("hei")))]
    )
    keyring.current().destroy(name)
    talk.hub.publish([notices.key_destroyed(name)])
    talk.log.change("deleted")
    talk.from_elsewhere(appended)
    await settle()
    assert talk.page.seqs == []
    assert talk.page.gone_because == ["deleted"]


async def test_a_database_that_is_down_is_asked_again_at_the_next_beat() -> None:
    talk = await Talk().open()
    talk.log.append(1)
    talk.log.is_down = True
    talk.hub.publish([talk.log.append(1)])
    await settle()
    with pytest.raises(OperationalError):
        await talk.readers.check([STREAM])
    assert talk.page.seqs == []
    talk.log.is_down = False
    await talk.beat()
    assert talk.page.seqs == [1, 2]


async def test_a_closed_reader_delivers_nothing_more() -> None:
    talk = await Talk().open()
    talk.log.append(1)
    talk.reader.catch_up()
    talk.reader.close()
    talk.hub.publish([talk.log.append(1), notices.typing(STREAM, "visitor", OTHERS)])
    await settle()
    assert (talk.page.seqs, talk.page.typed) == ([], [])
    assert await talk.beat() == {}


async def test_typing_is_shown_to_others_only_also_to_the_other_worker() -> None:
    talk = await Talk().open()
    talk.hub.publish([notices.typing(STREAM, "helper", GRANT, "Aino"), notices.typing(STREAM, "visitor", OTHERS)])
    talk.from_elsewhere(notices.typing(STREAM, "helper", OTHERS, "Eero"))
    assert talk.page.typed == [("visitor", ""), ("helper", "Eero")]


async def test_a_reader_that_nothing_happens_to_reads_once() -> None:
    talk = await Talk().open()
    assert talk.log.readings == 1


# --- writing through a reader --------------------------------------------------------------------


class Answers:
    """A writer that answers as told."""

    def __init__(self) -> None:
        """Nothing submitted."""
        self.futures: list[asyncio.Future[Outcome]] = []
        self.is_full = False

    async def has_room(self, _patience: Patience) -> bool:
        """As told."""
        return not self.is_full

    def submit(self, _message: object) -> asyncio.Future[Outcome]:
        """Keep the sender waiting."""
        self.futures.append(asyncio.get_running_loop().create_future())
        return self.futures[-1]


async def test_a_refused_message_is_answered_and_no_longer_awaited() -> None:
    talk, writer = await Talk().open(), Answers()
    await say(writer, Patience(), talk.reader, "k1", "hei", talk.page)  # type: ignore[arg-type]
    writer.futures[0].set_result("closed")
    await settle()
    assert talk.page.refused_with == [("k1", "closed")]
    assert talk.reader.own_keys == set()


async def test_a_message_that_finds_no_room_is_refused_as_busy() -> None:
    talk, writer = await Talk().open(), Answers()
    writer.is_full = True
    await say(writer, Patience(), talk.reader, "k1", "hei", talk.page)  # type: ignore[arg-type]
    assert talk.page.refused_with == [("k1", "busy")]
    assert talk.reader.own_keys == set()
    assert writer.futures == []


async def test_a_repeated_message_that_was_read_before_is_confirmed_by_its_place() -> None:
    talk, writer = Talk(), Answers()
    talk.log.append(1, "k1")
    await talk.open()
    await say(writer, Patience(), talk.reader, "k1", "hei", talk.page)  # type: ignore[arg-type]
    writer.futures[0].set_result(Placed(1, 0, is_new=False))
    await settle()
    assert talk.page.stored_again == [1]
    assert talk.reader.own_keys == set()


async def test_a_stored_message_whose_notice_is_lost_is_acknowledged_all_the_same() -> None:
    talk, writer = await Talk().open(), Answers()
    await say(writer, Patience(), talk.reader, "k1", "hei", talk.page)  # type: ignore[arg-type]
    talk.log.append(1, "k1")
    writer.futures[0].set_result(Placed(1, 0, is_new=True))
    await eventually(lambda: talk.page.acked == [1])
    assert talk.page.stored_again == []
