"""People who have left are forgotten in time; those who left before count from today."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("staff", "0005_hashed_session_keys")]

    operations = [
        migrations.AddField("person", "left_at", models.DateTimeField(blank=True, null=True)),
        migrations.RunSQL(  # nobody knows since when they have left
            "UPDATE staff_person SET left_at = CURRENT_TIMESTAMP WHERE NOT is_active", migrations.RunSQL.noop
        ),
        migrations.AddConstraint(
            "person",
            models.CheckConstraint(
                condition=models.Q(("is_active", True), ("left_at", None))
                | models.Q(("is_active", False), ("left_at__isnull", False)),
                name="person_active_until_left",
            ),
        ),
    ]
