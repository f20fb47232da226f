"""How turns of duty felt, and of which of it can be told so that nobody learns who said what. Pure.

Two things are kept apart: who is asked (after every turn, whatever is answered), and what somebody answered, of which
no more is known than week, association and helper type. Figures are told of quarters that are over, once and for all,
and of nothing else: quarters (chat.statistics.periods) share no week, so no two tables can be subtracted to learn what
a few have answered (DOMAIN §4, rule 6).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from chat.statistics.core import FEWEST_OF_SHARE, HIGHEST_MARK, week_of
from chat.statistics.periods import Period, before, last_closed, usual

SHORTEST_TURN = timedelta(minutes=15)
"""Whoever was on duty for less has had no turn to speak of, and cannot fill the figures by coming and going."""
FEWEST_PEOPLE = 3
"""On duty in the period; of fewer nothing is told (DOMAIN §4, rule 7)."""
FEWEST_ANSWERS = 5
"""Of a question, and of each group of its marks that anybody chose (DOMAIN §4, rule 1)."""
RATE_STEP, HIGHEST_RATE = 5, 95
SETTLES = timedelta(weeks=1)
"""After a quarter, until it is told: answers of its last days wait for company (rule 34), or for whoever is slow. What
is told stays as it is, so what comes later is in no figure."""
GOOD = 3
"""Marks from here on are good ones: a light turn, enough support."""

Question = Literal["strain", "support"]
QUESTIONS: tuple[Question, ...] = ("strain", "support")
Group = tuple[int, ...]
"""Marks that are counted together."""
LADDER: tuple[tuple[Group, ...], ...] = (
    tuple((mark,) for mark in range(HIGHEST_MARK + 1)),
    ((0, 1), (2,), (3, 4)),
    ((0, 1, 2), (3, 4)),
    (tuple(range(HIGHEST_MARK + 1)),),
)
"""Groups of marks from fine to coarse; each step only joins groups of the one before (DOMAIN §4, rule 0)."""
_HIDDEN = len(LADDER)

Reason = Literal["few_people", "few_answers", "others"]
"""Why nothing is told. `others`: it would betray what is hidden of another association (DOMAIN §4, rules 3 and 6)."""


@dataclass(frozen=True, slots=True)
class OverTurn:
    """A turn of duty that is over, as far as anything is kept of it."""

    week: str
    association: str
    helper_type: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedPulse:
    """What is kept of an answer: the fields of a Pulse."""

    week: str
    association: str
    helper_type: str
    strain: int | None
    support: int | None


def is_asked(since: datetime, now: datetime) -> bool:
    """Whether somebody who was on duty from then until now has had a turn."""
    return now - since >= SHORTEST_TURN


def over_turn(now: datetime, association: str, helper_type: str) -> OverTurn:
    """A turn that is over now."""
    return OverTurn(week_of(now), association, helper_type)


def counted_pulse(turn: OverTurn, strain: int | None, support: int | None) -> CountedPulse | None:
    """What is kept of an answer; None where both questions were passed over."""
    if strain is support is None:
        return None
    return CountedPulse(
        week=turn.week,
        association=turn.association,
        helper_type=turn.helper_type,
        strain=strain,
        support=support,
    )


def told_quarters(today: date, many: int) -> list[Period]:
    """The last quarters of which something can be told, the newest first: each is over, and has settled."""
    newest = usual("quarter", today)
    while not is_settled(newest, today):
        newest = before(newest)
    found = [newest]
    while len(found) < many:
        found.append(before(found[-1]))
    return found


def is_settled(quarter: Period, today: date) -> bool:
    """Whether all answers of a quarter have come."""
    return quarter.last + SETTLES <= last_closed(today)


@dataclass(slots=True)
class PulseCounts:
    """What was counted of one association in a period, before anything is hidden."""

    people: int = 0
    """Different ones who were on duty."""
    asked: int = 0
    """Turns after which somebody was asked."""
    answers: int = 0
    """Those with an answer to either question."""
    strain: Counter[int] = field(default_factory=Counter)
    """How often each mark was given; likewise below."""
    support: Counter[int] = field(default_factory=Counter)

    def marks(self, question: Question) -> Counter[int]:
        """How often each mark was given."""
        return self.strain if question == "strain" else self.support


@dataclass(frozen=True, slots=True)
class Told:
    """Answers to one question: each group of marks with how often one of them was given."""

    groups: tuple[tuple[Group, int], ...]

    @property
    def answers(self) -> int:
        """How many there are."""
        return sum(count for _, count in self.groups)

    @property
    def good(self) -> int | None:
        """How many are good; None where these are told together with others."""
        if any(group[0] < GOOD <= group[-1] for group, _ in self.groups):
            return None
        return sum(count for group, count in self.groups if group[0] >= GOOD)

    @property
    def good_share(self) -> int | None:
        """The same in per cent; None on a base of less than 20, too (DOMAIN §4, rule 5)."""
        if self.good is None or self.answers < FEWEST_OF_SHARE:
            return None
        return round(100 * self.good / self.answers)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Nothing is told, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class PulseFigures:
    """What is told of one association, or of all together."""

    strain: Told | Hidden
    support: Told | Hidden
    response_rate: int | None
    """Of the turns after which somebody was asked, after how many they answered: in per cent, in steps of five, 95 at
    most, since an answer of everybody is an answer of each. None where the base is small or nothing is told."""

    def of(self, question: Question) -> Told | Hidden:
        """What is told of one question."""
        return self.strain if question == "strain" else self.support

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "strain": _as_json(self.strain),
            "support": _as_json(self.support),
            "response_rate": self.response_rate,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "PulseFigures":
        """From what `as_json` made."""
        return cls(_from_json(kept["strain"]), _from_json(kept["support"]), kept["response_rate"])


def _as_json(told: Told | Hidden) -> dict[str, Any]:
    if isinstance(told, Hidden):
        return {"hidden": told.reason}
    return {"told": [[list(group), count] for group, count in told.groups]}


def _from_json(kept: Mapping[str, Any]) -> Told | Hidden:
    if "hidden" in kept:
        return Hidden(kept["hidden"])
    return Told(tuple((tuple(group), count) for group, count in kept["told"]))


@dataclass(frozen=True, slots=True)
class Pulses:
    """All figures of a period. They are safe together: whoever shows some of them shows none that others betray."""

    federation: PulseFigures
    associations: Mapping[str, PulseFigures]
    """By slug."""

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        of_each = {slug: figures.as_json() for slug, figures in self.associations.items()}
        return {"federation": self.federation.as_json(), "associations": of_each}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Pulses":
        """From what `as_json` made."""
        of_each = {slug: PulseFigures.from_json(figures) for slug, figures in kept["associations"].items()}
        return cls(PulseFigures.from_json(kept["federation"]), of_each)


def pulses(units: Mapping[str, PulseCounts]) -> Pulses:
    """What is told of a period, from what was counted in each association."""
    whole = _together(units.values())
    steps = {question: _steps(question, units, whole) for question in QUESTIONS}

    def figures(name: str | None, unit: PulseCounts) -> PulseFigures:
        strain, support = (_told(question, unit, steps[question][name]) for question in QUESTIONS)
        is_told = isinstance(strain, Told) or isinstance(support, Told)
        return PulseFigures(strain, support, _rate(unit) if is_told else None)

    return Pulses(figures(None, whole), {name: figures(name, unit) for name, unit in units.items()})


def _together(units: Iterable[PulseCounts]) -> PulseCounts:
    """The sum. Everybody belongs to one association, so people add up."""
    whole = PulseCounts()
    for unit in units:
        whole.people += unit.people
        whole.asked += unit.asked
        whole.answers += unit.answers
        whole.strain += unit.strain
        whole.support += unit.support
    return whole


def _counts(marks: Counter[int], step: int) -> list[int]:
    return [sum(marks[mark] for mark in group) for group in LADDER[step]]


def _is_safe(question: Question, unit: PulseCounts, step: int) -> bool:
    """Whether the marks can be told in these groups: enough people, and nobody gave a mark with few others."""
    counts = _counts(unit.marks(question), step)
    return unit.people >= FEWEST_PEOPLE and any(counts) and not any(0 < count < FEWEST_ANSWERS for count in counts)


def _finest(question: Question, unit: PulseCounts) -> int:
    return next((step for step in range(_HIDDEN) if _is_safe(question, unit, step)), _HIDDEN)


def _steps(question: Question, units: Mapping[str, PulseCounts], whole: PulseCounts) -> dict[str | None, int]:
    """In which step of the ladder each association is told, and under None the federation.

    Whoever subtracts what is told of associations from what is told of all learns what the others say together. That
    has to be as safe as what is told; until it is, the smallest association that is told finely is told more coarsely.
    """
    steps: dict[str | None, int] = {name: _finest(question, unit) for name, unit in units.items()}
    of_all = _finest(question, whole)
    step = of_all
    while step < _HIDDEN:
        finer = [name for name in units if steps[name] <= step]
        rest = _together(unit for name, unit in units.items() if steps[name] > step)
        is_empty = not rest.marks(question).total()
        if not finer or is_empty or _is_safe(question, rest, step):  # not finer: there is nothing to subtract
            step += 1
            continue
        smallest = min(finer, key=lambda name: (units[name].marks(question).total(), name))
        steps[smallest] = step + 1
        step = of_all
    steps[None] = of_all
    return steps


def _told(question: Question, unit: PulseCounts, step: int) -> Told | Hidden:
    marks = unit.marks(question)
    if step < _HIDDEN:
        return Told(tuple(zip(LADDER[step], _counts(marks, step), strict=True)))
    if unit.people < FEWEST_PEOPLE:
        return Hidden("few_people")
    return Hidden("few_answers" if marks.total() < FEWEST_ANSWERS else "others")


def _rate(unit: PulseCounts) -> int | None:
    if unit.asked < FEWEST_OF_SHARE:
        return None
    return min(unit.answers * 100 // unit.asked // RATE_STEP * RATE_STEP, HIGHEST_RATE)
