"""Rows are numbered without gaps and chained by a MAC; those that are there already, too."""

from django.db import migrations, models

from moderation.audit.actions import chain_existing


def chain(apps, _schema_editor):
    """Give the rows their numbers and MACs."""
    chain_existing(apps.get_model("audit", "AuditRow"), apps.get_model("audit", "AuditHead"))


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.RenameField("auditrow", "id", "seq"),
        migrations.AlterField("auditrow", "seq", models.BigIntegerField(primary_key=True, serialize=False)),
        migrations.AddField(
            "auditrow", "reason", models.CharField(blank=True, default="", max_length=40), preserve_default=False
        ),
        migrations.AddField("auditrow", "mac", models.BinaryField(default=b"", max_length=32), preserve_default=False),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField()),
                ("mac", models.BinaryField(max_length=32)),
                ("seal", models.BinaryField(max_length=32)),
                ("logged_on", models.DateField(null=True)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="audit_head_is_one")],
            },
        ),
        migrations.CreateModel(
            name="AuditCheckpoint",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField()),
                ("mac", models.BinaryField(max_length=32)),
                ("removed", models.BigIntegerField()),
                ("removed_at", models.DateTimeField()),
                ("first_wrong", models.BigIntegerField(null=True)),
                ("seal", models.BinaryField(max_length=32)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="audit_checkpoint_is_one")],
            },
        ),
        migrations.RunPython(chain, migrations.RunPython.noop),
    ]
