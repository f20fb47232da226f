"""A WebSocket connection without a network: the test is the browser and the server below the application."""

import asyncio
from typing import Any

import msgspec

Event = dict[str, Any]


class Connection:
    """What one ASGI WebSocket application receives and sends."""

    def __init__(self) -> None:
        """Connecting; everything sent is taken at once until `is_stuck` is set."""
        self.sent: list[Event] = []
        self.way_out = asyncio.Event()
        self.way_out.set()
        """Cleared: the other end reads nothing, and `send` waits."""
        self._incoming: asyncio.Queue[Event] = asyncio.Queue()
        self._incoming.put_nowait({"type": "websocket.connect"})

    async def receive(self) -> Event:
        """For the application."""
        return await self._incoming.get()

    async def send(self, event: Event) -> None:
        """For the application."""
        await self.way_out.wait()
        self.sent.append(event)

    def text(self, raw: str) -> None:
        """The page sends a text frame."""
        self._incoming.put_nowait({"type": "websocket.receive", "text": raw, "bytes": None})

    def frame(self, **fields: Any) -> None:
        """The page sends a frame."""
        self.text(msgspec.json.encode(fields).decode())

    def binary(self, raw: bytes) -> None:
        """The page sends a binary frame."""
        self._incoming.put_nowait({"type": "websocket.receive", "text": None, "bytes": raw})

    def disconnect(self, code: int | None = 1005) -> None:
        """The connection is over."""
        self._incoming.put_nowait({"type": "websocket.disconnect", "code": code})

    @property
    def frames(self) -> list[dict[str, Any]]:
        """The frames that the application has sent."""
        return [msgspec.json.decode(event["text"]) for event in self.sent if event["type"] == "websocket.send"]

    @property
    def unread(self) -> int:
        """How many events the application has not taken."""
        return self._incoming.qsize()

    @property
    def closed_with(self) -> int | None:
        """The code with which the application has closed."""
        codes = [event["code"] for event in self.sent if event["type"] == "websocket.close"]
        assert len(codes) <= 1, "closed twice"
        return codes[0] if codes else None
