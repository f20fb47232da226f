"""Looks for marks in whatever is there, in every form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.privacy.forms import forms
from tests.privacy.marks import KINDS, Kind, Stem

AROUND = 40
"""So many bytes on both sides are shown of a find."""


@dataclass(frozen=True)
class Place:
    """Something that can be looked through. `kinds`: what must not be in it."""

    name: str
    data: bytes
    kinds: tuple[Kind, ...] = KINDS


@dataclass(frozen=True)
class Hit:
    """A form of a mark, so many times in a place; `around` shows the first."""

    kind: Kind
    form: str
    place: str
    times: int
    around: str

    def __str__(self) -> str:
        return f"{self.kind} as {self.form}, {self.times} times, in {self.place}: {self.around}"


class Searcher:
    """Looks for these stems."""

    def __init__(self, stems: Sequence[Stem]) -> None:
        """Works out every form once."""
        self._needles = [(stem.kind, form, needle) for stem in stems for form, needle in forms(stem.value).items()]

    def search(self, place: Place) -> list[Hit]:
        """Everything that is found in the place."""
        return [
            Hit(kind, form, place.name, place.data.count(needle), _around(place.data, at, len(needle)))
            for kind, form, needle in self._needles
            if kind in place.kinds and (at := place.data.find(needle)) >= 0
        ]


@dataclass
class Found:
    """What a search brought, and how much it has looked through."""

    hits: list[Hit]
    places: int = 0
    size: int = 0

    def times(self, kind: Kind) -> int:
        """How often marks of this kind were found."""
        return sum(hit.times for hit in self.hits if hit.kind == kind)


def search_all(stems: Sequence[Stem], places: Iterable[Place]) -> Found:
    """Look through all places."""
    searcher, found = Searcher(stems), Found([])
    for place in places:
        found.hits += searcher.search(place)
        found.places += 1
        found.size += len(place.data)
    return found


def _around(data: bytes, at: int, length: int) -> str:
    return repr(data[max(0, at - AROUND) : at + length + AROUND])
