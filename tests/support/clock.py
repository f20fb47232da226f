"""A clock that tests set: time passes when a test says so. The fixture is in fixtures.py."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")
MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=HELSINKI)


class Clock:
    """What `django.utils.timezone.now` tells while the fixture is in use."""

    def __init__(self, now: datetime = MONDAY_NOON) -> None:
        """Stands still at `now`, which has a zone."""
        self.now = now

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def forward(self, **time: float) -> datetime:
        """Let time pass, `forward(minutes=5)`; returns the new time."""
        self.now += timedelta(**time)
        return self.now

    def at(self, *local: int) -> datetime:
        """Set the clock to a Finnish wall-clock time, `at(2026, 7, 6, 14, 30)`; returns it."""
        year, month, day, hour, minute = (*local, 0, 0)[:5]
        self.now = datetime(year, month, day, hour, minute, tzinfo=HELSINKI)
        return self.now


def after(**time: float) -> datetime:
    """So long after everything began."""
    return MONDAY_NOON + timedelta(**time)
