"""People who have left are forgotten in time; those who left before count from today."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.utils import timezone


def begin_today(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Nobody knows since when."""
    apps.get_model("staff", "Person").objects.filter(is_active=False).update(left_at=timezone.now())


class Migration(migrations.Migration):
    dependencies = [("staff", "0005_hashed_session_keys")]

    operations = [
        migrations.AddField("person", "left_at", models.DateTimeField(blank=True, null=True)),
        migrations.RunPython(begin_today, migrations.RunPython.noop),
        migrations.AddConstraint(
            "person",
            models.CheckConstraint(
                condition=models.Q(("is_active", True), ("left_at", None))
                | models.Q(("is_active", False), ("left_at__isnull", False)),
                name="person_active_until_left",
            ),
        ),
    ]
