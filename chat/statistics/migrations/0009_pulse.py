import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("statistics", "0008_targets_and_reports"),
    ]

    operations = [
        migrations.CreateModel(
            name="PendingPulse",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("sealed", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Pulse",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("week", models.CharField(max_length=8)),
                ("association", models.CharField(max_length=64)),
                ("helper_type", models.CharField(max_length=16)),
                ("strain", models.PositiveSmallIntegerField(null=True)),
                ("support", models.PositiveSmallIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="PulseAsked",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("week", models.CharField(max_length=8)),
                ("association", models.CharField(max_length=64)),
                ("helper_type", models.CharField(max_length=16)),
                ("turns", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("week", "association", "helper_type"), name="pulse_asked_once_a_week"
                    )
                ],
            },
        ),
    ]
