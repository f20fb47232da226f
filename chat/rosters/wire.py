"""Frames of the desk about the roster."""

from moderation.live.wire import Frame


class DeskGaps(Frame):
    """The turns of the coming weeks that lack somebody, for whoever plans turns or names people to them."""

    turns: int = 0
    """How many; 0 also for everybody else."""
    first: str = ""
    """The day of the first of them, as an ISO date in Finland; empty without one."""
    pressing: bool = False
    """Whether one of them is near, or was left at short notice."""
