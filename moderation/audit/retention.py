"""How long audit rows live."""

from datetime import datetime

from moderation.audit import actions
from moderation.audit.core import KEEP
from moderation.audit.models import AuditCheckpoint, AuditHead, AuditRow
from moderation.retention.registry import rule, stays


@rule(
    AuditRow,
    keeps=f"{KEEP.days} days",
    why="Misuse of access often comes to light late; without content the rows tell nothing of visitors.",
    aged_by="at",
)
def expire_audit_rows(now: datetime) -> int:
    """Replace rows whose time is over by a checkpoint."""
    return actions.expire(now - KEEP, now)


stays(
    AuditHead,
    AuditCheckpoint,
    why="One row each: where the trail ends, and where it begins once older rows have expired.",
)
