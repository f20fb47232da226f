"""Sums of a week over services and associations, and of weeks."""

from chat.statistics.tallies import (
    ALL,
    NOT_ASKED,
    asked,
    given,
    of_everybody,
    parts_taken,
    referred,
    summed,
    values_of,
)

WEEK, NEXT = "2026-W07", "2026-W08"


def test_each_contact_counts_in_its_place_and_in_those_of_all() -> None:
    sums = summed(
        [
            (WEEK, "chat", "saaristo", "violence", 3),
            (WEEK, "chat", "jarvi", "violence", 2),
            (WEEK, "other", "jarvi", "health", 1),
            (NEXT, "chat", "jarvi", "health", 7),
        ]
    )
    assert sums[WEEK, "chat", "saaristo"] == {"violence": 3}
    assert sums[WEEK, "chat", ALL] == {"violence": 5}
    assert sums[WEEK, ALL, "jarvi"] == {"violence": 2, "health": 1}
    assert sums[WEEK, ALL, ALL] == {"violence": 5, "health": 1}
    assert sums[NEXT, ALL, ALL] == sums[NEXT, "chat", "jarvi"] == {"health": 7}


def test_what_nobody_answered_is_no_associations() -> None:
    assert summed([(WEEK, "chat", "", "turned_away_full", 4)]) == {
        (WEEK, "chat", ALL): {"turned_away_full": 4},
        (WEEK, ALL, ALL): {"turned_away_full": 4},
    }


def test_values_of_fields() -> None:
    assert values_of([2, 5, "answered", "under_1"]) == ["2/5/answered/under_1"]
    assert values_of([("police", "school")]) == ["police", "school"]
    assert values_of([True]) == ["yes"]
    assert values_of([0]) == ["0"]
    assert values_of([""]) == values_of([None]) == values_of([()]) == []


def test_who_took_part_and_who_was_referred() -> None:
    rows = parts_taken([(WEEK, "chat", "saaristo", ("jarvi", "pohjan"), 2)])
    assert summed(rows)[WEEK, "chat", "jarvi"] == {"took_part": 2}
    given = [(WEEK, "chat", "a", ("police", "school"), 2), (WEEK, "chat", "a", (), 5)]
    assert summed(referred(given))[WEEK, "chat", "a"] == {"referred": 2}


def test_who_was_asked_for_feedback_and_who_gave_any() -> None:
    ends = [(WEEK, "chat", "a", "answered", "helper", 4), (WEEK, "chat", "a", "answered", "timeout", 2)]
    ends += [(WEEK, "chat", "a", "answered", end, 10) for end in NOT_ASKED]
    ends += [(WEEK, "chat", "", "abandoned_over_5", "visitor", 7)]
    places = [("chat", "a"), ("chat", ALL), (ALL, "a"), (ALL, ALL)]
    assert summed(asked(ends)) == {(WEEK, *place): {"feedback_asked": 6} for place in places}
    assert summed(given([(WEEK, "chat", "a", 3)]))[WEEK, ALL, "a"] == {"feedback_given": 3}


def test_what_is_told_of_everybody_alone_is_of_no_association() -> None:
    rows = of_everybody([(WEEK, "chat", 2, 5, "answered", "under_1", 3)])
    value = {"2/5/answered/under_1": 3}
    assert summed(rows) == {(WEEK, "chat", ALL): value, (WEEK, ALL, ALL): value}
