"""Everything that moves a run through its days."""

from rooms.runs.actions.backing_up import back_up_keys, read_keys, restore_keys
from rooms.runs.actions.changing import edit_run, move_end
from rooms.runs.actions.counting import count, count_weeks
from rooms.runs.actions.keeping_time import keep_time

__all__ = ["back_up_keys", "count", "count_weeks", "edit_run", "keep_time", "move_end", "read_keys", "restore_keys"]
