"""Rows are moved in steps, and what they must be from now on is asked of new ones alone."""

from typing import Any

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from tests.faults.upgraded import last_before

AT_ONCE = 20


def fill_in(apps: Any, _schema: Any) -> None:
    """A step for each few; cut off, it begins where it was."""
    contacts = apps.get_model("contacts", "Contact").objects
    while some := list(contacts.filter(weather=None).values_list("pk", flat=True)[:AT_ONCE]):
        contacts.filter(pk__in=some).update(weather="rain")


class Migration(migrations.Migration):
    atomic = False

    dependencies = [last_before("contacts", "9002")]

    operations = [
        migrations.RunPython(fill_in, migrations.RunPython.noop),
        AddConstraintNotValid(
            "contact",
            models.CheckConstraint(
                condition=models.Q(weather=None) | models.Q(weather__in=["rain", "sun"]), name="weather_known"
            ),
        ),
    ]
