"""The private line between a member and the facilitators: a log with a key of its own, from its first words on.

There is none between members (rule 31). After a removal it stays for 7 days (rule 32), and is shredded then.
"""

import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from django.db import transaction

from chat.transcripts import access as transcripts_access
from chat.transcripts import actions as transcripts
from chat.transcripts.core import Message, Placed
from chat.transcripts.models import Grant, Stream
from chat.transcripts.wire import Author, Entry, Said
from moderation.live.hub import publish_after_commit
from moderation.staff.core import helper_type
from moderation.staff.models import Person
from rooms.facilitation import access
from rooms.facilitation.access import LineRefusedError
from rooms.facilitation.models import LineSeat
from rooms.groups.access import NoRoomError, facilitator_in
from rooms.groups.actions import tell
from rooms.membership.access import NoMemberError
from rooms.membership.actions import locked
from rooms.membership.models import Member


class _OpenAlreadyError(Exception):
    """Somebody else has begun the line at this moment: the new key is not needed."""


def say_on_line(member_id: uuid.UUID, key: str, text: str, now: datetime) -> Placed:
    """The member writes to the facilitators; the line begins with the first words, from either side.

    Raises NoMemberError when there is no line for them (any more), LineRefusedError.
    """
    return _say(member_id, _members_grant, key, Said(text), now)


def say_to_member(person: Person, member_id: uuid.UUID, key: str, text: str, now: datetime) -> Placed:
    """A facilitator writes to a member, under their duty name. Raises NoMemberError, LineRefusedError."""
    access.member_led(person, member_id)

    def grant(member: Member, stream: Stream) -> Grant:
        return _seat(person, member, stream, now).grant

    body = Said(text, by=person.duty_name, helper=helper_type(person.helper_type))
    placed = _say(member_id, grant, key, body, now)
    _mark_read(person, member_id, placed.seq, now)
    return placed


def read_line(person: Person, member_id: uuid.UUID, now: datetime) -> list[Entry]:
    """Everything on the line, for a facilitator, for whom it is read with that. Raises NoMemberError."""
    member = access.member_led(person, member_id)
    if member.line is None:
        return []
    with transaction.atomic():
        stream = transcripts.lock(member.line.pk)
        seat = _seat(person, member, stream, now)
    extract = transcripts_access.read_after(stream.pk, seat.grant_id, 0)
    _mark_read(person, member_id, extract.head, now)
    return extract.entries


def _say(
    member_id: uuid.UUID, grant_of: Callable[[Member, Stream], Grant], key: str, body: Said, now: datetime
) -> Placed:
    _open(member_id, now)
    with transaction.atomic():
        member = locked(member_id)
        if member.line_id is None or not access.has_line(member, now):
            raise NoMemberError(member_id)
        stream = transcripts.lock(member.line_id)
        message = Message(stream.pk, grant_of(member, stream).pk, key, body)
        (decision,), appended = transcripts.append_batch([message], now)
        if not isinstance(decision, Placed):
            raise LineRefusedError(decision)
        publish_after_commit(*appended)
        tell(member.room_id)
    return decision


def _open(member_id: uuid.UUID, now: datetime) -> None:
    """Begin the line, unless there is one. Raises NoMemberError, KeyringUnavailableError."""
    if Member.objects.filter(pk=member_id, line__isnull=False).exists():
        return
    with suppress(_OpenAlreadyError), transcripts.new_keys(1) as names, transaction.atomic():
        member = locked(member_id)
        if not access.has_line(member, now):
            raise NoMemberError(member_id)
        if member.line_id is not None:
            raise _OpenAlreadyError
        (member.line,) = transcripts.open_streams(names)
        (member.line_grant,) = transcripts.grant_each([member.line], "member")
        member.save(update_fields=["line", "line_grant"])


def _members_grant(member: Member, _stream: Stream) -> Grant:
    if member.line_grant is None:
        raise NoMemberError(member.pk)
    return member.line_grant


def _seat(person: Person, member: Member, stream: Stream, now: datetime) -> LineSeat:
    """The facilitator's seat at the locked line; made when they first look."""
    try:
        facilitator = facilitator_in(person, member.room_id)
    except NoRoomError:
        raise NoMemberError(member.pk) from None
    known = LineSeat.objects.select_related("grant").filter(member=member, facilitator=facilitator).first()
    if known is not None:
        return known
    author: Author = "facilitator"
    (grant,) = transcripts.grant_each([stream], author)
    return LineSeat.objects.create(member=member, facilitator=facilitator, grant=grant, read_at=now)


def _mark_read(person: Person, member_id: uuid.UUID, seq: int, now: datetime) -> None:
    own = LineSeat.objects.filter(member=member_id, facilitator__person=person, read_up_to__lt=seq)
    own.update(read_up_to=seq, read_at=now)


def end_lines(now: datetime) -> int:
    """Discard the lines of members who were removed 7 days ago, or whose room is over; how many there were."""
    return sum(_end_line(member_id, now) for member_id in access.lines_to_end(now))


@transaction.atomic
def _end_line(member_id: uuid.UUID, now: datetime) -> int:
    try:
        member = locked(member_id)
    except NoMemberError:
        return 0
    if member.line_id is None:
        return 0
    stream = transcripts.lock(member.line_id)
    member.line = member.line_grant = None
    member.save(update_fields=["line", "line_grant"])
    member.line_seats.all().delete()
    transcripts.discard(stream, now)
    tell(member.room_id)
    return 1
