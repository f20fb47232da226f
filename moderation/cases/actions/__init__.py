"""Everything that changes the queue, and the sealed matters that this floor has itself."""

from moderation.cases.actions.conduct import end_old_conduct, end_standing_aside, tell_of_conduct
from moderation.cases.actions.excerpts import destroy_orphaned_keys, end_due, end_readings, hand_in, withdraw
from moderation.cases.actions.queue import (
    claim,
    decide,
    end_figures,
    escalate,
    forget_decided,
    forget_place,
    lock_waiting,
    open_case,
    open_matter,
    release,
    reverse,
    settle,
    settle_vanished,
)

__all__ = [
    "claim",
    "decide",
    "destroy_orphaned_keys",
    "end_due",
    "end_figures",
    "end_old_conduct",
    "end_readings",
    "end_standing_aside",
    "escalate",
    "forget_decided",
    "forget_place",
    "hand_in",
    "lock_waiting",
    "open_case",
    "open_matter",
    "release",
    "reverse",
    "settle",
    "settle_vanished",
    "tell_of_conduct",
    "withdraw",
]
