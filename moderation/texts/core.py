"""Decisions about texts: which language, who has reviewed it, how times are written, what is missing. Pure."""

import tomllib
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, get_args

from fluent.syntax import FluentParser, ast

Language = Literal["fi", "fi-selko", "sv", "en", "ar", "ru"]
"""What visitors read (rule 16). `fi-selko` is Finnish in plain words."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The first is the default and the one that the others are compared with."""
StaffLanguage = Literal["fi", "sv", "en"]
"""What the desk and its pages are written in."""
STAFF_LANGUAGES: tuple[StaffLanguage, ...] = get_args(StaffLanguage)
SpokenLanguage = Literal["fi", "sv", "en", "ar", "ru"]
"""What somebody can answer in: whoever writes Finnish can write it plainly."""
SPOKEN_LANGUAGES: tuple[SpokenLanguage, ...] = get_args(SpokenLanguage)

OWN_NAMES: Mapping[Language, str] = {
    "fi": "Suomi",
    "fi-selko": "Selkeä suomi",  # "selkokieli" only once somebody who may call it so has reviewed it
    "sv": "Svenska",
    "en": "English",
    "ar": "العربية",
    "ru": "Русский",
}
"""Each language's name for itself: who looks for their own cannot read the others."""

FALL_BACK: Mapping[Language, tuple[Language, ...]] = {
    "fi": (),
    "fi-selko": ("fi",),
    "sv": ("fi",),
    "en": ("fi",),
    "ar": ("en", "fi"),
    "ru": ("en", "fi"),
}
"""In which languages one sees what staff have not translated, the first that there is. All end in Finnish."""

COMMAS: Mapping[Language, str] = {"fi": ", ", "fi-selko": ", ", "sv": ", ", "en": ", ", "ar": "، ", "ru": ", "}
"""What stands between the things of a list."""

_RIGHT_TO_LEFT: frozenset[Language] = frozenset({"ar"})
_WITH_FULL_STOP: frozenset[Language] = frozenset({"fi", "fi-selko", "sv"})  # Swedish as it is written in Finland
_Code = TypeVar("_Code", bound=str)


def known(code: str, among: Collection[_Code]) -> _Code | None:
    """Which of these languages a code such as `sv` or `sv-FI` means; None for one that is not among them."""
    plain = code.strip().lower()
    exact = next((language for language in among if language == plain), None)
    return exact or next((language for language in among if language == plain.split("-")[0]), None)


def choose(asked: str, accepted: str, among: Sequence[_Code]) -> _Code:
    """The language of a page: what its address asks, else the first known one of an Accept-Language header.

    Only one of `among` is given out, the first of them when none is wanted.
    """
    if language := known(asked, among):
        return language
    for code in _by_preference(accepted):
        if language := known(code, among):
            return language
    return among[0]


def html_lang(language: Language) -> str:
    """The value of a `lang` attribute. Plain Finnish is Finnish to voices and hyphenation: they know no other tag."""
    return "fi" if language == "fi-selko" else language


