"""A worker's open desk: what it shows of the board, and a reader for each contact that it holds."""

import asyncio
import contextlib
import uuid
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

from chat import catalogue
from chat.contacts.access import draft_of
from chat.contacts.wire import (
    CompanyPart,
    DeskCompany,
    DeskContact,
    DeskDropped,
    DeskHandedIn,
    DeskInvitations,
    DeskTalks,
    DeskVisitor,
)
from chat.debriefs.wire import DeskDebrief
from chat.desk_contact import ContactOnDesk
from chat.desk_line import NOTHING_SAID, LineOnDesk
from chat.desk_pulse import PulseOnDesk
from chat.desk_session import ACTS, DeskSession
from chat.duty import actions as duty
from chat.duty.wire import DeskBeat, DeskCatalogue, DeskHelp, DeskUrgent, Me
from chat.guidance import access as guidance
from chat.guidance.wire import DeskGuides, GuideOnDesk
from chat.house import House
from chat.picture import (
    NO_HELP,
    NO_INVITATIONS,
    NO_TALKS,
    NOBODY_ON_LINE,
    NOTHING_URGENT,
    Held,
    Part,
    Picture,
    SeatOnLine,
)
from chat.rosters.access import NO_GAPS, gaps_on_desk
from chat.rosters.core.gaps import Gap
from chat.rosters.wire import DeskGaps
from chat.staff_line import actions as staff_line
from chat.staff_line.wire import DeskOnLine
from chat.transcripts.access import Extract, NotReadableError
from chat.transcripts.readers import Reader
from chat.transcripts.wire import Entries, Entry, pieces
from chat.transcripts.writer import Patience
from chat.wire import DeskSnapshot
from moderation.live.core import BEAT_SECONDS_IN_TALK, BEAT_SECONDS_OTHERWISE
from moderation.live.database import UNREACHABLE
from moderation.live.hub import Notice
from moderation.live.socket import Handlers, Socket
from moderation.live.wire import Frame, encode
from moderation.sealing.keyring import KeyGoneError
from moderation.staff import access as staff
from moderation.staff.access import SignedIn
from moderation.staff.core import HelperType
from moderation.staff.models import Person
from moderation.staff.permissions import Permission
from moderation.texts.core import StaffLanguage

PERMISSIONS: Mapping[CompanyPart, Permission] = {
    "worker": "answer_contacts",
    "second": "answer_contacts",
    "reader": "read_along",
}
"""Without which nobody sees what they are in."""
Whole = tuple[DeskHelp, DeskInvitations, DeskTalks, DeskDebrief, DeskOnLine, DeskUrgent, DeskGaps]
"""What a desk is sent whole whenever it has changed."""
NOTHING_WHOLE: Whole = (
    NO_HELP,
    NO_INVITATIONS,
    NO_TALKS,
    DeskDebrief(wanted=False),
    NOBODY_ON_LINE,
    NOTHING_URGENT,
    NO_GAPS,
)


