"""Everything that is kept belongs to one activity of the record of processing."""

from collections import Counter

import pytest

from deploy.papers import activities
from deploy.papers.activities import ACTIVITIES, UnassignedError, check_assigned, rules_of
from deploy.papers.tables import activities as record
from moderation.retention.registry import rules


def test_every_rule_belongs_to_one_activity() -> None:
    check_assigned()
    counted = Counter(rule.name for activity in ACTIVITIES for rule in rules_of(activity))
    assert set(counted) == {rule.name for rule in rules()}
    assert set(counted.values()) == {1}


def test_an_app_that_belongs_to_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activities, "ACTIVITIES", [one for one in ACTIVITIES if "letters" not in one.apps])
    with pytest.raises(UnassignedError, match="letters"):
        check_assigned()


def test_each_activity_leaves_its_basis_to_the_controller() -> None:
    text = record("fi")
    assert text.count("rekisterinpitäjä päättää") == len(ACTIVITIES)
    assert all(f"## {activity.name.fi}\n" in text for activity in ACTIVITIES)
