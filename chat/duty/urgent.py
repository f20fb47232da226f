"""What waits in a house above and cannot wait long (rule 30): told by those houses, which register here.

A house registers when it starts (`AppConfig.ready`); this one asks at each reading of the board, and knows nothing of
groups.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from chat.duty.wire import Reachable


class Urgent(NamedTuple):
    """Something that waits in one place."""

    waits: int
    """How many things."""
    since: int
    """Since when the oldest of them waits, in milliseconds."""
    leaders: frozenset[str]
    """Ids of the persons who can see to it."""
    on_call: Reachable | None
    """Whom to telephone when none of them is on duty."""


Source = Callable[[], Iterable[Urgent]]
"""Everything that waits now, in a number of queries that does not depend on how much it is."""

_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask this source, too; once, however often it is registered."""
    if source not in _sources:
        _sources.append(source)


def waiting() -> tuple[Urgent, ...]:
    """What waits, by all who know of it; the oldest first."""
    return tuple(sorted((urgent for source in _sources for urgent in source()), key=lambda urgent: urgent.since))
