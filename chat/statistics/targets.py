"""Targets of a unit for a year: whether it keeps pace, and where the year is likely to end (DOMAIN §4). Pure."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, variance
from typing import Literal, get_args

TargetUnit = Literal["contacts", "volunteers_trained", "volunteers_active"]
"""What is counted: answered contacts, which the records tell; volunteers, whose number is written down by hand."""
TARGET_UNITS: tuple[TargetUnit, ...] = get_args(TargetUnit)
COUNTED_BY_RECORDS: frozenset[TargetUnit] = frozenset({"contacts"})
TargetProblem = Literal["association", "unit", "year", "services", "goal", "result", "exists", "changed"]

HIGHEST_GOAL = 1_000_000
LONGEST_TEXT = 2_000
"""Characters of what is aimed at and what came of it."""
YEARS_BEHIND, YEARS_AHEAD = 10, 2
"""Targets are set for these years around the present one."""

FIRST_FORECAST = 6
"""Weeks that have to be over before the end of the year is guessed at. ◇"""
CONFIDENCE = 0.8
"""The forecast is right so often, if weeks go on as they have."""
LIKELY, UNLIKELY = 0.8, 0.2
_EXACT_UP_TO = 100
"""From so many contacts on, a normal distribution is as good."""


class TargetRefusedError(ValueError):
    """A target cannot be written down like this."""

    def __init__(self, problem: TargetProblem, field: str = "") -> None:
        """`problem` is the stable name of the reason; `field` the one of the form to be mended."""
        super().__init__(problem)
        self.problem, self.field = problem, field or problem


@dataclass(frozen=True, slots=True)
class Wish:
    """A target as it is to be written down."""

    year: int
    unit: str
    goal: int
    services: frozenset[str] = frozenset()
    """Slugs; empty where volunteers are counted."""
    goal_text: str = ""
    result_text: str = ""
    result: int | None = None
    """Of volunteers, as somebody has counted them; None: nobody has yet."""


def check_wish(wish: Wish, services: Collection[str], this_year: int) -> None:
    """Whether it can be a target. `services`: slugs that there are. Raises TargetRefusedError."""
    if wish.unit not in TARGET_UNITS:
        raise TargetRefusedError("unit")
    if not this_year - YEARS_BEHIND <= wish.year <= this_year + YEARS_AHEAD:
        raise TargetRefusedError("year")
    counts_contacts = wish.unit in COUNTED_BY_RECORDS
    if counts_contacts == (not wish.services) or not wish.services <= set(services):
        raise TargetRefusedError("services")
    if not 0 < wish.goal <= HIGHEST_GOAL:
        raise TargetRefusedError("goal")
    if wish.result is not None and (counts_contacts or not 0 <= wish.result <= HIGHEST_GOAL):
        raise TargetRefusedError("result")


# --- pace -----------------------------------------------------------------------------------------

Standing = Literal["reached", "likely", "open", "unlikely", "missed", "early"]
"""reached, missed: certain; early: too few weeks are over to say anything; the others: how likely it is."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """Where a year is likely to end, if its weeks go on as they have."""

    low: int
    middle: int
    high: int
    chance: float
    """Of reaching the goal: 0 to 1."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a target of contacts has come."""

    count: int
    weeks_over: int
    weeks: int
    standing: Standing
    forecast: Forecast | None

    @property
    def expected(self) -> float:
        """The share of the year that is over: 0 to 1."""
        return self.weeks_over / self.weeks


def progress(weekly: Sequence[int], weeks: int, goal: int) -> Progress:
    """`weekly`: contacts of each week that is over; `weeks`: how many the year has."""
    count, over = sum(weekly), len(weekly)
    forecast = forecast_of(weekly, weeks - over, goal) if FIRST_FORECAST <= over < weeks else None
    return Progress(count, over, weeks, _standing(count, over == weeks, goal, forecast), forecast)


def _standing(count: int, is_over: bool, goal: int, forecast: Forecast | None) -> Standing:
    if count >= goal:
        return "reached"
    if is_over:
        return "missed"
    if forecast is None:
        return "early"
    if forecast.chance >= LIKELY:
        return "likely"
    return "unlikely" if forecast.chance <= UNLIKELY else "open"


def forecast_of(weekly: Sequence[int], left: int, goal: int) -> Forecast:
    """The year's end from its weeks so far, with `left` more to come.

    Contacts of a week are taken as Poisson, its rate as unknown (Jeffreys' prior): what is to come is negative
    binomial. Where weeks differ more than that, by φ times their mean, contacts are taken to come φ at a time.
    """
    count, over = sum(weekly), len(weekly)
    spread = _dispersion(weekly)
    rest = _Rest(count / spread + 0.5, over / (over + left))
    tail = (1 - CONFIDENCE) / 2
    low, middle, high = (count + round(spread * rest.quantile(at)) for at in (tail, 0.5, 1 - tail))
    return Forecast(low, middle, high, 1 - rest.below(math.ceil(max(0, goal - count) / spread)))


def _dispersion(weekly: Sequence[int]) -> float:
    mean = fmean(weekly)
    return max(1.0, variance(weekly) / mean) if mean > 0 and len(weekly) > 1 else 1.0


@dataclass(frozen=True, slots=True)
class _Rest:
    """The negative binomial distribution: failures before the r-th success, each success of probability p."""

    r: float
    p: float

    def quantile(self, at: float) -> float:
        """The smallest number that is not exceeded with that probability."""
        if self.r > _EXACT_UP_TO:
            return max(0.0, self._normal().inv_cdf(at))
        reached, number = 0.0, 0
        while True:
            reached += self._mass(number)
            if reached >= at:
                return number
            number += 1

    def below(self, number: int) -> float:
        """The probability of fewer than that."""
        if self.r > _EXACT_UP_TO:
            return self._normal().cdf(number - 0.5)
        return min(1.0, math.fsum(map(self._mass, range(number))))

    def _normal(self) -> NormalDist:
        mean = self.r * (1 - self.p) / self.p
        return NormalDist(mean, math.sqrt(mean / self.p))

    def _mass(self, number: int) -> float:
        ways = math.lgamma(number + self.r) - math.lgamma(number + 1) - math.lgamma(self.r)
        return math.exp(ways + self.r * math.log(self.p) + number * math.log1p(-self.p))
