"""The tables of a dashboard that disclosure control goes over: what was recorded, what visitors thought. Pure."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from chat.statistics.core import HIGHEST_MARK
from chat.statistics.disclosure import LADDERS, Dimension, Rung, Scope, Table, ladder, tabulate
from chat.statistics.disclosure.tables import Ladder
from chat.statistics.periods import LONGEST_BY_MONTH, Period, by_month
from chat.statistics.places import EVERYWHERE, Place
from chat.statistics.schema import values_of
from chat.statistics.tallies import ALL, REFERRED

LISTS = ("reason", "escalation", "contact_type", "age_band", "role", "county")
"""Of answered contacts, in the order of their importance: the first keep most of their categories."""
LISTS_OF_PARTS = LISTS[:4]
"""Those of one service or association: each further table of the same few contacts hides more of the others."""
WAITS = "wait_band"
QUESTIONS = ("relief", "heard", "next_step")
ANY_REFERRAL = "referrals:any"
MARKS = frozenset(str(mark) for mark in range(HIGHEST_MARK + 1))
ANSWERED = frozenset({"answered"})
NOT_RECORDED = ""

NEEDED = ("outcome", "wait", *LISTS, "referrals", REFERRED, *QUESTIONS)
"""The dimensions of tallies that `tables` reads."""
Weekly = Mapping[str, Mapping[str, int]]
Rows = Iterable[tuple[tuple[str, ...], str, int]]


@dataclass(frozen=True, slots=True)
class Seen:
    """Which services and associations have any contact in the weeks of a table: they stand in its scope by name."""

    services: Collection[str]
    associations: Collection[str]


def tables(period: Period, place: Place, seen: Seen, weekly: Mapping[str, Weekly]) -> list[Table]:
    """Everything that is broken down in that place, the most important first. `weekly` has the counts of `NEEDED`."""
    answered = _scope("contacts", period, place, seen, outcome=ANSWERED)
    totals = {week: counts.get("answered", 0) for week, counts in weekly["outcome"].items()}
    is_whole = place == EVERYWHERE
    lists = LISTS if is_whole else LISTS_OF_PARTS
    made = [_of_list(name, answered, totals, weekly[name]) for name in lists]
    of_choices = {ANY_REFERRAL: (REFERRED, REFERRED)}
    if is_whole:
        made.append(tabulate(WAITS, answered, [Dimension(WAITS, LADDERS[WAITS])], _waits(weekly["wait"])))
        of_choices |= {f"referrals:{value}": ("referrals", value) for value in values_of("referrals")}
    for name, (dimension, value) in of_choices.items():
        rows = _yes_or_no(totals, weekly[dimension], value)
        made.append(tabulate(name, answered, [Dimension(name, ladder(name))], rows))
    times = Dimension("week", in_months(period))
    for question in QUESTIONS:
        scope = _scope("feedback", period, place, seen, **{question: MARKS})
        rows = (((week, mark), week, count) for (mark,), week, count in _rows(weekly[question]))
        made.append(tabulate(question, scope, [times, Dimension(question, LADDERS["mark"][1:])], rows))
    return made


def _scope(records: str, period: Period, place: Place, seen: Seen, **where: frozenset[str]) -> Scope:
    services = frozenset(seen.services) if place.service == ALL else frozenset({place.service})
    nobody = {""} if records == "contacts" else set()
    associations = place.associations or frozenset({*seen.associations, *nobody})
    return Scope(records, frozenset(period.weeks), services, associations, where)


def _of_list(name: str, scope: Scope, totals: Mapping[str, int], weekly: Weekly) -> Table:
    """Of a closed list. What its worker did not say in time is one of its values."""
    recorded = {week: sum(counts.values()) for week, counts in weekly.items()}
    unsaid = (((NOT_RECORDED,), week, max(0, total - recorded.get(week, 0))) for week, total in totals.items())
    return tabulate(name, scope, [Dimension(name, ladder(name))], [*_rows(weekly), *unsaid])


def _rows(weekly: Weekly) -> Rows:
    return (((value,), week, count) for week, counts in weekly.items() for value, count in counts.items())


def _waits(weekly: Weekly) -> Rows:
    for (value,), week, count in _rows(weekly):
        outcome, _, band = value.partition("/")
        if outcome in ANSWERED:
            yield (band,), week, count


def _yes_or_no(totals: Mapping[str, int], weekly: Weekly, value: str) -> Rows:
    for week, total in totals.items():
        chosen = weekly.get(week, {}).get(value, 0)
        yield ("yes",), week, chosen
        yield ("no",), week, max(0, total - chosen)


def in_months(period: Period) -> Ladder:
    """The weeks by month, of more than three years by year; then all together."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for week, name in by_month(period).items():
        groups[name if period.length <= LONGEST_BY_MONTH else name[:4]].add(week)
    each = Rung("each", {name: frozenset(weeks) for name, weeks in groups.items()})
    return each, Rung("all", {"all": frozenset(period.weeks)})


def key_of(table: Table) -> str:
    """What tells a table from others: the same question has the same key, whatever the counts."""
    scope = table.scope
    asked = {
        "title": table.title,
        "records": scope.records,
        "scope": {name: sorted(values) for name, values in scope.selection.items()},
        "dimensions": [dimension.name for dimension in table.dimensions],
    }
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
