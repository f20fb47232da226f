"""How long what facilitators know lives: never longer than the room."""

from datetime import datetime

from moderation.retention.registry import goes_with, rule
from rooms.facilitation import actions
from rooms.facilitation.core import NOTES_KEPT, REPORTS_KEPT
from rooms.facilitation.models import HandOverNote, LineSeat, Report, RoomOnCall, SanctionWords, ToldHeld
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts.models import HeldPost

goes_with(RoomOnCall, Room, why="Whom to call about the room; nothing of a member.")
goes_with(ToldHeld, HeldPost, why="That a mail about it went out; nothing of what it says.")
goes_with(SanctionWords, Member, why="Sealed under the room's key.")
goes_with(LineSeat, Member, why="Who of the facilitators has read the private line, up to where.")


@rule(
    Report,
    keeps=f"{REPORTS_KEPT.days} days after a facilitator has settled it; at most as long as the room",
    why="What a member told about a post, sealed under the room's key.",
)
def end_settled_reports(now: datetime) -> int:
    """Delete what was settled that long ago."""
    return actions.end_settled_reports(now)


@rule(
    HandOverNote,
    keeps=f"{NOTES_KEPT.days} days; at most as long as the room",
    why="What one facilitator leaves for the others, sealed under the room's key.",
    aged_by="written_at",
)
def end_old_notes(now: datetime) -> int:
    """Delete notes that old."""
    return actions.end_old_notes(now)


@rule(
    keeps="private lines of members who were removed: 7 days",
    why="Rule 32: so long they can talk with the facilitators; then nobody can read it, not even in a backup.",
    in_steps=True,
)
def end_lines(now: datetime) -> int:
    """Shred what is over."""
    return actions.end_lines(now)
