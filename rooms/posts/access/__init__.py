"""What a page in a room shows: threads, their posts, and what waits for a facilitator."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from django.db.models import Count, Q

from chat.transcripts import access as transcripts
from chat.transcripts.sealed import unseal_beside
from chat.transcripts.wire import Entry, Posted
from moderation.live.wire import milliseconds
from rooms.membership.access import in_room, nickname
from rooms.membership.models import Member
from rooms.posts.core import POSTS_AT_ONCE, THREADS_AT_ONCE, marks_in
from rooms.posts.models import HeldPost, Mention, Post, Reaction, Thread
from rooms.wire import HeldOnPage, PostOnPage, Reacting, ThreadOnPage


class NoPostError(LookupError):
    """There is no such post, thread or name, or it is not the caller's to change: one answer for both."""


@dataclass(frozen=True, slots=True, repr=False)
class Seat:
    """Who acts in a room: a member or a facilitator, under the name that the others see."""

    room: uuid.UUID
    stream: int
    key_name: str
    grant: int
    name: str
    member: uuid.UUID | None = None
    person: uuid.UUID | None = None
    """Of a facilitator."""
    helper: str = ""
    """Their helper type."""
    language: str = "fi"
    """Of the room."""

    @property
    def leads(self) -> bool:
        """Whether it is a facilitator."""
        return self.person is not None


def is_theirs(seat: Seat, of: str = "") -> Q:
    """Posts and reactions of whoever sits here; `of`: the way to them, as "posts__"."""
    return Q((f"{of}facilitator", seat.person)) if seat.leads else Q((f"{of}member", seat.member))


# --- threads and posts ----------------------------------------------------------------------------


def newest_threads(seat: Seat, read_up_to: int) -> tuple[list[ThreadOnPage], bool]:
    """Pinned threads, then the newest ones, and whether there are older ones. Raises NotReadableError."""
    of_room = Thread.objects.filter(room=seat.room)
    pinned = list(of_room.filter(is_pinned=True).order_by("-last_seq"))
    newest = list(of_room.filter(is_pinned=False).order_by("-last_seq")[: THREADS_AT_ONCE + 1])
    return _on_page(seat, [*pinned, *newest[:THREADS_AT_ONCE]], read_up_to), len(newest) > THREADS_AT_ONCE


def older_threads(seat: Seat, before: int, read_up_to: int) -> tuple[list[ThreadOnPage], bool]:
    """Threads whose newest post is older than `before`, without pinned ones. Raises NotReadableError."""
    older = Thread.objects.filter(room=seat.room, is_pinned=False, last_seq__lt=before)
    rows = list(older.order_by("-last_seq")[: THREADS_AT_ONCE + 1])
    return _on_page(seat, rows[:THREADS_AT_ONCE], read_up_to), len(rows) > THREADS_AT_ONCE


def posts_of_thread(seat: Seat, thread: int, before: int) -> tuple[list[PostOnPage], bool]:
    """The newest posts of a thread before that seq (0: of all), in their order, and whether there are older ones.

    Raises NotReadableError.
    """
    of_thread = Post.objects.filter(thread__room=seat.room, thread__seq=thread)
    if before:
        of_thread = of_thread.filter(seq__lt=before)
    rows = list(of_thread.order_by("-seq").values_list("seq", flat=True)[: POSTS_AT_ONCE + 1])
    shown = rows[:POSTS_AT_ONCE][::-1]
    posts = _posts(seat, shown)
    return [posts[seq] for seq in shown if seq in posts], len(rows) > POSTS_AT_ONCE


def _on_page(seat: Seat, threads: Sequence[Thread], read_up_to: int) -> list[ThreadOnPage]:
    """Threads as a page lists them, in five queries whatever their number."""
    unread = Q(posts__seq__gt=read_up_to) & ~is_theirs(seat, "posts__")
    counts = {
        row["pk"]: row
        for row in Thread.objects.filter(pk__in=[thread.pk for thread in threads])
        .order_by()
        .values("pk")
        .annotate(posts_now=Count("posts"), unread_now=Count("posts", filter=unread))
    }
    named = _mentioned(seat, threads, read_up_to)
    places = {thread.seq for thread in threads} | {thread.last_seq for thread in threads}
    entries = transcripts.read_at(seat.stream, seat.grant, places)
    reactions = _reactions(seat, [thread.seq for thread in threads])
    shown = []
    for thread in threads:
        first = _post(seat, entries.get(thread.seq), reactions)
        count = counts[thread.pk]["posts_now"] if thread.pk in counts else 0
        last = entries.get(thread.last_seq)
        shown.append(
            ThreadOnPage(
                seq=thread.seq,
                last_seq=thread.last_seq,
                last_at=last.at if last is not None else 0,
                answers=count - (first is not None),
                unread=counts[thread.pk]["unread_now"] if thread.pk in counts else 0,
                first=first,
                pinned=thread.is_pinned,
                mentioned=thread.pk in named,
            )
        )
    return shown


