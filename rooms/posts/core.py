"""Which posts wait for a facilitator, and how much of a room a page shows. Pure."""

from typing import Final, Literal, get_args

Reaction = Literal["heart", "hug", "strength", "thanks"]
REACTIONS: Final[tuple[Reaction, ...]] = get_args(Reaction)

WhyHeld = Literal["suicidal", "threatening", "identifying", "sanction", "newcomer", "room", "facilitator"]
"""Why a post waits, the most urgent first: it speaks of suicide, threatens, or could tell who somebody is (rule 30); a
facilitator wants to read its author's posts first; it is one of a newcomer's first (rule 29); the room holds all; a
facilitator has taken it off the page to look at it."""
WHY_HELD: Final[tuple[WhyHeld, ...]] = get_args(WhyHeld)

Alarm = Literal["suicidal", "threatening", "identifying"]
ALARMS: Final[tuple[Alarm, ...]] = get_args(Alarm)

THREADS_AT_ONCE = 20
POSTS_AT_ONCE = 50


def why_held(
    alarms: frozenset[Alarm], *, is_held: bool, posts_shown: int, first_posts_held: int, holds_all: bool
) -> WhyHeld | None:
    """The most urgent reason for which a member's post waits; None: it appears at once (rules 29 and 30)."""
    for alarm in ALARMS:
        if alarm in alarms:
            return alarm
    if is_held:
        return "sanction"
    if posts_shown < first_posts_held:
        return "newcomer"
    return "room" if holds_all else None
