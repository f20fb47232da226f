"""Hours as somebody writes them: a line for the weekdays that have the same, and one for each exception. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Literal

from chat.services.core import Span, spans, spans_on
from moderation.texts.core import LANGUAGES

MOST_LINES = 20
LONGEST_THEME = 60
WEEKDAYS, MONTHS = range(7), range(1, 13)

MOST_DAYS = 366
"""So long an exception can be."""

HoursProblem = Literal[
    "hours_days",
    "hours_time",
    "hours_order",
    "hours_overlap",
    "hours_theme",
    "hours_theme_long",
    "hours_many",
    "exception_day",
    "exception_order",
    "exception_long",
    "exception_past",
    "exception_overlap",
]

_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?", re.ASCII)
_MIDNIGHT = "24:00"


class LineRefusedError(ValueError):
    """A line that makes no hours."""

    def __init__(self, problem: HoursProblem, number: int, part: str) -> None:
        """`number`: which line, from 0. `part`: what of it is to be mended, as the form calls it."""
        super().__init__(problem)
        self.problem, self.number, self.part = problem, number, part


@dataclass(frozen=True)
class HoursLine:
    """One line as it was written, right or wrong."""

    days: frozenset[int] = frozenset()
    start: str = ""
    end: str = ""
    months: frozenset[int] = frozenset()
    """In which the line counts; none: in all."""
    theme: Mapping[str, str] = field(default_factory=dict)
    """By language, for hours that have one."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not (self.days or self.start or self.end or self.months or any(self.theme.values()))


@dataclass(frozen=True)
class ExceptionLine:
    """Days with other hours than the week's, or with none, as they were written."""

    first: str = ""
    last: str = ""
    """Empty: the first is the only one."""
    start: str = ""
    end: str = ""
    """Both empty: there are no hours."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not (self.first or self.last or self.start or self.end)


def lines_of(pattern: Any) -> list[HoursLine]:
    """The lines that write a stored pattern, which must be one (chat.services.core.spans)."""
    days: dict[Span, set[int]] = {}
    for span in spans(pattern):
        days.setdefault(Span(0, span.start, span.end, span.months, span.theme), set()).add(span.weekday)
    return [
        HoursLine(
            frozenset(weekdays),
            _clock(same.start),
            _clock(same.end),
            frozenset() if len(same.months) == len(MONTHS) else same.months,
            dict(same.theme),
        )
        for same, weekdays in days.items()
    ]


def _clock(minute: int) -> str:
    """As a field for times wants it, which knows midnight as the beginning of a day alone."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def pattern_of(lines: Sequence[HoursLine]) -> list[dict[str, Any]]:
    """The pattern that the lines write; blank ones are left out. Raises LineRefusedError for the first wrong one."""
    written = [(number, line) for number, line in enumerate(lines) if not line.is_blank]
    if len(written) > MOST_LINES:
        raise LineRefusedError("hours_many", written[MOST_LINES][0], "days")
    numbered = [(number, item) for number, line in written for item in _items(number, line)]
    pattern = [item for _, item in numbered]
    if (overlapping := _overlapping(spans(pattern))) is not None:
        raise LineRefusedError("hours_overlap", numbered[overlapping][0], "start")
    return pattern


def exception_lines_of(exceptions: Any, today: date) -> list[ExceptionLine]:
    """The lines that write stored exceptions, without those that are over."""
    return [
        ExceptionLine(first.isoformat(), last.isoformat(), *_clocks_of(span))
        for span in spans(exceptions)
        for first, last in [span.dates or (today, today)]
        if last >= today
    ]


def _clocks_of(span: Span) -> tuple[str, str]:
    return ("", "") if span.start == span.end else (_clock(span.start), _clock(span.end))


def exceptions_of(lines: Sequence[ExceptionLine], today: date) -> list[dict[str, Any]]:
    """The exceptions that the lines write, blank ones left out. Raises LineRefusedError for the first wrong one."""
    written = [(number, line) for number, line in enumerate(lines) if not line.is_blank]
    if len(written) > MOST_LINES:
        raise LineRefusedError("hours_many", written[MOST_LINES][0], "first")
    exceptions = [_exception(number, line, today) for number, line in written]
    for one, other in combinations(range(len(exceptions)), 2):
        if _contradict(*spans([exceptions[one], exceptions[other]])):
            raise LineRefusedError("exception_overlap", written[other][0], "first")
    return exceptions


