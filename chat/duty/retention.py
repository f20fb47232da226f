"""How long duty rows live."""

from datetime import datetime

from chat.duty import actions
from chat.duty.models import OnDuty
from moderation.retention.registry import goes_with, rule


@rule(
    OnDuty,
    keeps="while the person is on duty, and a minute after the desk falls silent",
    why="Who answers now.",
    aged_by="since",
)
def expire_silent_duties(now: datetime) -> int:
    """Take silent desks off duty."""
    return actions.expire(now)


goes_with(OnDuty.services.through, OnDuty, why="For which services somebody is on duty.")
