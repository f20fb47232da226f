"""Everything that changes what is written in a room."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import transaction
from msgspec.structs import replace

from chat.duty.actions import BOARD
from chat.transcripts import access as logs
from chat.transcripts import actions as transcripts
from chat.transcripts.core import Message, Placed, Refusal
from chat.transcripts.models import Stream
from chat.transcripts.sealed import seal_beside
from chat.transcripts.wire import AnyBody, Edited, Erased, Pinned, Posted, Reacted, ReactionKind, Removed
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import milliseconds
from rooms.groups.actions import tell
from rooms.groups.models import Facilitator, Room
from rooms.membership.models import Member
from rooms.posts import access, core
from rooms.posts.access import NoPostError, Seat
from rooms.posts.core import ALARMS, Refused, WhyHeld
from rooms.posts.models import HeldPost, Ignored, Mention, Post, Reaction, Thread
from rooms.wire import HeldOnPage


@dataclass(frozen=True, slots=True, repr=False)
class Writing:
    """Somebody writes a post."""

    seat: Seat
    key: str
    body: Posted

    @property
    def message(self) -> Message:
        """It for the log."""
        return Message(self.seat.stream, self.seat.grant, self.key, self.body)


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """The post waits for a facilitator. `is_new`: by this batch."""

    held: HeldOnPage
    is_new: bool


Outcome = Placed | Held | Refusal | Refused


class CannotError(Exception):
    """Something cannot be done in the room now."""

    def __init__(self, code: Refusal | Refused) -> None:
        """`code` is the error code that the page gets."""
        super().__init__(code)
        self.code = code


# --- writing --------------------------------------------------------------------------------------


@transaction.atomic
def post_batch(writings: Sequence[Writing], now: datetime) -> tuple[list[Outcome], list[Notice]]:
    """Store posts of many rooms in one transaction; what waits for a facilitator is stored, too, but not in the log.

    Returns one outcome for each, in order, and what to publish once this has returned.
    """
    transcripts.lock_all({writing.seat.stream for writing in writings})  # a room's state cannot change from here on
    state = _State.read(writings)
    outcomes: dict[int, Outcome] = {}
    to_log: list[int] = []
    told: set[uuid.UUID] = set()
    for place, writing in enumerate(writings):
        if (known := state.held.get((writing.seat.member, writing.key))) is not None:
            outcomes[place] = _held_again(writing, known)
        elif refused := state.refusal(writing, now):
            outcomes[place] = refused
        elif (why := state.why_held(writing)) is not None and not state.is_in_log(writing):
            outcomes[place] = _hold(writing, why, now, state)
            told.add(writing.seat.room)
        else:
            to_log.append(place)
    messages = [writings[place].message for place in to_log]
    decisions, appended = transcripts.append_batch(messages, now) if messages else ([], [])
    outcomes.update(zip(to_log, decisions, strict=True))
    new = [(writings[place], outcomes[place]) for place in to_log]
    _note_posts([(writing, placed.seq) for writing, placed in new if isinstance(placed, Placed) and placed.is_new])
    tell(*told)
    return [outcomes[place] for place in range(len(writings))], appended


class _State:
    """What must be known of rooms and members to judge a batch, read in four queries."""

    rooms: Mapping[uuid.UUID, Room]
    members: Mapping[uuid.UUID | None, Member]
    threads: Collection[tuple[uuid.UUID, int]]
    held: Mapping[tuple[uuid.UUID | None, str], HeldPost]

    @classmethod
    def read(cls, writings: Sequence[Writing]) -> "_State":
        """As it is now, under the locks of the logs."""
        state = cls()
        seats = [writing.seat for writing in writings]
        state.rooms = Room.objects.in_bulk({seat.room for seat in seats})
        state.members = dict(Member.objects.in_bulk({seat.member for seat in seats if seat.member}))
        places = {(writing.seat.room, writing.body.thread) for writing in writings if writing.body.thread}
        rows = Thread.objects.filter(room__in={room for room, _ in places}, seq__in={seq for _, seq in places})
        state.threads = set(rows.values_list("room_id", "seq")) if places else set()
        waiting = HeldPost.objects.filter(
            member__in=[seat.member for seat in seats if seat.member], key__in=[writing.key for writing in writings]
        )
        state.held = {(row.member_id, row.key): row for row in waiting}
        return state

    def refusal(self, writing: Writing, now: datetime) -> Refused | None:
        """Why the post is not taken."""
        room, member = self.rooms.get(writing.seat.room), self.members.get(writing.seat.member)
        if room is None:
            return "closed"
        return core.refusal(
            room.state,  # type: ignore[arg-type]  # a constraint holds it
            writing.body.thread,
            room.goodbye,
            is_muted=_is_muted(member, now),
            thread_exists=(room.pk, writing.body.thread) in self.threads,
        )

    def is_in_log(self, writing: Writing) -> bool:
        """Whether it waited before and was let through: this is the same post, sent once more."""
        place = writing.seat.grant, writing.key
        return place in logs.known_keys([place])

    def why_held(self, writing: Writing) -> WhyHeld | None:
        """Why the post waits. Nobody's but a member's does."""
        member = self.members.get(writing.seat.member)
        return None if member is None else _why_held(self.rooms[writing.seat.room], member, writing.body)


def _why_held(room: Room, member: Member, body: Posted) -> WhyHeld | None:
    return core.why_held(
        core.alarms_in(f"{body.note}\n{body.text}", room.language),
        is_held=member.is_held,
        posts_shown=member.posts_shown,
        first_posts_held=room.first_posts_held,
        holds_all=room.holds_all,
    )


def _held_again(writing: Writing, known: HeldPost) -> Outcome:
    is_same = access.posted_of(writing.seat.key_name, known.sealed).says_the_same(writing.body)
    return Held(access.held_on_page(writing.seat.key_name, known), is_new=False) if is_same else "key_reused"


def _hold(writing: Writing, why: WhyHeld, now: datetime, state: _State) -> Outcome:
    """Keep a member's post for the facilitators; refused for one who may not write in the room any more."""
    member = state.members[writing.seat.member]
    if member.grant_id != writing.seat.grant or not logs.is_granted(writing.seat.grant):
        return "revoked"
    held = _new_held(writing.seat.key_name, member, writing.key, writing.body, why, now)
    return Held(access.held_on_page(writing.seat.key_name, held), is_new=True)


