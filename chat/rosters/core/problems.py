"""What somebody wanted to do with a roster and cannot. Pure."""

from collections.abc import Sequence
from typing import Literal

from chat.rosters.core.patterns import PatternProblem
from chat.rosters.core.seats import Reason

RosterProblem = (
    Literal[
        "day",  # a field with no day in it
        "changed",  # somebody else has changed it meanwhile
        "period_order",  # the last day before the first
        "period_long",  # more than a year
        "period_past",  # it is over already
        "period_overlaps",  # another period has some of the days
        "period_wishes",  # wishes end after it begins
        "published",  # what people were told is changed turn by turn
        "not_published",
        "columns",  # a row with too few cells, or too many
        "import_rows",  # ImportRefusedError names them
        "import_empty",
        "import_many",
        "turn_twice",  # the service has a turn at just these times already
        "outside_period",  # a pattern reaches beyond it
        "no_service",
        "theme_long",
        "no_turns",  # there is nothing to publish
        "begun",  # the turn has begun, or is over
        "cancelled",
        "taken",  # somebody has the seat
        "empty",  # nobody has it
        "hours",  # the service is closed then already, or in an exception of several days
        "not_offered",  # it is for another association, or people do not take turns themselves
        "person",  # the person may not have the seat; `reasons` say why
        "same_turn",  # two seats of one turn are no swap
        "asked_already",  # the seat is being given away
        "answered",  # a swap that is over, or that has come further
        "other_person",  # a swap whose other side may not have the seat; why is theirs to know
        "email",
        "absence_order",
        "absence_long",
        "absence_past",
        "absence_many",
        "supervision_future",
        "supervision_nobody",  # nobody was there, or somebody who is no peer of the association
        "limit",
        "wishes",  # a weekday that is wished and not wished
        "backup_name",
        "backup_phone",
        "no_association",
        "unit",  # none of the association, or one that is closed
        "month",  # what was written is no month
        "minutes",  # less than nothing, nothing at all, or more than anybody can promise or do
        "months_order",  # the last month before the first
        "months_many",  # more of them than are shown together
        "not_over",  # hours are corrected once the turn is over
        "reason",  # none of those for which hours are corrected
        "unchanged",  # it is so already
        "commitment_overlaps",  # another one of the association has some of the services and months
    ]
    | PatternProblem
)


class NoRosterError(LookupError):
    """There is no such period, turn or seat, or it is not this person's to see: one answer for both."""


class RosterRefusedError(ValueError):
    """It cannot be done; what was typed is theirs to mend."""

    def __init__(self, problem: RosterProblem, reasons: Sequence[Reason] = ()) -> None:
        """`reasons`: of `person` alone, every reason against them."""
        super().__init__(problem, *reasons)
        self.problem, self.reasons = problem, tuple(reasons)
