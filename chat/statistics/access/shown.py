"""Reading tables that have been shown."""

from collections.abc import Collection

from django.db.models import Max

from chat.statistics.disclosure import Protected, Table
from chat.statistics.models import ShownTable


def latest() -> int:
    """The number of the last table that was shown, or refused."""
    return ShownTable.objects.aggregate(latest=Max("pk"))["latest"] or 0


def answers_to(keys: Collection[str]) -> dict[str, Protected | str]:
    """Those of these that have been asked for before, by key: the table, or the code of why it is not shown."""
    rows = ShownTable.objects.filter(key__in=list(keys)).values_list("key", "refused", "table")
    return {key: refused or Protected.from_json(table or {}) for key, refused, table in rows}


def overlapping(tables: Collection[Table]) -> list[Protected]:
    """What has been shown of any of the weeks of these tables, whatever the service and the association."""
    weeks = {week for table in tables for week in table.scope.weeks}
    records = {table.scope.records for table in tables}
    rows = ShownTable.objects.filter(records__in=records, first_week__lte=max(weeks), last_week__gte=min(weeks))
    return [Protected.from_json(table) for table in rows.order_by("pk").values_list("table", flat=True) if table]
