"""Phrases that are looked for in a text, whatever its spelling. Pure.

A phrase is a line of words: `haluan .. kuolla`. A word may end with `*` (any ending) or `~` (any inflection, by the
language's Snowball stemmer), be one of several (`sut|sinut`) or a name for a list of words (`WANT`); a line that ends
with `|` goes on in the next one. Between two words may stand one other for `.`, and up to three for `..`. Words with
`&` between them stand near each other in any order: `ilman & mua & parempi`.

Time grows with the length of a text: a word is looked up by its first signs, and only phrases all of whose words are
in the text are followed, from one to the next.
"""

import re
import unicodedata
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, product
from typing import Final, Protocol

import Stemmer

HARMLESS: Final = "harmless"

# --- the words of a text --------------------------------------------------------------------------

_LOOKALIKES = str.maketrans(
    {
        **dict(zip("аеорсухіјѕԁһкмтвн", "aeopcyxijsdhkmtbh", strict=True)),  # Cyrillic
        **dict(zip("αεοιυνκρτ", "aeoivvkpt", strict=True)),  # Greek
        **{"ø": "o", "æ": "a", "ı": "i", "ß": "ss", "’": "", "‘": "", "\u0301": ""},
    }
)
_DIGITS = str.maketrans("013457@$", "oieastas")
"""Letters for the digits that stand in their place within a word: "t4pan"."""
_WORD = re.compile(r"[^\W_]+(?:[@$][^\W_]+)*|[.!?;:\n]+|  +")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_BREAKS = frozenset(".!?;:\n ")
_PAUSE = 2
"""A sentence's end stands for so many words: few phrases go on across it."""
_SPELLED = re.compile(r"(?<![^\W_])[^\W\d_](?:[\W_]{1,2}[^\W\d_](?![^\W_])){3}")
_FEWEST_SPELLED = 4
"""Letters that stand alone and follow each other so often are a word that was spelled out: "k u o l l a"."""
_LONGEST = 40
"""Signs of a word that are looked at: longer ones are noise."""
_UNUSUAL = re.compile(r"[^a-z]|(.)\1\1")
"""What may be read in other ways than it is written."""
_LONG_RUN = re.compile(r"(.)\1{2,}")


def words_of(text: str) -> list[str]:
    """The words in small letters, without marks (ä is a), signs of no width, and look-alikes of letters.

    Between them stand what ends a sentence, and wider spaces: see `placed`.
    """
    simple = folded(text)
    pieces = _split(simple) if simple.isascii() and "@" not in simple and "$" not in simple else _WORD.findall(simple)
    if sum(len(piece) == 1 and piece.isalpha() for piece in pieces) >= _FEWEST_SPELLED and _SPELLED.search(simple):
        return [*_spelled_out(_WORD.findall(simple))]
    return pieces


def _split(simple: str) -> list[str]:
    """Likewise of a text in plain letters, as most are: in a fraction of the time."""
    pieces: list[str] = []
    for sentence in simple.translate(_PLAIN).split("\n"):
        pieces += sentence.split()
        pieces.append("\n")
    return pieces


_PLAIN = {code: "\n" if chr(code) in ".!?;:\n" else " " for code in range(128) if not chr(code).isalnum()}


