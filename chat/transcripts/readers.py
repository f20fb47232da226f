"""Readers of streams in this process: each delivers one log in order, without gaps, and never doubled."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol

from chat.transcripts import access, notices
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.sealed import keys, unseal_body
from chat.transcripts.wire import Author, Entry, GoneReason
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.hub import Hub, Notice
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError

logger = logging.getLogger(__name__)


class Listener(Protocol):
    """What a socket does with what a reader brings."""

    def entries(self, entries: Sequence[Entry]) -> None:
        """New entries, in order."""
        ...

    def acknowledged(self, entry: Entry) -> None:
        """This socket's own message, in its place among the entries."""
        ...

    def typing(self, author: Author) -> None:
        """The other one is writing."""
        ...

    def gone(self, reason: GoneReason) -> None:
        """The text cannot be read any more; nothing follows."""
        ...


class Reader:
    """One socket's place in one log."""

    def __init__(
        self, readers: "Readers", stream: int, grant: int, author: Author, extract: Extract, listener: Listener
    ) -> None:
        """`extract` is what the socket has been sent already; `author` is whose typing is not echoed."""
        self.stream, self.grant = stream, grant
        self.seq, self._epoch = extract.head, extract.epoch
        self.own_keys: set[str] = set()
        """Keys of messages that this socket has sent and that are not acknowledged yet."""
        self._readers = readers
        self._author = author
        self._listener = listener
        self._is_behind = False
        self._catching_up: asyncio.Task[None] | None = None
        self._is_closed = False

    def receive(self, notice: Notice) -> None:
        """Take a notice of the stream."""
        if self._is_closed:
            return
        content = notices.read(notice)
        if isinstance(content, notices.Typing):
            if content.author != self._author:
                self._listener.typing(content.author)
        elif isinstance(content, notices.Changed) or not self._follows(content):
            self.catch_up()
        else:
            self._take(content)

    def _follows(self, content: notices.Appended | notices.AppendedHere) -> bool:
        """Whether the entries go on where this reader is, under the grants that it knows."""
        is_known = content.epoch == self._epoch and self._catching_up is None
        return is_known and content.entries[0].seq <= self.seq + 1

    def check(self, head: access.Head) -> None:
        """Compare with the database's word, at every beat."""
        if head.is_shredded or head.epoch != self._epoch or head.seq > self.seq:
            self.catch_up()

    def catch_up(self) -> None:
        """Read what is missing from the log, and whether reading is still allowed."""
        self._is_behind = True
        if self._catching_up is None and not self._is_closed:
            self._catching_up = asyncio.create_task(self._catch_up())

    def close(self) -> None:
        """Deliver nothing more."""
        self._is_closed = True
        self._readers.remove(self)

    def _take(self, content: notices.Appended | notices.AppendedHere) -> None:
        if isinstance(content, notices.AppendedHere):
            self._deliver(content.entries)
            return
        try:
            key = keys.get(content.key_name)
        except KeyGoneError:
            self.catch_up()
            return
        self._deliver(
            [
                Entry(e.seq, e.at, e.author, unseal_body(key, self.stream, e.seq, e.sealed), e.key)
                for e in content.entries
                if e.seq > self.seq
            ]
        )

    def _deliver(self, entries: Sequence[Entry]) -> None:
        """Send the entries after the last delivered; own ones as acknowledgements in their place."""
        run: list[Entry] = []
        for entry in entries:
            if entry.seq <= self.seq:
                continue
            self.seq = entry.seq
            if entry.key and entry.key in self.own_keys:
                self.own_keys.discard(entry.key)
                if run:
                    self._listener.entries(run)
                    run = []
                self._listener.acknowledged(entry)
            else:
                run.append(entry)
        if run:
            self._listener.entries(run)

    async def _catch_up(self) -> None:
        try:
            while self._is_behind and not self._is_closed:
                self._is_behind = False
                extract = await self._readers.pool.run(access.read_after, self.stream, self.grant, self.seq)
                if not self._is_closed:
                    self._epoch = extract.epoch
                    self._deliver(extract.entries)
        except NotReadableError as error:
            if not self._is_closed:
                self.close()
                self._listener.gone(error.reason)
        except (*UNREACHABLE, OSError) as error:  # the next beat tries again
            logger.warning("reading failed: %s", type(error).__name__)
        except SealBrokenError:
            logger.error("an entry of stream %d cannot be opened: its row was changed", self.stream)
            self.close()
            self._listener.gone("expired")
        finally:
            self._catching_up = None


class Readers:
    """All readers of this process, by stream."""

    def __init__(self, hub: Hub, pool: DatabasePool) -> None:
        """`pool` is where logs are read."""
        self.pool = pool
        self._hub = hub
        self._by_stream: defaultdict[int, set[Reader]] = defaultdict(set)
        hub.subscribe(notices.KEY_DESTROYED, lambda notice: keys.forget(notice.payload.decode()))

    async def add(
        self, stream: int, grant: int, author: Author, after: int, listener: Listener, opened: Callable[[Extract], None]
    ) -> Reader:
        """A reader that goes on where `opened` was told the log stands. Raises NotReadableError.

        `opened` is called once with everything after `after`, before anything else is delivered.
        """
        extract = await self.pool.run(access.read_after, stream, grant, after)
        reader = Reader(self, stream, grant, author, extract, listener)
        self._by_stream[stream].add(reader)
        self._hub.subscribe(notices.topic(stream), reader.receive)
        opened(extract)
        reader.catch_up()  # what was committed between the reading and the subscription
        return reader

    def remove(self, reader: Reader) -> None:
        """Forget the reader; `Reader.close` calls it."""
        self._by_stream[reader.stream].discard(reader)
        if not self._by_stream[reader.stream]:
            del self._by_stream[reader.stream]
        self._hub.unsubscribe(notices.topic(reader.stream), reader.receive)

    async def check(self) -> dict[int, int]:
        """Compare every reader with the log in one query; the seq of each stream's last entry."""
        streams = list(self._by_stream)
        if not streams:
            return {}
        heads = await self.pool.run(access.heads, streams)
        for stream, head in heads.items():
            for reader in tuple(self._by_stream.get(stream, ())):
                reader.check(head)
        return {stream: head.seq for stream, head in heads.items()}
