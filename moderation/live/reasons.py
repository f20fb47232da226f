"""What an operator may read of an error: its kind, and what is the matter where that can be known.

Never its own words: those of a database can quote what somebody has typed (rule 17).
"""

import sqlite3

import psycopg
import redis

from moderation.sealing.keyring import KeyringUnavailableError

_OF_POSTGRESQL: dict[str, str] = {
    "25006": "it may only be read",
    "53100": "the disk is full",
    "53200": "the server has no memory left",
    "53300": "it has no connection left",
}
"""By SQLSTATE."""
_OF_SQLITE: dict[int, str] = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it may only be read",
    sqlite3.SQLITE_IOERR: "the disk fails",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
}
_NO_CONNECTION_LEFT = ("too many clients", "too many connections", "remaining connection slots")
"""Whom PostgreSQL turns away at the door has no SQLSTATE in psycopg, and nobody has said anything yet."""


def reason(error: BaseException) -> str:
    """In one line, for a log or a finding: `OperationalError, the disk is full`."""
    matter = _matter(error) or _matter(error.__cause__)
    return f"{type(error).__name__}, {matter}" if matter else type(error).__name__


def _matter(error: BaseException | None) -> str:
    match error:
        case KeyringUnavailableError():
            return str(error)  # our own words
        case sqlite3.Error():
            return _OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, "")
        case psycopg.OperationalError(sqlstate=None) if any(words in str(error) for words in _NO_CONNECTION_LEFT):
            return _OF_POSTGRESQL["53300"]
        case psycopg.Error():
            return _OF_POSTGRESQL.get(error.sqlstate or "", "")
        case redis.exceptions.OutOfMemoryError():
            return "Redis has no memory left"
        case _:
            return ""
