"""What a facilitator sees of the rooms that they lead, and nothing of others (rule 27).

The overview is read in as many queries for one room as for many.
"""

import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Q

from chat.duty.access import on_duty_now
from chat.duty.urgent import Urgent
from chat.duty.wire import Reachable
from chat.transcripts import access as transcripts
from chat.transcripts.access import NotReadableError
from chat.transcripts.models import Stream
from chat.transcripts.sealed import unseal_beside
from chat.transcripts.wire import Entry, Posted, Said
from moderation.live.wire import milliseconds
from moderation.sanctions import access as sanctions
from moderation.sanctions.core import KINDS, State, effective_end, is_barred, state
from moderation.sanctions.models import Sanction
from moderation.staff.access import may
from moderation.staff.models import Person
from rooms.facilitation import core
from rooms.facilitation.core import SUBJECT
from rooms.facilitation.models import HandOverNote, LineSeat, Report, RoomOnCall, SanctionWords
from rooms.facilitation.wire import OnLine, SanctionOnPage
from rooms.groups.access import NoRoomError, facilitator_in, led_by
from rooms.groups.models import Facilitator, Room
from rooms.membership.access import NoMemberError, nickname
from rooms.membership.core import IN_ROOM
from rooms.membership.models import Member
from rooms.posts.core import ALARMS, WhyHeld
from rooms.posts.models import HeldPost


class NoPostToReportError(LookupError):
    """There is no such post in the member's room, or no more."""


class NoReportError(LookupError):
    """There is no such report, or none about a room of this person's."""


class NoNoteError(LookupError):
    """There is no such note, or none of a room of this person's."""


class LineRefusedError(Exception):
    """What was said on the private line is not taken."""

    def __init__(self, code: str) -> None:
        """`code`: a refusal of `transcripts.core`."""
        super().__init__(code)
        self.code = code


# --- one member -----------------------------------------------------------------------------------


def member_led(person: Person, member_id: uuid.UUID) -> Member:
    """The member, with room and line, if the person leads the room. Raises NoMemberError."""
    member = Member.objects.select_related("room__stream", "line").filter(pk=member_id).first()
    if member is None:
        raise NoMemberError(member_id)
    try:
        facilitator_in(person, member.room_id)
    except NoRoomError:
        raise NoMemberError(member_id) from None
    if member.room.stream is None:
        raise NoMemberError(member_id)
    return member


def has_line(member: Member, now: datetime) -> bool:
    """Whether member and facilitators can write to each other: 7 days longer than a removal (rule 32)."""
    if member.room.state not in ("open", "read_only"):
        return False
    if member.state == "removed":
        return member.line_until is not None and now < member.line_until
    return member.state != "left"


def lines_to_end(now: datetime) -> list[uuid.UUID]:
    """Members whose line is over."""
    over = Q(state="removed", line_until__lte=now) | Q(state="left") | Q(room__state="ended")
    return list(Member.objects.filter(over, line__isnull=False).order_by("pk").values_list("pk", flat=True))


@dataclass(frozen=True, slots=True, repr=False)
class SanctionShown:
    """A sanction as facilitators see it."""

    row: Sanction
    state: State
    to_member: str
    appeal: str
    answer: str


def ends_of(row: Sanction) -> datetime:
    """When a sanction ends by itself, or would have; sooner where nobody has confirmed it (rule 32)."""
    decided = row.decided
    return row.ends_at if decided.lifted_at is not None else effective_end(decided)


def sanctions_shown(member: Member, stream: Stream, now: datetime) -> list[SanctionShown]:
    """Every sanction on the member, the newest first, with the words about it."""
    rows = sanctions.sanctions_of(SUBJECT, member.pk)
    said = {words.sanction: words for words in SanctionWords.objects.filter(member=member)}
    return [_shown(row, said.get(row.pk), stream, now) for row in rows]


def _shown(row: Sanction, said: SanctionWords | None, stream: Stream, now: datetime) -> SanctionShown:
    texts = (said.to_member, said.appeal, said.answer) if said else (None, None, None)
    return SanctionShown(row, state(row.decided, now), *(words_beside(stream.key_name, text) for text in texts))


