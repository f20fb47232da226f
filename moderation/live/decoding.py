"""From what came on a socket to a frame, or to the error that answers it.

The common case costs one msgspec decode. Only a refused frame is looked at again, to find out
which stable code it deserves and which name, key and contact the answer can carry.
"""

import re
from typing import Any

import msgspec
from msgspec import Struct

from moderation.live.wire import Error, ErrorCode, Frame
from moderation.texts.core import is_visible

FrameTypes = tuple[type[Frame], ...]

_MAX_ECHO = 64
"""Longest name, key or contact that is repeated to the sender, in characters."""

_MAX_DETAIL = 200
"""Longest explanation that an error carries, in characters: it may quote the sender."""


class _Readable(Struct):
    """The part of any object that an error answers with, whatever else is in it."""

    t: Any = None
    key: Any = None
    contact: Any = None


_READABLE = msgspec.json.Decoder(_Readable)

_UNKNOWN_NAME = re.compile(r"^Invalid value .* - at `\$\.t`$", re.DOTALL)
_TOO_LONG = re.compile(r"^Expected `str` of length <= \d+ - at `\$\.(text|word)`$")
_EMPTY = re.compile(r"^Expected `str` of length >= 1 - at `\$\.(text|word)`$")


class Role:
    """One side of a socket: the frames it sends and receives. Composed in `deploy/protocol.py`."""

    def __init__(
        self, name: str, sends: FrameTypes, receives: FrameTypes, names_of_other_roles: frozenset[str]
    ) -> None:
        """`names_of_other_roles`: frames that only others send; from this role they are `wrong_role`."""
        self.name = name
        self.sends = sends
        self.receives = receives
        self.names_of_other_roles = names_of_other_roles
        self.decoder: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(union_of(sends))


def decode(role: Role, raw: bytes | str) -> Frame | Error:
    """The frame that came from the role, or the error frame to answer with. Never raises."""
    try:
        frame = role.decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return _refusal(role, raw, error)
    text = getattr(frame, "text", None)
    return frame if text is None or is_visible(text) else _error("empty", "", _read(raw))


def _refusal(role: Role, raw: bytes | str, error: Exception) -> Error:
    readable = _read(raw)
    code = _code(str(error)) if isinstance(error, msgspec.ValidationError) else "malformed"
    if code == "unknown_frame" and readable.t in role.names_of_other_roles:
        code = "wrong_role"
    return _error(code, str(error), readable)


def _code(message: str) -> ErrorCode:
    """The stable code of a msgspec validation message; the tests pin the messages of the locked version."""
    if message.startswith("Object contains unknown field"):
        return "unknown_field"
    if _UNKNOWN_NAME.match(message):
        return "unknown_frame"
    if _TOO_LONG.match(message):
        return "too_long"
    if _EMPTY.match(message):
        return "empty"
    return "malformed"


def _read(raw: bytes | str) -> _Readable:
    try:
        return _READABLE.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return _Readable()


def _error(code: ErrorCode, detail: str, readable: _Readable) -> Error:
    return Error(
        code=code,
        re=_echo(readable.t),
        key=_echo(readable.key),
        contact=_echo(readable.contact),
        detail=detail[:_MAX_DETAIL],
    )


def _echo(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _MAX_ECHO else ""


def union_of(frames: FrameTypes) -> Any:
    """`A | B | C` of classes known only at run time."""
    union: Any = frames[0]
    for frame in frames[1:]:
        union |= frame
    return union
