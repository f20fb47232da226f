"""Opening patterns and help cards: what is open when, and in which order cards are shown. Pure.

Times are Finnish wall-clock times whatever the server's zone. A weekly pattern is stored as JSON, a list of
`{"weekday": 0, "start": "12:00", "end": "18:00"}` with 0 for Monday and, where needed, `"months": [7]` for the months
in which the span counts and `"theme": {"fi": …}` for an evening with a theme.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal, Protocol, TypeVar, get_args
from zoneinfo import ZoneInfo

from chat.services.topics import TOPICS
from moderation.texts.core import LANGUAGES, Language, told_in

HELSINKI = ZoneInfo("Europe/Helsinki")
MAX_KEEP_MINUTES = 60
"""Rule 33: a service may shorten the time its texts are kept, never lengthen it."""

CLOSING_NOTICE = timedelta(minutes=20)
"""So long before closing those in the queue are told whether they will be reached: 15 minutes at least (rule 10)."""
LETTERS_WITHIN, MAX_LETTERS_WITHIN = 3, 20
"""Working days from a letter to its answer: what a new service promises, and the most that one may."""

Tone = Literal["adults", "children", "plain"]
TONES: tuple[Tone, ...] = get_args(Tone)
CardKind = Literal["phone", "site", "event"]
CARD_KINDS: tuple[CardKind, ...] = get_args(CardKind)
Cost = Literal["free", "free_not_billed", "local_charge"]
COSTS: tuple[Cost, ...] = get_args(Cost)
Opening = Literal["open", "full", "late", "closed"]

_TIME = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)$|^24:00$")
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PORT = "(?::(?P<port>[1-9][0-9]{0,4}))?"
_SITE = re.compile(rf"https://(?=[^:]{{1,253}}(?::|$))(?:{_LABEL}\.)+(?![0-9]){_LABEL}{_PORT}")
_LOCAL_SITE = re.compile(rf"https?://localhost{_PORT}")
_MINUTES_OF_A_DAY = 24 * 60
_NUMBER = re.compile(r"(?:\+?[0-9][0-9 ]*)?")
_LINK = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}(?::[0-9]{1,5})?(?:/[!-~]*)?", re.IGNORECASE)
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

    def counts_on(self, day: date) -> bool:
        """True when these are hours of that day."""
        return day.weekday() == self.weekday and day.month in self.months


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
    if not isinstance(item, Mapping) or not item.keys() <= {"weekday", "start", "end", "months", "theme"}:
        raise PatternError(f"not a span: {item!r}")
    weekday, months = item.get("weekday"), frozenset(item.get("months", _ALL_MONTHS))
    start, end = _minute(item.get("start")), _minute(item.get("end"))
    if not isinstance(weekday, int) or weekday not in range(7) or not months or not months <= _ALL_MONTHS:
        raise PatternError(f"no such weekday or month: {item!r}")
    if start >= end:
        raise PatternError(f"the end is not after the start; split hours over midnight in two: {item!r}")
    return Span(weekday, start, end, months, tuple(sorted(item.get("theme", {}).items())))


def _minute(clock: Any) -> int:
    if not isinstance(clock, str) or not _TIME.match(clock):
        raise PatternError(f"not a time of day: {clock!r}")
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def within_hours(pattern: Iterable[Span], now: datetime) -> bool:
    """True when `now` (with any zone) is inside a span."""
    local = now.astimezone(HELSINKI)
    return any(span.counts_on(local.date()) and _holds(span, local) for span in pattern)


def next_opening(pattern: Sequence[Span], now: datetime) -> datetime | None:
    """When the next span begins, in Finnish time; None for a pattern without spans."""
    today = now.astimezone(HELSINKI).date()
    for day in (today + timedelta(days=n) for n in range(_SEARCH_DAYS)):
        openings = [_at(day, span.start) for span in pattern if span.counts_on(day)]
        if later := [moment for moment in openings if moment > now]:
            return min(later)
    return None


def closing(pattern: Sequence[Span], now: datetime) -> datetime | None:
    """When the hours in which `now` lies are over, in Finnish time; spans that follow each other are one.

    None outside all spans, and for a service that never closes.
    """
    end = now.astimezone(HELSINKI)
    for _ in range(_SEARCH_DAYS):
        later = [_at(end.date(), span.end) for span in pattern if span.counts_on(end.date()) and _holds(span, end)]
        if not later:
            return None if end == now else end
        end = max(later)
    return None


def closes_soon(pattern: Sequence[Span], now: datetime) -> datetime | None:
    """When the hours are over, from `CLOSING_NOTICE` before it on; None otherwise."""
    end = closing(pattern, now)
    return None if end is None or now < end - CLOSING_NOTICE else end


def _holds(span: Span, moment: datetime) -> bool:
    return span.start <= moment.hour * 60 + moment.minute < span.end


def _at(day: date, minute: int) -> datetime:
    if minute == _MINUTES_OF_A_DAY:
        day, minute = day + timedelta(days=1), 0
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=HELSINKI)


def opening(pattern: Iterable[Span], now: datetime, *, answered: bool, full: bool = False) -> Opening:
    """A service is open when somebody answers, and full when as many wait as may.

    It is `late` when its hours say so and nobody is there yet.
    """
    if answered:
        return "full" if full else "open"
    return "late" if within_hours(pattern, now) else "closed"


def rows(pattern: Iterable[Span], month: int) -> list[Row]:
    """The opening table of that month, neighbouring days with equal hours joined, in the order of the week."""
    table: list[Row] = []
    for span in sorted((s for s in pattern if month in s.months), key=lambda s: (s.start, s.end, s.theme, s.weekday)):
        previous = table[-1] if table else None
        if previous and _joins(previous, span):
            table[-1] = Row(previous.first, span.weekday, span.start, span.end, span.theme)
        else:
            table.append(Row(span.weekday, span.weekday, span.start, span.end, span.theme))
    return sorted(table, key=lambda row: (row.first, row.start))


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
    return "*" in card.first_for or service in card.first_for


LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_NUMBER, LONGEST_LINK = 80, 400, 32, 200
MAX_QUEUE = 500
CatalogueProblem = Literal[
    "changed",
    "name",
    "name_long",
    "description_long",
    "keep_minutes",
    "letters_within",
    "queue_limit",
    "link",
    "number",
    "emergency",
    "in_use",
]


class CatalogueRefusedError(ValueError):
    """What somebody wanted to change of the catalogue cannot be; what they wrote is theirs to mend."""

    def __init__(self, problem: CatalogueProblem) -> None:
        """`problem`: what to mend."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class ServiceChange:
    """A service as somebody who edits it wants it."""

    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    keep_minutes: int
    letters_within: int
    queue_limit: int
    topics: Sequence[str]
    interpreter: bool
    excerpts: bool
    peers_answer: bool
    is_on: bool