def _new_held(
    key_name: str, member: Member, key: str, body: Posted, why: WhyHeld, now: datetime, taken_from: int | None = None
) -> HeldPost:
    dated = replace(body, written_at=body.written_at or milliseconds(now))
    if why in ALARMS:
        publish_after_commit(BOARD)  # the desks of those on duty show that it waits (rule 30)
    return HeldPost.objects.create(
        room_id=member.room_id,
        member=member,
        key=key,
        sealed=seal_beside(key_name, msgspec.json.encode(dated).decode()),
        why=why,
        held_at=now,
        taken_from=taken_from,
    )


def _note_posts(stored: Sequence[tuple[Writing, int]]) -> None:
    """Rows for posts that are in the log now, at those seqs."""
    if not stored:
        return
    Thread.objects.bulk_create(
        _newest(stored), update_conflicts=True, unique_fields=["room", "seq"], update_fields=["last_seq"]
    )
    keys = {(writing.seat.room, writing.body.thread or seq) for writing, seq in stored}
    rows = Thread.objects.filter(room__in={room for room, _ in keys}, seq__in={seq for _, seq in keys})
    threads = {(row.room_id, row.seq): row for row in rows}
    posts = Post.objects.bulk_create(
        Post(
            room_id=writing.seat.room,
            seq=seq,
            thread=threads[writing.seat.room, writing.body.thread or seq],
            member_id=writing.seat.member,
            facilitator_id=writing.seat.person,
        )
        for writing, seq in stored
    )
    for post, (writing, _) in zip(posts, stored, strict=True):
        _note_mentions(post, writing.seat, writing.body.text)


def _newest(stored: Iterable[tuple[Writing, int]]) -> list[Thread]:
    """Each thread once, with the newest of its new posts."""
    last: dict[tuple[uuid.UUID, int], int] = {}
    for writing, seq in stored:
        place = writing.seat.room, writing.body.thread or seq
        last[place] = max(seq, last.get(place, 0))
    return [Thread(room_id=room, seq=seq, last_seq=last_seq) for (room, seq), last_seq in last.items()]


