"""The closed lists of records over the years: what came, what was retired, and when. Pure.

A record carries the version of the lists that it was made by. Whoever changes a list in `wire` adds a `Change` here:
what was retired keeps its name and its text, so past years stay as they were, and tables over a change say so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from chat.statistics import wire

LISTS: Mapping[str, Any] = {
    "contact_type": wire.ContactType,
    "role": wire.VisitorRole,
    "reason": wire.Reason,
    "other_reasons": wire.OtherReason,
    "escalation": wire.Escalation,
    "earlier_contact": wire.EarlierContact,
    "age_band": wire.AgeBand,
    "gender": wire.Gender,
    "county": wire.County,
    "child_age": wire.ChildAge,
    "violence_position": wire.ViolencePosition,
    "violence_forms": wire.ViolenceForm,
    "referrals": wire.Referral,
    "risk_outcome": wire.RiskOutcome,
    "child_protection_outcome": wire.ChildProtectionOutcome,
    "pregnancy_outcome": wire.PregnancyOutcome,
}
"""What workers choose from now, by the field of a record."""


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


def values_of(name: str, changes: Sequence[Change] = CHANGES) -> tuple[str, ...]:
    """Every value that a field has ever had: those of today in the order of their list, then those retired."""
    retired = (value for change in changes for value in change.retired.get(name, ()))
    return tuple(dict.fromkeys([*get_args(LISTS[name]), *retired]))


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
