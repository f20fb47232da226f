"""Writing, for whoever holds a grant: the answer comes when the message is committed."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from chat.transcripts.core import Message, Placed
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Written
from chat.transcripts.writer import Outcome, Patience, Writer
from moderation.live.socket import Socket
from moderation.live.wire import ErrorCode


class Sender(Protocol):
    """How one page hears what became of its message."""

    def stored(self, key: str, seq: int, at: int) -> None:
        """The message was in the log, and read, before it came again."""
        ...

    def refused(self, key: str, code: ErrorCode) -> None:
        """The message is not in the log."""
        ...


class PageSender:
    """Tells a page by its own acknowledgement that a message is stored, by an error about its frame that it is not."""

    def __init__(self, socket: Socket, ack: Callable[..., Struct], re: str, contact: str = "") -> None:
        """`ack` makes the frame of key, seq and at; `re` is the frame in which the message came."""
        self._socket, self._ack, self._re, self._contact = socket, ack, re, contact

    def stored(self, key: str, seq: int, at: int) -> None:
        """As `Sender`."""
        self._socket.send(self._ack(key=key, seq=seq, at=at))

    def refused(self, key: str, code: ErrorCode) -> None:
        """As `Sender`."""
        self._socket.refuse(code, re=self._re, key=key, contact=self._contact)


async def say(writer: Writer, patience: Patience, reader: Reader, key: str, body: Written, sender: Sender) -> None:
    """Store a message without waiting for it, so that the next frame can join the same commit.

    It is waited for room only, for as long as the socket's patience lasts. A new message is acknowledged by the
    page's reader, in its place among the entries of others.
    """
    if not await writer.has_room(patience):
        sender.refused(key, "busy")
        return
    reader.own_keys.add(key)
    future = writer.submit(Message(reader.stream, reader.grant, key, body))
    future.add_done_callback(lambda done: answer(done.result(), reader, key, sender))


def answer(outcome: Outcome, reader: Reader, key: str, sender: Sender) -> None:
    """Tell a page what became of the message with this key, unless its reader will."""
    if not isinstance(outcome, Placed):
        reader.own_keys.discard(key)
        sender.refused(key, outcome)
    elif outcome.seq > reader.seq:
        reader.expect(outcome.seq)
    elif not outcome.is_new:
        reader.own_keys.discard(key)
        sender.stored(key, outcome.seq, outcome.at)
