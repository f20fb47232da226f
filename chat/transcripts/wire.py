"""Entries of a talk's log, as stored (sealed) and as sent.

The log is the truth: every entry has a `seq` that follows the one before without a gap.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

from moderation.live.wire import Milliseconds, encode, frame_name
from moderation.staff.core import HelperType

Author = Literal["visitor", "helper", "house", "member", "facilitator"]
ShredReason = Literal["deleted", "expired"]
GoneReason = Literal["deleted", "expired", "revoked"]
EndedBy = Literal["visitor", "helper", "left_fast", "timeout", "closing", "blocked"]
Handing = Literal["given", "lost"]
"""How a worker is gone from a talk that goes on: they have given it on, or have lost the line to it."""
Question = Literal["safe", "code_word", "address"]
"""What the service can ask in words of its own, in the visitor's language (rules 12 and 25)."""


class Body(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag=frame_name):
    """What an entry says. Sealed at rest. Its repr shows nothing (rule 17)."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Said(Body, omit_defaults=True):
    """Somebody wrote."""

    text: str
    by: str = ""
    """The worker's duty name; empty for the visitor, and in letters."""
    helper: HelperType | Literal[""] = ""
    """On the staff line, the writer's helper type; otherwise empty."""

    def says_the_same(self, other: object) -> bool:
        """Whether it is the same text: the writer's name may have changed meanwhile."""
        return isinstance(other, Said) and other.text == self.text


class Joined(Body):
    """A helper came into the talk. Visitors see the duty name, never the real one (rule 26)."""

    name: str
    helper: HelperType


class SecondJoined(Body):
    """A second worker came into the talk, beside the one who has it."""

    name: str
    helper: HelperType


class SecondLeft(Body):
    """The second worker has left the talk, which goes on with the first."""

    name: str


class TookOver(Body):
    """The second worker goes on alone: the first one gave them the talk, or has lost the line to it."""

    name: str
    helper: HelperType
    how: Handing


class Ended(Body):
    """The talk is over; nothing can be written after this entry."""

    by: EndedBy


class Asked(Body, omit_defaults=True):
    """The helper asked in the service's own words: is it safe to write now, shall we have a code word (rule 25), or at
    which address help would find the visitor (rule 12).
    """

    about: Question
    by: str = ""
    """As in `Said`."""


class CodeWordSet(Body):
    """The visitor chose a code word. The word itself is nowhere in the log (rule 25)."""


class Continued(Body):
    """Somebody went on with the talk from a reloaded page, without the earlier lines (rule 11)."""

    code_word: bool
    """Whether they knew the code word; false when there is none."""


class CodeWordWrong(Body):
    """Somebody wanted to continue and did not know the code word: no reloaded page can any more (rule 25)."""


class Wished(Body):
    """What the visitor has said while waiting: what it is about, and in which language they need an interpreter."""

    topic: str
    interpreter: str


class CardGiven(Body, omit_defaults=True):
    """The helper gave the visitor a help card of the catalogue, which each page words in its reader's language."""

    card: str
    """Its slug."""
    by: str = ""
    """As in `Said`."""


class InterpreterAsked(Body, omit_defaults=True):
    """The helper is arranging an interpreter. Each page says so in its reader's language."""

    language: str
    """As in `Wished.interpreter`."""
    by: str = ""
    """As in `Said`."""


class HandedOver(Body):
    """The talk waits for another helper: this one has given it on, or has lost the line to it."""

    how: Handing


class Noted(Body, omit_defaults=True):
    """Somebody of the staff wrote for colleagues alone. A visitor's reader gets `Aside` in its place."""

    name: str
    text: str
    whispers: bool = False
    """It is for those who answer now, from somebody who reads along."""


class Aside(Body):
    """In a visitor's log, in place of what workers have told each other: nothing but its seq."""


class Overtime(Body):
    """The chat has closed for others; this talk may go on until then (rule 10)."""

    until: Milliseconds


# --- closed groups ---------------------------------------------------------------------------------

ReactionKind = Literal["heart", "hug", "strength", "thanks"]
RemovedBy = Literal["author", "facilitator"]
MAX_CONTENT_NOTE = 60
"""In characters."""


