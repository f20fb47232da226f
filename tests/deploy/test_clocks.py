"""No server works by a clock that is not the database's."""

from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone

from deploy import server
from moderation.live import clocks

pytestmark = [pytest.mark.django_db, pytest.mark.storage]


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "runner", lambda _name: lambda *_: None)


def set_clock(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    """This machine's clock is so far ahead; the database's is not."""
    right = timezone.now

    def wrong() -> datetime:
        return right() + by

    monkeypatch.setattr("deploy.management.commands.serve.timezone.now", wrong)


@pytest.mark.parametrize(
    ("by", "says"),
    [
        (timedelta(hours=1), "1:00:00 ahead of"),
        (timedelta(hours=-1), "1:00:00 behind"),
        (timedelta(minutes=2), "0:02:00 ahead of"),
    ],
)
def test_a_clock_that_is_off_starts_nothing_and_says_by_how_much(
    monkeypatch: pytest.MonkeyPatch, by: timedelta, says: str
) -> None:
    set_clock(monkeypatch, by)
    if connection.vendor != "postgresql":  # whose clock is this machine's
        call_command("serve")
        return
    with pytest.raises(CommandError, match=f"^DATABASE_URL: this machine's clock is {says} the database's. Set both"):
        call_command("serve")


def test_a_clock_that_is_a_little_off_starts_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, timedelta(seconds=50))
    call_command("serve")


def test_how_far_it_is_ahead_is_told() -> None:
    ahead = clocks.ahead_of_database(timezone.now() + timedelta(hours=1))
    assert abs(ahead - timedelta(hours=1)) < timedelta(seconds=30) or connection.vendor != "postgresql"
