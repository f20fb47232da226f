"""How long the sweep's own notes live."""

from datetime import datetime

from moderation.retention import actions
from moderation.retention.models import Erasure
from moderation.retention.registry import rule


@rule(Erasure, keeps="until the next day", why="Then the audit trail says that something was erased.")
def record_erasures(now: datetime) -> int:
    """Move the notes of past days into the audit trail."""
    return actions.record_erasures(now)
