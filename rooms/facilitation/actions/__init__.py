"""Everything that facilitators change beside the log, and what members tell them."""

from rooms.facilitation.actions.alerts import tell_of_urgent
from rooms.facilitation.actions.line import end_lines, read_line, say_on_line, say_to_member
from rooms.facilitation.actions.notes import end_old_notes, name_on_call, remove_note, write_note
from rooms.facilitation.actions.reports import end_settled_reports, report, settle
from rooms.facilitation.actions.sanctions import (
    appeal,
    confirm_removal,
    impose,
    judge_appeal,
    lift,
    read_notices,
)

__all__ = [
    "appeal",
    "confirm_removal",
    "end_lines",
    "end_old_notes",
    "end_settled_reports",
    "impose",
    "judge_appeal",
    "lift",
    "name_on_call",
    "read_line",
    "read_notices",
    "remove_note",
    "report",
    "say_on_line",
    "say_to_member",
    "settle",
    "tell_of_urgent",
    "write_note",
]
