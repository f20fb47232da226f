from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0006_version"),
    ]

    operations = [
        migrations.AddField(
            model_name="service",
            name="exceptions",
            field=models.JSONField(default=list),
        ),
    ]