def barred_kinds(member: Member, person: Person, now: datetime) -> frozenset[str]:
    """The kinds of sanctions that this person cannot decide about the member now."""
    before = [row.decided for row in sanctions.sanctions_of(SUBJECT, member.pk)]
    return frozenset(kind for kind in KINDS if is_barred(kind, person.pk, before, now))


def words_beside(key_name: str, sealed: bytes | memoryview | None) -> str:
    """What somebody has said about something, sealed beside the room's stream; empty: nothing."""
    return unseal_beside(key_name, bytes(sealed)) if sealed else ""


# --- all rooms of a facilitator -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class HeldShown:
    """A post that waits, without its text: that is read in the room."""

    member: uuid.UUID
    name: str
    why: WhyHeld
    since: datetime

    @property
    def is_urgent(self) -> bool:
        """Whether it alerts somebody (rule 30)."""
        return core.is_urgent(self.why)


@dataclass(frozen=True, slots=True, repr=False)
class SilentMember:
    """Somebody who was not here for long."""

    member: uuid.UUID
    name: str
    here_on: date | None


@dataclass(frozen=True, slots=True, repr=False)
class MessageShown:
    """A post, or words of an evening."""

    text: str
    by: str
    member: uuid.UUID | None
    """Whose it is; None: a facilitator's."""


@dataclass(frozen=True, slots=True, repr=False)
class ReportShown:
    """What a member has told about a message."""

    report: int
    member: uuid.UUID
    name: str
    words: str
    since: datetime
    about: MessageShown | None
    """None: the message is gone."""
    evening: str
    """The theme of the evening in which it was said; empty: it is a post."""


@dataclass(frozen=True, slots=True, repr=False)
class LineShown:
    """A private line, and how far the facilitators have read it."""

    member: uuid.UUID
    name: str
    is_unread: bool
    """By the one who looks."""
    read_by: str
    """Duty name of whoever has read it last; empty: nobody has."""
    read_at: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class ProposalShown:
    """A removal that waits for a second person."""

    member: uuid.UUID
    name: str
    by: str
    is_own: bool


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """How far a facilitator has read a room."""

    name: str
    up_to: int


@dataclass(frozen=True, slots=True, repr=False)
class RoomShown:
    """A room on the overview."""

    room: Room
    members: int
    held: Sequence[HeldShown]
    """The urgent ones first, then those that wait longest."""
    reports: Sequence[ReportShown]
    proposals: Sequence[ProposalShown]
    lines: Sequence[LineShown]
    """Those with unread words first."""
    silent: Sequence[SilentMember]
    reading: Sequence[Reading]
    """Who has read furthest first."""

    @property
    def urgent(self) -> int:
        """How many posts wait that alert somebody (rule 30)."""
        return sum(post.is_urgent for post in self.held)

    @property
    def since(self) -> datetime | None:
        """Since when something has been unattended (rule 30); None: nothing waits."""
        moments = [post.since for post in self.held] + [report.since for report in self.reports]
        return min(moments, default=None)

    @property
    def unread(self) -> int:
        """Entries of the log that none of the facilitators has seen."""
        head = self.room.stream.head if self.room.stream else 0
        return head - max((reading.up_to for reading in self.reading), default=0)


def overview(person: Person, now: datetime, today: date) -> list[RoomShown]:
    """Every open room that the person leads: where something urgent waits first, then where it waits longest."""
    return _shown_rooms(person, [room.pk for room in led_by(person)], now, today)


def room_shown(person: Person, room_id: uuid.UUID, now: datetime, today: date) -> RoomShown:
    """One of them. Raises NoRoomError."""
    facilitator_in(person, room_id)
    shown = _shown_rooms(person, [room_id], now, today)
    if not shown:  # not open yet, or over
        raise NoRoomError
    return shown[0]


