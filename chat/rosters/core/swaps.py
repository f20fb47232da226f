"""Turns that change hands: who has yet to say yes, and who is asked when. Pure."""

from datetime import datetime, timedelta
from typing import Literal, get_args

from chat.rosters.core.problems import RosterRefusedError

State = Literal[
    "asked",  # whoever is asked has not answered
    "agreed",  # both want it, and an association has yet to approve
    "done",  # the turn has changed hands
    "declined",  # by whoever was asked, or by a manager
    "withdrawn",  # by whoever asked
    "lapsed",  # the turn began, or one of them does not have their turn any more
]
STATES: tuple[State, ...] = get_args(State)
OPEN: tuple[State, ...] = ("asked", "agreed")
Step = Literal["agree", "approve", "decline", "withdraw", "lapse"]

OWN_FIRST = timedelta(days=2)
"""So long a turn that is given away is seen by the own association alone."""
ALL_AT_ONCE_WITHIN = timedelta(days=4)
"""A turn that begins sooner is seen by all from the beginning."""
URGENT_OWN_FIRST = timedelta(hours=2)
"""So long a turn that somebody had to leave at short notice is seen by the own association alone."""
URGENT_ALL_AT_ONCE_WITHIN = timedelta(hours=4)
KEPT = timedelta(days=30)
"""After its turn: until then both can look up what they agreed upon."""


def after(state: str, step: Step, awaits: int = 0) -> State:
    """The state after the step. `awaits`: how many associations have to approve then.

    Raises RosterRefusedError: `answered`, when it is over, or nobody has agreed whom a manager could confirm.
    """
    match state, step:
        case ("asked", "agree") | ("agreed", "approve"):
            return "agreed" if awaits else "done"
        case (("asked" | "agreed"), "decline"):
            return "declined"
        case (("asked" | "agreed"), "withdraw"):
            return "withdrawn"
        case (("asked" | "agreed"), "lapse"):
            return "lapsed"
    raise RosterRefusedError("answered")


def all_asked_at(
    now: datetime,
    starts_at: datetime,
    own_first: timedelta = OWN_FIRST,
    at_once_within: timedelta = ALL_AT_ONCE_WITHIN,
) -> datetime:
    """From when on others than the own association see a turn that somebody is wanted for from `now` on."""
    return now if starts_at - now <= at_once_within else now + own_first