class DeskPage:
    """The state of one desk's socket; handlers act on it."""

    connection = ""

    def __init__(self, house: House, socket: Socket, handlers: Handlers, session_key: str) -> None:
        """A desk that has not greeted yet; `session_key` names the staff session."""
        self.house, self.socket, self.session_key = house, socket, session_key
        self.session = DeskSession(house, socket, session_key)
        self._handlers = handlers
        self.person_id: uuid.UUID | None = None
        self.contacts: dict[str, ContactOnDesk] = {}
        self._taken: dict[str, tuple[Held, int]] = {}
        """What was taken here and the board may not know yet, with the number of the reading that does."""
        self._line = LineOnDesk(house, socket)
        self._seat_taken: tuple[SeatOnLine, int] | None = None
        """The seat at the staff line that was taken here, likewise."""
        self.pulse = PulseOnDesk(house, socket, self._begin_task)
        self.patience = Patience()
        self._catalogue = DeskCatalogue([], [])
        self._services: frozenset[str] = frozenset()
        self._part: Part | None = None
        """What the desk shows of the board; None before the snapshot."""
        self._whole = NOTHING_WHOLE
        self._language: StaffLanguage = "fi"
        self._helper: HelperType = "professional"
        self._guides: list[GuideOnDesk] = []
        self._gaps = NO_GAPS
        self._changes = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def greeted(self) -> bool:
        """Whether a person has been recognised."""
        return self.person_id is not None

    @property
    def beat_seconds(self) -> float:
        """Beats are frequent on duty: a dead desk must be noticed soon."""
        return BEAT_SECONDS_IN_TALK if self.contacts or self._is_on_duty else BEAT_SECONDS_OTHERWISE

    @property
    def _is_on_duty(self) -> bool:
        return self._part is not None and str(self.person_id) in self._part.on_duty

    async def person(self, permission: Permission, *, begins: bool = False) -> Person:
        """Who is signed in and may do this, something new perhaps. Raises RefusedError: signed_out, not_allowed."""
        return await self.session.person(permission, begins=begins)

    def recognise(self, who: SignedIn) -> None:
        """Who is signed in, as of now. Whoever may no longer answer loses sight of their contacts, and leaves duty."""
        self.session.recognise(who)
        if self._part is None:
            return
        if self._is_on_duty and not self.session.allows("answer_contacts"):
            self._begin_task(self._leave_duty(who.person.pk))
        self.show(self.house.board.picture)

    async def _leave_duty(self, person_id: uuid.UUID) -> None:
        with contextlib.suppress(*UNREACHABLE):  # the next beat tries again
            await self.house.pool.run(duty.go_off_duty, person_id)

    async def handle(self, frame: Frame) -> None:
        """Act on one frame. Raises RefusedError."""
        if type(frame) in ACTS:
            self.session.acted()
        await self._handlers[type(frame)](self, frame)

    async def enter(
        self,
        person_id: uuid.UUID,
        me: Me,
        catalogue: DeskCatalogue,
        have: Mapping[str, int],
        guides: Sequence[GuideOnDesk] = (),
        language: StaffLanguage = "fi",
        gaps: Sequence[Gap] = (),
    ) -> None:
        """Show everything, once, catalogue and guides in this language; from then on, what changes."""
        self.person_id = person_id
        self._guides, self._language, self._helper = list(guides), language, me.helper
        self._take_catalogue(catalogue)
        self._take_gaps(gaps)
        self.house.enter(self)
        self.house.board.add(self, person_id)
        self.house.hub.subscribe(staff.topic(person_id), self._access_changed)
        try:
            await self._begin(person_id, me, have)
        except UNREACHABLE:  # the page asks again, and must find this one as if it had not asked
            await self.disconnected(1006)
            self.person_id = None
            raise
        self.show(self.house.board.picture)
        self.session.shown()

    async def _begin(self, person_id: uuid.UUID, me: Me, have: Mapping[str, int]) -> None:
        async with self._changes:
            await self.house.board.refreshed()
            picture = self.house.board.picture
            contacts = [await self._open(row, have.get(row.contact, 0)) for row in self._held(picture).values()]
            seat = self._seat(picture)
            line = NOTHING_SAID if seat is None else await self._line.open(seat)
            # Nothing is waited for from here on: what the board shows must follow the snapshot.
            self._part = picture.part(self._services)
            self._whole = whole = self._told_whole(picture, person_id)
            called, invitations, talks, debrief, on_line, urgent, gaps = whole
            self.socket.send(
                DeskSnapshot(
                    me=me,
                    services=self._catalogue.services,
                    on_duty=list(self._part.on_duty.values()),
                    waiting=list(self._part.waiting.values()),
                    contacts=contacts,
                    cards=self._catalogue.cards,
                    help=called,
                    invitations=invitations,
                    talks=talks,
                    guides=self._guides,
                    debrief=debrief.wanted,
                    line=line,
                    on_line=on_line.count,
                    urgent=urgent,
                    gaps=gaps,
                ),
                was_asked_for=True,
            )
            self._line.release()
            for shown in self.contacts.values():
                shown.release()

    async def disconnected(self, _code: int) -> None:
        """Stop listening. Duty goes on for a while: a reload takes seconds."""
        self._part = None
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
        self._line.leave()

    def _access_changed(self, _notice: Notice) -> None:
        self.session.forget()
        self._begin_task(self.house.turn_away_the_ended([self]))

    def _begin_task(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def streams(self) -> list[int]:
        """The logs of the desk's contacts, and the staff line's."""
        readers = [self._line.reader, *(contact.reader for contact in self.contacts.values())]
        return [reader.stream for reader in readers if reader is not None]

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

    def show(self, picture: Picture) -> bool:
        """Send what has changed since the last picture; whether there was anything."""
        if self._part is None or self.person_id is None:  # the snapshot comes first
            return False
        part, whole = picture.part(self._services), self._told_whole(picture, self.person_id)
        changes = [*part.changes_since(self._part)]
        changes += [encode(now) for now, before in zip(whole, self._whole, strict=True) if now != before]
        for frame in changes:
            self.socket.send_encoded(frame)
        self._part, self._whole = part, whole
        self._follow_if_changed(picture)
        self._follow_line(picture)
        self.pulse.follow(part.on_duty.get(str(self.person_id)))
        return bool(changes)

    def take(self, held: Held) -> None:
        """This worker has just been given the contact: show it without waiting for the board."""
        self._taken[held.contact] = (held, self.house.board.next_reading)
        self._follow_if_changed(self.house.board.picture)

    def show_catalogue(self, catalogue: catalogue.OnDesks) -> None:
        """Send the catalogue, if it is not what the desk shows, and what follows from other services."""
        if self._part is None:  # as with guides
            return
        now = catalogue[self._helper, self._language]
        if now != self._catalogue:
            self._take_catalogue(now)
            self.socket.send(now)
            self.show(self.house.board.picture)

    def _take_catalogue(self, catalogue: DeskCatalogue) -> None:
        self._catalogue = catalogue
        self._services = frozenset(service.slug for service in catalogue.services)

    @property
    def sees_gaps(self) -> bool:
        """Whether they plan turns or name people to them."""
        return self.session.allows("plan_turns") or self.session.allows("name_to_turns")

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Send what there is to say of them, if it is not what the desk shows."""
        self._take_gaps(gaps)
        self.show(self.house.board.picture)

    def _take_gaps(self, gaps: Sequence[Gap]) -> None:
        association = None if self.session.allows("plan_turns") else self.session.association
        self._gaps = gaps_on_desk(gaps, association, self.house.now())

    def show_guides(self, guides: guidance.OnDesks) -> None:
        """Send the guides, if they are not those that the desk shows."""
        if self._part is None:  # the snapshot comes first; whatever it misses comes with the next upkeep
            return
        if guides[self._language] != self._guides:
            self._guides = guides[self._language]
            self.socket.send(DeskGuides(self._guides))

    def _told_whole(self, picture: Picture, person_id: uuid.UUID) -> Whole:
        talks = picture.to_read_along if self.session.allows("read_along") else NO_TALKS
        debrief = DeskDebrief(wanted=person_id in picture.debriefs)
        on_line = picture.on_line(str(person_id)) if self.session.allows("answer_contacts") else NOBODY_ON_LINE
        called, urgent = picture.help_for(str(person_id)), picture.urgent_for(str(person_id))
        gaps = self._gaps if self.sees_gaps else NO_GAPS
        return called, picture.invitations_of(person_id), talks, debrief, on_line, urgent, gaps

    def _held(self, picture: Picture) -> dict[str, Held]:
        """What this desk has, by the picture and by what was taken since: nothing of what its person may not see."""
        if self.person_id is None:
            return {}
        board = self.house.board
        self._taken = {name: taken for name, taken in self._taken.items() if not board.has_read(taken[1])}
        rows = {row.contact: row for row in picture.held.get(self.person_id, ())}
        rows |= {name: row for name, (row, _) in self._taken.items()}
        return {name: row for name, row in rows.items() if self.session.allows(PERMISSIONS[row.part])}

    def _follow_if_changed(self, picture: Picture) -> None:
        if self._held(picture) != {name: contact.held for name, contact in self.contacts.items()}:
            self._begin_task(self._change_contacts())

    async def seat_to_write(self) -> Reader:
        """The staff line's reader of whoever writes there; with the first words the line begins.

        Raises NotOnDutyError, KeyGoneError when it ends at this moment, or what a database raises that cannot be asked.
        """
        if self._line.reader is None and self.person_id is not None:
            seat = await self.house.pool.run(staff_line.take_seat, self.person_id, self.house.now())
            self._seat_taken = seat, self.house.board.next_reading
            await self._open_line()
        if self._line.reader is None:
            raise KeyGoneError
        return self._line.reader

    def _seat(self, picture: Picture) -> SeatOnLine | None:
        """Their seat at the staff line, by the picture or by what was taken since; None for who may not answer."""
        if self.person_id is None or not self.session.allows("answer_contacts"):
            return None
        if self._seat_taken is not None and self.house.board.has_read(self._seat_taken[1]):
            self._seat_taken = None
        return picture.seats.get(self.person_id) if self._seat_taken is None else self._seat_taken[0]

    def _follow_line(self, picture: Picture) -> None:
        """Whoever has lost their seat loses the line from the screen at once."""
        seat = self._seat(picture)
        if seat == self._line.seat:
            return
        if self._line.seat is not None:
            self._line.leave()
            self.socket.send(NOTHING_SAID)
        if seat is not None:
            self._begin_task(self._open_line())

    async def _open_line(self) -> None:
        async with self._changes:
            seat = self._seat(self.house.board.picture)
            if seat is None or seat == self._line.seat or self.socket.is_closing:
                return
            with contextlib.suppress(*UNREACHABLE):  # the next picture finds the line missing still
                self.socket.send(await self._line.open(seat), was_asked_for=True)
                self._line.release()

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
        held = self._held(picture)
        for name in [name for name, on_desk in self.contacts.items() if not _goes_on(on_desk.held, held.get(name))]:
            self._drop(name)
        for name, row in held.items():
            contact = self.contacts.get(name)
            if contact is None:
                self.socket.send(await self._open(row, 0), was_asked_for=True)
                self.contacts[name].release()
            elif contact.held != row:
                if contact.held.visitor != row.visitor:
                    self.socket.send(DeskVisitor(contact=name, presence=row.visitor))
                if contact.held.company != row.company:
                    self.socket.send(DeskCompany(contact=name, company=list(row.company)))
                if row.excerpt == "handed_in" != contact.held.excerpt:
                    self.socket.send(DeskHandedIn(contact=name))
                contact.held = row

    async def _open(self, held: Held, after: int) -> DeskContact:
        """Open the contact's log after what the desk has. Raises what a database raises that cannot be asked."""
        draft = ""
        if held.state == "open" and self.person_id is not None:
            draft = await self.house.pool.run(draft_of, held.contact, self.person_id)
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
            excerpt=held.excerpt,
            draft=draft,
            company=list(held.company),
        )

    def _drop(self, name: str) -> None:
        contact = self.contacts.pop(name)
        if contact.reader is not None:
            contact.reader.close()
        not_allowed = not self.session.allows(PERMISSIONS[contact.held.part])
        self.socket.send(DeskDropped(contact=name, not_allowed=not_allowed))


def _goes_on(before: Held, now: Held | None) -> bool:
    """Whether it is the same holding: who gave a contact away and took it again has another grant to read it."""
    return now is not None and now.grant == before.grant
