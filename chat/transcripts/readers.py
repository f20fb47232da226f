"""Readers of streams in this process: each delivers one log in order, without gaps, and never doubled."""

import asyncio
import dataclasses
import logging
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Protocol

from chat.transcripts import access, notices
from chat.transcripts.access import Extract, NotReadableError, Read, Want
from chat.transcripts.sealed import keys, unseal_body
from chat.transcripts.wire import Author, Entries, Entry, GoneReason
from moderation.live import metrics
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.group_commit import GroupCommit
from moderation.live.hub import Hub, Notice
from moderation.live.reasons import reason
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError

logger = logging.getLogger(__name__)

MAX_BATCH = 50
"""Logs read in one go."""
PATIENCE_SECONDS = 0.2
"""How long a notice may be late before what it tells of is read from the log."""


class Listener(Protocol):
    """What a socket does with what a reader brings."""

    def entries(self, entries: Entries) -> None:
        """New entries, in order."""
        ...

    def acknowledged(self, entry: Entry) -> None:
        """This socket's own message, in its place among the entries."""
        ...

    def typing(self, author: Author, name: str) -> None:
        """Another one is writing; `name` is a worker's duty name."""
        ...

    def gone(self, reason: GoneReason) -> None:
        """The text cannot be read any more; nothing follows."""
        ...


class News:
    """Newly committed entries of a log. They are unsealed once for all its readers in this process."""

    def __init__(self, stream: int, content: notices.Appended | notices.AppendedHere) -> None:
        """What a notice of the stream brought."""
        self.epoch, self.first = content.epoch, content.entries[0].seq
        self._stream, self._content = stream, content

    @cached_property
    def entries(self) -> Entries:
        """The entries. Raises KeyGoneError, SealBrokenError."""
        content = self._content
        if isinstance(content, notices.AppendedHere):
            return Entries(content.entries)
        key = keys.get(content.key_name)
        return Entries(
            Entry(e.seq, e.at, e.author, unseal_body(key, self._stream, e.seq, e.sealed), e.key)
            for e in content.entries
        )


class Reader:
    """One socket's place in one log."""

    def __init__(self, readers: "Readers", stream: int, grant: int, author: Author, listener: Listener) -> None:
        """`author` is whose page it is: visitors get nothing of what workers tell each other."""
        self.stream, self.grant = stream, grant
        self.seq = self._epoch = 0
        self.own_keys: set[str] = set()
        """Keys of messages that this socket has sent and that are not acknowledged yet."""
        self._readers = readers
        self._author = author
        self._listener = listener
        self._is_open = False
        self._is_behind = False
        self._held_back: list[News] = []
        """What does not follow yet: the entries between are on their way, or are being read."""
        self._expected = 0
        self._patience: asyncio.TimerHandle | None = None
        self._catching_up: asyncio.Task[None] | None = None
        self._is_closed = False

    def open(self, extract: Extract) -> None:
        """The socket has been sent the extract: go on after it."""
        self.seq, self._epoch, self._is_open = extract.head, extract.epoch, True
        if self._is_behind:
            self.catch_up()
        else:
            self._go_on()

    def receive(self, content: News | notices.Changed | notices.Typing) -> None:
        """Take what a notice of the stream says."""
        if self._is_closed:
            return
        if isinstance(content, notices.Typing):
            if self._is_open and content.grant != self.grant:
                self._listener.typing(content.author, content.name)
        elif isinstance(content, notices.Changed):
            self.catch_up()
        else:
            self._held_back.append(content)
            if self._is_open and self._catching_up is None:
                self._go_on()

    def expect(self, seq: int) -> None:
        """The log reaches so far: if no notice tells of it in a moment, read it."""
        self._expected = max(self._expected, seq)
        self._be_patient()

    def _go_on(self) -> None:
        """Deliver what follows. Notices of two processes cross each other, so a gap may close by itself."""
        self._held_back.sort(key=lambda news: news.first)
        while self._held_back and self._follows(self._held_back[0]):
            self._take(self._held_back.pop(0))
        if any(news.epoch != self._epoch for news in self._held_back):
            self.catch_up()
        elif self._held_back:
            self._be_patient()

    def _be_patient(self) -> None:
        if self._patience is None:
            self._patience = asyncio.get_running_loop().call_later(PATIENCE_SECONDS, self._lose_patience)

    def _lose_patience(self) -> None:
        self._patience = None
        if self._held_back or self._expected > self.seq:
            metrics.GAPS.inc()
            self.catch_up()

    def _follows(self, news: News) -> bool:
        """Whether the entries go on where this reader is, under the grants that it knows."""
        return not self._is_closed and news.epoch == self._epoch and news.first <= self.seq + 1

    def check(self, head: access.Head) -> None:
        """Compare with the database's word, at every beat."""
        if head.is_shredded or head.epoch != self._epoch or head.seq > self.seq:
            self.catch_up()

    def catch_up(self) -> None:
        """Read what is missing from the log, and whether reading is still allowed."""
        self._held_back.clear()  # it is committed, so the reading brings it
        self._is_behind = True
        if self._is_open and self._catching_up is None and not self._is_closed:
            self._catching_up = asyncio.create_task(self._catch_up())

    def close(self) -> None:
        """Deliver nothing more."""
        self._is_closed = True
        self._readers.remove(self)

    def _take(self, news: News) -> None:
        try:
            entries = news.entries
        except KeyGoneError:
            self.catch_up()
            return
        self._deliver(entries)

    def _deliver(self, entries: Entries) -> None:
        """Send the entries after the last delivered; own ones as acknowledgements in their place."""
        if self._author == "visitor":
            entries = entries.for_visitors
        if not self.own_keys and entries and entries[0].seq > self.seq:
            self.seq = entries[-1].seq
            self._listener.entries(entries)  # the same for every reader of the log
            return
        run = Entries()
        for entry in entries:
            if entry.seq <= self.seq:
                continue
            self.seq = entry.seq
            if entry.key and entry.key in self.own_keys:
                self.own_keys.discard(entry.key)
                if run:
                    self._listener.entries(run)
                    run = Entries()
                self._listener.acknowledged(entry)
            else:
                run.append(entry)
        if run:
            self._listener.entries(run)

    async def _catch_up(self) -> None:
        try:
            while self._is_behind and not self._is_closed:
                self._is_behind = False
                extract = await self._readers.read(Want(self.stream, self.grant, self.seq))
                if not self._is_closed:
                    self._epoch = extract.epoch
                    self._deliver(Entries(extract.entries))
                    self._go_on()
        except NotReadableError as error:
            if not self._is_closed:
                self.close()
                self._listener.gone(error.reason)
        except UNREACHABLE as error:  # the next beat tries again
            logger.warning("reading failed: %s", reason(error))
        except SealBrokenError:
            logger.error("an entry of stream %d cannot be opened: its row was changed", self.stream)
            self.close()
            self._listener.gone("expired")
        finally:
            self._catching_up = None