def _exception(number: int, line: ExceptionLine, today: date) -> dict[str, Any]:
    first = _day(line.first, number, "first")
    last = _day(line.last, number, "last") if line.last else first
    if last < first:
        raise LineRefusedError("exception_order", number, "last")
    if last - first >= timedelta(days=MOST_DAYS):
        raise LineRefusedError("exception_long", number, "last")
    if last < today:
        raise LineRefusedError("exception_past", number, "last" if line.last else "first")
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return days | (_times(number, line) if line.start or line.end else {})


def closed_between(pattern: Sequence[Span], day: date, start: int, end: int) -> list[dict[str, Any]] | None:
    """The exceptions that leave of a day's hours what lies outside these minutes after its midnight.

    They take the place of those that the day has.

    None where nothing would change, and for a day in exceptions of several days, which are for an editor to part.
    """
    hours = spans_on(pattern, day)
    is_of_several = any(span.dates and span.dates[0] <= day <= span.dates[1] > span.dates[0] for span in pattern)
    if is_of_several or not any(span.start < end and start < span.end for span in hours):
        return None
    parts = [part for span in hours for part in ((span.start, min(span.end, start)), (max(span.start, end), span.end))]
    days = {"first": day.isoformat(), "last": day.isoformat()}
    left = [days | {"start": _any_clock(first), "end": _any_clock(last)} for first, last in parts if first < last]
    return left or [days]


def _any_clock(minute: int) -> str:
    """As patterns are stored, which end a day at 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _day(written: str, number: int, part: str) -> date:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise LineRefusedError("exception_day", number, part) from None


def _contradict(one: Span, other: Span) -> bool:
    """Whether no day can be both: it would have hours and none, or two at once."""
    (first, last), (other_first, other_last) = one.dates or (date.min, date.min), other.dates or (date.max, date.max)
    if last < other_first or other_last < first:
        return False
    is_closed = one.start == one.end or other.start == other.end
    return is_closed or (one.start < other.end and other.start < one.end)


def _items(number: int, line: HoursLine) -> Iterable[dict[str, Any]]:
    if not line.days:
        raise LineRefusedError("hours_days", number, "days")
    same: dict[str, Any] = {**_times(number, line)}
    if line.months and line.months != set(MONTHS):
        same["months"] = sorted(line.months)
    if theme := _theme(line.theme, number):
        same["theme"] = theme
    return [{"weekday": day, **same} for day in sorted(line.days)]


def _times(number: int, line: HoursLine | ExceptionLine) -> dict[str, str]:
    start, end = _time(line.start, number, "start"), _time(line.end, number, "end")
    end = _MIDNIGHT if end == "00:00" else end
    if start >= end:  # both have five characters
        raise LineRefusedError("hours_order", number, "end")
    return {"start": start, "end": end}


def _time(written: str, number: int, part: Literal["start", "end"]) -> str:
    """`9`, `9.30` and `09:30` as `09:00` and `09:30`."""
    found = _CLOCK.fullmatch(written.strip())
    time = f"{int(found['hour']):02}:{found['minute'] or '00'}" if found else ""
    if not time or time > _MIDNIGHT or (time == _MIDNIGHT and part == "start"):
        raise LineRefusedError("hours_time", number, part)
    return time


def _theme(theme: Mapping[str, str], number: int) -> dict[str, str]:
    """By language, without empty ones; what is not translated is read in Finnish."""
    written: dict[str, str] = {code: " ".join(theme.get(code, "").split()) for code in LANGUAGES}
    for code, text in written.items():
        if len(text) > LONGEST_THEME:
            raise LineRefusedError("hours_theme_long", number, f"theme-{code}")
    told = {code: text for code, text in written.items() if text}
    if told and "fi" not in told:
        raise LineRefusedError("hours_theme", number, "theme-fi")
    return told


def _overlapping(pattern: Sequence[Span]) -> int | None:
    """Which span overlaps an earlier one: two hours at once, of which a page could tell neither."""
    for (_, one), (number, other) in combinations(enumerate(pattern), 2):
        same_days = one.weekday == other.weekday and one.months & other.months
        if same_days and one.start < other.end and other.start < one.end:
            return number
    return None
