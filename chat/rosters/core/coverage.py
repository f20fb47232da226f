"""Opening hours, and turns in them. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from chat.rosters.core.clock import moment
from chat.services.core import Span, spans_on

Interval = tuple[datetime, datetime]
"""From one moment until another, in UTC."""


def opening_hours(pattern: Sequence[Span], days: Iterable[date]) -> list[Interval]:
    """When the service of that pattern is open on these days, holidays and exceptions included."""
    found = [(moment(day, span.start), moment(day, span.end)) for day in days for span in spans_on(pattern, day)]
    return [(start, end) for start, end in found if start < end]


def uncovered(hours: Iterable[Interval], covered: Iterable[Interval]) -> list[Interval]:
    """The parts of `hours` that lie in none of `covered`, in order."""
    gaps = []
    for start, end in sorted(hours):
        at = start
        for begins, ends in sorted(covered):
            if ends <= at or begins >= end:
                continue
            if begins > at:
                gaps.append((at, begins))
            at = max(at, ends)
        if at < end:
            gaps.append((at, end))
    return gaps
