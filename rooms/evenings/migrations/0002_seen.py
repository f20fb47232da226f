"""When a page of whoever is in an evening was last open there. Those who are there now have just been."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evenings", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="attendee",
            name="seen_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
            preserve_default=False,
        ),
    ]
