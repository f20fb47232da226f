"""Entries of a talk's log, as stored (sealed) and as sent.

The log is the truth: every entry has a `seq` that follows the one before without a gap.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from moderation.live.wire import Milliseconds, frame_name
from moderation.staff.core import HelperType

Author = Literal["visitor", "helper", "house"]
ShredReason = Literal["deleted", "expired"]
GoneReason = Literal["deleted", "expired", "revoked"]
EndedBy = Literal["visitor", "helper", "left_fast", "timeout"]


class Body(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag=frame_name):
    """What an entry says. Sealed at rest. Its repr shows nothing (rule 17)."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Said(Body):
    """Somebody wrote."""

    text: str


class Joined(Body):
    """A helper came into the talk. Visitors see the duty name, never the real one (rule 26)."""

    name: str
    helper: HelperType


class Ended(Body):
    """The talk is over; nothing can be written after this entry."""

    by: EndedBy


AnyBody = Said | Joined | Ended


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
