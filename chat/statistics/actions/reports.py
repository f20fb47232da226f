"""Issuing yearly reports: each is frozen as it was issued (DOMAIN §4, rule 6)."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from chat.statistics.access import reports as access
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.actions.showing import show
from chat.statistics.models import IssuedReport
from moderation.audit.actions import record
from moderation.staff.models import Person


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A report whose tables are still being protected, or whose sums are being made."""

    done: int
    tables: int


def issue(by: Person, year: int, association: str, region: str, now: datetime) -> IssuedReport | UnderWay:
    """The report of that year, of one association, of one region or (both empty) of all that the person sees; issued
    now if it is not yet.

    Protecting its tables can take longer than a page waits: then this is asked again. Raises NoStatisticsError for a
    year that is not over, for whoever sees no figures, for another's association, and for a region of only one.
    """
    known = places(by)
    place = known.place(association=association, region=region)
    whose = {"association": place.association, "region": "" if place.association else region}
    existing = IssuedReport.objects.filter(year=year, **whose).first()
    if existing is not None:
        return existing
    found = access.asked_for(known, year, place, now)
    if found.is_being_made:
        return UnderWay(0, 0)
    shown = show(found.tables)
    if shown.is_being_made:
        return UnderWay(len(shown.tables) + len(shown.refused), len(found.tables))
    if not found.totals.contacts:
        raise NoStatisticsError
    content = access.content(by, known, found, shown.tables, shown.refused)
    return _keep(by, IssuedReport(year=year, **whose, issued_at=now, content=content))


@transaction.atomic
def _keep(by: Person, made: IssuedReport) -> IssuedReport:
    """Of two who issue the same at once, one finds the other's."""
    IssuedReport.objects.bulk_create([made], ignore_conflicts=True)
    kept = IssuedReport.objects.get(year=made.year, association=made.association, region=made.region)
    if kept.pk == made.pk:
        record("issue_report", actor=by.pk, kind="report", object_id=made.pk)
    return kept
