"""What every socket shares: the shape of a frame, the error codes, the beat.

A frame is one JSON object whose field `t` names it. Unknown fields are refused. Each role's
full set of frames is composed in `deploy/protocol.py`, which also writes the TypeScript types
and the AsyncAPI document from these classes; a class's docstring becomes its description there.
"""

import re
from datetime import datetime
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta, Struct

MAX_FRAME_BYTES = 64 * 1024
"""A longer frame ends the connection (close code 1009)."""

ErrorCode = Literal[
    "malformed",  # not JSON, or a field has the wrong type or value
    "unknown_field",  # a field this frame does not have
    "unknown_frame",  # no frame of that name
    "wrong_role",  # a frame of another role
    "empty",  # a text without a visible character
    "too_long",  # a text over its limit
    "binary",  # a binary frame
    "flood",  # too many frames or bytes; the socket is closed
    "not_started",  # the frame needs start, resume, reload or hello first
    "already_started",  # start, resume, reload or hello came twice
    "stale_token",  # the token does not open anything (any more)
    "wrong_code_word",  # it was not known three times: no reloaded page goes on with the talk any more
    "signed_out",  # the staff session is over
    "blocked",  # a worker has ended an abusive talk of this tab less than 24 hours ago
    "no_service",  # no such service, or it takes no new contacts now
    "closed",  # the contact has ended
    "revoked",  # the sender may no longer write or read here
    "key_reused",  # the same key was used for another text
    "not_found",  # absent or not yours: one answer for both
    "taken",  # a colleague was faster; `by` says who
    "full",  # your chats are at their limit
    "not_on_duty",  # go on duty first
    "not_allowed",  # your role or training does not allow it; `detail` says which rule
    "not_ended",  # a record is made after the end
    "not_asked",  # a code word is chosen, or a turn told of, and nobody has asked
    "muted",  # a facilitator has asked the member not to write for a while
    "too_fast",  # so many posts at once; the next one in a moment
    "busy",  # the server is at its limit; try again
    "unavailable",  # the database or keyring cannot be reached; nothing was stored
]
ERROR_CODES: tuple[str, ...] = get_args(ErrorCode)

CloseCode = Literal[1001, 1009, 1012, 4001, 4002, 4003, 4004]
CLOSE_REASONS: dict[CloseCode, str] = {
    1001: "going away",  # the member has left fast
    1009: "frame too big",  # over MAX_FRAME_BYTES
    1012: "come back",  # the server restarts: reconnect with jitter
    4001: "protocol",  # the first frame was not a greeting in time, or too many errors
    4002: "replaced",  # the same talk was opened in another page
    4003: "flood",  # too many frames or bytes
    4004: "resume",  # too slow, or out of step: reconnect and resume
}

# `$` alone would also match before a final newline; the lookahead keeps it out, here and in ECMAScript.
WORD = r"^[A-Za-z0-9_-]+(?!\n)$"
SLUG = r"^[a-z0-9-]+(?!\n)$"

# Bounded strings. Lengths are in characters (Unicode code points).
Key = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]
Token = Annotated[str, Meta(min_length=32, max_length=128, pattern=WORD)]
Slug = Annotated[str, Meta(min_length=1, max_length=64, pattern=SLUG)]
Text = Annotated[str, Meta(min_length=1, max_length=4000)]
Seq = Annotated[int, Meta(ge=0)]
Mark = Annotated[int, Meta(ge=0, lt=2**32, description="of a beat; its answer carries the same")]
Milliseconds = Annotated[int, Meta(ge=0, description="since 1970-01-01T00:00:00Z")]


def milliseconds(at: datetime) -> int:
    """The moment as on the wire."""
    return int(at.timestamp() * 1000)


def frame_name(class_name: str) -> str:
    """`VisitorSay` -> `say`, `GoOnDuty` -> `go_on_duty`: the role is not part of the name."""
    bare = re.sub(r"^(Visitor|Desk|Room)(?=[A-Z])", "", class_name)
    return re.sub(r"(?<!^)(?=[A-Z])", "_", bare).lower()


class Frame(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag=frame_name, kw_only=True):
    """One message on a socket. Its repr shows no field values, for logs and tracebacks (rule 17)."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Error(Frame, omit_defaults=True):
    """Something asked for was not done. Nothing of it was stored; everything else goes on."""

    code: ErrorCode
    re: str = ""
    """Name of the frame that is answered."""
    key: str = ""
    """Key of the message that was not stored."""
    contact: str = ""
    by: str = ""
    """With `taken`: duty name of the colleague who was faster."""
    detail: str = ""
    """For developers, in English; never shown to people."""


def encode(frame: Struct) -> bytes:
    """The frame as one JSON text, UTF-8."""
    return msgspec.json.encode(frame)
