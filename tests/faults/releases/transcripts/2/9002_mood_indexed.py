"""The largest table is indexed while everybody writes."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from tests.faults.upgraded import last_before


class Migration(migrations.Migration):
    atomic = False

    dependencies = [last_before("transcripts", "9002")]

    operations = [AddIndexConcurrently("storedentry", models.Index(fields=["mood", "at"], name="entry_mood"))]
