"""Copies of the database, restored from a backup, that commands read and never write to."""

from argparse import ArgumentTypeError
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import environ
from django.db import connections

COPY = "copy"
"""The connection to a copy of the database."""
ADDRESS = "an address like postgres://user:password@host/name or sqlite:////path"


def database(url: str) -> Mapping[str, Any]:
    """For argparse: Django's settings for the database at this address. Raises ArgumentTypeError."""
    if url.partition(":")[0] not in environ.Env.DB_SCHEMES:
        raise ArgumentTypeError(ADDRESS)
    found: Mapping[str, Any] = environ.Env.db_url_config(url)
    return found


@contextmanager
def connected(database: Mapping[str, Any]) -> Iterator[None]:
    """In the block the connection COPY leads to this database, which refuses to be changed through it."""
    wanted = {"default": connections.settings["default"], COPY: _read_only(database)}
    connections.settings[COPY] = connections.configure_settings(wanted)[COPY]
    try:
        yield
    finally:
        connections[COPY].close()
        del connections[COPY]
        del connections.settings[COPY]


def _read_only(database: Mapping[str, Any]) -> dict[str, Any]:
    if database["ENGINE"].endswith("sqlite3"):
        return {
            **database,
            "NAME": f"file:{quote(database['NAME'])}?mode=ro",
        }  # makes no file where none is
    options = {**database.get("OPTIONS", {}), "options": "-c default_transaction_read_only=on -c timezone=UTC"}
    return {**database, "OPTIONS": options}
