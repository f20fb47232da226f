"""The words of the lists by numbers, and which of them a written word may be. Pure.

A word of a text is known by its form, by a listed beginning (`kuolem*`), by its stem (`~`, the language's Snowball
stemmer), with a Finnish clitic ("haluanko"), or as several that were run together ("haluankuolla").
"""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Final

import Stemmer

from moderation.screening.spelling import odd_words, readings

Numbers = tuple[int, ...]


class Lexicon:
    """Words of several languages; `seal` before looking any up."""

    def __init__(self) -> None:
        """None yet."""
        self.forms: dict[str, Numbers] = {}
        """Words as they are listed."""
        self._known: frozenset[str] = frozenset()
        self._finnish: dict[str, Numbers] = {}
        """Forms that may have a clitic."""
        self._beginnings: dict[str, Numbers] = {}
        self._stemmed: dict[str, _Stems] = {}
        """By language."""
        self._stems: dict[str, tuple[_Stems, ...]] = {}
        """By the first signs of the words in them, which inflection leaves as they are."""
        self._inflected = self._together = re.compile("")

    def name(self, written: str, number: int, language: str) -> None:
        """A word of the lists, `kuolem*`, is known by this number from now on."""
        stem = written.rstrip("*~")
        if written.endswith("*"):
            self._beginnings[stem] = (*self._beginnings.get(stem, ()), number)
            return
        if written.endswith("~"):
            of_language = self._stemmed.setdefault(language, _Stems(language))
            of_language.add(stem, number)
            head = stem[:_SIGNS]
            self._stems[head] = tuple({*self._stems.get(head, ()), of_language})
        self.forms[stem] = (*self.forms.get(stem, ()), number)
        if language == "fi":
            self._finnish[stem] = (*self._finnish.get(stem, ()), number)

    def seal(self) -> None:
        """Once all words have been named: one that is listed as it stands is looked up no further."""
        forms = _trie(form for form in self.forms if len(form) > 1)
        self._together = re.compile(f" (?=[^ ]{{{_RUN_TOGETHER}}})((?:{forms}){{2,{_MOST_PARTS}}})(?= )")
        self._inflected = re.compile(f" ({_trie((*self._beginnings, *self._stems))}[^ ]*)")
        for word, numbers in self.forms.items():
            self.forms[word] = tuple({*numbers, *self._by_beginning(word)})
        self._known = frozenset(self.forms)

    def look_up(self, words: Collection[str]) -> Mapping[str, Collection[int]]:
        """The numbers of those words that have any. Nothing of a text is kept: each is looked up anew."""
        others = frozenset(words) - self._known
        odd = {word: readings(word) for word in odd_words(others)}
        found = self._found(others.union(*odd.values()) if odd else others)
        found |= {word: self.forms[word] for word in chain(words, *odd.values()) if word in self._known}
        for word, read in odd.items():
            found[word] = frozenset[int]().union(*(found.get(one, ()) for one in read))
        return found

    def _found(self, words: Collection[str]) -> dict[str, Collection[int]]:
        """Likewise of words that are listed in no such form. Expressions find all that may be; few of them are."""
        text = f" {' '.join(words)} "
        found: dict[str, Collection[int]] = {}
        for word in self._together.findall(text):
            found[word] = self._parts(word, _MOST_PARTS)
        for word in words:
            if word.endswith(_CLITICS) and (numbers := self._finnish.get(_CLITIC.sub("", word))):
                found[word] = numbers
        for word in self._inflected.findall(text):
            if inflected := self._by_beginning(word):
                found[word] = inflected
        return found

    def _by_beginning(self, word: str) -> list[int]:
        """What begins so, or has such a stem."""
        numbers = [number for end in range(1, len(word) + 1) for number in self._beginnings.get(word[:end], ())]
        for stems in self._stems.get(word[:_SIGNS], ()):
            numbers += stems.numbers_of(word)
        return numbers

    def _parts(self, word: str, at_most: int) -> Numbers:
        """Of words of the lists without spaces between them; and of nothing else."""
        if at_most == 1 or word in self.forms:
            return self.forms.get(word, ())
        for cut in range(2, len(word) - 1):
            if (first := self.forms.get(word[:cut])) and (rest := self._parts(word[cut:], at_most - 1)):
                return (*first, *rest)
        return ()


def _trie(words: Iterable[str]) -> str:
    """An expression for any of the words, which looks at each sign of a text once for all of them."""
    by_first: dict[str, list[str]] = {}
    for word in sorted({*words}):
        by_first.setdefault(word[:1], []).append(word[1:])
    is_whole = by_first.pop("", None) is not None
    branches = "|".join(re.escape(first) + _trie(rests) for first, rests in by_first.items())
    return f"(?:{branches}){'?' * is_whole}" if branches else ""


class _Stems:
    """Words of one language by what all their inflected forms have in common."""

    def __init__(self, language: str) -> None:
        """None yet."""
        self._stem = Stemmer.Stemmer(_STEMMERS[language], _CACHED).stemWord
        self._numbers: dict[str, list[int]] = {}

    def add(self, word: str, number: int) -> None:
        self._numbers.setdefault(self._stem(word), []).append(number)

    def numbers_of(self, word: str) -> Iterable[int]:
        return self._numbers.get(self._stem(word), ())


_STEMMERS: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
_SIGNS = 4
"""Of a word that its inflection leaves as they are."""
_CACHED = 0
"""Words that a stemmer remembers: what people write stays nowhere."""
_CLITICS = ("ko", "kohan", "han", "kin", "kaan", "pa", "pas", "kos", "s")
_CLITIC = re.compile(f"(?:{'|'.join(_CLITICS)})$")
_RUN_TOGETHER = 8
"""Letters of the shortest word that is read as several."""
_MOST_PARTS = 5
