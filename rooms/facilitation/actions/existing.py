"""What waited in groups before there was a queue: for the migration that puts it there, with its own models."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Count, Min
from django.utils import timezone

from moderation.cases.actions.existing import Existing
from moderation.cases.core import PRESSING, URGENT, USUAL
from moderation.sanctions.core import Decided, waits_for_second
from rooms.facilitation.core import SUBJECT, is_urgent, reported
from rooms.groups.access import place_of
from rooms.groups.core import read_next


def held(posts: Any) -> Iterator[Existing]:
    """Posts that wait for a facilitator; their authors were told when somebody reads next."""
    rows = posts.objects.filter(refused_at=None).order_by("pk")
    for pk, room, reads_hour, why, at in rows.values_list(
        "pk", "room", "room__reads_hour", "why", "held_at"
    ).iterator():
        if is_urgent(why):
            yield Existing("held", pk, place_of(room), at, URGENT)
        else:
            urgency = PRESSING if why == "facilitator" else USUAL
            yield Existing("held", pk, place_of(room), at, urgency, read_next(reads_hour, timezone.localtime(at)))


def told(reports: Any) -> Iterator[Existing]:
    """Messages that members have told of: one matter for each message."""
    waiting = reports.objects.filter(settled_at=None).order_by("room", "post", "evening")
    for row in waiting.values("room", "post", "evening").annotate(count=Count("pk"), at=Min("reported_at")).iterator():
        subject = reported(row["room"], row["post"], row["evening"])
        yield Existing("report", subject, place_of(row["room"]), row["at"], how_often=row["count"])


def sanctions(decided: Any, members: Any, now: datetime) -> Iterator[Existing]:
    """Decisions that need a second person, and those of which a review was asked for."""
    for row in decided.objects.filter(subject_kind=SUBJECT).order_by("pk").iterator():
        is_appealed = row.appealed_at is not None and row.appeal_decided_at is None
        waits = waits_for_second(_decided(row), now)
        room = members.objects.filter(pk=row.subject).values_list("room", flat=True).first()
        if room is None:
            continue  # gone with all that was decided about them
        if is_appealed:
            yield Existing("appeal", row.pk, place_of(room), row.appealed_at)
        if waits:
            yield Existing("confirmation", row.pk, place_of(room), row.begins_at, PRESSING)


def _decided(row: Any) -> Decided:
    return Decided(
        row.kind, row.begins_at, row.ends_at, row.by_id, row.confirmed_at, row.confirmed_by_id, row.lifted_at
    )
