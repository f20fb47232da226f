"""The words of the lists by numbers, and which of them a written word may be. Pure.

A word of a text is known by its form, by a listed beginning (`kuolem*`), by its stem (`~`, the language's Snowball
stemmer), with a Finnish clitic ("haluanko"), or as several that were run together ("haluankuolla").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

import Stemmer

from moderation.screening.spelling import odd_words, readings

Numbers = frozenset[int]
_NONE: Final[Numbers] = frozenset()


class Lexicon:
    """Words of several languages; `seal` before looking any up."""

    def __init__(self) -> None:
        """None yet."""
        self.forms: dict[str, Numbers] = defaultdict(frozenset)
        """Words as they are listed."""
        self._known: frozenset[str] = frozenset()
        self._finnish: dict[str, Numbers] = defaultdict(frozenset)
        """Forms that may have a clitic."""
        self._beginnings: dict[str, Numbers] = defaultdict(frozenset)
        """Once sealed, with the numbers of those that they begin with themselves: of a word, the longest tells all."""
        self._stemmed: dict[str, _Stems] = {}
        """By language."""
        self._stems: dict[str, frozenset[_Stems]] = defaultdict(frozenset)
        """By the first signs of the words in them, which inflection leaves as they are."""
        self._begun = self._together = re.compile("")

    def name(self, written: str, number: int, language: str) -> None:
        """A word of the lists, `kuolem*`, is known by this number from now on."""
        stem = written.rstrip("*~")
        if written.endswith("*"):
            self._beginnings[stem] |= {number}
            return
        if written.endswith("~"):
            of_language = self._stemmed.setdefault(language, _Stems(language))
            of_language.add(stem, number)
            self._stems[stem[:_SIGNS]] |= {of_language}
        self.forms[stem] |= {number}
        if language == "fi":
            self._finnish[stem] |= {number}

    def seal(self) -> None:
        """Once all words have been named: one that is listed as it stands is looked up no further."""
        forms = _trie(form for form in self.forms if len(form) > 1)
        self._together = re.compile(f" (?=[^ ]{{{_RUN_TOGETHER}}})((?:{forms}){{2,{_MOST_PARTS}}})(?= )")
        self._begun = re.compile(f" (?:({_trie(self._beginnings)})|(?={_trie(self._stems)}))([^ ]*)")
        self._beginnings = {word: self._by_beginning(word) for word in self._beginnings}
        for word, numbers in self.forms.items():
            self.forms[word] = numbers | self._by_beginning(word) | self._by_stem(word)
        self._known = frozenset(self.forms)

    def look_up(self, words: frozenset[str]) -> Mapping[str, Numbers]:
        """The numbers of those words that have any. Nothing of a text is kept: each is looked up anew."""
        others = words - self._known
        odd = {word: readings(word) for word in odd_words(others)}
        if odd:
            words |= frozenset(chain.from_iterable(odd.values()))
            others = words - self._known
        found = self._found(others)
        found |= {word: self.forms[word] for word in words & self._known}
        for word, read in odd.items():
            found[word] = _NONE.union(*(found.get(one, _NONE) for one in read))
        return found

    def _found(self, words: Iterable[str]) -> dict[str, Numbers]:
        """Likewise of words that are listed in no such form. Expressions find all that may be; few of them are."""
        text = f" {' '.join(words)} "
        found = {word: self._parts(word, _MOST_PARTS) for word in self._together.findall(text)}
        for word in words:
            if word.endswith(_CLITICS) and (numbers := self._finnish.get(_without_clitic(word))):
                found[word] = numbers
        for beginning, rest in self._begun.findall(text):
            word = beginning + rest
            if numbers := self._beginnings.get(beginning, _NONE) | self._by_stem(word):
                found[word] = numbers
        return found

    def _by_beginning(self, word: str) -> Numbers:
        """What begins so."""
        return _NONE.union(*(self._beginnings.get(word[:end], _NONE) for end in range(1, len(word) + 1)))

    def _by_stem(self, word: str) -> Numbers:
        """What has such a stem."""
        return _NONE.union(*(stems.numbers_of(word) for stems in self._stems.get(word[:_SIGNS], ())))

    def _parts(self, word: str, at_most: int) -> Numbers:
        """Of words of the lists without spaces between them; and of nothing else."""
        if at_most == 1 or word in self.forms:
            return self.forms.get(word, _NONE)
        for cut in range(2, len(word) - 1):
            if (first := self.forms.get(word[:cut])) and (rest := self._parts(word[cut:], at_most - 1)):
                return first | rest
        return _NONE


def _without_clitic(word: str) -> str:
    return next(word.removesuffix(clitic) for clitic in _CLITICS if word.endswith(clitic))


def _trie(words: Iterable[str]) -> str:
    """An expression for any of the words, which looks at each sign of a text once for all of them."""
    by_first: dict[str, list[str]] = {}
    for word in sorted({*words}):
        by_first.setdefault(word[:1], []).append(word[1:])
    is_whole = by_first.pop("", None) is not None
    branches = "|".join(re.escape(first) + _trie(rests) for first, rests in by_first.items())
    return f"(?:{branches}){'?' * is_whole}" if branches else "" if is_whole else "(?!)"


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
_CLITICS = ("kohan", "kaan", "han", "kin", "pas", "kos", "ko", "pa", "s")
"""The longest first."""
_RUN_TOGETHER = 8
"""Letters of the shortest word that is read as several."""
_MOST_PARTS = 5
