"""The chain by itself: what a MAC covers, and how a long list of problems is told."""

import uuid
from dataclasses import fields, replace
from datetime import UTC, timedelta
from typing import Any

import pytest

from moderation.audit.core import (
    MAX_PROBLEMS,
    START,
    Act,
    Position,
    Walk,
    checkpoint_seal,
    head_seal,
    parsed_position,
    row_mac,
)
from tests.support.clock import MONDAY_NOON

KEY = bytes(range(32))
ACT = Act(1, uuid.UUID(int=7), "sign_in", "person", "abc", "", MONDAY_NOON)
OTHERS: dict[str, list[Any]] = {
    "seq": [2, 11],
    "actor": [None, uuid.UUID(int=8)],
    "action": ["sign_out"],
    "object_kind": ["", "persona", "perso"],
    "object_id": ["", "bc"],
    "reason": ["complaint"],
    "at": [MONDAY_NOON + timedelta(microseconds=1), MONDAY_NOON - timedelta(days=1)],
}


def test_every_column_has_other_values_here() -> None:
    assert set(OTHERS) == {field.name for field in fields(Act)}


@pytest.mark.parametrize(("column", "other"), [(column, other) for column in OTHERS for other in OTHERS[column]])
def test_the_mac_covers_every_column(column: str, other: Any) -> None:
    assert row_mac(KEY, START.mac, ACT) != row_mac(KEY, START.mac, replace(ACT, **{column: other}))


def test_the_mac_covers_the_row_before_and_needs_the_key() -> None:
    mac = row_mac(KEY, START.mac, ACT)
    assert mac != row_mac(KEY, bytes(31) + b"\1", ACT)
    assert mac != row_mac(bytes(32), START.mac, ACT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"object_kind": "person", "object_id": "abc"}, {"object_kind": "persona", "object_id": "bc"}),
        ({"object_kind": "person", "object_id": ""}, {"object_kind": "", "object_id": "person"}),
        ({"object_id": "abc", "reason": ""}, {"object_id": "", "reason": "abc"}),
    ],
)
def test_nothing_moves_from_one_column_into_the_next(one: dict[str, str], other: dict[str, str]) -> None:
    assert row_mac(KEY, START.mac, replace(ACT, **one)) != row_mac(KEY, START.mac, replace(ACT, **other))  # type: ignore[arg-type]


def test_the_same_moment_in_another_zone_is_the_same() -> None:
    assert row_mac(KEY, START.mac, ACT) == row_mac(KEY, START.mac, replace(ACT, at=MONDAY_NOON.astimezone(UTC)))


def test_seals_of_one_kind_are_none_of_another() -> None:
    place = Position(3, bytes(32))
    assert head_seal(KEY, place) != checkpoint_seal(KEY, place, 3, MONDAY_NOON, None)
    assert checkpoint_seal(KEY, place, 3, MONDAY_NOON, None) != checkpoint_seal(KEY, place, 3, MONDAY_NOON, 1)


def test_a_position_is_read_as_it_is_written() -> None:
    place = Position(1234, bytes(range(32)))
    assert parsed_position(f" {place}\n") == place


@pytest.mark.parametrize("text", ["", "12", "12:", "12:abc", f"x:{'0' * 64}", f"-1:{'0' * 64}", f"1:{'G' * 64}"])
def test_what_is_no_position_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="SEQ:MAC"):
        parsed_position(text)


def test_a_ruined_trail_takes_no_memory() -> None:
    walk = Walk(KEY)
    for seq in range(1, 1001):
        walk.follow(replace(ACT, seq=seq), bytes(32))
    assert (len(walk.problems), walk.unsaid) == (MAX_PROBLEMS, 1000 - MAX_PROBLEMS)
    assert walk.first_wrong == 1
