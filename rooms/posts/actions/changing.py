"""Changing what stands in a room's log: edits, removals, reactions, pins, and what a facilitator takes off the page."""

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from django.db import transaction
from msgspec.structs import replace

from chat.transcripts import access as logs
from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.sealed import seal_beside
from chat.transcripts.wire import AnyBody, Edited, Erased, Pinned, Posted, Reacted, ReactionKind, Removed
from moderation.audit.actions import record
from rooms.groups.actions import tell
from rooms.groups.models import Room
from rooms.membership.access import nickname
from rooms.membership.models import Member
from rooms.posts import access, core
from rooms.posts.access import NoPostError, Seat
from rooms.posts.actions.writing import CannotError, begin_waiting, is_muted, new_held, note_mentions, why_held_of
from rooms.posts.core import WhyHeld
from rooms.posts.models import HeldPost, Mention, Post, Reaction, Thread


def locked(seat: Seat) -> Stream:
    """The room's stream, locked, if whoever sits here may still write in it. Raises CannotError."""
    try:
        stream = transcripts.lock(seat.stream)
    except Stream.DoesNotExist:
        raise CannotError("closed") from None
    if not logs.is_granted(seat.grant):
        raise CannotError("revoked")
    if stream.closed_at is not None:
        raise CannotError("closed")
    return stream


def _append(seat: Seat, stream: Stream, body: AnyBody, now: datetime) -> int:
    """Append what somebody in the room has done; its seq."""
    transcripts.append([(stream, body)], now, author="facilitator" if seat.leads else "member")
    return stream.head


def edit(seat: Seat, seq: int, text: str, note: str, now: datetime) -> HeldPost | None:
    """Put other words in the place of one's own post; those before are overwritten.

    Where a new post of this member would wait for a facilitator, the edited one is taken off the page and waits, too:
    otherwise an edit would be a way past rules 29 and 30. Returns it then. Raises NoPostError, CannotError.
    """
    with transaction.atomic():
        stream = locked(seat)
        post = access.own_post(seat, seq)
        body = _body_at(seat, seq)
        if (body.text, body.note) == (text, note):
            return None
        room = Room.objects.get(pk=seat.room)
        _must_be_writable(room, post.thread, seat, now)
        changed = replace(body, text=text, note=note, edited=True)
        if post.member is not None and (why := why_held_of(room, post.member, changed)) is not None:
            held = take_off(seat, stream, post, changed, why, now)
            tell(seat.room)
            return held
        transcripts.overwrite(stream, {seq: changed} | _erased([post.edit_seq]))
        post.edit_seq = _append(seat, stream, Edited(seq, text, note), now)
        post.save(update_fields=["edit_seq"])
        Mention.objects.filter(post=post).delete()
        note_mentions(post, seat, text)
        return None


def _must_be_writable(room: Room, thread: Thread, seat: Seat, now: datetime) -> None:
    member = Member.objects.filter(pk=seat.member).first() if seat.member else None
    refused = core.refusal(
        room.state,  # type: ignore[arg-type]  # a constraint holds it
        thread.seq,
        room.goodbye,
        is_muted=is_muted(member, now),
        thread_exists=True,
    )
    if refused:
        raise CannotError(refused)


def _body_at(seat: Seat, seq: int) -> Posted:
    entry = logs.read_at(seat.stream, seat.grant, [seq]).get(seq)
    if entry is None or not isinstance(entry.body, Posted):
        raise NoPostError
    return entry.body


def _erased(seqs: Iterable[int | None]) -> dict[int, AnyBody]:
    return {seq: Erased() for seq in seqs if seq is not None}


def remove(seat: Seat, seq: int, now: datetime) -> None:
    """Take one's own post away for everyone, a facilitator anybody's: its words are overwritten at once.

    Raises NoPostError (also for one that is gone already), CannotError.
    """
    with transaction.atomic():
        stream = locked(seat)
        post = access.any_post(seat, seq) if seat.leads else access.own_post(seat, seq)
        take_away(seat, stream, post, now)
        if seat.leads and post.facilitator_id != seat.person:
            _note("remove_post", seat)


def take_away(seat: Seat, stream: Stream, post: Post, now: datetime) -> None:
    """A post is gone from log and page; a thread with its last one."""
    transcripts.overwrite(stream, _erased([post.seq, post.edit_seq]))
    is_own = post.facilitator_id == seat.person if seat.leads else True
    _append(seat, stream, Removed(post.seq, "author" if is_own else "facilitator"), now)
    thread = post.thread
    post.delete()
    if not thread.posts.exists():
        thread.delete()


def take_away_all(member: Member, stream: Stream, now: datetime) -> None:
    """Everything that a member has shown in the room is gone for everyone; the room's stream is locked."""
    name = nickname(stream.key_name, member)
    posts = list(Post.objects.filter(member=member).order_by("seq"))
    reactions = Reaction.objects.filter(member=member)
    on_others = reactions.exclude(post__in=posts).order_by("pk").values_list("post__seq", "kind")
    bodies: list[AnyBody] = [Reacted(seq, cast(ReactionKind, kind), name, False) for seq, kind in on_others]
    bodies += [Removed(post.seq, "author") for post in posts]
    transcripts.overwrite(stream, _erased(seq for post in posts for seq in (post.seq, post.edit_seq)))
    transcripts.append([(stream, body) for body in bodies], now, author="member")
    reactions.delete()
    Post.objects.filter(member=member).delete()
    Thread.objects.filter(pk__in={post.thread_id for post in posts}, posts=None).delete()


