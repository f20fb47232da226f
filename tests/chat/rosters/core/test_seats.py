"""Who may have a seat, and why not."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.rosters.core.seats import REASONS, Candidate, Filled, Lack, Reason, Seat, around, lacks, reasons_against
from moderation.staff.core import HELPER_TYPES, HelperType

MONDAY = datetime(2027, 2, 1, 10, tzinfo=UTC)
SEAT = Seat(1, "professional", MONDAY, MONDAY + timedelta(hours=3), has_professional=False)
PEERS_SEAT = replace(SEAT, helper_type="peer", has_professional=True)
AINO = Candidate(uuid.UUID(int=1), "professional", 7, frozenset({1, 2}))
SANNI = replace(AINO, helper_type="peer", training_valid_until=date(2027, 12, 31), pledge_signed_on=date(2026, 1, 1))


def turn(hours: float, length: float = 3) -> tuple[datetime, datetime]:
    """A turn that begins so many hours after the seat's."""
    start = MONDAY + timedelta(hours=hours)
    return start, start + timedelta(hours=length)


def test_whoever_answers_there_and_has_nothing_else_may() -> None:
    assert reasons_against(AINO, SEAT) == []
    assert reasons_against(SANNI, PEERS_SEAT) == []


@pytest.mark.parametrize(
    ("candidate", "seat", "reason"),
    [
        (replace(AINO, is_active=False), SEAT, "has_left"),
        (replace(AINO, may_answer=False), SEAT, "role"),
        (AINO, PEERS_SEAT, "helper_type"),
        (SANNI, replace(PEERS_SEAT, helper_type="professional"), "helper_type"),
        (replace(AINO, services=frozenset({2})), SEAT, "service"),
        (replace(AINO, absences=[(date(2027, 1, 30), date(2027, 2, 1))]), SEAT, "absent"),
        (replace(AINO, booked=[turn(2)]), SEAT, "overlap"),
        (replace(AINO, booked=[turn(-13, 3)]), SEAT, "rest"),
        (replace(AINO, booked=[turn(13)]), SEAT, "rest"),
        (replace(AINO, turns_a_week=2, booked=[turn(24), turn(48)]), SEAT, "own_limit"),
        (AINO, replace(SEAT, association=8), "association"),
    ],
)
def test_each_reason_alone(candidate: Candidate, seat: Seat, reason: Reason) -> None:
    assert reasons_against(candidate, seat) == [reason]


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        (replace(SANNI, training_valid_until=None), "training"),
        (replace(SANNI, training_valid_until=date(2027, 1, 31)), "training"),
        (replace(SANNI, pledge_signed_on=None), "pledge"),
        (replace(SANNI, pledge_signed_on=date(2027, 2, 2)), "pledge"),
    ],
)
def test_rule_19_training_and_pledge_hold_on_the_day_of_the_turn(candidate: Candidate, reason: Reason) -> None:
    assert reasons_against(candidate, PEERS_SEAT) == [reason]


def test_rule_19_a_peer_only_beside_a_professional() -> None:
    assert reasons_against(SANNI, replace(PEERS_SEAT, has_professional=False)) == ["beside"]


def test_two_turns_of_a_day_are_allowed_and_those_of_different_days_need_a_night_between() -> None:
    assert reasons_against(replace(AINO, booked=[turn(3)]), SEAT) == [], "it begins when the other ends"
    assert reasons_against(replace(AINO, booked=[turn(14)]), SEAT) == [], "eleven hours after the end"
    assert reasons_against(replace(AINO, booked=[turn(-14)]), SEAT) == [], "eleven hours before the start"


def test_the_week_of_the_own_limit_begins_on_monday() -> None:
    sunday = replace(AINO, turns_a_week=1, booked=[turn(-24)])
    assert reasons_against(sunday, SEAT) == []
    assert reasons_against(replace(sunday, booked=[turn(24)]), SEAT) == ["own_limit"]


@given(st.integers(0, 14 * 24), st.integers(1, 12), st.integers(-400, 800), st.integers(1, 12))
def test_no_turn_beyond_those_around_it_speaks_against_one(start: int, length: int, other: int, others: int) -> None:
    seat = replace(SEAT, starts_at=turn(start)[0], ends_at=turn(start, length)[1])
    booked = turn(other, others)
    begin, end = around(seat.starts_at, seat.ends_at)
    if not (booked[1] > begin and booked[0] < end):
        assert reasons_against(replace(AINO, turns_a_week=1, booked=[booked]), seat) == []


@pytest.mark.parametrize(
    ("start", "first", "last"),
    [("03T10", "01-31T22", "02-07T22"), ("01T06", "01-31T19", "02-07T22"), ("07T15", "01-31T22", "02-08T05")],
    ids=["the week", "the night before it", "the night after it"],
)
def test_turns_around_one_are_those_of_its_week_and_of_the_nights_beside_it(start: str, first: str, last: str) -> None:
    seat, *expected = (datetime.fromisoformat(f"2027-{text}:00+00:00") for text in (f"02-{start}", first, last))
    assert list(around(seat, seat + timedelta(hours=3))) == expected


@given(
    st.builds(
        Candidate,
        st.uuids(),
        st.sampled_from(HELPER_TYPES),
        st.integers(1, 3),
        st.frozensets(st.integers(1, 2)),
        st.booleans(),
        st.booleans(),
        st.none() | st.dates(date(2027, 1, 30), date(2027, 2, 3)),
        st.none() | st.dates(date(2027, 1, 30), date(2027, 2, 3)),
        st.integers(1, 7),
        st.just(()),
        st.lists(st.builds(turn, st.integers(-40, 40)), max_size=4),
    ),
    st.sampled_from([SEAT, PEERS_SEAT, replace(PEERS_SEAT, has_professional=False, association=2)]),
)
def test_one_turn_more_never_allows_what_was_refused(candidate: Candidate, seat: Seat) -> None:
    found = reasons_against(candidate, seat)
    assert found == [reason for reason in REASONS if reason in found]
    busier = replace(candidate, booked=[*candidate.booked, turn(1)])
    assert set(found) <= set(reasons_against(busier, seat))
    assert "overlap" in reasons_against(busier, seat)


@pytest.mark.parametrize(
    ("seats", "missing"),
    [
        ([("professional", True), ("professional", True), ("peer", True)], []),
        ([("professional", False), ("professional", True), ("peer", False)], ["professional", "peer"]),
        ([("professional", False), ("peer", True)], ["professional", "peer_alone"]),
        ([("professional", False), ("professional", False)], ["professional", "professional"]),
        ([("peer", True)], ["peer_alone"]),
        ([], []),
    ],
)
def test_what_a_turn_lacks(seats: list[tuple[HelperType, bool]], missing: list[Lack]) -> None:
    assert lacks([Filled(*seat) for seat in seats]) == missing
