"""From rows of figures to medians, ratios, tables, and the line `figures:`."""

import json
import math
import statistics
from collections.abc import Iterable

from msgspec import Struct


class Row(Struct, frozen=True):
    """What one run of a part with one system found."""

    part: str
    system: str
    round: int
    figures: dict[str, float]


SHIFT = (
    "hours",
    "nodes_growth",
    "heap_growth_kb",
    "listeners_growth",
    "control_nodes_growth",
    "control_heap_growth_kb",
    "control_listeners_growth",
)
"""What the part of that name promises; growth is for each hour."""
DISCLOSURE = (
    "tables_attacked",
    "cells_hidden",
    "cells_opened",
    "control_opened",
    "information_kept",
    "protect_2000_cells_s",
    "refused_of_60",
    "of_40_four_groups",
    "of_40_four_groups_whole",
    "of_40_referral_share",
    "of_40_feedback",
)
PAST = (
    "past_contacts",
    "dashboard_first_ms",
    "dashboard_first_look_s",
    "report_s",
    "report_page_ms",
    "export_s",
    "fill_s",
    "fill_contacts_per_s",
    "ending_ms",
)
"""What figures of ten years take."""
SCALE = (
    *("bare_server", "bare_database", "bare_redis", "bare_kb", "backends"),
    *("open_server", "open_database", "socket_kb", "socket_server", "socket_database", "socket_redis"),
    *("member_kb", "member_server", "member_database", "load"),
    *("message_server", "message_database", "message_redis", "message_commits"),
    *("message_wal_bytes", "message_redis_bytes", "message_heard_bytes"),
    *("post_server", "post_database", "heard_server", "heard_redis", "page_server", "page_database"),
)
"""What docs/scale.md calculates with, of each number of processes."""
PARTITIONS = ("key_mb", "insert_ms", "insert_wal", "week_ms", "erase_s", "erase_wal")
"""What docs/adr/0034 weighs."""
PROCESSES = {"ours": 1, "ours-2": 2, "ours-4": 4}
Medians = dict[tuple[str, str], dict[str, float]]
"""By part and system."""


def medians(rows: Iterable[Row]) -> Medians:
    """The median of each figure over the rounds."""
    found: dict[tuple[str, str], dict[str, list[float]]] = {}
    for row in rows:
        for name, value in row.figures.items():
            found.setdefault((row.part, row.system), {}).setdefault(name, []).append(value)
    return {key: {name: statistics.median(values) for name, values in by.items()} for key, by in found.items()}


