"""A typed client of the protocol that behaves like a page, and is stricter than one.

A page forgives: it ignores an entry it has and resumes over a gap. These clients raise
`ProtocolBrokenError` instead, because on one connection the server must do neither.

Several tests talk as several people in one event loop; each client reads in a task of its own.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from chat.contacts.wire import (
    ContactState,
    DeskAccept,
    DeskAck,
    DeskContact,
    DeskDropped,
    DeskEnd,
    DeskEntries,
    DeskGone,
    DeskQueue,
    DeskRecord,
    DeskSay,
    DeskTyping,
    DeskVisitor,
    Helper,
    VisitorAck,
    VisitorAlive,
    VisitorAskContinue,
    VisitorBeat,
    VisitorDelete,
    VisitorEnd,
    VisitorEntries,
    VisitorGone,
    VisitorLeave,
    VisitorPresence,
    VisitorReload,
    VisitorResume,
    VisitorSay,
    VisitorStart,
    VisitorTalk,
    VisitorTyping,
    Waiting,
)
from chat.duty.wire import DeskAlive, DeskBeat, DeskDuty, DeskGoOffDuty, DeskGoOnDuty, DeskHello
from chat.transcripts.wire import Ended, Entry, Joined, Said
from chat.wire import DeskSnapshot
from deploy.protocol import DESK, VISITOR
from moderation.live.decoding import Role, union_of
from moderation.live.wire import Error, Frame, encode

WAIT_SECONDS = 15.0
"""How long a test waits for a frame that must come."""

F = TypeVar("F", bound=Frame)


class ProtocolBrokenError(AssertionError):
    """The server did what the protocol forbids."""


class RefusedError(Exception):
    """The server answered with an error frame."""

    def __init__(self, error: Error) -> None:
        """`error` as it came."""
        super().__init__(f"{error.code} ({error.re}) {error.detail}")
        self.error = error
        self.code = error.code


def new_key() -> str:
    """A key for a message or a start, as a page makes it."""
    return secrets.token_urlsafe(16)


@dataclass
class Log:
    """What a page holds of one talk: gapless and in order, or it raises."""

    last: int = 0
    entries: list[Entry] = field(default_factory=list)
    outbox: dict[str, str] = field(default_factory=dict)
    """Key -> text of what is not confirmed yet."""
    acked: dict[str, int] = field(default_factory=dict)
    """Key -> seq of what is."""

    @property
    def texts(self) -> list[str]:
        """What was said, by anybody, in order."""
        return [entry.body.text for entry in self.entries if isinstance(entry.body, Said)]

    def extend(self, entries: list[Entry]) -> None:
        """Take entries that follow."""
        for entry in entries:
            if entry.seq != self.last + 1:
                kind = "doubled" if entry.seq <= self.last else "skipped"
                raise ProtocolBrokenError(f"an entry was {kind}: {entry.seq} came after {self.last}")
            self.last = entry.seq
            self.entries.append(entry)
            if entry.key in self.outbox:  # stored before the connection broke
                del self.outbox[entry.key]
                self.acked[entry.key] = entry.seq

    def restart_at(self, seq: int) -> None:
        """Forget everything; entries up to `seq` are not shown again."""
        self.last = seq
        self.entries.clear()

    def confirm(self, key: str, seq: int, at: int, author: Any) -> None:
        """Take an ack in place of the own entry."""
        if key in self.acked:
            if self.acked[key] != seq:
                raise ProtocolBrokenError(f"a message was stored twice: {self.acked[key]} and {seq}")
            return
        if key not in self.outbox:
            raise ProtocolBrokenError("an ack for a message that was not sent here")
        self.extend([Entry(seq=seq, at=at, author=author, body=Said(self.outbox[key]), key=key)])


class Client:
    """One page: a connection at a time, and what the page knows across connections."""

    role: Role

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """`host` is name and port of a server process; `scheme` is what the page was loaded by."""
        self.host, self._scheme, self._headers = host, scheme, dict(headers or {})
        self._decoder: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(union_of(self.role.receives))
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None
        self._unread: list[Frame] = []
        self._news = asyncio.Condition()
        self._broken: ProtocolBrokenError | None = None
        self._over = False
        self.answers_beats = True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cut()
        if self._broken is not None and error is None:
            raise self._broken

    # --- the connection ---------------------------------------------------------------------

    async def open(self, host: str | None = None) -> None:
        """Open a new connection without a greeting, to another server process when `host` is given."""
        await self.cut()
        self.host = host or self.host
        self._over = False
        self._socket = await connect(
            f"ws://{self.host}/ws/{self.role.name}",
            origin=Origin(f"{self._scheme}://{self.host}"),
            additional_headers=self._headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=WAIT_SECONDS,
        )
        self._reader = asyncio.create_task(self._read(self._socket))

    async def cut(self) -> None:
        """Lose the connection without a goodbye, as a network does."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._reader is not None:
            await asyncio.wait([self._reader])
        self._socket = self._reader = None
        self._unread.clear()

    async def close_tab(self) -> None:
        """Close as a browser does when its tab is closed."""
        await self._connected().close(1001)

    async def closed(self) -> int:
        """Wait until the server has closed; the close code (1006: without a word)."""
        socket = self._connected()
        await asyncio.wait_for(socket.wait_closed(), WAIT_SECONDS)
        return socket.close_code or 1006

    async def send(self, frame: Frame) -> None:
        """Send a frame."""
        await self.send_raw(encode(frame).decode())

    async def send_raw(self, raw: str | bytes) -> None:
        """Send whatever it is: text or, as bytes, a binary message."""
        self._raise_if_broken()
        await self._connected().send(raw)

    # --- what came --------------------------------------------------------------------------

    async def until(self, kind: type[F], predicate: Callable[[F], bool] = lambda _: True) -> F:
        """The first frame of this kind that matches, come already or still to come. Each is given out once.

        Raises TimeoutError, ConnectionClosed when nothing can come any more, ProtocolBrokenError.
        """
        found = await self._first(lambda frame: isinstance(frame, kind) and predicate(frame))
        return found  # type: ignore[return-value]  # the predicate saw to it

    async def error(self, code: str) -> Error:
        """The next error frame, which must have this code."""
        error = await self.until(Error)
        assert error.code == code, f"{error.code} instead of {code}: {error.detail}"
        return error

    async def eventually(self, condition: Callable[[], bool]) -> None:
        """Wait until what the page knows fulfils the condition."""
        await self._wait(lambda: True if condition() else None)

    async def nothing(
        self, kind: type[F], predicate: Callable[[F], bool] = lambda _: True, *, seconds: float = 0.5
    ) -> None:
        """Assert that no such frame has come, or comes for a while."""
        try:
            async with asyncio.timeout(seconds):
                await self.until(kind, predicate)
        except TimeoutError:
            return
        raise AssertionError(f"{kind.__name__} came")

    async def _answer(self, kind: type[F], is_it: Callable[[F], bool], is_mine: Callable[[Error], bool]) -> F:
        """The answer to something asked for. Raises RefusedError when it is an error."""
        frame = await self._first(
            lambda frame: (isinstance(frame, kind) and is_it(frame)) or (isinstance(frame, Error) and is_mine(frame))
        )
        if isinstance(frame, Error):
            raise RefusedError(frame)
        return frame  # type: ignore[return-value]

    async def _first(self, matches: Callable[[Frame], bool]) -> Frame:
        frame: Frame = await self._wait(lambda: next(filter(matches, self._unread), None))
        self._unread.remove(frame)
        return frame

    async def _wait(self, look: Callable[[], Any]) -> Any:
        async with asyncio.timeout(WAIT_SECONDS), self._news:
            while (found := look()) is None:
                self._raise_if_broken()
                if self._over:
                    raise ConnectionClosed(None, None)
                await self._news.wait()
        self._raise_if_broken()
        return found

    async def _read(self, socket: ClientConnection) -> None:
        try:
            async for raw in socket:
                await self._take(self._decoder.decode(raw))
        except ConnectionClosed:
            pass
        except (ProtocolBrokenError, msgspec.DecodeError) as error:
            self._broken = ProtocolBrokenError(str(error))
        finally:
            self._over = True
            async with self._news:
                self._news.notify_all()

    async def _take(self, frame: Frame) -> None:
        await self._apply(frame)
        self._unread.append(frame)
        async with self._news:
            self._news.notify_all()

    async def _apply(self, frame: Frame) -> None:
        """Change what the page knows."""
        raise NotImplementedError

    def _connected(self) -> ClientConnection:
        assert self._socket is not None, "not connected"
        return self._socket

    def _raise_if_broken(self) -> None:
        if self._broken is not None:
            raise self._broken


