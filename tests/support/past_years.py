"""Years of contacts that nobody had, as believable as can be, for tests and measurements of disclosure control."""

import itertools
import random
from collections.abc import Collection, Iterator, Mapping, Sequence

from chat.statistics.disclosure import (
    Cell,
    Count,
    Dimension,
    Protected,
    Refused,
    Scope,
    Table,
    flat,
    ladder,
    percentage,
    protect,
    tabulate,
)
from chat.statistics.disclosure.primary import is_primary
from chat.statistics.disclosure.tables import HIDDEN, Ladder, grouped

WEEKS = tuple(f"2026-W{number:02}" for number in range(1, 53))
SERVICES = ("perheen-chat", "nuorten-chat")
UNITS = {"espoo": 900, "oulu": 420, "lahti": 120, "kajaani": 40}
"""Contacts a year of each association; the last is as small as the funder's targets allow."""

WEIGHTS: Mapping[str, Mapping[str, int]] = {
    "service": {"perheen-chat": 65, "nuorten-chat": 35},
    "reason": {
        "violence": 38,
        "mental_health": 14,
        "physical_health": 3,
        "family_relationships": 20,
        "peer_relationships": 4,
        "education": 3,
        "accessibility": 1,
        "discrimination": 1,
        "sexuality": 2,
        "missing_children": 1,
        "non_counselling": 9,
        "not_known": 4,
    },
    "age_band": {
        "under_10": 1,
        "10_to_12": 5,
        "13_to_15": 12,
        "16_to_17": 10,
        "18_to_24": 9,
        "25_to_29": 9,
        "30_to_39": 20,
        "40_to_49": 12,
        "50_and_over": 6,
        "not_known": 16,
    },
    "role": {"self": 45, "parent": 25, "relative": 14, "professional": 8, "not_known": 8},
    "wait_band": {"under_1": 38, "1_to_5": 30, "5_to_15": 18, "15_to_30": 9, "over_30": 5},
    "escalation": {"none": 92, "child_welfare": 4, "anticipatory": 1, "emergency_112": 1, "police": 1, "shelter": 1},
    "referrals:any": {"yes": 55, "no": 45},
    "violence_forms:physical": {"yes": 12, "no": 88},
}
"""How often a contact has each value, in per cent."""
MARKS: Mapping[str, Mapping[str, int]] = {
    "relief": {"0": 4, "1": 8, "2": 20, "3": 38, "4": 30},
    "heard": {"0": 2, "1": 5, "2": 13, "3": 35, "4": 45},
    "next_step": {"0": 6, "1": 11, "2": 24, "3": 34, "4": 25},
}
"""The same of feedback."""
NEEDS = {"violence": 12, "family": 6, "health": 2, "other": 1}
"""Of those whom somebody looks at again and again: a list that cannot be merged."""
ANSWERING = 0.6
"""The share of visitors who give it."""

Record = Mapping[str, str]
"""The value of each field, week and association among them."""


def year(chance: random.Random, units: Mapping[str, int] = UNITS) -> list[Record]:
    """Contacts of a year, so many of each association."""
    return [_drawn(chance, unit, WEIGHTS) for unit, contacts in units.items() for _ in range(contacts)]


def feedback(chance: random.Random, units: Mapping[str, int] = UNITS) -> list[Record]:
    """What was thought of them."""
    answers = {unit: sum(chance.random() < ANSWERING for _ in range(contacts)) for unit, contacts in units.items()}
    return [_drawn(chance, unit, MARKS) for unit, number in answers.items() for _ in range(number)]


def _drawn(chance: random.Random, unit: str, weights: Mapping[str, Mapping[str, int]]) -> Record:
    drawn = {name: chance.choices([*values], [*values.values()])[0] for name, values in weights.items()}
    return {"week": chance.choice(WEEKS), "association": unit, **drawn}


def scope(
    records: str = "contacts",
    weeks: Collection[str] = WEEKS,
    associations: Collection[str] = tuple(UNITS),
    services: Collection[str] = SERVICES,
) -> Scope:
    """Of these; all, where nothing is said."""
    return Scope(records, frozenset(weeks), frozenset(services), frozenset(associations))


def table(title: str, records: Sequence[Record], of: Scope, *names: str) -> Table:
    """The records of the scope, counted by these fields."""
    inside = [one for one in records if all(one[name] in of.selection[name] for name in ("week", "association"))]
    inside = [one for one in inside if one.get("service", "") in of.services or of.records == "feedback"]
    rows = [(tuple(one[name] for name in names), one["week"], 1) for one in inside]
    return tabulate(title, of, [Dimension(name, _ladder(name, of)) for name in names], rows)


def _ladder(name: str, of: Scope) -> Ladder:
    if name in MARKS:
        return ladder("mark")
    if name == "need":
        return flat(NEEDS)
    return flat(sorted(of.selection[name])) if name in ("association", "service") else ladder(name)


