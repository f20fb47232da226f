"""What is counted of a week: dimensions of records, and sums of them over services and associations. Pure.

A table of a year reads some fifty rows, whatever the number of contacts: the sums over all services and all
associations are stored beside their parts.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product
from typing import cast, get_args

from chat.statistics.core import Outcome

ALL = "*"
"""In place of a service or an association; no slug can be that."""
Part = tuple[str, str, str]
"""A week, a service and an association, each of the latter also `ALL`: what one sum is about."""
OUTCOME = "outcome"
"""The dimension whose values are columns of their own."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

OF_RECORDS: Mapping[str, tuple[str, ...]] = {
    OUTCOME: ("outcome",),
    "duration": ("duration_band",),
    "language": ("language",),
    "helper_type": ("helper_type",),
    "ended_by": ("ended_by",),
    "transferred": ("transferred",),
    "contact_type": ("contact_type",),
    "role": ("role",),
    "reason": ("reason",),
    "other_reasons": ("other_reasons",),
    "escalation": ("escalation",),
    "earlier_contact": ("earlier_contact",),
    "age_band": ("age_band",),
    "gender": ("gender",),
    "county": ("county",),
    "child_age": ("child_age",),
    "violence_position": ("violence_position",),
    "violence_forms": ("violence_forms",),
    "referrals": ("referrals",),
    "risk_outcome": ("risk_outcome",),
    "child_protection_outcome": ("child_protection_outcome",),
    "pregnancy_outcome": ("pregnancy_outcome",),
}
"""The fields of a record that make a value of each dimension."""
OF_EVERYBODY: Mapping[str, tuple[str, ...]] = {
    "wait": ("outcome", "wait_band"),
    "arrivals": ("weekday", "time_band", "outcome", "wait_band"),
}
"""The same of what is told of all associations together alone: those of one are those of its few workers."""
OF_FEEDBACK: Mapping[str, tuple[str, ...]] = {"relief": ("relief",), "heard": ("heard",), "next_step": ("next_step",)}
TOOK_PART = "took_part"
"""How many contacts of other units an association's workers took part in; it has one value, its own name."""
REFERRED = "referred"
"""How many answered contacts were told to turn to somebody; one value."""
ASKED, GIVEN = "feedback_asked", "feedback_given"
"""After how many answered contacts the visitor was asked for feedback, and how many gave any; one value each."""
NOT_ASKED = ("left_fast", "blocked")
"""Who ended a contact so is asked nothing: there is no page to ask on."""

Counted = Sequence[object]
"""Of contacts that are alike: week, service, association, the fields of a dimension, and how many."""


def values_of(fields: Sequence[object]) -> list[str]:
    """The values that contacts with these fields count for: of a list each one; nothing where nobody was asked."""
    if len(fields) == 1 and isinstance(fields[0], tuple):
        return [str(value) for value in fields[0]]
    if any(field is None or field == "" for field in fields):
        return []
    return ["/".join(_text(field) for field in fields)]


def _text(field: object) -> str:
    return ("no", "yes")[field] if isinstance(field, bool) else str(field)


def summed(rows: Iterable[Counted]) -> dict[Part, Counter[str]]:
    """How many there are of each value: of each service and association of a week, and of all of them."""
    sums: defaultdict[Part, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    into: dict[Part, list[defaultdict[str, int]]] = {}
    values: dict[tuple[object, ...], list[str]] = {}
    for *own, count in rows:
        part, fields = cast(Part, tuple(own[:3])), tuple(own[3:])
        if part not in into:
            into[part] = [sums[one] for one in _parts(*part)]
        if fields not in values:
            values[fields] = values_of(fields)
        for value in values[fields]:
            for counts in into[part]:
                counts[value] += cast(int, count)
    return {part: Counter(counts) for part, counts in sums.items() if counts}


def _parts(week: str, service: str, association: str) -> Iterable[Part]:
    return product((week,), (service, ALL), (association, ALL) if association else (ALL,))


def of_everybody(rows: Iterable[Counted]) -> list[Counted]:
    """Of weeks, services, fields and counts: those of no association, so that only all of them have any."""
    return [(week, service, "", *others) for week, service, *others in rows]


def parts_taken(rows: Iterable[Counted]) -> list[Counted]:
    """Of weeks, services, associations, lists of those that took part, and counts: a row for each of the latter."""
    found: list[Counted] = []
    for week, service, _, others, count in rows:
        found += [(week, service, slug, TOOK_PART, count) for slug in cast(Collection[str], others)]
    return found


def referred(rows: Iterable[Counted]) -> list[Counted]:
    """Of weeks, services, associations, lists of referrals, and counts: those with any."""
    return [(*part, REFERRED, count) for *part, given, count in rows if given]


def asked(rows: Iterable[Counted]) -> list[Counted]:
    """Of weeks, services, associations, outcomes, how contacts ended, and counts: who was asked for feedback."""
    return [
        (*part, ASKED, count)
        for *part, outcome, ended_by, count in rows
        if outcome == "answered" and ended_by not in NOT_ASKED
    ]


def given(rows: Iterable[Counted]) -> list[Counted]:
    """Of weeks, services, associations and counts of feedback: all of it, whichever questions were answered."""
    return [(*part, GIVEN, count) for *part, count in rows]
