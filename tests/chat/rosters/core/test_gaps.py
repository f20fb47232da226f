"""Turns to come that lack somebody."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from chat.rosters.core.gaps import Gap, stage, to_tell

NOW = datetime(2027, 1, 1, 10, tzinfo=UTC)
GAP = Gap(uuid.UUID(int=1), NOW + timedelta(days=14), is_urgent=False, asked=None)


def test_how_pressing_a_gap_is() -> None:
    assert stage(GAP, NOW) == "ahead"
    assert stage(GAP, GAP.starts_at - timedelta(days=3)) == "near"
    assert stage(replace(GAP, is_urgent=True), NOW) == "urgent"


def test_each_gap_is_told_once_at_every_stage_that_it_comes_to() -> None:
    told: set[tuple[uuid.UUID, str]] = set()
    heard = []
    for days in range(14):
        news = to_tell([GAP, GAP], None, told, NOW + timedelta(days=days))
        heard += [(days, stage) for _, stage in news]
        told |= news
    assert heard == [(0, "ahead"), (11, "near")]
    assert to_tell([replace(GAP, is_urgent=True)], None, told, NOW) == {(GAP.turn, "urgent")}


def test_an_association_hears_of_what_it_is_asked_to_fill() -> None:
    assert to_tell([GAP], 7, (), NOW)
    assert to_tell([replace(GAP, asked=7)], 7, (), NOW)
    assert to_tell([replace(GAP, asked=8)], 7, (), NOW) == set()
    assert to_tell([replace(GAP, asked=8)], None, (), NOW)