def figures(found: Medians) -> dict[str, float | None]:
    """The ratios and the growth that the project promises, by name; null where they were not measured.

    Of the production mode with one process and with two, the better one stands for the product in each part.
    """
    ours, ours_in_rooms = _best(found, "one", "rate"), _best(found, "group", "deliveries")

    def ratio(part: str, figure: str, mine: str, other: str) -> float | None:
        above, below = (found.get((part, system), {}).get(figure, math.nan) for system in (mine, other))
        return round(above / below, 3) if below and math.isfinite(above / below) else None

    def own(part: str, above: str, below: str = "", system: str = "ours") -> float | None:
        mine = found.get((part, system), {})
        value = mine.get(above, math.nan) / mine.get(below, math.nan) if below else mine.get(above, math.nan)
        return round(value, 3) if math.isfinite(value) else None

    return {
        "ratio_ejabberd": ratio("one", "rate", ours, "ejabberd"),
        "ratio_socketio": ratio("one", "rate", ours, "socketio"),
        "ratio_channels": ratio("one", "rate", ours, "channels"),
        "cpu_ratio_ejabberd": ratio("one", "cpu", ours, "ejabberd"),
        "p50_ratio_ejabberd": ratio("one", "p50", ours, "ejabberd"),
        "group_ratio_ejabberd": ratio("group", "deliveries", ours_in_rooms, "ejabberd"),
        "group_ratio_socketio": ratio("group", "deliveries", ours_in_rooms, "socketio"),
        "idle_ratio_ejabberd": ratio("idle", "kb_per_socket", "ours", "ejabberd"),
        "connect_ratio_ejabberd": ratio("one", "conversations_per_second", ours, "ejabberd"),
        "embedded_ratio_channels": ratio("one", "rate", "embedded", "channels"),
        "churn_memory_ratio": own("churn", "memory_ratio"),
        "flood_p99_ratio": own("flood", "flood_p99", "quiet_p99"),
        **{f"shift_{figure}": own("shift", figure, system="embedded") for figure in SHIFT},
        "claim_ms": own("desk", "claim_ms"),
        "claim_ratio": own("desk", "claim_ms", "empty_claim_ms"),
        "desk_event_ms": own("desk", "event_ms"),
        "desk_event_ratio": own("desk", "event_ms", "empty_event_ms"),
        "desk_arrival_ms": own("desk", "arrival_ms"),
        "desk_arrival_ratio": own("desk", "arrival_ms", "empty_arrival_ms"),
        "desk_first_load_ms": own("desk", "first_load_ms"),
        "desk_first_load_ratio": own("desk", "first_load_ms", "empty_first_load_ms"),
        "roster_page_ms": own("roster", "roster_page_ms"),
        "roster_page_ratio": own("roster", "roster_page_ms", "control_page_ms"),
        "publish_half_year_s": own("roster", "publish_half_year_s"),
        "room_post_ms": own("rooms", "one_p50"),
        "rooms_post_p99_ms": own("rooms", "all_p99"),
        "rooms_post_ratio": own("rooms", "all_p50", "one_p50"),
        "room_open_ms": own("rooms", "open_ms"),
        "room_open_ratio": own("rooms", "open_ms", "open_small_ms"),
        "screening_ms": own("moderation", "message_ms", system="embedded"),
        "screening_p99_ms": own("moderation", "post_p99_ms", system="embedded"),
        "queue_page_ms": own("moderation", "queue_page_ms", system="embedded"),
        "queue_page_ratio": own("moderation", "queue_page_ms", "empty_queue_page_ms", system="embedded"),
        "screening_ratio": own("moderation", "post_ms", "control_ms", system="embedded"),
        "dashboard_page_ms": own("statistics", "dashboard_page_ms"),
        "dashboard_page_ratio": own("statistics", "dashboard_page_ms", "dashboard_control_ms"),
        **{figure: own("statistics", figure) for figure in PAST},
        "ending_ratio": own("statistics", "ending_ms", "ending_control_ms"),
        **{figure: own("statistics", figure) for figure in DISCLOSURE},
        **{
            f"scale_{figure}_{many}": own("scale", figure, system=of)
            for of, many in PROCESSES.items()
            for figure in SCALE
        },
        **{
            f"partitions_{form}_{figure}": own("partitions", f"{form}_{figure}")
            for form in ("whole", "divided")
            for figure in PARTITIONS
        },
        "opening_state_ms": own("roster", "opening_state_ms"),
        "opening_one_ms": own("roster", "opening_one_ms"),
        "opening_state_ratio": own("roster", "opening_state_ms", "opening_read_ms"),
        "opening_right_within_s": own("roster", "opening_right_within_s"),
    }


def _best(found: Medians, part: str, figure: str) -> str:
    return max(("ours", "ours-2"), key=lambda system: found.get((part, system), {}).get(figure, 0.0))


def tables(found: Medians) -> str:
    """Every median, a Markdown table for each part."""
    return "\n\n".join(_table(part, found) for part in dict.fromkeys(part for part, _ in found))


def _table(part: str, found: Medians) -> str:
    systems = {system: by for (of, system), by in found.items() if of == part}
    names = list(dict.fromkeys(name for by in systems.values() for name in by))
    lines = [f"| {part} | {' | '.join(systems)} |", f"| --- |{' ---: |' * len(systems)}"]
    for name in names:
        cells = [f"{by[name]:.4g}" if name in by else "" for by in systems.values()]
        lines.append(f"| {name.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


def line(found: Medians) -> str:
    """The last line of a run."""
    return f"figures: {json.dumps(figures(found))}"
