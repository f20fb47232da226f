"""Exceptions that nobody foresaw are found in what servers write, and nothing else is."""

import asyncio
import io
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from chat.contacts.wire import VisitorTyping
from deploy.protocol import VISITOR
from moderation.live.logs import QuietFormatter
from moderation.live.socket import Socket
from tests.support.asgi import Connection
from tests.support.journal import Journal, unforeseen

FORESEEN = """\
2026-11-25 12:00:00,000 INFO deploy.notes: ready
2026-11-25 12:00:01,000 WARNING uvicorn.error: Invalid HTTP request received.
2026-11-25 12:00:02,000 WARNING moderation.live.hub: the layer does not answer
"""


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What loggers write, formatted as the servers do."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    line: dict[str, Any] = settings.LOGGING["formatters"]["line"]  # type: ignore[index]  # a dict of anything
    handler.setFormatter(QuietFormatter(line["format"], style=line["style"]))
    logging.getLogger().addHandler(handler)
    yield log
    logging.getLogger().removeHandler(handler)


class Planted:
    """A page whose handler has a fault that nobody knows of."""

    beat_seconds = 20.0
    greeted = True

    async def handle(self, frame: Any) -> None:
        raise ZeroDivisionError("planted")

    def beat_frame(self, mark: int) -> Any:
        raise NotImplementedError

    async def disconnected(self, code: int) -> None:
        pass


async def test_a_handler_that_raises_is_counted(written: io.StringIO) -> None:
    """The control: without this, `unhandled: 0` would say nothing."""
    connection = Connection()
    socket = Socket(VISITOR, connection.send)
    serving = asyncio.create_task(socket.run(connection.receive, Planted()))
    connection.frame(t="typing")
    connection.disconnect()
    await serving
    (found,) = unforeseen(written.getvalue())
    assert "a frame was not handled" in found
    assert found.endswith("ZeroDivisionError")


def test_a_task_that_dies_unseen_is_counted(written: io.StringIO) -> None:
    try:
        raise KeyError(VisitorTyping())
    except KeyError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    assert len(unforeseen(written.getvalue())) == 1


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-25 12:00:00,000 ERROR moderation.live.socket: storage: DataError",
        '2026-11-25 12:00:00,000 WARNING x: y\n  File "a.py", line 1, in f\nValueError',
        'Traceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: x',
        'Unhandled Error\nTraceback (most recent call last):\n  File "a.py", line 1, in f\nbuiltins.ValueError: x',
        "Exception ignored in: <function f>",
    ],
)
def test_what_is_counted(words: str) -> None:
    found = unforeseen(FORESEEN + words + "\n" + FORESEEN)
    assert len(found) in (1, 2), "Twisted's headline may count beside the traceback below it"
    assert unforeseen(FORESEEN) == []


def test_where_the_database_is_taken_away_only_its_own_errors_are_foreseen() -> None:
    away = re.compile(r".*: OperationalError")
    head = "2026-11-25 12:00:00,000 ERROR chat.log: entries: 3 not carried out: "
    assert unforeseen(head + "OperationalError\n", but=away) == []
    assert len(unforeseen(head + "DataError\n", but=away)) == 1
    traced = '\n  File "a.py", line 1, in f\nOperationalError\n'
    assert len(unforeseen(head + "OperationalError" + traced, but=away)) == 1, "nobody caught it"


def test_a_log_is_read_piece_by_piece(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    log.write_text(FORESEEN)
    journal = Journal(log)
    assert journal.news() == []
    with log.open("a") as more:
        more.write("2026-11-25 12:00:03,000 ERROR x: y\n")
    assert journal.news() == ["x: y"]
    assert journal.news() == []
