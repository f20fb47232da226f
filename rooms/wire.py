"""Frames between a page in a closed group and the server; members and facilitators send the same but where said.

A member's page enters with a token in its first frame; a facilitator's by the cookie of the staff session, and names
the room. The unions per role are composed in `deploy/protocol.py`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chat.services.wire import Card
from chat.transcripts.wire import MAX_CONTENT_NOTE, Author, Entry, GoneReason, ReactionKind
from moderation.live.wire import WORD, Frame, Key, Mark, Milliseconds, Seq, Text, Token
from moderation.staff.core import HelperType
from moderation.texts.core import Language
from rooms.groups.core import RoomState
from rooms.membership.core import MemberState
from rooms.posts.core import PostMark, WhyHeld

Name = Annotated[str, Meta(min_length=1, max_length=80)]
"""A member's nickname or a facilitator's duty name."""
ContentNote = Annotated[str, Meta(max_length=MAX_CONTENT_NOTE)]
HeldId = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]
RoomId = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]
Place = Annotated[int, Meta(ge=1)]
"""Seq of a post; that of its first post names a thread."""

# --- what a page is handed --------------------------------------------------------------------------


class GroupPage(Struct, frozen=True):
    """What the server hands to the script of a room's page: the JSON block `room-page`."""

    token: str
    """With which a member enters, once. Empty for facilitators."""
    lang: Language
    neutral: str
    """Where leaving fast goes (rule 5)."""
    room: str
    """A facilitator's room. Empty for members: nothing on their page names it beforehand."""
    cards: list[Card]
    """Other help, those that answer now first."""


# --- what a page sends -----------------------------------------------------------------------------


class RoomEnter(Frame):
    """Come in with the token that the page was given for the six words, or come back after a lost connection.

    `after` is the last seq that the page knows: everything after it follows, complete, or a refusal. 0: it knows
    nothing, and gets the newest threads.
    """

    token: Token
    after: Seq = 0


class RoomReload(Frame):
    """The page was reloaded in the same tab (rule 11): the token of sessionStorage, good once, within 10 minutes."""

    token: Token


class RoomLead(Frame):
    """A facilitator comes into a room that they lead; `after` as in `RoomEnter`."""

    room: RoomId
    after: Seq = 0


class RoomPost(Frame):
    """Write. `thread` 0 begins one; another one answers in it. The same key again is answered with the stored place."""

    key: Key
    text: Text
    thread: Seq = 0
    note: ContentNote = ""


class RoomEdit(Frame):
    """Put other words in the place of one's own post."""

    key: Key
    post: Place
    text: Text
    note: ContentNote = ""


class RoomRemove(Frame):
    """Take one's own post away, for everyone. A facilitator may remove anybody's."""

    key: Key
    post: Place


class RoomReact(Frame):
    """React to a post, or take it back."""

    post: Place
    kind: ReactionKind
    on: bool


class RoomRead(Frame):
    """Everything up to this seq has been on the page: the unread line moves."""

    seq: Seq


class RoomAskThreads(Frame):
    """More threads: those whose newest post is older than `before`."""

    before: Place


class RoomAskThread(Frame):
    """The posts of a thread before that seq, the newest of them; 0: the newest of all."""

    thread: Place
    before: Seq = 0


class RoomIgnore(Frame):
    """Do not show me this member's posts, or show them again. Nobody else is told."""

    name: Name
    on: bool


class RoomTell(Frame):
    """Tell a facilitator about a post ("Kerro ohjaajalle"), or about words of an evening. Nobody else learns of it."""

    key: Key
    post: Place
    """Seq of the post, or that of the words in the evening's log."""
    words: Annotated[str, Meta(max_length=1000)] = ""
    evening: Annotated[str, Meta(max_length=64)] = ""
    """Its id; empty: it is about a post."""


class RoomWithdraw(Frame):
    """Take back one's own post that waits for a facilitator, or put away the answer that it will not appear."""

    held: HeldId


class RoomAlive(Frame):
    """Answer to a beat."""

    mark: Mark


class RoomLeave(Frame):
    """Leave fast: this page's tokens open nothing any more (rule 5)."""


class RoomResign(Frame):
    """Leave the group for good, of one's own wish: nickname and six words are no member's any more."""

    key: Key
    erases: bool = False
    """Whether everything goes that the member has written; otherwise it stays until the run ends."""


class RoomPin(Frame):
    """A facilitator keeps a thread above the others, or no longer."""

    thread: Place
    on: bool


class RoomJudge(Frame, omit_defaults=True):
    """A facilitator lets a waiting post appear, or says to its author why it will not."""

    held: HeldId
    appears: bool
    words: Annotated[str, Meta(max_length=1000)] = ""
    """To the author; only when it does not appear."""


class RoomHold(Frame):
    """A facilitator takes a member's post off the page, to look at it."""

    post: Place


# --- what a page receives --------------------------------------------------------------------------


class Reacting(Struct, frozen=True):
    """Who has reacted to a post in one way."""

    kind: ReactionKind
    by: list[str]