def react(seat: Seat, seq: int, kind: ReactionKind, on: bool, now: datetime) -> None:
    """React to a post, or take it back; twice the same does nothing more. Raises NoPostError, CannotError."""
    with transaction.atomic():
        stream = locked(seat)
        post = access.any_post(seat, seq)
        room = Room.objects.get(pk=seat.room)
        _must_be_writable(room, post.thread, seat, now)
        own = Reaction.objects.filter(access.is_theirs(seat), post=post, kind=kind)
        if own.exists() == on:
            return
        if on:
            by = seal_beside(seat.key_name, seat.name)
            Reaction.objects.create(post=post, kind=kind, member_id=seat.member, facilitator_id=seat.person, by=by)
        else:
            own.delete()
        _append(seat, stream, Reacted(seq, kind, seat.name, on), now)


def pin(seat: Seat, seq: int, on: bool, now: datetime) -> None:
    """A facilitator keeps a thread above the others, or no longer. Raises NoPostError, CannotError."""
    with transaction.atomic():
        stream = locked(seat)
        thread = access.thread_of(seat, seq)
        if thread.is_pinned == on:
            return
        thread.is_pinned = on
        thread.save(update_fields=["is_pinned"])
        _append(seat, stream, Pinned(seq, on), now)


def hold(seat: Seat, seq: int, now: datetime) -> None:
    """A facilitator takes a member's post off the page, to look at it. Raises NoPostError, CannotError."""
    with transaction.atomic():
        stream = locked(seat)
        post = access.any_post(seat, seq)
        if post.member is None:
            raise NoPostError
        take_off(seat, stream, post, _body_at(seat, seq), "facilitator", now)
        _note("hold_post", seat)
        tell(seat.room)


def _note(act: str, seat: Seat) -> None:
    """A facilitator's act about somebody else's post, in the audit trail; not whose post it was, nor which."""
    record(act, actor=seat.person, kind="room", object_id=seat.room)


def take_off(seat: Seat, stream: Stream, post: Post, body: Posted, why: WhyHeld, now: datetime) -> HeldPost:
    """The post waits from now on, and stands nowhere meanwhile. With answers under it, it will come back among them."""
    member, thread = post.member, post.thread
    if member is None:
        raise NoPostError
    has_answers = thread.posts.exclude(pk=post.pk).exists()
    kept = replace(body, thread=thread.seq if body.thread or has_answers else 0)
    held = new_held(seat.key_name, member, f"taken-from-{post.seq:020}", kept, why, now, taken_from=post.seq)
    begin_waiting(held, now)
    take_away(seat, stream, post, now)
    return held


def give_back(seat: Seat, seq: int, words: str, now: datetime) -> None:
    """A facilitator takes a member's post away; its author alone keeps it, with these words about why.

    Raises NoPostError, CannotError.
    """
    with transaction.atomic():
        stream = locked(seat)
        post = access.any_post(seat, seq)
        if post.member is None:
            raise NoPostError
        body, key = _body_at(seat, seq), f"taken-from-{seq:020}"
        held = new_held(seat.key_name, post.member, key, body, "facilitator", now, taken_from=seq)
        refuse(held, seat, words, now)
        take_away(seat, stream, post, now)
        _note("remove_post", seat)
        tell(seat.room)


def refuse(held: HeldPost, seat: Seat, words: str, now: datetime) -> None:
    """The post will not appear, or not all of it; its author reads why."""
    held.refused_at = now
    held.refusal = seal_beside(seat.key_name, words) if words.strip() else None
    held.save(update_fields=["refused_at", "refusal"])


def cover(seat: Seat, seq: int, words: str, now: datetime) -> None:
    """A facilitator covers what in a post could tell who somebody is; those words are overwritten, the rest stays.

    Its author, a member, reads that, with these words about why, which may be empty. Raises NoPostError, also where
    there is nothing of the kind; CannotError.
    """
    with transaction.atomic():
        stream = locked(seat)
        post = access.any_post(seat, seq)
        body = _body_at(seat, seq)
        text, note = core.covered(body.text), core.covered(body.note)
        if (text, note) == (body.text, body.note):
            raise NoPostError
        transcripts.overwrite(
            stream, {seq: replace(body, text=text, note=note, edited=True)} | _erased([post.edit_seq])
        )
        post.edit_seq = _append(seat, stream, Edited(seq, text, note), now)
        post.save(update_fields=["edit_seq"])
        if post.member is not None:
            tell_of_covering(seat, post.member, body.by, (seq, post.thread.seq), words, now)
        _note("cover_post", seat)
        tell(seat.room)


def tell_of_covering(seat: Seat, author: Member, name: str, place: tuple[int, int], words: str, now: datetime) -> None:
    """The author of a post reads that a part of it was covered. `place`: the post's seq, and its thread's.

    There is nothing of the post in what is kept for that, or words that the author removes later would stay here. No
    review can be asked for: what was covered is nowhere any more, so nobody could judge or undo it. The author can
    write it in other words, by an edit, and ask the facilitators on the private line.
    """
    seq, thread = place
    key = f"covered-{seq:020}"
    HeldPost.objects.filter(member=author, key=key).delete()  # covered before, edited since
    held = new_held(seat.key_name, author, key, Posted("", name, thread), "covered", now)
    refuse(held, seat, words, now)
