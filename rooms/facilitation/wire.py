"""Frames of a member's page about what is between them and the facilitators alone: the private line, and what was
decided about them (rule 32).

They are answered also while a member is suspended, and for 7 days after a removal.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from moderation.live.wire import WORD, Frame, Key, Milliseconds, Seq, Text
from moderation.staff.core import HelperType

SanctionId = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]
SanctionKind = Literal["warn", "hold", "mute", "suspend", "remove"]
SanctionReason = Literal["hurtful", "threat", "identifying", "trade", "pressure", "not_for_them", "rules"]
SanctionState = Literal["proposed", "in_force", "over", "lifted", "lapsed"]


class RoomLineAsk(Frame):
    """Show me the private line after this seq, and what was decided about me; then whatever is new of both."""

    after: Seq = 0


class RoomLineSay(Frame):
    """Write to the facilitators. The first words begin the line; the same key again says nothing twice."""

    key: Key
    text: Text


class RoomNoticesRead(Frame):
    """The notices of these sanctions have been on the page."""

    sanctions: Annotated[list[SanctionId], Meta(max_length=50)]


class RoomAppeal(Frame):
    """Ask for a review of a sanction ("Pyydä uutta arviota"), once."""

    key: Key
    sanction: SanctionId
    words: Annotated[str, Meta(max_length=1000)] = ""


class OnLine(Struct, frozen=True, omit_defaults=True):
    """What somebody has said on the private line."""

    seq: int
    at: Milliseconds
    text: str
    by: str = ""
    """The facilitator's duty name; empty: the member's own words."""
    helper: HelperType | Literal[""] = ""
    """A facilitator's helper type (rule 19)."""
    key: str = ""
    """Of the member's own words: their page recognises what it sent."""


class SanctionOnPage(Struct, frozen=True, omit_defaults=True):
    """What was decided about the member: reason, end, the words to them, and what came of an appeal (rule 32)."""

    sanction: str
    kind: SanctionKind
    reason: SanctionReason
    state: SanctionState
    begins: Milliseconds
    ends: Milliseconds
    """Of a removal that is proposed: when it lapses, unless a second facilitator confirms it."""
    text: str = ""
    is_read: bool = False
    appealed: bool = False
    outcome: Literal["", "upheld", "lifted"] = ""
    answer: str = ""
    """To the appeal."""


class RoomLine(Frame, omit_defaults=True):
    """What is new on the private line."""

    said: list[OnLine]
    until: Milliseconds = 0
    """After a removal: how long the line stays; 0: as long as the room."""


class RoomSanctions(Frame):
    """Everything that was decided about the member and is kept, the newest first."""

    sanctions: list[SanctionOnPage]
