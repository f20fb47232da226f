"""A worker's open desk: what it shows of the board, and a reader for each contact that it holds."""

import asyncio
import time
import uuid
from collections.abc import Coroutine, Mapping
from typing import Any

from chat.contacts.wire import (
    DeskAck,
    DeskContact,
    DeskDropped,
    DeskEntries,
    DeskGone,
    DeskVisitor,
    DeskVisitorTyping,
)
from chat.duty.wire import DeskBeat, Me, ServiceOnDesk
from chat.house import House
from chat.picture import Held, Part, Picture
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Author, Entries, Entry, GoneReason, pieces
from chat.transcripts.writer import Patience
from chat.wire import DeskSnapshot
from moderation.live.core import BEAT_SECONDS_IN_TALK, BEAT_SECONDS_OTHERWISE
from moderation.live.database import UNREACHABLE
from moderation.live.hub import Notice
from moderation.live.socket import Handlers, RefusedError, Socket
from moderation.live.wire import Frame, encode
from moderation.staff import access as staff
from moderation.staff.access import SignedIn
from moderation.staff.models import Person
from moderation.staff.permissions import Permission


class ContactOnDesk:
    """One contact of the desk: listens to its log and passes it on under its id."""

    def __init__(self, socket: Socket, held: Held) -> None:
        """The contact as the board has it; the reader comes when its log is opened."""
        self.held = held
        self.reader: Reader | None = None
        self._socket = socket
        self._held_back: list[bytes] | None = []

    def release(self) -> None:
        """The desk has been shown the contact: send what came meanwhile, and from now on at once."""
        for raw in self._held_back or ():
            self._socket.send_encoded(raw, was_asked_for=True)
        self._held_back = None

    def entries(self, entries: Entries) -> None:
        """New entries of the talk."""
        contact = self.held.contact
        for raw in entries.frames(contact, lambda piece: DeskEntries(contact=contact, entries=piece)):
            self._send_encoded(raw)

    def acknowledged(self, entry: Entry) -> None:
        """The worker's own message is stored."""
        self._send(DeskAck(contact=self.held.contact, key=entry.key, seq=entry.seq, at=entry.at))

    def typing(self, _author: Author) -> None:
        """The visitor is writing."""
        self._send(DeskVisitorTyping(contact=self.held.contact))

    def gone(self, reason: GoneReason) -> None:
        """The text no longer exists: off the screen (rule 14)."""
        self.reader = None
        if reason != "revoked":  # a contact that is no longer this worker's is dropped by the board
            self._send(DeskGone(contact=self.held.contact, reason=reason))

    def _send(self, frame: Frame) -> None:
        self._send_encoded(encode(frame))

    def _send_encoded(self, raw: bytes) -> None:
        if self._held_back is None:
            self._socket.send_encoded(raw)
        else:
            self._held_back.append(raw)