def _note_mentions(post: Post, seat: Seat, text: str) -> None:
    """Remember whom the post names."""
    if "@" not in text:
        return
    names = access.nicknames(seat.key_name, access.active_members(seat.room))
    named = core.named_in(text, names.values())
    Mention.objects.bulk_create(Mention(post=post, member_id=member) for member, name in names.items() if name in named)


# --- changing what stands there -------------------------------------------------------------------


def _locked(seat: Seat) -> Stream:
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
        stream = _locked(seat)
        post = access.own_post(seat, seq)
        body = _body_at(seat, seq)
        if (body.text, body.note) == (text, note):
            return None
        room = Room.objects.get(pk=seat.room)
        _must_be_writable(room, post.thread, seat, now)
        changed = replace(body, text=text, note=note, edited=True)
        if post.member is not None and (why := _why_held(room, post.member, changed)) is not None:
            return _take_off(seat, stream, post, changed, why, now)
        transcripts.overwrite(stream, {seq: changed} | _erased([post.edit_seq]))
        post.edit_seq = _append(seat, stream, Edited(seq, text, note), now)
        post.save(update_fields=["edit_seq"])
        Mention.objects.filter(post=post).delete()
        _note_mentions(post, seat, text)
        return None


def _must_be_writable(room: Room, thread: Thread, seat: Seat, now: datetime) -> None:
    member = Member.objects.filter(pk=seat.member).first() if seat.member else None
    refused = core.refusal(
        room.state,  # type: ignore[arg-type]  # a constraint holds it
        thread.seq,
        room.goodbye,
        is_muted=_is_muted(member, now),
        thread_exists=True,
    )
    if refused:
        raise CannotError(refused)


def _is_muted(member: Member | None, now: datetime) -> bool:
    return member is not None and member.muted_until is not None and member.muted_until > now


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
        stream = _locked(seat)
        post = access.any_post(seat, seq) if seat.leads else access.own_post(seat, seq)
        _take_away(seat, stream, post, now)


def _take_away(seat: Seat, stream: Stream, post: Post, now: datetime) -> None:
    """A post is gone from log and page; a thread with its last one."""
    transcripts.overwrite(stream, _erased([post.seq, post.edit_seq]))
    is_own = post.facilitator_id == seat.person if seat.leads else True
    _append(seat, stream, Removed(post.seq, "author" if is_own else "facilitator"), now)
    thread = post.thread
    post.delete()
    if not thread.posts.exists():
        thread.delete()


def react(seat: Seat, seq: int, kind: ReactionKind, on: bool, now: datetime) -> None:
    """React to a post, or take it back; twice the same does nothing more. Raises NoPostError, CannotError."""
    with transaction.atomic():
        stream = _locked(seat)
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
        stream = _locked(seat)
        thread = access.thread_of(seat, seq)
        if thread.is_pinned == on:
            return
        thread.is_pinned = on
        thread.save(update_fields=["is_pinned"])
        _append(seat, stream, Pinned(seq, on), now)


# --- what waits for a facilitator -----------------------------------------------------------------


def hold(seat: Seat, seq: int, now: datetime) -> None:
    """A facilitator takes a member's post off the page, to look at it. Raises NoPostError, CannotError."""
    with transaction.atomic():
        stream = _locked(seat)
        post = access.any_post(seat, seq)
        if post.member is None:
            raise NoPostError
        _take_off(seat, stream, post, _body_at(seat, seq), "facilitator", now)


def hold_words(seat: Seat, key: str, body: Posted, why: WhyHeld, now: datetime) -> HeldOnPage:
    """Keep for the facilitators what a member wanted to say elsewhere in the room; let through, it begins a thread.

    Repeated with the same key, it is kept once. Raises CannotError.
    """
    with transaction.atomic():
        _locked(seat)
        member = Member.objects.get(grant=seat.grant)
        held = HeldPost.objects.filter(member=member, key=key).first()
        if held is None:
            held = _new_held(seat.key_name, member, key, body, why, now)
            tell(seat.room)
        elif not access.posted_of(seat.key_name, held.sealed).says_the_same(body):
            raise CannotError("key_reused")
    return access.held_on_page(seat.key_name, held)


