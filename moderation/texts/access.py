"""The texts of pages that the server makes, from frontend/texts/<language>/<area>.ftl (`AREAS_OF_THE_SERVER`)."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest
from fluent.runtime import FluentBundle, FluentResource

from moderation.texts import core
from moderation.texts.core import LANGUAGES, STAFF_LANGUAGES, Language, StaffLanguage
from moderation.texts.proofreading import Section, sections

DIRECTORY = Path(__file__).resolve().parents[2] / "frontend" / "texts"
AREAS_OF_THE_SERVER = (
    "pages",
    "groups",
    "staff",
    "people",
    "roster",
    "hours",
    "runs",
    "facilitation",
    "evenings",
    "cases",
    "statistics",
    "desk",
)
AREAS: Mapping[str, tuple[Language, ...]] = {
    "pages": LANGUAGES,
    "groups": LANGUAGES,
    "visitor": LANGUAGES,
    "room": LANGUAGES,
    "staff": STAFF_LANGUAGES,
    "people": STAFF_LANGUAGES,
    "roster": STAFF_LANGUAGES,
    "hours": STAFF_LANGUAGES,
    "runs": STAFF_LANGUAGES,
    "facilitation": STAFF_LANGUAGES,
    "cases": STAFF_LANGUAGES,
    "statistics": STAFF_LANGUAGES,
    "evenings": STAFF_LANGUAGES,
    "desk": STAFF_LANGUAGES,
    "practice": STAFF_LANGUAGES,
}
"""One file of texts for each, and the languages that it must exist in: pages that the server makes for visitors,
those of the way into closed groups, the visitor's talk, the page of a closed group; the staff's door and account,
pages about people, rosters, the hours given in them, runs of closed groups, leading them and their live evenings, the
queue of what needs a judgement, figures of contacts, the duty desk (whose names of what was recorded stand beside
figures, too), practising at it."""


class TextError(LookupError):
    """There is no such text, or it needs a value that was not given."""


@functools.cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks keep names and numbers whole among words that run from right to left; elsewhere there are none,
    # so that a copied phone number stays clean.
    bundle = FluentBundle([language], use_isolating=core.direction(language) == "rtl")
    for area in AREAS_OF_THE_SERVER:
        if language in AREAS[area]:
            bundle.add_resource(FluentResource((DIRECTORY / language / f"{area}.ftl").read_text("utf-8")))
    return bundle


@functools.cache
def source(language: Language, area: str) -> str:
    """The texts of an area as a script reads them: without the remarks for translators. Raises OSError."""
    lines = (DIRECTORY / language / f"{area}.ftl").read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if line and not line.startswith("#"))


def say(language: Language, name: str, **values: Any) -> str:
    """The text of that id with its values filled in. Raises TextError; `manage.py texts --check` finds gaps earlier."""
    bundle = _bundle(language)
    if not bundle.has_message(name) or (pattern := bundle.get_message(name).value) is None:
        raise TextError(f"{language}: no text {name}")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise TextError(f"{language}: {name}: {errors[0]}")
    return str(text)


def language_of(request: HttpRequest) -> StaffLanguage:
    """The language in which to answer staff: `?lang=`, else the browser's wish, else Finnish."""
    return core.choose(request.GET.get("lang", ""), request.headers.get("Accept-Language", ""), STAFF_LANGUAGES)


def visitor_languages() -> tuple[Language, ...]:
    """The languages that are switched on for visitors (rule 16)."""
    languages: tuple[Language, ...] = settings.VISITOR_LANGUAGES
    return languages


def visitor_language_of(request: HttpRequest) -> Language:
    """The language in which to answer a visitor, one that is switched on: as for staff."""
    return core.choose(request.GET.get("lang", ""), request.headers.get("Accept-Language", ""), visitor_languages())


@dataclass(frozen=True)
class LanguageLink:
    """A language as a menu offers it, under its own name."""

    code: Language
    name: str
    lang: str
    dir: Literal["ltr", "rtl"]


def links(*languages: Language) -> list[LanguageLink]:
    """The menu of these languages, in this order."""
    return [LanguageLink(code, core.OWN_NAMES[code], core.html_lang(code), core.direction(code)) for code in languages]


VISITOR_AREAS = tuple(area for area, languages in AREAS.items() if languages == LANGUAGES)
"""The files of what visitors read."""


@functools.cache
def visitor_texts(language: Language) -> tuple[tuple[str, tuple[Section, ...]], ...]:
    """Everything that visitors read in that language, spelled out, by area. Kept: files change with a new version."""
    paths = ((area, DIRECTORY / language / f"{area}.ftl") for area in VISITOR_AREAS)
    return tuple((area, tuple(sections(path.read_text("utf-8"), language))) for area, path in paths)


@functools.cache
def visitor_gaps(language: Language) -> tuple[str, ...]:
    """What is missing of that language's texts for visitors, or too many, one line each. Kept as `visitor_texts`."""
    lines = (_gaps_of(DIRECTORY, area, (LANGUAGES[0], language)) for area in VISITOR_AREAS)
    return tuple(line for of_area in lines for line in of_area if line.startswith(f"{language}/"))


def gaps(directory: Path = DIRECTORY) -> list[str]:
    """Everything that is missing or does not match between the languages, one line each; empty when complete."""
    return [line for area, languages in AREAS.items() for line in _gaps_of(directory, area, languages)]


def named_twice(directory: Path = DIRECTORY) -> list[str]:
    """Texts of the server whose name another area has, too: one would take the other's place without a word."""
    areas: dict[str, str] = {}
    lines: list[str] = []
    for area in AREAS_OF_THE_SERVER:
        path = directory / LANGUAGES[0] / f"{area}.ftl"
        for name in core.messages(path.read_text("utf-8")) if path.exists() else ():
            if areas.setdefault(name, area) != area:
                lines.append(f"{LANGUAGES[0]}/{area}.ftl: {name} is a text of {areas[name]}.ftl, too")
    return lines


def _gaps_of(directory: Path, area: str, languages: tuple[Language, ...]) -> list[str]:
    texts: dict[Language, dict[str, core.Message]] = {}
    lines: list[str] = []
    for language in languages:
        path = directory / language / f"{area}.ftl"
        try:
            texts[language] = core.messages(path.read_text("utf-8"))
        except (FileNotFoundError, ValueError) as error:
            lines.append(f"{language}/{area}.ftl: {error}")
    first = texts.get(languages[0], {})
    for language in languages[1:]:
        if language in texts:
            found = core.differences(first, texts[language]) + core.missing_plurals(texts[language], language)
            lines += [f"{language}/{area}.ftl: {line}" for line in found]
    return lines