class DeskPage:
    """The state of one desk's socket; handlers act on it."""

    connection = ""

    def __init__(self, house: House, socket: Socket, handlers: Handlers, session_key: str) -> None:
        """A desk that has not greeted yet; `session_key` is the cookie's."""
        self.house, self.socket, self.session_key = house, socket, session_key
        self._handlers = handlers
        self.person_id: uuid.UUID | None = None
        self.contacts: dict[str, ContactOnDesk] = {}
        self.patience = Patience()
        self._services: frozenset[str] = frozenset()
        self._known: tuple[float, SignedIn] | None = None
        """Who is signed in, and since when that is known."""
        self._part: Part | None = None
        """What the desk shows of the board; None before the snapshot."""
        self._changes = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def greeted(self) -> bool:
        """Whether a person has been recognised."""
        return self.person_id is not None

    @property
    def beat_seconds(self) -> float:
        """Beats are frequent on duty: a dead desk must be noticed soon."""
        is_on_duty = self._part is not None and str(self.person_id) in self._part.on_duty
        return BEAT_SECONDS_IN_TALK if self.contacts or is_on_duty else BEAT_SECONDS_OTHERWISE

    async def person(self, permission: Permission) -> Person:
        """Who is signed in and may do this. Raises RefusedError: signed_out, not_allowed.

        Every beat brings the answer anew; a notice that something has changed voids it at once.
        """
        known = self._known
        if known is None or time.monotonic() - known[0] > 2 * BEAT_SECONDS_IN_TALK:
            self.recognise(await self.house.pool.run(_ask, self.session_key))
            known = self._known
        if known is None or permission not in known[1].permissions:
            raise RefusedError("not_allowed", detail=permission)
        return known[1].person

    def recognise(self, who: SignedIn) -> None:
        """Who is signed in, as of now."""
        self._known = (time.monotonic(), who)

    async def handle(self, frame: Frame) -> None:
        """Act on one frame. Raises RefusedError."""
        await self._handlers[type(frame)](self, frame)

    async def enter(self, person_id: uuid.UUID, me: Me, services: list[ServiceOnDesk], have: Mapping[str, int]) -> None:
        """Show everything, once; from then on, what changes."""
        self.person_id = person_id
        self._services = frozenset(service.slug for service in services)
        self.house.enter(self)
        self.house.board.add(self, person_id)
        self.house.hub.subscribe(staff.topic(person_id), self._access_changed)
        try:
            await self._begin(me, services, have)
        except UNREACHABLE:  # the page asks again, and must find this one as if it had not asked
            await self.disconnected(1006)
            self.person_id = None
            raise
        self.show(self.house.board.picture)

    async def _begin(self, me: Me, services: list[ServiceOnDesk], have: Mapping[str, int]) -> None:
        async with self._changes:
            await self.house.board.refreshed()
            picture = self.house.board.picture
            held = picture.held.get(self.person_id, ()) if self.person_id else ()
            contacts = [await self._open(row, have.get(row.contact, 0)) for row in held]
            self._part = picture.part(self._services)
            self.socket.send(
                DeskSnapshot(
                    me=me,
                    services=services,
                    on_duty=list(self._part.on_duty.values()),
                    waiting=list(self._part.waiting.values()),
                    contacts=contacts,
                ),
                was_asked_for=True,
            )
            for shown in self.contacts.values():
                shown.release()

    async def disconnected(self, _code: int) -> None:
        """Stop listening. Duty goes on for a while: a reload takes seconds."""
        self.house.leave(self)
        if self.person_id is not None:
            self.house.board.remove(self, self.person_id)
            self.house.hub.unsubscribe(staff.topic(self.person_id), self._access_changed)
        for task in tuple(self._tasks):  # one that opens a log now would leave its reader behind
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for contact in self.contacts.values():
            if contact.reader is not None:
                contact.reader.close()
        self.contacts = {}

    def _access_changed(self, _notice: Notice) -> None:
        self._known = None
        self._begin_task(self.house.turn_away_the_ended([self]))

    def _begin_task(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def streams(self) -> list[int]:
        """The logs of the desk's contacts."""
        return [contact.reader.stream for contact in self.contacts.values() if contact.reader is not None]

    def beat(self, heads: dict[int, int]) -> None:
        """Send a beat."""
        readers = {name: c.reader for name, c in self.contacts.items() if c.reader is not None}
        known = {name: heads.get(reader.stream, reader.seq) for name, reader in readers.items()}
        self.socket.beat(lambda mark: self._beat_frame(known, mark))

    def beat_frame(self, mark: int) -> DeskBeat:
        """A beat between two frames, which knows nothing of the logs."""
        return self._beat_frame({}, mark)

    def _beat_frame(self, heads: dict[str, int], mark: int) -> DeskBeat:
        return DeskBeat(heads=heads, mark=mark, slow=not self.house.hub.layer_is_up)

    def turn_away(self) -> None:
        """The session is over: nothing more is shown or taken (rule 35)."""
        self.socket.refuse("signed_out")
        self.socket.close(4001)

    def show(self, picture: Picture) -> None:
        """Send what has changed since the last picture."""
        if self._part is None or self.person_id is None:  # the snapshot comes first
            return
        part = picture.part(self._services)
        for frame in part.changes_since(self._part):
            self.socket.send_encoded(frame)
        self._part = part
        if {held.contact: held for held in picture.held.get(self.person_id, ())} != {
            name: contact.held for name, contact in self.contacts.items()
        }:
            self._begin_task(self._change_contacts())

    async def _change_contacts(self) -> None:
        """Bring the desk's contacts in line with the board, one change at a time."""
        async with self._changes:
            followed = None
            while self.house.board.picture is not followed:  # it may change while a log is being opened
                followed = self.house.board.picture
                try:
                    await self._follow(followed)
                except UNREACHABLE:  # the next picture finds the contact missing still
                    return

    async def _follow(self, picture: Picture) -> None:
        if self.person_id is None or self.socket.is_closing:
            return
        held = {row.contact: row for row in picture.held.get(self.person_id, ())}
        for name in [name for name in self.contacts if name not in held]:
            self._drop(name)
        for name, row in held.items():
            contact = self.contacts.get(name)
            if contact is None:
                self.socket.send(await self._open(row, 0), was_asked_for=True)
                self.contacts[name].release()
            elif contact.held != row:
                if contact.held.visitor != row.visitor:
                    self.socket.send(DeskVisitor(contact=name, presence=row.visitor))
                contact.held = row

    async def _open(self, held: Held, after: int) -> DeskContact:
        """Open the contact's log after what the desk has. Raises what a database raises that cannot be asked."""
        contact = ContactOnDesk(self.socket, held)
        head, first = after, list[Entry]()

        def opened(extract: Extract) -> None:
            nonlocal head, first
            head = extract.head
            first = next(pieces(extract.entries))
            if rest := extract.entries[len(first) :]:
                contact.entries(Entries(rest))

        try:
            contact.reader = await self.house.readers.add(held.stream, held.grant, "helper", after, contact, opened)
        except NotReadableError as error:
            contact.gone(error.reason)
        self.contacts[held.contact] = contact
        return DeskContact(
            contact=held.contact,
            service=held.service,
            language=held.language,
            state=held.state,
            since=held.since,
            visitor=held.visitor,
            head=head,
            entries=first,
            ended_by=held.ended_by,
        )

    def _drop(self, name: str) -> None:
        contact = self.contacts.pop(name)
        if contact.reader is not None:
            contact.reader.close()
        self.socket.send(DeskDropped(contact=name))


def _ask(session_key: str) -> SignedIn:
    try:
        return staff.who_of_session(session_key)
    except staff.NotSignedInError:
        raise RefusedError("signed_out") from None
