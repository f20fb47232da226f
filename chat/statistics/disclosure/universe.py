"""What overlapping tables have in common: the smallest groups of contacts that they tell apart (DOMAIN §4, disclosure
control 6).

Weeks, services, associations and fields are attributes alike. The values of an attribute that no table tells apart are
one atom; a group of contacts has an atom of each attribute, and every cell of every table is a sum of groups.

To tell all groups apart by all attributes at once would be too many. Tables that share no attribute but those that
separate them need not be crossed: counts that agree on what they share always come from some contacts (the marginals of
a decomposable model). Attributes are therefore put together in cliques of a triangulated graph, each crossed in full,
and neighbours in the junction tree agree on what they share: an attacker can infer no more, and no less, from them.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from chat.statistics.disclosure.tables import Refused, Selection, Shape

MOST_GROUPS = 40_000
"""What an exact audit takes on; beyond, it is refused."""
_OTHER = "\0other"
"""Stands for the values of a filtered field that no table names."""


@dataclass(frozen=True)
class Clique:
    """Attributes that are crossed, with the number of each one's first group among all groups."""

    attributes: tuple[str, ...]
    sizes: tuple[int, ...]
    first: int

    @property
    def groups(self) -> int:
        """How many groups it has."""
        return prod(self.sizes)


class Universe:
    """The groups of contacts that tables which overlap tell apart. Raises Refused when they are too many."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        """Of these tables, the newest last."""
        self._atoms = _atoms(shapes)
        edges = [frozenset(self._telling(shape)) for shape in shapes]
        self.cliques = self._laid_out(_cliques(edges))
        self.groups = sum(clique.groups for clique in self.cliques)
        if self.groups > MOST_GROUPS:
            raise Refused("too_entangled", "")
        self.tree = list(_junction_tree(self.cliques))
        """Neighbours: each clique but the first is once the second of a pair, after those in which it is the first."""
        self._home = [
            min((clique for clique in self.cliques if edge <= {*clique.attributes}), key=lambda clique: clique.groups)
            for edge in edges
        ]

    def of_cell(self, table: int, selection: Selection) -> list[int]:
        """The groups that a cell of the table counts."""
        return self.groups_in(self._home[table], selection)

    def contacts_of(self, selection: Selection) -> frozenset[tuple[str, tuple[int, ...]]]:
        """Which contacts a cell counts: the same for two cells, of whichever tables, that count the same contacts."""
        numbers = {
            name: tuple(self._numbers(name, values)) for name, values in selection.items() if name in self._atoms
        }
        return frozenset((name, chosen) for name, chosen in numbers.items() if len(chosen) < len(self._atoms[name]))

    def agreements(self) -> Iterator[tuple[list[int], list[int]]]:
        """Groups of one clique and of its neighbour that hold the same contacts."""
        for one, other in self.tree:
            shared = [name for name in one.attributes if name in other.attributes]
            for numbers in itertools.product(*(range(len(self._atoms[name])) for name in shared)):
                selection = {
                    name: frozenset(self._atoms[name][number]) for name, number in zip(shared, numbers, strict=True)
                }
                yield self.groups_in(one, selection), self.groups_in(other, selection)

    def _telling(self, shape: Shape) -> Iterator[str]:
        """The attributes by which the table's cells select some contacts and not others."""
        used = _subsets(shape)
        for name, subsets in used.items():
            if any(self.contacts_of({name: subset}) for subset in subsets):
                yield name

    def _numbers(self, name: str, values: frozenset[str]) -> list[int]:
        return [number for number, atom in enumerate(self._atoms[name]) if atom[0] in values]

    def groups_in(self, clique: Clique, selection: Selection) -> list[int]:
        """The groups of that clique that hold what is selected."""
        chosen = [
            self._numbers(name, selection[name]) if name in selection else range(size)
            for name, size in zip(clique.attributes, clique.sizes, strict=True)
        ]
        found = [clique.first]
        step = clique.groups
        for numbers, size in zip(chosen, clique.sizes, strict=True):
            step //= size
            found = [start + number * step for start in found for number in numbers]
        return found

    def _laid_out(self, cliques: Iterable[frozenset[str]]) -> list[Clique]:
        laid, first = [], 0
        for attributes in cliques:
            names = tuple(sorted(attributes))
            clique = Clique(names, tuple(len(self._atoms[name]) for name in names), first)
            laid.append(clique)
            first += clique.groups
        return laid


