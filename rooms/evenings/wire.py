"""Frames about live evenings between the page of a closed group and the server."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chat.transcripts.wire import Entry
from moderation.live.wire import WORD, Frame, Key, Milliseconds, Seq, Text

EveningState = Literal["planned", "open", "over"]
EveningId = Annotated[str, Meta(min_length=16, max_length=64, pattern=WORD)]


class RoomEveningJoin(Frame):
    """Come into an evening, or back into it. `after` is the last seq of it that the page knows; 0: everything."""

    evening: EveningId
    after: Seq = 0


class RoomEveningLeave(Frame):
    """Leave the evening that the page is in: the place is free for another."""


class RoomEveningSay(Frame):
    """Say something in the evening that the page is in. The same key again is answered with the stored place."""

    key: Key
    text: Text


class RoomEveningRead(Frame):
    """Show what was said in an evening that is over, where the room keeps it."""

    evening: EveningId


class RoomEveningPass(Frame):
    """A facilitator passes on what the evening's guest says, under the guest's name."""

    key: Key
    text: Text


class RoomEveningEnd(Frame):
    """A facilitator ends the evening, before its time perhaps."""

    evening: EveningId


class EveningOnPage(Struct, frozen=True, omit_defaults=True):
    """An evening as the page lists it."""

    evening: str
    theme: str
    starts: Milliseconds
    ends: Milliseconds
    state: EveningState
    capacity: int
    there: int
    """Members who are in it now."""
    guest: str = ""
    kept: bool = False
    """Whether what is said can be read until the run ends; otherwise it is forgotten when the evening is over."""


class RoomEvenings(Frame):
    """The room's evenings that are to come or go on, in their order, and those that can still be read."""

    evenings: list[EveningOnPage]


class RoomEvening(Frame):
    """The evening that the page is in: everything after the seq that it named, or the first of it."""

    evening: str
    head: Seq
    entries: list[Entry]


class RoomEveningEntries(Frame):
    """New in the evening."""

    entries: list[Entry]


class RoomEveningAck(Frame):
    """The page's own words are stored, and everybody in the evening can read them."""

    key: str
    seq: int
    at: Milliseconds


class RoomEveningGone(Frame):
    """The page is in no evening any more: it is over, or the reader has left or may not read in the room."""


class RoomEveningText(Frame):
    """What was said in an evening that is over."""

    evening: str
    entries: list[Entry]
