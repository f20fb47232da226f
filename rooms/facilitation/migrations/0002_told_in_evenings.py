"""Members tell facilitators about words of live evenings, too."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evenings", "0002_seen"), ("facilitation", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="report",
            name="evening",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="evenings.evening"
            ),
        ),
    ]
