"""Nothing that is issued lets a hidden cell be inferred (DOMAIN §4, disclosure control)."""

import itertools
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, event, given, settings, target
from hypothesis import strategies as st

from chat.statistics.disclosure import (
    Cell,
    Count,
    Dimension,
    Protected,
    Refused,
    Scope,
    Shape,
    Table,
    flat,
    ladder,
    mean,
    percentage,
    protect,
    tabulate,
)
from chat.statistics.disclosure.auditing import audit
from chat.statistics.disclosure.tables import HIDDEN
from tests.support import past_years

KEY = b"a secret of tests"
WEEKS = [f"2026-W{number:02}" for number in range(1, 53)]
Cells = dict[tuple[str, ...], Count]
Row = tuple[str, str, str, str]
"""A record: its week, association, reason and age."""
REASONS, AGES, ASSOCIATIONS = ("violence", "family", "health", "other"), ("young", "adult"), ("espoo", "oulu")
DIMENSIONS = {
    "reason_of_tests": Dimension("reason_of_tests", flat(REASONS)),
    "age_of_tests": Dimension("age_of_tests", flat(AGES)),
    "association": Dimension("association", flat(ASSOCIATIONS)),
}
PLACES = {"reason_of_tests": 2, "age_of_tests": 3, "association": 1}


def scope(weeks: int = 52, associations: tuple[str, ...] = ASSOCIATIONS, first: int = 0) -> Scope:
    return Scope("contacts", frozenset(WEEKS[first : first + weeks]), frozenset({"chat"}), frozenset(associations))


def counted(title: str, records: list[Row], of: Scope, names: tuple[str, ...], **more: bool) -> Table:
    inside = [one for one in records if one[0] in of.weeks and one[1] in of.associations]
    rows = [(tuple(one[PLACES[name]] for name in names), one[0], 1) for one in inside]
    return tabulate(title, of, [DIMENSIONS[name] for name in names], rows, **more)


def one_way(**numbers: int) -> Table:
    cells: Cells = {(reason,): Count(number, frozenset(WEEKS[:number])) for reason, number in numbers.items()}
    return Table("reasons", scope(), (Dimension("reason", ladder("reason")),), cells)


def test_a_unit_of_forty_contacts_keeps_its_four_groups_of_reasons() -> None:
    year = one_way(
        violence=17,
        mental_health=4,
        physical_health=3,
        sexuality=1,
        family_relationships=7,
        peer_relationships=2,
        education=1,
        non_counselling=5,
    )
    (table,) = protect([year], key=KEY)
    assert table.shape.dimensions[0][1].name == "four_groups"
    assert [cell.value for key, cell in table.cells.items() if key != (None,)] == [17, 8, 10, 5]
    assert percentage(table.cell("violence"), table.total) == 43


def test_a_small_group_is_hidden_with_one_more() -> None:
    (table,) = protect([one_way(violence=20, mental_health=12, family_relationships=6, non_counselling=2)], key=KEY)
    assert table.total.value == 40
    assert len(table.hidden) == 2
    assert ("non_counselling",) in table.hidden
    assert audit([table]).opened == []


def test_the_control_without_secondary_suppression_is_opened() -> None:
    control = past_years.without_secondary(
        one_way(violence=20, mental_health=12, family_relationships=6, non_counselling=2)
    )
    assert [(one.key, one.low, one.high) for one in audit([control]).opened] == [(("non_counselling",), 2, 2)]


GROUPS = [*itertools.product(ASSOCIATIONS, REASONS, AGES)]
NUMBERS = (0, 1, 3, 9, 14, 20, 26)
"""Small and large cells side by side: where all are small, tables shrink to their totals, and nothing is hidden."""


def rows_of(numbers: Sequence[int]) -> list[Row]:
    """So many contacts of each group, spread over four weeks."""
    return [
        (WEEKS[place % 4], *group) for group, number in zip(GROUPS, numbers, strict=True) for place in range(number)
    ]


RECORDS = st.lists(st.sampled_from(NUMBERS), min_size=len(GROUPS), max_size=len(GROUPS)).map(rows_of)
ASKED = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.sampled_from([ASSOCIATIONS, ASSOCIATIONS[:1], ASSOCIATIONS[1:]]),
        st.lists(st.sampled_from(sorted(DIMENSIONS)), unique=True, min_size=1, max_size=3).map(tuple),
    ),
    min_size=2,
    max_size=3,
)
Asked = list[tuple[int, tuple[str, ...], tuple[str, ...]]]


