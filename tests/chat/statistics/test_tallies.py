"""Sums of a week over services and associations, and of weeks."""

from chat.statistics.tallies import ALL, NOT_ASKED, asked, given, parts_taken, referred, summed, values_of


def test_each_contact_counts_in_its_place_and_in_those_of_all() -> None:
    sums = summed(
        [("chat", "saaristo", "violence", 3), ("chat", "jarvi", "violence", 2), ("other", "jarvi", "health", 1)]
    )
    assert sums["chat", "saaristo"] == {"violence": 3}
    assert sums["chat", ALL] == {"violence": 5}
    assert sums[ALL, "jarvi"] == {"violence": 2, "health": 1}
    assert sums[ALL, ALL] == {"violence": 5, "health": 1}


def test_what_nobody_answered_is_no_associations() -> None:
    assert summed([("chat", "", "turned_away_full", 4)]) == {
        ("chat", ALL): {"turned_away_full": 4},
        (ALL, ALL): {"turned_away_full": 4},
    }


def test_values_of_fields() -> None:
    assert values_of([2, 5, "answered", "under_1"]) == ["2/5/answered/under_1"]
    assert values_of([["police", "school"]]) == ["police", "school"]
    assert values_of([True]) == ["yes"]
    assert values_of([0]) == ["0"]
    assert values_of([""]) == values_of([None]) == values_of([[]]) == []


def test_who_took_part_and_who_was_referred() -> None:
    rows = parts_taken([("chat", "saaristo", ["jarvi", "pohjan"], 2)])
    assert summed(rows)["chat", "jarvi"] == {"took_part": 2}
    assert summed(referred([("chat", "a", ["police", "school"], 2), ("chat", "a", [], 5)]))["chat", "a"] == {
        "referred": 2
    }


def test_who_was_asked_for_feedback_and_who_gave_any() -> None:
    ends = [("chat", "a", "answered", "helper", 4), ("chat", "a", "answered", "timeout", 2)]
    ends += [("chat", "a", "answered", end, 10) for end in NOT_ASKED]
    ends += [("chat", "", "abandoned_over_5", "visitor", 7)]
    places = [("chat", "a"), ("chat", ALL), (ALL, "a"), (ALL, ALL)]
    assert summed(asked(ends)) == {place: {"feedback_asked": 6} for place in places}
    assert summed(given([("chat", "a", 3)]))[ALL, "a"] == {"feedback_given": 3}
