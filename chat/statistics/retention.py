"""How long statistics live."""

from datetime import datetime

from chat.statistics import actions
from chat.statistics.access import proof
from chat.statistics.actions import release_due
from chat.statistics.actions.partitions import make_ahead
from chat.statistics.actions.tallies import fill
from chat.statistics.core import RELEASE_AT
from chat.statistics.models import (
    Feedback,
    ImportedTotal,
    IssuedReport,
    PendingFeedback,
    PendingPulse,
    PendingRecord,
    Pulse,
    PulseAsked,
    Record,
    ShownPulses,
    ShownTable,
    StaleWeek,
    Tally,
    Target,
)
from moderation.retention.proofs import Outcome, attempt
from moderation.retention.registry import goes_with, rule, stays


@rule(
    PendingRecord,
    PendingFeedback,
    PendingPulse,
    keeps=f"until {RELEASE_AT} wait or the ISO week ends",
    why="Records wait for company, so that none can be told apart by when it appeared (rule 34).",
)
def release_waiting_records(now: datetime) -> int:
    """Release what is due."""
    return release_due(now)


stays(
    Record,
    Feedback,
    why="Counts for the funder: closed lists and bands, no place finer than a county, no way to a conversation.",
)
stays(
    Pulse,
    PulseAsked,
    why="How turns of duty felt, by week and association, and after how many somebody was asked: nobody's name.",
)


@rule(
    StaleWeek,
    keeps="until the week is over and its records are summed up",
    why="The name of a week whose sums lack records: nothing in it is about a contact.",
    in_steps=True,
)
def sum_up_weeks(now: datetime) -> int:
    """Sum up weeks that are over, and make room for records of the next year."""
    make_ahead(now)
    return fill(now)


stays(Tally, why="Sums of the records, by week, service, association and one closed list at a time.")
stays(Target, why="What units have promised their funder for a year; it names nobody.")
stays(ImportedTotal, why="Totals of years before this installation, by unit and service.")
stays(
    ShownTable,
    why="Tables as they were shown: without them later ones could betray what these hide. No hidden count is in them.",
)
stays(ShownPulses, why="How turns of a quarter felt, as it was told: few answers, and those of few people, are hidden.")
goes_with(Target.services.through, Target, why="Whose contacts count together.")
stays(IssuedReport, why="What was reported to the funder: figures that went through disclosure control.")


@attempt("contacts that figures lead to")
def find_contacts(_now: datetime) -> Outcome:
    """Whether a row of statistics names a contact that there is (rule 34)."""
    return proof.find_contacts()


@attempt("records that wait, though their week is over")
def read_overdue_records(now: datetime) -> Outcome:
    """Whether any waits alone for longer than it has to (rule 34)."""
    return actions.read_overdue(now)
