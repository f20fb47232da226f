"""Turns to come that lack somebody, and who is told of which when. Pure."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

AHEAD = timedelta(weeks=4)
"""So far ahead gaps are shown and told of."""
NEAR = timedelta(days=3)
"""A gap so near is told of once more."""
RETRY = timedelta(minutes=10)
"""After a mail that did not go out."""

Stage = Literal["ahead", "near", "urgent"]
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty seat of a turn to come."""

    turn: uuid.UUID
    starts_at: datetime
    is_urgent: bool
    asked: int | None
    """The association that alone is asked to fill it; None: all are."""


def stage(gap: Gap, now: datetime) -> Stage:
    """How pressing it is."""
    if gap.is_urgent:
        return "urgent"
    return "near" if gap.starts_at - now <= NEAR else "ahead"


def asked_of(gaps: Iterable[Gap], association: int | None) -> list[Gap]:
    """Those that the association is asked to fill; all of them with None, for the coordinators."""
    return [gap for gap in gaps if association is None or gap.asked in (None, association)]


def to_tell(
    gaps: Iterable[Gap], association: int | None, told: Collection[tuple[uuid.UUID, str]], now: datetime
) -> set[tuple[uuid.UUID, Stage]]:
    """The turns of which somebody has to be told, each once at every stage that it comes to.

    `association`: whose mail it is; None: the coordinators', who hear of all.
    """
    own = asked_of(gaps, association)
    return {news for gap in own if (news := (gap.turn, stage(gap, now))) not in told}
