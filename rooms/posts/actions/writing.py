"""Writing: posts of many rooms in one transaction, and which of them wait for a facilitator."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import transaction
from django.utils import timezone
from msgspec.structs import replace

from chat.duty.actions import BOARD
from chat.transcripts import access as logs
from chat.transcripts import actions as transcripts
from chat.transcripts.core import Message, Placed, Refusal
from chat.transcripts.sealed import seal_beside
from chat.transcripts.wire import Posted
from moderation.cases.actions import open_case
from moderation.cases.core import PRESSING, URGENT, USUAL
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.wire import milliseconds
from rooms.groups.access import place_of
from rooms.groups.actions import tell
from rooms.groups.core import read_next
from rooms.groups.models import Room
from rooms.membership.access import in_room
from rooms.membership.models import Member
from rooms.posts import access, core
from rooms.posts.access import Seat
from rooms.posts.core import ALARMS, Refused, WhyHeld
from rooms.posts.models import HeldPost, Mention, Post, Thread
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
    note_posts([(writing, placed.seq) for writing, placed in new if isinstance(placed, Placed) and placed.is_new])
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
            is_muted=is_muted(member, now),
            thread_exists=(room.pk, writing.body.thread) in self.threads,
        )

    def is_in_log(self, writing: Writing) -> bool:
        """Whether it waited before and was let through: this is the same post, sent once more."""
        place = writing.seat.grant, writing.key
        return place in logs.known_keys([place])

    def why_held(self, writing: Writing) -> WhyHeld | None:
        """Why the post waits. Nobody's but a member's does."""
        member = self.members.get(writing.seat.member)
        return None if member is None else why_held_of(self.rooms[writing.seat.room], member, writing.body)


def why_held_of(room: Room, member: Member, body: Posted) -> WhyHeld | None:
    """Why this member's post waits; None: it appears at once (rules 29 and 30)."""
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
    held = new_held(writing.seat.key_name, member, writing.key, writing.body, why, now)
    begin_waiting(held, now)
    return Held(access.held_on_page(writing.seat.key_name, held), is_new=True)


def new_held(
    key_name: str, member: Member, key: str, body: Posted, why: WhyHeld, now: datetime, taken_from: int | None = None
) -> HeldPost:
    """Keep a post beside the room's log, sealed. Whether it waits for the facilitators, `begin_waiting` says."""
    dated = replace(body, written_at=body.written_at or milliseconds(now))
    return HeldPost.objects.create(
        room_id=member.room_id,
        member=member,
        key=key,
        sealed=seal_beside(key_name, msgspec.json.encode(dated).decode()),
        why=why,
        held_at=now,
        taken_from=taken_from,
    )


def begin_waiting(held: HeldPost, now: datetime) -> None:
    """The post stands in the facilitators' queue; what is urgent shows at the desks of those on duty (rule 30).

    What is not is read at the room's next reading, as its author is told.
    """
    is_urgent = held.why in ALARMS
    reads_hour = Room.objects.values_list("reads_hour", flat=True).get(pk=held.room_id)
    due = None if is_urgent else read_next(reads_hour, timezone.localtime(now))
    urgency = URGENT if is_urgent else PRESSING if held.why == "facilitator" else USUAL
    open_case("held", held.pk, place_of(held.room_id), now, urgency, due)
    if is_urgent:
        publish_after_commit(BOARD)


def note_posts(stored: Sequence[tuple[Writing, int]]) -> None:
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
        note_mentions(post, writing.seat, writing.body.text)


def _newest(stored: Iterable[tuple[Writing, int]]) -> list[Thread]:
    """Each thread once, with the newest of its new posts."""
    last: dict[tuple[uuid.UUID, int], int] = {}
    for writing, seq in stored:
        place = writing.seat.room, writing.body.thread or seq
        last[place] = max(seq, last.get(place, 0))
    return [Thread(room_id=room, seq=seq, last_seq=last_seq) for (room, seq), last_seq in last.items()]


def note_mentions(post: Post, seat: Seat, text: str) -> None:
    """Remember whom the post names."""
    if "@" not in text:
        return
    names = access.nicknames(seat.key_name, in_room(seat.room))
    named = core.named_in(text, names.values())
    Mention.objects.bulk_create(Mention(post=post, member_id=member) for member, name in names.items() if name in named)


def is_muted(member: Member | None, now: datetime) -> bool:
    """Whether a facilitator has asked this member not to write for now (rule 32)."""
    return member is not None and member.muted_until is not None and member.muted_until > now
