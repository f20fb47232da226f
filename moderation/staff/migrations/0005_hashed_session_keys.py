"""Sessions stored under their keys in the clear end: everybody signs in once more."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def end_all(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Remove every session."""
    apps.get_model("staff", "StaffSession").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("staff", "0004_sealed_codes")]

    operations = [
        migrations.RunPython(end_all, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="staffsession",
            name="session_key",
            field=models.CharField(max_length=40, primary_key=True, serialize=False),
        ),
    ]