def placed(pieces: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each word, and its place, in words: the end of a sentence takes two."""
    place = 0
    pauses = True
    for piece in pieces:
        if piece[0] not in _BREAKS:
            yield piece, place
            place += 1
            pauses = False
        elif not pauses and piece[0] != " ":
            place += _PAUSE
            pauses = True


def folded(text: str) -> str:
    """The text in the simplest signs: what the lists are compared with, too."""
    text = text.lower().replace("ä", "a").replace("ö", "o").replace("å", "a")  # at once: most texts have no other
    if not text.isascii():
        text = _NOT_ASCII.sub(lambda run: "".join(map(_simple, run[0])), unicodedata.normalize("NFKD", text.casefold()))
    return text.lower().replace("'", "").replace("`", "")


def _simple(sign: str) -> str:
    return "" if unicodedata.category(sign) in ("Mn", "Me", "Cf") else sign.translate(_LOOKALIKES)


def _spelled_out(pieces: Sequence[str]) -> Iterator[str]:
    """Letters that stand alone are put together. A wider space ends the word; one sign after each letter does not."""
    letters: list[str] = []
    as_written: list[str] = []
    for piece in (*pieces, "  "):
        if len(piece) == 1 and piece.isalpha():
            letters.append(piece)
            as_written.append(piece)
        elif len(piece) == 1 and as_written[-1:] == letters[-1:] != []:
            as_written.append(piece)
        else:
            yield from ["".join(letters)] if len(letters) >= _FEWEST_SPELLED else as_written
            letters, as_written = [], []
            yield piece


def _readings(word: str) -> tuple[str, ...]:
    word = word[:_LONGEST]
    if not word.isalpha() and not word.isdecimal():
        word = word.translate(_DIGITS)
    if not _LONG_RUN.search(word):
        return (word,)
    # Nobody writes three of a letter. Each run may have been one letter or two: "kuooollaaa" is also "kuolla".
    parts = [(one.group(), one.group()[0]) for one in re.finditer(r"(.)\1*", word)]
    choices: list[tuple[str, ...]] = [(letter, letter * 2) if len(run) > 2 else (run,) for run, letter in parts]
    return tuple("".join(chosen) for chosen in product(*_few(choices)))


def _few(choices: list[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """At most 2 ** 5 readings of a word: what is longer is noise, and each further run is one letter."""
    double = 0
    for choice in choices:
        double += len(choice) > 1
        yield choice if double <= 5 else choice[:1]


# --- the lists ------------------------------------------------------------------------------------


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
    """Phrases of several languages, ready to be looked for."""

    def __init__(self) -> None:
        self._forms: dict[str, tuple[int, ...]] = {}
        self._forms_with_ending: dict[str, list[int]] = {}
        self._beginnings: dict[str, list[tuple[str, int]]] = {}
        """By their first three signs."""
        self._stemmed: dict[str, _Stems] = {}
        """By language."""
        self._stems: dict[str, list[_Stems]] = {}
        """By the first signs of the words in them, which inflection leaves as they are."""
        self._first_signs: set[str] = set()
        """Of each word of the lists."""
        self._eating: list[Phrase] = []
        self._others: dict[int, list[Phrase]] = {}
        """By the rarest of their words."""
        self._to_sort: list[Phrase] = []

    def kinds_in(self, pieces: Iterable[str], language: str) -> set[str]:
        """The kinds of the phrases that the text holds. `language`: in which its writer is expected to write."""
        # For this text alone: nothing of it is kept.
        known = {
            written: numbers
            for written in {*pieces}
            if (numbers := self._forms.get(written) or (self._may_know(written) and self._numbers_of(written)))
        }
        standing = _standing(pieces, known)
        stretches = _stretches(standing, known)
        eating = [phrase for phrase in self._eating if _may_stand(phrase, stretches)]
        others = [
            phrase
            for number in stretches.keys() & self._others.keys()
            for phrase in self._others[number]
            if phrase.only_in in ("", language) and _may_stand(phrase, stretches)
        ]
        if not others and not eating:
            return set()
        needed = frozenset[int]().union(*(phrase.words for phrase in chain(eating, others)))
        places: dict[int, list[int]] = {}
        for written, where in standing.items():
            for number in needed.intersection(known[written]):
                places.setdefault(number, []).extend(where)
        return self._found(eating, others, places) - {HARMLESS}

    def _found(self, eating: Iterable[Phrase], others: Iterable[Phrase], places: Mapping[int, list[int]]) -> set[str]:
        found: set[str] = set()
        eaten: set[int] = set()
        for phrase in eating:
            for match in _matches(phrase, places, eaten):
                eaten.update(match)
                found.add(phrase.kind)
        for phrase in others:
            if phrase.kind not in found and _matches(phrase, places, eaten):
                found.add(phrase.kind)
        return found

    def _may_know(self, written: str) -> bool:
        """Whether it begins like a word of the lists, or may be read as another: half of what is written does not."""
        signs = self._first_signs
        return (
            written[:4] in signs
            or written[:3] in signs
            or written[:2] in signs
            or written[1:2] == written[2:3] != ""  # three of a letter, perhaps
            or not written.isalpha()
        )

    def _numbers_of(self, written: str) -> Collection[int]:
        """By which the lists know a word that does not stand in them; most they do not know at all."""
        if _UNUSUAL.search(written):
            readings = _readings(written)
            return {n for word in readings for n in self._forms.get(word) or self._looked_up(word)}
        return self._looked_up(written[:_LONGEST])

    def _looked_up(self, word: str) -> tuple[int, ...]:
        numbers = self._by_beginning(word)
        if not numbers and word.endswith(_FINNISH_ENDINGS):
            stem = _FINNISH_ENDING.sub("", word)
            numbers = [*self._forms_with_ending.get(stem, ())]
        if not numbers and len(word) >= _SHORTEST_RUN_TOGETHER:
            return self._run_together(word)
        return tuple(numbers)

    def _by_beginning(self, word: str) -> list[int]:
        """Few words begin like one of the lists: the others are not stemmed, which takes its time."""
        numbers = [number for beginning, number in self._beginnings.get(word[:3], ()) if word.startswith(beginning)]
        for stems in self._stems.get(word[:_STEMS_SIGNS], ()):
            numbers += stems.numbers_of(word)
        return numbers

    def _run_together(self, word: str, at_most: int = 4) -> tuple[int, ...]:
        """Of words of the lists without spaces between them, "haluankuolla"; and of nothing else."""
        if not at_most or word in self._forms:
            return self._forms.get(word, ())
        for length in range(2, len(word) - 1):
            if (first := self._forms.get(word[:length])) and (rest := self._run_together(word[length:], at_most - 1)):
                return (*first, *rest)
        return ()

    def add(self, phrase: Phrase) -> None:
        """One more phrase."""
        if phrase.eats:
            self._eating.append(phrase)
        else:
            self._to_sort.append(phrase)

    def name(self, written: str, number: int, language: str) -> None:
        """A word of the lists, `kuolem*`, is known by this number from now on. A beginning has three signs at least."""
        stem = written.rstrip("*~")
        self._first_signs.add(stem[:_STEMS_SIGNS])
        if written.endswith("*"):
            self._beginnings.setdefault(stem[:3], []).append((stem, number))
            return
        if written.endswith("~"):
            of_language = self._stemmed.setdefault(language, _Stems(language))
            of_language.add(stem, number)
            if of_language not in (known := self._stems.setdefault(stem[:_STEMS_SIGNS], [])):
                known.append(of_language)
        self._forms[stem] = (*self._forms.get(stem, ()), number)
        if language == "fi":
            self._forms_with_ending.setdefault(stem, []).append(number)

    def seal(self) -> None:
        """Once all words have been named: one that is listed as it stands is looked up no further."""
        for word, numbers in self._forms.items():
            self._forms[word] = tuple({*numbers, *self._by_beginning(word)})
        # A phrase is thought of when the rarest of its words is there: that which stands in the fewest lists.
        lists: dict[int, int] = {}
        for numbers in self._forms.values():
            for number in numbers:
                lists[number] = max(lists.get(number, 0), len(numbers))
        for phrase in self._to_sort:
            rarest = min(phrase.words, key=lambda number: lists.get(number, 0))
            self._others.setdefault(rarest, []).append(phrase)


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
_STEMS_SIGNS = 4
_CACHED = 0
"""Words that a stemmer remembers: what people write stays nowhere."""
_FINNISH_ENDINGS = ("ko", "kohan", "han", "kin", "kaan", "pa", "pas", "kos", "s")
_FINNISH_ENDING = re.compile(f"(?:{'|'.join(_FINNISH_ENDINGS)})$")
"""Clitics: "haluanko", "kuolisinpa"."""
_SHORTEST_RUN_TOGETHER = 8


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
    """The lists of each language. Each is a text of phrases, one a line; a line that begins with `#` says why.

    What is harmless is looked for first, and what was said there is heard no more; so is what a phrase with `!` before
    it has found. KeyError: a name for which there are no words.
    """
    phrases = Phrases()
    numbers: dict[tuple[str, str], int] = {}
    for language, lists in languages:
        for kind, line, only_in in _lines(language, lists):
            is_loose = " & " in line
            words, gaps = _read(line.removeprefix("!").replace(" & ", " "))
            for word in words:
                if (language, word) not in numbers:
                    numbers[language, word] = len(numbers)
                    for written in dict.fromkeys(_written(word, lists.NAMES)):
                        phrases.name(written, numbers[language, word], language)
            by_number = tuple(numbers[language, word] for word in words)
            eats = kind == HARMLESS or line.startswith("!")
            phrases.add(Phrase(kind, by_number, gaps, is_loose, eats, only_in))
    phrases.seal()
    return phrases


def _lines(language: str, lists: Words) -> Iterator[tuple[str, str, str]]:
    """Kind, phrase, and the language in which alone it counts; what is harmless comes first."""
    for only_in, by_kind in (("", lists.LISTS), (language, lists.ONLY_HERE)):
        for kind, text in sorted(by_kind.items(), key=lambda item: item[0] != HARMLESS):
            for line in map(str.strip, _CONTINUED.sub("|", text).splitlines()):
                if line and not line.startswith("#"):
                    yield kind, line, only_in


_NEAR = 8
"""Words between two of a loose phrase at most; the end of a sentence counts as two."""
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


_STRETCH = 5
"""A stretch of a text has 2 to this power words, which is more than the longest phrase takes up."""


def _standing(pieces: Iterable[str], known: Container[str]) -> dict[str, list[int]]:
    """Where each of these words stands."""
    standing: dict[str, list[int]] = {}
    for written, place in placed(pieces):
        if written in known:
            standing.setdefault(written, []).append(place)
    return standing


def _stretches(standing: Mapping[str, Iterable[int]], known: Mapping[str, Iterable[int]]) -> dict[int, int]:
    """By a word's number the stretches in or before which it stands, as bits."""
    found: dict[int, int] = {}
    for written, where in standing.items():
        bits = 0
        for place in where:
            bits |= 3 << (place >> _STRETCH)
        for number in known[written]:
            found[number] = found.get(number, 0) | bits
    return found


def _may_stand(phrase: Phrase, stretches: Mapping[int, int]) -> bool:
    """Whether all its words stand in one stretch or in the one beside it: few of those whose words are there."""
    together = -1
    for word in phrase.words:
        together &= stretches.get(word, 0)
        if not together:
            return False
    return True


def _matches(phrase: Phrase, places: Mapping[int, list[int]], eaten: Set[int]) -> list[tuple[int, ...]]:
    """Where the phrase stands: the places of its words. One for each place of its last word, the nearest."""
    if phrase.is_loose:
        return _near_each_other(phrase, places, eaten)
    # By the place of the last word so far, the places of all.
    reached: dict[int, tuple[int, ...]] = {
        place: (place,) for place in places.get(phrase.words[0], ()) if place not in eaten
    }
    for word, gap in zip(phrase.words[1:], phrase.gaps[1:], strict=True):
        before = reached
        reached = {}
        for place in places[word]:
            if place not in eaten:
                # Words that were run together stand in one place.
                earlier = next((one for one in range(place, place - gap - 2, -1) if one in before), None)
                if earlier is not None:
                    reached[place] = (*before[earlier], place)
        if not reached:
            break
    return list(reached.values())


def _near_each_other(phrase: Phrase, places: Mapping[int, list[int]], eaten: Set[int]) -> list[tuple[int, ...]]:
    """Likewise of a loose phrase: around each place of its first word."""
    return [found for place in places[phrase.words[0]] if (found := _around(place, phrase, places, eaten))]


def _around(place: int, phrase: Phrase, places: Mapping[int, list[int]], eaten: Set[int]) -> tuple[int, ...] | None:
    found = [place]
    if place in eaten:
        return None
    for word in phrase.words[1:]:
        near = [
            other for other in places[word] if abs(other - place) <= _NEAR and other not in eaten and other not in found
        ]
        if not near:
            return None
        found.append(min(near, key=lambda other: abs(other - place)))
    return tuple(found)
