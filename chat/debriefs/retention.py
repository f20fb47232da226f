"""How long it is known who wanted a debrief."""

from datetime import datetime

from django.utils import timezone

from chat.debriefs import actions, core
from chat.debriefs.models import Debrief
from moderation.retention.registry import rule


@rule(
    Debrief,
    keeps=f"until {core.KEPT.days} days after it was asked for; until it is taken back, then nothing is left",
    why="Who wants to talk a heavy turn over, for those who lead them in their own association. It names no contact.",
    aged_by="asked_on",
)
def forget_old_debriefs(now: datetime) -> int:
    """Delete wishes whose time is over."""
    return actions.forget(timezone.localdate(now))