def overlap(one: Shape, other: Shape) -> bool:
    """Whether a contact can be in both tables."""
    ours, theirs = one.scope.selection, other.scope.selection
    if one.scope.records != other.scope.records:
        return False
    return all(ours[name] & theirs[name] for name in ours.keys() & theirs.keys())


def overlapping(shape: Shape, others: Sequence[Shape]) -> list[int]:
    """Which of the others the table overlaps, directly or through others, in their order."""
    found: set[int] = set()
    fresh = [shape]
    while fresh:
        one = fresh.pop()
        met = [number for number, other in enumerate(others) if number not in found and overlap(one, other)]
        found.update(met)
        fresh.extend(others[number] for number in met)
    return sorted(found)


def _subsets(shape: Shape) -> dict[str, set[frozenset[str]]]:
    """Which values of each attribute the table's cells select."""
    used: dict[str, set[frozenset[str]]] = {name: {values} for name, values in shape.scope.selection.items()}
    for name, rung in shape.dimensions:
        base = shape.scope.selection.get(name)
        for values in rung.categories.values():
            used.setdefault(name, set()).add(values if base is None else values & base)
    return used


def _atoms(shapes: Sequence[Shape]) -> dict[str, list[list[str]]]:
    """The atoms of each attribute of which there are several."""
    subsets: dict[str, set[frozenset[str]]] = defaultdict(set)
    for shape in shapes:
        for name, used in _subsets(shape).items():
            subsets[name] |= used
    found = {}
    for name, used in subsets.items():
        atoms: dict[tuple[bool, ...], list[str]] = defaultdict(list)
        ordered = sorted(used, key=sorted)
        for value in sorted(_domain(name, used, shapes)):
            atoms[tuple(value in subset for subset in ordered)].append(value)
        if len(atoms) > 1:
            found[name] = list(atoms.values())
    return found


def _domain(name: str, used: Iterable[frozenset[str]], shapes: Sequence[Shape]) -> frozenset[str]:
    """Every value of the attribute. A ladder has them all; of a field that is only filtered by, there are others."""
    known = frozenset[str]().union(*used)
    is_complete = all(name in shape.scope.selection for shape in shapes) or any(
        dimension == name and name not in shape.scope.where for shape in shapes for dimension, _ in shape.dimensions
    )
    return known if is_complete else known | {_OTHER}


def _cliques(edges: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The maximal cliques of a triangulation of the attributes that occur together (greedy, by least fill-in)."""
    neighbours: dict[str, set[str]] = {name: set() for edge in edges for name in edge}
    for edge in edges:
        for name in edge:
            neighbours[name] |= edge - {name}
    found: list[frozenset[str]] = []
    while neighbours:
        name = min(sorted(neighbours), key=lambda one: _fill_in(neighbours, one))
        around = neighbours.pop(name)
        for one in around:
            neighbours[one] = (neighbours[one] | around) - {one, name}
        clique = frozenset(around | {name})
        if not any(clique <= other for other in found):
            found.append(clique)
    return found or [frozenset()]


def _fill_in(neighbours: Mapping[str, set[str]], name: str) -> int:
    """How many pairs of its neighbours are not neighbours of each other."""
    return sum(other not in neighbours[one] for one, other in itertools.combinations(neighbours[name], 2))


def _junction_tree(cliques: Sequence[Clique]) -> Iterator[tuple[Clique, Clique]]:
    """A tree over the cliques in which neighbours share as much as possible (Prim)."""
    inside, outside = [*cliques[:1]], [*cliques[1:]]
    while outside:
        one, other = max(
            itertools.product(inside, outside), key=lambda pair: len({*pair[0].attributes} & {*pair[1].attributes})
        )
        yield one, other
        inside.append(other)
        outside.remove(other)
