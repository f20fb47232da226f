"""How turns of duty felt, and of which of it can be told so that nobody learns who said what. Pure.

Two things are kept apart: who is asked (after every turn, whatever is answered), and what somebody answered, of which
no more is known than week, association and helper type. Figures are told of quarters that are over, and of nothing
else: quarters share no week, so no two tables can be subtracted to learn what a few have answered (DOMAIN §4, rule 6).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from chat.statistics.core import HIGHEST_MARK, iso_week, week_of

SHORTEST_TURN = timedelta(minutes=15)
"""Whoever was on duty for less has had no turn to speak of, and cannot fill the figures by coming and going."""
FEWEST_PEOPLE = 3
"""On duty in the period; of fewer nothing is told (DOMAIN §4, rule 7)."""
FEWEST_ANSWERS = 5
"""Of a question, and of each group of its marks that anybody chose (DOMAIN §4, rule 1)."""
FEWEST_TURNS = 20
"""A percentage needs a base (DOMAIN §4, rule 5)."""
RATE_STEP, HIGHEST_RATE = 5, 95

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


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Thirteen ISO weeks, in the last quarter of some years fourteen."""

    year: int
    """Of the ISO weeks."""
    number: int
    """1 to 4."""

    @property
    def first(self) -> date:
        """Its first day, a Monday."""
        return date.fromisocalendar(self.year, 13 * (self.number - 1) + 1, 1)

    @property
    def last(self) -> date:
        """Its last day, a Sunday."""
        after = Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)
        return after.first - timedelta(days=1)

    @property
    def weeks(self) -> tuple[str, str]:
        """The first week and the last, as they are stored."""
        return iso_week(self.first), iso_week(self.last)

    def is_over(self, now: datetime) -> bool:
        """Whether all its answers have come."""
        return self.weeks[1] < week_of(now)


@dataclass(slots=True)
class Tally:
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


@dataclass(frozen=True, slots=True)
class Pulses:
    """All figures of a period. They are safe together: whoever shows some of them shows none that others betray."""

    federation: PulseFigures
    associations: Mapping[str, PulseFigures]
    """By slug."""


def pulses(tallies: Mapping[str, Tally]) -> Pulses:
    """What is told of a period, from what was counted in each association."""
    whole = _together(tallies.values())
    steps = {question: _steps(question, tallies, whole) for question in QUESTIONS}

    def figures(name: str | None, tally: Tally) -> PulseFigures:
        strain, support = (_told(question, tally, steps[question][name]) for question in QUESTIONS)
        is_told = isinstance(strain, Told) or isinstance(support, Told)
        return PulseFigures(strain, support, _rate(tally) if is_told else None)

    return Pulses(figures(None, whole), {name: figures(name, tally) for name, tally in tallies.items()})


def _together(tallies: Iterable[Tally]) -> Tally:
    """The sum. Everybody belongs to one association, so people add up."""
    whole = Tally()
    for tally in tallies:
        whole.people += tally.people
        whole.asked += tally.asked
        whole.answers += tally.answers
        whole.strain += tally.strain
        whole.support += tally.support
    return whole


def _counts(marks: Counter[int], step: int) -> list[int]:
    return [sum(marks[mark] for mark in group) for group in LADDER[step]]


def _is_safe(question: Question, tally: Tally, step: int) -> bool:
    """Whether the marks can be told in these groups: enough people, and nobody gave a mark with few others."""
    counts = _counts(tally.marks(question), step)
    return tally.people >= FEWEST_PEOPLE and any(counts) and not any(0 < count < FEWEST_ANSWERS for count in counts)


def _finest(question: Question, tally: Tally) -> int:
    return next((step for step in range(_HIDDEN) if _is_safe(question, tally, step)), _HIDDEN)


def _steps(question: Question, tallies: Mapping[str, Tally], whole: Tally) -> dict[str | None, int]:
    """In which step of the ladder each association is told, and under None the federation.

    Whoever subtracts what is told of associations from what is told of all learns what the others say together. That
    has to be as safe as what is told; until it is, the smallest association that is told finely is told more coarsely.
    """
    steps: dict[str | None, int] = {name: _finest(question, tally) for name, tally in tallies.items()}
    of_all = _finest(question, whole)
    step = of_all
    while step < _HIDDEN:
        finer = [name for name in tallies if steps[name] <= step]
        rest = _together(tally for name, tally in tallies.items() if steps[name] > step)
        is_empty = not rest.marks(question).total()
        if not finer or is_empty or _is_safe(question, rest, step):  # not finer: there is nothing to subtract
            step += 1
            continue
        smallest = min(finer, key=lambda name: (tallies[name].marks(question).total(), name))
        steps[smallest] = step + 1
        step = of_all
    steps[None] = of_all
    return steps


def _told(question: Question, tally: Tally, step: int) -> Told | Hidden:
    marks = tally.marks(question)
    if step < _HIDDEN:
        return Told(tuple(zip(LADDER[step], _counts(marks, step), strict=True)))
    if tally.people < FEWEST_PEOPLE:
        return Hidden("few_people")
    return Hidden("few_answers" if marks.total() < FEWEST_ANSWERS else "others")


def _rate(tally: Tally) -> int | None:
    if tally.asked < FEWEST_TURNS:
        return None
    return min(tally.answers * 100 // tally.asked // RATE_STEP * RATE_STEP, HIGHEST_RATE)
