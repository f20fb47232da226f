"""Whether this machine's clock is that of the others: what is stored has a time, and every process judges by it."""

from datetime import datetime, timedelta

from django.db import connection

MOST = timedelta(minutes=1)
"""Further apart than this nothing is served: texts would be forgotten too late, and people be taken for gone."""


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


def refusal(now: datetime) -> str:
    """Why a server cannot work by this clock; empty where it can. Raises DatabaseError."""
    ahead = ahead_of_database(now)
    if abs(ahead) <= MOST:
        return ""
    apart = timedelta(seconds=round(abs(ahead).total_seconds()))
    direction = "ahead of" if ahead > timedelta() else "behind"
    return f"this machine's clock is {apart} {direction} the database's. Set both by the same time server."
