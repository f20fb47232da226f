"""Phrases that are looked for in a text: words that follow each other, or stand near each other. Pure.

Places of words are bits of a number: the third word of a text is `1 << 2`. So one operation takes every place at which
a phrase stands a word further, and its time does not grow with how often a word is repeated.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import Final

from moderation.screening.lexicon import Lexicon, Numbers

_PAUSE: Final = 2
"""A sentence's end stands for so many words: few phrases go on across it."""
_NEAR: Final = 8
"""Words between two of a loose phrase at most."""
_STEPS: Final = {0: (1,), 1: (1, 1), 3: (1, 1, 2)}
"""By how many others may stand between two words: steps that together lead to each place where the second may be."""

Bits = int
"""A set of places, as bits."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words by their numbers, and how many others may stand before each."""

    kind: str
    words: tuple[int, ...]
    gaps: tuple[int, ...]
    is_loose: bool
    """Whether its words stand near each other in any order."""
    eats: bool
    """Whether no other phrase finds its words any more."""
    only_in: str
    """The language in which alone it counts; empty: everywhere."""


class Phrases:
    """Phrases of several languages: `seal` before looking for any."""

    def __init__(self) -> None:
        """None yet."""
        self.lexicon: Final = Lexicon()
        self._all: list[Phrase] = []
        self._by_rarest: dict[int, list[tuple[int, Phrase, frozenset[int]]]] = {}
        """By the rarest of their words: their place in the lists, and all their words."""

    def add(self, phrase: Phrase) -> None:
        """One more phrase. Of those that eat, the first to be added is the first to eat."""
        self._all.append(phrase)

    def seal(self) -> None:
        """Once all phrases and words are there."""
        self.lexicon.seal()
        # A phrase is thought of when the rarest of its words is there: that which stands in the fewest lists.
        lists: dict[int, int] = {}
        for numbers in self.lexicon.forms.values():
            for number in numbers:
                lists[number] = max(lists.get(number, 0), len(numbers))
        for place, phrase in enumerate(sorted(self._all, key=lambda phrase: not phrase.eats)):
            rarest = min(phrase.words, key=lambda number: lists.get(number, 0))
            self._by_rarest.setdefault(rarest, []).append((place, phrase, frozenset(phrase.words)))

    def kinds_in(self, sentences: Sequence[Sequence[str]], language: str) -> set[str]:
        """The kinds of the phrases that a text holds. `language`: in which its writer is expected to write."""
        known = self.lexicon.look_up(frozenset(chain.from_iterable(sentences)))
        phrases = self._that_may_stand(Numbers().union(*known.values()), language)
        if not phrases:
            return set()
        places = Places(sentences, known, frozenset(chain.from_iterable(phrase.words for phrase in phrases)))
        found: set[str] = set()
        for phrase in phrases:
            if (phrase.kind not in found or phrase.eats) and places.hold(phrase):
                found.add(phrase.kind)
                if phrase.eats:
                    places.eat(phrase)
        return found

    def _that_may_stand(self, present: Set[int], language: str) -> list[Phrase]:
        """Those of which all words are somewhere in the text, the ones that eat first."""
        some = [
            (place, phrase)
            for number in present & self._by_rarest.keys()
            for place, phrase, words in self._by_rarest[number]
            if words <= present and phrase.only_in in ("", language)
        ]
        return [phrase for _, phrase in sorted(some)]


class Places:
    """Where the words of a text stand, by their numbers, as far as no phrase has eaten them."""

    def __init__(self, sentences: Iterable[Sequence[str]], known: Mapping[str, Numbers], needed: Numbers) -> None:
        """Of those words that are known, by the numbers that are needed."""
        numbers_of = {word: some for word, numbers in known.items() if (some := numbers & needed)}
        by_word = dict.fromkeys(numbers_of, 0)
        start = 0
        for sentence in sentences:
            for place, word in enumerate(sentence, start):
                if word in by_word:
                    by_word[word] |= 1 << place
            if sentence:
                start += len(sentence) + _PAUSE
        self._of = dict.fromkeys(needed, 0)
        for word, numbers in numbers_of.items():
            for number in numbers:
                self._of[number] |= by_word[word]
        self._beside: dict[int, Bits] = {}
        self._free: Bits = -1

    def hold(self, phrase: Phrase) -> bool:
        """Whether the phrase stands anywhere."""
        first, *others = phrase.words
        reached = self._of[first] & self._free
        if phrase.is_loose:
            for word in others:
                reached &= self._beside.get(word) or self._near(word)
                if not reached:
                    return False
            return any(True for _ in self._around(phrase, reached))
        for word, gap in zip(others, phrase.gaps[1:], strict=True):
            reached = _and_after(reached, gap) & self._of[word] & self._free
            if not reached:
                return False
        return reached != 0

    def eat(self, phrase: Phrase) -> None:
        """No other phrase finds the words any more that it holds."""
        firsts = self._of[phrase.words[0]] & self._free
        self._free &= ~_united(self._around(phrase, firsts) if phrase.is_loose else self._chains(phrase))

    def _near(self, number: int) -> Bits:
        """All places near its words, eaten or not."""
        self._beside[number] = near = _beside(self._of[number])
        return near

    def _around(self, phrase: Phrase, firsts: Bits) -> Iterator[Bits]:
        """The places of a loose phrase's words around each of these of its first."""
        for place in _each(firsts):
            found = 1 << place
            for word in phrase.words[1:]:
                others = self._of[word] & self._free & ~found & _beside(1 << place)
                if not others:
                    break
                found |= _nearest(place, others)
            else:
                yield found

    def _chains(self, phrase: Phrase) -> Iterator[Bits]:
        """The places of words that follow each other: of each last one the nearest before it, and so on."""
        reached = [self._of[phrase.words[0]] & self._free]
        for word, gap in zip(phrase.words[1:], phrase.gaps[1:], strict=True):
            reached.append(_and_after(reached[-1], gap) & self._of[word] & self._free)
        for place in _each(reached[-1]):
            last = place
            yield 1 << last
            for before in reached[-2::-1]:
                # Words that were run together stand in one place.
                last = (before & (2 << last) - 1).bit_length() - 1
                yield 1 << last


def _and_after(places: Bits, gap: int) -> Bits:
    """They themselves, the one after each, and as many more as there may be words between."""
    for step in _STEPS[gap]:
        places |= places << step
    return places


def _beside(places: Bits) -> Bits:
    """All that are near them, and they themselves."""
    up = places
    for step in (1, 2, 4, 1):  # together _NEAR
        up |= up << step
    return up | up >> _NEAR


def _nearest(place: int, some: Bits) -> Bits:
    """The nearest of these, which are some, as one bit; of two that are as near the earlier."""
    before = (some & (2 << place) - 1).bit_length() - 1
    after = some >> place
    distance = (after & -after).bit_length() - 1
    if before >= 0 and (distance < 0 or place - before <= distance):
        return 1 << before
    return 1 << place + distance


def _each(places: Bits) -> Iterator[int]:
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def _united(some: Iterable[Bits]) -> Bits:
    united: Bits = 0
    for places in some:
        united |= places
    return united
