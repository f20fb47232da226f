"""A pooler between the servers and PostgreSQL, such as PgBouncer in transaction mode.

Each transaction goes to whichever connection of the pooler is free, so what a session keeps (its locks, what it has
SET, cursors that outlive a transaction) is lost there, or stays with somebody else. The servers keep nothing in a
session. What does, migrating above all, goes past the pooler, where DATABASE_DIRECT_URL leads.
"""

from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, connection

UNTOLD = "a pooler is in between. Set DATABASE_DIRECT_URL to the same database without it."


def is_pooled(connected: psycopg.Connection[Any]) -> bool:
    """Whether something stands between: the number of the process that answers is not that which greeted."""
    row = connected.execute("SELECT pg_backend_pid()").fetchone()
    return row is not None and row[0] != connected.info.backend_pid


def go_past() -> None:
    """From here on this process speaks with PostgreSQL itself, where a pooler is told of."""
    if settings.DIRECT_DATABASE is not None:
        connection.close()
        connection.settings_dict.update(settings.DIRECT_DATABASE)


def is_between() -> bool:
    """Whether this process speaks with a pooler; False where nobody answers."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        return "startup parameter" in str(error)  # what PgBouncer says to the options of a session
    return is_pooled(connection.connection)


def refusal() -> str:
    """Why servers cannot work with what DATABASE_URL leads to; empty where they can, or where nobody answers."""
    if connection.vendor != "postgresql":
        return ""
    if settings.DIRECT_DATABASE is None:
        return UNTOLD if is_between() else ""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            (durable,) = cursor.fetchone()
    except DatabaseError:
        return ""
    # No pooler passes on what a session asks for (deploy/settings.py).
    return "synchronous_commit is off: what is acknowledged could be lost." if durable == "off" else ""
