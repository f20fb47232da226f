"""Marks: addresses, names of browsers and texts that exist nowhere else, so that each trace of them is found."""

import itertools
import random
import string
from dataclasses import dataclass
from typing import Literal

Kind = Literal["address", "agent", "text"]
KINDS: tuple[Kind, ...] = ("address", "agent", "text")
_LETTERS = 10


@dataclass(frozen=True)
class Stem:
    """What all marks of a kind have in common: whoever looks for it looks for all of them."""

    kind: Kind
    value: str


class Marks:
    """Gives out marks, each once."""

    def __init__(
        self, *, network: str = "127.77", invented: str = "198.18", chance: random.Random | None = None
    ) -> None:
        """Addresses are in `network`, of the loopback interface; those that somebody only claims, in `invented`."""
        chance = chance or random.SystemRandom()
        self._network, self._invented = network, invented
        self._agent, self._text, self._plain = (
            "".join(chance.choices(string.ascii_lowercase, k=_LETTERS)) for _ in range(3)
        )
        # With a letter that each form writes differently.
        self._text = f"{self._text[: _LETTERS // 2]}ä{self._text[_LETTERS // 2 :]}"
        self._numbers = itertools.count(1)
        self.given: dict[Kind, list[str]] = {kind: [] for kind in KINDS}

    @property
    def stems(self) -> list[Stem]:
        """What to look for."""
        return [
            Stem("address", f"{self._network}."),
            Stem("address", f"{self._invented}."),
            Stem("agent", self._agent),
            Stem("text", self._text),
            Stem("text", self._plain),
        ]

    def address(self) -> str:
        """An address that somebody connects from, in a network of its own."""
        number = next(self._numbers)
        return self._note("address", f"{self._network}.{number % 250}.{100 + number % 150}")

    def invented_address(self) -> str:
        """An address that somebody claims to have."""
        number = next(self._numbers)
        return self._note("address", f"{self._invented}.{number % 250}.{100 + number % 150}")

    def agent(self) -> str:
        """The name of a browser."""
        return self._note("agent", f"Mozilla/5.0 (X11; Linux; {self._agent}{next(self._numbers)}) Gecko/20100101")

    def text(self, words: str = "en uskalla mennä kotiin") -> str:
        """Something that somebody writes."""
        number = next(self._numbers)
        return self._note("text", f"{self._text}{number} {words} {self._text}{number}")

    def word(self) -> str:
        """The same without spaces, as a password or a part of an address."""
        return self._note("text", f"{self._text}{next(self._numbers)}")

    def plain_word(self) -> str:
        """The same in ASCII, where nothing else would be looked at: as a login."""
        return self._note("text", f"{self._plain}{next(self._numbers)}")

    def _note(self, kind: Kind, mark: str) -> str:
        self.given[kind].append(mark)
        return mark
