"""The sweep: runs every eraser."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ParamSpec

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from moderation.audit.actions import publish_head, record
from moderation.live.reasons import reason
from moderation.retention import access
from moderation.retention.models import Erasure, RuleRun
from moderation.retention.registry import Rule, audit_name, rules

logger = logging.getLogger(__name__)
P = ParamSpec("P")


@dataclass
class Swept:
    """What one sweep did: `erased` maps each rule that ran to its count, `failed` names those that could not."""

    erased: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


def sweep(now: datetime) -> Swept:
    """Erase everything whose time is over at `now`, rule by rule, each in its own transaction or transactions.

    May be cut off and started again at any point. A rule that fails keeps the others from nothing; a rule that
    another process is running at this moment is left to it. The first sweep of a day also writes the audit trail's
    head to the log. While a rule is behind, each sweep says so in an error of the log.
    """
    swept = Swept()
    with closing(connection.copy()) as beside:
        for rule in rules():
            try:
                count = _run(rule, now, beside)
            except Exception as error:
                # The message of a database error can quote a row, so only its kind is logged.
                logger.error("retention rule %s failed: %s", rule.name, reason(error))
                swept.failed.append(rule.name)
            else:
                if count is not None:
                    swept.erased[rule.name] = count
                if count:
                    _attempt("note of an erasure", _note_erasure, rule, now)
    _attempt("daily head of the audit trail", publish_head, now)
    _attempt("note of the sweep", _note_runs, swept, now)
    return swept


def _note_runs(swept: Swept, now: datetime) -> None:
    """Keep in mind which rules were run, and say which have not been for too long."""
    runs = [RuleRun(rule=audit_name(name), finished_at=now) for name in sorted(swept.erased)]  # locked in one order
    RuleRun.objects.bulk_create(runs, update_conflicts=True, unique_fields=["rule"], update_fields=["finished_at"])
    if behind := access.standing(now).behind:
        logger.error("retention is behind: %s", ", ".join(behind))


def _attempt(what: str, function: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do something about the trail, whose failure must keep nothing from being erased (rule 33)."""
    try:
        function(*args, **kwargs)
    except Exception as error:
        logger.error("%s failed: %s", what, reason(error))


def _note_erasure(rule: Rule, now: datetime) -> None:
    """Keep in mind for the trail that the rule erased something today."""
    if Erasure in rule.models:  # telling of the telling would never end
        return
    name, day = rule.audit_name, timezone.localdate(now)
    if not Erasure.objects.filter(rule=name, day=day).exists():
        Erasure.objects.bulk_create([Erasure(rule=name, day=day)], ignore_conflicts=True)


def record_erasures(now: datetime) -> int:
    """Put into the audit trail which rules erased something on the days before this one; returns how many rows.

    A row for each rule and day, without a count, and written on a later day: the time at which something was erased
    would tell when somebody's talk ended (rule 34).
    """
    past = list(Erasure.objects.filter(day__lt=timezone.localdate(now)).order_by("day", "rule"))
    if not past:
        return 0
    with transaction.atomic():
        for erasure in past:
            record("erase_expired", actor=None, kind="retention_rule", object_id=erasure.rule)
        Erasure.objects.filter(pk__in=[erasure.pk for erasure in past]).delete()
    return len(past)


def _run(rule: Rule, now: datetime, beside: BaseDatabaseWrapper) -> int | None:
    """The rule's count; None when it has nothing to run or another process runs it.

    `beside`: a connection that nothing else uses. It holds the lock of a rule that goes in steps, which outlasts the
    transactions of the rule. A session's lock would need none, but behind a pooler a session is anybody's.
    """
    if rule.erase is None:
        return None
    if rule.in_steps:
        with _transaction(beside):
            return rule.erase(now) if _is_mine(beside, rule.name) else None
    with transaction.atomic():
        return rule.erase(now) if _is_mine(connection, rule.name) else None


@contextmanager
def _transaction(beside: BaseDatabaseWrapper) -> Iterator[None]:
    """A transaction of this connection for the block, on PostgreSQL. SQLite has one writer: it would stop the rule."""
    if beside.vendor != "postgresql":
        yield
        return
    beside.set_autocommit(False)
    try:
        yield
    finally:
        beside.rollback()
        beside.set_autocommit(True)


def _is_mine(holder: BaseDatabaseWrapper, name: str) -> bool:
    """Whether the rule's advisory lock could be taken; the transaction under way holds it to its end.

    Only PostgreSQL has advisory locks and needs them: SQLite has one writer.
    """
    if holder.vendor != "postgresql":
        return True
    with holder.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock_number(name)])
        return bool(cursor.fetchone()[0])


def lock_number(name: str) -> int:
    """The 64-bit number by which PostgreSQL knows a rule's lock."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def name_installation(installations: Any, alias: str) -> None:
    """Give the installation of this database its id, by which a backup is known. Takes the migration's model."""
    installations.objects.using(alias).create()
