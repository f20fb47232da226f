"""How long the content of a run lives (rule 31)."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from chat.transcripts.access import SWEPT_WITHIN
from moderation.retention.proofs import Outcome, attempt, attempt_on_copy
from moderation.retention.registry import rule, stays
from rooms.groups import actions as groups
from rooms.groups.core import KEY_BACKUPS_LIVE
from rooms.runs import access, actions, backups
from rooms.runs.models import RunWeek


@rule(
    keeps="what is written in a closed group, and who was in it: until a week after the run's last day",
    why="Rule 31: a read-only week, then the room's key is destroyed. The run's dates and counts stay.",
    in_steps=True,  # a room after the other: each has keys to make or to destroy
)
def keep_time(now: datetime) -> int:
    """Count the weeks that are over, bring every room into the state of this day, and let go of who leads no more."""
    actions.count_weeks(now)
    return actions.keep_time(now) + groups.let_go_of_those_who_left(now)


stays(RunWeek, why="Counts of a run's week: they lead to nobody.")


@rule(
    keeps=f"backups of the keys of closed groups: {KEY_BACKUPS_LIVE.days} days",
    why="Rule 31: members are promised the day on which nothing can be read any more, backups included.",
    in_steps=True,  # files, not rows
)
def remove_old_backups(now: datetime) -> int:
    """Remove what is too old from the directory of ROOM_KEY_BACKUPS."""
    return backups.remove_old(settings.ROOM_KEY_BACKUPS, timezone.localdate(now)) if settings.ROOM_KEY_BACKUPS else 0


@attempt("closed groups that have ended")
def read_ended_rooms(now: datetime) -> Outcome:
    """Whatever leads to one of them, and their logs."""
    return access.read_ended(now)


@attempt("backups of room keys that are too old")
def read_old_backups(now: datetime) -> Outcome:
    """Files in the directory of ROOM_KEY_BACKUPS, and keys in them of rooms whose promised day has passed."""
    if not settings.ROOM_KEY_BACKUPS:
        return Outcome(0, 0)
    return backups.read_old(settings.ROOM_KEY_BACKUPS, timezone.localdate(now - SWEPT_WITHIN))


@attempt_on_copy("closed groups that have ended by now")
def read_ended_rooms_in_copy(alias: str) -> Outcome:
    """Their keys, by the names in the copy."""
    return access.read_ended_in_copy(alias)
