"""Whose figures they are: of a service or of all, and of everybody or of some associations together. Pure.

A record knows its association and no region. So a region's table is a table over the sum of its associations, with
their names in its scope, and the joint audit holds it beside those of each association and of everybody (DOMAIN §4,
rules 3 and 6).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chat.statistics.tallies import ALL

FEWEST_ASSOCIATIONS = 2
"""A region with a single one has that one's figures, and is not told besides."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose figures somebody asks for."""

    service: str = ALL
    """Slug, or `ALL`."""
    associations: frozenset[str] | None = None
    """The slugs of those that are looked at together: one, or those of a region. None: everybody, also contacts that
    nobody answered.
    """

    @property
    def association(self) -> str:
        """The slug of the only one; empty: of several or of everybody."""
        return next(iter(self.associations)) if self.associations is not None and len(self.associations) == 1 else ""

    @property
    def tallied(self) -> frozenset[str]:
        """Whose tallies add up to these figures."""
        return frozenset({ALL}) if self.associations is None else self.associations

    def holds(self, association: str) -> bool:
        """Whether that association's figures are among these."""
        return self.associations is None or association in self.associations


EVERYWHERE = Place()


def regions_of(associations: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """From associations and their regions (empty: none): the associations of each region that has enough of them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for slug, region in associations:
        if region:
            found[region].add(slug)
    return {region: frozenset(slugs) for region, slugs in sorted(found.items()) if len(slugs) >= FEWEST_ASSOCIATIONS}
