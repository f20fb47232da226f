"""Decisions about the sweep: whether it keeps up. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

BEHIND_AFTER = timedelta(minutes=5)
"""The sweep comes by every few seconds. A rule that nobody has run to its end for so long needs a human."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How long ago every rule had been run, and which rules are behind."""

    age: timedelta | None
    """None when a rule was never run."""
    behind: tuple[str, ...]


def standing(names: Collection[str], finished: Mapping[str, datetime], now: datetime) -> Standing:
    """How the rules of these names stand. A moment in the future (a clock that was set back) counts as now."""
    ages = {name: max(timedelta(0), now - finished[name]) for name in names if name in finished}
    behind = tuple(sorted(name for name in names if name not in ages or ages[name] > BEHIND_AFTER))
    return Standing(max(ages.values(), default=timedelta(0)) if len(ages) == len(names) else None, behind)
