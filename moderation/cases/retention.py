"""How long cases live, with their keys."""

from datetime import datetime

from moderation.cases import access, actions, core
from moderation.cases.models import Case
from moderation.retention.proofs import Outcome, attempt, attempt_on_copy
from moderation.retention.registry import rule


@rule(
    Case,
    keeps=f"{core.KEPT.days} days at most; until a moderator has judged it, or the writer deletes everything before"
    " anybody has opened it",
    why="An excerpt of a talk, handed in because of danger or abuse where the visitor was told so beforehand.",
    aged_by="handed_in_at",
)
def end_cases(now: datetime) -> int:
    """Remove what is due."""
    return actions.end_due(now)


@rule(
    keeps="keys of cases: as long as the case, and an hour from their making",
    why="A key without a case is left of a transaction that was cut off, or of a keyring that was away.",
    in_steps=True,
)
def destroy_orphaned_keys(_now: datetime) -> int:
    """Destroy keys that no case is sealed under."""
    return actions.destroy_orphaned_keys()


@attempt("excerpts whose time is over")
def read_ended_cases(now: datetime) -> Outcome:
    """Rows that are left, and keys without a row."""
    return access.read_ended(now)


@attempt_on_copy("excerpts that are gone by now")
def read_cases_in_copy(alias: str) -> Outcome:
    """Every one, with every key that exists."""
    return access.read_copy(alias)