def _take_off(seat: Seat, stream: Stream, post: Post, body: Posted, why: WhyHeld, now: datetime) -> HeldPost:
    """The post waits from now on, and stands nowhere meanwhile. With answers under it, it will come back among them."""
    member, thread = post.member, post.thread
    if member is None:
        raise NoPostError
    has_answers = thread.posts.exclude(pk=post.pk).exists()
    kept = replace(body, thread=thread.seq if body.thread or has_answers else 0)
    held = _new_held(seat.key_name, member, f"taken-from-{post.seq:020}", kept, why, now, taken_from=post.seq)
    _take_away(seat, stream, post, now)
    tell(seat.room)
    return held


def judge(seat: Seat, held_id: uuid.UUID, appears: bool, words: str, now: datetime) -> None:
    """A facilitator lets a waiting post appear, or tells its author why it will not.

    Raises NoPostError: there is none that waits, a colleague was faster perhaps; CannotError.
    """
    with transaction.atomic():
        author = Member.objects.filter(held_posts=held_id, room=seat.room)
        member = author.select_for_update(no_key=True, of=("self",)).first()  # before the stream, as everywhere
        _locked(seat)
        held = HeldPost.objects.filter(pk=held_id, room=seat.room, refused_at=None).first()
        if held is None or member is None:
            raise NoPostError
        held.member = member
        if appears:
            _let_appear(seat, held, now)
        else:
            held.refused_at = now
            held.refusal = seal_beside(seat.key_name, words) if words.strip() else None
            held.save(update_fields=["refused_at", "refusal"])
        if held.why in ALARMS:
            publish_after_commit(BOARD)
        tell(seat.room)


def _let_appear(seat: Seat, held: HeldPost, now: datetime) -> None:
    """The post comes into the log as its author's, under the key under which they wrote it."""
    member = held.member
    if member.grant_id is None:
        raise CannotError("revoked")
    body = access.posted_of(seat.key_name, held.sealed)
    if body.thread and not Thread.objects.filter(room=seat.room, seq=body.thread).exists():
        body = replace(body, thread=0)  # the thread is gone meanwhile
    author = _seat_of(member, seat, body.by)
    writing = Writing(author, held.key, body)
    (decision,), appended = transcripts.append_batch([writing.message], now)
    if not isinstance(decision, Placed):
        raise CannotError(decision)
    _note_posts([(writing, decision.seq)])
    Member.objects.filter(pk=member.pk).update(posts_shown=member.posts_shown + 1)
    held.delete()
    publish_after_commit(*appended)


def _seat_of(member: Member, seat: Seat, name: str) -> Seat:
    """The member's own seat in the room in which the facilitator sits."""
    return Seat(seat.room, seat.stream, seat.key_name, member.grant_id or 0, name, member=member.pk)


def withdraw(seat: Seat, held_id: uuid.UUID) -> None:
    """Take back one's own waiting post, or put away the answer that it will not appear. Raises NoPostError."""
    if not HeldPost.objects.filter(pk=held_id, member=seat.member, room=seat.room).delete()[0]:
        raise NoPostError
    publish_after_commit(BOARD)  # it may have been urgent
    tell(seat.room)


# --- one's own side -------------------------------------------------------------------------------


def mark_read(seat: Seat, seq: int) -> None:
    """The unread line moves to that seq; never back."""
    if seat.leads:
        own = Facilitator.objects.filter(room=seat.room, person=seat.person, read_up_to__lt=seq)
        own.update(read_up_to=seq)
    elif seat.member is not None:
        Member.objects.filter(pk=seat.member, read_up_to__lt=seq).update(read_up_to=seq)


def ignore(seat: Seat, name: str, on: bool) -> None:
    """Do not show this member's posts to me, or show them again. Raises NoPostError."""
    if seat.member is None:
        raise NoPostError
    other = access.member_named(seat, name)
    if other.pk == seat.member:
        raise NoPostError
    if on:
        Ignored.objects.get_or_create(member_id=seat.member, other=other)
    else:
        Ignored.objects.filter(member_id=seat.member, other=other).delete()
