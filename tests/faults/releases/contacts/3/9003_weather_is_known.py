"""The rows of before are looked at, without a lock that anybody waits for; and a column takes more than it did."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations, models

from tests.faults.upgraded import last_before


class Migration(migrations.Migration):
    dependencies = [last_before("contacts", "9003")]

    operations = [
        migrations.AlterField("contact", "weather", models.CharField(max_length=40, null=True)),
        ValidateConstraint("contact", "weather_known"),
    ]