def direction(language: Language) -> Literal["ltr", "rtl"]:
    """The value of a `dir` attribute."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def told_in(texts: Mapping[str, str], language: Language) -> tuple[str, Language]:
    """What staff have written, in that language or the first to fall back to that has it; and which one it is."""
    for code in (language, *FALL_BACK[language]):
        if text := texts.get(code):
            return text, code
    return texts["fi"], "fi"


def _by_preference(header: str) -> list[str]:
    """Language codes of an Accept-Language header, the most wanted first; parts that make no sense are left out."""
    wanted: list[tuple[float, str]] = []
    for part in header[:1000].split(","):
        code, _, parameter = part.partition(";")
        try:
            quality = float(parameter.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if quality > 0:
            wanted.append((-quality, code))
    return [code for _, code in sorted(wanted, key=lambda pair: pair[0])]


def clock(minutes: int, language: Language) -> str:
    """A time of day given in minutes from midnight: `12` and `12.30` in Finnish and Swedish, else `12:00`."""
    hour, minute = divmod(minutes, 60)
    if language not in _WITH_FULL_STOP:
        return f"{hour}:{minute:02}"
    return f"{hour}.{minute:02}" if minute else str(hour)


# --- who has reviewed what (rule 16) --------------------------------------------------------------


@dataclass(frozen=True)
class Review:
    """Somebody has read the texts of a language, and stands by them."""

    by: str
    on: date


def recorded_reviews(source: str, today: date) -> dict[Language, Review]:
    """The reviews of frontend/texts/reviews.toml; a language that nobody has reviewed yet has empty values there.

    Raises ValueError for what is not such a file, and for a language that is missing in it.
    """
    tables = tomllib.loads(source)
    if set(tables) != set(LANGUAGES):
        raise ValueError(f"a table for each of {', '.join(LANGUAGES)} is needed, and no other")
    written = {language: tables[language] for language in LANGUAGES}
    return {
        language: _review(language, str(table.get("reviewed_by", "")), str(table.get("reviewed_on", "")), today)
        for language, table in written.items()
        if table.get("reviewed_by") or table.get("reviewed_on")
    }


def told_reviews(told: str, today: date) -> dict[Language, Review]:
    """The reviews of a setting such as `fi=2026-12-01 Maija Esimerkki; sv=2026-12-02 Mats Exempel`.

    Raises ValueError for what cannot be read.
    """
    reviews: dict[Language, Review] = {}
    for part in filter(None, (part.strip() for part in told.split(";"))):
        code, _, review = part.partition("=")
        language = next((language for language in LANGUAGES if language == code.strip()), None)
        if language is None:
            raise ValueError(f"no such language: {code.strip()!r}")
        on, _, by = review.strip().partition(" ")
        reviews[language] = _review(language, by, on, today)
    return reviews


def _review(language: Language, by: str, on: str, today: date) -> Review:
    try:
        review = Review(by.strip(), date.fromisoformat(on))
    except ValueError:
        raise ValueError(f"{language}: the day of a review is written YYYY-MM-DD") from None
    if not review.by:
        raise ValueError(f"{language}: a review says who has made it")
    if review.on > today:
        raise ValueError(f"{language}: a review of a day that has not come yet")
    return review


LONGEST_REVIEWER = 80
_NOT_IN_A_NAME = frozenset(";=\"'`$\\")
"""What would end a review in a setting, or mean something to the shell that sets it."""
ReviewProblem = Literal["reviewed_by", "reviewed_on", "language"]


class ReviewRefusedError(ValueError):
    """Such a review cannot be written down; what was typed is there to be mended."""

    def __init__(self, problem: ReviewProblem) -> None:
        """`problem`: what to mend."""
        super().__init__(problem)
        self.problem: ReviewProblem = problem


def checked_review(by: str, on: str, today: date) -> Review:
    """A review as somebody has typed it. Raises ReviewRefusedError for a day to come, and for what is no name."""
    name = " ".join(by.split())
    if not 1 <= len(name) <= LONGEST_REVIEWER or not name.isprintable() or _NOT_IN_A_NAME & set(name):
        raise ReviewRefusedError("reviewed_by")
    try:
        day = date.fromisoformat(on)
    except ValueError:
        raise ReviewRefusedError("reviewed_on") from None
    if day > today:
        raise ReviewRefusedError("reviewed_on")
    return Review(name, day)


def told_as_setting(reviews: Mapping[Language, Review]) -> str:
    """Reviews as `told_reviews` reads them, in the usual order of languages."""
    return "; ".join(f"{code}={reviews[code].on} {reviews[code].by}" for code in LANGUAGES if code in reviews)


def switched_on(wanted: Sequence[str], reviewed: Collection[Language] | None) -> tuple[Language, ...]:
    """The languages that visitors are offered, in their usual order; nothing wanted: all that may be.

    `reviewed` is None where every language may be shown, in the demo. Raises ValueError for a language that there are
    no texts in, for one that is not reviewed (rule 16), and without Finnish: every fall-back ends there.
    """
    if unknown := [code for code in wanted if code not in LANGUAGES]:
        raise ValueError(f"no texts in {', '.join(unknown)}")
    possible = [language for language in LANGUAGES if reviewed is None or language in reviewed]
    if refused := [code for code in wanted if code not in possible]:
        raise ValueError(f"rule 16: not reviewed: {', '.join(refused)}")
    chosen = tuple(language for language in possible if not wanted or language in wanted)
    if LANGUAGES[0] not in chosen:
        raise ValueError("Finnish must be reviewed and among them: what is not translated falls back to it")
    return chosen


# --- whether translations match -------------------------------------------------------------------

_PLURALS: Mapping[str, frozenset[str]] = {
    "ar": frozenset({"zero", "one", "two", "few", "many", "other"}),
    "ru": frozenset({"one", "few", "many", "other"}),
}
"""Plural classes (CLDR) where there are more than one and other."""
_CLASSES = frozenset({"zero", "one", "two", "few", "many"})


@dataclass(frozen=True)
class Message:
    """What a translation has in common with the others: its attributes and its variables; and how it counts."""

    attributes: frozenset[str]
    variables: frozenset[str]
    plurals: tuple[frozenset[str], ...] = ()
    """Of each choice by plural class: the classes, and exact numbers, that it has a text for."""


def messages(source: str) -> dict[str, Message]:
    """The messages of a Fluent file by id. Raises ValueError for what is not Fluent and for an id that comes twice."""
    found: dict[str, Message] = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"not Fluent: {(entry.content or '').strip().splitlines()[0]!r}")
        if not isinstance(entry, ast.Message):
            continue
        if entry.id.name in found:
            raise ValueError(f"twice: {entry.id.name}")
        found[entry.id.name] = Message(
            frozenset(attribute.id.name for attribute in entry.attributes),
            frozenset(_variables(entry)),
            tuple(_plurals(entry)),
        )
    return found


def _variables(node: object) -> Iterator[str]:
    return (inner.id.name for inner in _nodes(node) if isinstance(inner, ast.VariableReference))


def _plurals(node: object) -> Iterator[frozenset[str]]:
    for inner in _nodes(node):
        if isinstance(inner, ast.SelectExpression):
            keys = frozenset(
                variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                for variant in inner.variants
            )
            if keys & _CLASSES:
                yield keys


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from _nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from _nodes(child)


def missing_plurals(texts: Mapping[str, Message], language: str) -> list[str]:
    """Choices by plural class that leave out a class of the language, one line each. `0` stands for zero."""
    wanted = _PLURALS.get(language, frozenset())
    return [
        f"no {', '.join(sorted(lacks))}: {name}"
        for name, message in texts.items()
        for keys in message.plurals
        if (lacks := wanted - keys - ({"zero"} if "0" in keys else set()))
    ]


def differences(first: Mapping[str, Message], other: Mapping[str, Message]) -> list[str]:
    """What keeps `other` from being a complete translation of `first`, one line each; empty when nothing does."""
    lines = [f"missing: {name}" for name in first if name not in other]
    lines += [f"not in {LANGUAGES[0]}: {name}" for name in other if name not in first]
    for name in (name for name in first if name in other):
        if first[name].attributes != other[name].attributes:
            lines.append(f"other attributes: {name}")
        if first[name].variables != other[name].variables:
            lines.append(f"other variables: {name}")
    return lines


_BLANK_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp", "Zs"})
"""Unicode categories that show nothing on their own: controls, formats, lone marks, spaces."""

_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Fillers that Unicode counts as letters or symbols although they show nothing."""


def is_visible(text: str) -> bool:
    """True when the text has at least one character that shows something."""
    return any(unicodedata.category(char) not in _BLANK_CATEGORIES and char not in _BLANK_LETTERS for char in text)
