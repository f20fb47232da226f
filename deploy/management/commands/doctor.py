"""`manage.py doctor`: is the installation well, and what is to be mended?"""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from deploy.doctor import machine, outside, promises, storage
from deploy.doctor.findings import Check, Visit, examine

CHECKS: tuple[Check, ...] = (
    machine.settings_file,
    machine.clock,
    machine.disk,
    storage.database,
    storage.postgresql,
    storage.pooler,
    storage.keys,
    storage.redis,
    outside.proxy,
    promises.sweep,
    promises.administrators,
    promises.mail_server,
    promises.translations,
    promises.guides,
    promises.help_cards,
    promises.holidays,
)


class Command(BaseCommand):
    """Looks at everything, changes nothing."""

    help = "Check the whole installation. Each finding says how to mend it; the exit code is 1 where there are any."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How to look."""
        parser.add_argument(
            "--proxy", default="", metavar="HOST:PORT", help="where the proxy is, if not where the name leads"
        )
        parser.add_argument("--json", action="store_true", help="findings for programs, one a line")

    def handle(self, *_args: Any, proxy: str, **options: Any) -> None:
        """Tell of each check; exits with 1 where anything is to be mended."""
        count = 0
        for name, found in examine(CHECKS, Visit(timezone.now(), proxy)):
            count += len(found)
            if not options["json"]:
                self.stdout.write(f"{'mend' if found else 'well'}  {name}")
            for finding in found:
                told = f"      {finding.name}: {finding.says}. {finding.mend}"
                self.stdout.write(json.dumps(asdict(finding)) if options["json"] else told)
        if not options["json"]:
            self.stdout.write(f"To be mended: {count}" if count else "All is well.")
        if count:
            sys.exit(1)
