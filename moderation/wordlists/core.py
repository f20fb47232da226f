"""Which phrases an installation may add to the lists of screening, and what they find. Pure."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, get_args

from moderation.screening.identifying import identifying_in
from moderation.screening.risks import HELD, RISKS, Risk, risks_in

PhraseKind = Literal[Risk, "harmless"]
KINDS: Final[tuple[PhraseKind, ...]] = (*RISKS, "harmless")
"""What a phrase speaks of; harmless: what must not be taken for any of it."""
PhraseLanguage = Literal["fi", "sv", "en"]
PHRASE_LANGUAGES: Final[tuple[PhraseLanguage, ...]] = get_args(PhraseLanguage)

FEWEST_LETTERS = 4
"""Of a phrase, and of what stands before `*`: less stands in half of all posts."""
LONGEST, MOST_WORDS = 80, 6
MOST = 500
"""◇ Of an installation's own: they are read by people, and each makes screening a little slower."""
LONGEST_TRIED = 4000
"""Of a sentence that somebody tries, in characters: as a post."""
_GAPS: Final = frozenset({".", ".."})
_WORD = re.compile(r"[^\W_]+\*?")

Problem = Literal[
    "language",
    "kind",
    "empty",
    "too_short",
    "too_long",
    "signs",
    "plain",
    "known",
    "needless",
    "too_broad",
    "taken",
    "full",
]
"""signs: something that is neither a word nor one of the signs that mean something here, as in a regular expression;
plain: an exception is only words; known: it is found already; needless, too_broad: an exception that would let through
something else (`check_harmless`); taken: it stands in the list; full: the list does."""


class PhraseRefusedError(ValueError):
    """A phrase cannot be added like this."""

    def __init__(self, problem: Problem, field: str = "phrase") -> None:
        """`field`: where it is to be mended."""
        super().__init__(problem)
        self.problem: Problem = problem
        self.field = field


def checked(kind: str, language: str, text: str) -> str:
    """The phrase as it is kept: small letters, single spaces. Raises PhraseRefusedError."""
    if language not in PHRASE_LANGUAGES:
        raise PhraseRefusedError("language", "language")
    if kind not in KINDS:
        raise PhraseRefusedError("kind", "kind")
    phrase = written(text)
    parts = phrase.split()
    _check_parts(parts)
    if kind == "harmless":
        check_harmless(parts, language)
    elif kind in risks_in(phrase.replace("*", ""), language):
        raise PhraseRefusedError("known")
    return phrase


def written(text: str) -> str:
    """How what somebody typed is kept and compared; words with a hyphen are two to screening."""
    return " ".join(text.lower().replace("-", " ").split())


def _check_parts(parts: list[str]) -> None:
    words = [part for part in parts if part not in _GAPS]
    if not words:
        raise PhraseRefusedError("empty")
    if len(" ".join(parts)) > LONGEST or len(words) > MOST_WORDS:
        raise PhraseRefusedError("too_long")
    if not all(map(_WORD.fullmatch, words)) or parts[0] in _GAPS or parts[-1] in _GAPS:
        raise PhraseRefusedError("signs")
    if any(one in _GAPS and other in _GAPS for one, other in pairwise(parts)):
        raise PhraseRefusedError("signs")
    stems = [word for word in words if word.endswith("*")]
    if len("".join(words)) - len(stems) < FEWEST_LETTERS or any(len(stem) <= FEWEST_LETTERS for stem in stems):
        raise PhraseRefusedError("too_short")


def check_harmless(words: list[str], language: str) -> None:
    """An exception is something that is found, with a word more at either end that says why it is not meant.

    What it names is heard no more wherever it stands, so it must take nothing away from what calls for somebody's look
    (rule 30): "haluan" would silence "haluan kuolla", and so would "haluan kuolla" itself; "haluan kuolla nauruun" does
    not. Raises PhraseRefusedError: plain, needless, too_broad.
    """
    if any(word in _GAPS or word.endswith("*") for word in words):
        raise PhraseRefusedError("plain")
    if not risks_in(" ".join(words), language):
        raise PhraseRefusedError("needless")
    if not (risks_in(" ".join(words[1:]), language) or risks_in(" ".join(words[:-1]), language)):
        raise PhraseRefusedError("too_broad")


@dataclass(frozen=True, slots=True, repr=False)
class Tried:
    """What screening finds in a sentence."""

    risks: tuple[Risk, ...]
    identifies: bool
    """Whether it could tell who somebody is."""

    @property
    def waits(self) -> bool:
        """Whether a post with it waits for a facilitator (rule 30)."""
        return self.identifies or not HELD.isdisjoint(self.risks)


def tried(text: str, language: str) -> Tried:
    """By the lists as this process has them now."""
    found = risks_in(text[:LONGEST_TRIED], language)
    return Tried(tuple(risk for risk in RISKS if risk in found), bool(identifying_in(text[:LONGEST_TRIED])))
