"""What is kept, how old it is, and whether the sweep keeps up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Model

from moderation.retention import core
from moderation.retention.core import Standing
from moderation.retention.models import RuleRun
from moderation.retention.registry import Rule, rules


def standing(now: datetime) -> Standing:
    """Whether every rule that erases something has been run lately."""
    names = [rule.audit_name for rule in rules() if rule.erase is not None]
    finished = dict(RuleRun.objects.filter(rule__in=names).values_list("rule", "finished_at"))
    return core.standing(names, finished, now)


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
