"""Issued reports as rows for other systems: no language, a column for each thing that a number is about. Pure.

The columns stay: whoever reads them by name can go on doing so. What is added comes as new measures
(docs/statistics.md).
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from chat.statistics.disclosure import Protected

FORM = 1
"""The version of the columns and of what they mean."""
SMALL = "hidden"
"""The status of a number that is not told; its value is empty."""


class Row(NamedTuple):
    """One number of a report."""

    form: int
    schema: int
    """The version of the closed lists."""
    year: int
    association: str
    """Slug; of a region `region:` and its slug; empty: the whole federation."""
    measure: str
    service: str = ""
    """Slug; empty: all of them. Likewise below."""
    month: str = ""
    """`2026-02`."""
    part: str = ""
    """The association that a number of the whole federation is about."""
    category: str = ""
    """The value of a closed list, or the group that several were merged into; empty: the total."""
    value: str = ""
    status: str = "shown"


def rows_of(year: int, association: str, region: str, content: Mapping[str, Any]) -> Iterator[Row]:
    """Every number of a report's content (chat.statistics.reports), in the same order each time."""
    whose = f"region:{region}" if region else association

    def row(measure: str, value: object, **about: str) -> Row:
        is_told = value is not None
        status = {} if is_told else {"status": SMALL}
        told = str(value) if is_told else ""
        return Row(FORM, content["schema"], year, whose, measure, value=told, **about, **status)

    for outcome, count in content["totals"].items():
        yield row(outcome, count)
    if content["took_part"] is not None:
        yield row("took_part", content["took_part"])
    for month, found in content["months"]:
        for outcome, count in found.items():
            yield row(outcome, count, month=month)
    for kind, column in (("services", "service"), ("associations", "part")):
        for slug, found in sorted(content[kind].items()):
            for outcome, count in found.items():
                yield row(outcome, count, **{column: slug})
    for slug, found in sorted(content.get("regions", {}).items()):
        yield row("region", found["answered"], category=slug)
    for slug, hours in sorted(content["duty"].items()):
        for measure in ("hours", "agreed"):
            yield row(f"duty_{measure}", hours[measure], part=slug)
    for title, kept in sorted(content["tables"].items()):
        table = Protected.from_json(kept)
        names = [name for name, _ in table.shape.dimensions]
        for key, cell in table.cells.items():
            about = {"month": key[0] or ""} if names[0] == "week" else {}
            category = (key[1] if names[0] == "week" else key[0]) or ""
            yield row(title, cell.value, category=category, **about)
    for measure, count in content.get("response", {}).items():
        yield row(f"feedback_{measure}", count)
