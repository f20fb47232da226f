"""How much comes in, how soon it is decided and how often that is taken back: months and kinds, no names."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import (
    Aggregate,
    Avg,
    Count,
    F,
    Func,
    IntegerField,
    Q,
    QuerySet,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models import Case as Choice
from django.db.models.functions import Coalesce, TruncWeek
from django.utils import timezone

from moderation.cases.access.queue import has_queue, visible_to
from moderation.cases.core import BY_ITSELF, FIGURE_MONTHS, Handled
from moderation.cases.models import Case
from moderation.staff.access import may
from moderation.staff.models import Association, Person


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in hours: its mean, what half of all took at most, and what nine in ten took at most."""

    mean: float
    median: float
    p90: float


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind of matters in one month; durations in hours, shares in per cent. None: nothing to tell it of."""

    month: date
    kind: str
    came: int
    decided: int
    """By somebody: not what was taken back, or what was over."""
    first_look: Spread | None
    decision: Spread | None
    kept: int | None
    """Of what was decided, in the promised time."""
    reversed: int | None
    unattended: float


def has_figures(person: Person) -> bool:
    """Whether the person sees figures: all of them, or those of what they decide."""
    return may(person, "see_case_figures") or has_queue(person)


def figures_for(person: Person, now: datetime) -> Sequence[Figures]:
    """The last months, the newest first, in one query. What is told of somebody's conduct is in no figure."""
    rows = Case.objects.all() if may(person, "see_case_figures") else visible_to(person)
    months = _months(now)
    return [_figures(row, months) for row in _counted(rows.exclude(kind="conduct"), months, now)]


def handled_by(association: Association, begin: datetime, end: datetime) -> Handled:
    """Of what came from `begin` until before `end`. One query. It knows no wall, and hides nothing: whoever calls it
    tells an association's numbers to those who see them, and the small ones to nobody.
    """
    place = {"place_kind": "association", "place": str(association.pk)}
    rows = Case.objects.exclude(kind="conduct").filter(**place, came_at__gte=begin, came_at__lt=end)
    found = rows.aggregate(
        came=Count("pk"),
        weeks=Count(TruncWeek("came_at"), distinct=True),
        decided=Count("pk", _BY_SOMEBODY),
        kept=Count("pk", _BY_SOMEBODY & _IN_TIME),
        first_look=Avg(_LOOKED_AFTER),
        decision=Avg(_DECIDED_AFTER, filter=_BY_SOMEBODY),
    )
    return Handled(
        found["came"],
        found["weeks"],
        found["decided"],
        found["kept"],
        *(None if found[mean] is None else _in_hours(float(found[mean])) for mean in ("first_look", "decision")),
    )


def _months(now: datetime) -> list[datetime]:
    """The first moments of the months that are shown, in Finnish time, the newest first."""
    first = timezone.localtime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    months = (divmod(first.year * 12 + first.month - 1 - back, 12) for back in range(FIGURE_MONTHS))
    return [first.replace(year=year, month=month + 1) for year, month in months]


def _month_of(months: Sequence[datetime]) -> Choice:
    """How many months ago something came."""
    return Choice(*(When(came_at__gte=begin, then=Value(back)) for back, begin in enumerate(months)))


class _Seconds(Func):
    """From the second moment to the first, in whole seconds. Of Django's own differences, and cut dates, SQLite asks
    Python for each row: tens of thousands took seconds.
    """

    output_field = IntegerField()
    template = "CAST(EXTRACT(EPOCH FROM %(expressions)s) AS integer)"
    arg_joiner = " - "

    def as_sqlite(self, compiler: Any, connection: Any, **_: Any) -> Any:
        """Where moments are texts."""
        template = "CAST(round((julianday(%(expressions)s)) * 86400) AS integer)"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") - julianday(")


class _Each(Aggregate):
    """All numbers of a group, as one text: Python puts them in order in less time than SQLite needs for a rank."""

    function = "group_concat"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **_: Any) -> tuple[str, Sequence[Any]]:
        """Under the name that it has there. A template that is handed over clashes with one for the filter."""
        there = self.copy()
        there.template = "string_agg((%(expressions)s)::text, ',')"
        return there.as_sql(compiler, connection)


_BY_SOMEBODY = Q(decided_at__isnull=False) & ~Q(decision__in=BY_ITSELF)
_IN_TIME = Q(decided_at__lte=F("due_at"))
_LOOKED_AFTER, _DECIDED_AFTER = _Seconds("first_looked_at", "came_at"), _Seconds("decided_at", "came_at")


def _counted(rows: QuerySet[Case], months: Sequence[datetime], now: datetime) -> Iterable[Mapping[str, Any]]:
    nobody_looked = Q(first_looked_at=None)
    return (
        rows.order_by()
        .annotate(month=_month_of(months))
        .filter(month__isnull=False)  # not by `came_at`: nearly all are of these months, and looking up each is slower
        .values("month", what=F("kind"))
        .annotate(
            came=Count("*"),
            decided=Count("kind", filter=_BY_SOMEBODY),
            looks=_Each(_LOOKED_AFTER),
            decisions=_Each(_DECIDED_AFTER, filter=_BY_SOMEBODY),
            kept=Count("kind", filter=_BY_SOMEBODY & _IN_TIME),
            reversals=Count("kind", filter=Q(reversed_at__isnull=False)),
            unseen=Sum(_Seconds(Coalesce("decided_at", now), "came_at"), filter=nobody_looked),
        )
        .order_by("month", "what")
    )


def _figures(row: Mapping[str, Any], months: Sequence[datetime]) -> Figures:
    decided, looks = int(row["decided"]), _numbers(row["looks"])
    return Figures(
        months[row["month"]].date(),
        row["what"],
        int(row["came"]),
        decided,
        _spread(looks),
        _spread(_numbers(row["decisions"])),
        _share(row["kept"], decided),
        _share(row["reversals"], decided),
        _in_hours(sum(looks) + (row["unseen"] or 0)),
    )


def _numbers(each: str | None) -> list[int]:
    return sorted(map(int, each.split(","))) if each else []


def _spread(took: Sequence[int]) -> Spread | None:
    """Of seconds in order; by nearest ranks."""
    if not took:
        return None
    half, most = (took[math.ceil(part * len(took)) - 1] for part in (0.5, 0.9))
    return Spread(_in_hours(sum(took) / len(took)), _in_hours(half), _in_hours(most))


def _in_hours(seconds: float) -> float:
    return round(seconds / 3600, 1)


def _share(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None
