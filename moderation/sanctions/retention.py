"""How long sanctions have an effect, and how long it is known that there were any."""

from datetime import datetime

from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import rule
from moderation.sanctions import access, actions
from moderation.sanctions.core import KEPT
from moderation.sanctions.models import Sanction


@rule(
    keeps="what a sanction keeps somebody from: until it ends",
    why="Rule 32: a sanction has an end, whether anybody looks at it or not.",
    in_steps=True,
)
def settle_ended(now: datetime) -> int:
    """Give back what sanctions that have ended have taken."""
    return actions.settle_due(now)


@rule(
    Sanction,
    keeps=f"{KEPT.days} days after its end; at most as long as the membership that it is about",
    why="Whoever decides the next one has to know of earlier ones; an appeal needs them. There are no words in them.",
    aged_by="ends_at",
)
def end_old_sanctions(now: datetime) -> int:
    """Delete what is over, and what is about somebody who is gone."""
    return actions.end_old(now)


@attempt("sanctions whose time is over, or whose subject is gone")
def read_old_sanctions(now: datetime) -> Outcome:
    """Rows that are left."""
    return access.read_old(now)
