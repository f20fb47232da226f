"""The roster of these tests."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.cast import Cast
    from tests.support.rosters import Roster


@pytest.fixture
def roster(cast: "Cast") -> "Roster":
    """Planned, and not published."""
    from tests.support.rosters import make_roster

    return make_roster(cast)


@pytest.fixture
def published(roster: "Roster") -> "Roster":
    """Planned and published, with nobody in it; Sanni may go on duty as a peer."""
    from tests.support.rosters import train

    train(roster.cast.sanni, roster.cast.kaarina)
    roster.publish()
    return roster
