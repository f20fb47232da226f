"""A page in a closed group, as tests use it: a member's or a facilitator's, and stricter than a real one."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from chat.transcripts.wire import (
    Edited,
    Entry,
    Erased,
    MemberCame,
    MemberWent,
    Pinned,
    Posted,
    Reacted,
    ReactionKind,
    ReadOnly,
    Removed,
    Said,
)
from deploy.protocol import FACILITATOR, ROOM
from moderation.live.decoding import Role
from moderation.live.wire import Error, Frame
from rooms.evenings.wire import (
    EveningOnPage,
    RoomEvening,
    RoomEveningAck,
    RoomEveningEntries,
    RoomEveningGone,
    RoomEveningJoin,
    RoomEveningPass,
    RoomEveningRead,
    RoomEvenings,
    RoomEveningSay,
    RoomEveningText,
)
from rooms.wire import (
    HeldOnPage,
    Here,
    PostOnPage,
    RoomAck,
    RoomAlive,
    RoomAskThread,
    RoomAskThreads,
    RoomBeat,
    RoomDone,
    RoomEdit,
    RoomEnter,
    RoomEntries,
    RoomFacts,
    RoomGone,
    RoomHeld,
    RoomHere,
    RoomHold,
    RoomJudge,
    RoomLead,
    RoomPin,
    RoomPost,
    RoomReact,
    RoomRead,
    RoomReload,
    RoomRemove,
    RoomThread,
    RoomThreads,
    RoomView,
)
from tests.support.client import Client, RefusedError, new_key
from tests.support.shown_log import ProtocolBrokenError

Post = dict[str, Any]


class RoomClient(Client):
    """A page that knows every post of its room."""

    unseen: ClassVar[set[str]] = Client.unseen | {"token", "reload_token", "head", "written", "read", "evening"}

    def __init__(self, host: str, *, scheme: str = "http", headers: Mapping[str, str] | None = None) -> None:
        """As every client."""
        super().__init__(host, scheme=scheme, headers=headers)
        self.posts: dict[int, Post] = {}
        self.pinned: set[int] = set()
        self.head = 0
        self.read = 0
        self.room: RoomFacts | None = None
        self.here: Here | None = None
        self.gone = ""
        self.token = ""
        self.reload_token = ""
        self.written: dict[str, RoomPost] = {}
        """By key: what this page has sent and not been answered."""
        self.evenings: list[EveningOnPage] = []
        self.evening = ""
        """The evening that the page is in."""
        self.said: list[tuple[str, str]] = []
        """What is said in it: who, and what."""
        self._saying: dict[str, tuple[str, str]] = {}

    # --- coming in --------------------------------------------------------------------------

    async def _greet(self, frame: Frame) -> RoomView:
        await self.send(frame)
        return await self._answer(RoomView, lambda _: True, lambda _: True)

    async def read_everything(self) -> None:
        """Ask for every thread and every post, as a reader who scrolls to the end."""
        threads: set[int] = set()
        found, more = self._view.threads, self._view.more
        while True:
            threads |= {thread.seq for thread in found}
            self.pinned |= {thread.seq for thread in found if thread.pinned}
            if not more:
                break
            before = min(thread.last_seq for thread in found if not thread.pinned)
            await self.send(RoomAskThreads(before=before))
            page = await self._answer(RoomThreads, lambda _: True, lambda error: error.re == "ask_threads")
            found, more = page.threads, page.more
        for thread in sorted(threads):
            await self._read_thread(thread)

    async def _read_thread(self, thread: int) -> None:
        before, more = 0, True
        while more:
            await self.send(RoomAskThread(thread=thread, before=before))
            page = await self._answer(RoomThread, lambda _: True, lambda error: error.re == "ask_thread")
            more = page.more
            if page.posts:
                before = page.posts[0].seq

    # --- writing ----------------------------------------------------------------------------

    async def post(self, text: str, *, thread: int = 0, note: str = "", key: str | None = None) -> RoomAck | RoomHeld:
        """Write, and wait until the post is stored. Raises RefusedError."""
        key = key or new_key()
        self.written[key] = frame = RoomPost(key=key, text=text, thread=thread, note=note)
        await self.send(frame)
        stored = await self._first(
            lambda frame: (
                (isinstance(frame, RoomAck | RoomHeld) and frame.key == key)
                or (isinstance(frame, Error) and frame.key == key)
            )
        )
        if isinstance(stored, Error):
            raise RefusedError(stored)
        return stored  # type: ignore[return-value]

    async def edit(self, post: int, text: str, note: str = "") -> RoomDone | RoomHeld:
        """Put other words in a post's place. Raises RefusedError."""
        key = new_key()
        await self.send(RoomEdit(key=key, post=post, text=text, note=note))
        done = await self._first(lambda frame: isinstance(frame, RoomDone | RoomHeld | Error) and frame.key == key)
        if isinstance(done, Error):
            raise RefusedError(done)
        return done  # type: ignore[return-value]

    async def remove(self, post: int) -> None:
        """Take a post away. Raises RefusedError."""
        key = new_key()
        await self.send(RoomRemove(key=key, post=post))
        await self._answer(RoomDone, lambda done: done.key == key, lambda error: error.key == key)

    async def react(self, post: int, kind: ReactionKind, *, on: bool = True) -> None:
        """React to a post, without waiting."""
        await self.send(RoomReact(post=post, kind=kind, on=on))

    # --- live evenings ----------------------------------------------------------------------

    async def join_evening(self, evening: str, *, after: int = 0) -> None:
        """Come into an evening. Raises RefusedError."""
        await self.send(RoomEveningJoin(evening=evening, after=after))
        await self._answer(RoomEvening, lambda _: True, lambda error: error.re == "evening_join")

    async def say(self, text: str, *, as_guest: str = "") -> RoomEveningAck | RoomHeld:
        """Say something in the evening, and wait until it is stored. Raises RefusedError."""
        key = new_key()
        self._saying[key] = as_guest or (self.here.name if self.here else ""), text
        await self.send(RoomEveningPass(key=key, text=text) if as_guest else RoomEveningSay(key=key, text=text))
        stored = await self._first(
            lambda frame: (
                (isinstance(frame, RoomEveningAck | RoomHeld) and frame.key == key)
                or (isinstance(frame, Error) and (frame.key == key or frame.re in ("evening_say", "evening_pass")))
            )
        )
        if isinstance(stored, Error):
            raise RefusedError(stored)
        return stored  # type: ignore[return-value]

    async def read_evening(self, evening: str) -> list[str]:
        """What was said in an evening that is over. Raises RefusedError."""
        await self.send(RoomEveningRead(evening=evening))
        text = await self._answer(RoomEveningText, lambda _: True, lambda error: error.re == "evening_read")
        return [entry.body.text for entry in text.entries if isinstance(entry.body, Said)]

    def _heard(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if entry.seq != len(self.said) + 1 or not isinstance(entry.body, Said):
                raise ProtocolBrokenError(f"evening's entry {entry.seq} after {len(self.said)}")
            self.said.append((entry.body.by, entry.body.text))

    # --- what came --------------------------------------------------------------------------

    async def _apply(self, frame: Frame) -> None:
        match frame:
            case RoomView():
                self._show(frame)
            case RoomHere(here=here):
                self.here = here
            case RoomThreads(threads=threads):
                for thread in threads:
                    if thread.first is not None:
                        self._load(thread.first)
            case RoomThread(posts=posts):
                for post in posts:
                    self._load(post)
            case RoomEntries(entries=entries):
                for entry in entries:
                    self._take_entry(entry)
            case RoomAck(key=key, seq=seq, at=at):
                self._acked(key, seq, at)
            case RoomHeld(key=key):
                self.written.pop(key, None)
            case RoomGone(reason=reason):
                self.gone = reason
                self.posts, self.pinned = {}, set()
            case RoomEvenings(evenings=evenings):
                self.evenings = evenings
            case RoomEvening(evening=evening, entries=entries):
                if evening != self.evening:
                    self.evening, self.said = evening, []
                self._heard(entries)
            case RoomEveningEntries(entries=entries):
                self._heard(entries)
            case RoomEveningAck(key=key, seq=seq):
                if seq != len(self.said) + 1:
                    raise ProtocolBrokenError(f"evening's ack {seq} after {len(self.said)}")
                self.said.append(self._saying.pop(key))
            case RoomEveningGone():
                self.evening, self.said = "", []
            case RoomBeat(mark=mark):
                if self.answers_beats:
                    await self.send(RoomAlive(mark=mark))
            case _:
                pass

    def _show(self, view: RoomView) -> None:
        self._view = view
        self.room, self.here, self.read = view.room, view.here, view.read
        self.token, self.reload_token = view.token or self.token, view.reload or self.reload_token
        if view.resumed:
            for entry in view.entries:
                self._take_entry(entry)
            return
        self.head = view.head
        self.posts, self.pinned = {}, {thread.seq for thread in view.threads if thread.pinned}
        for thread in view.threads:
            if thread.first is not None:
                self._load(thread.first)

    def _load(self, post: PostOnPage) -> None:
        reactions = {reacting.kind: set(reacting.by) for reacting in post.reactions if reacting.by}
        self.posts[post.seq] = {
            "by": post.by,
            "at": post.at,
            "text": post.text,
            "note": post.note,
            "thread": post.thread,
            "edited": post.edited,
            "reactions": reactions,
        }

    def _take_entry(self, entry: Entry) -> None:
        if entry.seq != self.head + 1:
            raise ProtocolBrokenError(f"entry {entry.seq} after {self.head}")
        self.head = entry.seq
        match entry.body:
            case Posted() as posted:
                self._posted(entry.seq, entry.at, posted)
            case Edited(post=post, text=text, note=note) if post in self.posts:
                self.posts[post] |= {"text": text, "note": note, "edited": True}
            case Removed(post=post):
                self.posts.pop(post, None)
            case Reacted(post=post, kind=kind, by=by, on=on) if post in self.posts:
                names = self.posts[post]["reactions"].setdefault(kind, set())
                names.add(by) if on else names.discard(by)
                if not names:
                    del self.posts[post]["reactions"][kind]
            case Pinned(thread=thread, on=on):
                self.pinned.add(thread) if on else self.pinned.discard(thread)
            case Edited() | Reacted() | Erased() | MemberCame() | MemberWent() | ReadOnly():
                pass
            case _:
                raise ProtocolBrokenError(f"{type(entry.body).__name__} in a room")

    def _posted(self, seq: int, at: int, posted: Posted) -> None:
        self.posts[seq] = {
            "by": posted.by,
            "at": at,
            "text": posted.text,
            "note": posted.note,
            "thread": posted.thread or seq,
            "edited": posted.edited,
            "reactions": {},
        }

    def _acked(self, key: str, seq: int, at: int) -> None:
        frame = self.written.pop(key, None)
        if seq <= self.head:
            return  # it was stored, and read, before it was sent again
        if seq != self.head + 1 or frame is None or self.here is None:
            raise ProtocolBrokenError(f"ack {seq} after {self.head}")
        self.head = seq
        self._posted(seq, at, Posted(frame.text, self.here.name, frame.thread, frame.note))

    @property
    def held(self) -> list[HeldOnPage]:
        """What waits, as far as the page is shown it."""
        return [] if self.here is None else [held for held in self.here.held if not held.is_refused]


class MemberClient(RoomClient):
    """A member's page."""

    role: Role = ROOM

    async def enter(self, token: str = "", *, after: int | None = None) -> RoomView:
        """Come in by a token; with `after`, come back."""
        await self.open()
        self.token = token or self.token
        return await self._greet(RoomEnter(token=self.token, after=after or 0))

    async def resume(self) -> RoomView:
        """Come back after a lost connection, with what the page knows."""
        return await self.enter(after=self.head)

    async def reload(self, token: str = "") -> RoomView:
        """Come back as a page that was reloaded."""
        await self.open()
        return await self._greet(RoomReload(token=token or self.reload_token))


class FacilitatorClient(RoomClient):
    """A facilitator's page."""

    role: Role = FACILITATOR

    async def lead(self, room: str, *, after: int = 0) -> RoomView:
        """Come into a room that one leads."""
        await self.open()
        return await self._greet(RoomLead(room=room, after=after))

    async def judge(self, held: str, *, appears: bool, words: str = "") -> None:
        """Decide about a waiting post, without waiting."""
        await self.send(RoomJudge(held=held, appears=appears, words=words))

    async def pin(self, thread: int, *, on: bool = True) -> None:
        """Keep a thread above the others, without waiting."""
        await self.send(RoomPin(thread=thread, on=on))

    async def hold(self, post: int) -> None:
        """Take a post off the page, without waiting."""
        await self.send(RoomHold(post=post))

    async def saw(self, seq: int) -> None:
        """Everything up to there was on the page."""
        await self.send(RoomRead(seq=seq))
