"""A worker's desk, as tests use it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from chat.contacts.wire import (
    ContactState,
    DeskAccept,
    DeskAck,
    DeskAsk,
    DeskCompany,
    DeskContact,
    DeskDecline,
    DeskDropped,
    DeskEnd,
    DeskEntries,
    DeskGone,
    DeskHandedIn,
    DeskInvitations,
    DeskInvite,
    DeskJoin,
    DeskLeaveTalk,
    DeskQueue,
    DeskReadAlong,
    DeskRecord,
    DeskSay,
    DeskTalks,
    DeskTyping,
    DeskVisitor,
    InTalk,
    VisitorPresence,
    Waiting,
)
from chat.debriefs.wire import DeskDebrief
from chat.duty.wire import (
    CallForHelp,
    CardOnDesk,
    DeskAlive,
    DeskBeat,
    DeskCallHelp,
    DeskCatalogue,
    DeskComeToHelp,
    DeskDuty,
    DeskGoOffDuty,
    DeskGoOnDuty,
    DeskHello,
    DeskHelp,
    DeskPulse,
    DeskStopHelp,
    DeskWarning,
    Present,
    ServiceOnDesk,
)
from chat.guidance.wire import DeskGuides, GuideOnDesk
from chat.rosters.wire import DeskGaps
from chat.staff_line.wire import DeskLine, DeskLineAck, DeskLineEntries, DeskLineSay, DeskOnLine
from chat.transcripts.wire import Asked, Ended, Entry, Question
from chat.wire import DeskSnapshot
from deploy.protocol import DESK
from moderation.live.wire import Error, Frame
from tests.support.client import Client, new_key
from tests.support.shown_log import Log, ProtocolBrokenError


@dataclass
class Held(Log):
    """What a desk holds of one contact."""

    state: ContactState = "open"
    visitor: VisitorPresence = "here"
    ended_by: str = ""
    gone: str = ""
    company: list[InTalk] = field(default_factory=list)
    excerpt: str = ""


class DeskClient(Client):
    """A worker's desk."""

    role = DESK
    unseen: ClassVar[set[str]] = Client.unseen | {"snapshot", "is_asked"}
    """Only the desk at which a turn has ended asks how it was."""

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """As every client; `headers` with the session's cookie (see `sign_in`)."""
        super().__init__(host, scheme=scheme, headers=headers)
        self.contacts: dict[str, Held] = {}
        self.queue: dict[str, Waiting] = {}
        self.on_duty: dict[str, Present] = {}
        self.help = DeskHelp()
        self.services: list[ServiceOnDesk] = []
        self.cards: list[CardOnDesk] = []
        self.guides: list[GuideOnDesk] = []
        self.invitations = DeskInvitations()
        self.talks = DeskTalks()
        self.wants_debrief = False
        self.is_asked = False
        """How the turn was."""
        self.line = Log()
        self.on_line = 0
        self.gaps = DeskGaps()
        self.snapshot: DeskSnapshot | None = None
        self.warning = ("none", 0)
        """What is said of the end of the session, and when that is."""

    async def hello(self, host: str | None = None, *, have: Mapping[str, int] | None = None) -> DeskSnapshot:
        """Open the desk, or come back with what it still holds; then send again what was not confirmed."""
        await self.open(host)
        if have is None:
            have = {contact: held.last for contact, held in self.contacts.items()}
        await self.send(DeskHello(have=dict(have)))
        snapshot = await self._answer(DeskSnapshot, lambda _: True, lambda _: True)
        for shown in snapshot.contacts:
            await self._complete(shown)
        for contact, held in self.contacts.items():
            for key, text in list(held.outbox.items()):
                await self.send(DeskSay(contact=contact, key=key, text=text))
        for key, text in list(self.line.outbox.items()):
            await self.send(DeskLineSay(key=key, text=text))
        return snapshot

    def another_tab(self) -> "DeskClient":
        """The same worker's desk in another tab of the browser."""
        return DeskClient(self.host, scheme=self._scheme, headers=self._headers)

    def forget(self) -> None:
        """What a reload of the page does to it."""
        self.contacts.clear()
        self.queue.clear()
        self.line = Log()

    @property
    def mine(self) -> Present | None:
        """My own duty; None while I am off duty."""
        return None if self.snapshot is None else self.on_duty.get(self.snapshot.me.person)

    async def go_on_duty(self, *services: str) -> Present:
        """Begin answering, and wait until the server shows it. Raises RefusedError."""
        await self.send(DeskGoOnDuty(services=list(services)))

        def is_on(_: DeskDuty) -> bool:
            return self.mine is not None and set(self.mine.services) == set(services)

        await self._answer(DeskDuty, is_on, lambda error: error.re == "go_on_duty")
        assert self.mine is not None
        return self.mine

    async def go_off_duty(self) -> None:
        """Stop taking new contacts: off at once, or with the last open one. Raises RefusedError."""
        await self.send(DeskGoOffDuty())
        await self._answer(
            DeskDuty,
            lambda _: self.mine is None or self.mine.status == "finishing",
            lambda error: error.re == "go_off_duty",
        )

    def call_of(self, name: str) -> CallForHelp | None:
        """The call for help of somebody with this duty name, as the desk shows it."""
        return next((call for call in self.help.calls if call.name == name), None)

    async def call_help(self, contact: str = "") -> None:
        """Call for help in silence, and wait until the desk shows it. Raises RefusedError."""
        await self.send(DeskCallHelp(contact=contact))
        await self._answer(
            DeskHelp,
            lambda frame: any(c.person == self._me for c in frame.calls),
            lambda error: error.re == "call_help",
        )

    async def stop_help(self) -> None:
        """The call is over; wait until the desk shows it. Raises RefusedError."""
        await self.send(DeskStopHelp())
        await self._answer(
            DeskHelp,
            lambda frame: all(c.person != self._me for c in frame.calls),
            lambda error: error.re == "stop_help",
        )

    async def come_to_help(self, person: str) -> None:
        """Say that I come, and wait until the desk shows it. Raises RefusedError."""
        await self.send(DeskComeToHelp(person=person))
        await self._answer(
            DeskHelp,
            lambda frame: any(c.helper == self._me for c in frame.calls),
            lambda error: error.re == "come_to_help",
        )

    @property
    def _me(self) -> str:
        assert self.snapshot is not None
        return self.snapshot.me.person

    async def waiting(self, service: str, *, wrote: bool = False) -> Waiting:
        """Wait until somebody waits in the service; who has written already, when `wrote`."""

        def look() -> Waiting | None:
            matching = (w for w in self.queue.values() if w.service == service and (w.wrote or not wrote))
            return next(matching, None)

        found: Waiting = await self._wait(look)
        return found

    @property
    def offer(self) -> Waiting | None:
        """Whom I am offered, as the desk shows it."""
        return next((waiting for waiting in self.queue.values() if waiting.offered_to == self._me), None)

    async def offered(self) -> Waiting:
        """Wait until I am offered somebody."""
        found: Waiting = await self._wait(lambda: self.offer)
        return found

    async def decline(self, contact: str) -> None:
        """Leave whom I am offered to the next, and wait until the desk shows that it is my turn no more."""
        await self.send(DeskDecline(contact=contact))
        await self.eventually(lambda: self.offer is None or self.offer.contact != contact)

    async def accept(self, contact: str) -> DeskContact:
        """Take a contact. Raises RefusedError."""
        await self.send(DeskAccept(contact=contact))
        shown = await self._answer(
            DeskContact,
            lambda frame: frame.contact == contact,
            lambda error: error.re == "accept" and error.contact == contact,
        )
        await self._complete(shown)
        return shown

    async def _complete(self, shown: DeskContact) -> None:
        """Wait for what a long log has after the first entries."""
        held = self.contacts[shown.contact]
        await self.eventually(lambda: held.last >= shown.head)

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

    async def say_on_line(self, text: str, *, key: str | None = None) -> DeskLineAck:
        """Write to everybody on duty, and wait for the ack. Raises RefusedError."""
        key = await self.post_on_line(text, key=key)
        return await self._answer(DeskLineAck, lambda ack: ack.key == key, lambda error: error.key == key)

    async def post_on_line(self, text: str, *, key: str | None = None) -> str:
        """Write to everybody on duty without waiting; the key."""
        key = key or new_key()
        if key not in self.line.acked:
            self.line.outbox.setdefault(key, text)
        await self.send(DeskLineSay(key=key, text=text))
        return key

    async def ask(self, contact: str, about: Question) -> None:
        """Ask one of the service's own questions, and wait for the log to say so. Raises RefusedError."""
        await self.send(DeskAsk(contact=contact, about=about))
        await self._answer(
            DeskEntries,
            lambda frame: frame.contact == contact and any(is_asked(entry, about) for entry in frame.entries),
            lambda error: error.re == "ask" and error.contact == contact,
        )

    async def invite(self, contact: str, person: str) -> None:
        """Ask a colleague into my talk, and wait until the desk shows it. Raises RefusedError."""
        await self.send(DeskInvite(contact=contact, person=person))
        await self._answer(
            DeskCompany,
            lambda frame: any(one.person == person for one in frame.company),
            lambda error: error.re == "invite",
        )

    async def join(self, contact: str) -> DeskContact:
        """Come into a talk to which I am asked. Raises RefusedError."""
        return await self._come_into(contact, DeskJoin(contact=contact), "join")

    async def read_along(self, contact: str) -> DeskContact:
        """Read a colleague's talk along. Raises RefusedError."""
        return await self._come_into(contact, DeskReadAlong(contact=contact), "read_along")

    async def _come_into(self, contact: str, frame: Frame, tag: str) -> DeskContact:
        await self.send(frame)
        shown = await self._answer(
            DeskContact,
            lambda frame: frame.contact == contact,
            lambda error: error.re == tag and error.contact == contact,
        )
        await self._complete(shown)
        return shown

    async def leave_talk(self, contact: str) -> None:
        """Leave a colleague's talk, and wait until it is off the desk. Raises RefusedError."""
        await self.send(DeskLeaveTalk(contact=contact))
        await self._answer(DeskDropped, lambda frame: frame.contact == contact, lambda error: error.re == "leave_talk")

    async def type(self, contact: str) -> None:
        """Show that somebody is writing."""
        await self.send(DeskTyping(contact=contact))

    async def end(self, contact: str) -> None:
        """End the talk, and wait for the log to say so. Raises RefusedError."""
        await self.send(DeskEnd(contact=contact))
        await self.eventually(lambda: self.contacts[contact].state == "ended")

    async def record(self, contact: str, **details: Any) -> DeskDropped:
        """Record the ended contact with ordinary choices, and these details. Raises RefusedError."""
        await self.send(
            DeskRecord(
                contact=contact,
                contact_type="counselling",
                role="self",
                reason="violence",
                escalation="none",
                **details,
            )
        )
        return await self._answer(
            DeskDropped, lambda frame: frame.contact == contact, lambda error: error.re == "record"
        )

    async def _apply(self, frame: Frame) -> None:
        match frame:
            case DeskSnapshot():
                self.snapshot = frame
                self.warning = ("none", 0)
                self.is_asked = False
                self.on_duty = {present.person: present for present in frame.on_duty}
                self.queue = {waiting.contact: waiting for waiting in frame.waiting}
                self.help, self.invitations, self.talks = frame.help, frame.invitations, frame.talks
                self.services, self.cards, self.guides = frame.services, frame.cards, frame.guides
                self.wants_debrief = frame.debrief
                self.on_line, self.gaps = frame.on_line, frame.gaps
                self._take_line(frame.line)
                mine = {shown.contact for shown in frame.contacts}
                self.contacts = {name: held for name, held in self.contacts.items() if name in mine}
                for shown in frame.contacts:
                    self._take_contact(shown)
            case DeskDuty(put=come, drop=gone):
                self.on_duty |= {present.person: present for present in come}
                for person in gone:
                    self.on_duty.pop(person, None)
                if self.mine is not None:
                    self.is_asked = False
            case DeskHelp():
                self.help = frame
            case DeskCatalogue(services=services, cards=cards):
                self.services, self.cards = services, cards
            case DeskGuides(guides=guides):
                self.guides = guides
            case DeskInvitations():
                self.invitations = frame
            case DeskTalks():
                self.talks = frame
            case DeskCompany(contact=contact, company=company):
                self._held(contact).company = company
            case DeskDebrief(wanted=wanted):
                self.wants_debrief = wanted
            case DeskPulse(asked=asked):
                self.is_asked = asked
            case DeskGaps():
                self.gaps = frame
            case DeskOnLine(count=count):
                self.on_line = count
            case DeskLine():
                self._take_line(frame)
            case DeskLineEntries(entries=entries):
                self.line.extend(entries)
            case DeskLineAck(key=key, seq=seq, at=at):
                assert self.snapshot is not None
                self.line.confirm(key, seq, at, "helper", self.snapshot.me.name, self.snapshot.me.helper)
            case DeskQueue(put=put, drop=drop):
                self.queue.update({waiting.contact: waiting for waiting in put})
                for contact in drop:
                    self.queue.pop(contact, None)
            case DeskContact():
                self._take_contact(frame)
            case DeskHandedIn(contact=contact):
                self._held(contact).excerpt = "handed_in"
            case DeskDropped(contact=contact):
                self.contacts.pop(contact, None)
            case DeskEntries(contact=contact, entries=entries):
                self._take_entries(self._held(contact), entries)
            case DeskAck(contact=contact, key=key, seq=seq, at=at):
                assert self.snapshot is not None
                self._held(contact).confirm(key, seq, at, "helper", self.snapshot.me.name)
            case DeskVisitor(contact=contact, presence=presence):
                self._held(contact).visitor = presence
            case DeskGone(contact=contact, reason=reason):
                held = self._held(contact)
                if reason == "deleted" and held.state != "ended":  # only visitors delete
                    held.ended_by = "visitor"
                held.gone, held.state = reason, "ended"
                held.restart_at(held.last)
            case DeskWarning(kind=kind, at=at):
                self.warning = (kind, at)
            case DeskBeat(mark=mark) if self.answers_beats:
                await self.send(DeskAlive(mark=mark))
            case Error(key=key, contact=contact) if key and contact in self.contacts:
                self.contacts[contact].outbox.pop(key, None)
            case Error(key=key):
                self.line.outbox.pop(key, None)

    def _take_line(self, line: DeskLine) -> None:
        self.line.restart_at(line.after)
        self.line.extend(line.entries)

    def _take_contact(self, contact: DeskContact) -> None:
        held = self.contacts.setdefault(contact.contact, Held())
        held.state, held.visitor, held.ended_by = contact.state, contact.visitor, contact.ended_by
        held.company = contact.company
        held.excerpt = contact.excerpt
        self._take_entries(held, contact.entries)

    @staticmethod
    def _take_entries(held: Held, entries: list[Entry]) -> None:
        held.extend(entries)
        for entry in entries:
            if isinstance(entry.body, Ended):
                held.state, held.ended_by = "ended", entry.body.by

    def _held(self, contact: str) -> Held:
        if contact not in self.contacts:
            raise ProtocolBrokenError("a frame about a contact that this desk does not have")
        return self.contacts[contact]


def is_asked(entry: Entry, about: Question) -> bool:
    """Whether the entry is this question of the service."""
    return isinstance(entry.body, Asked) and entry.body.about == about
