"""A column that is never empty, on the largest table: the database fills it in for the version before."""

from django.db import migrations, models

from tests.faults.upgraded import last_before


class Migration(migrations.Migration):
    dependencies = [last_before("transcripts", "9001")]

    operations = [migrations.AddField("storedentry", "mood", models.SmallIntegerField(db_default=0))]
