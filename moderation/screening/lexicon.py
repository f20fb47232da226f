"""The words of the lists by numbers, and which of them a written word may be. Pure.

A word of a text is known by its form, by a listed beginning (`kuolem*`), by its stem (`~`, the language's Snowball
stemmer), with a Finnish clitic ("haluanko"), or as several that were run together ("haluankuolla").
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import Stemmer

from moderation.screening.spelling import LONGEST, has_long_run, readings

Numbers = tuple[int, ...]


class Lexicon:
    """Words of several languages; `seal` before looking any up."""

    def __init__(self) -> None:
        """None yet."""
        self.forms: dict[str, Numbers] = {}
        """Words as they are listed."""
        self._known: frozenset[str] = frozenset()
        self._finnish: dict[str, list[int]] = {}
        """Forms that may have a clitic."""
        self._numbers: dict[str, list[int]] = {}
        """Of beginnings."""
        self._beginnings: dict[str, tuple[str, ...]] = {}
        """By their first signs."""
        self._stemmed: dict[str, _Stems] = {}
        """By language."""
        self._stems: dict[str, tuple[_Stems, ...]] = {}
        """By the first signs of the words in them, which inflection leaves as they are."""
        self._heads: set[str] = set()
        """The first signs of each word."""
        self._inflecting: frozenset[str] = frozenset()
        """Of those that are more than a form."""

    def name(self, written: str, number: int, language: str) -> None:
        """A word of the lists, `kuolem*`, is known by this number from now on. A beginning has three signs at least."""
        stem = written.rstrip("*~")
        head = stem[:_SIGNS]
        self._heads.add(head)
        if written.endswith("*"):
            self._numbers.setdefault(stem, []).append(number)
            self._beginnings[head] = (*self._beginnings.get(head, ()), stem)
            return
        if written.endswith("~"):
            of_language = self._stemmed.setdefault(language, _Stems(language))
            of_language.add(stem, number)
            self._stems[head] = tuple({*self._stems.get(head, ()), of_language})
        self.forms[stem] = (*self.forms.get(stem, ()), number)
        if language == "fi":
            self._finnish.setdefault(stem, []).append(number)

    def seal(self) -> None:
        """Once all words have been named: one that is listed as it stands is looked up no further."""
        for word, numbers in self.forms.items():
            self.forms[word] = tuple({*numbers, *self._inflected(word)})
        self._known = frozenset(self.forms)
        self._inflecting = frozenset([*self._beginnings, *self._stems])

    def look_up(self, words: Collection[str]) -> Mapping[str, Collection[int]]:
        """The numbers of those words that have any. Nothing of a text is kept: each is looked up anew."""
        distinct = frozenset(words)
        as_listed = distinct & self._known
        found: dict[str, Collection[int]] = {word: self.forms[word] for word in as_listed}
        # Hundreds in a long text: most begin like no word of the lists, or are like none of those that begin so.
        heads = self._heads
        for word in distinct - as_listed:
            if not word.isalpha():
                numbers: Collection[int] = () if word.isdecimal() else self._read(word)
            elif word[:4] in heads or word[:3] in heads or word[:2] in heads or word[1:2] == word[2:3]:
                numbers = self._read(word) if has_long_run(word) else self._numbers_of(word[:LONGEST])
            else:
                continue
            if numbers:
                found[word] = numbers
        return found

    def _read(self, written: str) -> Collection[int]:
        """Of whatever it may be that was written with digits, or with more letters than it has."""
        return {number for word in readings(written) for number in self.forms.get(word) or self._numbers_of(word)}

    def _numbers_of(self, word: str) -> Collection[int]:
        """By which the lists know a word that does not stand in them; most they do not know at all."""
        head = word[:_SIGNS]
        if (head in self._inflecting or word[:_FEWEST] in self._inflecting) and (numbers := self._inflected(word)):
            return numbers
        if word.endswith(_CLITICS) and (numbers := self._finnish.get(_CLITIC.sub("", word), [])):
            return numbers
        return self._run_together(word) if len(word) >= _RUN_TOGETHER else ()

    def _inflected(self, word: str) -> list[int]:
        """By its beginnings and its stem: few words begin like one of the lists; stemming takes its time."""
        numbers: list[int] = []
        for head in (word[:_SIGNS], word[:_FEWEST]):
            if word.startswith(self._beginnings.get(head, ())):
                for beginning in self._beginnings[head]:
                    if word.startswith(beginning):
                        numbers += self._numbers[beginning]
        for stems in self._stems.get(word[:_SIGNS], ()):
            numbers += stems.numbers_of(word)
        return numbers

    def _run_together(self, word: str) -> Numbers:
        """Of words of the lists without spaces between them; and of nothing else."""
        cuts = range(2, len(word) - 1)
        # A long word seldom both begins and ends with one.
        if self._known.isdisjoint([word[:cut] for cut in cuts]) or self._known.isdisjoint([word[cut:] for cut in cuts]):
            return ()
        return self._parts(word, _MOST_PARTS)

    def _parts(self, word: str, at_most: int) -> Numbers:
        if not at_most or word in self.forms:
            return self.forms.get(word, ())
        for cut in range(2, len(word) - 1):
            if (first := self.forms.get(word[:cut])) and (rest := self._parts(word[cut:], at_most - 1)):
                return (*first, *rest)
        return ()


class _Stems:
    """Words of one language by what all their inflected forms have in common."""

    def __init__(self, language: str) -> None:
        """None yet."""
        self._stem = Stemmer.Stemmer(_STEMMERS[language], _CACHED).stemWord
        self._numbers: dict[str, list[int]] = {}

    def add(self, word: str, number: int) -> None:
        self._numbers.setdefault(self._stem(word), []).append(number)

    def numbers_of(self, word: str) -> Sequence[int]:
        return self._numbers.get(self._stem(word), ())


_STEMMERS: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
_SIGNS = 4
"""Of a word's beginning and end, by which most are told from those of the lists."""
_FEWEST = 3
"""Of a listed beginning."""
_CACHED = 0
"""Words that a stemmer remembers: what people write stays nowhere."""
_CLITICS = ("ko", "kohan", "han", "kin", "kaan", "pa", "pas", "kos", "s")
_CLITIC = re.compile(f"(?:{'|'.join(_CLITICS)})$")
_RUN_TOGETHER = 8
"""Letters of the shortest word that is read as several."""
_MOST_PARTS = 4
