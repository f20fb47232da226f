"""Opening patterns and help cards: what is open when, and in which order cards are shown. Pure.

Times are Finnish wall-clock times whatever the server's zone. A weekly pattern is stored as JSON, a list of
`{"weekday": 0, "start": "12:00", "end": "18:00"}` with 0 for Monday and, where needed, `"months": [7]` for the months
in which the span counts and `"theme": {"fi": …}` for an evening with a theme. Exceptions are stored likewise, as
`{"first": "2026-12-24", "last": "2026-12-26"}` for days without hours, with `start` and `end` for days with others.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, Protocol, TypeVar, get_args
from zoneinfo import ZoneInfo

from chat.services.core.holidays import holiday
from chat.services.topics import TOPICS
from moderation.texts.core import Language, told_in

HELSINKI = ZoneInfo("Europe/Helsinki")
MAX_KEEP_MINUTES = 60
"""Rule 33: a service may shorten the time its texts are kept, never lengthen it."""

CLOSING_NOTICE = timedelta(minutes=20)
"""So long before closing those in the queue are told whether they will be reached: 15 minutes at least (rule 10).

Whoever comes is told of closing from then on in any case, and earlier where the queue is long (`closes_soon`)."""
LETTERS_WITHIN, MAX_LETTERS_WITHIN = 3, 20
"""Working days from a letter to its answer: what a new service promises, and the most that one may."""

Tone = Literal["adults", "children", "plain"]
TONES: tuple[Tone, ...] = get_args(Tone)
CardKind = Literal["phone", "site", "event"]
CARD_KINDS: tuple[CardKind, ...] = get_args(CardKind)
Cost = Literal["free", "free_not_billed", "local_charge"]
COSTS: tuple[Cost, ...] = get_args(Cost)
EVERY_SERVICE = "*"
"""In the place of a service's slug: a card that comes before others on every page."""
Opening = Literal["open", "full", "late", "closed"]

_TIME = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)$|^24:00$")
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PORT = "(?::(?P<port>[1-9][0-9]{0,4}))?"
_SITE = re.compile(rf"https://(?=[^:]{{1,253}}(?::|$))(?:{_LABEL}\.)+(?![0-9]){_LABEL}{_PORT}")
_LOCAL_SITE = re.compile(rf"https?://localhost{_PORT}")
_MINUTES_OF_A_DAY = 24 * 60
_ALL_MONTHS = frozenset(range(1, 13))
_SEARCH_DAYS = 371  # a pattern of one month a year is found from anywhere in the year


class PatternError(ValueError):
    """A weekly pattern that means nothing; the message says which part."""


@dataclass(frozen=True)
class Span:
    """Hours of one weekday. `start` and `end` are minutes from midnight, `end` not included."""

    weekday: int
    start: int
    end: int
    months: frozenset[int] = _ALL_MONTHS
    theme: tuple[tuple[str, str], ...] = ()
    """The theme's name by language; a tuple of pairs, so that spans compare."""
    dates: tuple[date, date] | None = None
    """First and last day of an exception: what counts then instead of the week's hours. `start` is `end` for none."""

    def counts_on(self, day: date) -> bool:
        """True when these are hours of that day, if it is no exception."""
        return self.dates is None and day.weekday() == self.weekday and day.month in self.months


CLOSED_ON_HOLIDAYS = Span(-1, 0, 0)
"""Beside the other spans of a pattern: the week's hours do not count on public holidays."""


@dataclass(frozen=True)
class Row:
    """Neighbouring weekdays with the same hours: one row of an opening table."""

    first: int
    last: int
    start: int
    end: int
    theme: tuple[tuple[str, str], ...]


def spans(pattern: Any) -> tuple[Span, ...]:
    """The spans of a stored pattern. Raises PatternError."""
    if not isinstance(pattern, list):
        raise PatternError("a pattern is a list of spans")
    return tuple(_span(item) for item in pattern)


