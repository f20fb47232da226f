"""The texts of pages that the server makes, from frontend/texts/<language>/{pages,people}.ftl."""

import functools
from pathlib import Path
from typing import Any

from django.http import HttpRequest
from fluent.runtime import FluentBundle, FluentResource

from moderation.texts import core
from moderation.texts.core import Language

DIRECTORY = Path(__file__).resolve().parents[2] / "frontend" / "texts"
AREAS_OF_THE_SERVER = ("pages", "people")
AREAS = (*AREAS_OF_THE_SERVER, "visitor", "desk")
"""One file of texts for each: the server's pages, those about people, the visitor's page, the duty desk."""


class TextError(LookupError):
    """There is no such text, or it needs a value that was not given."""


@functools.cache
def _bundle(language: Language) -> FluentBundle:
    # No isolation marks: all of these languages are written from left to right, and a copied phone number stays clean.
    bundle = FluentBundle([language], use_isolating=False)
    for area in AREAS_OF_THE_SERVER:
        bundle.add_resource(FluentResource((DIRECTORY / language / f"{area}.ftl").read_text("utf-8")))
    return bundle


def say(language: Language, name: str, **values: Any) -> str:
    """The text of that id with its values filled in. Raises TextError; `manage.py texts --check` finds gaps earlier."""
    bundle = _bundle(language)
    if not bundle.has_message(name) or (pattern := bundle.get_message(name).value) is None:
        raise TextError(f"{language}: no text {name}")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise TextError(f"{language}: {name}: {errors[0]}")
    return str(text)


def language_of(request: HttpRequest) -> Language:
    """The language in which to answer a request: `?lang=`, else the browser's wish, else Finnish."""
    return core.choose(request.GET.get("lang", ""), request.headers.get("Accept-Language", ""))


def gaps(directory: Path = DIRECTORY) -> list[str]:
    """Everything that is missing or does not match between the languages, one line each; empty when complete."""
    return [line for area in AREAS for line in _gaps_of(directory, area)]


def _gaps_of(directory: Path, area: str) -> list[str]:
    texts: dict[Language, dict[str, core.Message]] = {}
    lines: list[str] = []
    for language in core.LANGUAGES:
        path = directory / language / f"{area}.ftl"
        try:
            texts[language] = core.messages(path.read_text("utf-8"))
        except (FileNotFoundError, ValueError) as error:
            lines.append(f"{language}/{area}.ftl: {error}")
    first = texts.get(core.LANGUAGES[0], {})
    for language in core.LANGUAGES[1:]:
        if language in texts:
            lines += [f"{language}/{area}.ftl: {line}" for line in core.differences(first, texts[language])]
    return lines
