"""What was a case is an excerpt, one kind of what the queue holds."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint("case", "case_category_known"),
        migrations.RenameModel("Case", "Excerpt"),
        migrations.AlterField(
            "excerpt",
            "association",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="excerpts", to="staff.association"
            ),
        ),
        migrations.AddConstraint(
            "excerpt",
            models.CheckConstraint(
                condition=models.Q(("category__in", ("danger", "abuse"))), name="excerpt_category_known"
            ),
        ),
    ]
