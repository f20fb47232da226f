"""A source can be told from another for an hour; afterwards by nobody."""

import re
from datetime import timedelta

import pytest

from moderation.sealing import keyring
from moderation.throttles import sources
from moderation.throttles.retention import forget_old_secrets
from tests.support.clock import MONDAY_NOON as NOON


def secrets() -> set[str]:
    return {name for name in keyring.current().names() if name.startswith(sources.KEY_PREFIX)}


@pytest.fixture(autouse=True)
def no_secret_yet() -> None:
    for name in secrets():
        keyring.current().destroy(name)
    sources._secrets.clear()


def test_the_same_is_the_same_within_an_hour_and_in_every_process() -> None:
    first = sources.source(NOON, "192.0.2.0/24", "aino")
    sources._secrets.clear()  # another process
    assert sources.source(NOON + timedelta(minutes=59), "192.0.2.0/24", "aino") == first
    assert len(secrets()) == 1


def test_others_and_other_hours_are_others() -> None:
    named = {
        sources.source(NOON, "192.0.2.0/24", "aino"),
        sources.source(NOON, "192.0.2.0/24", "eero"),
        sources.source(NOON, "192.0.2.0/24aino"),
        sources.source(NOON, "192.0.2.0/24"),
        sources.source(NOON + timedelta(hours=1), "192.0.2.0/24", "aino"),
    }
    assert len(named) == 5
    assert all(re.fullmatch("[0-9a-f]{64}", name) for name in named), "a hash, and nothing of what it is about"


def test_of_two_processes_that_begin_an_hour_the_first_makes_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    first = sources.source(NOON, "192.0.2.0/24")
    sources._secrets.clear()
    ring = keyring.current()
    looked = iter([keyring.KeyGoneError("not yet"), None])
    get = ring.get

    def too_early(name: str) -> bytes:
        if (error := next(looked)) is not None:
            raise error
        return get(name)

    monkeypatch.setattr(ring, "get", too_early)
    assert sources.source(NOON, "192.0.2.0/24") == first


def test_rule_17_two_hours_later_nobody_can_name_a_source() -> None:
    sources.source(NOON, "192.0.2.0/24")
    sources.source(NOON + timedelta(hours=1), "192.0.2.0/24")
    assert forget_old_secrets(NOON + timedelta(hours=1)) == 0
    assert forget_old_secrets(NOON + timedelta(hours=2)) == 1
    assert forget_old_secrets(NOON + timedelta(hours=3)) == 1
    assert secrets() == set()
