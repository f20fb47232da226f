"""Bytes to a server and what came back, as nothing but a socket sees it."""

import asyncio
import re
import time
from dataclasses import dataclass, field

HANG_SECONDS = 60.0
"""A request that is not complete is given up by the servers after 10 s; this leaves a busy machine enough, when dozens
are under way at once."""
REST_SECONDS = 0.3
"""After a complete answer nothing has come for so long: that was all."""
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})[ \r]")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked\r\n", re.IGNORECASE)


@dataclass
class Answers:
    """Everything that one connection brought."""

    statuses: list[int] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    rest: bytes = b""
    """What is no complete answer."""
    has_ended: bool = False
    """The server has closed the connection."""
    seconds: float = 0.0

    @property
    def is_hung(self) -> bool:
        """Neither a complete answer nor an end."""
        return not self.has_ended and not self.is_socket and (not self.statuses or bool(self.rest))

    @property
    def is_socket(self) -> bool:
        """The connection has become a WebSocket: what follows is no HTTP."""
        return 101 in self.statuses


async def exchange(host: str, raw: bytes, *, is_head: bool = False, ends: bool = False) -> Answers:
    """Send the bytes, and take what comes until it rests. `ends`: say that nothing more will be sent."""
    name, port = host.split(":")
    began = time.monotonic()
    answers = Answers()
    reader, writer = await asyncio.open_connection(name, int(port))
    try:
        writer.write(raw)
        if ends:
            writer.write_eof()
        await _read(reader, answers, is_head, began + HANG_SECONDS)
    except OSError:  # among them: the server has gone before everything was sent
        answers.has_ended = True
    finally:
        writer.transport.abort()
    answers.seconds = time.monotonic() - began
    return answers


async def _read(reader: asyncio.StreamReader, answers: Answers, is_head: bool, until: float) -> None:
    while not (answers.has_ended or answers.is_socket):
        is_waiting = answers.rest or not answers.statuses
        seconds = until - time.monotonic() if is_waiting else REST_SECONDS
        try:
            piece = await asyncio.wait_for(reader.read(65_536), max(0.0, seconds))
        except TimeoutError:
            return
        answers.has_ended = not piece
        answers.rest += piece
        take(answers, is_head)


def take(answers: Answers, is_head: bool) -> None:
    """Move the complete answers out of what came."""
    while found := _STATUS.match(answers.rest):
        head, end, after = answers.rest.partition(b"\r\n\r\n")
        if not end:
            return
        status = int(found[1])
        length = _length(head + b"\r\n", after, status, is_head, answers.has_ended)
        if length is None:
            return
        answers.bodies.append(after[:length])
        answers.rest = after[length:]
        if status != 100:  # after it the answer is still to come
            answers.statuses.append(status)


def _length(head: bytes, after: bytes, status: int, is_head: bool, has_ended: bool) -> int | None:
    """How many bytes the body has; None while it is not complete."""
    if is_head or status in (101, 204, 304) or status < 200:
        return 0
    if _CHUNKED.search(head):
        end = 0 if after.startswith(b"0\r\n\r\n") else after.find(b"\r\n0\r\n\r\n") + 2
        return end + 5 if end != 1 else None
    if declared := _LENGTH.search(head):
        return int(declared[1]) if len(after) >= int(declared[1]) else None
    return len(after) if has_ended else None
