"""What waits for a facilitator: let through, refused with kind words, taken back."""

import dataclasses
import uuid
from datetime import datetime

from django.db import transaction
from msgspec.structs import replace

from chat.duty.actions import BOARD
from chat.transcripts import actions as transcripts
from chat.transcripts.core import Placed
from chat.transcripts.wire import Posted
from moderation.cases.actions import settle
from moderation.cases.core import StandsAsideError
from moderation.live.hub import publish_after_commit
from rooms.groups.actions import tell
from rooms.membership.models import Member
from rooms.posts import access, core
from rooms.posts.access import NoPostError, Seat
from rooms.posts.actions.changing import locked, refuse, tell_of_covering
from rooms.posts.actions.writing import CannotError, Writing, begin_waiting, new_held, note_posts
from rooms.posts.core import ALARMS, WhyHeld
from rooms.posts.models import HeldPost, Thread
from rooms.wire import HeldOnPage


def hold_words(seat: Seat, key: str, body: Posted, why: WhyHeld, now: datetime) -> HeldOnPage:
    """Keep for the facilitators what a member wanted to say elsewhere in the room; let through, it begins a thread.

    Repeated with the same key, it is kept once. Raises CannotError.
    """
    with transaction.atomic():
        locked(seat)
        member = Member.objects.get(grant=seat.grant)
        held = HeldPost.objects.filter(member=member, key=key).first()
        if held is None:
            held = new_held(seat.key_name, member, key, body, why, now)
            begin_waiting(held, now)
            tell(seat.room)
        elif not access.posted_of(seat.key_name, held.sealed).says_the_same(body):
            raise CannotError("key_reused")
    return access.held_on_page(seat.key_name, held)


def judge(seat: Seat, held_id: uuid.UUID, appears: bool, words: str, now: datetime, *, covers: bool = False) -> None:
    """A facilitator lets a waiting post appear, or tells its author why it will not.

    `covers`: it appears without what could tell who somebody is, and its author is told that, too. The words may be
    empty.

    Raises NoPostError: there is none that waits, a colleague was faster perhaps; CannotError.
    """
    try:
        _judge(seat, held_id, appears, words, now, covers)
    except StandsAsideError:
        raise CannotError("not_allowed") from None


@transaction.atomic
def _judge(seat: Seat, held_id: uuid.UUID, appears: bool, words: str, now: datetime, covers: bool) -> None:
    author = Member.objects.filter(held_posts=held_id, room=seat.room)
    member = author.select_for_update(no_key=True, of=("self",)).first()  # before the stream, as everywhere
    locked(seat)
    waiting = HeldPost.objects.select_for_update().filter(pk=held_id, room=seat.room, refused_at=None)
    held = waiting.first()
    if held is None or member is None:
        raise NoPostError
    held.member = member
    if appears:
        seq, thread = _let_appear(seat, held, now, covers)
        if covers:
            name = access.posted_of(seat.key_name, held.sealed).by
            tell_of_covering(seat, member, name, (seq, thread), words, now)
    else:
        refuse(held, seat, words, now)
    if held.why in ALARMS:
        publish_after_commit(BOARD)
    settle("held", held_id, "approve" if appears else "return", now, seat.person)
    tell(seat.room)


def _let_appear(seat: Seat, held: HeldPost, now: datetime, covers: bool) -> tuple[int, int]:
    """The post comes into the log as its author's, under the key under which they wrote it; its seq, its thread's."""
    member = held.member
    if member.grant_id is None:
        raise CannotError("revoked")
    body = access.posted_of(seat.key_name, held.sealed)
    if body.thread and not Thread.objects.filter(room=seat.room, seq=body.thread).exists():
        body = replace(body, thread=0)  # the thread is gone meanwhile
    if covers:
        body = replace(body, text=core.covered(body.text), note=core.covered(body.note))
    author = _seat_of(member, seat, body.by)
    writing = Writing(author, held.key, body)
    (decision,), appended = transcripts.append_batch([writing.message], now)
    if not isinstance(decision, Placed):
        raise CannotError(decision)
    note_posts([(writing, decision.seq)])
    Member.objects.filter(pk=member.pk).update(posts_shown=member.posts_shown + 1)
    held.delete()
    publish_after_commit(*appended)
    return decision.seq, body.thread or decision.seq


def _seat_of(member: Member, seat: Seat, name: str) -> Seat:
    """The member's own seat in the room in which the facilitator sits."""
    return dataclasses.replace(seat, grant=member.grant_id or 0, name=name, member=member.pk, person=None, helper="")


@transaction.atomic
def withdraw(seat: Seat, held_id: uuid.UUID, now: datetime) -> None:
    """Take back one's own waiting post, or put away the answer that it will not appear. Raises NoPostError."""
    held = HeldPost.objects.select_for_update().filter(pk=held_id, member=seat.member, room=seat.room).first()
    if held is None:
        raise NoPostError
    held.delete()
    if held.refused_at is None:
        settle("held", held_id, "withdrawn", now)
    publish_after_commit(BOARD)  # it may have been urgent
    tell(seat.room)
