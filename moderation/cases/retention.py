"""How long cases live, and excerpts with their keys."""

from datetime import datetime

from moderation.cases import actions, core
from moderation.cases.access import excerpts as access
from moderation.cases.models import Case, Conduct, Excerpt, Reading, StandsAside
from moderation.retention.proofs import Outcome, attempt, attempt_on_copy
from moderation.retention.registry import rule


@rule(
    Case,
    keeps=f"until {core.FIGURES_KEPT.days} days after its decision; {core.SUBJECT_KEPT.days} days after it, or with the"
    " group, it leads to nothing and nobody any more",
    why="What waits for a decision, and figures of what was decided. There are no words in it.",
    aged_by="came_at",
)
def end_figures(now: datetime) -> int:
    """Delete what no figure needs."""
    return actions.end_figures(now)


@rule(
    keeps="what a decided case was about, and who decided it: 90 days",
    why="So long an appeal can find it; the figures need neither.",
)
def forget_decided(now: datetime) -> int:
    """Leave nothing in it that leads to anybody."""
    return actions.forget_decided(now)


@rule(
    keeps="what waits in the queue: no longer than what it is about",
    why="Nobody is to look for what is gone.",
    in_steps=True,
)
def settle_vanished(now: datetime) -> int:
    """Take out of the queue what has lost its matter."""
    return actions.settle_vanished(now)


@rule(
    Excerpt,
    keeps=f"{core.KEPT.days} days at most; until a moderator has judged it, or the writer deletes everything before"
    " anybody has opened it",
    why="An excerpt of a talk, handed in because of danger or abuse where the visitor was told so beforehand.",
    aged_by="handed_in_at",
)
def end_excerpts(now: datetime) -> int:
    """Remove what is due."""
    return actions.end_due(now)


@rule(
    Conduct,
    keeps=f"{core.CONDUCT_KEPT.days} days at most; until somebody has judged it",
    why="What one of the staff has told about another, sealed, for those who decide about it.",
    aged_by="handed_in_at",
)
def end_old_conduct(now: datetime) -> int:
    """Remove what is due."""
    return actions.end_old_conduct(now)


@rule(
    StandsAside,
    keeps=f"{core.STANDS_ASIDE_FOR.days} days",
    why="Somebody decides nothing in the queue for so long.",
)
def end_standing_aside(now: datetime) -> int:
    """Delete what is over."""
    return actions.end_standing_aside(now)


@rule(
    Reading,
    keeps=f"{core.READ_FOR.seconds // 60} minutes, and at most as long as the case",
    why="For so long somebody sees what they have opened. That they did is in the audit trail.",
)
def end_readings(now: datetime) -> int:
    """Delete what is over."""
    return actions.end_readings(now)


@rule(
    keeps="keys of excerpts: as long as the excerpt, and an hour from their making",
    why="A key without an excerpt is left of a transaction that was cut off, or of a keyring that was away.",
    in_steps=True,
)
def destroy_orphaned_keys(_now: datetime) -> int:
    """Destroy keys that no excerpt is sealed under."""
    return actions.destroy_orphaned_keys()


@attempt("excerpts, and what was told of conduct, whose time is over")
def read_ended_matters(now: datetime) -> Outcome:
    """Rows that are left, and keys without a row."""
    return access.read_ended(now)


@attempt("what cases of long ago, or of groups that are over, were about")
def read_old_cases(now: datetime) -> Outcome:
    """Rows that still lead somewhere."""
    return access.read_old_cases(now)


@attempt_on_copy("excerpts, and what was told of conduct, that are gone by now")
def read_matters_in_copy(alias: str) -> Outcome:
    """Every one, with every key that exists."""
    return access.read_copy(alias)
