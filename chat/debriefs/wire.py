"""Frames of the desk about the worker's own wish for a debrief."""

from moderation.live.wire import Frame


class DeskWantDebrief(Frame):
    """I want to talk a heavy turn over with somebody who leads me, or I do not any more. It names no contact."""

    wanted: bool


class DeskDebrief(Frame):
    """Whether I want a debrief. False also once it has been held."""

    wanted: bool
