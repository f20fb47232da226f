"""How the lists of risk words are written, and reading them. Pure.

A phrase is a line of words: `haluan .. kuolla`. A word may end with `*` (any ending) or `~` (any inflection, by the
language's Snowball stemmer), be one of several (`sut|sinut`) or a name for a list of words (`WANT`); a line that ends
with `|` goes on in the next one. Between two words may stand one other for `.`, and up to three for `..`. Words with
`&` between them stand near each other in any order: `ilman & mua & parempi`.

What is harmless is looked for first, and what was said there is heard no more; so is what a phrase with `!` before it
has found. A line that begins with `#` says why.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from moderation.screening.phrases import Phrase, Phrases
from moderation.screening.spelling import folded

HARMLESS: Final = "harmless"


class Words(Protocol):
    """A module of `moderation/screening/words`: the lists of one language."""

    @property
    def NAMES(self) -> Mapping[str, str]:
        """Words by a name that stands for them."""

    @property
    def LISTS(self) -> Mapping[str, str]:
        """Phrases by their kind."""

    @property
    def ONLY_HERE(self) -> Mapping[str, str]:
        """Likewise, of words that mean something else in another language: only where people write in this one."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists that are no module."""

    NAMES: Mapping[str, str]
    LISTS: Mapping[str, str]
    ONLY_HERE: Mapping[str, str] = field(default_factory=dict)


def read_phrases(languages: Iterable[tuple[str, Words]]) -> Phrases:
    """The lists of each language. KeyError: a name for which there are no words."""
    phrases = Phrases()
    numbers: dict[tuple[str, str], int] = {}
    for language, lists in languages:
        for kind, line, only_in in _lines(language, lists):
            words, gaps = _read(line.removeprefix("!").replace(" & ", " "))
            for word in words:
                if (language, word) not in numbers:
                    numbers[language, word] = len(numbers)
                    for written in dict.fromkeys(_written(word, lists.NAMES)):
                        phrases.lexicon.name(written, numbers[language, word], language)
            phrases.add(
                Phrase(
                    kind,
                    tuple(numbers[language, word] for word in words),
                    gaps,
                    is_loose=" & " in line,
                    eats=kind == HARMLESS or line.startswith("!"),
                    only_in=only_in,
                )
            )
    phrases.seal()
    return phrases


def _lines(language: str, lists: Words) -> Iterator[tuple[str, str, str]]:
    """Kind, phrase, and the language in which alone it counts; what is harmless comes first."""
    for only_in, by_kind in (("", lists.LISTS), (language, lists.ONLY_HERE)):
        for kind, text in sorted(by_kind.items(), key=lambda item: item[0] != HARMLESS):
            for line in map(str.strip, _CONTINUED.sub("|", text).splitlines()):
                if line and not line.startswith("#"):
                    yield kind, line, only_in


_CONTINUED = re.compile(r"\|\n *")
_GAPS: Final = {".": 1, "..": 3}


def _read(line: str) -> tuple[list[str], tuple[int, ...]]:
    """The words of a phrase, and how many others may stand before each."""
    words: list[str] = []
    gaps: list[int] = []
    gap = 0
    for part in line.split():
        if part in _GAPS:
            gap = _GAPS[part]
        else:
            words.append(part)
            gaps.append(gap)
            gap = 0
    return words, tuple(gaps)


def _written(word: str, names: Mapping[str, str]) -> Iterator[str]:
    """What stands for a word of a phrase: one, several, or those of a name, which may hold names itself."""
    for one in word.split("|"):
        if one.isupper():
            for other in names[one].split():
                yield from _written(other, names)
        else:
            yield folded(one)
