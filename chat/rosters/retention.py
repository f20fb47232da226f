"""How long rosters are kept."""

from datetime import datetime

from chat.rosters.actions import retiring
from chat.rosters.core.clock import local_day
from chat.rosters.core.hours import KEPT_COMMITMENTS
from chat.rosters.core.periods import KEPT, KEPT_ABSENCES
from chat.rosters.core.swaps import KEPT as KEPT_SWAPS
from chat.rosters.models import (
    Absence,
    Commitment,
    Correction,
    Feed,
    GapMail,
    Period,
    Rostered,
    RosterTerms,
    Seat,
    SupervisionEvening,
    Swap,
    ToldGap,
    Turn,
    TurnPattern,
)
from moderation.retention.registry import goes_with, rule, stays


@rule(
    Period,
    keeps=f"until {KEPT.days // 365} years after its last day",
    why="Which hours were agreed and given, for what the associations report to those who fund them.",
    aged_by="last",
)
def forget_old_periods(now: datetime) -> int:
    """Delete periods whose time is over, with their turns."""
    return retiring.forget_periods(local_day(now))


goes_with(TurnPattern, Period, why="The turns that come again in it.")
goes_with(Turn, Period, why="When a service is answered.")
goes_with(Seat, Period, why="Who has a turn, and from when until when they were there.")
goes_with(Correction, Period, why="Who has set the hours of a turn right, and for which reason of a list.")


@rule(
    Absence,
    keeps=f"until {KEPT_ABSENCES.days} days after its last day",
    why="When somebody is away, so that they are given no turn then. Why they are is not stored.",
    aged_by="last",
)
def forget_old_absences(now: datetime) -> int:
    """Delete absences that are over."""
    return retiring.forget_absences(local_day(now))


@rule(
    Rostered,
    keeps="until the person has left; then their seats in turns to come are empty, too",
    why="In which services somebody answers, and how often a week at most.",
)
def retire_people_who_left(now: datetime) -> int:
    """Empty the seats of people who have left."""
    return retiring.retire_people(now)


goes_with(Rostered.services.through, Rostered, why="In which services somebody answers.")


@rule(
    Swap,
    keeps=f"until {KEPT_SWAPS.days} days after its turn",
    why="Who gives a turn to whom, until both have agreed and their association has, where it wants to be asked.",
)
def end_swaps(now: datetime) -> int:
    """End swaps whose turn has begun, and delete those of turns that are over."""
    return retiring.end_swaps(now)


goes_with(Swap.awaits.through, Swap, why="Which associations have yet to approve a swap.")
stays(RosterTerms, why="What an association has agreed with its people, and where it reads its mail; about no person.")
stays(GapMail, why="When an association or the coordinators were last told of gaps; about no person.")
goes_with(ToldGap, Turn, why="Of which gaps somebody was told, so that no mail is sent twice.")
stays(
    Feed,
    why="A calendar to subscribe to, until its owner ends it or is gone. Of its address only a hash is kept, and it"
    " answers nothing once its owner has left or lost the role.",
)


@rule(
    Commitment,
    keeps=f"until {KEPT_COMMITMENTS.days // 365} years after its last month",
    why="How many hours a month an association has promised, beside those that it has given.",
    aged_by="last",
)
def forget_old_commitments(now: datetime) -> int:
    """Delete what was promised for months that are over for long."""
    return retiring.forget_commitments(local_day(now))


goes_with(Commitment.services.through, Commitment, why="For which services they are promised.")


@rule(
    SupervisionEvening,
    keeps=f"until {KEPT.days // 365} years after it",
    why="Which peers were at an evening on which turns are talked over, for associations' reports.",
    aged_by="held_on",
)
def forget_old_supervision(now: datetime) -> int:
    """Delete evenings of long ago."""
    return retiring.forget_supervision(local_day(now))


goes_with(SupervisionEvening.people.through, SupervisionEvening, why="Who was there.")
