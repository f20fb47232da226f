"""What waits in groups from before there was a queue stands in it."""

from typing import Any

from django.db import migrations
from django.utils import timezone

from moderation.cases.actions.existing import queue_existing
from rooms.facilitation.actions import existing


def queue(apps: Any, _schema: Any) -> None:
    """With a case for each; those that have one already are left alone."""
    cases = apps.get_model("cases", "Case")
    queue_existing(cases, existing.held(apps.get_model("posts", "HeldPost")))
    queue_existing(cases, existing.told(apps.get_model("facilitation", "Report")))
    decided, members = apps.get_model("sanctions", "Sanction"), apps.get_model("membership", "Member")
    queue_existing(cases, existing.sanctions(decided, members, timezone.now()))


class Migration(migrations.Migration):
    atomic = False  # each step is committed; cut off, it begins anew

    dependencies = [
        ("facilitation", "0002_told_in_evenings"),
        ("cases", "0005_blocks_in_the_queue"),
        ("groups", "0004_reads_hour"),
        ("membership", "0002_entry_tokens"),
        ("posts", "0002_covered_notices"),
        ("sanctions", "0001_initial"),
    ]

    operations = [migrations.RunPython(queue, migrations.RunPython.noop)]