class PostOnPage(Struct, frozen=True, omit_defaults=True):
    """A post as it is now."""

    seq: int
    at: Milliseconds
    by: str
    author: Author
    text: str
    thread: int
    """Seq of the first post of its thread; its own for a first post."""
    note: str = ""
    helper: HelperType | Literal[""] = ""
    written_at: Milliseconds = 0
    edited: bool = False
    reactions: list[Reacting] = []
    key: str = ""
    """As in `Entry.key`: the page that wrote it knows it by this."""
    marks: list[PostMark] = []
    """For facilitators alone (rule 30)."""


class ThreadOnPage(Struct, frozen=True, omit_defaults=True):
    """A thread in the list of threads."""

    seq: int
    last_seq: int
    last_at: Milliseconds
    answers: int
    unread: int
    """Posts after the unread line."""
    first: PostOnPage | None = None
    """None: it was removed, and there are answers to it."""
    pinned: bool = False
    mentioned: bool = False
    """Whether one of the unread posts names the reader."""


class HeldOnPage(Struct, frozen=True, omit_defaults=True):
    """A post that waits, for its author and the facilitators."""

    held: str
    key: str
    by: str
    text: str
    thread: int
    why: WhyHeld
    at: Milliseconds
    note: str = ""
    refusal: str = ""
    """A facilitator's words: it will not appear."""
    is_refused: bool = False


class Leader(Struct, frozen=True):
    """A facilitator, by duty name."""

    name: str
    helper: HelperType


class Here(Struct, frozen=True, omit_defaults=True):
    """Whoever looks at the room, and what the room is to them now. Sent again whenever it changes."""

    name: str
    leads: bool
    standing: MemberState
    members: list[str]
    leaders: list[Leader]
    ignored: list[str]
    held: list[HeldOnPage]
    """The reader's own; for a facilitator, everybody's."""
    tells: int = 0
    """For a facilitator: how often members have told them about a message, and nobody has settled it."""
    first_posts_left: int = 0
    """How many posts of theirs are to wait for a facilitator (rule 29)."""
    waits: bool = False
    """Whether every post of theirs waits."""
    muted_until: Milliseconds = 0
    suspended_until: Milliseconds = 0
    read_next: Milliseconds = 0
    """When a facilitator reads next what waits, as far as is known; 0: within the day."""


class RoomFacts(Struct, frozen=True, omit_defaults=True):
    """What the room is."""

    title: str
    rules: str
    state: RoomState
    ends: Milliseconds
    """The end of the last day on which members write."""
    gone: Milliseconds
    """When nobody can open the room any more."""
    promised: Milliseconds
    """When nothing can be read any more, backups included (rule 31)."""
    told: bool = False
    """Whether the page tells of the end already."""
    goodbye: int = 0
    """Seq of the thread in which members say goodbye, the only one that is written in once the run is over; 0: none."""


class RoomView(Frame, omit_defaults=True):
    """The room: after entering, and again after a connection that was lost, then with `entries` in place of threads."""

    room: RoomFacts
    here: Here
    head: Seq
    read: Seq
    """Where the unread line is."""
    threads: list[ThreadOnPage] = []
    """Pinned ones, then the newest."""
    more: bool = False
    """Whether there are older threads."""
    entries: list[Entry] = []
    """Everything after the seq that the page named; others follow as `RoomEntries`."""
    resumed: bool = False
    token: str = ""
    """With which the page comes back after a lost connection; kept in memory alone."""
    reload: str = ""
    """With which it comes back after a reload, once; for sessionStorage."""


class RoomHere(Frame):
    """The reader's own side of the room has changed."""

    here: Here


class RoomThreads(Frame):
    """Older threads that the page has asked for."""

    threads: list[ThreadOnPage]
    more: bool
    head: Seq
    """They are as the log stood there: entries up to it are counted in already, though they may come after this."""


class RoomThread(Frame):
    """Posts of one thread that the page has asked for, in their order."""

    thread: int
    posts: list[PostOnPage]
    more: bool
    """Whether there are older ones."""
    head: Seq
    """As in `RoomThreads`."""


class RoomEntries(Frame):
    """New in the room."""

    entries: list[Entry]


class RoomMarked(Frame):
    """A facilitator may want to look at a new or edited post: it speaks of violence or of a relapse (rule 30)."""

    post: int
    marks: list[PostMark]


class RoomAck(Frame):
    """The page's own post is stored, and everybody can read it."""

    key: str
    seq: int
    at: Milliseconds


class RoomHeld(Frame):
    """The page's own post is stored, and waits for a facilitator (rules 29 and 30)."""

    key: str
    held: HeldOnPage


class RoomDone(Frame):
    """What the page asked for under this key is done: an edit, a removal, a word to the facilitators, a goodbye."""

    key: str


class RoomBeat(Frame):
    """The server is there; `head` is the log's last seq."""

    head: Seq
    mark: Mark


class RoomGone(Frame):
    """The reader can read the room no more: it has ended, or they are suspended or removed."""

    reason: GoneReason | Literal["suspended", "removed"]
