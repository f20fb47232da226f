"""The sweep: runs every eraser."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction

from moderation.retention.registry import Rule, rules

logger = logging.getLogger(__name__)


@dataclass
class Swept:
    """What one sweep did: `erased` maps each rule that ran to its count, `failed` names those that could not."""

    erased: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


def sweep(now: datetime) -> Swept:
    """Erase everything whose time is over at `now`, rule by rule, each in its own transaction or transactions.

    May be cut off and started again at any point. A rule that fails keeps the others from nothing; a rule that
    another process is running at this moment is left to it.
    """
    swept = Swept()
    for rule in rules():
        try:
            count = _run(rule, now)
        except Exception as error:
            # The message of a database error can quote a row, so only its kind is logged.
            logger.error("retention rule %s failed: %s", rule.name, type(error).__name__)
            swept.failed.append(rule.name)
        else:
            if count is not None:
                swept.erased[rule.name] = count
    return swept


def _run(rule: Rule, now: datetime) -> int | None:
    """The rule's count; None when it has nothing to run or another process runs it."""
    if rule.erase is None:
        return None
    with _lock(rule.name) as is_mine:
        if not is_mine:
            return None
        with nullcontext() if rule.in_steps else transaction.atomic():
            return rule.erase(now)


@contextmanager
def _lock(name: str) -> Iterator[bool]:
    """Whether the rule's advisory lock could be taken; it is held for the block, or until the connection is lost.

    It outlasts the transactions of a rule that goes in steps. Only PostgreSQL has advisory locks and needs them:
    SQLite has one writer.
    """
    if connection.vendor != "postgresql":
        yield True
        return
    is_mine = _ask("SELECT pg_try_advisory_lock(%s)", lock_number(name))
    try:
        yield is_mine
    finally:
        if is_mine:
            _ask("SELECT pg_advisory_unlock(%s)", lock_number(name))


def _ask(query: str, number: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(query, [number])
        return bool(cursor.fetchone()[0])


def lock_number(name: str) -> int:
    """The 64-bit number by which PostgreSQL knows a rule's lock."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
