"""Closed lists over the years: what was retired keeps its name, and tables over a change say so."""

from chat.statistics.schema import LISTS, values_of
from chat.statistics.versions import CHANGES, SCHEMA, Change, changes_within

PLANTED = (
    Change("2027-W10", added={"reason": ("housing",)}, retired={"reason": ("exile",)}),
    Change("2028-W01", retired={"gender": ("unknown_then",)}),
)


def test_a_retired_value_stays_known_after_those_of_today() -> None:
    assert values_of("reason", PLANTED)[-1] == "exile"
    assert values_of("reason", PLANTED)[:-1] == values_of("reason", ())
    assert values_of("role", PLANTED) == values_of("role", ())


def test_only_a_table_over_the_change_tells_of_it() -> None:
    told = [("2027-W10", ("housing",), ("exile",))]
    assert changes_within("reason", "2027-W01", "2027-W20", PLANTED) == told
    assert changes_within("reason", "2027-W01", "2027-W10", PLANTED) == told
    assert changes_within("reason", "2027-W10", "2027-W20", PLANTED) == []  # all of it is by the new list
    assert changes_within("role", "2027-W01", "2028-W20", PLANTED) == []
    assert changes_within("gender", "2027-W01", "2028-W20", PLANTED) == [("2028-W01", (), ("unknown_then",))]


def test_the_version_counts_the_changes_and_their_values_are_those_of_the_lists() -> None:
    assert 1 + len(CHANGES) == SCHEMA
    for name in LISTS:
        today = set(values_of(name, ()))
        for change in CHANGES:
            assert set(change.added.get(name, ())) <= today
            assert not set(change.retired.get(name, ())) & today
