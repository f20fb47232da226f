"""A column, and a table that leads to the busiest one."""

from django.db import migrations, models

from tests.faults.upgraded import last_before


class Migration(migrations.Migration):
    dependencies = [last_before("contacts", "9001")]

    operations = [
        migrations.AddField("contact", "weather", models.CharField(max_length=8, null=True)),
        migrations.CreateModel(
            "Forecast",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("contact", models.ForeignKey("contacts.contact", models.CASCADE)),
                ("says", models.CharField(max_length=80)),
            ],
        ),
    ]
