"""What one process tells its own sockets and the other processes. Alone touches the channel layer.

The layer may lose anything at any time: everything published here is either a hint to look at the
database again, or carries a seq by which a gap is noticed. Payloads are sealed or say nothing.
"""

import asyncio
import contextlib
import logging
import secrets
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.db import transaction

logger = logging.getLogger(__name__)

GROUP = "processes"
PING_SECONDS = 1.0
DEAF_SECONDS = 3.0
MAX_OUTGOING = 10_000
"""Publications that wait for a slow or absent layer; more are dropped (readers notice the gap by seq)."""


@dataclass(frozen=True, slots=True, repr=False)
class Notice:
    """Something happened to `topic`.

    `payload` goes to other processes and so holds no readable text; `local` is what subscribers in this
    process get in its place, to spare them the decoding.
    """

    topic: str
    payload: bytes = b""
    local: Any = None


Receiver = Callable[[Notice], None]


class Hub:
    """Topics and their subscribers in this process, joined to the other processes by the channel layer."""

    def __init__(self) -> None:
        """An in-memory layer has no other process behind it, so nothing is sent to it."""
        self.id = secrets.token_hex(8)
        self._receivers: defaultdict[str, set[Receiver]] = defaultdict(set)
        layer = get_channel_layer()
        self._layer: Any = None if isinstance(layer, InMemoryChannelLayer) else layer
        self._outgoing: asyncio.Queue[list[tuple[str, bytes]]] = asyncio.Queue(MAX_OUTGOING)
        self._tasks: list[asyncio.Task[None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._heard_at = time.monotonic()
        self.layer_is_up = self._layer is None
        """Whether other processes are reached; true where there are none."""

    def start(self) -> None:
        """Begin to listen and to send; call it on the event loop. Actions publish here from then on."""
        global _current
        self._loop = asyncio.get_running_loop()
        _current = self
        if self._layer is not None:
            self._tasks = [asyncio.create_task(self._send_forever()), asyncio.create_task(self._watch_forever())]

    async def stop(self) -> None:
        """Stop listening; what still waits to be sent is dropped (the log has it)."""
        global _current
        _current = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def subscribe(self, topic: str, receiver: Receiver) -> None:
        """Call the receiver, on the event loop, for every notice of the topic. It must not block."""
        self._receivers[topic].add(receiver)

    def unsubscribe(self, topic: str, receiver: Receiver) -> None:
        """Undo `subscribe`."""
        self._receivers[topic].discard(receiver)
        if not self._receivers[topic]:
            del self._receivers[topic]

    def publish(self, notices: Sequence[Notice]) -> None:
        """Tell this process's subscribers now, and the other processes in one publication."""
        for notice in notices:
            self._deliver(notice)
        if self._layer is not None and notices:
            try:
                self._outgoing.put_nowait([(notice.topic, notice.payload) for notice in notices])
            except asyncio.QueueFull:
                logger.warning("the channel layer is behind; a publication was dropped")

    def publish_from_thread(self, notices: Sequence[Notice]) -> None:
        """The same, from a thread of the database pool."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.publish, notices)

    def _deliver(self, notice: Notice) -> None:
        for receiver in tuple(self._receivers.get(notice.topic, ())):
            try:
                receiver(notice)
            except Exception:  # one subscriber's fault must not silence the others
                logger.exception("a subscriber failed")

    async def _send_forever(self) -> None:
        while True:
            notices = await self._outgoing.get()
            try:
                await self._layer.group_send(GROUP, {"type": "notices", "from": self.id, "notices": notices})
            except Exception as error:
                self._mark_down(type(error).__name__)

    async def _listen(self) -> None:
        try:
            channel = await self._layer.new_channel()
            await self._layer.group_add(GROUP, channel)
            self._ping()
            while True:
                message = await self._layer.receive(channel)
                if message["from"] == self.id:
                    self._heard_at = time.monotonic()
                    self.layer_is_up = True
                else:
                    for topic, payload in message["notices"]:
                        self._deliver(Notice(topic, payload))
        except Exception as error:
            self._mark_down(type(error).__name__)

    async def _watch_forever(self) -> None:
        """Trust the layer only while what this process sends comes back; otherwise connect anew."""
        listener = asyncio.create_task(self._listen())
        try:
            while True:
                await asyncio.sleep(PING_SECONDS)
                if time.monotonic() - self._heard_at > DEAF_SECONDS:
                    self._mark_down("nothing is heard")
                    self._heard_at = time.monotonic()
                    await self._cancel(listener)
                    with contextlib.suppress(Exception):  # a connection that is lost may not even close
                        await self._layer.flush()
                    listener = asyncio.create_task(self._listen())
                self._ping()
        finally:
            await self._cancel(listener)

    def _ping(self) -> None:
        """An empty publication, which comes back to its sender."""
        if self._outgoing.empty():
            self._outgoing.put_nowait([])

    def _mark_down(self, reason: str) -> None:
        if self.layer_is_up:
            self.layer_is_up = False
            logger.warning("the channel layer is down (%s): asking the database every second", reason)

    @staticmethod
    async def _cancel(task: asyncio.Task[None]) -> None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


_current: Hub | None = None


def is_layer_up() -> bool:
    """Whether the server in this process reaches the other processes, as far as it needs to."""
    return _current is not None and _current.layer_is_up


def publish_after_commit(*notices: Notice) -> None:
    """Publish once the transaction that the caller is in has committed; never if it rolls back.

    In a process without a hub (a management command) the notices go to the layer directly.
    """
    transaction.on_commit(lambda: _publish_now(notices))


def _publish_now(notices: Sequence[Notice]) -> None:
    if _current is not None:
        _current.publish_from_thread(notices)
        return
    layer = get_channel_layer()
    if not isinstance(layer, InMemoryChannelLayer):
        pairs = [(notice.topic, notice.payload) for notice in notices]
        try:
            async_to_sync(layer.group_send)(GROUP, {"type": "notices", "from": "command", "notices": pairs})
        except Exception as error:  # the servers also look at the database by themselves
            logger.warning("publishing failed: %s", type(error).__name__)
