"""What is the matter is told, and no word of the error itself."""

import sqlite3

import psycopg
import pytest
import redis
from django.db import OperationalError

from moderation.live.reasons import reason
from moderation.sealing.keyring import KeyringUnavailableError


def of_sqlite(code: int) -> OperationalError:
    error, cause = OperationalError("INSERT 'rakas päiväkirja'"), sqlite3.OperationalError("rakas päiväkirja")
    cause.sqlite_errorcode = code
    error.__cause__ = cause
    return error


def of_postgresql(cause: psycopg.Error) -> OperationalError:
    error = OperationalError("INSERT 'rakas päiväkirja'")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), "OperationalError, the disk is full"),
        (of_sqlite(sqlite3.SQLITE_READONLY | 1 << 8), "OperationalError, it may only be read"),
        (of_sqlite(sqlite3.SQLITE_CONSTRAINT), "OperationalError"),
        (of_postgresql(psycopg.errors.DiskFull("rakas")), "OperationalError, the disk is full"),
        (of_postgresql(psycopg.errors.TooManyConnections("rakas")), "OperationalError, it has no connection left"),
        (
            of_postgresql(psycopg.OperationalError("FATAL:  sorry, too many clients already")),
            "OperationalError, it has no connection left",
        ),
        (of_postgresql(psycopg.OperationalError("rakas päiväkirja")), "OperationalError"),
        (psycopg.errors.OutOfMemory("rakas"), "OutOfMemory, the server has no memory left"),
        (redis.exceptions.OutOfMemoryError("rakas"), "OutOfMemoryError, Redis has no memory left"),
        (KeyringUnavailableError("the directory: gone"), "KeyringUnavailableError, the directory: gone"),
        (RuntimeError("rakas päiväkirja"), "RuntimeError"),
    ],
)
def test_rule_17_a_reason_names_the_matter_and_quotes_nobody(error: Exception, said: str) -> None:
    assert reason(error) == said
