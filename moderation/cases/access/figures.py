"""How much comes in, how soon it is decided and how often that is taken back: months and kinds, no names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, TruncMonth, TruncWeek
from django.utils import timezone

from moderation.cases.access.queue import has_queue, visible_to
from moderation.cases.core import BY_ITSELF, FIGURE_MONTHS, Handled
from moderation.cases.models import Case
from moderation.staff.access import may
from moderation.staff.models import Association, Person


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind of matters in one month; durations in hours, shares in per cent. None: nothing to tell it of."""

    month: date
    kind: str
    came: int
    decided: int
    """By somebody: not what was taken back, or what was over."""
    first_look: float | None
    decision: float | None
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
    of_months = rows.exclude(kind="conduct").filter(came_at__gte=_first_month(now))
    return [_figures(row) for row in _counted(of_months, now)]


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
        first_look=_FIRST_LOOK,
        decision=_DECISION,
    )
    return Handled(
        found["came"],
        found["weeks"],
        found["decided"],
        found["kept"],
        _hours(found["first_look"]),
        _hours(found["decision"]),
    )


def _first_month(now: datetime) -> datetime:
    first = timezone.localtime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    years, month = divmod(first.month - FIGURE_MONTHS, 12)
    return first.replace(year=first.year + years, month=month + 1)


def _span(begin: str, end: object) -> "ExpressionWrapper[Any]":
    return ExpressionWrapper(end - F(begin), output_field=DurationField())  # type: ignore[operator]


_BY_SOMEBODY = Q(decided_at__isnull=False) & ~Q(decision__in=BY_ITSELF)
_IN_TIME = Q(decided_at__lte=F("due_at"))
_FIRST_LOOK = Avg(_span("came_at", F("first_looked_at")), filter=Q(first_looked_at__isnull=False))
_DECISION = Avg(_span("came_at", F("decided_at")), filter=_BY_SOMEBODY)


def _counted(rows: QuerySet[Case], now: datetime) -> QuerySet[Case, dict[str, object]]:
    looked = Coalesce("first_looked_at", "decided_at", now)
    return (
        rows.order_by()
        .annotate(month=TruncMonth("came_at"))
        .values("month", "kind")
        .annotate(
            came=Count("pk"),
            decided=Count("pk", _BY_SOMEBODY),
            first_look=_FIRST_LOOK,
            decision_time=_DECISION,
            kept=Count("pk", _BY_SOMEBODY & _IN_TIME),
            reversals=Count("pk", Q(reversed_at__isnull=False)),
            unattended=Sum(_span("came_at", looked)),
        )
        .order_by("-month", "kind")
    )


def _figures(row: dict[str, object]) -> Figures:
    decided = int(row["decided"])  # type: ignore[call-overload]
    return Figures(
        timezone.localdate(row["month"]),  # type: ignore[arg-type]
        str(row["kind"]),
        int(row["came"]),  # type: ignore[call-overload]
        decided,
        _hours(row["first_look"]),
        _hours(row["decision_time"]),
        _share(row["kept"], decided),
        _share(row["reversals"], decided),
        _hours(row["unattended"]) or 0.0,
    )


def _hours(span: object) -> float | None:
    return round(span / timedelta(hours=1), 1) if isinstance(span, timedelta) else None


def _share(part: object, whole: int) -> int | None:
    return round(100 * int(part) / whole) if whole else None  # type: ignore[call-overload]
