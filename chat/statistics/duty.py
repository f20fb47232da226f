"""Hours on duty beside the contacts that were answered in them. Pure."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chat.rosters.core.hours import Served
from chat.statistics.core import FEWEST_WORKERS
from chat.statistics.places import Place
from chat.statistics.tallies import ALL

FEWEST_MINUTES = 20 * 60
"""A quotient needs a base (DOMAIN §4, rule 5): so much duty at least."""


@dataclass(slots=True)
class Duty:
    """The hours of an association, or of all, in minutes."""

    delivered: int = 0
    """By professionals."""
    volunteers: int = 0
    rescued: int = 0
    """Delivered by another association for this one, which has kept its promise so."""
    agreed: int = 0
    """0 also where a service was asked for: promises are of several services together."""
    workers: set[uuid.UUID | None] = field(default_factory=set)

    @property
    def minutes(self) -> int:
        """Of everybody."""
        return self.delivered + self.volunteers

    @property
    def coverage(self) -> int | None:
        """Of what was agreed, how much was delivered, in per cent, rounded down; None where nothing was agreed."""
        return (self.delivered + self.rescued) * 100 // self.agreed if self.agreed else None

    def per_hour(self, answered: int) -> float | None:
        """Contacts answered in an hour; None where that would tell how fast one of a few works, or of too few hours."""
        if len(self.workers) < FEWEST_WORKERS or self.minutes < FEWEST_MINUTES:
            return None
        return round(answered * 60 / self.minutes, 1)


def duty_of(
    rows: Iterable[Served], agreed: Iterable[tuple[str, frozenset[str], int]], place: Place
) -> Mapping[str, Duty]:
    """The hours of each association in that place, and of these together, under `ALL`.

    What is agreed of services together is not told of one of them. What one of several has delivered for another of
    them is in their hours, and counts once.
    """
    found: defaultdict[str, Duty] = defaultdict(Duty)
    for row in rows:
        if place.service not in (ALL, row.service):
            continue
        for slug in _counts_for(row.association, place):
            found[slug].workers.add(row.person)
            found[slug].volunteers += row.minutes if row.is_peer else 0
            found[slug].delivered += 0 if row.is_peer else row.minutes
        if row.rescued_for and not row.is_peer:
            for slug in _counts_for(row.rescued_for, place):
                found[slug].rescued += 0 if slug == ALL and place.holds(row.association) else row.minutes
    for slug, services, minutes in agreed:
        if place.service == ALL or services == {place.service}:
            for counted in _counts_for(slug, place):
                found[counted].agreed += minutes
    return dict(found)


def _counts_for(association: str, place: Place) -> tuple[str, ...]:
    return (association, ALL) if place.holds(association) else ()
