"""What is to be seen to of trained volunteers. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from moderation.staff.core import hindrance

SOON = timedelta(days=60)
"""So long before a training ends somebody should think of the next one."""
SUPERVISED_WITHIN = timedelta(days=183)
"""A peer who has turns comes to a supervision evening at least so often."""
LOOKED_BACK = timedelta(days=365)
"""Evenings of so long are counted."""

Concern = Literal[
    "training",  # none, or it is over (rule 19)
    "pledge",  # not signed (rule 19)
    "training_soon",  # it ends soon
    "supervision",  # has had turns, and no evening for long
    "first_turn",  # has had no turn yet
]


@dataclass(frozen=True, slots=True)
class PeersOfYear:
    """The peers of an association as numbers: those who have not left, and what they did in some time."""

    people: int
    trained: int
    """Whose training is valid today (rule 19)."""
    pledged: int
    """Who have signed the pledge."""
    active: int
    """Who were there in a turn in that time."""
    evenings: int
    """Supervision evenings that were held in that time."""
    supervised: int
    """Who came to one of them."""


def concerns(
    training_valid_until: date | None,
    pledge_signed_on: date | None,
    supervised_on: date | None,
    *,
    has_had_turns: bool,
    today: date,
) -> list[Concern]:
    """What somebody should see to, what keeps them off duty first."""
    found: list[Concern] = []
    if (missing := hindrance("peer", training_valid_until, pledge_signed_on, today)) is not None:
        found.append(missing)
    elif training_valid_until is not None and training_valid_until <= today + SOON:
        found.append("training_soon")
    if not has_had_turns:
        found.append("first_turn")
    elif supervised_on is None or supervised_on < today - SUPERVISED_WITHIN:
        found.append("supervision")
    return found
