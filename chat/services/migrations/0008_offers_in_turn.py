from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0007_exceptions"),
    ]

    operations = [
        migrations.AddField(
            model_name="service",
            name="offers_in_turn",
            field=models.BooleanField(default=False),
        ),
    ]
