"""How long the content of a run lives (rule 31)."""

from datetime import datetime

from moderation.retention.registry import rule, stays
from rooms.runs import actions
from rooms.runs.models import RunWeek


@rule(
    keeps="what is written in a closed group, and who was in it: until a week after the run's last day",
    why="Rule 31: a read-only week, then the room's key is destroyed. The run's dates and counts stay.",
    in_steps=True,  # a room after the other: each has keys to make or to destroy
)
def keep_time(now: datetime) -> int:
    """Count the weeks that are over, and bring every room into the state of this day."""
    actions.count_weeks(now)
    return actions.keep_time(now)


stays(RunWeek, why="Counts of a run's week: they lead to nobody.")
