"""How long live evenings live, and what is said in them."""

from datetime import datetime

from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import rule
from rooms.evenings import access, actions
from rooms.evenings.core import GONE_AFTER
from rooms.evenings.models import Attendee, Evening


@rule(
    Evening,
    keeps="until its room's content is gone; its words until it is over, or as long where the room keeps them",
    why="When members talked with each other, and on what. Its words are sealed under a key of their own (rule 31).",
    in_steps=True,  # each evening by itself: its locks must not wait for another one's
)
def end_evenings(now: datetime) -> int:
    """End evenings whose time is over. With its content, a room forgets them all (`rooms.runs`)."""
    return actions.end_due(now)


@rule(
    Attendee,
    keeps=f"until they leave or it is over; {GONE_AFTER.seconds // 60} minutes after their last page was open",
    why="Who is in an evening now: a place is not kept by a page that was closed.",
    in_steps=True,
    aged_by="seen_at",
)
def free_places(now: datetime) -> int:
    """Free the places of those who have gone."""
    return actions.free_places(now)


@attempt("what was said in live evenings, once they are over, of rooms that forget them")
def read_overdue_evenings(now: datetime) -> Outcome:
    """Their keys, if they were not forgotten."""
    return access.read_overdue(now)
