"""How long statistics live."""

from datetime import datetime

from chat.statistics.actions import release_due
from chat.statistics.core import RELEASE_AT
from chat.statistics.models import Feedback, PendingFeedback, PendingPulse, PendingRecord, Pulse, PulseAsked, Record
from moderation.retention.registry import rule, stays


@rule(
    PendingRecord,
    PendingFeedback,
    PendingPulse,
    keeps=f"until {RELEASE_AT} wait or the ISO week ends",
    why="Records wait for company, so that none can be told apart by when it appeared (rule 34).",
)
def release_waiting_records(now: datetime) -> int:
    """Release what is due."""
    return release_due(now)


stays(
    Record,
    Feedback,
    why="Counts for the funder: closed lists and bands, no place finer than a county, no way to a conversation.",
)
stays(
    Pulse,
    PulseAsked,
    why="How turns of duty felt, by week and association, and after how many somebody was asked: nobody's name.",
)
