from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("duty", "0003_help"),
    ]

    operations = [
        migrations.AddField(
            model_name="onduty",
            name="last_turn_at",
            field=models.DateTimeField(null=True),
        ),
    ]
