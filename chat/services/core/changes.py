"""What may be changed of the catalogue, and what is stored of it. Pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from chat.services.core import (
    COSTS,
    EVERY_SERVICE,
    MAX_KEEP_MINUTES,
    MAX_LETTERS_WITHIN,
    TONES,
    CardKind,
    checked_embedding_sites,
)
from chat.services.core.hours import (
    ExceptionLine,
    HoursLine,
    HoursProblem,
    LineRefusedError,
    exceptions_of,
    pattern_of,
)
from chat.services.topics import TOPICS
from moderation.texts.core import LANGUAGES, SPOKEN_LANGUAGES

LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_NUMBER, LONGEST_LINK = 80, 400, 32, 200
MAX_QUEUE = 500
MOST = 200
"""So many services, and so many cards, can there be."""
Addition = Literal["service", CardKind]
"""What can be added to the catalogue."""
ADDITIONS: tuple[Addition, ...] = get_args(Addition)
Kind = Literal["service", "card"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What stands in an order."""
CatalogueProblem = Literal[
    "changed",
    "check_changed",
    "full",
    "name",
    "name_long",
    "description_long",
    "keep_minutes",
    "letters_within",
    "queue_limit",
    "sites",
    "tone",
    "link",
    "number",
    "emergency",
    "in_use",
    HoursProblem,
]

_NUMBER = re.compile(r"\+?[0-9](?: ?[0-9]){2,14}")
"""Three digits as in 112, and 15 at most as everywhere (ITU-T E.164)."""
_LINK = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}(?::[0-9]{1,5})?(?:/[!-~]*)?", re.IGNORECASE)


class CatalogueRefusedError(ValueError):
    """What somebody wanted to change of the catalogue cannot be; what they wrote is theirs to mend."""

    def __init__(self, problem: CatalogueProblem, field: str = "") -> None:
        """`problem`: what to mend. `field`: where, as the form calls it; without one, the problem is called so."""
        super().__init__(problem)
        self.problem, self.field = problem, field or problem


@dataclass(frozen=True)
class ServiceChange:
    """A service as somebody who edits it wants it."""

    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    tone: str
    hours: Sequence[HoursLine]
    exceptions: Sequence[ExceptionLine]
    keep_minutes: int
    letters_within: int
    queue_limit: int
    topics: Collection[str]
    sites: Sequence[str]
    """Origins of the sites that may show the entry page in a frame."""
    interpreter: bool
    offers_in_turn: bool
    open_on_holidays: bool
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
    around_the_clock: bool
    hours: Sequence[HoursLine]
    languages: Collection[str]
    link: str
    first_for: Collection[str]
    """Slugs of the services on whose pages it comes before others, and EVERY_SERVICE."""
    is_checked: bool
    """They have compared the card with its source today."""
    is_on: bool


def checked_names(names: Mapping[str, str]) -> dict[str, str]:
    """Names by language without empty ones. Raises CatalogueRefusedError: name without a Finnish one, name_long."""
    checked = _written(names, "name", LONGEST_NAME, "name_long")
    if "fi" not in checked:
        raise CatalogueRefusedError("name", "name-fi")
    return checked


def checked_descriptions(descriptions: Mapping[str, str]) -> dict[str, str]:
    """Descriptions by language; a Finnish one there is always, if only empty. Raises CatalogueRefusedError."""
    return {"fi": "", **_written(descriptions, "description", LONGEST_DESCRIPTION, "description_long")}


def _written(texts: Mapping[str, str], what: str, longest: int, problem: CatalogueProblem) -> dict[str, str]:
    """In the languages that there are, each on one line."""
    written: dict[str, str] = {code: " ".join(texts.get(code, "").split()) for code in LANGUAGES}
    for code, text in written.items():
        if len(text) > longest:
            raise CatalogueRefusedError(problem, f"{what}-{code}")
    return {code: text for code, text in written.items() if text}


