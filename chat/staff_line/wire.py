"""Frames of the desk about the staff line: what those on duty say to each other."""

from chat.transcripts.wire import Entry
from moderation.live.wire import Frame, Key, Milliseconds, Seq, Text


class DeskLineSay(Frame):
    """Write to everybody on duty. The first words begin the line."""

    key: Key
    text: Text


class DeskLine(Frame, omit_defaults=True):
    """The line as I may read it, the whole of it: what the page had is void.

    Empty while nobody has written, when the line has ended, and off duty.
    """

    after: Seq = 0
    """What was said up to here is not for me: I came on duty later."""
    head: Seq = 0
    """The last entry's seq. Of a long line the rest follows as entries."""
    entries: list[Entry] = []


class DeskLineEntries(Frame):
    """New on the line."""

    entries: list[Entry]


class DeskLineAck(Frame):
    """My own words are stored, in their place on the line."""

    key: Key
    seq: Seq
    at: Milliseconds


class DeskOnLine(Frame):
    """How many are on duty anywhere, me included: they read what is written on the line. 0 while I am off duty."""

    count: int
