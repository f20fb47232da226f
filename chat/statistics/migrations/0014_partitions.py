from django.db import migrations
from django.utils import timezone

from chat.statistics.actions.partitions import divide


def divide_by_years(_apps, _schema_editor):
    """Only on PostgreSQL. The version before writes to the divided table as it wrote to the whole one."""
    divide(timezone.now())


class Migration(migrations.Migration):
    """Records lie in a table for each year (docs/adr/0034)."""

    atomic = False  # an index is made beside those who write, and each step may be cut off

    dependencies = [("statistics", "0013_tallies_of_places")]

    operations = [migrations.RunPython(divide_by_years, migrations.RunPython.noop)]
