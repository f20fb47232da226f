"""What a dashboard tells of the counts of some weeks, apart from the tables that disclosure control goes over. Pure.

Totals of a unit or of everybody are always told (DOMAIN §4, rule 7). Of waits, bands are told and no counts.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from chat.statistics.busyness import LONG_WAIT, Arrivals, Busy, busyness, quantile_band
from chat.statistics.core import FEWEST_OF_SHARE, WaitBand
from chat.statistics.periods import Period, Step, steps
from chat.statistics.tallies import ASKED, GIVEN

LEFT_WAITING = ("abandoned_1_to_5", "abandoned_over_5")
WAIT_BANDS: Sequence[str] = get_args(WaitBand)
RESPONSE = ("outcome", ASKED, GIVEN)
"""The dimensions of tallies that `response_of` reads."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Contacts of some weeks by what became of them."""

    answered: int = 0
    left_at_once: int = 0
    """After less than a minute."""
    left_waiting: int = 0
    """After a minute or more."""
    turned_away: int = 0

    @property
    def contacts(self) -> int:
        """All of them."""
        return self.answered + self.left_at_once + self.left_waiting + self.turned_away

    @property
    def answer_rate(self) -> int | None:
        """In per cent (DOMAIN §4): whoever left within a minute does not count. None on a base of less than 20."""
        base = self.answered + self.left_waiting + self.turned_away
        return round(100 * self.answered / base) if base >= FEWEST_OF_SHARE else None


def totals_of(outcomes: Mapping[str, int]) -> Totals:
    """From counts by Outcome."""
    return Totals(
        outcomes.get("answered", 0),
        outcomes.get("abandoned_under_1", 0),
        sum(outcomes.get(outcome, 0) for outcome in LEFT_WAITING),
        outcomes.get("turned_away_full", 0),
    )


def totals_of_waits(waits: Mapping[str, int]) -> Totals:
    """From counts by `outcome/wait_band`."""
    outcomes: Counter[str] = Counter()
    for value, count in waits.items():
        outcomes[value.partition("/")[0]] += count
    return totals_of(outcomes)


def summed(weeks: Mapping[str, Mapping[str, int]]) -> Counter[str]:
    """The counts of all weeks together."""
    counts: defaultdict[str, int] = defaultdict(int)
    for week in weeks.values():
        for value, count in week.items():
            counts[value] += count
    return Counter(counts)


@dataclass(frozen=True, slots=True)
class Point:
    """One step of a period over time."""

    step: str
    """The week, month or year: 2026-W07, 2026-02, 2026."""
    totals: Totals


def over_time(period: Period, outcomes: Mapping[str, Mapping[str, int]]) -> tuple[Step, list[Point]]:
    """The totals step by step, those without any contact too."""
    step, of_week = steps(period)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for week in period.weeks:
        counts[of_week[week]].update(outcomes.get(week, {}))
    return step, [Point(name, totals_of(found)) for name, found in counts.items()]


@dataclass(frozen=True, slots=True)
class Response:
    """How many gave feedback, of those who are counted as asked."""

    given: int = 0
    asked: int = 0

    @property
    def rate(self) -> int | None:
        """In per cent; None on a base of less than 20 (DOMAIN §4, rule 5). A talk and its feedback can be of two weeks,
        so more can be given than was asked for: that is 100.
        """
        return min(100, round(100 * self.given / self.asked)) if self.asked >= FEWEST_OF_SHARE else None


def response_of(counts: Mapping[str, Mapping[str, Mapping[str, int]]], *, is_of_all: bool) -> Response:
    """From the weekly counts of `RESPONSE`.

    Who left fast is not asked, and how many do is told of the whole country alone (DOMAIN §4). So of one association
    everybody who was answered counts as asked: its numbers of answered contacts and of feedback are known anyway.
    """
    asked = summed(counts[ASKED]).total() if is_of_all else summed(counts["outcome"])["answered"]
    return Response(summed(counts[GIVEN]).total(), asked)


@dataclass(frozen=True, slots=True)
class Waits:
    """How long those waited who were answered; bands, empty where fewer than 20 were."""

    median: str = ""
    long: str = ""
    """That nine in ten waited for, or shorter."""


def waits_of(waits: Mapping[str, int]) -> Waits:
    """From counts by `outcome/wait_band`."""
    answered = {band: waits.get(f"answered/{band}", 0) for band in WAIT_BANDS}
    if sum(answered.values()) < FEWEST_OF_SHARE:
        return Waits()
    return Waits(quantile_band(answered, WAIT_BANDS, 50), quantile_band(answered, WAIT_BANDS, LONG_WAIT))


def heat_of(arrivals: Mapping[str, int]) -> dict[tuple[int, int], Busy]:
    """How busy each weekday and band was, from counts by `weekday/time_band/outcome/wait_band`."""
    contacts: Counter[tuple[int, int]] = Counter()
    left: Counter[tuple[int, int]] = Counter()
    waits: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for value, count in arrivals.items():
        weekday, band, outcome, wait = value.split("/")
        place = int(weekday), int(band)
        contacts[place] += count
        if outcome == "answered":
            waits[place][wait] += count
        elif outcome in LEFT_WAITING:
            left[place] += count
    return busyness({place: Arrivals(count, left[place], waits[place]) for place, count in contacts.items()})


def change(now: int, then: int) -> int | None:
    """By how many per cent a count has changed; None on a base of less than 20."""
    return round(100 * (now - then) / then) if then >= FEWEST_OF_SHARE else None