def _shown_rooms(person: Person, room_ids: Collection[uuid.UUID], now: datetime, today: date) -> list[RoomShown]:
    open_rooms = Room.objects.select_related("stream").filter(pk__in=room_ids, stream__isnull=False)
    rooms = {room.pk: room for room in open_rooms}
    members = {
        m.pk: m for m in Member.objects.select_related("line").filter(room__in=rooms).order_by("joined_on", "pk")
    }
    names = {member.pk: _name(member, rooms) for member in members.values()}
    held, reports, reading = _held(rooms, names), _reports(rooms, members, names), _reading(rooms)
    proposals, lines = _proposals(person, members, names, now), _lines(person, members, names, now)
    silent = _silent(members, names, today)
    present = Counter(member.room_id for member in members.values() if member.state in IN_ROOM)
    shown = [
        RoomShown(room, present[pk], held[pk], reports[pk], proposals[pk], lines[pk], silent[pk], reading[pk])
        for pk, room in rooms.items()
    ]
    return sorted(shown, key=lambda row: (not row.urgent, row.since or now, row.room.ends_on, row.room.title))


Names = Mapping[uuid.UUID, str]
Members = Mapping[uuid.UUID, Member]


def _name(member: Member, rooms: Mapping[uuid.UUID, Room]) -> str:
    stream = rooms[member.room_id].stream
    return nickname(stream.key_name, member) if stream else ""


def _held(rooms: Collection[uuid.UUID], names: Names) -> defaultdict[uuid.UUID, list[HeldShown]]:
    found: defaultdict[uuid.UUID, list[HeldShown]] = defaultdict(list)
    rows = HeldPost.objects.filter(room__in=rooms, refused_at=None)
    for room, member, why, since in rows.values_list("room_id", "member_id", "why", "held_at"):
        known: WhyHeld = why  # type: ignore[assignment]  # only `posts.core.WHY_HELD`, by a constraint
        found[room].append(HeldShown(member, names.get(member, ""), known, since))
    for posts in found.values():
        posts.sort(key=lambda post: core.turn(post.why, post.since))
    return found


def _reports(
    rooms: Mapping[uuid.UUID, Room], members: Members, names: Names
) -> defaultdict[uuid.UUID, list[ReportShown]]:
    found: defaultdict[uuid.UUID, list[ReportShown]] = defaultdict(list)
    rows = Report.objects.select_related("evening__stream").filter(room__in=rooms, settled_at=None)
    told = [(row, _log_of(row, rooms)) for row in rows.order_by("reported_at", "pk")]
    entries = transcripts.read_places([(log, row.post) for row, log in told if log])
    whose = {(member.room_id, names[pk]): pk for pk, member in members.items()}
    for row, log in told:
        entry = entries.get((log.pk, row.post)) if log else None
        stream = rooms[row.room_id].stream
        shown = ReportShown(
            report=row.pk,
            member=row.member_id,
            name=names.get(row.member_id, ""),
            words=words_beside(stream.key_name, row.sealed) if stream else "",
            since=row.reported_at,
            about=_message(entry, row.room_id, whose) if entry else None,
            evening=row.evening.theme if row.evening else "",
        )
        found[row.room_id].append(shown)
    return found


def _log_of(row: Report, rooms: Mapping[uuid.UUID, Room]) -> Stream | None:
    """Where the message stands that it is about; None: the evening is forgotten."""
    return row.evening.stream if row.evening else rooms[row.room_id].stream


def _message(entry: Entry, room: uuid.UUID, whose: Mapping[tuple[uuid.UUID, str], uuid.UUID]) -> MessageShown | None:
    if not isinstance(entry.body, Posted | Said):  # it was removed
        return None
    member = whose.get((room, entry.body.by)) if entry.author == "member" else None
    return MessageShown(entry.body.text, entry.body.by, member)


def message_told_of(row: Report, names: Names) -> MessageShown | None:
    """What a report is about; `names`: the nicknames of the room. None: the message is gone."""
    stream = row.evening.stream if row.evening else row.member.room.stream
    entry = transcripts.read_places([(stream, row.post)]).get((stream.pk, row.post)) if stream else None
    whose = {(row.room_id, name): pk for pk, name in names.items()}
    return _message(entry, row.room_id, whose) if entry else None


def _proposals(
    person: Person, members: Members, names: Names, now: datetime
) -> defaultdict[uuid.UUID, list[ProposalShown]]:
    found: defaultdict[uuid.UUID, list[ProposalShown]] = defaultdict(list)
    for pk, rows in sanctions.sanctions_of_each(SUBJECT, members).items():
        for row in rows:
            if state(row.decided, now) == "proposed":
                by = row.by.duty_name if row.by else ""
                found[members[pk].room_id].append(ProposalShown(pk, names[pk], by, row.by_id == person.pk))
    return found