def _span(item: Any) -> Span:
    if isinstance(item, Mapping) and "first" in item:
        return _exception(item)
    if not isinstance(item, Mapping) or not item.keys() <= {"weekday", "start", "end", "months", "theme"}:
        raise PatternError(f"not a span: {item!r}")
    weekday, months = item.get("weekday"), frozenset(item.get("months", _ALL_MONTHS))
    start, end = _minute(item.get("start")), _minute(item.get("end"))
    if not isinstance(weekday, int) or weekday not in range(7) or not months or not months <= _ALL_MONTHS:
        raise PatternError(f"no such weekday or month: {item!r}")
    if start >= end:
        raise PatternError(f"the end is not after the start; split hours over midnight in two: {item!r}")
    return Span(weekday, start, end, months, tuple(sorted(item.get("theme", {}).items())))


def _exception(item: Mapping[str, Any]) -> Span:
    try:
        first, last = date.fromisoformat(item["first"]), date.fromisoformat(item["last"])
    except (KeyError, TypeError, ValueError):
        raise PatternError(f"not days: {item!r}") from None
    has_hours = item.keys() == {"first", "last", "start", "end"}
    start, end = (_minute(item["start"]), _minute(item["end"])) if has_hours else (0, 0)
    if first > last or (has_hours and start >= end) or not (has_hours or item.keys() == {"first", "last"}):
        raise PatternError(f"not an exception: {item!r}")
    return Span(first.weekday(), start, end, dates=(first, last))


def _minute(clock: Any) -> int:
    if not isinstance(clock, str) or not _TIME.match(clock):
        raise PatternError(f"not a time of day: {clock!r}")
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def spans_on(pattern: Sequence[Span], day: date) -> list[Span]:
    """The hours of that day: an exception's where it is one, none on a public holiday, otherwise the week's."""
    exceptions = [span for span in pattern if span.dates and span.dates[0] <= day <= span.dates[1]]
    if exceptions:
        return [span for span in exceptions if span.start < span.end]
    if CLOSED_ON_HOLIDAYS in pattern and holiday(day):
        return []
    return [span for span in pattern if span.counts_on(day)]


def within_hours(pattern: Sequence[Span], now: datetime) -> bool:
    """True when `now` (with any zone) is inside a span."""
    local = now.astimezone(HELSINKI)
    return any(_holds(span, local) for span in spans_on(pattern, local.date()))


def next_opening(pattern: Sequence[Span], now: datetime) -> datetime | None:
    """When the next span begins, in Finnish time; None for a pattern without spans."""
    today = now.astimezone(HELSINKI).date()
    for day in (today + timedelta(days=n) for n in range(_SEARCH_DAYS)):
        openings = [_at(day, span.start) for span in spans_on(pattern, day)]
        if later := [moment for moment in openings if moment > now]:
            return min(later)
    return None


def closing(pattern: Sequence[Span], now: datetime) -> datetime | None:
    """When the hours in which `now` lies are over, in Finnish time; spans that follow each other are one.

    None outside all spans, and for a service that never closes.
    """
    start = end = now.astimezone(HELSINKI)
    for _ in range(_SEARCH_DAYS):
        day, fold = end.date(), end.fold  # in the hour that comes twice, the same one of the two
        later = [_at(day, span.end, fold) for span in spans_on(pattern, day) if _holds(span, end)]
        if not later:
            return None if end == start else end
        end = max(later)
    return None


def closes_soon(closes_at: datetime | None, wait: timedelta | None, now: datetime) -> datetime | None:
    """When the hours are over, once whoever comes now may not be answered before it; None otherwise.

    From `CLOSING_NOTICE` before it in any case. `wait` is as `reach.waits` tells, None where nobody takes anybody.
    """
    if closes_at is None:
        return None
    covers = wait is not None and wait < closes_at - now
    return None if covers and now < closes_at - CLOSING_NOTICE else closes_at


@dataclass(frozen=True, slots=True)
class Outlook:
    """What hours say at a moment, and at all others from `since` until just before `until`."""

    since: datetime
    until: datetime
    is_inside: bool
    closes_at: datetime | None
    opens_at: datetime | None


