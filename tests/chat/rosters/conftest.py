"""The roster of these tests."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_django import Settings

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


@pytest.fixture
def told(published: "Roster", settings: "Settings") -> "Roster":
    """The coordinators and Saaristo want to be told of gaps."""
    from chat.rosters import actions
    from chat.rosters.actions import TermsChange
    from tests.support.rosters import COORDINATORS, SAARISTO

    settings.SENDS_MAIL, settings.COORDINATORS_EMAIL = True, COORDINATORS
    settings.PUBLIC_URL, settings.DEFAULT_FROM_EMAIL = "https://chat.example.org", "vuorolista@example.org"
    actions.set_terms(published.cast.maija, "saaristo", TermsChange(False, True, SAARISTO), 0)
    return published
