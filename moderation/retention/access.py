"""What is kept, how old it is, and whether the sweep keeps up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Count, Max, Min, Model

from moderation.retention import core
from moderation.retention.core import Standing
from moderation.retention.models import Installation, RuleRun
from moderation.retention.registry import Rule, rules

SWEPT_LATELY = timedelta(minutes=1)
"""A server sweeps every few seconds."""


def standing(now: datetime) -> Standing:
    """Whether every rule that erases something has been run lately."""
    names = [rule.audit_name for rule in rules() if rule.erase is not None]
    finished = dict(RuleRun.objects.filter(rule__in=names).values_list("rule", "finished_at"))
    return core.standing(names, finished, now)


def installation_of(alias: str = DEFAULT_DB_ALIAS) -> UUID | None:
    """Which installation the database is of; None where somebody has removed the row."""
    return Installation.objects.using(alias).values_list("pk", flat=True).first()


def last_sweep_in(alias: str) -> datetime | None:
    """When servers last swept over it. They do so every few seconds, so this is when a copy was taken."""
    last: datetime | None = RuleRun.objects.using(alias).aggregate(last=Max("finished_at"))["last"]
    return last


def is_swept_by(now: datetime) -> bool:
    """Whether somebody whose clock says `now`, about, has swept a moment ago."""
    around = (now - SWEPT_LATELY, now + SWEPT_LATELY)
    return RuleRun.objects.filter(finished_at__range=around).exists()


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of one table now."""

    model: type[Model]
    rule: Rule
    rows: int
    oldest: date | None
    """A date or a moment; None where rows do not tell their age."""


def kept() -> Iterator[Kept]:
    """Every table, by the rules that it is under; a query for each."""
    for rule in rules():
        for model in rule.models:
            rows, oldest = _count(model, rule.aged_by)
            yield Kept(model, rule, rows, oldest)


def _count(model: type[Model], aged_by: str) -> tuple[int, date | None]:
    rows = model._default_manager.all()
    if not any(field.name == aged_by for field in model._meta.get_fields()):
        return rows.count(), None
    found = rows.aggregate(rows=Count("*"), oldest=Min(aged_by))
    return found["rows"], found["oldest"]