def _lines(person: Person, members: Members, names: Names, now: datetime) -> defaultdict[uuid.UUID, list[LineShown]]:
    found: defaultdict[uuid.UUID, list[LineShown]] = defaultdict(list)
    seats: defaultdict[uuid.UUID, list[LineSeat]] = defaultdict(list)
    rows = LineSeat.objects.select_related("facilitator__person").filter(member__in=members)
    for seat in rows.order_by("-read_up_to", "-read_at"):
        seats[seat.member_id].append(seat)
    for pk, member in members.items():
        if member.line is None:
            continue
        own = next((seat.read_up_to for seat in seats[pk] if seat.facilitator.person_id == person.pk), 0)
        last = next((seat for seat in seats[pk] if seat.read_up_to), None)
        read_by = last.facilitator.person.duty_name if last else ""
        shown = LineShown(pk, names[pk], own < member.line.head, read_by, last.read_at if last else None)
        found[member.room_id].append(shown)
    for lines in found.values():
        lines.sort(key=lambda line: not line.is_unread)
    return found


def _silent(members: Members, names: Names, today: date) -> defaultdict[uuid.UUID, list[SilentMember]]:
    found: defaultdict[uuid.UUID, list[SilentMember]] = defaultdict(list)
    for pk, member in members.items():
        if member.state == "active" and core.is_silent(member.here_on, member.joined_on, today):
            found[member.room_id].append(SilentMember(pk, names[pk], member.here_on))
    return found


def _reading(rooms: Collection[uuid.UUID]) -> defaultdict[uuid.UUID, list[Reading]]:
    found: defaultdict[uuid.UUID, list[Reading]] = defaultdict(list)
    rows = Facilitator.objects.select_related("person").filter(room__in=rooms).order_by("-read_up_to", "pk")
    for row in rows:
        found[row.room_id].append(Reading(row.person.duty_name, row.read_up_to))
    return found


# --- one room, and appeals ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class NoteShown:
    """A hand-over note."""

    note: int
    by: str
    words: str
    at: datetime


def notes_of(room: Room) -> list[NoteShown]:
    """The hand-over notes of a room that the caller has authorised; the newest first."""
    if room.stream is None:
        return []
    rows = HandOverNote.objects.select_related("by").filter(room=room).order_by("-written_at", "-pk")
    return [
        NoteShown(
            row.pk, row.by.duty_name if row.by else "", words_beside(room.stream.key_name, row.sealed), row.written_at
        )
        for row in rows
    ]


def on_call_of(room: Room) -> RoomOnCall | None:
    """Who is on call for the room, if anybody is named."""
    return RoomOnCall.objects.filter(room=room).first()


@dataclass(frozen=True, slots=True, repr=False)
class MemberShown:
    """A member in the list of a room."""

    member: uuid.UUID
    name: str
    state: str
    since: date


def members_of(room: Room) -> list[MemberShown]:
    """Everybody who is or was in the room, by nickname; for a room that the caller has authorised."""
    if room.stream is None:
        return []
    rows = Member.objects.filter(room=room)
    shown = [MemberShown(row.pk, nickname(room.stream.key_name, row), row.state, row.joined_on) for row in rows]
    return sorted(shown, key=lambda row: row.name.casefold())


@dataclass(frozen=True, slots=True, repr=False)
class AppealShown:
    """An appeal that waits, for whoever may judge it: what the member says, and nothing else of the room."""

    sanction: Sanction
    room: str
    name: str
    words: str
    language: str
    """Of the room."""
    may_judge: bool
    """False: they have decided the sanction themselves."""


def appeals_for(person: Person) -> list[AppealShown]:
    """The appeals that wait in rooms of this person, or in all for whoever may hear them; the oldest first."""
    rows = sanctions.open_appeals(SUBJECT)
    members = Member.objects.select_related("room__stream").filter(pk__in=[row.subject for row in rows])
    if not may(person, "hear_appeals"):
        members = members.filter(room__in=[room.pk for room in led_by(person)])
    known = {member.pk: member for member in members.filter(room__stream__isnull=False)}
    said = {words.sanction: words.appeal for words in SanctionWords.objects.filter(member__in=known)}
    return [_appeal(person, row, known[row.subject], said.get(row.pk)) for row in rows if row.subject in known]


