"""Excerpts that wait from before there was a queue stand in it."""

from typing import Any

from django.db import migrations

from moderation.cases.actions.excerpts import existing
from moderation.cases.actions.existing import queue_existing


def queue(apps: Any, _schema: Any) -> None:
    """With a case for each."""
    queue_existing(apps.get_model("cases", "Case"), existing(apps.get_model("cases", "Excerpt")))


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_cases_and_readings")]

    operations = [migrations.RunPython(queue, migrations.RunPython.noop)]
