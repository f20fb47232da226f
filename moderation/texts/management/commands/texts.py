"""`manage.py texts --check`: are the texts of all languages complete?"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.texts import access, core


class Command(BaseCommand):
    """Compares the ids, attributes and variables of every text over the languages."""

    help = "Compare the texts of all languages; fails and names what is missing."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--check` says what happens; there is nothing else yet that the command could do."""
        parser.add_argument("--check", action="store_true", required=True, help="compare; there is nothing else yet")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line, or fail with one line per gap."""
        if lines := access.gaps() + access.named_twice():
            raise CommandError("\n".join(lines))
        languages = f"{', '.join(core.LANGUAGES)}; those of the desk in {', '.join(core.STAFF_LANGUAGES)}"
        self.stdout.write(f"texts: complete in {languages}")
