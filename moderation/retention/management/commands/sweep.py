"""`manage.py sweep`: what the server does by itself, once and by hand."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from moderation.retention.actions import sweep


class Command(BaseCommand):
    """Runs every retention rule once."""

    help = "Erase everything whose time is over, and say how much it was."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line per rule; fails when a rule failed."""
        swept = sweep(timezone.now())
        for name, count in swept.erased.items():
            self.stdout.write(f"{name}: {count}")
        if swept.failed:
            raise CommandError(f"failed: {', '.join(swept.failed)}")
