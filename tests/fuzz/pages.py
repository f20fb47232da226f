"""One person of a walk: a connection at a time, what they know, and what they were told."""

import asyncio
import contextlib
import itertools
import random
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import picows

from chat.contacts.wire import (
    DeskAck,
    DeskContact,
    DeskDropped,
    DeskEntries,
    DeskQueue,
    DeskSay,
    VisitorAck,
    VisitorBeat,
    VisitorEntries,
    VisitorSay,
    VisitorStart,
    VisitorTalk,
)
from chat.duty.wire import DeskBeat
from chat.transcripts.wire import Entry, Said
from chat.wire import DeskSnapshot
from moderation.live.decoding import Role, union_of
from moderation.live.wire import CLOSE_REASONS, MAX_FRAME_BYTES, Error, Frame
from tests.faults.connection import BROKEN_OFF, GOING_AWAY, Connection
from tests.fuzz.invariants import Heard, Mark, Told
from tests.fuzz.shapes import FORGED_TOKEN, UNKNOWN_CONTACT
from tests.support.eventually import eventually

ANSWER_SECONDS = 20.0
"""Whatever was sent, the server has dealt with it after this, on a machine that is busy with other things."""
CONTACT_SECONDS = 0.5
GOODBYES = {*CLOSE_REASONS, 1000, 1002, 1007, GOING_AWAY, BROKEN_OFF}
"""What a connection may end with: what is declared, what RFC 6455 has for broken frames, and what pages do."""


class Wire(Connection):
    """A connection that can also send what no page sends."""

    def raw(self, kind: picows.WSMsgType, payload: bytes, *, is_last: bool = True) -> None:
        """Send a frame of any kind; into the void once the connection is over."""
        if self._transport is not None and self.is_open:
            self._transport.send(kind, payload, fin=is_last)

    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        """Called by picows."""
        if frame.msg_type == picows.WSMsgType.CLOSE:
            code: Any = frame.get_close_code()  # an int where the library has no name for it
            self._code = int(getattr(code, "value", code))
            transport.disconnect()
        else:
            super().on_ws_frame(transport, frame)


