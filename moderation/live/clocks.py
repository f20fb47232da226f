"""Whether this machine's clock is that of the others: what is stored has a time, and every process judges by it."""

from datetime import datetime, timedelta

from django.db import connection

MOST = timedelta(minutes=1)
"""Further apart than this a clock is wrong: people would be taken for gone, and texts be forgotten too late."""


def ahead_of_database(now: datetime) -> timedelta:
    """By how much `now` is ahead of the database's clock, by which all machines can be compared.

    Zero on SQLite, which has this machine's. Raises DatabaseError.
    """
    if connection.vendor != "postgresql":
        return timedelta()
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s - clock_timestamp()", [now])
        ahead: timedelta = cursor.fetchone()[0]
    return ahead


def is_off(ahead: timedelta) -> bool:
    """Whether that is too much."""
    return abs(ahead) > MOST


def told(ahead: timedelta) -> str:
    """In words: `1:00:00 ahead of`, or `behind`."""
    apart = timedelta(seconds=round(abs(ahead).total_seconds()))
    return f"this machine's clock is {apart} {'ahead of' if ahead > timedelta() else 'behind'} the database's"
