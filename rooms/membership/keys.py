"""The key of a member: six Finnish words, and what is stored in place of them."""

import re
import secrets
import unicodedata
from pathlib import Path
from typing import Literal

from argon2.low_level import Type, hash_secret_raw

from moderation.sealing import keyring
from moderation.sealing.seal import keyed_hash

WORDS: tuple[str, ...] = tuple((Path(__file__).parent / "words.txt").read_text("utf-8").split())
"""Nouns of nature, kitchen and workshop, none a slip of the pen away from another: 1,024 at least."""
WORDS_IN_KEY = 6
"""60 bits and more."""
LONGEST_TYPED = 200
"""Characters that are looked at."""

# The second choice that RFC 9106, section 4, recommends: where memory is scarce. As for letters.
TIME_COST, MEMORY_KIB, LANES = 3, 64 * 1024, 4
SALT = "rooms"

_BETWEEN = re.compile(r"[^a-z]+")
WordsProblem = Literal["count", "unknown"]


class WordsError(ValueError):
    """What was typed are no six words of ours. It costs no try: the list is no secret."""

    def __init__(self, problem: WordsProblem) -> None:
        super().__init__(problem)
        self.problem: WordsProblem = problem


def new_key() -> str:
    """Six random words with spaces between them."""
    return " ".join(secrets.choice(WORDS) for _ in range(WORDS_IN_KEY))


def key_for(form_key: str) -> str:
    """The key of whoever comes in by the form with this random key.

    The same form sent twice (a double click, a page loaded again) has the same key, so that it can be shown again,
    though it is stored nowhere. Without the installation's secret nobody can work it out.
    """
    number = int(keyed_hash(keyring.current().secret(SALT), f"key\0{form_key}"), 16)
    words = []
    for _ in range(WORDS_IN_KEY):
        number, place = divmod(number, len(WORDS))
        words.append(WORDS[place])
    return " ".join(words)


def read_key(typed: str) -> str:
    """The key that somebody typed, in the form that is hashed: a to z, with single spaces. Raises WordsError.

    Forgiven are capitals, whatever stands between the words, a for ä and o for ö, and a slip in a word where only one
    word can be meant.
    """
    words = _BETWEEN.sub(" ", folded(typed[:LONGEST_TYPED])).split()
    if len(words) != WORDS_IN_KEY:
        raise WordsError("count")
    return " ".join(map(_meant, words))


def hash_of(key: str) -> str:
    """What is stored in place of a key as `read_key` gives it: 32 bytes of Argon2id. Takes a tenth of a second.

    One salt for all, or no member could be found by their key, as for letters (`chat.letters.codes`).
    """
    salt = bytes.fromhex(keyed_hash(keyring.current().secret(SALT), "salt"))
    return hash_secret_raw(key.encode(), salt, TIME_COST, MEMORY_KIB, LANES, 32, Type.ID).hex()


def folded(text: str) -> str:
    """Small letters without accents."""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKD", text.casefold())
        if unicodedata.category(sign) not in ("Mn", "Cf")
    )


_FOLDED = tuple(map(folded, WORDS))
_KNOWN = frozenset(_FOLDED)


def _meant(word: str) -> str:
    if word in _KNOWN:
        return word
    near = [known for known in _FOLDED if is_slip(word, known)]
    if len(near) != 1:
        raise WordsError("unknown")
    return near[0]


def is_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two have changed places; or nothing is."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:] == other_rest
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:] or swapped