class Page:
    """Somebody who sends whatever a walk says."""

    def __init__(
        self, actor: str, role: Role, host: str, headers: Mapping[str, str], told: Told, chance: random.Random
    ) -> None:
        """`told` is common to all pages of the walk."""
        self.actor, self.role, self.host, self.headers, self.told = actor, role, host, dict(headers), told
        self.frames = 0
        self.codes: Counter[str] = Counter()
        self.oddities: list[str] = []
        self.tokens: list[str] = []
        self.reloads: list[str] = []
        self.waiting: list[str] = []
        self.held: list[str] = []
        self.is_deaf = False
        self._chance = chance
        self._keys: list[str] = []
        self._decoder: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(union_of(role.receives))
        self._wire: Wire | None = None
        self._numbers = itertools.count()
        self._awaited: dict[str, asyncio.Future[None]] = {}

    # --- connecting -------------------------------------------------------------------------

    @property
    def is_connected(self) -> bool:
        """Whether frames can be sent."""
        return self._wire is not None and self._wire.is_open

    async def connect(self) -> None:
        """Open a connection unless there is one. Raises what `Connection.open` does."""
        if not self.is_connected:
            await self.close()
            self.is_deaf = False
            self._wire = Wire(self._hear)
            await self._wire.open(f"ws://{self.host}/ws/{self.role.name}", self.headers)

    async def close(self) -> None:
        """Close as a browser does, and note how it ended."""
        await self._end(lambda wire: wire.abort() if self.is_deaf else wire.close())

    async def cut(self) -> None:
        """Be gone."""
        await self._end(lambda wire: wire.abort())

    async def _end(self, leave: Callable[[Wire], None]) -> None:
        if self._wire is None:
            return
        leave(self._wire)
        code = await asyncio.wait_for(self._wire.over, ANSWER_SECONDS)
        self.codes[f"close {code}"] += 1
        if code not in GOODBYES:
            self.oddities.append(f"{self.actor} was closed with {code}")
        self._wire = None
        for answered in self._awaited.values():
            answered.cancel()
        self._awaited.clear()

    async def is_refused(self, headers: Mapping[str, str]) -> bool:
        """Whether a handshake with these headers is not accepted."""
        wire = Wire(lambda _: None)
        try:
            await wire.open(f"ws://{self.host}/ws/{self.role.name}", headers)
        except (picows.WSError, ConnectionError):
            return True
        wire.abort()
        return False

    def stop_reading(self) -> None:
        """Be deaf until the next connection."""
        if self._wire is not None:
            self.is_deaf = True
            self._wire.stop_reading()

    async def knows_a_contact(self, *, is_waiting: bool) -> None:
        """Wait a moment for one to come onto the desk, if there can be any: the board tells of it a little later."""
        with contextlib.suppress(TimeoutError):
            if self.told.started and self.is_connected and not self.is_deaf:
                await eventually(lambda: bool(self.held or (is_waiting and self.waiting)), CONTACT_SECONDS, every=0.005)

    # --- sending ----------------------------------------------------------------------------

    def send(self, raw: bytes) -> None:
        """Send a text message, its markers filled in."""
        self._send(picows.WSMsgType.TEXT, self._filled(raw))

    def send_binary(self, raw: bytes) -> None:
        """Send a binary message."""
        self._send(picows.WSMsgType.BINARY, raw)

    def send_pieces(self, raw: bytes) -> None:
        """Send a text message in fragments with a ping between."""
        if self._wire is not None:
            whole = self._filled(raw)
            half = len(whole) // 2
            self._wire.raw(picows.WSMsgType.TEXT, whole[:half], is_last=False)
            self._wire.raw(picows.WSMsgType.PING, b"?")
            self._send(picows.WSMsgType.CONTINUATION, whole[half:])

    def _send(self, kind: picows.WSMsgType, payload: bytes) -> None:
        if self.is_connected and self._wire is not None:
            self.frames += 1
            self._wire.raw(kind, payload)

    async def answered(self) -> None:
        """Return once the server has dealt with all that was sent, or has closed. Raises TimeoutError."""
        wire = self._wire
        if wire is None or not wire.is_open or self.is_deaf:
            return
        name = f"fence-{next(self._numbers)}"
        self._awaited[name] = asyncio.get_running_loop().create_future()
        wire.raw(picows.WSMsgType.TEXT, msgspec.json.encode({"t": name}))
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                either: list[asyncio.Future[Any]] = [self._awaited[name], wire.over]
                await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        except TimeoutError:
            self.oddities.append(f"{self.actor} had no answer after {ANSWER_SECONDS} s and {self.frames} frames")
            raise
        finally:
            self._awaited.pop(name, None)

    def _filled(self, raw: bytes) -> bytes:
        """The message with what its markers stand for, which the walk keeps in mind."""
        if b"@" not in raw:
            return raw
        contact = self._contact(raw)
        key = f"{self.actor}-{secrets.token_urlsafe(12)}"
        used = self._chance.choice(self._keys) if self._keys else key
        values = {
            "@token@": self.tokens[-1] if self.tokens else FORGED_TOKEN,
            "@reload@": self.reloads[-1] if self.reloads else FORGED_TOKEN,
            "@stale@": self._chance.choice(self.tokens + self.reloads or [FORGED_TOKEN]),
            "@contact@": contact,
            "@CONTACT@": contact.upper(),
            "@other@": self._chance.choice(sorted(self.told.contacts) or [UNKNOWN_CONTACT]),
            "@service@": self.told.service,
            "@key@": key,
            "@used@": used,
        }
        for marker, value in values.items():
            raw = raw.replace(marker.encode(), value.encode())
        frame = self._understood(raw.replace(b"@mark@", b"x"))
        mark = Mark(self.told.walk, self.actor, getattr(frame, "contact", ""))
        raw = raw.replace(b"@mark@", str(mark).encode())
        if (meant := self._understood(raw)) is not None:
            self._keep_in_mind(meant)
        return raw

    def _contact(self, raw: bytes) -> str:
        """A contact that the frame makes sense for, if any is known."""
        known = self.waiting + self.held if b'"accept"' in raw else self.held + self.waiting[:1]
        return self._chance.choice(known) if known else UNKNOWN_CONTACT

    def _understood(self, raw: bytes) -> Frame | None:
        if len(raw) > MAX_FRAME_BYTES:
            return None
        try:
            return self.role.decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return None

    def _keep_in_mind(self, frame: Frame) -> None:
        match frame:
            case VisitorStart(key=key):
                self.told.started.setdefault(key, self.actor)
                self._keys.append(key)
            case VisitorSay(key=key, text=text) | DeskSay(key=key, text=text):
                self.told.said[key].add(text)
                self._keys.append(key)

    # --- hearing ----------------------------------------------------------------------------

    def _hear(self, raw: bytes) -> None:
        try:
            frame = self._decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeError) as error:
            self.oddities.append(f"{self.actor} was sent what is not declared: {type(error).__name__} {error}")
            return
        match frame:
            case Error(code=code, re=name):
                self.codes[code] += 1
                if (fence := self._awaited.get(name)) is not None and not fence.done():
                    fence.set_result(None)
            case VisitorTalk(token=token, reload=reload, entries=entries):
                self.tokens += [token] if token else []
                self.reloads += [reload] if reload else []
                self._read("", entries)
            case VisitorEntries(entries=entries):
                self._read("", entries)
            case VisitorAck(key=key, seq=seq) | DeskAck(key=key, seq=seq):
                self.told.acked.append((self.actor, key, seq))
            case DeskSnapshot(waiting=waiting, contacts=contacts):
                self.waiting = [one.contact for one in waiting if one.service == self.told.service]
                self.held = []
                for shown in contacts:
                    self._take(shown)
            case DeskQueue(put=put, drop=drop):
                self.waiting = [one for one in self.waiting if one not in drop]
                ours = [one.contact for one in put if one.service == self.told.service]
                self.waiting += [one for one in ours if one not in self.waiting]
                self.told.contacts.update(one.contact for one in put)
            case DeskContact():
                self._take(frame)
            case VisitorBeat(mark=mark) | DeskBeat(mark=mark):  # else the server sends no more after 64 KB
                if self._wire is not None:
                    self._wire.send(msgspec.json.encode({"t": "alive", "mark": mark}))
            case DeskDropped(contact=contact):
                self.held = [one for one in self.held if one != contact]
            case DeskEntries(contact=contact, entries=entries):
                self._read(contact, entries)

    def _take(self, shown: DeskContact) -> None:
        self.told.contacts.add(shown.contact)
        self.held.append(shown.contact)
        self._read(shown.contact, shown.entries)

    def _read(self, contact: str, entries: list[Entry]) -> None:
        for entry in entries:
            text = entry.body.text if isinstance(entry.body, Said) else ""
            self.told.heard.append(Heard(self.actor, contact, entry.author, text))
