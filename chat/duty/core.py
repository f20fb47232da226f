"""Pure decisions about duty."""

from collections.abc import Collection
from datetime import timedelta
from typing import Literal

from moderation.staff.core import HelperType

SEEN_WITHIN = timedelta(seconds=40)
"""A desk that nothing was heard of for longer is off duty: with beats and upkeep, a dead browser within 60 s."""

Refusal = Literal["professionals_only", "professional_missing"]


def may_answer(helper: HelperType, peers_answer: bool) -> bool:
    """Whether this helper type answers in a service at all."""
    return helper == "professional" or peers_answer


def refusal(helper: HelperType, peers_answer: bool, helpers_on_duty: Collection[HelperType]) -> Refusal | None:
    """Why this helper cannot answer here now, or None. A peer needs a professional beside them (rule 19)."""
    if not may_answer(helper, peers_answer):
        return "professionals_only"
    if helper == "peer" and "professional" not in helpers_on_duty:
        return "professional_missing"
    return None
