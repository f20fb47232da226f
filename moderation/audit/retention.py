"""How long audit rows live."""

from datetime import datetime, timedelta

from moderation.audit.models import AuditQuerySet, AuditRow
from moderation.retention.registry import rule

KEEP = timedelta(days=2 * 365)


@rule(
    AuditRow,
    keeps=f"{KEEP.days} days",
    why="Misuse of access often comes to light late; without content the rows tell nothing of visitors.",
)
def expire_audit_rows(now: datetime) -> int:
    """Remove rows whose time is over."""
    return AuditQuerySet(AuditRow).expire(now - KEEP)