class VisitorClient(Client):
    """A visitor's page."""

    role = VISITOR

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """As every client."""
        super().__init__(host, scheme=scheme, headers=headers)
        self.log = Log()
        self.token = ""
        self.reload_token = ""
        self.state: ContactState | None = None
        self.helper: Helper | None = None
        self.gone = ""

    # --- greetings --------------------------------------------------------------------------

    async def start(
        self, service: str, *, key: str | None = None, language: Literal["fi", "sv", "en"] = "fi"
    ) -> VisitorTalk:
        """Begin a contact."""
        await self.open()
        return await self._greet(VisitorStart(service=service, language=language, key=key or new_key()))

    async def resume(self, host: str | None = None, *, token: str | None = None) -> VisitorTalk:
        """Come back with the page still open, then send again what was not confirmed."""
        await self.open(host)
        talk = await self._greet(VisitorResume(token=self.token if token is None else token, after=self.log.last))
        for key, text in list(self.log.outbox.items()):
            await self.send(VisitorSay(key=key, text=text))
        return talk

    async def reload(
        self, *, token: str | None = None, agreed: bool = False, host: str | None = None
    ) -> VisitorTalk | VisitorAskContinue:
        """Come back as a page that was reloaded: it holds nothing but the reload token."""
        await self.open(host)
        self.log = Log()
        await self.send(VisitorReload(token=self.reload_token if token is None else token, agreed=agreed))
        frame = await self._first(lambda frame: isinstance(frame, VisitorTalk | VisitorAskContinue | Error))
        if isinstance(frame, Error):
            raise RefusedError(frame)
        return frame  # type: ignore[return-value]

    async def _greet(self, frame: Frame) -> VisitorTalk:
        await self.send(frame)
        return await self._answer(VisitorTalk, lambda _: True, lambda _: True)

    # --- the talk ---------------------------------------------------------------------------

    async def say(self, text: str, *, key: str | None = None) -> VisitorAck:
        """Write, and wait for the ack. Raises RefusedError."""
        key = await self.post(text, key=key)
        return await self._answer(VisitorAck, lambda ack: ack.key == key, lambda error: error.key == key)

    async def post(self, text: str, *, key: str | None = None) -> str:
        """Write without waiting; the key."""
        key = key or new_key()
        if key not in self.log.acked:
            self.log.outbox.setdefault(key, text)
        await self.send(VisitorSay(key=key, text=text))
        return key

    async def type(self) -> None:
        """Show that somebody is writing."""
        await self.send(VisitorTyping())

    async def end(self) -> None:
        """End the talk, and wait for the log to say so."""
        await self.send(VisitorEnd())
        await self.eventually(lambda: self.state == "ended")

    async def leave(self) -> None:
        """Leave fast: nobody waits for an answer."""
        await self.send(VisitorLeave())

    async def delete(self) -> None:
        """Delete everything, and wait until the server says that it is gone."""
        await self.send(VisitorDelete())
        await self.until(VisitorGone)

    async def _apply(self, frame: Frame) -> None:
        match frame:
            case VisitorTalk():
                self._take_talk(frame)
            case VisitorEntries(entries=entries):
                self._take_entries(entries)
            case VisitorAck(key=key, seq=seq, at=at):
                self.log.confirm(key, seq, at, "visitor")
            case VisitorBeat() if self.answers_beats:
                await self.send(VisitorAlive(got=self.log.last))
            case VisitorGone(reason=reason):
                self.gone = reason
                self.log.restart_at(self.log.last)
            case Error(key=key) if key:
                self.log.outbox.pop(key, None)

    def _take_talk(self, talk: VisitorTalk) -> None:
        self.state, self.helper = talk.state, talk.helper
        self.token = talk.token or self.token
        self.reload_token = talk.reload or self.reload_token
        if talk.hidden_up_to > self.log.last:
            self.log.restart_at(talk.hidden_up_to)
        self._take_entries(talk.entries)
        if self.log.last != talk.head:
            raise ProtocolBrokenError(f"the talk came to {self.log.last} of {talk.head}: resume is complete or refused")

    def _take_entries(self, entries: list[Entry]) -> None:
        self.log.extend(entries)
        for entry in entries:
            match entry.body:
                case Joined(name=name, helper=helper):
                    self.state, self.helper = "open", Helper(name, helper)
                case Ended():
                    self.state = "ended"


