"""For how long the staff line goes on. Pure."""

from datetime import datetime, timedelta

LONGEST = timedelta(hours=12)
"""A line that is older begins anew, though there was always somebody on duty."""


def over_since(now: datetime) -> datetime:
    """A line that began at that moment or before is over at `now`."""
    return now - LONGEST
