"""Secrets of one-time codes are sealed; those that are there already, too."""

from django.db import migrations

from moderation.staff.actions.people import seal_existing


def seal_secrets(apps, _schema_editor):
    """Once, in place."""
    seal_existing(apps.get_model("otp_totp", "TOTPDevice"))


class Migration(migrations.Migration):
    dependencies = [
        ("otp_totp", "0003_add_timestamps"),
        ("staff", "0003_invitations_and_recovery_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="CodeDevice",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("otp_totp.totpdevice",),
        ),
        migrations.RunPython(seal_secrets),
    ]
