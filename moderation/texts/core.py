"""Decisions about texts: which language, how a time of day is written, whether translations match. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from fluent.syntax import FluentParser, ast

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The first is the default and the one that the others are compared with."""

_SEPARATORS: Mapping[Language, str] = {"fi": ".", "sv": ".", "en": ":"}


def known(code: str) -> Language | None:
    """The language of a code such as `sv` or `sv-FI`; None for one that there are no texts in."""
    primary = code.strip().lower().split("-")[0]
    return next((language for language in LANGUAGES if language == primary), None)


def choose(asked: str, accepted: str) -> Language:
    """The language of a page: what its address asks, else the first known one of an Accept-Language header."""
    if language := known(asked):
        return language
    for code in _by_preference(accepted):
        if language := known(code):
            return language
    return LANGUAGES[0]


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
    """A time of day given in minutes from midnight: `12` and `12.30` in Finnish and Swedish, `12:00` in English."""
    hour, minute = divmod(minutes, 60)
    if minute or language == "en":
        return f"{hour}{_SEPARATORS[language]}{minute:02}"
    return str(hour)


@dataclass(frozen=True)
class Message:
    """What a translation has in common with the others: its attributes and its variables."""

    attributes: frozenset[str]
    variables: frozenset[str]


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
            frozenset(attribute.id.name for attribute in entry.attributes), frozenset(_variables(entry))
        )
    return found


def _variables(node: object) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for child in vars(node).values():
            yield from _variables(child)
    elif isinstance(node, list):
        for child in node:
            yield from _variables(child)


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