@dataclass
class Held(Log):
    """What a desk holds of one contact."""

    state: ContactState = "open"
    visitor: VisitorPresence = "here"
    ended_by: str = ""
    gone: str = ""


class DeskClient(Client):
    """A worker's desk."""

    role = DESK

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """As every client; `headers` with the session's cookie (see `sign_in`)."""
        super().__init__(host, scheme=scheme, headers=headers)
        self.contacts: dict[str, Held] = {}
        self.queue: dict[str, Waiting] = {}
        self.duty: DeskDuty | None = None
        self.snapshot: DeskSnapshot | None = None

    async def hello(self, host: str | None = None, *, have: Mapping[str, int] | None = None) -> DeskSnapshot:
        """Open the desk, or come back with what it still holds; then send again what was not confirmed."""
        await self.open(host)
        if have is None:
            have = {contact: held.last for contact, held in self.contacts.items()}
        await self.send(DeskHello(have=dict(have)))
        snapshot = await self._answer(DeskSnapshot, lambda _: True, lambda _: True)
        for contact, held in self.contacts.items():
            for key, text in list(held.outbox.items()):
                await self.send(DeskSay(contact=contact, key=key, text=text))
        return snapshot

    def forget(self) -> None:
        """What a reload of the page does to it."""
        self.contacts.clear()
        self.queue.clear()

    async def go_on_duty(self, *services: str) -> DeskDuty:
        """Begin answering, and wait until the server shows it."""
        await self.send(DeskGoOnDuty(services=list(services)))
        return await self._answer(
            DeskDuty, lambda duty: set(duty.mine.services) == set(services), lambda error: error.re == "go_on_duty"
        )

    async def go_off_duty(self) -> DeskDuty:
        """Stop taking new contacts."""
        await self.send(DeskGoOffDuty())
        return await self._answer(
            DeskDuty, lambda duty: not duty.mine.services, lambda error: error.re == "go_off_duty"
        )

    async def waiting(self, service: str, *, wrote: bool = False) -> Waiting:
        """Wait until somebody waits in the service; who has written already, when `wrote`."""

        def look() -> Waiting | None:
            matching = (w for w in self.queue.values() if w.service == service and (w.wrote or not wrote))
            return next(matching, None)

        found: Waiting = await self._wait(look)
        return found

    async def accept(self, contact: str) -> DeskContact:
        """Take a contact. Raises RefusedError."""
        await self.send(DeskAccept(contact=contact))
        return await self._answer(
            DeskContact,
            lambda frame: frame.contact == contact,
            lambda error: error.re == "accept" and error.contact == contact,
        )

    async def say(self, contact: str, text: str, *, key: str | None = None) -> DeskAck:
        """Write, and wait for the ack. Raises RefusedError."""
        key = await self.post(contact, text, key=key)
        return await self._answer(DeskAck, lambda ack: ack.key == key, lambda error: error.key == key)

    async def post(self, contact: str, text: str, *, key: str | None = None) -> str:
        """Write without waiting; the key."""
        key = key or new_key()
        held = self.contacts.get(contact)
        if held is not None and key not in held.acked:
            held.outbox.setdefault(key, text)
        await self.send(DeskSay(contact=contact, key=key, text=text))
        return key

    async def type(self, contact: str) -> None:
        """Show that somebody is writing."""
        await self.send(DeskTyping(contact=contact))

    async def end(self, contact: str) -> None:
        """End the talk, and wait for the log to say so. Raises RefusedError."""
        await self.send(DeskEnd(contact=contact))
        await self.eventually(lambda: self.contacts[contact].state == "ended")

    async def record(self, contact: str) -> DeskDropped:
        """Record the ended contact with ordinary choices. Raises RefusedError."""
        await self.send(
            DeskRecord(contact=contact, contact_type="counselling", role="self", reason="violence", escalation="none")
        )
        return await self._answer(
            DeskDropped, lambda frame: frame.contact == contact, lambda error: error.re == "record"
        )

    async def _apply(self, frame: Frame) -> None:
        match frame:
            case DeskSnapshot():
                self.snapshot, self.duty = frame, frame.duty
                self.queue = {waiting.contact: waiting for waiting in frame.waiting}
                for shown in frame.contacts:
                    self._take_contact(shown)
            case DeskDuty():
                self.duty = frame
            case DeskQueue(put=put, drop=drop):
                self.queue.update({waiting.contact: waiting for waiting in put})
                for contact in drop:
                    self.queue.pop(contact, None)
            case DeskContact():
                self._take_contact(frame)
            case DeskDropped(contact=contact):
                self.contacts.pop(contact, None)
            case DeskEntries(contact=contact, entries=entries):
                self._take_entries(self._held(contact), entries)
            case DeskAck(contact=contact, key=key, seq=seq, at=at):
                self._held(contact).confirm(key, seq, at, "helper")
            case DeskVisitor(contact=contact, presence=presence):
                self._held(contact).visitor = presence
            case DeskGone(contact=contact, reason=reason):
                held = self._held(contact)
                held.gone, held.state = reason, "ended"
                held.restart_at(held.last)
            case DeskBeat() if self.answers_beats:
                await self.send(DeskAlive())
            case Error(key=key, contact=contact) if key and contact in self.contacts:
                self.contacts[contact].outbox.pop(key, None)

    def _take_contact(self, contact: DeskContact) -> None:
        held = self.contacts.setdefault(contact.contact, Held())
        held.state, held.visitor, held.ended_by = contact.state, contact.visitor, contact.ended_by
        self._take_entries(held, contact.entries)
        if held.last != contact.head:
            raise ProtocolBrokenError(f"a contact came to {held.last} of {contact.head}")

    @staticmethod
    def _take_entries(held: Held, entries: list[Entry]) -> None:
        held.extend(entries)
        if any(isinstance(entry.body, Ended) for entry in entries):
            held.state = "ended"

    def _held(self, contact: str) -> Held:
        if contact not in self.contacts:
            raise ProtocolBrokenError("a frame about a contact that this desk does not have")
        return self.contacts[contact]
