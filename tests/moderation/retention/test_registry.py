"""Every model says how long its rows live, or why they stay; two rules for one model are refused."""

from datetime import datetime

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import models

from moderation.retention import registry
from moderation.retention.registry import Rule, goes_with, rule, rules, stays
from moderation.staff.models import StaffSession


def models_without_rule(installed: list[type[models.Model]]) -> list[str]:
    covered = {model for known in rules() for model in known.models}
    return [model._meta.label for model in installed if model not in covered]


@pytest.fixture
def own_registry(monkeypatch: pytest.MonkeyPatch) -> list[Rule]:
    """An empty registry."""
    own: list[Rule] = []
    monkeypatch.setattr(registry, "_rules", own)
    return own


def test_every_model_has_a_rule() -> None:
    assert models_without_rule(apps.get_models(include_auto_created=True)) == []


def test_a_model_without_a_rule_is_found(own_registry: list[Rule]) -> None:
    assert models_without_rule([StaffSession]) == ["staff.StaffSession"]


def test_every_rule_says_how_long_and_why() -> None:
    for known in rules():
        assert known.models or ":" in known.keeps, f"{known.name} is about no model, and names nothing else"
        assert known.keeps.strip(), known.name
        assert known.why.strip().endswith("."), known.name


def test_an_eraser_is_registered_and_stays_callable(own_registry: list[Rule]) -> None:
    @rule(StaffSession, keeps="an hour", why="A test.")
    def erase(now: datetime) -> int:
        return now.year

    (known,) = own_registry
    assert known.erase is erase
    assert erase(datetime(2026, 1, 1)) == 2026  # noqa: DTZ001  (any value does)
    assert known.name.endswith("erase")


def test_two_rules_for_one_model_are_refused(own_registry: list[Rule]) -> None:
    stays(StaffSession, why="A test.")
    with pytest.raises(ImproperlyConfigured, match=r"staff\.StaffSession"):
        stays(StaffSession, why="Again.")
    with pytest.raises(ImproperlyConfigured, match=r"staff\.StaffSession"):
        goes_with(StaffSession, StaffSession, why="And again.")
    assert len(own_registry) == 1
