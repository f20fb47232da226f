"""A visitor of the crowd."""

from collections.abc import Sequence

from chat.contacts.wire import (
    VisitorAck,
    VisitorBeat,
    VisitorEntries,
    VisitorGone,
    VisitorTalk,
)
from chat.transcripts.wire import Entry, Joined
from moderation.live.wire import Error, Frame
from tests.faults.connection import Connection
from tests.faults.history import Side, Talk, text_of
from tests.faults.pages import Page, Street


class VisitorPage(Page):
    """A visitor who writes, and in the end ends, leaves, deletes, or is left to the worker."""

    role_name = "visitor"

    def __init__(self, street: Street, *, through_proxy: bool = False) -> None:
        """A visitor who has not come yet."""
        super().__init__(street, through_proxy=through_proxy)
        self.side = Side("visitor")
        self.talk = Talk(street.new_key(), self.side)
        self.token = ""
        self.is_open = False
        self._quota = street.random.randint(*street.talk_messages)
        self._wish = street.random.choices(["end", "leave", "delete", ""], [50, 15, 10, 25])[0]
        self._has_asked = False

    @property
    def sides(self) -> Sequence[Side]:
        """The visitor's only talk."""
        return [self.side]

    @property
    def is_busy(self) -> bool:
        """In the queue, people write a few lines and wait."""
        return self.is_open

    def greeting(self) -> bytes:
        """Start, or resume."""
        if self.token:
            return b'{"t":"resume","token":"%s","after":%d}' % (self.token.encode(), self.side.last)
        street = self.street
        return b'{"t":"start","service":"%s","language":"fi","key":"%s"}' % (
            street.service.encode(),
            self.talk.start_key.encode(),
        )

    def act(self, connection: Connection, now: float) -> None:
        """Write again what was refused, ask for the end, or write something new."""
        if self._was_refused(self.side):
            if self._patience.is_over(now):
                for key in self.side.pending:
                    self._send(connection, key)
        elif self._wants_the_end:
            if self._patience.is_over(now):
                self._ask_for_the_end(connection)
        elif self._wants_to_write(self.side) and (self.is_open or len(self.side.sent) < 3):
            key = self.street.new_key()
            self.side.write(key, now)
            self._send(connection, key)

    def hear(self, frame: Frame) -> None:
        """Take a frame."""
        match frame:
            case VisitorAck():
                self.side.acknowledge(frame.key, frame.seq, frame.at, self.heard_at)
            case VisitorEntries():
                self._read(frame.entries)
            case VisitorBeat():
                self._answer_beat(frame.mark)
            case VisitorTalk():
                self._begin(frame)
            case VisitorGone():
                self.side.lose_text(frame.reason)
                self._leave()
            case Error():
                self.street.events[f"{frame.re or 'error'} {frame.code}"] += 1
                self._refused(frame)

    def _begin(self, talk: VisitorTalk) -> None:
        self.token = talk.token or self.token
        self.is_open = talk.state == "open"
        self._greeted()
        self._read(talk.entries)
        if self.side.last > talk.head:
            self.side.oddities.append(("taken_back", f"the page holds {self.side.last}, the log {talk.head}"))
        if self.connection is not None and not self.is_done:
            for key in self.side.pending:
                self._send(self.connection, key)

    def _read(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.side.read(entry, self.heard_at)
            if isinstance(entry.body, Joined):
                self.is_open = True
        if self.side.has_ended:
            self.is_open = False
            if not self.side.pending:
                self.finish()

    def _refused(self, error: Error) -> None:
        if error.re == "say":
            self._answer(self.side, error)
            if self.side.has_ended and not self.side.pending:
                self.finish()
        elif error.code == "stale_token":
            if not self._has_asked and not self.side.has_ended:
                self.side.oddities.append(("locked_out", f"{error.re} was refused after {self.side.last}"))
            self._leave()
        elif error.re in ("start", "resume"):
            self._try_again_later()

    def _leave(self) -> None:
        """The page may not come back: what it has not read, it need not read."""
        self.side.has_left = True
        self.finish()

    @property
    def _wants_the_end(self) -> bool:
        has_said_all = len(self.side.acks) >= self._quota and not self.street.is_quiet
        return bool(self._wish) and self.is_open and (self._has_asked or has_said_all)

    def _ask_for_the_end(self, connection: Connection) -> None:
        self._has_asked = True
        self.talk.was_deleted = self._wish == "delete"
        connection.send(b'{"t":"%s"}' % self._wish.encode())

    def _send(self, connection: Connection, key: str) -> None:
        connection.send(b'{"t":"say","key":"%s","text":"%s"}' % (key.encode(), text_of(key).encode()))
