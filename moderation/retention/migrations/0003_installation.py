import uuid
from typing import Any

from django.db import migrations, models

from moderation.retention.actions import name_installation


def name(apps: Any, schema_editor: Any) -> None:
    """Give the installation its id."""
    name_installation(apps.get_model("retention", "Installation"), schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [
        ("retention", "0002_rule_run"),
    ]

    operations = [
        migrations.CreateModel(
            name="Installation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
            ],
        ),
        migrations.RunPython(name, migrations.RunPython.noop, elidable=False),
    ]
