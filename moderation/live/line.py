"""One channel layer as this process uses it: trusted only while what is sent through it comes back."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

from moderation.live import metrics

logger = logging.getLogger(__name__)

GROUP = "processes"
PING_SECONDS = 1.0
DEAF_SECONDS = 3.0
STOP_SECONDS = 2.0
"""How long a connection may take to close."""
MAX_OUTGOING = 10_000
"""Publications that wait for a slow or absent layer; more are dropped (readers notice the gap by seq)."""

_ending: set[asyncio.Task[None]] = set()
"""Nothing else holds them, and the event loop alone would let them be collected as garbage before their end."""

Pairs = Sequence[tuple[str, bytes]]
"""Topics and payloads of one publication."""


class Line:
    """Carries publications to the other processes, and theirs here."""

    def __init__(self, layer: Any, sender: str, heard: Callable[[Pairs], None]) -> None:
        """`sender` names this process; `heard` gets the publications of others, on the event loop."""
        self.is_up = False
        self._layer = layer
        self._sender = sender
        self._heard = heard
        self._outgoing: asyncio.Queue[Pairs] = asyncio.Queue(MAX_OUTGOING)
        self._tasks: list[asyncio.Task[None]] = []
        self._heard_at = time.monotonic()

    def start(self) -> None:
        """Begin to listen and to send; call it on the event loop."""
        self._tasks = [asyncio.create_task(self._send_forever()), asyncio.create_task(self._watch_forever())]

    async def stop(self) -> None:
        """Stop listening; what still waits to be sent is dropped (the log has it)."""
        for task in self._tasks:
            await _cancel(task)

    def send(self, pairs: Pairs) -> None:
        """Send one publication soon; never waits."""
        try:
            self._outgoing.put_nowait(pairs)
        except asyncio.QueueFull:
            metrics.DROPPED.inc()
            logger.warning("the channel layer is behind; a publication was dropped")

    async def _send_forever(self) -> None:
        while True:
            pairs = await self._outgoing.get()
            try:
                await send(self._layer, self._sender, pairs)
            except Exception as error:
                self._mark_down(type(error).__name__)

    async def _listen(self) -> None:
        try:
            channel = await self._layer.new_channel()
            await self._layer.group_add(GROUP, channel)
            self._ping()
            while True:
                message = await self._layer.receive(channel)
                if message["from"] == self._sender:
                    self._mark_up()
                else:
                    self._heard(message["notices"])
        except Exception as error:
            self._mark_down(type(error).__name__)

    async def _watch_forever(self) -> None:
        """Whatever the reason, when nothing has come back for a while: connect anew."""
        listener = asyncio.create_task(self._listen())
        try:
            while True:
                await asyncio.sleep(PING_SECONDS)
                if time.monotonic() - self._heard_at > DEAF_SECONDS:
                    self._mark_down("nothing is heard")
                    self._heard_at = time.monotonic()
                    await _cancel(listener)
                    with contextlib.suppress(Exception):  # a connection that is lost may not even close
                        async with asyncio.timeout(STOP_SECONDS):
                            await self._layer.flush()
                    listener = asyncio.create_task(self._listen())
                self._ping()
        finally:
            await _cancel(listener)

    def _ping(self) -> None:
        """An empty publication, which comes back to its sender."""
        if self._outgoing.empty():
            self._outgoing.put_nowait([])

    def _mark_up(self) -> None:
        self._heard_at = time.monotonic()
        if not self.is_up:
            self.is_up = True
            logger.info("the channel layer is up")

    def _mark_down(self, reason: str) -> None:
        if self.is_up:
            self.is_up = False
            logger.warning("the channel layer is down (%s): asking the database every second", reason)


async def send(layer: Any, sender: str, pairs: Pairs) -> None:
    """Send one publication through the layer. Raises what the layer raises."""
    await layer.group_send(GROUP, {"type": "notices", "from": sender, "notices": list(pairs)})


async def _cancel(task: asyncio.Task[None]) -> None:
    """End it; one that waits for the farewell of a lost connection is not waited for, only kept until it ends."""
    task.cancel()
    _, still_ending = await asyncio.wait({task}, timeout=STOP_SECONDS)
    for one in still_ending:
        _ending.add(one)
        one.add_done_callback(_ending.discard)
