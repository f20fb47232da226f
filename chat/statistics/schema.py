"""The closed lists of records over the years: what came, what was retired, and when. Pure.

A record carries the version of the lists that it was made by. Whoever changes a list in `wire` adds a `Change` to
`versions`: what was retired keeps its name and its text, so past years stay as they were, and tables over a
change say so.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from chat.statistics import wire
from chat.statistics.versions import CHANGES, Change

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


def values_of(name: str, changes: Sequence[Change] = CHANGES) -> tuple[str, ...]:
    """Every value that a field has ever had: those of today in the order of their list, then those retired."""
    retired = (value for change in changes for value in change.retired.get(name, ()))
    return tuple(dict.fromkeys([*get_args(LISTS[name]), *retired]))