def tables_asked(records: list[Row], asked: Asked) -> Iterator[Table]:
    for number, (weeks, associations, names) in enumerate(asked):
        yield counted(str(number), records, scope(weeks, associations), names)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RECORDS, ASKED)
def test_no_set_of_tables_opens_a_hidden_cell(records: list[Row], asked: Asked) -> None:
    """That this hides something, the next test tells."""
    issued, refused = past_years.issued_of(tables_asked(records, asked), KEY)
    attack = audit([one for _, one in issued])
    event("something is hidden" if attack.hidden else "nothing is hidden")
    target(float(attack.hidden))
    assert {*refused} <= {"audit_opens_a_cell"}
    assert attack.opened == []
    for _, one in issued:
        assert_totals_add_up(one)


def test_sets_of_tables_hide_cells_and_the_control_is_opened() -> None:
    """Twelve sets like those above, always the same: how many hide something, and would be opened without secondary
    suppression.
    """
    hidden = opened = sets_that_hide = 0
    for seed in range(12):
        chance = random.Random(seed)
        records = rows_of(chance.choices(NUMBERS, k=len(GROUPS)))
        places = [ASSOCIATIONS, ASSOCIATIONS[:1], ASSOCIATIONS[1:]]
        names = sorted(DIMENSIONS)
        asked = [
            (chance.randint(1, 4), chance.choice(places), tuple(chance.sample(names, chance.randint(1, 3))))
            for _ in range(3)
        ]
        issued, _ = past_years.issued_of(tables_asked(records, asked), KEY)
        attack = audit([one for _, one in issued])
        assert attack.opened == [], seed
        hidden += attack.hidden
        sets_that_hide += attack.hidden > 0
        opened += len(audit([past_years.without_secondary(*one) for one in issued]).opened)
    assert sets_that_hide >= 5
    assert hidden >= 40
    assert opened >= 20


def assert_totals_add_up(table: Protected) -> None:
    for key in table.cells:
        for line in table.shape.lines(key):
            values = [table.cells[one].value for one in line]
            known = [value for value in values if value is not None]
            if len(known) == len(values):
                assert sum(known[:-1]) == known[-1]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=4, max_size=4), st.sets(st.integers(0, 7), min_size=1))
def test_the_auditor_agrees_with_enumeration(numbers: list[int], hidden: set[int]) -> None:
    """Two by two, with all totals: every table of whole numbers is tried."""
    dimensions = tuple((name, flat("xy")[0]) for name in ("one", "two"))
    shape = Shape(scope(), dimensions)
    inner = [*itertools.product("xy", "xy")]

    def sums(four: tuple[int, ...]) -> dict[tuple[str | None, ...], int]:
        held = dict(zip(inner, four, strict=True))
        return {
            key: sum(n for at, n in held.items() if all(k in (None, a) for k, a in zip(key, at, strict=True)))
            for key in shape.every_key()
        }

    truth = sums(tuple(numbers))
    keys = [key for key in shape.every_key() if key != (None, None)]
    concealed = {keys[at] for at in hidden}
    if not any(1 <= truth[key] <= 4 for key in concealed):
        return
    table = Protected(
        "t", shape, {key: HIDDEN if key in concealed else Cell("shown", value) for key, value in truth.items()}
    )
    possible = [
        found
        for four in itertools.product(range(sum(numbers) + 1), repeat=3)
        if (last := sum(numbers) - sum(four)) >= 0
        for found in [sums((*four, last))]
        if all(found[key] == truth[key] for key in keys if key not in concealed)
        and any(1 <= found[key] <= 4 for key in concealed)
    ]
    expected = {key for key in concealed if max(one[key] for one in possible) - min(one[key] for one in possible) < 3}
    assert {one.key for one in audit([table]).opened} == expected


def test_reports_by_somebody_who_differences_them_open_nothing() -> None:
    """All sixty are asked for in `make bench PART=statistics`."""
    reports, refused = past_years.issued_of(past_years.differencing(16), KEY)
    assert {*refused} <= {"audit_opens_a_cell"}
    assert len(reports) + len(refused) == 16
    attack = audit([protected for _, protected in reports])
    assert attack.hidden > 10
    assert attack.opened == []


