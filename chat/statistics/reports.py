"""What a yearly report holds: figures that went through disclosure control, in no language. Pure.

It is kept as it was issued, with the names that units and services had then, and shown in the reader's language.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from chat.statistics.dashboards import Response, Totals
from chat.statistics.disclosure import Protected
from chat.statistics.duty import Duty

FORM = 2
"""The version of `content_of`'s result: whoever changes it reads the older ones, too. 1 had no `response`, and no
`regions`.
"""


def content_of(
    *,
    schema: int,
    totals: Totals,
    took_part: int | None,
    waits: tuple[str, str],
    response: Response,
    months: Iterable[tuple[str, Totals]],
    services: Mapping[str, Totals],
    associations: Mapping[str, Totals],
    regions: Mapping[str, Totals],
    duty: Mapping[str, Duty],
    tables: Mapping[str, Protected],
    refused: Mapping[str, str],
    targets: Iterable[Mapping[str, Any]],
    names: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    """Everything, as JSON knows it. `took_part` is of a unit alone; `waits`: median and long band, of everybody alone.

    `regions`: the sums of their associations, of the federation's report alone. `names`: of services and associations,
    by slug.
    """
    return {
        "form": FORM,
        "schema": schema,
        "totals": asdict(totals),
        "took_part": took_part,
        "waits": list(waits),
        "response": asdict(response),
        "months": [[month, asdict(found)] for month, found in months],
        "services": {slug: asdict(found) for slug, found in services.items()},
        "associations": {slug: asdict(found) for slug, found in associations.items()},
        "regions": {region: asdict(found) for region, found in regions.items()},
        "duty": {slug: _hours(found, associations.get(slug, totals)) for slug, found in duty.items()},
        "tables": {title: table.as_json() for title, table in tables.items()},
        "refused": dict(refused),
        "targets": [dict(target) for target in targets],
        "names": {kind: dict(found) for kind, found in names.items()},
    }


def _hours(found: Duty, totals: Totals) -> dict[str, Any]:
    return {
        "hours": found.minutes // 60,
        "agreed": found.agreed // 60,
        "coverage": found.coverage,
        "per_hour": found.per_hour(totals.answered),
    }
