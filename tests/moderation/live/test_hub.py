"""What one process tells the others: after the commit, and harmless when it is lost."""

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest
from channels.layers import get_channel_layer
from django.db import transaction
from pytest_django import Settings

from moderation.live import hub as hubs
from moderation.live import line as lines
from moderation.live.database import DatabasePool
from moderation.live.hub import Hub, Notice, Receiver, publish_after_commit
from tests.support.eventually import eventually
from tests.support.layers import FakeLayer


@pytest.fixture
def layer(settings: Settings) -> FakeLayer:
    """The installation's layer, instead of Redis."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    layer: FakeLayer = get_channel_layer()
    return layer


@pytest.fixture
async def hub() -> AsyncIterator[Hub]:
    """The hub of an embedded installation: no other process."""
    hub = Hub()
    hub.start()
    yield hub
    await hub.stop()


@pytest.fixture
async def two(layer: FakeLayer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Hub, Hub]]:
    """The hubs of two processes."""
    monkeypatch.setattr(lines, "PING_SECONDS", 0.01)
    monkeypatch.setattr(lines, "DEAF_SECONDS", 0.05)
    here, there = Hub(), Hub()
    there.start()
    here.start()  # the last one started is where actions publish
    await turns()
    yield here, there
    await here.stop()
    await there.stop()


async def turns(count: int = 10) -> None:
    """Let everything that is ready run."""
    for _ in range(count):
        await asyncio.sleep(0)


async def test_subscribers_of_the_topic_hear_at_once(hub: Hub) -> None:
    heard: list[Notice] = []
    hub.subscribe("a", heard.append)
    hub.publish([Notice("a", b"1"), Notice("b", b"2"), Notice("a", b"3")])
    assert [notice.payload for notice in heard] == [b"1", b"3"]


async def test_who_unsubscribed_hears_nothing_more(hub: Hub) -> None:
    heard: list[Notice] = []
    hub.subscribe("a", heard.append)
    hub.unsubscribe("a", heard.append)
    hub.unsubscribe("a", heard.append)
    hub.publish([Notice("a")])
    assert heard == []


async def test_a_subscriber_may_unsubscribe_while_it_hears(hub: Hub) -> None:
    heard: list[str] = []

    def once(notice: Notice) -> None:
        heard.append(notice.topic)
        hub.unsubscribe("a", once)

    hub.subscribe("a", once)
    hub.publish([Notice("a"), Notice("a")])
    assert heard == ["a"]


async def test_one_subscribers_fault_does_not_silence_the_others(hub: Hub) -> None:
    heard: list[Notice] = []

    def faulty(_notice: Notice) -> None:
        raise ValueError

    def take(into: list[Notice], notice: Notice) -> None:
        into.append(notice)

    receivers: list[Receiver] = [partial(take, heard) for _ in range(4)]
    receivers.insert(2, faulty)
    for receiver in receivers:
        hub.subscribe("a", receiver)
    hub.publish([Notice("a")])
    assert len(heard) == 4


async def test_other_processes_hear_the_payload_and_nothing_else(two: tuple[Hub, Hub], layer: FakeLayer) -> None:
    here, there = two
    heard_here: list[Notice] = []
    heard_there: list[Notice] = []
    here.subscribe("a", heard_here.append)
    there.subscribe("a", heard_there.append)
    here.publish([Notice("a", b"sealed", local="readable"), Notice("a", b"more")])
    assert [notice.local for notice in heard_here] == ["readable", None]
    await turns()
    assert [(notice.payload, notice.local) for notice in heard_there] == [(b"sealed", None), (b"more", None)]
    publications = [message for message in layer.sent if message["notices"]]  # the others are pings
    assert len(publications) == 1, "one publication for the batch"
    assert "readable" not in repr(layer.sent)
    assert len(heard_here) == 2, "one's own publication is not heard twice"


async def test_a_layer_that_is_down_harms_nobody_here_and_comes_back(two: tuple[Hub, Hub], layer: FakeLayer) -> None:
    here, there = two
    heard_here: list[Notice] = []
    heard_there: list[Notice] = []
    here.subscribe("a", heard_here.append)
    there.subscribe("a", heard_there.append)
    layer.is_down = True
    here.publish([Notice("a", b"lost")])
    await turns()
    assert [notice.payload for notice in heard_here] == [b"lost"]
    assert not hubs.is_layer_up()
    layer.is_down = False
    here.publish([Notice("a", b"wakes the listeners up")])
    await eventually(hubs.is_layer_up)
    here.publish([Notice("a", b"after")])
    await turns()
    assert heard_there[-1].payload == b"after"
    assert b"lost" not in {notice.payload for notice in heard_there}


async def test_a_layer_that_was_down_for_long_is_found_again(two: tuple[Hub, Hub], layer: FakeLayer) -> None:
    here, there = two
    heard: list[bytes] = []
    there.subscribe("a", lambda notice: heard.append(notice.payload))
    layer.is_down = True
    await asyncio.sleep(0.2)  # several attempts fail
    assert not here.layer_is_up
    assert not there.layer_is_up
    layer.is_down = False
    await eventually(lambda: here.layer_is_up and there.layer_is_up)
    here.publish([Notice("a", b"after")])
    await eventually(lambda: heard == [b"after"])


async def test_a_layer_that_is_behind_makes_nobody_wait(
    two: tuple[Hub, Hub], layer: FakeLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = two
    stuck = asyncio.Event()

    async def group_send(_group: str, message: dict[str, object]) -> None:
        await stuck.wait()
        layer.sent.append(message)

    monkeypatch.setattr(layer, "group_send", group_send)
    monkeypatch.setattr(here._lines[0], "_outgoing", asyncio.Queue(3))
    await here.stop()
    here.start()
    heard: list[Notice] = []
    here.subscribe("a", heard.append)
    for _ in range(20):
        here.publish([Notice("a")])
    assert len(heard) == 20
    stuck.set()
    await turns()
    assert 0 < len(layer.sent) < 20, "what did not fit was dropped"


async def test_a_listener_that_is_slow_to_end_is_not_waited_for_and_ends_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As when the farewell of a lost connection takes its time: nobody holds what it waits for, or it, any more."""
    monkeypatch.setattr(lines, "STOP_SECONDS", 0.01)
    ended: list[bool] = []

    async def listen() -> None:
        farewell = asyncio.get_running_loop().create_future()
        try:
            await farewell
        except asyncio.CancelledError:
            rest = asyncio.get_running_loop().create_future()
            said.append(weakref.ref(rest))
            await rest
            ended.append(True)

    said: list[weakref.ref[asyncio.Future[None]]] = []
    task = asyncio.create_task(listen())
    await asyncio.sleep(0)
    await lines._cancel(task)
    del task
    gc.collect()
    rest = said[0]()
    assert rest is not None, "still there"
    rest.set_result(None)
    await eventually(lambda: ended == [True])
    gc.collect()
    assert not caplog.records
    assert not lines._ending


