"""How a WebSocket of the production server takes what comes in."""

import asyncio
import base64
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from deploy.sockets import header
from deploy.uvicorn_server import PART_BYTES, WebSocket
from moderation.live.core import FRAMES_AT_ONCE
from moderation.live.socket import Event, Receive, Scope, Send
from tests.support.eventually import eventually
from tests.support.raw import masked

ONE_READ = 256 * 1024
"""Bytes that uvloop reads at once, at the most."""
SHORT = masked(b"x" * 40)
PING = b"\x89\x80" + bytes(4)


class Wire(asyncio.Transport):
    """The network's end of a connection."""

    def __init__(self) -> None:
        super().__init__()
        self.is_paused = self.is_over = False

    def write(self, data: Any) -> None:
        pass

    def pause_reading(self) -> None:
        self.is_paused = True

    def resume_reading(self) -> None:
        self.is_paused = False

    def is_closing(self) -> bool:
        return self.is_over

    def close(self) -> None:
        self.is_over = True

    abort = close


class Page:
    """A page's connection, to an application that takes messages one by one when it is told to."""

    def __init__(self) -> None:
        self.taken: list[Event] = []
        self.host = ""
        self.turns = asyncio.Queue[None]()
        config = uvicorn.Config(self._serve, interface="asgi3", ws=WebSocket, log_config=None)
        config.load()
        self.socket = WebSocket(config, ServerState(), {}, asyncio.get_running_loop())
        self.wire = Wire()
        self.socket.connection_made(self.wire)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.host = header(scope, b"host")
        await receive()
        await send({"type": "websocket.accept"})
        while True:
            await self.turns.get()
            self.taken.append(await receive())

    async def shake_hands(self) -> None:
        """Become a WebSocket."""
        key = base64.b64encode(bytes(16)).decode()
        fields = ["host: x", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
        head = "\r\n".join(["GET / HTTP/1.1", *fields, f"Sec-WebSocket-Key: {key}", "", ""])
        self.socket.data_received(head.encode())
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def take(self, count: int) -> None:
        """Let the application take so many messages."""
        wanted = len(self.taken) + count
        for _ in range(count):
            self.turns.put_nowait(None)
        await eventually(lambda: len(self.taken) == wanted)


@pytest.fixture
async def page() -> Page:
    """One that has shaken hands."""
    page = Page()
    await page.shake_hands()
    return page


async def test_of_thousands_of_frames_read_at_once_only_a_part_is_parsed_at_a_time(page: Page) -> None:
    """All of them at once would hold every other talk of the process up for a tenth of a second."""
    count = ONE_READ // len(SHORT)
    page.socket.data_received(count * SHORT)
    assert page.socket.queue.qsize() <= PART_BYTES // len(SHORT) + 1
    assert page.wire.is_paused, "the next read waits, too"
    await page.take(count)
    assert len(page.taken) == count
    assert not page.wire.is_paused


async def test_a_message_in_parts_arrives_whole(page: Page) -> None:
    texts = [f"{number:05}" * 9000 for number in range(9)]
    for part in split(b"".join(masked(text.encode()) for text in texts), 50_000):
        page.socket.data_received(part)
    await page.take(len(texts))
    assert [event["text"] for event in page.taken] == texts


def split(data: bytes, size: int) -> list[bytes]:
    """Its parts, in order."""
    return [data[at : at + size] for at in range(0, len(data), size)]


async def test_who_sends_many_frames_that_are_no_message_is_thrown_out(page: Page) -> None:
    page.socket.data_received(int(FRAMES_AT_ONCE) * PING)
    assert not page.wire.is_over
    page.socket.data_received(50 * PING)
    assert page.wire.is_over


async def test_what_comes_after_the_servers_goodbye_is_not_parsed_without_end(page: Page) -> None:
    await page.socket.send({"type": "websocket.close", "code": 4003})
    page.socket.data_received(int(FRAMES_AT_ONCE) * SHORT)
    assert not page.wire.is_over, "a page may have had something on its way"
    page.socket.data_received(ONE_READ // len(SHORT) * SHORT)
    assert page.wire.is_over


async def test_the_headers_of_a_handshake_are_not_kept(page: Page) -> None:
    """They are a quarter of what an idle connection takes."""
    assert page.host == "x", "while the handshake is decided they are there"
    assert page.socket.scope["headers"] == []
    assert not page.socket.request.headers
    assert not page.socket.response.headers