def test_a_report_that_would_open_an_earlier_one_is_refused() -> None:
    (issued,) = protect([one_way(violence=20, mental_health=12, family_relationships=6, non_counselling=2)], key=KEY)
    (hidden, values), *_ = (
        (name, values) for name, values in issued.shape.dimensions[0][1].categories.items() if (name,) in issued.hidden
    )
    everything = scope()
    of_these = Scope(
        everything.records, everything.weeks, everything.services, everything.associations, {"reason": values}
    )
    beside = Table(hidden, of_these, (), {(): Count(6, frozenset(WEEKS[:6]))})
    assert protect([beside], key=KEY)[0].total.value == 6
    with pytest.raises(Refused, match="audit_opens_a_cell"):
        protect([beside], [issued], key=KEY)


def test_a_yearly_table_of_two_thousand_cells_is_protected_within_five_seconds() -> None:
    table = past_years.two_thousand_cells()
    began = time.perf_counter()
    (protected,) = protect([table], key=KEY)
    assert time.perf_counter() - began < 5
    assert protected.shape.inner == 2000
    assert len(protected.hidden) > 300


@pytest.mark.parametrize(
    ("code", "table"),
    [
        ("too_many_dimensions", Table("t", scope(), (Dimension("reason", ladder("reason")),) * 4, {})),
        ("period_too_short", Table("t", scope(0), (), {})),
        ("empty_scope", Table("t", scope(associations=()), (), {})),
        ("too_few_workers", Table("t", scope(), (), {}, fewest_workers=2)),
        (
            "unknown_category",
            Table("t", scope(), (Dimension("reason", ladder("reason")),), {("football",): Count(1, frozenset())}),
        ),
    ],
)
def test_what_cannot_be_issued_is_refused_with_its_reason(code: str, table: Table) -> None:
    with pytest.raises(Refused) as refused:
        protect([table], key=KEY)
    assert refused.value.code == code


def test_rounded_and_exact_are_never_side_by_side() -> None:
    public = Table("public", scope(), (), {(): Count(12, frozenset(WEEKS[:9]))}, is_public=True)
    with pytest.raises(Refused, match="rounded_beside_exact"):
        protect([public, one_way(violence=20)], key=KEY)
    assert protect([public], key=KEY)[0].total.value == 10


def test_an_association_sees_its_own_total_however_small() -> None:
    (table,) = protect([one_way(violence=1, mental_health=1)], key=KEY)
    assert table.total.value == 2
    assert table.hidden == ()


def test_a_sensitive_cell_needs_three_weeks() -> None:
    escalation = Dimension("escalation", ladder("escalation"))
    cells: Cells = {
        ("none",): Count(90, frozenset(WEEKS)),
        ("police",): Count(12, frozenset(WEEKS[:2])),
    }
    (two_weeks,) = protect([Table("t", scope(), (escalation,), cells)], key=KEY)
    (three_weeks,) = protect(
        [Table("t", scope(), (escalation,), cells | {("police",): Count(12, frozenset(WEEKS[:3]))})], key=KEY
    )
    assert two_weeks.shape.inner == 1
    assert three_weeks.cell("police").value == 12


def test_a_mean_is_told_only_of_what_is_known() -> None:
    mark = Dimension("mark", ladder("mark"))
    cells: Cells = {(str(n),): Count(10, frozenset(WEEKS[:9])) for n in range(5)}
    (table,) = protect([Table("t", scope(), (mark,), cells)], key=KEY)
    assert mean(table, {str(n): n for n in range(5)}) == 2
    hidden = Protected("t", table.shape, {**table.cells, ("0",): HIDDEN})
    assert mean(hidden, {str(n): n for n in range(5)}) is None


def test_issued_tables_survive_being_kept() -> None:
    (table,) = protect([one_way(violence=20, mental_health=12, family_relationships=6, non_counselling=2)], key=KEY)
    assert Protected.from_json(table.as_json()) == table


def test_servers_start_without_the_solver() -> None:
    program = (
        "import sys, chat.statistics.disclosure.auditing, chat.statistics.disclosure; print('scipy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