def _mentioned(seat: Seat, threads: Sequence[Thread], read_up_to: int) -> set[int]:
    """Those of the threads in which an unread post names the reader."""
    if seat.leads:
        return set()
    naming = Mention.objects.filter(member=seat.member, post__thread__in=threads, post__seq__gt=read_up_to)
    return set(naming.values_list("post__thread_id", flat=True))


def _posts(seat: Seat, seqs: Collection[int]) -> dict[int, PostOnPage]:
    entries = transcripts.read_at(seat.stream, seat.grant, seqs)
    reactions = _reactions(seat, seqs)
    posts = {seq: _post(seat, entry, reactions) for seq, entry in entries.items()}
    return {seq: post for seq, post in posts.items() if post is not None}


def _post(seat: Seat, entry: Entry | None, reactions: Mapping[int, list[Reacting]]) -> PostOnPage | None:
    """The post at that place as it is now; None when it was removed."""
    if entry is None or not isinstance(entry.body, Posted):
        return None
    body = entry.body
    return PostOnPage(
        seq=entry.seq,
        at=entry.at,
        by=body.by,
        author=entry.author,
        text=body.text,
        thread=body.thread or entry.seq,
        note=body.note,
        helper=body.helper,
        written_at=body.written_at,
        edited=body.edited,
        reactions=reactions.get(entry.seq, []),
        key=entry.key,
        marks=marks_in(f"{body.note}\n{body.text}", seat.language) if seat.leads else [],
    )


def _reactions(seat: Seat, seqs: Collection[int]) -> Mapping[int, list[Reacting]]:
    """Who has reacted to these posts and how, in the order in which they did."""
    rows = Reaction.objects.filter(post__room=seat.room, post__seq__in=seqs).order_by("pk")
    by_kind: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for seq, kind, by in rows.values_list("post__seq", "kind", "by"):
        by_kind[seq][kind].append(unseal_beside(seat.key_name, bytes(by)))
    return {
        seq: [Reacting(kind, names) for kind, names in kinds.items()]  # type: ignore[arg-type]  # a constraint holds it
        for seq, kinds in by_kind.items()
    }


# --- what waits for a facilitator -----------------------------------------------------------------

_posted = msgspec.json.Decoder(Posted)


def posted_of(key_name: str, sealed: bytes | memoryview) -> Posted:
    """A waiting post. Raises KeyGoneError, SealBrokenError."""
    return _posted.decode(unseal_beside(key_name, bytes(sealed)))


def held_for(seat: Seat) -> list[HeldOnPage]:
    """What waits: one's own posts; for a facilitator, everybody's that are not decided upon. Urgent ones first."""
    rows = HeldPost.objects.filter(room=seat.room).order_by("held_at")
    rows = rows.filter(refused_at=None) if seat.leads else rows.filter(member=seat.member)
    return [held_on_page(seat.key_name, row) for row in rows]


def held_on_page(key_name: str, held: HeldPost) -> HeldOnPage:
    """A waiting post as its author and the facilitators see it. Raises KeyGoneError, SealBrokenError."""
    body = posted_of(key_name, held.sealed)
    return HeldOnPage(
        held=str(held.pk),
        key=held.key,
        by=body.by,
        text=body.text,
        thread=body.thread,
        why=held.why,  # type: ignore[arg-type]  # a constraint holds it
        at=milliseconds(held.held_at),
        note=body.note,
        refusal="" if held.refusal is None else unseal_beside(key_name, bytes(held.refusal)),
        is_refused=held.refused_at is not None,
    )


# --- names ----------------------------------------------------------------------------------------


def nicknames(key_name: str, members: Iterable[Member]) -> dict[uuid.UUID, str]:
    """The nicknames of these members. Raises KeyGoneError, SealBrokenError."""
    return {member.pk: nickname(key_name, member) for member in members}


def member_named(seat: Seat, name: str) -> Member:
    """The member of that nickname. Raises NoPostError."""
    for member in in_room(seat.room):
        if nickname(seat.key_name, member) == name:
            return member
    raise NoPostError


def own_post(seat: Seat, seq: int) -> Post:
    """A post that they may change: one's own. Raises NoPostError."""
    post = Post.objects.select_related("thread").filter(is_theirs(seat), room=seat.room, seq=seq).first()
    if post is None:
        raise NoPostError
    return post


def any_post(seat: Seat, seq: int) -> Post:
    """A post of the room. Raises NoPostError."""
    post = Post.objects.select_related("thread", "member").filter(room=seat.room, seq=seq).first()
    if post is None:
        raise NoPostError
    return post


def thread_of(seat: Seat, seq: int) -> Thread:
    """A thread of the room. Raises NoPostError."""
    thread = Thread.objects.filter(room=seat.room, seq=seq).first()
    if thread is None:
        raise NoPostError
    return thread
