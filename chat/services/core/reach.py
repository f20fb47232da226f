"""After how long whoever comes now is answered, if talks last as they use to. Pure."""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

USUAL_TALK = timedelta(minutes=30)
"""How long a talk lasts in a service where too few were counted to say."""


@dataclass(frozen=True, slots=True)
class Seats:
    """What one person on duty can hold."""

    services: frozenset[str]
    """Whose queues they take from."""
    capacity: int
    """Talks at once (rule 18)."""
    talks: int
    """Those that they have now."""
    is_away: bool = False
    """In a break: they take nobody now."""


def waits(queue: Iterable[str], desks: Iterable[Seats], lengths: Mapping[str, timedelta]) -> dict[str, timedelta]:
    """By service: how long whoever comes now waits until somebody can take them, if nobody in the queue leaves.

    `queue` has the service of each who waits, who comes next first; `lengths` how long a talk lasts. Each in turn takes
    the place that is free first, and of several that of who answers in fewest services, so that others are left for
    more. A talk that goes on is taken to be half over, and so is a break. A service has no wait where nobody takes any.
    """
    free_in = _places(desks, lengths)
    for service in queue:
        possible = [places for services, places in free_in.items() if service in services]
        if possible:
            soonest = min(possible, key=lambda places: places[0])
            heapq.heapreplace(soonest, soonest[0] + lengths.get(service, USUAL_TALK))
    return {
        service: min(places[0] for services, places in free_in.items() if service in services)
        for service in {service for services in free_in for service in services}
    }


def _places(desks: Iterable[Seats], lengths: Mapping[str, timedelta]) -> dict[frozenset[str], list[timedelta]]:
    """By the services of those who have them, the fewest first: in how long each place is free. Each list is a heap."""
    free_in: dict[frozenset[str], list[timedelta]] = {}
    having = (desk for desk in desks if desk.services and desk.capacity > 0)
    for desk in sorted(having, key=lambda desk: (len(desk.services), sorted(desk.services))):
        taken = desk.capacity if desk.is_away else min(desk.talks, desk.capacity)
        rest = max(lengths.get(service, USUAL_TALK) for service in desk.services) / 2
        places = free_in.setdefault(desk.services, [])
        places += [rest] * taken + [timedelta()] * (desk.capacity - taken)
    for places in free_in.values():
        heapq.heapify(places)
    return free_in
