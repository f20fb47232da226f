"""Keyrings over each back end."""

import pytest

from moderation.sealing.keyring import Keyring
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import Place

__all__ = ["keyring_server", "place", "postgres_place"]


@pytest.fixture
def ring(place: Place) -> Keyring:
    """An empty keyring."""
    return place.open(*place.usual)


@pytest.fixture
def other(place: Place) -> Keyring:
    """The same keyring in another process."""
    return place.open(*place.usual)
