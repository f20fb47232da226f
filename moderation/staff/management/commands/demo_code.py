"""`manage.py demo_code NAME`: a one-time code of somebody of the demo cast."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from moderation.staff import demo


class Command(BaseCommand):
    """Prints a code that signs in now."""

    help = "Print the current one-time code of a demo person. Refused outside the demo."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose code."""
        parser.add_argument("name", help="login or duty name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the code, once it is good: at once, unless two codes were used within half a minute."""
        try:
            code, wait = demo.code(options["name"], time.time())
        except (LookupError, ImproperlyConfigured) as error:
            raise CommandError(str(error)) from None
        if wait:
            self.stderr.write(f"The last codes are used; the next one is good in {wait:.0f} s.")
            time.sleep(wait)
        self.stdout.write(code)
