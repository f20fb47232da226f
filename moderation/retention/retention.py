"""How long the sweep's own notes live."""

from datetime import datetime

from moderation.retention import actions
from moderation.retention.models import Erasure, Installation, RuleRun
from moderation.retention.registry import rule, stays


@rule(Erasure, keeps="until the next day", why="Then the audit trail says that something was erased.", aged_by="day")
def record_erasures(now: datetime) -> int:
    """Move the notes of past days into the audit trail."""
    return actions.record_erasures(now)


stays(RuleRun, why="One row for each rule: when it was last run. Nothing in it is about a person.")
stays(Installation, why="One row: which installation a backup is of. Nothing in it is about a person.")