def outlook(pattern: Sequence[Span], now: datetime) -> Outlook:
    """What the hours say from `now` on, until they say something else or a full hour comes: clocks are moved then."""
    opens_at = next_opening(pattern, now)
    local = now.astimezone(HELSINKI)
    minute, hours_end = local.hour * 60 + local.minute, (local.hour + 1) * 60
    turns = {turn for span in spans_on(pattern, local.date()) for turn in (span.start, span.end)}
    left = min((turn for turn in turns if minute < turn < hours_end), default=hours_end) - minute
    until = now.astimezone(UTC).replace(second=0, microsecond=0) + timedelta(minutes=left)
    return Outlook(
        since=now,
        until=until if opens_at is None else min(until, opens_at.astimezone(UTC)),
        is_inside=within_hours(pattern, now),
        closes_at=closing(pattern, now),
        opens_at=opens_at,
    )


class Hours:
    """A pattern that is asked often: what it says is worked out when that changes, not when it is asked."""

    def __init__(self, pattern: Sequence[Span]) -> None:
        """Nothing is worked out yet."""
        self._pattern = pattern
        self._outlook: Outlook | None = None

    def at(self, now: datetime) -> Outlook:
        """What the hours say then. Threads may ask at once."""
        known = self._outlook
        if known is None or not known.since <= now < known.until:
            known = self._outlook = outlook(self._pattern, now)
        return known


def _holds(span: Span, moment: datetime) -> bool:
    return span.start <= moment.hour * 60 + moment.minute < span.end


def _at(day: date, minute: int, fold: int = 0) -> datetime:
    if minute == _MINUTES_OF_A_DAY:
        day, minute = day + timedelta(days=1), 0
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=HELSINKI, fold=fold)


def opening(*, is_inside: bool, answered: bool, full: bool = False) -> Opening:
    """A service is open when somebody answers, and full when as many wait as may.

    It is `late` when its hours say so (`is_inside`) and nobody is there yet.
    """
    if answered:
        return "full" if full else "open"
    return "late" if is_inside else "closed"


def rows(pattern: Iterable[Span], month: int) -> list[Row]:
    """The opening table of that month, neighbouring days with equal hours joined, in the order of the week."""
    table: list[Row] = []
    weekly = (span for span in pattern if span.dates is None and span.start < span.end and month in span.months)
    for span in sorted(weekly, key=lambda s: (s.start, s.end, s.theme, s.weekday)):
        previous = table[-1] if table else None
        if previous and _joins(previous, span):
            table[-1] = Row(previous.first, span.weekday, span.start, span.end, span.theme)
        else:
            table.append(Row(span.weekday, span.weekday, span.start, span.end, span.theme))
    return sorted(table, key=lambda row: (row.first, row.start))


ANNOUNCED = timedelta(days=14)
"""So long before it an exception stands beside the opening table."""


def exceptions(pattern: Iterable[Span], today: date) -> list[Span]:
    """The exceptions that are announced, in their order; those of today and closed holidays are among them."""
    pattern = tuple(pattern)
    soon = [span for span in pattern if span.dates and span.dates[0] <= today + ANNOUNCED and span.dates[1] >= today]
    soon += _closed_holidays(pattern, (today + timedelta(days=n) for n in range(ANNOUNCED.days + 1)))
    return sorted(soon, key=lambda span: (span.dates or (today, today), span.start))


def _closed_holidays(pattern: Sequence[Span], days: Iterable[date]) -> list[Span]:
    """Of these days the holidays on which the week's hours would count otherwise, as exceptions without hours."""
    week = [span for span in pattern if span.dates is None and span != CLOSED_ON_HOLIDAYS]
    return [
        Span(day.weekday(), 0, 0, dates=(day, day))
        for day in days
        if CLOSED_ON_HOLIDAYS in pattern and holiday(day) and spans_on(week, day) and not _is_exception(pattern, day)
    ]


def _is_exception(pattern: Iterable[Span], day: date) -> bool:
    return any(span.dates and span.dates[0] <= day <= span.dates[1] for span in pattern)


def _joins(row: Row, span: Span) -> bool:
    same_hours = (row.start, row.end, row.theme) == (span.start, span.end, span.theme)
    return same_hours and span.weekday == row.last + 1