PERIODS = tuple(WEEKS[13 * first : 13 * last] for first, last in itertools.combinations(range(5), 2))
"""Quarters and whatever runs of quarters: they overlap."""
PLACES = (tuple(UNITS), ("espoo", "oulu"), ("lahti", "kajaani"), *((unit,) for unit in UNITS))
FIELDS = (*(name for name in WEIGHTS if name != "service"), "association")
MOST_ASKED_FIELDS, ASKED = 3, 5


def asked(chance: random.Random, records: Sequence[Record]) -> Iterator[Table]:
    """Tables that one who is curious asks for: of some fields, crossed or not, of overlapping periods, of places
    within each other.
    """
    fields = chance.sample(FIELDS, MOST_ASKED_FIELDS)
    for number in range(ASKED):
        of = scope(weeks=chance.choice(PERIODS), associations=chance.choice(PLACES))
        yield table(str(number), records, of, *chance.sample(fields, chance.randint(1, MOST_ASKED_FIELDS)))


def issued_of(tables: Iterator[Table], key: bytes) -> tuple[list[tuple[Table, Protected]], list[str]]:
    """Each table that was issued beside those before it, and the codes of the refusals."""
    issued: list[tuple[Table, Protected]] = []
    refused: list[str] = []
    for one in tables:
        try:
            (made,) = protect([one], [before for _, before in issued], key=key)
        except Refused as error:
            refused.append(error.code)
        else:
            issued.append((one, made))
    return issued, refused


def differencing(reports: int) -> Iterator[Table]:
    """Reports of six weeks by somebody who asks for all kinds of periods, so as to subtract them from each other."""
    chance = random.Random(4)
    weeks, units = WEEKS[:6], ("espoo", "oulu")
    records = [
        {
            "week": chance.choice(weeks),
            "association": chance.choice(units),
            "service": SERVICES[0],
            "need": chance.choices([*NEEDS], [*NEEDS.values()])[0],
        }
        for _ in range(200)
    ]
    for number in range(reports):
        first = chance.randrange(5)
        of = scope(
            weeks=weeks[first : first + chance.randint(1, 6 - first)], associations=units[: chance.randint(1, 2)]
        )
        yield table(str(number), records, of, "need")


def two_thousand_cells() -> Table:
    """A yearly table of three dimensions, a third of whose cells are small or zero."""
    chance = random.Random(1)
    dimensions = [
        Dimension(f"d{place}", flat([f"{place}_{n}" for n in range(size)])) for place, size in enumerate((10, 10, 20))
    ]
    cells = {
        values: Count(number, frozenset(WEEKS[:number]))
        for values in itertools.product(*(dimension.ladder[0].categories for dimension in dimensions))
        if (number := int(chance.expovariate(1 / 20)))
    }
    return Table("large", scope(), tuple(dimensions), cells)


def without_secondary(raw: Table, like: Protected | None = None) -> Protected:
    """A control: only what is small is hidden, by the rungs of the protected table; by the finest, without one."""
    rungs = [rung for _, rung in like.shape.dimensions] if like else [one.ladder[0] for one in raw.dimensions]
    shape, counts, _ = grouped(raw, rungs)
    small = {key for key, count in counts.items() if is_primary(count, shape.selection(key))} - {shape.total}
    cells = {key: HIDDEN if key in small else Cell("shown", count.contacts) for key, count in counts.items()}
    return Protected(raw.title, shape, cells)


SMALLEST = "kajaani"


def of_the_smallest(seed: int, key: bytes) -> dict[str, Protected]:
    """What an association with 40 contacts gets of a year: its reasons, referrals and feedback, by title."""
    chance = random.Random(seed)
    unit = {SMALLEST: UNITS[SMALLEST]}
    records, thoughts = year(chance, unit), feedback(chance, unit)
    tables = [table(name, records, scope(associations=unit), name) for name in ("reason", "referrals:any")]
    tables += [table(name, thoughts, scope("feedback", associations=unit), name) for name in MARKS]
    return {one.title: one for one in protect(tables, key=key)}


def kept_of_the_smallest(years: Sequence[Mapping[str, Protected]]) -> dict[str, float]:
    """Of those years, in which share there are four groups of reasons, with two hidden at most, or whole; the share
    of referrals; an answer to a question of the feedback, broken down, or whole.
    """
    reasons = [one["reason"] for one in years if one["reason"].shape.dimensions[0][1].name == "four_groups"]
    referrals = [percentage(one["referrals:any"].cell("yes"), one["referrals:any"].total) for one in years]
    marks = [one[question] for one in years for question in MARKS if one[question].shape.inner > 1]
    return {
        "four_groups": sum(len(one.hidden) <= 2 for one in reasons) / len(years),
        "four_groups_whole": sum(not one.hidden for one in reasons) / len(years),
        "referral_share": sum(share is not None for share in referrals) / len(years),
        "feedback": len(marks) / (len(MARKS) * len(years)),
        "feedback_whole": sum(not one.hidden for one in marks) / (len(MARKS) * len(years)),
    }
