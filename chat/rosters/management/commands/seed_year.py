"""`manage.py seed_year`: a whole year's roster of made-up people, to look at and to measure."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils import timezone

from chat.rosters.actions.year import seed_year
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.demo import PLANNER
from moderation.staff.access import person_of_login

YEARS = range(2020, 2100)


class Command(BaseCommand):
    """Plans next year for eight services, sixty people and some twelve thousand seats; nothing is published."""

    help = "Plan a whole year of made-up people in the demo: two half-years that wait to be published."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--year` is the next one where nothing is said."""
        parser.add_argument("--year", type=int, default=0, help="the next one, if nothing is said")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much there is."""
        planner = person_of_login(PLANNER)
        if not settings.VIERELLA_DEMO or planner is None:
            raise CommandError("A year is planned in the demo alone, after manage.py seed --demo.")
        year = options["year"] or timezone.localdate().year + 1
        if year not in YEARS:
            raise CommandError(f"The year is one from {YEARS[0]} to {YEARS[-1]}.")
        try:
            made = seed_year(year, planner)
        except (IntegrityError, RosterRefusedError):
            raise CommandError(f"{year} has a roster already, or a year was made before.") from None
        self.stdout.write(f"planned {year}: {made.seats} seats, {made.named} of them with somebody")