class Card(Protocol):
    """What the order of a help card depends on."""

    kind: str
    around_the_clock: bool
    hours: Any
    first_for: Any
    order: int


_C = TypeVar("_C", bound=Card)


def answers_now(card: Card, now: datetime) -> bool:
    """True when the card's number answers at this moment; false also when its hours are not known."""
    return card.kind == "phone" and (card.around_the_clock or within_hours(spans(card.hours), now))


def in_order(cards: Iterable[_C], now: datetime, service: str = "") -> list[_C]:
    """Numbers that answer now, then other numbers, then sites; in each part, those for this service come first."""
    return sorted(
        cards,
        key=lambda card: (not answers_now(card, now), card.kind != "phone", not _is_for(card, service), card.order),
    )


def _is_for(card: Card, service: str) -> bool:
    return EVERY_SERVICE in card.first_for or service in card.first_for


CHECK_EVERY = timedelta(days=183)
"""How old a comparison of a help card with its source may become, half a year."""


def is_check_due(checked_on: date | None, today: date, every: timedelta = CHECK_EVERY) -> bool:
    """Whether a help card is to be compared with its source again; None: it never was."""
    return checked_on is None or today - checked_on > every


Place = Literal["above", "below"]
PLACES: tuple[Place, ...] = get_args(Place)


def moved(slugs: Sequence[str], slug: str, place: Place, neighbour: str) -> list[str]:
    """The order in which `slug` stands next to `neighbour`; all others keep theirs. Moving twice is moving once.

    Raises ValueError for a slug that is not among them.
    """
    others = [other for other in slugs if other != slug]
    if len(others) == len(slugs):
        raise ValueError(f"not among them: {slug}")
    at = others.index(neighbour) + (place == "below")
    return [*others[:at], slug, *others[at:]]


def checked_keep_minutes(minutes: int) -> int:
    """The retention of a service's texts. Raises ValueError outside 0 to 60 minutes (rule 33)."""
    if not 0 <= minutes <= MAX_KEEP_MINUTES:
        raise ValueError(f"rule 33: texts are kept for 0 to {MAX_KEEP_MINUTES} minutes, not {minutes}")
    return minutes


def checked_topics(topics: Iterable[str]) -> list[str]:
    """The topics that a service offers, each once, in the order given. Raises ValueError for an unknown one."""
    checked = list(dict.fromkeys(topics))
    if unknown := [topic for topic in checked if topic not in TOPICS]:
        raise ValueError(f"there are no such topics: {', '.join(unknown)}")
    return checked


def checked_letters_within(days: int) -> int:
    """Within how many working days letters are answered; 0: the service takes none. Raises ValueError."""
    if not 0 <= days <= MAX_LETTERS_WITHIN:
        raise ValueError(f"letters are answered within 0 to {MAX_LETTERS_WITHIN} working days, not {days}")
    return days


def checked_embedding_sites(sites: Iterable[str], *, local: bool) -> list[str]:
    """The sites that may show an entry page in a frame, each once. Raises ValueError naming one that may not.

    A site is an origin as a browser writes it: https, a full host name in lower case without wildcards, a port only
    where it is not 443. `local` also allows localhost, with http too.
    """
    checked = sorted(set(sites))
    for site in checked:
        if not _is_embedding_site(site, local=local):
            raise ValueError(f"not an origin like https://www.example.org: {site!r}")
    return checked


def embedding_sites(stored: Any, *, local: bool) -> list[str]:
    """Those of the stored sites that may be named in a header: what came past the check costs nobody the page."""
    return [site for site in stored if _is_embedding_site(site, local=local)] if isinstance(stored, list) else []


def _is_embedding_site(site: Any, *, local: bool) -> bool:
    if not isinstance(site, str):
        return False
    found = _SITE.fullmatch(site) or (_LOCAL_SITE.fullmatch(site) if local else None)
    return found is not None and int(found["port"] or 80) <= 65535 and found["port"] != "443"


def in_language(texts: Mapping[str, str], language: Language) -> str:
    """A text of the catalogue in that language, or in the first to fall back to (moderation.texts.core.FALL_BACK)."""
    return told_in(texts, language)[0]
