from django.db import migrations, models

from chat.statistics.actions.tallies import mark_existing
from chat.statistics.models import QuickDecoder


def mark_all_weeks(apps, _schema_editor):
    """What was counted so far has no sums of this form yet: upkeep makes them."""
    mark_existing(*(apps.get_model("statistics", name) for name in ("StaleWeek", "Record", "Feedback")))


class Migration(migrations.Migration):
    """One row of a place in a week, in place of one of each dimension: a thirtieth of the rows."""

    dependencies = [("statistics", "0012_report_of_a_region")]

    operations = [
        migrations.DeleteModel(name="Tally"),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.CharField(max_length=8)),
                ("service", models.CharField(max_length=64)),
                ("association", models.CharField(max_length=64)),
                ("answered", models.PositiveIntegerField(default=0)),
                ("abandoned_under_1", models.PositiveIntegerField(default=0)),
                ("abandoned_1_to_5", models.PositiveIntegerField(default=0)),
                ("abandoned_over_5", models.PositiveIntegerField(default=0)),
                ("turned_away_full", models.PositiveIntegerField(default=0)),
                ("counts", models.JSONField(decoder=QuickDecoder, default=dict)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["week"], name="tally_week"),
                    models.Index(fields=["service", "week"], name="tally_service"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("association", "service", "week"), name="tally_once_of_a_place_in_a_week"
                    )
                ],
            },
        ),
        migrations.RunPython(mark_all_weeks, migrations.RunPython.noop),
    ]
