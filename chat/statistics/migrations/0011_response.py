from django.db import migrations

from chat.statistics.actions.tallies import mark_existing


def mark_all_weeks(apps, _schema_editor):
    """Sums so far do not say who was asked for feedback and who gave any: upkeep makes them anew."""
    mark_existing(*(apps.get_model("statistics", name) for name in ("StaleWeek", "Record", "Feedback")))


class Migration(migrations.Migration):
    dependencies = [("statistics", "0010_shown_pulses")]

    operations = [migrations.RunPython(mark_all_weeks, migrations.RunPython.noop)]
