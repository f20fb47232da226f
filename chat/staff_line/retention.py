"""How long the staff line lives."""

from datetime import datetime

from chat.staff_line import access, actions, core
from chat.staff_line.models import Line, Seat
from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import goes_with, rule

HOURS = int(core.LONGEST.total_seconds()) // 3600


@rule(
    Line,
    keeps=f"while somebody who was on it is on duty, {HOURS} hours at most; its key goes with it",
    why="What those on duty say to each other, sealed. Only those who are on duty read it.",
    aged_by="began_at",
    in_steps=True,  # it takes duties off first, and ends the line by itself
)
def end_lines(now: datetime) -> int:
    """End the line whose people have left or whose time is over, and dismiss who has left it."""
    return actions.settle(now)


goes_with(Seat, Line, why="Who reads and writes the line; gone before, with their duty.")


@attempt("the staff line, once everybody has left or its time is over")
def read_overdue_line(now: datetime) -> Outcome:
    """Its key, if it was not ended."""
    return access.read_overdue(now)
