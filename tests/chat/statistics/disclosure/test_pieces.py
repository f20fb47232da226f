"""Points that agree with everything that is shown, found clique by clique (DOMAIN §4, disclosure control 3 and 6)."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from chat.statistics.disclosure import Cell, Protected, Table, protect
from chat.statistics.disclosure import attack as attack_module
from chat.statistics.disclosure.attack import Attack
from chat.statistics.disclosure.joint import Issue, Joint
from chat.statistics.disclosure.pieces import first_point
from chat.statistics.disclosure.solver import Program, Solution, solve
from chat.statistics.disclosure.systems import Reduced
from tests.support import past_years

KEY = b"a secret of tests"
FIELDS = ("reason", "age_band", "role")


def issued() -> list[Protected]:
    """Of a year: everybody's tables, a quarter's, and those of the smallest association, which hide something."""
    records = past_years.year(random.Random(1))
    places = [past_years.scope(), past_years.scope(weeks=past_years.WEEKS[:13])]
    places += [past_years.scope(associations=[unit]) for unit in ("kajaani", "espoo")]
    asked: list[Table] = [past_years.table(f"{n}", records, of, name) for n, of in enumerate(places) for name in FIELDS]
    made, refused = past_years.issued_of(iter(asked), KEY)
    assert refused == []
    return [protected for _, protected in made]


def joint_of(tables: Sequence[Protected]) -> Joint:
    return Joint([Issue(one.shape, dict(one.cells), one.is_public) for one in tables])


def test_a_first_point_agrees_with_every_table() -> None:
    tables = issued()
    joint = joint_of(tables)
    assert joint.hidden.any()
    assert len(joint.cliques) > 1
    reduced = Reduced(joint, ~joint.hidden)
    x = first_point(reduced, reduced, joint.top)
    assert x is not None
    assert reduced.agrees(x)
    groups = reduced.everywhere(x)
    assert (groups >= 0).all()
    assert (joint.forms @ groups)[~joint.hidden].tolist() == joint.least[~joint.hidden].tolist()
    assert not (joint.agreements @ groups).any()


def test_what_a_cell_has_to_hold_besides_it_holds() -> None:
    joint = joint_of(issued())
    reduced = Reduced(joint, ~joint.hidden)
    guard = int(np.flatnonzero(joint.hidden)[0])
    x = first_point(reduced, reduced.holding(guard, 2, 2), joint.top)
    assert x is not None
    assert reduced.numbers(x)[guard] == 2


def test_no_point_is_found_where_there_is_none() -> None:
    joint = joint_of(issued())
    reduced = Reduced(joint, ~joint.hidden)
    guard = int(np.flatnonzero(joint.hidden)[0])
    assert first_point(reduced, reduced.holding(guard, 1_000, 1_000), joint.top) is None


def test_a_part_has_the_equations_of_the_whole() -> None:
    joint = joint_of(issued())
    reduced = Reduced(joint, ~joint.hidden)
    x = first_point(reduced, reduced, joint.top)
    assert x is not None
    for columns in reduced.pieces():
        part = reduced.part(columns, x)
        assert part.agrees(x[columns])
        assert part.numbers(x[columns]).tolist() == reduced.numbers(x).tolist()
        more = x[columns] + 1
        assert not part.agrees(more)


def test_hidden_cells_are_proved_without_a_program_of_all_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report beside hidden cells of others took 85 s of the processor where each was such a program."""
    widths: list[int] = []

    def counted(program: Program, seconds: float | None = None, gap: float = 0.0) -> Solution:
        widths.append(program.rows.shape[1])
        return solve(program, seconds, gap)

    monkeypatch.setattr(attack_module, "solve", counted)
    joint = joint_of(issued())
    assert Attack(joint).open_cells() == []
    assert widths
    assert max(widths) < joint.groups / 2


def test_an_attack_that_finds_no_first_point_takes_all_groups_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attack_module, "first_point", lambda *_: None)
    assert Attack(joint_of(issued())).open_cells() == []


def test_a_cell_that_the_others_tell_is_open() -> None:
    """The control: of every table that hides something, all hidden cells but one are told."""
    tables = [one for one in issued() if one.hidden]
    assert tables
    for table in tables:
        alone, *others = table.hidden
        told = Protected(table.title, table.shape, {**table.cells, **dict.fromkeys(others, Cell("shown", 1))})
        joint = joint_of([told])
        assert Attack(joint).open_cells() == [joint.keys.index((0, alone))]


def test_protecting_the_same_twice_hides_the_same() -> None:
    records = past_years.year(random.Random(3))
    of = past_years.scope(associations=["kajaani"])
    asked = [past_years.table(name, records, of, name) for name in FIELDS]
    assert [protect([one], key=KEY) for one in asked] == [protect([one], key=KEY) for one in asked]
