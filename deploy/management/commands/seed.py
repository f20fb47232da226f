"""`manage.py seed`: the catalogue and the guides, and with `--demo` the demo cast."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from chat.guidance.actions import seed_guides
from chat.letters import demo as demo_slots
from chat.replies import demo as demo_replies
from chat.rosters import demo as demo_roster
from chat.services.actions import seed_catalogue
from chat.statistics import demo as demo_figures
from moderation.staff import demo
from rooms.runs import demo as demo_group


class Command(BaseCommand):
    """Creates what is missing and changes nothing that is there."""

    help = "Create the services, help cards and guides of a first installation; with --demo also the demo's people."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--demo` is refused without VIERELLA_DEMO=1."""
        parser.add_argument("--demo", action="store_true", help="also the demo's people; only in a demo")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much was created."""
        try:
            people = demo.seed(timezone.localdate()) if options["demo"] else 0
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from None
        rows, guides = seed_catalogue(), seed_guides()
        slots = demo_slots.seed(timezone.now()) if options["demo"] else 0
        replies = demo_replies.seed() if options["demo"] else 0
        turns = demo_roster.seed(timezone.now()) if options["demo"] else 0
        groups = demo_group.seed(timezone.now()) if options["demo"] else 0
        contacts = demo_figures.seed(timezone.now()) if options["demo"] else 0
        if contacts:
            demo_figures.set_targets(timezone.now())
        made = f"{rows} of the catalogue, {guides} guides, {people} people, {slots} times, {replies} ready replies"
        made += f", {turns} turns, {groups} closed groups, {contacts} contacts of the past"
        self.stdout.write(f"created: {made}")
        for member in demo_group.sign_ins() if groups else ():
            self.stdout.write(f"{member.nickname} comes into the closed group with: {member.key}")
