"""Reading issued reports, and what one that is asked for would hold, within the wall of one's association (rule 35)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from chat.statistics.access.dashboards import Asked, Dashboard, dashboard
from chat.statistics.access.figures import NoStatisticsError, Places, places
from chat.statistics.access.targets import TargetSeen, targets_of
from chat.statistics.core import HELSINKI
from chat.statistics.dashboards import Totals
from chat.statistics.disclosure import Protected
from chat.statistics.models import ImportedTotal, IssuedReport
from chat.statistics.periods import last_closed, named
from chat.statistics.places import Place
from chat.statistics.reports import content_of
from chat.statistics.versions import SCHEMA
from moderation.staff.models import Person

FIRST_YEAR = 2020


def visible(known: Places) -> QuerySet[IssuedReport]:
    """The reports that somebody who sees these places sees."""
    return IssuedReport.objects.all() if known.sees_all else IssuedReport.objects.filter(association=known.own)


def issued_of(year: int, association: str | None, region: str | None) -> Sequence[IssuedReport]:
    """The reports of a year: of one association, of one region, of the federation (an association that is empty), or
    every one (None). For the operator.
    """
    rows = IssuedReport.objects.filter(year=year).order_by("region", "association")
    if region is not None:
        return list(rows.filter(region=region))
    return list(rows if association is None else rows.filter(association=association, region=""))


def imported(known: Places) -> Sequence[ImportedTotal]:
    """Totals of years before this installation, of the same places."""
    rows = ImportedTotal.objects.order_by("-year", "association", "service")
    return list(rows if known.sees_all else rows.filter(association=known.own))


def report_of(viewer: Person, report_id: UUID) -> IssuedReport:
    """One of them. Raises NoStatisticsError."""
    found = visible(places(viewer)).filter(pk=report_id).first()
    if found is None:
        raise NoStatisticsError
    return found


def years(today: date) -> Sequence[int]:
    """Those that are over: all their weeks are, the newest first."""
    sunday = last_closed(today)
    newest = today.year - 1 if named("year", str(today.year - 1)).last <= sunday else today.year - 2
    return list(range(newest, FIRST_YEAR - 1, -1))


def asked_for(known: Places, year: int, place: Place, now: datetime) -> Dashboard:
    """The figures of a report. Raises NoStatisticsError for a year that is not over."""
    if year not in years(now.astimezone(HELSINKI).date()):
        raise NoStatisticsError
    return dashboard(Asked(named("year", str(year)), "none", place), known, now)


def content(
    viewer: Person, known: Places, found: Dashboard, tables: Mapping[str, Protected], refused: Mapping[str, str]
) -> dict[str, Any]:
    """What is frozen. `tables` went through disclosure control."""
    place, year, is_of_all = found.asked.place, found.asked.period.first.isocalendar().year, found.asked.is_of_all
    now = datetime.combine(found.weeks.last, datetime.max.time(), HELSINKI)
    rows = targets_of(viewer, year, now).rows
    own = [row for row in rows if place.holds(row.target.association.slug)]
    duty = found.duty or {}
    return content_of(
        schema=SCHEMA,
        totals=found.totals,
        took_part=None if is_of_all else found.took_part,
        waits=(found.waits.median, found.waits.long),
        response=found.response,
        months=[(point.step, point.totals) for point in found.points],
        services=found.services,
        associations={} if place.association else found.associations,
        regions=_regions(found, known) if is_of_all else {},
        duty={slug: hours for slug, hours in duty.items() if place.association in ("", slug)},
        tables=tables,
        refused=refused,
        targets=[_target(row) for row in own],
        names={
            "services": {slug: dict(known.services[slug]) for slug in found.services if slug in known.services},
            "associations": dict(known.associations),
        },
    )


def _regions(found: Dashboard, known: Places) -> dict[str, Totals]:
    """What the associations of each region answered together."""
    answered = {slug: totals.answered for slug, totals in found.associations.items()}
    return {
        region: Totals(answered=sum(answered.get(slug, 0) for slug in slugs)) for region, slugs in known.regions.items()
    }


def _target(seen: TargetSeen) -> dict[str, Any]:
    row = seen.target
    return {
        "association": row.association.slug,
        "unit": row.unit,
        "services": [service.slug for service in seen.services],
        "goal": row.goal,
        "count": seen.count,
        "goal_text": row.goal_text,
        "result_text": row.result_text,
    }
