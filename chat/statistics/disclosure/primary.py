"""Primary suppression: which cells are hidden for their own sake (DOMAIN §4, disclosure control 1, 2 and 4). Pure."""

from collections.abc import Mapping

from chat.statistics.disclosure.tables import Count, Key, Selection, Shape

SMALL = 4
"""Cells of 1 to 4 contacts are hidden."""
SMALL_SENSITIVE = 9
FEWEST_WEEKS = 3
"""A sensitive cell is hidden unless its contacts are of so many weeks: five contacts may be one person."""

_HARMLESS: Mapping[str, frozenset[str]] = {
    "escalation": frozenset({"none", "not_known", ""}),
    "risk_outcome": frozenset({"not_needed", "no_danger", "contacts_given", "not_known", ""}),
    "child_protection_outcome": frozenset({"not_needed", "no_duty", "not_known", ""}),
    "pregnancy_outcome": frozenset({"not_needed", "no_grounds", "not_known", ""}),
}
"""What escalates nothing. The guides' outcomes say of an escalation as much as the field does."""
_CHILDREN = frozenset({"under_10", "10_to_12"})
_PREGNANCY = frozenset({"expected"})
_SUBSTANCE_SERVICES = frozenset({"vauvaperheet-ja-paihteet"})
_YES = frozenset({"yes"})


def is_sensitive(selection: Selection) -> bool:
    """Whether the cell tells of a form of violence, an escalation, substances in pregnancy, or a child under 13."""
    return (
        any(values == _YES for name, values in selection.items() if name.startswith("violence_forms:"))
        or any(not selection[name] & harmless for name, harmless in _HARMLESS.items() if name in selection)
        or _only(selection, "age_band", _CHILDREN)
        or (_is_of_pregnancy(selection) and _is_of_substances(selection))
    )


def _only(selection: Selection, name: str, values: frozenset[str]) -> bool:
    return name in selection and selection[name] <= values


def _is_of_pregnancy(selection: Selection) -> bool:
    return _only(selection, "child_age", _PREGNANCY)


def _is_of_substances(selection: Selection) -> bool:
    return _only(selection, "service", _SUBSTANCE_SERVICES) or selection.get("referrals:substance_services") == _YES


def small(selection: Selection) -> int:
    """Up to how many contacts a cell is small."""
    return SMALL_SENSITIVE if is_sensitive(selection) else SMALL


def is_primary(count: Count, selection: Selection) -> bool:
    """Whether the cell is hidden for its own sake."""
    if not count.contacts:
        return False
    if not is_sensitive(selection):
        return count.contacts <= SMALL
    return count.contacts <= SMALL_SENSITIVE or len(count.weeks) < FEWEST_WEEKS


def with_zeros(shape: Shape, hidden: set[Key], zeros: set[Key]) -> set[Key]:
    """The hidden cells, with every sampled zero that is beside one: zeros that stayed would tell that the others are
    not zero.

    Beside is what shares an equation. What is beside a hidden zero is beside a hidden cell, too.
    """
    found, fresh = set(hidden), list(hidden)
    while fresh:
        for line in shape.lines(fresh.pop()):
            beside = zeros.intersection(line) - found
            found |= beside
            fresh.extend(beside)
    return found
