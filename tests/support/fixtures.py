"""Fixtures that the tests of more than one house share; their conftest.py names them.

Pytest reads this before Django is ready, so models are imported inside.
"""

from typing import TYPE_CHECKING

import pytest
from pytest_django import Settings

from tests.support.clock import Clock

if TYPE_CHECKING:
    from tests.support.cast import Cast


@pytest.fixture
def cast(db: None, settings: Settings) -> "Cast":
    """The permanent cast, with a password hash that costs no time."""
    from tests.support.cast import FAST_HASHER, make_cast

    settings.PASSWORD_HASHERS = [FAST_HASHER]
    return make_cast()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """It is Monday noon in Finland, and stays so until the test moves it."""
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", clock)
    return clock
