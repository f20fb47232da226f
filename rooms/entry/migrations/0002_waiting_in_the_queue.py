"""Applications and requests for new words from before there was a queue stand in it."""

from typing import Any

from django.db import migrations

from moderation.cases.actions.existing import queue_existing
from rooms.entry.actions import existing_applications, existing_requests


def queue(apps: Any, _schema: Any) -> None:
    """With a case for each; those that have one already are left alone."""
    cases = apps.get_model("cases", "Case")
    queue_existing(cases, existing_applications(apps.get_model("entry", "Application")))
    queue_existing(cases, existing_requests(apps.get_model("entry", "KeyRequest")))


class Migration(migrations.Migration):
    atomic = False  # each step is committed; cut off, it begins anew

    dependencies = [
        ("entry", "0001_ways_in"),
        ("cases", "0005_blocks_in_the_queue"),
    ]

    operations = [migrations.RunPython(queue, migrations.RunPython.noop)]