def checked_hours(lines: Sequence[HoursLine]) -> list[dict[str, Any]]:
    """The pattern that these lines make. Raises CatalogueRefusedError, whose field is one of the first wrong line."""
    try:
        return pattern_of(lines)
    except LineRefusedError as error:
        raise CatalogueRefusedError(error.problem, f"hours-{error.number}-{error.part}") from None


def checked_exceptions(lines: Sequence[ExceptionLine], today: date) -> list[dict[str, Any]]:
    """The exceptions that these lines make. Raises CatalogueRefusedError likewise."""
    try:
        return exceptions_of(lines, today)
    except LineRefusedError as error:
        raise CatalogueRefusedError(error.problem, f"exceptions-{error.number}-{error.part}") from None


def checked_service(change: ServiceChange, today: date, *, local: bool) -> dict[str, Any]:
    """What is stored of the change; `local` as in `checked_embedding_sites`. Raises CatalogueRefusedError."""
    names, descriptions = checked_names(change.names), checked_descriptions(change.descriptions)
    if change.tone not in TONES:
        raise CatalogueRefusedError("tone")
    hours, exceptions = checked_hours(change.hours), checked_exceptions(change.exceptions, today)
    limits: tuple[tuple[CatalogueProblem, int, int], ...] = (
        ("keep_minutes", change.keep_minutes, MAX_KEEP_MINUTES),
        ("letters_within", change.letters_within, MAX_LETTERS_WITHIN),
        ("queue_limit", change.queue_limit, MAX_QUEUE),
    )
    for problem, value, highest in limits:
        if not 0 <= value <= highest:
            raise CatalogueRefusedError(problem)
    try:
        sites = checked_embedding_sites(change.sites, local=local)
    except ValueError:
        raise CatalogueRefusedError("sites") from None
    return {
        "names": names,
        "descriptions": descriptions,
        "tone": change.tone,
        "hours": hours,
        "exceptions": exceptions,
        "keep_minutes": change.keep_minutes,
        "letters_within": change.letters_within,
        "queue_limit": change.queue_limit,
        "topics": [topic for topic in TOPICS if topic in change.topics],
        "embedding_sites": sites,
        "interpreter": change.interpreter,
        "offers_in_turn": change.offers_in_turn,
        "open_on_holidays": change.open_on_holidays,
        "excerpts": change.excerpts,
        "peers_answer": change.peers_answer,
        "is_on": change.is_on,
    }


def checked_card(change: CardChange, kind: str, services: Sequence[str], today: date) -> dict[str, Any]:
    """What is stored of the change; `checked_on` only where it was checked today. Raises CatalogueRefusedError.

    `services`: the slugs that there are.
    """
    names, descriptions = checked_names(change.names), checked_descriptions(change.descriptions)
    stored = {
        "names": names,
        "descriptions": descriptions,
        **(_checked_phone(change) if kind == "phone" else {}),
        "languages": [code for code in SPOKEN_LANGUAGES if code in change.languages],
        "link": checked_link(change.link),
        "first_for": [slug for slug in (EVERY_SERVICE, *services) if slug in change.first_for],
        "is_on": change.is_on,
    }
    return stored | ({"checked_on": today} if change.is_checked else {})


def _checked_phone(change: CardChange) -> dict[str, Any]:
    """What only numbers have."""
    return {
        "number": checked_number(change.number),
        "cost": change.cost if change.cost in COSTS else "",
        "around_the_clock": change.around_the_clock,
        "hours": checked_hours(change.hours),
    }


def checked_number(number: str) -> str:
    """A telephone number as people read it. Raises CatalogueRefusedError: number."""
    checked = " ".join(number.split())
    if len(checked) > LONGEST_NUMBER or not _NUMBER.fullmatch(checked):
        raise CatalogueRefusedError("number")
    return checked


def checked_link(link: str) -> str:
    """The address of a web page, or nothing. Raises CatalogueRefusedError: link."""
    checked = link.strip()
    if checked and (len(checked) > LONGEST_LINK or not _LINK.fullmatch(checked)):
        raise CatalogueRefusedError("link")
    return checked
