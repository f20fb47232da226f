"""How long members' open pages live."""

from datetime import datetime

from moderation.retention.registry import goes_with, rule
from rooms.groups.models import Room
from rooms.membership import actions
from rooms.membership.core import PAGE_LASTS
from rooms.membership.models import Member, MemberPage

goes_with(Member, Room, why="A nickname means nothing without its room; its text is sealed under the room's key.")


@rule(
    MemberPage,
    keeps=f"{PAGE_LASTS.seconds // 3600} hours after it was last open",
    why="A page that was left open opens nothing the next day.",
)
def end_old_pages(now: datetime) -> int:
    """Delete pages that were not heard of for so long."""
    return actions.end_old_pages(now)