class _Log:
    """A log that this process follows."""

    def __init__(self, stream: int) -> None:
        """Nobody reads it yet."""
        self.readers: set[Reader] = set()
        self._stream = stream

    def receive(self, notice: Notice) -> None:
        """Pass on what a notice of the stream says."""
        content = notices.read(notice)
        news = News(self._stream, content) if isinstance(content, notices.Appended | notices.AppendedHere) else content
        for reader in tuple(self.readers):
            try:
                reader.receive(news)
            except Exception:  # one page's fault must not silence the others
                logger.exception("a reader failed")


class Readers:
    """All readers of this process."""

    def __init__(self, hub: Hub, pool: DatabasePool) -> None:
        """`pool` is where logs are read, many together when many come at once."""
        self._pool = pool
        self._reads: GroupCommit[Want, Read] = GroupCommit(
            "reads", MAX_BATCH, lambda pool, wants: pool.run(access.read_each, wants), pool
        )
        self._hub = hub
        self._logs: dict[int, _Log] = {}
        hub.subscribe(notices.KEY_DESTROYED, lambda notice: keys.forget(notice.payload.decode()))

    async def add(
        self, stream: int, grant: int, author: Author, after: int, listener: Listener, opened: Callable[[Extract], None]
    ) -> Reader:
        """A reader that goes on where `opened` was told the log stands. Raises NotReadableError.

        `opened` is called once with everything after `after`, before anything else is delivered.
        """
        reader = Reader(self, stream, grant, author, listener)
        # It listens before it reads: what is committed meanwhile is noticed, and read after it.
        if stream not in self._logs:
            self._logs[stream] = _Log(stream)
            self._hub.subscribe(notices.topic(stream), self._logs[stream].receive)
        self._logs[stream].readers.add(reader)
        try:
            extract = await self.read(Want(stream, grant, after))
        except BaseException:
            reader.close()
            raise
        opened(_for_visitors(extract) if author == "visitor" else extract)
        reader.open(extract)
        return reader

    async def read(self, want: Want) -> Extract:
        """One reading. Raises NotReadableError, SealBrokenError, or what a database raises that cannot be asked."""
        outcome = await self._reads.submit(want)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def remove(self, reader: Reader) -> None:
        """Forget the reader; `Reader.close` calls it."""
        log = self._logs.get(reader.stream)
        if log is None:
            return
        log.readers.discard(reader)
        if not log.readers:
            del self._logs[reader.stream]
            self._hub.unsubscribe(notices.topic(reader.stream), log.receive)

    async def check(self, streams: Iterable[int]) -> dict[int, int]:
        """Compare the readers of these streams with the log in one query; the seq of each stream's last entry."""
        followed = [stream for stream in streams if stream in self._logs]
        if not followed:
            return {}
        heads = await self._pool.run(access.heads, followed)
        for stream, head in heads.items():
            log = self._logs.get(stream)
            for reader in tuple(log.readers) if log is not None else ():
                reader.check(head)
        return {stream: head.seq for stream, head in heads.items()}


def _for_visitors(extract: Extract) -> Extract:
    return dataclasses.replace(extract, entries=Entries(extract.entries).for_visitors)