def _appeal(person: Person, row: Sanction, member: Member, sealed: bytes | memoryview | None) -> AppealShown:
    stream = member.room.stream
    name, words = (nickname(stream.key_name, member), words_beside(stream.key_name, sealed)) if stream else ("", "")
    is_else = person.pk not in (row.by_id, row.confirmed_by_id)
    return AppealShown(row, member.room.title, name, words, member.room.language, is_else)


# --- what cannot wait -----------------------------------------------------------------------------


def urgent() -> list[Urgent]:
    """Rooms in which something urgent waits (rule 30). One query where nothing does, three otherwise."""
    waiting = HeldPost.objects.filter(why__in=ALARMS, refused_at=None, room__stream__isnull=False)
    rows = waiting.order_by().values("room").annotate(waits=Count("pk"), since=Min("held_at"))
    counts = {row["room"]: (row["waits"], milliseconds(row["since"])) for row in rows}
    if not counts:
        return []
    rooms = Room.objects.select_related("on_call").prefetch_related("facilitators").filter(pk__in=counts)
    return [Urgent(*counts[room.pk], _leaders(room), _reachable(room)) for room in rooms]


def _leaders(room: Room) -> frozenset[str]:
    return frozenset(str(facilitator.person_id) for facilitator in room.facilitators.all())


def _reachable(room: Room) -> Reachable | None:
    found = getattr(room, "on_call", None)
    return Reachable(found.name, found.phone) if found is not None and found.phone else None


def to_mail(now: datetime) -> list[uuid.UUID]:
    """Rooms whose on-call person has to be written to: something urgent waits of which they do not know, and none of
    the facilitators is on duty.
    """
    untold = HeldPost.objects.filter(why__in=ALARMS, refused_at=None, told=None)
    rooms = RoomOnCall.objects.filter(room__in=untold.values("room")).exclude(email="")
    there = on_duty_now(now).exclude(status="finishing").values("person")
    attended = Facilitator.objects.filter(person__in=there).values("room")
    waits = Q(tried_at=None) | Q(tried_at__lte=now - core.RETRY)
    return list(rooms.filter(waits).exclude(room__in=attended).order_by("room").values_list("room", flat=True))


# --- for the member's own page --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class OwnSide:
    """What is between a member and the facilitators: the line after some seq, and what was decided."""

    said: list[OnLine]
    until: int
    sanctions: list[SanctionOnPage]


def own_side(member_id: uuid.UUID, after: int, now: datetime) -> OwnSide:
    """For the member's own page. Raises NoMemberError when the room is over for them."""
    member = Member.objects.select_related("room__stream").filter(pk=member_id).first()
    if member is None or member.room.stream is None or not has_line(member, now):
        raise NoMemberError(member_id)
    shown = sanctions_shown(member, member.room.stream, now)
    until = milliseconds(member.line_until) if member.line_until else 0
    return OwnSide(_line_after(member, after), until, [_on_page(row) for row in shown])


def _line_after(member: Member, after: int) -> list[OnLine]:
    if member.line_id is None or member.line_grant_id is None:
        return []
    try:
        entries = transcripts.read_after(member.line_id, member.line_grant_id, after).entries
    except NotReadableError:  # it has just ended
        return []
    return [
        OnLine(entry.seq, entry.at, said.text, said.by, said.helper, "" if said.by else entry.key)
        for entry in entries
        if isinstance(said := entry.body, Said)
    ]


def _on_page(shown: SanctionShown) -> SanctionOnPage:
    row = shown.row
    ends = ends_of(row)
    return SanctionOnPage(
        sanction=str(row.pk),
        kind=row.kind,  # type: ignore[arg-type]  # constraints hold these
        reason=row.reason,  # type: ignore[arg-type]
        state=shown.state,
        begins=milliseconds(row.begins_at),
        ends=milliseconds(ends),
        text=shown.to_member,
        is_read=row.read_at is not None,
        appealed=row.appealed_at is not None,
        outcome=row.appeal_outcome,  # type: ignore[arg-type]
        answer=shown.answer,
    )
