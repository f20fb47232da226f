"""How long the ways into a closed group live."""

from datetime import datetime

from moderation.retention.registry import rule
from rooms.entry import actions
from rooms.entry.models import Application, Invitation, KeyRequest


@rule(
    Application,
    keeps="30 days after its answer, or after the day that one was promised; less when its writer takes it back or "
    "becomes a member, or the run ends",
    why="It waits for its answer, and the answer for its reader. Nothing in it leads to a person.",
    aged_by="sent_at",
    in_steps=True,  # one after the other: each has a key to destroy
)
def erase_applications(now: datetime) -> int:
    """Erase what is due."""
    return actions.erase_due(now)


@rule(
    Invitation,
    keeps="until it is used, withdrawn or expires, after 30 days at most",
    why="It lets one person in, once.",
    aged_by="expires_at",
)
def expire_invitations(now: datetime) -> int:
    """Delete what is good no more."""
    return actions.expire_invitations(now)


@rule(
    KeyRequest,
    keeps="14 days at most; less once the new words were read or were not given",
    why="A member who has lost their words waits for new ones.",
    aged_by="asked_at",
)
def expire_key_requests(now: datetime) -> int:
    """Delete what is old."""
    return actions.expire_key_requests(now)
