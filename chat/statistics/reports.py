"""What a yearly report holds: figures that went through disclosure control, in no language. Pure.

It is kept as it was issued, with the names that units and services had then, and shown in the reader's language.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from chat.statistics.dashboards import Response, Totals
from chat.statistics.disclosure import Protected, for_everybody, rounded
from chat.statistics.duty import Duty
from chat.statistics.targets import COUNTED_BY_RECORDS

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

    `associations`: those of the federation or of a region. `regions`: the sums of their associations, of the
    federation's report alone. `names`: of services and associations,
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


def for_the_public(content: Mapping[str, Any]) -> dict[str, Any]:
    """The same report as anybody may read it: every number of contacts rounded to five (DOMAIN §4, rule 5).

    It is made of nothing but what the report shows, and so tells nothing beside it, or beside any other table that was
    issued. Left out are the contacts of an hour on duty, which with the hours would tell a number exactly, and the
    words of targets, which may hold one.
    """

    def of_each(parts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
        return {name: _rounded(found) for name, found in parts.items()}

    return {
        **content,
        "totals": _rounded(content["totals"]),
        "took_part": None if content["took_part"] is None else rounded(content["took_part"]),
        "months": [[month, _rounded(found)] for month, found in content["months"]],
        **{parts: of_each(content[parts]) for parts in ("services", "associations", "regions") if parts in content},
        **({"response": _rounded(content["response"])} if "response" in content else {}),
        "duty": {slug: found | {"per_hour": None} for slug, found in content["duty"].items()},
        "tables": {
            title: for_everybody(Protected.from_json(table)).as_json() for title, table in content["tables"].items()
        },
        "targets": [_public_target(target) for target in content["targets"]],
    }


def _rounded(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: rounded(count) for name, count in counts.items()}


def _public_target(target: Mapping[str, Any]) -> dict[str, Any]:
    """Volunteers are no contacts, and are told as they are."""
    is_of_contacts = target["unit"] in COUNTED_BY_RECORDS and target["count"] is not None
    count = rounded(target["count"]) if is_of_contacts else target["count"]
    return {**target, "count": count, "goal_text": "", "result_text": ""}


def _hours(found: Duty, totals: Totals) -> dict[str, Any]:
    return {
        "hours": found.minutes // 60,
        "agreed": found.agreed // 60,
        "coverage": found.coverage,
        "per_hour": found.per_hour(totals.answered),
    }
