"""How long it could be told where attempts came from."""

from datetime import datetime

from moderation.retention.registry import rule
from moderation.throttles import sources


@rule(
    keeps="secrets of hours: until the next hour is over",
    why="An hour's secret is needed while its buckets count; without it they name nobody.",
)
def forget_old_secrets(now: datetime) -> int:
    """Destroy secrets of hours that are over."""
    return sources.forget_old_secrets(now)
