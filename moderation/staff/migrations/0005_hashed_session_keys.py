"""Sessions stored under their keys in the clear end: everybody signs in once more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("staff", "0004_sealed_codes")]

    operations = [
        migrations.RunSQL("DELETE FROM staff_staffsession", migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="staffsession",
            name="session_key",
            field=models.CharField(max_length=40, primary_key=True, serialize=False),
        ),
    ]