@dataclass(frozen=True)
class CardChange:
    """A help card as somebody who edits it wants it."""

    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    number: str
    cost: str
    link: str
    is_checked: bool
    """They have compared the card with its source today."""
    is_on: bool


def checked_names(names: Mapping[str, str]) -> dict[str, str]:
    """Names by language without empty ones. Raises CatalogueRefusedError: name without a Finnish one, name_long."""
    checked = _written(names, LONGEST_NAME, "name_long")
    if "fi" not in checked:
        raise CatalogueRefusedError("name")
    return checked


def checked_descriptions(descriptions: Mapping[str, str]) -> dict[str, str]:
    """Descriptions by language; a Finnish one there is always, if only empty. Raises CatalogueRefusedError."""
    return {"fi": "", **_written(descriptions, LONGEST_DESCRIPTION, "description_long")}


def _written(texts: Mapping[str, str], longest: int, problem: CatalogueProblem) -> dict[str, str]:
    """In the languages that there are, each on one line."""
    written = {code: " ".join(texts.get(code, "").split()) for code in LANGUAGES}
    if any(len(text) > longest for text in written.values()):
        raise CatalogueRefusedError(problem)
    return {code: text for code, text in written.items() if text}


def checked_service(change: ServiceChange) -> dict[str, Any]:
    """What is stored of the change. Raises CatalogueRefusedError."""
    limits: tuple[tuple[CatalogueProblem, int, int], ...] = (
        ("keep_minutes", change.keep_minutes, MAX_KEEP_MINUTES),
        ("letters_within", change.letters_within, MAX_LETTERS_WITHIN),
        ("queue_limit", change.queue_limit, MAX_QUEUE),
    )
    for problem, value, highest in limits:
        if not 0 <= value <= highest:
            raise CatalogueRefusedError(problem)
    return {
        "names": checked_names(change.names),
        "descriptions": checked_descriptions(change.descriptions),
        "keep_minutes": change.keep_minutes,
        "letters_within": change.letters_within,
        "queue_limit": change.queue_limit,
        "topics": [topic for topic in TOPICS if topic in change.topics],
        "interpreter": change.interpreter,
        "excerpts": change.excerpts,
        "peers_answer": change.peers_answer,
        "is_on": change.is_on,
    }


def checked_card(change: CardChange, kind: str, today: date) -> dict[str, Any]:
    """What is stored of the change; `checked_on` only where it was checked today. Raises CatalogueRefusedError."""
    number, link = " ".join(change.number.split()), change.link.strip()
    if (kind == "phone") != bool(number) or len(number) > LONGEST_NUMBER or not _NUMBER.fullmatch(number):
        raise CatalogueRefusedError("number")
    if link and (len(link) > LONGEST_LINK or not _LINK.fullmatch(link)):
        raise CatalogueRefusedError("link")
    return {
        "names": checked_names(change.names),
        "descriptions": checked_descriptions(change.descriptions),
        "number": number,
        "cost": change.cost if change.cost in COSTS else "",
        "link": link,
        "is_on": change.is_on,
        **({"checked_on": today} if change.is_checked else {}),
    }


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
