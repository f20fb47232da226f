"""The words of a text, whatever their spelling: small letters without marks, look-alikes and spaces. Pure."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, product
from string import ascii_lowercase
from typing import Final

_LOOKALIKES: Final = {
    **dict(zip("аеорсухіјѕԁһкмтвн", "aeopcyxijsdhkmtbh", strict=True)),  # Cyrillic
    **dict(zip("αεοιυνκρτ", "aeoivvkpt", strict=True)),  # Greek
    **{"ø": "o", "æ": "a", "ı": "i", "ß": "ss", "’": "", "‘": ""},
}
_DIGITS = str.maketrans("013457@$", "oieastas")
"""Letters for the digits that stand in their place within a word: "t4pan"."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_BREAKS: Final = ".!?;:\n"
_SPELLED = re.compile(r"[^\W\d_](?<![^\W_].)(?:[\W_]{1,2}[^\W\d_](?![^\W_])){3}(?:[\W_]+[^\W_](?![^\W_]))*", re.DOTALL)
_FEWEST_SPELLED = 4
"""Letters that stand alone and follow each other so often are a word that was spelled out: "k u o l l a"."""
_LETTERS = frozenset(ascii_lowercase)
_PIECE = re.compile(r"[^\W_]+(?:[@$][^\W_]+)*|[.!?;:\n]+|  +")
_LONGEST = 40
"""Signs of a word that are looked at: longer ones are noise."""
_LONG_RUN = re.compile(r"(.)\1\1")


def folded(text: str) -> str:
    """The text in the simplest signs: what the lists are compared with, too."""
    text = text.lower().replace("ä", "a").replace("ö", "o").replace("å", "a")  # at once: most texts have no other
    if not text.isascii():
        text = _NOT_ASCII.sub(_in_simple_signs, text)
    return text.replace("'", "").replace("`", "")


class _Simplest(dict[int, str]):
    """For `str.translate`: each sign's simplest one, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _simple(chr(code))
        return self[code]


_SIMPLEST = _Simplest()


def _in_simple_signs(run: re.Match[str]) -> str:
    return unicodedata.normalize("NFKD", run[0].casefold()).translate(_SIMPLEST).lower()


def _simple(sign: str) -> str:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return ""
    return _LOOKALIKES.get(sign, sign if sign.isascii() or sign.isalnum() else "-")


def sentences_of(text: str) -> list[list[str]]:
    """The words of each sentence, folded."""
    simple = folded(text)
    sentences = _split(simple)
    # Whether each word is a letter, in one pass: texts in which four of them follow each other are few.
    alone = bytes(map(_LETTERS.__contains__, chain.from_iterable(sentences)))
    if b"\1" * _FEWEST_SPELLED not in alone:
        return sentences
    return _split("".join(_with_spelled_words(simple)))


_SPACED: Final = {code: " " for code in range(128) if not chr(code).isalnum()}
_ALONE = re.compile(" (?=[^ ] {1,2}[^ ] {1,2}[^ ] {1,2}[^ ] )")
"""Before the first of four signs that stand alone."""


def _with_spelled_words(simple: str) -> Iterator[str]:
    """The parts of the text, with words in the place of those that were spelled out."""
    end = 0
    for space in _ALONE.finditer(f" {simple.translate(_SPACED)} "):
        start = space.start()  # of the sign after it, in the text without the first space
        if start >= end and (run := _SPELLED.match(simple, start)):
            yield simple[end:start]
            yield from _spelled_out(_PIECE.findall(run[0]))
            end = run.end()
    yield simple[end:]


_BETWEEN_WORDS: Final = {
    code: "\n" if chr(code) in _BREAKS else " "
    for code in range(128)
    if not chr(code).isalnum() and chr(code) not in "@$"
}
_NOT_WITHIN_A_WORD = re.compile(r"[@$](?:(?<![^\W_].)|(?![^\W_]))")


def _split(simple: str) -> list[list[str]]:
    """By passes over the whole text, which are far cheaper than a look at each of its words."""
    if "@" in simple or "$" in simple:
        simple = _NOT_WITHIN_A_WORD.sub(" ", simple)
    return [sentence.split() for sentence in simple.translate(_BETWEEN_WORDS).split("\n")]


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
            yield "".join(letters) if len(letters) >= _FEWEST_SPELLED else " ".join(as_written)
            letters, as_written = [], []
            yield f" {piece} "


def odd_words(words: Collection[str]) -> list[str]:
    """Those with digits or other signs in them, and those in which a letter follows itself twice."""
    odd = [word for word in words if not word.isalpha() and not word.isdecimal()]
    if _LONG_RUN.search(" ".join(words)):
        odd += filter(_LONG_RUN.search, words)
    return odd


def readings(word: str) -> Sequence[str]:
    """What a word may be that is written with digits or more letters than it has: "t4pan", "kuooolla"."""
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
