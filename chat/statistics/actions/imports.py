"""Taking in totals of past years from elsewhere."""

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from chat.services.models import Service
from chat.statistics.core import HELSINKI
from chat.statistics.imports import Known, totals_of
from chat.statistics.models import ImportedTotal, Tally
from chat.statistics.tallies import ALL
from moderation.audit.actions import record
from moderation.staff.models import Association


@transaction.atomic
def import_totals(text: str, now: datetime) -> int:
    """Take in a whole file, or nothing; what was imported of the same years, units and services before is replaced.

    Returns how many rows. Raises BadFileError, with every bad row.
    """
    totals = totals_of(text, _known(now))
    ImportedTotal.objects.bulk_create(
        [ImportedTotal(**total._asdict()) for total in totals],
        update_conflicts=True,
        unique_fields=["year", "association", "service"],
        update_fields=["contacts"],
    )
    record("import_statistics", actor=None, kind="statistics", object_id=str(len(totals)))
    return len(totals)


def _known(now: datetime) -> Known:
    recorded: defaultdict[str, set[int]] = defaultdict(set)
    rows = Tally.objects.filter(service=ALL).exclude(association=ALL)
    for association, week in rows.values_list("association", "week"):
        recorded[association].add(int(week[:4]))
    return Known(
        set(Association.objects.values_list("slug", flat=True)),
        set(Service.objects.values_list("slug", flat=True)),
        recorded,
        now.astimezone(HELSINKI).year,
    )
