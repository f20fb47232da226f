"""What waited before there was a queue, put into it: for migrations, which hand over their own models."""

import itertools
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from moderation.cases.core import USUAL, Kind, Place, due_at

AT_ONCE = 500
"""Rows of one statement: a table of any length is gone through in steps that are short for those who write beside."""


class Existing(NamedTuple):
    """A matter that waits, as its floor knows it."""

    kind: Kind
    subject: UUID
    place: Place
    came_at: datetime
    urgency: int = USUAL
    due_at: datetime | None = None
    """By when it is promised, where that is not the usual for its kind."""
    first_looked_at: datetime | None = None
    how_often: int = 1


def queue_existing(cases: Any, found: Iterable[Existing]) -> None:
    """Open a case for each that has none; may be cut off and begun anew. `cases`: the migration's model."""
    rows = iter(found)
    while some := list(itertools.islice(rows, AT_ONCE)):
        cases.objects.bulk_create(
            [
                cases(
                    kind=one.kind,
                    subject=one.subject,
                    place_kind=one.place.kind,
                    place=one.place.id,
                    urgency=one.urgency,
                    came_at=one.came_at,
                    due_at=one.due_at or due_at(one.kind, one.urgency, one.came_at),
                    first_looked_at=one.first_looked_at,
                    count=one.how_often,
                )
                for one in some
            ],
            ignore_conflicts=True,
        )