async def test_an_embedded_installation_needs_no_layer(hub: Hub) -> None:
    assert hubs.is_layer_up()


async def test_without_a_running_hub_the_process_is_not_ready() -> None:
    assert not hubs.is_layer_up()


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_notices_follow_the_commit_and_never_precede_it(hub: Hub) -> None:
    heard: list[Notice] = []
    heard_before_the_commit: list[int] = []
    hub.subscribe("a", heard.append)
    loop = asyncio.get_running_loop()

    def work() -> None:
        with transaction.atomic():
            publish_after_commit(Notice("a", b"1"), Notice("a", b"2"))
            asyncio.run_coroutine_threadsafe(turns(), loop).result()
            heard_before_the_commit.append(len(heard))

    await in_a_thread(work)
    assert heard_before_the_commit == [0]
    assert [notice.payload for notice in heard] == [b"1", b"2"]


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
async def test_what_is_rolled_back_is_never_heard_of(hub: Hub) -> None:
    heard: list[Notice] = []
    hub.subscribe("a", heard.append)

    def work() -> None:
        with transaction.atomic():
            publish_after_commit(Notice("a", b"kept"))
            try:
                with transaction.atomic():
                    publish_after_commit(Notice("a", b"inner"))
                    raise ValueError
            except ValueError:
                pass

    def failing_work() -> None:
        with transaction.atomic():
            publish_after_commit(Notice("a", b"outer"))
            raise ValueError

    await in_a_thread(work)
    with pytest.raises(ValueError):
        await in_a_thread(failing_work)
    assert [notice.payload for notice in heard] == [b"kept"]


@pytest.mark.django_db(transaction=True)
async def test_a_command_tells_the_servers_through_the_layer(
    two: tuple[Hub, Hub], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = two
    heard: list[Notice] = []
    here.subscribe("a", heard.append)
    there.subscribe("a", heard.append)
    monkeypatch.setattr(hubs, "_current", None)  # as in a process without a hub
    await in_a_thread(lambda: publish_after_commit(Notice("a", b"from a command")))
    assert [notice.payload for notice in heard] == [b"from a command"] * 2


@pytest.mark.django_db(transaction=True)
async def test_a_command_works_without_the_layer(layer: FakeLayer) -> None:
    layer.is_down = True
    await in_a_thread(lambda: publish_after_commit(Notice("a", b"lost")))
    assert layer.sent == []


async def in_a_thread(work: Callable[[], object]) -> None:
    """Do database work as handlers do, then let what it published arrive."""
    pool = DatabasePool(1)
    try:
        await pool.run(work)
    finally:
        pool.close()
    await turns()