class Posted(Body, omit_defaults=True):
    """A member or a facilitator wrote in a closed group. Its own seq names the post, and a thread by its first post.

    An edit puts another one in its place; a removal, `Erased`.
    """

    text: str
    by: str
    """The member's nickname, or the facilitator's duty name; empty for the house."""
    thread: int = 0
    """Seq of the first post of the thread that it answers in; 0: it begins one."""
    note: str = ""
    """What the post is about, for those who would rather not read it unprepared: the page folds it behind this."""
    helper: HelperType | Literal[""] = ""
    """A facilitator's helper type; otherwise empty."""
    written_at: Milliseconds = 0
    """When it was written, if it had to wait for a facilitator before it was shown."""
    edited: bool = False

    def says_the_same(self, other: object) -> bool:
        """Whether it is the same text at the same place, behind the same content note."""
        return isinstance(other, Posted) and (
            (other.text, other.thread, other.note) == (self.text, self.thread, self.note)
        )


class Edited(Body, omit_defaults=True):
    """A post has other words now. Once they are changed again or removed, `Erased` takes the place of this."""

    post: int
    text: str
    note: str = ""


class Removed(Body):
    """A post is gone, for everyone."""

    post: int
    by: RemovedBy


class Erased(Body):
    """In place of words that were changed or removed: nothing but its seq."""


class Reacted(Body):
    """A member or a facilitator has reacted to a post, or takes it back."""

    post: int
    kind: ReactionKind
    by: str
    """As in `Posted`."""
    on: bool


class Pinned(Body):
    """A facilitator keeps a thread above the others, or no longer."""

    thread: int
    on: bool


class MemberCame(Body):
    """Somebody has become a member, under this nickname."""

    by: str


class MemberWent(Body):
    """Somebody is no member any more."""

    by: str


class ReadOnly(Body):
    """The run is over: nothing more can be written, and everything is gone after that moment (rule 31)."""

    gone_at: Milliseconds


TalkBody = (
    Said | Joined | Ended | Asked | CodeWordSet | Continued | CodeWordWrong | Overtime | Wished | CardGiven
    | InterpreterAsked | HandedOver | Noted | Aside | SecondJoined | SecondLeft | TookOver
)  # fmt: skip
GroupBody = Posted | Edited | Removed | Erased | Reacted | Pinned | MemberCame | MemberWent | ReadOnly
AnyBody = TalkBody | GroupBody
Written = Said | Posted
"""What people write through the group commit."""


class Entry(Struct, frozen=True, omit_defaults=True):
    """One entry of the log as readers get it."""

    seq: Annotated[int, Meta(ge=1)]
    at: Milliseconds
    author: Author
    body: AnyBody
    key: str = ""
    """The sender's key of a message: lets the sender's own page recognise it after a reconnect."""

    def __repr__(self) -> str:
        return f"<Entry {self.seq}>"


def as_visitors_see(entry: Entry) -> Entry:
    """The entry as it may leave for a visitor's page: what workers tell each other never does."""
    return replace(entry, body=Aside()) if isinstance(entry.body, Noted) else entry


PIECE_BYTES = 16 * 1024
"""A slow line brings a piece of this size before its page takes the server for dead (two beats)."""


def pieces(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries in pieces for one frame each, at least one, so that whoever receives them slowly gets on.

    A page that is cut off between two pieces resumes after the first; one long frame would begin anew each time.
    """
    piece: list[Entry] = []
    size = 0
    for entry in entries:
        weight = len(entry.body.text.encode()) if isinstance(entry.body, Said | Noted | Posted | Edited) else 0
        if piece and size + weight > PIECE_BYTES:
            yield piece
            piece, size = [], 0
        piece.append(entry)
        size += weight
    yield piece


class Entries(list[Entry]):
    """New entries on their way to readers. Many may get the same frames of them: those are encoded once."""

    def frames(self, variant: Hashable, make: Callable[[list[Entry]], Struct]) -> Sequence[bytes]:
        """Frames with all of them, encoded; `variant` names what `make` makes of a piece."""
        known = self._frames.get(variant)
        if known is None:
            known = self._frames[variant] = [encode(make(piece)) for piece in pieces(self)]
        return known

    @cached_property
    def for_visitors(self) -> "Entries":
        """The same as visitors may have them; itself where there is nothing to hide."""
        hides = any(isinstance(entry.body, Noted) for entry in self)
        return Entries(map(as_visitors_see, self)) if hides else self

    @cached_property
    def _frames(self) -> dict[Hashable, Sequence[bytes]]:
        return {}
