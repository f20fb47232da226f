"""Members tell facilitators about posts and words of evenings, and facilitators settle what they were told."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from chat.transcripts.sealed import seal_beside
from moderation.cases.actions import lock_waiting, open_case
from moderation.cases.actions import settle as settle_case
from moderation.staff.models import Person
from rooms.evenings import access as evenings
from rooms.facilitation import core
from rooms.facilitation.access import NoPostToReportError, NoReportError
from rooms.facilitation.models import Report
from rooms.groups.access import NoRoomError, facilitator_in, place_of
from rooms.groups.actions import tell
from rooms.membership.access import NoMemberError
from rooms.membership.models import Member
from rooms.posts.models import Post


@transaction.atomic
def report(
    member_id: uuid.UUID, seq: int, text: str, key: str, now: datetime, evening_id: uuid.UUID | None = None
) -> None:
    """A member tells the facilitators about a post of their room, or about what was said at that place of an evening.

    Under the same key again nothing more happens. Raises NoMemberError: nobody who reads the room;
    NoPostToReportError: nothing there that they can read; KeyGoneError.
    """
    member = Member.objects.select_related("room__stream").filter(pk=member_id, state="active").first()
    if member is None or member.room.stream is None:
        raise NoMemberError(member_id)
    if Report.objects.filter(member=member, key=key).exists():
        return
    evening = evenings.heard_by(member_id, evening_id, seq) if evening_id else None
    if evening is None and (evening_id or not Post.objects.filter(room=member.room_id, seq=seq).exists()):
        raise NoPostToReportError(seq)
    words = core.words(text, core.LONGEST_WORDS)
    sealed = seal_beside(member.room.stream.key_name, words) if words else None
    about = {"room": member.room, "post": seq, "evening": evening, "sealed": sealed, "reported_at": now}
    _, is_new = Report.objects.get_or_create(member=member, key=key, defaults=about)  # two tabs may send it at once
    if is_new:
        subject = core.reported(member.room_id, seq, evening.pk if evening else None)
        open_case("report", subject, place_of(member.room_id), now)
    tell(member.room_id)


@transaction.atomic
def settle(person: Person, report_id: int, now: datetime) -> Report:
    """A facilitator has done about it what was to be done; again is no error. Raises NoReportError."""
    found = Report.objects.select_for_update().filter(pk=report_id).first()
    if found is None:
        raise NoReportError(report_id)
    try:
        facilitator_in(person, found.room_id)
    except NoRoomError:
        raise NoReportError(report_id) from None
    if found.settled_at is None:
        found.settled_at, found.settled_by = now, person
        found.save(update_fields=["settled_at", "settled_by"])
        _settle_with_the_last(found, person, now)
        tell(found.room_id)
    return found


def _settle_with_the_last(settled: Report, person: Person, now: datetime) -> None:
    """The message leaves the queue once nobody waits any more who has told of it."""
    subject = core.reported(settled.room_id, settled.post, settled.evening_id)
    lock_waiting("report", subject)  # of two who settle the last ones at once, one sees that both are
    same = Report.objects.filter(room=settled.room_id, post=settled.post, evening=settled.evening_id)
    if not same.filter(settled_at=None).exists():
        settle_case("report", subject, "handled", now, person.pk)


def settle_all(person: Person, report_ids: Collection[int], now: datetime) -> None:
    """Everything that was told of a message is settled with one decision. In the caller's transaction."""
    Report.objects.filter(pk__in=report_ids, settled_at=None).update(settled_at=now, settled_by=person)


def end_settled_reports(now: datetime) -> int:
    """Delete reports that were settled long ago; how many there were."""
    return Report.objects.filter(settled_at__lte=now - core.REPORTS_KEPT).delete()[0]
