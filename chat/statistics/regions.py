"""Regions as sets of associations: what is told of a region is told of its associations together. Pure.

A record knows its association and no region. So a region's table is a table over the sum of theirs, with their names in
its scope, and the joint audit holds it beside those of each association and of everybody (DOMAIN §4, rules 3 and 6).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

FEWEST_ASSOCIATIONS = 2
"""A region with a single one has that one's figures, and is not told besides."""
Among = frozenset[str] | None
"""The slugs of associations that are looked at together; None: whatever the place says."""


def regions_of(associations: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """From associations and their regions (empty: none): the associations of each region that has enough of them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for slug, region in associations:
        if region:
            found[region].add(slug)
    return {region: frozenset(slugs) for region, slugs in sorted(found.items()) if len(slugs) >= FEWEST_ASSOCIATIONS}
