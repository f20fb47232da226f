"""Keyrings over each back end."""

import pytest

from moderation.sealing.keyring import Keyring
from tests.support.fixtures import every_place, keyring_server, postgres_place
from tests.support.keyrings import Place

__all__ = ["every_place", "keyring_server", "postgres_place"]


@pytest.fixture
def ring(place: Place) -> Keyring:
    """An empty keyring."""
    return place.open(*place.usual)


@pytest.fixture
def other(place: Place) -> Keyring:
    """The same keyring in another process."""
    return place.open(*place.usual)
