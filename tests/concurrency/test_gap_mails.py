"""Two processes that write to the same readers at once."""

import functools
import threading
from datetime import datetime

import pytest
from django.core import mail
from django.db import connection
from pytest_django import Settings

from chat.rosters import access, actions
from chat.rosters.core.gaps import Gap
from chat.rosters.models import GapMail
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.rosters import make_roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

NEW_YEAR = datetime.fromisoformat("2027-01-01T10:00:00+00:00")


@pytest.fixture
def both_have_read(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A published roster with gaps, of which both processes know before one of them has told anybody."""
    settings.SENDS_MAIL, settings.COORDINATORS_EMAIL = True, "koordinaattorit@example.org"
    make_roster(cast).publish()
    barrier, read = threading.Barrier(2), access.gaps_to_tell

    def gaps(now: datetime) -> list[Gap]:
        found = read(now)
        barrier.wait(10)
        return found

    monkeypatch.setattr("chat.rosters.actions.alerts.gaps_to_tell", gaps)
    GapMail.objects.create(reader="")


def sent() -> list[int]:
    return sorted(together([functools.partial(actions.tell_of_gaps, NEW_YEAR)] * 2))


@pytest.mark.usefixtures("both_have_read")
def test_one_of_them_writes() -> None:
    assert sent() == [0, 1]
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("both_have_read")
def test_control_without_the_lock_both_write(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_are_in = threading.Barrier(2)

    def unlocked() -> object:
        found = GapMail.objects.all()
        get = found.get

        def slowly(**which: object) -> GapMail:
            row = get(**which)
            both_are_in.wait(10)
            return row

        found.get = slowly  # type: ignore[method-assign]
        return found

    monkeypatch.setattr(GapMail.objects, "select_for_update", unlocked)
    assert sent() == [1, 1]
