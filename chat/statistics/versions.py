"""When the closed lists of records changed, and by which version of them a record was made. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """Lists have changed: from `week` on (2027-W01) records know what was added, and nothing of what was retired."""

    week: str
    added: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Values by field."""
    retired: Mapping[str, Sequence[str]] = field(default_factory=dict)


CHANGES: tuple[Change, ...] = ()
"""In their order."""
SCHEMA = 1 + len(CHANGES)
"""The version of the lists that records are made by now; 1 before any change."""


def changes_within(
    name: str, first_week: str, last_week: str, changes: Sequence[Change] = CHANGES
) -> list[tuple[str, Sequence[str], Sequence[str]]]:
    """What a table of that field over these weeks has to tell: from which week on, what was added, what retired."""
    of_field = [(one.week, one.added.get(name, ()), one.retired.get(name, ())) for one in changes]
    return [
        (week, added, retired)
        for week, added, retired in of_field
        if (added or retired) and first_week < week <= last_week
    ]
