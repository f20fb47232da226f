"""What keeps a session open although nobody does anything: told by the houses above, which know of it.

A house registers a source when it starts (`AppConfig.ready`); this one asks, and knows nothing of contacts.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from uuid import UUID

from moderation.staff.core import Engagement

Source = Callable[[Collection[UUID]], Mapping[UUID, Iterable[Engagement]]]
"""What these persons are engaged in, or were until not long ago, in one query; who is in nothing may be left out."""

_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask this source, too; once, however often it is registered."""
    if source not in _sources:
        _sources.append(source)


def engagements_of(persons: Collection[UUID]) -> Mapping[UUID, tuple[Engagement, ...]]:
    """What these persons are engaged in, by all who know of it. Asks nobody when there are no persons."""
    found: defaultdict[UUID, tuple[Engagement, ...]] = defaultdict(tuple)
    for source in _sources if persons else ():
        for person, engagements in source(persons).items():
            found[person] += tuple(engagements)
    return found
