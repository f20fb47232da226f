"""What sanctions do to a member: registered with `moderation.sanctions`, which decides them (rule 32)."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.wire import MemberCame, MemberWent
from moderation.cases.core import Place
from moderation.sanctions.core import Standing
from moderation.sanctions.subjects import Subjects
from moderation.staff.access import may
from moderation.staff.models import Person
from rooms.evenings.actions import send_out
from rooms.facilitation.core import SUBJECT
from rooms.groups.access import NoRoomError, facilitator_in, place_of
from rooms.groups.actions import tell
from rooms.membership.access import NoMemberError, nickname
from rooms.membership.actions import locked
from rooms.membership.core import LINE_STAYS
from rooms.membership.models import Member
from rooms.runs.actions import count


def _lock(member_id: uuid.UUID, by: Person) -> None:
    member = locked(member_id)
    try:
        facilitator_in(by, member.room_id)
    except NoRoomError:
        raise NoMemberError(member_id) from None


def _lock_for_appeal(member_id: uuid.UUID, by: Person) -> None:
    if not may(by, "hear_appeals"):
        _lock(member_id, by)
    else:
        locked(member_id)


def _lock_known(member_id: uuid.UUID) -> bool:
    try:
        locked(member_id)
    except NoMemberError:
        return False
    return True


def _living(member_ids: Collection[uuid.UUID]) -> Collection[uuid.UUID]:
    return set(Member.objects.filter(pk__in=member_ids).values_list("pk", flat=True))


def _place(member_id: uuid.UUID) -> Place:
    return place_of(Member.objects.values_list("room_id", flat=True).get(pk=member_id))


def _stand(member_id: uuid.UUID, standing: Standing, now: datetime) -> None:
    member = Member.objects.select_related("room", "room__stream").get(pk=member_id)
    stream = transcripts.lock(member.room.stream_id) if member.room.stream_id else None
    member.is_held = standing.held_until is not None
    member.muted_until, member.suspended_until = standing.muted_until, standing.suspended_until
    if member.state != "left":  # whoever went by themselves does not come back by the end of a sanction
        _bring_into(member, stream, standing, now)
    member.save(
        update_fields=["is_held", "muted_until", "suspended_until", "state", "grant", "line_until"],
    )


def _tell(member_id: uuid.UUID) -> None:
    tell(Member.objects.values_list("room_id", flat=True).get(pk=member_id))


def _bring_into(member: Member, stream: Stream | None, standing: Standing, now: datetime) -> None:
    """State and grant that follow: with the grant goes, at once, what an open page receives (rule 32)."""
    state = "removed" if standing.is_removed else "suspended" if standing.suspended_until else "active"
    before, member.state = member.state, state
    if state != "active" and member.grant_id is not None:
        if stream is not None:
            transcripts.revoke(stream, member.grant_id, now)
        send_out(member.pk, now)
        member.grant = None
    if state == "active" and member.grant_id is None and stream is not None:
        (member.grant,) = transcripts.grant_each([stream], "member")
    if state == before or "removed" not in (state, before):
        return
    if state == "removed":
        count(member.room_id, "removals", timezone.localdate(now))
    elif member.line_until is not None:  # it is taken back: what was counted then did not happen
        count(member.room_id, "removals", timezone.localdate(member.line_until - LINE_STAYS), -1)
    member.line_until = now + LINE_STAYS if state == "removed" else None
    if stream is not None and stream.closed_at is None:
        name = nickname(stream.key_name, member)
        transcripts.append([(stream, MemberWent(name) if state == "removed" else MemberCame(name))], now)


MEMBERS = Subjects(SUBJECT, _lock, _lock_for_appeal, _lock_known, _stand, _tell, _living, _place)
